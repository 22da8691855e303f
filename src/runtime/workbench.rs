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
use crate::tui::{Desk, Effect, Kiosk, Model, Msg, update};
use news::{News, Queue};
use out::Out;
use pace::Pace;
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
        Ok(End::Quit) => (Outcome::default(), "quit".to_string()),
        Ok(End::Signal(number)) => {
            let code = u8::try_from(listen::code_of(number)).unwrap_or(1);
            (Outcome::refusal(code, &listen::ended_by(number)), format!("signal {number}"))
        }
        Ok(End::Lost) => (Outcome::refusal(IO, listen::LOST), "the terminal went away".into()),
        Err(error) => {
            let sentence = format!("The terminal could not be used: {error}.");
            (Outcome::refusal(IO, &sentence), format!("error: {error}"))
        }
    };
    let Tally { inputs, frames } = tally;
    log::say(&format!("ended: {word} · {inputs} keys, {frames} frames, {} bytes", Out::written()));
    ExitCode::from(output::print(&outcome))
}

/// What the log tells at the end.
#[derive(Default)]
struct Tally {
    /// Keys, pastes and clicks.
    inputs: usize,
    frames: usize,
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

/// Everything that the loop turns.
struct Running<'a> {
    model: &'a mut Model,
    screen: &'a mut Screen,
    queue: Queue,
    tally: &'a mut Tally,
    pace: Pace,
    /// True while a frame waits for its turn.
    owed: bool,
    kiosk: bool,
    again: &'a dyn Fn() -> Result<Arc<Desk>, String>,
}

impl Running<'_> {
    /// The loop: waits for news, takes in all there is, then draws once, when it is time to.
    fn turn(&mut self) -> io::Result<End> {
        while let Some(all) = self.queue.all(self.owed.then(|| self.pace.wait(Instant::now()))) {
            let mut effects = Vec::new();
            for news in all {
                if let Some(end) = self.take(news, &mut effects)? {
                    return Ok(end);
                }
            }
            if effects.contains(&Effect::Suspend) && !self.kiosk {
                if let Some(end) = self.suspend()? {
                    return Ok(end);
                }
                effects.push(Effect::Repaint);
            }
            self.perform(&effects)?;
            self.draw()?;
        }
        Ok(End::Lost)
    }

    /// Takes in what happened; an end where it is one.
    fn take(&mut self, news: News, effects: &mut Vec<Effect>) -> io::Result<Option<End>> {
        match news {
            News::Leave(signal) => return Ok(Some(End::Signal(signal))),
            News::Lost => return Ok(Some(End::Lost)),
            News::Resized => effects.extend(self.resized()),
            News::Stop => effects.push(Effect::Suspend),
            // It was stopped without warning, and others may have had the terminal since.
            News::Continued => {
                log::say("continued");
                if !modes::in_foreground() {
                    effects.push(Effect::Suspend);
                    return Ok(None);
                }
                modes::take()?;
                effects.extend(self.resized());
                effects.push(Effect::Repaint);
            }
            News::Typed(inputs) => {
                for input in inputs {
                    self.tally.inputs += 1;
                    effects.extend(update(self.model, input.into()));
                    if effects.contains(&Effect::Quit) {
                        return Ok(Some(End::Quit));
                    }
                }
            }
        }
        Ok(None)
    }

    fn perform(&mut self, effects: &[Effect]) -> io::Result<()> {
        let mut draw = effects.iter().any(|effect| matches!(effect, Effect::Draw | Effect::Repaint));
        if effects.contains(&Effect::Reload) {
            let read = (self.again)();
            log::say(if read.is_ok() { "read again" } else { "could not be read again" });
            let more = update(self.model, read.map_or_else(Msg::Failed, Msg::Loaded));
            draw |= more.contains(&Effect::Draw);
        }
        for msg in give::perform(effects)? {
            draw |= update(self.model, msg).contains(&Effect::Draw);
        }
        for effect in effects {
            if let Effect::Mouse(on) = effect {
                modes::mouse(*on)?;
            }
        }
        if effects.contains(&Effect::Repaint) {
            self.screen.stale()?;
        }
        self.owed |= draw;
        Ok(())
    }

    /// Draws the frame that is owed, if its time has come.
    fn draw(&mut self) -> io::Result<()> {
        if self.owed && self.pace.wait(Instant::now()).is_zero() {
            let before = Out::written();
            self.screen.draw(self.model)?;
            self.tally.frames += 1;
            self.owed = false;
            self.pace.spend(Out::written().saturating_sub(before), Instant::now());
        }
        Ok(())
    }

    fn resized(&mut self) -> Vec<Effect> {
        let (cols, rows) = modes::size();
        if (cols, rows) != self.model.state.size {
            log::say(&format!("{cols}×{rows}"));
        }
        update(self.model, Msg::Resize(cols, rows))
    }

    /// Stops the job and takes the terminal again on `fg`; an end where there is one instead.
    fn suspend(&mut self) -> io::Result<Option<End>> {
        log::say("suspended");
        let stopped = match stop::stop(&mut self.queue)? {
            stop::Stopped::Leave(signal) => return Ok(Some(End::Signal(signal))),
            stop::Stopped::Lost => return Ok(Some(End::Lost)),
            stop::Stopped::AndBack => true,
            stop::Stopped::Not => false,
        };
        log::say(if stopped { "back" } else { "not suspended: nothing would bring it back" });
        self.resized();
        if !stopped {
            let sentence = "Not suspended: no shell is there to bring it back.";
            update(self.model, Msg::Failed(sentence.into()));
        }
        Ok(None)
    }
}
