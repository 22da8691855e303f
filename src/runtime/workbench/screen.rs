//! The terminal while the workbench has it. Modes are set once and undone once, however it ends; nothing is ever asked of it.

use std::io::{self, BufWriter, Stdout, Write, stdout};
use std::panic;
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::style::{Print, force_color_output};
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode,
};
use crossterm::{cursor, execute, queue};
use ratatui::backend::CrosstermBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};
use rustix::process::{Signal, kill_current_process_group};

use crate::domain::safe::clean;
use crate::tui::{Model, cursor as cursor_of, view};

/// One write a frame: larger than any frame of a large terminal.
const FRAME: usize = 64 * 1024;

/// Presses and the wheel (1000), in decimal coordinates (1006). The library would ask for every movement of the pointer
/// too, and each would travel over the line.
const TAKE_CLICKS: &str = "\x1b[?1000h\x1b[?1006h";
const LEAVE_CLICKS: &str = "\x1b[?1006l\x1b[?1000l";

/// True while clicks are taken.
static CLICKS: AtomicBool = AtomicBool::new(false);
/// True while the terminal's modes are set.
static TAKEN: AtomicBool = AtomicBool::new(false);
static HOOK: Once = Once::new();

/// The terminal, given back when this is dropped.
pub struct Screen {
    terminal: Terminal<CrosstermBackend<BufWriter<Stdout>>>,
    /// True while clicks are wanted, also while another job has the terminal.
    mouse: bool,
}

impl Screen {
    /// Takes the terminal.
    ///
    /// # Errors
    /// Where it cannot be put into raw mode or written to.
    pub fn enter() -> io::Result<Self> {
        HOOK.call_once(give_back_on_panic);
        // Colour is decided by the theme; the library would turn reverse video off with it.
        force_color_output(true);
        take()?;
        let backend = CrosstermBackend::new(BufWriter::with_capacity(FRAME, stdout()));
        let viewport = Viewport::Fixed(Self::area());
        let terminal = Terminal::with_options(backend, TerminalOptions { viewport });
        Ok(Self { terminal: terminal.inspect_err(|_| give_back())?, mouse: false })
    }

    /// Columns and rows; 80 × 24 where the terminal does not know.
    pub fn size() -> (u16, u16) {
        match crossterm::terminal::size() {
            Ok((cols, rows)) if cols > 0 && rows > 0 => (cols, rows),
            _ => (80, 24),
        }
    }

    fn area() -> Rect {
        let (cols, rows) = Self::size();
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

    /// Takes clicks, or leaves the mouse to the terminal.
    ///
    /// # Errors
    /// Where the terminal cannot be written to.
    pub fn mouse(&mut self, on: bool) -> io::Result<()> {
        self.mouse = on;
        if on {
            CLICKS.store(true, Ordering::SeqCst);
            execute!(self.terminal.backend_mut(), Print(TAKE_CLICKS))
        } else {
            CLICKS.store(false, Ordering::SeqCst);
            execute!(self.terminal.backend_mut(), Print(LEAVE_CLICKS))
        }
    }

    /// Gives the terminal back, stops the whole job as the shell's own Ctrl-Z would, and takes the terminal again on `fg`.
    /// Where nobody could bring the job back the system does not stop it, and it goes on.
    ///
    /// # Errors
    /// Where the terminal cannot be taken again.
    pub fn suspend(&mut self) -> io::Result<()> {
        give_back();
        kill_current_process_group(Signal::TSTP)?;
        take()?;
        if self.mouse { self.mouse(true) } else { Ok(()) }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

/// A panic reaches nobody as a broken terminal: first it is given back, then one safe line says what happened.
fn give_back_on_panic() {
    panic::set_hook(Box::new(|info| {
        give_back();
        let sentence = format!("mpaka had to stop, and nothing was written: {info}");
        let _ = writeln!(io::stderr(), "{}", clean(&sentence));
    }));
}

fn take() -> io::Result<()> {
    enable_raw_mode()?;
    TAKEN.store(true, Ordering::SeqCst);
    execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste, cursor::Hide).inspect_err(|_| give_back())
}

/// Undoes every mode, once; errors have nobody left to hear them.
fn give_back() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        if CLICKS.swap(false, Ordering::SeqCst) {
            let _ = execute!(stdout(), Print(LEAVE_CLICKS));
        }
        let _ = execute!(stdout(), EndSynchronizedUpdate, DisableBracketedPaste, LeaveAlternateScreen, cursor::Show);
        let _ = disable_raw_mode();
        let _ = stdout().flush();
    }
}
