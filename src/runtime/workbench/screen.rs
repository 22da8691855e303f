//! The screen while the workbench has the terminal: each frame is made whole and written in one piece; nothing is ever asked.

use std::io;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};

use super::encoder::Encoder;
use super::modes::{Modes, size};
use super::out::Out;
use crate::tui::{Model, cursor as cursor_of, view};

/// The terminal; its modes are undone when this is dropped.
pub struct Screen {
    terminal: Terminal<Encoder<Out>>,
    _modes: Modes,
}

impl Screen {
    /// Takes the terminal.
    ///
    /// # Errors
    /// Where it cannot be put into raw mode or written to.
    pub fn enter() -> io::Result<Self> {
        let modes = Modes::enter()?;
        let size = size();
        let viewport = Viewport::Fixed(area(size));
        let terminal = Terminal::with_options(Encoder::new(Out, size), TerminalOptions { viewport })?;
        Ok(Self { terminal, _modes: modes })
    }

    /// Draws the model, in one write. The frame is made before the first byte is written, so that a fault in making it
    /// leaves the terminal clean.
    ///
    /// # Errors
    /// Where the terminal cannot be written to.
    pub fn draw(&mut self, model: &Model) -> io::Result<()> {
        let area = area(model.state.size);
        let mut made = Buffer::empty(area);
        view(model, area, &mut made);
        let place = cursor_of(model);
        if self.terminal.get_frame().area() != area {
            self.terminal.backend_mut().resized(model.state.size);
            self.terminal.resize(area)?;
        }
        self.terminal.draw(|frame| {
            frame.buffer_mut().clone_from(&made);
            if let Some(position) = place.filter(|position| area.contains(*position)) {
                frame.set_cursor_position(position);
            }
        })?;
        Ok(())
    }

    /// Forgets what is on the screen, so that the next frame writes every cell.
    ///
    /// # Errors
    /// Where the terminal cannot be written to.
    pub fn stale(&mut self) -> io::Result<()> {
        let size = size();
        self.terminal.backend_mut().resized(size);
        self.terminal.resize(area(size))
    }
}

fn area((cols, rows): (u16, u16)) -> Rect {
    Rect::new(0, 0, cols, rows)
}
