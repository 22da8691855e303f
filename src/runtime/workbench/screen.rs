//! The terminal while the workbench has it. Modes are set once and undone once, however it ends; nothing is ever asked of it.

use std::io::{self, BufWriter, Stdout, Write, stdout};
use std::panic;
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::style::force_color_output;
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode,
};
use crossterm::{cursor, execute, queue};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use signal_hook::consts::SIGTSTP;
use signal_hook::low_level::emulate_default_handler;

use crate::tui::{Model, cursor as cursor_of, view};

/// One write a frame: larger than any frame of a large terminal.
const FRAME: usize = 64 * 1024;

/// True while the terminal's modes are set.
static TAKEN: AtomicBool = AtomicBool::new(false);
static HOOK: Once = Once::new();

/// The terminal, given back when this is dropped.
pub struct Screen {
    terminal: Terminal<CrosstermBackend<BufWriter<Stdout>>>,
}

impl Screen {
    /// Takes the terminal.
    ///
    /// # Errors
    /// Where it cannot be put into raw mode or written to.
    pub fn enter() -> io::Result<Self> {
        HOOK.call_once(|| {
            let before = panic::take_hook();
            panic::set_hook(Box::new(move |info| {
                give_back();
                before(info);
            }));
        });
        // Colour is decided by the theme; the library would turn reverse video off with it.
        force_color_output(true);
        take()?;
        let terminal = Terminal::new(CrosstermBackend::new(BufWriter::with_capacity(FRAME, stdout())));
        Ok(Self { terminal: terminal.inspect_err(|_| give_back())? })
    }

    /// Columns and rows; 80 × 24 where the terminal does not know.
    pub fn size() -> (u16, u16) {
        match crossterm::terminal::size() {
            Ok((cols, rows)) if cols > 0 && rows > 0 => (cols, rows),
            _ => (80, 24),
        }
    }

    /// Draws the model, between the marks of a synchronised update, in one write.
    ///
    /// # Errors
    /// Where the terminal cannot be written to.
    pub fn draw(&mut self, model: &Model) -> io::Result<()> {
        queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        self.terminal.draw(|frame| {
            let area = frame.area();
            view(model, area, frame.buffer_mut());
            if let Some(position) = cursor_of(model).filter(|position| area.contains(*position)) {
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
        let (cols, rows) = Self::size();
        self.terminal.resize(Rect::new(0, 0, cols, rows))
    }

    /// Gives the terminal back, stops like any program on Ctrl-Z, and takes it again on `fg`.
    ///
    /// # Errors
    /// Where the terminal cannot be taken again.
    pub fn suspend() -> io::Result<()> {
        give_back();
        emulate_default_handler(SIGTSTP)?;
        take()
    }

    /// Gives the terminal back.
    pub fn leave(self) {
        drop(self);
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

fn take() -> io::Result<()> {
    enable_raw_mode()?;
    TAKEN.store(true, Ordering::SeqCst);
    execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste, cursor::Hide).inspect_err(|_| give_back())
}

/// Undoes every mode, once; errors have nobody left to hear them.
fn give_back() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let _ = execute!(stdout(), EndSynchronizedUpdate, DisableBracketedPaste, LeaveAlternateScreen, cursor::Show);
        let _ = disable_raw_mode();
        let _ = stdout().flush();
    }
}
