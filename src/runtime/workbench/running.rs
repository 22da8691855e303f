//! The main loop: waits for news, takes in all there is, does what the workbench asks for, and draws once. It reads no
//! terminal and no file itself.

mod answers;

use std::io;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use super::decode::Input;
use super::loader::Loaded;
use super::news::{News, Queue};
use super::out::Out;
use super::pace::Pace;
use super::screen::Screen;
use super::search::Searcher;
use super::{give, modes, stop};
use crate::runtime::load::{Reading, Seen};
use crate::runtime::log;
use crate::tui::state::Loading;
use crate::tui::{Effect, Model, Msg, update};

/// How it ended.
pub enum End {
    /// With what could not be done any more, if anything.
    Quit(Option<String>),
    Signal(i32),
    /// There is no terminal left to say anything on.
    Lost,
    /// Without data, with a sentence on why.
    Unread(String),
}

impl End {
    fn of(news: &News) -> Option<Self> {
        match news {
            News::Leave(signal) => Some(Self::Signal(*signal)),
            News::Lost => Some(Self::Lost),
            _ => None,
        }
    }
}

/// How long what is typed may keep a frame waiting. Keys that come faster than they can be taken in are seen to work.
const SLICE: Duration = Duration::from_millis(60);

/// True for what nothing else is taken in with.
fn is_parting(effect: &Effect) -> bool {
    matches!(effect, Effect::Quit | Effect::Suspend)
}

/// What the log tells at the end.
#[derive(Default)]
pub struct Tally {
    /// Keys, pastes and clicks.
    pub inputs: usize,
    pub frames: usize,
}

/// Everything that the loop turns.
pub struct Running<'a> {
    pub model: &'a mut Model,
    pub screen: &'a mut Screen,
    pub queue: Queue,
    pub tally: &'a mut Tally,
    pub pace: Pace,
    /// True while a frame waits for its turn.
    pub owed: bool,
    pub kiosk: bool,
    pub searcher: Searcher,
    /// What is read just now.
    pub reading: Option<Arc<Reading>>,
    /// Begins to read again.
    pub again: &'a dyn Fn() -> io::Result<Arc<Reading>>,
}

impl Running<'_> {
    /// The loop: waits for news, takes in all there is, then draws once, when it is time to.
    ///
    /// # Errors
    /// Where the terminal cannot be used any more.
    pub fn turn(&mut self) -> io::Result<End> {
        while let Some(all) = self.queue.all(self.owed.then(|| self.pace.wait(Instant::now()))) {
            if let Some(end) = all.iter().find_map(End::of) {
                return Ok(end);
            }
            let mut effects = self.take_in(all)?;
            self.search(&effects);
            self.rest(&mut effects);
            if effects.contains(&Effect::Quit) {
                return Ok(End::Quit(last_deeds(&effects)?));
            }
            if effects.contains(&Effect::Suspend) && !self.kiosk {
                if let Some(end) = self.suspend()? {
                    return Ok(end);
                }
                self.owed = true;
                self.screen.stale()?;
            }
            self.perform(&effects)?;
            self.draw()?;
        }
        Ok(End::Lost)
    }

    /// Takes in what happened, for as long as a frame may be kept waiting: what there is no time for waits on. Nothing that
    /// follows the wish to quit or to stop is taken in with it.
    fn take_in(&mut self, all: Vec<News>) -> io::Result<Vec<Effect>> {
        let until = Instant::now() + SLICE;
        let mut effects = Vec::new();
        let mut rest = all.into_iter();
        for news in rest.by_ref() {
            let left = self.take(news, until, &mut effects)?;
            if left.is_some() || Instant::now() > until || effects.iter().any(is_parting) {
                self.queue.put_back(left.into_iter().chain(rest).collect());
                break;
            }
        }
        Ok(effects)
    }

    /// Takes in one piece of news; gives back what of it there was no time for.
    fn take(&mut self, news: News, until: Instant, effects: &mut Vec<Effect>) -> io::Result<Option<News>> {
        match news {
            News::Leave(_) | News::Lost => {}
            News::Loaded(what) => effects.extend(self.loaded(what)),
            News::Found(found) => effects.extend(self.found(found)),
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
                self.pace.key(Instant::now());
                let mut inputs = inputs.into_iter();
                for input in inputs.by_ref() {
                    self.tally.inputs += 1;
                    effects.extend(update(self.model, input.into()));
                    if Instant::now() > until || effects.iter().any(is_parting) {
                        break;
                    }
                }
                let left: Vec<Input> = inputs.collect();
                return Ok((!left.is_empty()).then_some(News::Typed(left)));
            }
        }
        Ok(None)
    }

    /// Takes in what was read. The desk before is cleared away beside: it may be large.
    fn loaded(&mut self, what: Loaded) -> Vec<Effect> {
        let before = Arc::clone(&self.model.desk);
        let over = !matches!(what, Loaded::Seen(_) | Loaded::Part(..) | Loaded::Checked);
        let word = match what {
            Loaded::Again(_) => "read again",
            Loaded::Stopped(..) => "reading stopped",
            Loaded::Failed(_) => "could not be read",
            _ => "read",
        };
        let mut effects = Vec::new();
        let msg = match what {
            Loaded::Seen(seen) => Msg::Reading(loading(seen)),
            Loaded::Part(desk, seen) => {
                effects.extend(update(self.model, Msg::Part(desk)));
                Msg::Reading(loading(seen))
            }
            Loaded::Whole(desk) => Msg::Whole(desk),
            Loaded::Again(desk) => Msg::Loaded(desk),
            Loaded::Stopped(desk, seen) => Msg::Stopped(desk, loading(seen)),
            Loaded::Checked => Msg::Checked,
            Loaded::Failed(sentence) => Msg::Unread(sentence),
        };
        effects.extend(update(self.model, msg));
        if over {
            self.reading = None;
            log::say(&format!("{word}: {} records are open", self.model.desk.library.data.entries().len()));
        }
        if !Arc::ptr_eq(&before, &self.model.desk) {
            // What is found in the desk before says nothing about this one, which is asked anew.
            self.searcher.leave();
            let _ = thread::Builder::new().name("clearing".into()).spawn(move || drop(before));
        }
        effects
    }

    fn perform(&mut self, effects: &[Effect]) -> io::Result<()> {
        let mut draw = effects.iter().any(|effect| matches!(effect, Effect::Draw | Effect::Repaint));
        if effects.contains(&Effect::Reload) && self.reading.is_none() {
            match (self.again)() {
                Ok(reading) => self.reading = Some(reading),
                Err(error) => {
                    let sentence = format!("The data cannot be read: {error}.");
                    draw |= update(self.model, Msg::Unread(sentence)).contains(&Effect::Draw);
                }
            }
        }
        if let Some(reading) = self.reading.as_ref().filter(|_| effects.contains(&Effect::StopReading)) {
            reading.stop();
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
        if (cols, rows) == self.model.state.size {
            return Vec::new();
        }
        log::say(&format!("{cols}×{rows}"));
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

/// How far it is, for the screen.
pub fn loading(seen: Seen) -> Loading {
    let Seen { files, of, named, records } = seen;
    Loading { files, of, named, records, stopping: false }
}

/// Gives away what was asked for before quitting, in the same breath; a sentence where that failed.
fn last_deeds(effects: &[Effect]) -> io::Result<Option<String>> {
    let failed = give::perform(effects)?.into_iter().find_map(|msg| match msg {
        Msg::Failed(sentence) => Some(sentence),
        _ => None,
    });
    Ok(failed)
}
