//! Searches beside the main loop, in one thread that lives as long as the program: only what was asked last is answered,
//! and whatever else is under way is left as soon as it notices. It decides nothing of what is found.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::news::News;
use crate::domain::query::Refused;
use crate::domain::search::Answer;
use crate::tui::Desk;

/// How long a frame waits for the answer: it is there by then on all but large data.
const PATIENCE: Duration = Duration::from_millis(12);
/// How long for the rest, once a page of it is there.
const REST: Duration = Duration::from_millis(3);

type Said = Arc<Result<Answer, Refused>>;

/// One search.
#[derive(Debug, Clone)]
struct Asked {
    /// Counts up; the ticket alone does not tell two searches for the same apart.
    number: u64,
    ticket: u64,
    text: String,
    desk: Arc<Desk>,
}

/// What a search found.
#[derive(Debug)]
pub struct Found {
    number: u64,
    ticket: u64,
    answer: Said,
}

/// Asks the thread.
#[derive(Debug)]
pub struct Searcher {
    newest: Arc<AtomicU64>,
    to: Sender<Asked>,
    /// Until when a frame waits for it.
    until: Option<Instant>,
}

impl Searcher {
    /// Begins the thread; it ends with the program.
    ///
    /// # Errors
    /// Where the system refuses it.
    pub fn new(news: &Sender<News>) -> io::Result<Self> {
        let (to, asked) = channel();
        let newest = Arc::new(AtomicU64::new(0));
        let (shared, news) = (Arc::clone(&newest), news.clone());
        thread::Builder::new().name("searching".into()).spawn(move || answer(&asked, &shared, &news))?;
        Ok(Self { newest, to, until: None })
    }

    /// Asks; what was asked before is answered no more.
    pub fn search(&mut self, desk: &Arc<Desk>, ticket: u64, text: &str) {
        let number = self.newest.fetch_add(1, Ordering::SeqCst).wrapping_add(1);
        self.until = Some(Instant::now() + PATIENCE);
        let _ = self.to.send(Asked { number, ticket, text: text.to_string(), desk: Arc::clone(desk) });
    }

    /// Nobody wants to know any more what was asked last.
    pub fn leave(&mut self) {
        self.newest.fetch_add(1, Ordering::SeqCst);
        self.until = None;
    }

    /// The ticket and what was found; none where something else was asked since.
    pub fn take(&mut self, found: Found) -> Option<(u64, Said)> {
        if found.number != self.newest.load(Ordering::SeqCst) {
            return None;
        }
        let is_whole = found.answer.as_ref().as_ref().map_or(true, |answer| answer.count.is_some());
        let soon = Instant::now() + REST;
        self.until = self.until.filter(|_| !is_whole).map(|until| until.min(soon));
        Some((found.ticket, found.answer))
    }

    /// How much longer a frame waits; none where nothing is awaited.
    pub fn patience(&mut self, now: Instant) -> Option<Duration> {
        let left = self.until?.saturating_duration_since(now);
        if left.is_zero() {
            self.until = None;
            return None;
        }
        Some(left)
    }
}

/// Answers until nobody asks any more.
fn answer(asked: &Receiver<Asked>, newest: &AtomicU64, news: &Sender<News>) {
    while let Ok(first) = asked.recv() {
        let Asked { number, ticket, text, desk } = asked.try_iter().last().unwrap_or(first);
        let stale = || newest.load(Ordering::Relaxed) != number;
        if stale() {
            continue;
        }
        desk.search(&text, &stale, &mut |answer| {
            if !stale() {
                let _ = news.send(News::Found(Found { number, ticket, answer: Arc::new(answer) }));
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::date::Day;
    use crate::domain::library::Library;
    use crate::shipped;

    fn desk() -> Arc<Desk> {
        let library = Library::new(&[shipped::dataset()], shipped::atlas().unwrap());
        Arc::new(Desk::new(library, Day::parse("2026-11-22").unwrap(), true))
    }

    fn next(coming: &Receiver<News>) -> Found {
        match coming.recv_timeout(Duration::from_mins(1)).unwrap() {
            News::Found(found) => found,
            other => panic!("{other:?}"),
        }
    }

    /// The last answer that is taken, by ticket.
    fn last(searcher: &mut Searcher, coming: &Receiver<News>) -> (u64, usize) {
        loop {
            if let Some((ticket, answer)) = searcher.take(next(coming))
                && let Some(count) = answer.as_ref().as_ref().unwrap().count
            {
                return (ticket, count);
            }
        }
    }

    #[test]
    fn of_many_searches_only_the_last_is_answered() {
        let (desk, (news, coming)) = (desk(), channel());
        let mut searcher = Searcher::new(&news).unwrap();
        for ticket in 0..50 {
            searcher.search(&desk, ticket, "turkana");
        }
        searcher.search(&desk, 99, "kanja");
        let (ticket, count) = last(&mut searcher, &coming);
        assert_eq!(ticket, 99);
        assert!(count > 0);
        assert!(coming.recv_timeout(Duration::from_millis(100)).is_err(), "nothing else comes");
    }

    #[test]
    fn an_answer_that_nobody_wants_any_more_is_dropped() {
        let (desk, (news, coming)) = (desk(), channel());
        let mut searcher = Searcher::new(&news).unwrap();
        searcher.search(&desk, 1, "kanja");
        let old = next(&coming);
        searcher.leave();
        assert!(searcher.take(old).is_none() && searcher.patience(Instant::now()).is_none());
        searcher.search(&desk, 2, "kanja");
        assert_eq!(last(&mut searcher, &coming).0, 2);
    }

    #[test]
    fn a_frame_waits_for_an_answer_once_and_not_for_long() {
        let (desk, (news, coming)) = (desk(), channel());
        let mut searcher = Searcher::new(&news).unwrap();
        assert!(searcher.patience(Instant::now()).is_none());
        let now = Instant::now();
        searcher.search(&desk, 1, "kanja");
        assert!(searcher.patience(now).unwrap() >= PATIENCE, "however long it took to ask");
        assert!(searcher.patience(Instant::now() + PATIENCE).is_none());
        assert!(searcher.patience(now).is_none(), "it waited already");
        last(&mut searcher, &coming);
        searcher.search(&desk, 2, "kanja");
        last(&mut searcher, &coming);
        assert!(searcher.patience(Instant::now()).is_none(), "the answer is there");
    }
}
