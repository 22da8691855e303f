//! The screen while the workbench has the terminal: each frame is made whole and written in one piece; nothing is ever asked.

use std::io::{self, BufWriter};

use crossterm::style::force_color_output;
use crossterm::terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate};
use crossterm::{execute, queue};
use ratatui::backend::CrosstermBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};

use super::modes::{Modes, size};
use super::out::Out;
use crate::tui::{Model, cursor as cursor_of, view};

/// One write a frame: larger than any frame of a large terminal.
const FRAME: usize = 64 * 1024;

/// The terminal; its modes are undone when this is dropped.
pub struct Screen {
    terminal: Terminal<CrosstermBackend<BufWriter<Out>>>,
    /// Its modes: what takes and leaves the mouse, and suspends.
    pub modes: Modes,
}

impl Screen {
    /// Takes the terminal.
    ///
    /// # Errors
    /// Where it cannot be put into raw mode or written to.
    pub fn enter() -> io::Result<Self> {
        // Colour is decided by the theme; the library would turn reverse video off with it.
        force_color_output(true);
        let modes = Modes::enter()?;
        let backend = CrosstermBackend::new(BufWriter::with_capacity(FRAME, Out));
        let viewport = Viewport::Fixed(Self::area());
        let terminal = Terminal::with_options(backend, TerminalOptions { viewport })?;
        Ok(Self { terminal, modes })
    }

    fn area() -> Rect {
        let (cols, rows) = size();
        Rect::new(0, 0, cols, rows)
    }

    /// Draws the model, between the marks of a synchronised update, in one write. The frame is made before the first byte
    /// is written, so that a fault in making it leaves the terminal clean.
    ///
    /// # Errors
    /// Where the terminal cannot be written to.
    pub fn draw(&mut self, model: &Model) -> io::Result<()> {
        let (cols, rows) = model.state.size;
        let area = Rect::new(0, 0, cols, rows);
        let mut made = Buffer::empty(area);
        view(model, area, &mut made);
        let place = cursor_of(model);
        if self.terminal.get_frame().area() != area {
            self.terminal.resize(area)?;
        }
        queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        self.terminal.draw(|frame| {
            frame.buffer_mut().clone_from(&made);
            if let Some(position) = place.filter(|position| area.contains(*position)) {
                frame.set_cursor_position(position);
            }
        })?;
        execute!(self.terminal.backend_mut(), EndSynchronizedUpdate)
    }

    /// Forgets what is on the screen, so that the next frame writes every cell.
    ///
    /// # Errors
    /// Where the terminal cannot be written to.
    pub fn stale(&mut self) -> io::Result<()> {
        self.terminal.resize(Self::area())
    }
}
