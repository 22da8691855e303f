//! The modes of the terminal while the workbench has it: set once and undone once, however it ends. It draws nothing.

use std::io::{self, Write, stdout};
use std::panic;
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::style::Print;
use crossterm::terminal::{
    EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, execute};
use rustix::process::{Signal, kill_current_process_group};

use crate::domain::safe::clean;

/// Presses and the wheel (1000), in decimal coordinates (1006). The library would ask for every movement of the pointer
/// too, and each would travel over the line.
const TAKE_CLICKS: &str = "\x1b[?1000h\x1b[?1006h";
const LEAVE_CLICKS: &str = "\x1b[?1006l\x1b[?1000l";

/// True while clicks are taken.
static CLICKS: AtomicBool = AtomicBool::new(false);
/// True while the terminal's modes are set.
static TAKEN: AtomicBool = AtomicBool::new(false);
static HOOK: Once = Once::new();

/// The modes, undone when this is dropped.
pub struct Modes {
    /// True while clicks are wanted, also while another job has the terminal.
    mouse: bool,
}

impl Modes {
    /// Sets them.
    ///
    /// # Errors
    /// Where the terminal cannot be put into raw mode or written to.
    pub fn enter() -> io::Result<Self> {
        HOOK.call_once(give_back_on_panic);
        take()?;
        Ok(Self { mouse: false })
    }

    /// Takes clicks, or leaves the mouse to the terminal.
    ///
    /// # Errors
    /// Where the terminal cannot be written to.
    pub fn mouse(&mut self, on: bool) -> io::Result<()> {
        self.mouse = on;
        CLICKS.store(on, Ordering::SeqCst);
        execute!(stdout(), Print(if on { TAKE_CLICKS } else { LEAVE_CLICKS }))
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

impl Drop for Modes {
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
