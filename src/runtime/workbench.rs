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
mod loader;
mod look;
mod modes;
mod news;
mod out;
mod pace;
mod running;
mod screen;
mod search;
mod stop;

use std::io;
use std::mem::ManuallyDrop;
use std::process::ExitCode;
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use crate::cli::args::Workbench;
use crate::cli::{IO, Outcome, USAGE};
use crate::domain::date::Day;
pub use crate::runtime::load::Load;
use crate::runtime::{log, output};
use crate::tui::{Kiosk, Model};
use loader::{Loaded, Loader};
use news::{News, Queue};
use out::Out;
use pace::Pace;
use running::{End, Running, Tally};
use screen::Screen;
use search::Searcher;

/// What the workbench opens with.
pub struct Opening {
    pub today: Day,
    /// What the command line asks for.
    pub wish: Workbench,
    /// The data, read now and whenever they are to be read again.
    pub load: Load,
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
    let mut tally = Tally::default();
    let (outcome, word) = match work(opening, &mut tally) {
        Ok(End::Quit(None)) => (Outcome::default(), "quit".to_string()),
        Ok(End::Quit(Some(sentence))) => (Outcome::refusal(IO, &sentence), "quit".to_string()),
        Ok(End::Signal(number)) => {
            let code = u8::try_from(listen::code_of(number)).unwrap_or(1);
            (Outcome::refusal(code, &listen::ended_by(number)), format!("signal {number}"))
        }
        Ok(End::Unread(sentence)) => (Outcome::refusal(IO, &sentence), "the data could not be read".into()),
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

/// How long the first frame waits for the loader: it tells of itself within milliseconds.
const PATIENCE: Duration = Duration::from_mins(10);

/// What a terminal that went away answers to a write.
const GONE: i32 = rustix::io::Errno::IO.raw_os_error();

fn lost() -> Outcome {
    Outcome::refusal(u8::try_from(listen::code_of(signal_hook::consts::SIGHUP)).unwrap_or(IO), listen::LOST)
}

fn work(opening: &Opening, tally: &mut Tally) -> io::Result<End> {
    // Signals first: one that comes while data are read or the first frame is drawn must still give the terminal back.
    let (sender, coming) = channel();
    listen::to_signals(&sender)?;
    let start = |again| {
        let (load, to) = (opening.load.clone(), sender.clone());
        Loader { load, today: opening.today, again, to }.start()
    };
    let reading = start(false)?;
    let mut queue = Queue::new(coming);
    let first = queue.wait_for(|news| matches!(news, News::Loaded(_)) || news.is_last(), PATIENCE);
    let (desk, seen) = match first {
        Some(News::Loaded(Loaded::Part(desk, seen))) => (desk, Some(seen)),
        Some(News::Loaded(Loaded::Whole(desk))) => (desk, None),
        Some(News::Loaded(Loaded::Failed(sentence))) => return Ok(End::Unread(sentence)),
        Some(News::Leave(signal)) => return Ok(End::Signal(signal)),
        _ => return Ok(End::Unread("The data could not be read.".into())),
    };
    let mut screen = Screen::enter()?;
    let (theme, glyphs) = look::look(&opening.wish);
    let open = if seen.is_some() { Model::begin } else { Model::open };
    // At the end the system takes all of it back at once; to give it back record by record takes longer.
    let mut model = ManuallyDrop::new(open(desk, modes::size(), theme, glyphs));
    // The first frame says how far it is, and how to stop it.
    model.state.loading = seen.map(running::loading);
    model.state.kiosk = opening.wish.kiosk.then_some(Kiosk { copy: opening.wish.allow_copy });
    log::say(&opened(opening, &model, seen.is_none()));
    screen.draw(&model)?;
    tally.frames += 1;
    listen::to_keys(&sender, look::escape_patience())?;
    let mut desk = Running {
        model: &mut model,
        screen: &mut screen,
        queue,
        tally,
        pace: Pace::new(Instant::now()),
        owed: false,
        kiosk: opening.wish.kiosk,
        searcher: Searcher::new(&sender)?,
        reading: seen.is_some().then_some(reading),
        again: &|| start(true),
    };
    desk.turn()
}

/// What the log tells at the start: of the data no more than how much there is.
fn opened(opening: &Opening, model: &Model, whole: bool) -> String {
    let data = if opening.load.is_shipped() { "the embedded data" } else { "folders" };
    let so_far = if whole { "" } else { " so far" };
    let records = model.desk.library.data.entries().len();
    let (cols, rows) = model.state.size;
    let kiosk = if opening.wish.kiosk { ", kiosk" } else { "" };
    let version = env!("CARGO_PKG_VERSION");
    let (letters, look) = (model.state.glyphs, model.state.theme);
    format!("mpaka {version} opened: {data}, {records} records{so_far}, {cols}×{rows}, {letters:?}, {look:?}{kiosk}")
}
