//! What is asked of the search, which goes on elsewhere: one question at a time. What a person waits for goes before what
//! merely would be good to know, and an answer to an older question is nobody's.

use std::collections::VecDeque;

use crate::tui::state::Effect;

/// What an answer is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The rows of the search.
    Rows,
    /// The results that n and N go through, after the data was read again; and the place in them where one was.
    Hits(usize),
    /// The filter, likewise.
    Filter,
    /// How much a ready view holds, by its number.
    Ready(usize),
    /// Whether a query that found nothing finds something without a part of it.
    Without(usize),
}

/// A query and what for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub purpose: Purpose,
    pub text: String,
}

/// What is asked, and what is to be asked then.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asking {
    /// The newest ticket; an answer with another is dropped.
    ticket: u64,
    now: Option<Question>,
    next: VecDeque<Question>,
}

impl Asking {
    /// Asks at once; what was under way and is still wanted is asked again afterwards.
    pub fn first(&mut self, purpose: Purpose, text: &str) -> Option<Effect> {
        self.drop(|known| known == purpose);
        self.next.extend(self.now.take().filter(|now| now.purpose != purpose));
        self.next.push_front(Question { purpose, text: text.to_string() });
        self.begin()
    }

    /// Asks when nothing else is under way.
    pub fn then(&mut self, purpose: Purpose, text: &str) -> Option<Effect> {
        self.next.push_back(Question { purpose, text: text.to_string() });
        if self.now.is_some() { None } else { self.begin() }
    }

    /// Asks what waits, unless something is under way.
    pub fn begin(&mut self) -> Option<Effect> {
        let next = self.now.is_none().then(|| self.next.pop_front()).flatten()?;
        self.ticket = self.ticket.wrapping_add(1);
        let text = next.text.clone();
        self.now = Some(next);
        Some(Effect::Search { ticket: self.ticket, text })
    }

    /// No longer wants to know; an answer that is under way will be dropped.
    pub fn drop(&mut self, what: impl Fn(Purpose) -> bool) {
        self.next.retain(|one| !what(one.purpose));
        if self.now.as_ref().is_some_and(|now| what(now.purpose)) {
            self.now = None;
            self.ticket = self.ticket.wrapping_add(1);
        }
    }

    /// The question to which a ticket belongs, if it is the newest; with `last` it is answered.
    pub fn told(&mut self, ticket: u64, last: bool) -> Option<Question> {
        if ticket != self.ticket {
            return None;
        }
        if last { self.now.take() } else { self.now.clone() }
    }

    /// Nothing asked and nothing to be asked; what is under way will be dropped.
    #[must_use]
    pub fn emptied(&self) -> Self {
        Self { ticket: self.ticket.wrapping_add(1), ..Self::default() }
    }

    /// The results that n and N go through, where they are still asked for: their query, and the place where one was.
    pub fn hits(&self) -> Option<(&str, usize)> {
        self.now.iter().chain(&self.next).find_map(|one| match one.purpose {
            Purpose::Hits(at) => Some((one.text.as_str(), at)),
            _ => None,
        })
    }

    /// The newest ticket.
    pub fn ticket(&self) -> u64 {
        self.ticket
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ticket(effect: Option<Effect>) -> u64 {
        match effect {
            Some(Effect::Search { ticket, .. }) => ticket,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_a_person_waits_for_goes_first_and_what_it_put_off_is_asked_afterwards() {
        let mut asking = Asking::default();
        let ready = ticket(asking.then(Purpose::Ready(0), "a"));
        assert_eq!(asking.then(Purpose::Ready(1), "b"), None, "one at a time");
        let rows = ticket(asking.first(Purpose::Rows, "c"));
        assert_eq!(asking.told(ready, true), None, "an older question is nobody's");
        let newer = ticket(asking.first(Purpose::Rows, "cd"));
        assert_eq!(asking.told(rows, true), None);
        assert_eq!(asking.told(newer, false).map(|one| one.text), Some("cd".into()), "a page");
        assert_eq!(asking.begin(), None, "still under way");
        assert_eq!(asking.told(newer, true).map(|one| one.purpose), Some(Purpose::Rows));
        let texts = std::iter::from_fn(|| {
            let ticket = ticket(Some(asking.begin()?));
            asking.told(ticket, true).map(|one| one.text)
        });
        assert_eq!(texts.collect::<Vec<_>>(), ["b", "a"]);
    }
}
