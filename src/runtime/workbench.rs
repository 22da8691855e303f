//! Runs the workbench in a terminal: threads turn keys and signals into messages, the main loop blocks on one channel,
//! and the screen is drawn only after a change. The terminal is asked nothing, and given back on quit, error and panic.

mod keys;
mod look;
mod screen;

use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::{io, thread};

use crossterm::event::Event;
use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
use signal_hook::iterator::Signals;

use crate::domain::date::Day;
use crate::domain::library::Library;
use crate::tui::{Desk, Effect, Model, Msg, update};
use screen::Screen;

/// What the workbench opens with, and how to read it again.
pub struct Opening {
    pub library: Library,
    pub today: Day,
    /// True where the embedded data is open.
    pub shipped: bool,
    /// Reads the data once more; an error is a sentence.
    pub again: Box<dyn Fn() -> Result<Library, String>>,
}

/// What the threads send.
enum News {
    Happened(Msg),
    /// A signal that asks the program to go.
    Leave(i32),
    /// The terminal is gone, or cannot be read.
    Lost(String),
}

/// Runs until the user or the system ends it.
pub fn run(opening: Opening) -> ExitCode {
    if !look::is_terminal() {
        eprintln!(
            "The workbench needs a terminal on standard input and output. `mpaka list agreements` and the other commands do not; see `mpaka --help`."
        );
        return ExitCode::from(2);
    }
    match work(opening) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("The terminal could not be used: {error}.");
            ExitCode::from(3)
        }
    }
}

fn work(opening: Opening) -> io::Result<ExitCode> {
    // Signals first: one that comes while the first frame is drawn must still give the terminal back.
    let (sender, news) = channel();
    listen(&sender)?;
    let mut screen = Screen::enter()?;
    let (theme, glyphs) = look::from_environment();
    let desk = Arc::new(Desk::new(opening.library, opening.today, opening.shipped));
    let mut model = Model::open(desk, Screen::size(), theme, glyphs);
    screen.draw(&model)?;
    let again = || (opening.again)().map(|library| Arc::new(Desk::new(library, opening.today, opening.shipped)));
    let end = turn(&mut model, &mut screen, &news, &again);
    screen.leave();
    match end? {
        End::Quit => Ok(ExitCode::SUCCESS),
        End::Signal(number) => Ok(ExitCode::from(u8::try_from(128 + number).unwrap_or(1))),
        End::Lost(_) => Ok(ExitCode::from(3)),
    }
}

/// How it ended.
enum End {
    Quit,
    Signal(i32),
    Lost(#[expect(dead_code, reason = "there is no terminal left to say it on")] String),
}

/// The loop: waits for news, takes in all there is, then draws once.
fn turn(
    model: &mut Model,
    screen: &mut Screen,
    news: &Receiver<News>,
    again: &dyn Fn() -> Result<Arc<Desk>, String>,
) -> io::Result<End> {
    while let Ok(first) = news.recv() {
        let mut effects = Vec::new();
        for one in std::iter::once(first).chain(news.try_iter()) {
            match one {
                News::Leave(signal) => return Ok(End::Signal(signal)),
                News::Lost(why) => return Ok(End::Lost(why)),
                News::Happened(Msg::Resize(..)) => {
                    let (cols, rows) = Screen::size();
                    effects.extend(update(model, Msg::Resize(cols, rows)));
                }
                News::Happened(msg) => effects.extend(update(model, msg)),
            }
            if effects.contains(&Effect::Quit) {
                return Ok(End::Quit);
            }
        }
        if effects.contains(&Effect::Reload) {
            let msg = again().map_or_else(Msg::Failed, Msg::Loaded);
            effects.extend(update(model, msg));
        }
        if effects.contains(&Effect::Suspend) {
            Screen::suspend()?;
            let (cols, rows) = Screen::size();
            update(model, Msg::Resize(cols, rows));
            effects.push(Effect::Repaint);
        }
        if effects.contains(&Effect::Repaint) {
            screen.stale()?;
        }
        if effects.iter().any(|effect| matches!(effect, Effect::Draw | Effect::Repaint)) {
            screen.draw(model)?;
        }
    }
    Ok(End::Quit)
}

/// Starts the threads that send keys and signals.
fn listen(sender: &Sender<News>) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT])?;
    let to = sender.clone();
    thread::Builder::new().name("signals".into()).spawn(move || {
        for signal in signals.forever() {
            if to.send(News::Leave(signal)).is_err() {
                return;
            }
        }
    })?;
    let to = sender.clone();
    thread::Builder::new().name("input".into()).spawn(move || {
        loop {
            let news = match crossterm::event::read() {
                Ok(Event::Key(event)) => keys::key(event).map(|key| News::Happened(Msg::Key(key))),
                Ok(Event::Paste(text)) => Some(News::Happened(Msg::Paste(text))),
                Ok(Event::Resize(cols, rows)) => Some(News::Happened(Msg::Resize(cols, rows))),
                Ok(_) => None,
                Err(error) => Some(News::Lost(error.to_string())),
            };
            let lost = matches!(news, Some(News::Lost(_)));
            if news.is_some_and(|news| to.send(news).is_err()) || lost {
                return;
            }
        }
    })?;
    Ok(())
}
