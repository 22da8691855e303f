//! Runs the workbench in a terminal: threads turn keys and signals into messages, the main loop blocks on one channel,
//! and the screen is drawn only after a change. The terminal is asked nothing, and given back on quit, error and panic.
//!
//! A kiosk (`--kiosk`) starts no process, cannot be stopped, and opens nothing but the data it was told to. The environment
//! only says what the terminal is: `TERM`, the locale, `NO_COLOR`, and by `SSH_*` and `TMUX` that it is far away.

#[cfg(test)]
mod bytes;
pub mod decode;
mod encoder;
mod give;
mod listen;
mod look;
mod modes;
mod news;
mod out;
mod pace;
mod running;
mod screen;
mod stop;

use std::io;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::Instant;

use crate::cli::args::Workbench;
use crate::cli::{IO, Outcome, USAGE};
use crate::domain::date::Day;
use crate::domain::library::Library;
use crate::runtime::{log, output};
use crate::tui::{Desk, Kiosk, Model};
use news::Queue;
use out::Out;
use pace::Pace;
use running::{End, Running, Tally};
use screen::Screen;

/// What the workbench opens with, and how to read it again.
pub struct Opening {
    pub today: Day,
    /// True where the embedded data is open.
    pub shipped: bool,
    /// What the command line asks for.
    pub wish: Workbench,
    /// Reads the data; an error is a sentence.
    pub read: Box<dyn Fn() -> Result<Library, String>>,
}

/// Runs until the user or the system ends it.
pub fn run(opening: &Opening) -> ExitCode {
    if !look::is_terminal() {
        let sentence = "The workbench needs a terminal on standard input and output. `mpaka --plain` asks and answers in lines, and `mpaka list agreements` and the other commands need none; see `mpaka --help`.";
        return ExitCode::from(output::print(&Outcome::refusal(USAGE, sentence)));
    }
    if let Some(sentence) = opening.wish.log.as_deref().and_then(|path| log::open(path).err()) {
        return ExitCode::from(output::print(&Outcome::refusal(IO, &sentence)));
    }
    let library = match (opening.read)() {
        Ok(library) => library,
        Err(sentence) => {
            log::say("ended: the data could not be read");
            return ExitCode::from(output::print(&Outcome::refusal(IO, &sentence)));
        }
    };
    let mut tally = Tally::default();
    let (outcome, word) = match work(opening, library, &mut tally) {
        Ok(End::Quit(None)) => (Outcome::default(), "quit".to_string()),
        Ok(End::Quit(Some(sentence))) => (Outcome::refusal(IO, &sentence), "quit".to_string()),
        Ok(End::Signal(number)) => {
            let code = u8::try_from(listen::code_of(number)).unwrap_or(1);
            (Outcome::refusal(code, &listen::ended_by(number)), format!("signal {number}"))
        }
        Ok(End::Lost) => (lost(), "the terminal went away".into()),
        Err(error) if error.raw_os_error() == Some(GONE) => (lost(), "the terminal went away".into()),
        Err(error) => {
            let sentence = format!("The terminal could not be used: {error}.");
            (Outcome::refusal(IO, &sentence), format!("error: {error}"))
        }
    };
    let Tally { inputs, frames } = tally;
    log::say(&format!("ended: {word} · {inputs} keys, {frames} frames, {} bytes", Out::written()));
    ExitCode::from(output::print(&outcome))
}

/// What a terminal that went away answers to a write.
const GONE: i32 = rustix::io::Errno::IO.raw_os_error();

fn lost() -> Outcome {
    Outcome::refusal(u8::try_from(listen::code_of(signal_hook::consts::SIGHUP)).unwrap_or(IO), listen::LOST)
}

fn work(opening: &Opening, library: Library, tally: &mut Tally) -> io::Result<End> {
    // Signals first: one that comes while the first frame is drawn must still give the terminal back.
    let (sender, coming) = channel();
    listen::to_signals(&sender)?;
    let mut screen = Screen::enter()?;
    let desk = |library| Arc::new(Desk::new(library, opening.today, opening.shipped));
    let (theme, glyphs) = look::look(&opening.wish);
    let mut model = Model::open(desk(library), modes::size(), theme, glyphs);
    model.state.kiosk = opening.wish.kiosk.then_some(Kiosk { copy: opening.wish.allow_copy });
    log::say(&opened(opening, &model));
    screen.draw(&model)?;
    tally.frames += 1;
    listen::to_keys(&sender, look::escape_patience())?;
    let mut desk = Running {
        model: &mut model,
        screen: &mut screen,
        queue: Queue::new(coming),
        tally,
        pace: Pace::new(Instant::now()),
        owed: false,
        kiosk: opening.wish.kiosk,
        again: &|| (opening.read)().map(desk),
    };
    desk.turn()
}

/// What the log tells at the start: of the data no more than how much there is.
fn opened(opening: &Opening, model: &Model) -> String {
    let data = if opening.shipped { "the embedded data" } else { "folders" };
    let records = model.desk.library.data.entries().len();
    let (cols, rows) = model.state.size;
    let kiosk = if opening.wish.kiosk { ", kiosk" } else { "" };
    let version = env!("CARGO_PKG_VERSION");
    let (letters, look) = (model.state.glyphs, model.state.theme);
    format!("mpaka {version} opened: {data}, {records} records, {cols}×{rows}, {letters:?}, {look:?}{kiosk}")
}
