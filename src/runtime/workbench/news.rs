//! What the listening threads send, and the one queue in which it waits. It decides nothing.

use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use super::decode::Input;

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
}

impl News {
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
        Some(self.held.drain(..).collect())
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
