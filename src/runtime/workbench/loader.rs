//! Loads data beside the main loop: what is read so far is laid out as a desk now and then, how far it is told some ten
//! times a second, and at the end all of it. Everything that takes long is made here and only handed over.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::news::News;
use crate::domain::check::check;
use crate::domain::date::Day;
use crate::domain::fold::fill::FillBy;
use crate::domain::library::Library;
use crate::runtime::load::{Load, Reading, Seen};
use crate::tui::Desk;

/// How long the first frame waits for all of the data.
const FIRST: Duration = Duration::from_millis(30);
/// How long it waits where most of them are there by then.
const LONGEST: Duration = Duration::from_millis(90);
/// Between two words on how far it is.
const TICK: Duration = Duration::from_millis(100);
/// Between two looks at how far it is.
const LOOK: Duration = Duration::from_millis(4);
/// Records of the first desk that is shown after the first frame, and how many times as many the next one has.
const SOON: usize = 1000;
const TIMES: usize = 4;

/// What the loader tells.
#[derive(Debug)]
pub enum Loaded {
    /// How far it is.
    Seen(Seen),
    /// What is read so far.
    Part(Arc<Desk>, Seen),
    /// Everything.
    Whole(Arc<Desk>),
    /// The same, read again.
    Again(Arc<Desk>),
    /// What was read until it was stopped; none where it was to be read again, and what was open stays.
    Stopped(Option<Arc<Desk>>, Seen),
    /// The rules were asked what is wrong with the data.
    Checked,
    /// A sentence on why nothing was read.
    Failed(String),
}

/// What is loaded, and for whom.
pub struct Loader {
    pub load: Load,
    pub today: Day,
    /// True where something is open already, which stays until all is read.
    pub again: bool,
    pub to: Sender<News>,
}

impl Loader {
    /// Begins in a thread of its own; what is given watches and stops it.
    ///
    /// # Errors
    /// Where the system refuses the thread.
    pub fn start(self) -> io::Result<Arc<Reading>> {
        let reading = Arc::new(Reading::default());
        let shared = Arc::clone(&reading);
        thread::Builder::new().name("loading".into()).spawn(move || self.run(&shared))?;
        Ok(reading)
    }

    /// False where nobody listens any more.
    fn tell(&self, what: Loaded) -> bool {
        self.to.send(News::Loaded(what)).is_ok()
    }

    fn run(&self, reading: &Arc<Reading>) {
        if self.load.is_shipped() {
            let library = self.load.whole().map(|(_, library)| library);
            self.tell(library.map_or_else(Loaded::Failed, |library| self.all(self.desk(library, true))));
            return;
        }
        let (done, over) = channel();
        let (load, shared) = (self.load.clone(), Arc::clone(reading));
        let begun = thread::Builder::new().name("reading".into()).spawn(move || {
            let _ = done.send(load.read(&shared));
        });
        let ground =
            begun.map_err(|error| format!("The data cannot be read: {error}.")).and_then(|_| self.load.ground());
        match ground {
            Ok(ground) => self.watch(reading, &over, &ground),
            Err(sentence) => {
                reading.stop();
                self.tell(Loaded::Failed(sentence));
            }
        }
    }

    fn desk(&self, library: Library, shipped: bool) -> Arc<Desk> {
        let desk = Desk::new(library, self.today, shipped);
        // What the first frame with it asks for.
        desk.fill(FillBy::default());
        desk.library.mentioned();
        Arc::new(desk)
    }

    fn all(&self, desk: Arc<Desk>) -> Loaded {
        if self.again { Loaded::Again(desk) } else { Loaded::Whole(desk) }
    }

    /// Tells how it goes until it is over.
    fn watch(&self, reading: &Reading, over: &Receiver<Result<(), String>>, ground: &Library) {
        let begun = Instant::now();
        let (mut told, mut next) = (begun, None);
        let read = loop {
            match over.recv_timeout(LOOK) {
                Ok(read) => break read,
                Err(RecvTimeoutError::Disconnected) => break Err("The data could not be read.".into()),
                Err(RecvTimeoutError::Timeout) => {}
            }
            let seen = reading.seen();
            if !self.again && is_due(seen, next, begun.elapsed()) {
                next = Some(seen.records.saturating_mul(TIMES).max(SOON));
                let desk = self.desk(ground.over_same_ground(reading.data()), false);
                self.tell(Loaded::Part(desk, seen));
                told = Instant::now();
            } else if told.elapsed() >= TICK {
                told = Instant::now();
                self.tell(Loaded::Seen(seen));
            }
        };
        match read {
            Err(sentence) => {
                self.tell(Loaded::Failed(sentence));
            }
            Ok(()) => self.end(reading, ground, next.is_none()),
        }
    }

    /// Hands over what was read. The rules are asked before the first frame where that had all of the data, and else after
    /// them: nobody waits for the answer.
    fn end(&self, reading: &Reading, ground: &Library, at_once: bool) {
        let seen = reading.seen();
        let stopped = reading.is_stopped() && is_part(seen);
        if stopped && self.again {
            self.tell(Loaded::Stopped(None, seen));
            return;
        }
        let library = ground.over_same_ground(reading.data());
        if at_once || self.again {
            library.ask(check);
        }
        let desk = self.desk(library, false);
        let shared = Arc::clone(&desk);
        self.tell(if stopped { Loaded::Stopped(Some(desk), seen) } else { self.all(desk) });
        if !at_once && !self.again {
            // The first search is not to wait either.
            shared.gather();
            shared.library.ask(check);
            self.tell(Loaded::Checked);
        }
    }
}

impl Drop for Loader {
    /// Whoever waits is told where a fault of the program's own ends it.
    fn drop(&mut self) {
        if thread::panicking() {
            self.tell(Loaded::Failed("The data could not be read.".into()));
        }
    }
}

/// Whether there may be more than what is read: where no name was found when it was stopped, nobody knows.
fn is_part(seen: Seen) -> bool {
    seen.of.is_none_or(|of| of == 0 || seen.files < of)
}

/// Whether what is read so far is shown now: at the first frame, and then where there is so much more.
fn is_due(seen: Seen, next: Option<usize>, waited: Duration) -> bool {
    let soon = seen.of.is_some_and(|of| seen.files.saturating_mul(3) >= of);
    next.map_or(waited >= if soon { LONGEST } else { FIRST }, |next| seen.records >= next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stopped_before_a_name_is_found_is_a_part() {
        let seen = |files, of| Seen { files, of, named: 0, records: 0 };
        assert!(is_part(seen(0, None)) && is_part(seen(0, Some(0))) && is_part(seen(1, Some(2))));
        assert!(!is_part(seen(2, Some(2))), "all of it was read before it could be stopped");
    }

    #[test]
    fn the_first_frame_waits_for_little_and_then_for_four_times_as_much() {
        let seen = |files, of, records| Seen { files, of, named: 100, records };
        let ms = Duration::from_millis;
        assert!(!is_due(seen(0, None, 0), None, ms(29)) && is_due(seen(0, None, 0), None, ms(30)));
        assert!(!is_due(seen(50, Some(100), 50), None, ms(80)), "most of it is there soon");
        assert!(is_due(seen(50, Some(100), 50), None, ms(90)));
        assert!(is_due(seen(5, Some(100), 50), None, ms(30)));
        assert!(!is_due(seen(5, Some(100), 999), Some(1000), ms(5000)));
        assert!(is_due(seen(5, Some(100), 1000), Some(1000), ms(31)));
    }
}
