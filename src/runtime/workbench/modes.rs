//! The modes of the terminal while the workbench has it: set once and undone once, however it ends, and never at the price
//! of waiting for a terminal that takes nothing. It draws nothing and asks nothing.

use std::io::{self, Write};
use std::panic::{self, PanicHookInfo};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::channel;
use std::sync::{Mutex, Once, OnceLock, PoisonError};
use std::thread::{self, ThreadId};
use std::time::Duration;

use crossterm::cursor::{Hide, Show};
use crossterm::queue;
use crossterm::style::{Print, ResetColor};
use crossterm::terminal::{EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen};
use rustix::process::getpgrp;
use rustix::stdio::{stdin, stdout};
use rustix::termios::{OptionalActions, Termios, tcgetattr, tcgetpgrp, tcgetwinsize, tcsetattr};
use signal_hook::low_level;

use super::out::Out;
use crate::domain::safe::clean;
use crate::runtime::log;

/// All rows scroll together: a line feed must not stop short where another program left it otherwise.
const WHOLE_SCREEN: &str = "\x1b[r";
/// Pastes come marked as such.
const MARK_PASTES: &str = "\x1b[?2004h";
const LEAVE_PASTES: &str = "\x1b[?2004l";
/// Ends a sequence that was cut in the middle.
const CANCEL: &str = "\x18";
/// Presses and the wheel (1000), in decimal coordinates (1006); no movements, for each would travel over the line.
const TAKE_CLICKS: &str = "\x1b[?1000h\x1b[?1006h";
const LEAVE_CLICKS: &str = "\x1b[?1006l\x1b[?1000l";

/// How long a terminal may take to take the last bytes. Together less than what a leaving program has.
const PATIENCE: Duration = Duration::from_millis(100);
/// What a panic ends with, as everywhere in Rust.
const PANICKED: i32 = 101;
/// The largest screen drawn, in columns and rows; beyond, the rest of the terminal stays empty.
const LARGEST: (u16, u16) = (1000, 500);

/// True while clicks are wanted, also while another job has the terminal.
static CLICKS: AtomicBool = AtomicBool::new(false);
/// True while the modes are set: whoever makes it false undoes them.
static TAKEN: AtomicBool = AtomicBool::new(false);
static GIVING_BACK: Mutex<()> = Mutex::new(());
/// How the terminal was before.
static BEFORE: Mutex<Option<Termios>> = Mutex::new(None);
static HOOK: Once = Once::new();
/// The thread that draws.
static DRAWING: OnceLock<ThreadId> = OnceLock::new();

/// The modes, undone when this is dropped.
pub struct Modes(());

impl Modes {
    /// Sets them.
    ///
    /// # Errors
    /// Where the terminal cannot be put into raw mode or written to.
    pub fn enter() -> io::Result<Self> {
        HOOK.call_once(|| panic::set_hook(Box::new(panicked)));
        DRAWING.get_or_init(|| thread::current().id());
        let modes = Self(());
        take()?;
        Ok(modes)
    }
}

impl Drop for Modes {
    fn drop(&mut self) {
        give_back();
    }
}

/// Sets them, after they were undone or while somebody else may have changed them.
///
/// # Errors
/// Where the terminal cannot be put into raw mode or written to.
pub fn take() -> io::Result<()> {
    let mut before = BEFORE.lock().unwrap_or_else(PoisonError::into_inner);
    if before.is_none() {
        *before = Some(tcgetattr(stdin())?);
    }
    if let Some(mut raw) = before.clone() {
        raw.make_raw();
        tcsetattr(stdin(), OptionalActions::Now, &raw)?;
    }
    drop(before);
    TAKEN.store(true, Ordering::SeqCst);
    let clicks = if CLICKS.load(Ordering::SeqCst) { TAKE_CLICKS } else { "" };
    let mut all = Vec::new();
    queue!(all, EnterAlternateScreen, Print(WHOLE_SCREEN), Print(MARK_PASTES), Hide, Print(clicks))?;
    Out.write_all(&all)
}

/// Takes clicks, or leaves the mouse to the terminal.
///
/// # Errors
/// Where the terminal cannot be written to.
pub fn mouse(on: bool) -> io::Result<()> {
    CLICKS.store(on, Ordering::SeqCst);
    Out.write_all(if on { TAKE_CLICKS } else { LEAVE_CLICKS }.as_bytes())
}

/// Columns and rows; 80 × 24 where the terminal does not know.
pub fn size() -> (u16, u16) {
    match tcgetwinsize(stdout()) {
        Ok(size) if size.ws_col > 0 && size.ws_row > 0 => (size.ws_col.min(LARGEST.0), size.ws_row.min(LARGEST.1)),
        _ => (80, 24),
    }
}

/// True where the terminal is this job's to use. A terminal that no shell divides among jobs is everybody's.
pub fn in_foreground() -> bool {
    tcgetpgrp(stdin()).map_or(true, |group| group == getpgrp())
}

/// Undoes every mode, once; errors have nobody left to hear them. What cannot wait comes first.
pub fn give_back() {
    undo(false);
}

/// The same; where it is `urgent`, whatever another thread still writes is cut off first. Not after the modes are undone:
/// the last words would be dropped with it.
fn undo(urgent: bool) {
    // Whoever comes second ends the program next, so it waits until the first is done.
    let _one = GIVING_BACK.lock().unwrap_or_else(PoisonError::into_inner);
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    if urgent {
        Out::close();
    }
    let before = BEFORE.lock().unwrap_or_else(PoisonError::into_inner).take();
    // In the background the shell has set its own already, and changing them would stop the program for ever.
    if let Some(before) = before.filter(|_| in_foreground()) {
        let _ = tcsetattr(stdin(), OptionalActions::Now, &before);
    }
    let clicks = if CLICKS.load(Ordering::SeqCst) { LEAVE_CLICKS } else { "" };
    let mut cut = if Out::is_closed() { CANCEL } else { "" };
    let mut room = Out::is_ready(if urgent { PATIENCE / 2 } else { PATIENCE });
    if !room {
        // What it has not taken is a frame that nobody needs any more; without it there is room for the way out.
        cut = CANCEL;
        Out::drop_pending();
        room = Out::is_ready(PATIENCE);
    }
    if room {
        let mut all = Vec::new();
        // A frame cut off may have left a synchronised update and a colour.
        let made = queue!(all, Print(cut), Print(clicks), EndSynchronizedUpdate, ResetColor)
            .and_then(|()| queue!(all, Print(LEAVE_PASTES), LeaveAlternateScreen, Show));
        if made.is_ok() {
            Out::last(&all);
        }
    }
}

/// Ends the program where it does not end by itself: the terminal is given back, `sentence` said, and it is gone with
/// `code`, whatever the other threads wait for.
pub fn insist(code: i32, sentence: &str) {
    let sentence = sentence.to_string();
    let (done, over) = channel();
    // In a thread of its own, for the terminal may not take these bytes either.
    let last = thread::Builder::new().name("leaving".into()).spawn(move || {
        undo(true);
        say(&sentence);
        let _ = done.send(());
    });
    if last.is_ok() {
        let _ = over.recv_timeout(PATIENCE * 4);
    }
    log::say(&format!("ended without waiting, exit code {code}"));
    low_level::exit(code);
}

/// A panic, in whichever thread, reaches nobody as a broken terminal: it is given back, one safe line says what happened,
/// and the program ends, for the other threads would wait for ever.
fn panicked(info: &PanicHookInfo<'_>) {
    // Another thread may be in the middle of a frame, which must not follow the terminal out.
    undo(DRAWING.get().is_some_and(|drawing| *drawing != thread::current().id()));
    say(&format!("mpaka had to stop by a fault of its own: {info}"));
    let place = info.location().map_or_else(String::new, |place| format!(" at {place}"));
    log::say(&format!("ended by a panic{place}"));
    low_level::exit(PANICKED);
}

/// Says one safe line on standard error.
fn say(sentence: &str) {
    let _ = io::stderr().write_all(format!("{}\n", clean(sentence)).as_bytes());
}
