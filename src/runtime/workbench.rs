//! Runs the workbench in a terminal: threads turn keys and signals into messages, the main loop blocks on one channel,
//! and the screen is drawn only after a change. The terminal is asked nothing, and given back on quit, error and panic.

mod give;
mod keys;
mod listen;
mod look;
mod screen;

use std::io;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

use crate::cli::args::Workbench;
use crate::cli::{IO, Outcome, USAGE};
use crate::domain::date::Day;
use crate::domain::library::Library;
use crate::runtime::output;
use crate::tui::{Desk, Effect, Kiosk, Model, Msg, update};
use listen::News;
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

/// How it ended.
enum End {
    Quit,
    Signal(i32),
    /// There is no terminal left to say anything on.
    Lost,
}

/// Runs until the user or the system ends it.
pub fn run(opening: &Opening) -> ExitCode {
    if !look::is_terminal() {
        let sentence = "The workbench needs a terminal on standard input and output. `mpaka list agreements` and the other commands do not; see `mpaka --help`.";
        return ExitCode::from(output::print(&Outcome::refusal(USAGE, sentence)));
    }
    let library = match (opening.read)() {
        Ok(library) => library,
        Err(sentence) => return ExitCode::from(output::print(&Outcome::refusal(IO, &sentence))),
    };
    match work(opening, library) {
        Ok(End::Quit) => ExitCode::SUCCESS,
        Ok(End::Signal(number)) => ExitCode::from(u8::try_from(128 + number).unwrap_or(1)),
        Ok(End::Lost) => ExitCode::from(IO),
        Err(error) => {
            let sentence = format!("The terminal could not be used: {error}.");
            ExitCode::from(output::print(&Outcome::refusal(IO, &sentence)))
        }
    }
}

fn work(opening: &Opening, library: Library) -> io::Result<End> {
    // Signals first: one that comes while the first frame is drawn must still give the terminal back.
    let (sender, news) = channel();
    listen::to_signals(&sender)?;
    let mut screen = Screen::enter()?;
    let desk = |library| Arc::new(Desk::new(library, opening.today, opening.shipped));
    let (theme, glyphs) = look::look(&opening.wish);
    let mut model = Model::open(desk(library), Screen::size(), theme, glyphs);
    model.state.kiosk = opening.wish.kiosk.then_some(Kiosk { copy: opening.wish.allow_copy });
    screen.draw(&model)?;
    listen::to_keys(&sender)?;
    listen::for_hangup(&sender)?;
    turn(&mut model, &mut screen, &news, &|| (opening.read)().map(desk))
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
                News::Lost => return Ok(End::Lost),
                News::Resized => {
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
        for msg in give::perform(&effects)? {
            effects.extend(update(model, msg));
        }
        for effect in &effects {
            if let Effect::Mouse(on) = effect {
                screen.mouse(*on)?;
            }
        }
        if effects.contains(&Effect::Suspend) {
            screen.suspend()?;
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
    Ok(End::Lost)
}
