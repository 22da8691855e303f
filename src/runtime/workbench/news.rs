//! What the other threads send, and the one queue in which it waits. It decides nothing.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use super::decode::Input;
use super::loader::Loaded;
use super::search::Found;

/// What may wait to be taken in, as keys. A terminal that takes nothing can still send, and the main loop waits for it then.
const MOST: usize = 1 << 16;
/// What waits.
static WAITING: AtomicUsize = AtomicUsize::new(0);

/// What the threads send.
#[derive(Debug)]
pub enum News {
    /// What one read of the terminal meant.
    Typed(Vec<Input>),
    Resized,
    /// A signal that asks the program to go.
    Leave(i32),
    /// The signal of Ctrl-Z, from outside.
    Stop,
    /// The program goes on after it was stopped.
    Continued,
    /// The terminal is gone, or cannot be read.
    Lost,
    /// Data are read.
    Loaded(Loaded),
    /// What was searched for.
    Found(Found),
}

impl News {
    /// What was typed; none where too much waits already, for it would be of no use when its turn came.
    pub fn typed(inputs: Vec<Input>) -> Option<Self> {
        let more = weight(&inputs);
        if inputs.is_empty() || WAITING.fetch_add(more, Ordering::SeqCst) >= MOST {
            WAITING.fetch_sub(more, Ordering::SeqCst);
            return None;
        }
        Some(Self::Typed(inputs))
    }

    fn weight(&self) -> usize {
        if let Self::Typed(inputs) = self { weight(inputs) } else { 0 }
    }

    /// True where it asks the program to go.
    pub fn is_last(&self) -> bool {
        matches!(self, Self::Leave(_) | Self::Lost)
    }
}

/// The queue.
pub struct Queue {
    coming: Receiver<News>,
    /// What came while something else was waited for.
    held: VecDeque<News>,
}

impl Queue {
    pub fn new(coming: Receiver<News>) -> Self {
        Self { coming, held: VecDeque::new() }
    }

    /// Waits, without end or up to `patience`, and takes all there is; none where nobody sends any more.
    pub fn all(&mut self, patience: Option<Duration>) -> Option<Vec<News>> {
        if self.held.is_empty() {
            let first = match patience {
                None => Some(self.coming.recv().ok()?),
                Some(patience) => match self.coming.recv_timeout(patience) {
                    Err(RecvTimeoutError::Disconnected) => return None,
                    first => first.ok(),
                },
            };
            self.held.extend(first);
        }
        self.held.extend(self.coming.try_iter());
        let all: Vec<News> = self.held.drain(..).collect();
        WAITING.fetch_sub(all.iter().map(News::weight).sum(), Ordering::SeqCst);
        Some(all)
    }

    /// Puts back what there was no time for, before all that came since.
    pub fn put_back(&mut self, rest: Vec<News>) {
        WAITING.fetch_add(rest.iter().map(News::weight).sum(), Ordering::SeqCst);
        for news in rest.into_iter().rev() {
            self.held.push_front(news);
        }
    }

    /// Leaves out what waits of a sort.
    pub fn forget(&mut self, sort: impl Fn(&News) -> bool) {
        self.held.retain(|news| !sort(news));
    }

    /// Waits up to `patience` for news of a sort, and keeps what else comes.
    pub fn wait_for(&mut self, sort: impl Fn(&News) -> bool, patience: Duration) -> Option<News> {
        if let Some(at) = self.held.iter().position(&sort) {
            return self.held.remove(at);
        }
        let until = Instant::now() + patience;
        while let Ok(news) = self.coming.recv_timeout(until.saturating_duration_since(Instant::now())) {
            if sort(&news) {
                return Some(news);
            }
            self.held.push_back(news);
        }
        None
    }
}

/// How many keys take as much room.
fn weight(inputs: &[Input]) -> usize {
    let of = |input: &Input| if let Input::Paste(text) = input { 1 + text.len() / size_of::<Input>() } else { 1 };
    inputs.iter().map(of).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::key::Key;
    use std::sync::mpsc::channel;

    #[test]
    fn keys_that_nobody_takes_in_are_bounded_and_then_taken_again() {
        let (sender, coming) = channel();
        let mut queue = Queue::new(coming);
        let batch = || vec![Input::Key(Key::Down); 4000];
        let send = |_| News::typed(batch()).is_some_and(|news| sender.send(news).is_ok());
        assert_eq!((0..1000).filter(|turn| send(*turn)).count(), MOST / 4000 + 1);
        sender.send(News::Resized).unwrap();
        assert_eq!(queue.all(None).unwrap().len(), MOST / 4000 + 2);
        assert!(News::typed(vec![Input::Paste("x".repeat(4096))]).is_some());
        assert!(News::typed(Vec::new()).is_none());
    }

    #[test]
    fn what_comes_while_something_else_is_waited_for_is_kept_in_order() {
        let (sender, coming) = channel();
        let mut queue = Queue::new(coming);
        for news in [News::Resized, News::Stop, News::Continued, News::Lost] {
            sender.send(news).unwrap();
        }
        let found = queue.wait_for(|news| matches!(news, News::Continued), Duration::ZERO);
        assert!(matches!(found, Some(News::Continued)));
        assert!(queue.wait_for(|news| matches!(news, News::Continued), Duration::ZERO).is_none());
        let rest = queue.all(None).unwrap();
        assert!(matches!(rest.as_slice(), [News::Resized, News::Stop, News::Lost]), "{rest:?}");
    }
    #[test]
    fn what_there_was_no_time_for_comes_before_what_came_since() {
        let (sender, coming) = channel();
        let mut queue = Queue::new(coming);
        queue.put_back(vec![News::Typed(vec![Input::Key(Key::Down)]), News::Resized]);
        sender.send(News::Lost).unwrap();
        let all = queue.all(None).unwrap();
        assert!(matches!(all.as_slice(), [News::Typed(_), News::Resized, News::Lost]), "{all:?}");
    }
}
