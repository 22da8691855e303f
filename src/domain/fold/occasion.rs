//! What stands on the timeline: each agreement's stages and validity, each event, each thing that falls due, in lanes by
//! partner, by county or by subject. What has no date goes to the gutter.

mod ahead;
mod board;
mod county;
mod dating;
mod item;
mod partner;
mod subject;
#[cfg(test)]
mod tests;

use crate::domain::chart::{Chart, Item, Lane, strand_of};
use crate::domain::date::Day;
use crate::domain::library::Library;
use crate::domain::safe::clean;

pub use ahead::next_words;
pub use board::{Board, Spots, Step, Window};
pub use county::NO_COUNTY;
pub use dating::dating;
pub use item::{event_when, extent};
pub use partner::OTHER;
pub use subject::NO_SUBJECT;

/// What the lanes stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum LanesBy {
    #[default]
    Partner,
    County,
    Subject,
}

impl LanesBy {
    pub const ALL: [Self; 3] = [Self::Partner, Self::County, Self::Subject];

    /// The next; after the last the first.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Partner => Self::County,
            Self::County => Self::Subject,
            Self::Subject => Self::Partner,
        }
    }

    /// For the screen: "partner".
    pub fn word(self) -> &'static str {
        match self {
            Self::Partner => "partner",
            Self::County => "county",
            Self::Subject => "subject",
        }
    }

    /// For the command line: the same word.
    pub fn code(self) -> &'static str {
        self.word()
    }

    /// The way of that code.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|by| by.code() == code)
    }
}

/// The record that a key of the chart stands for. A key is `record`, `record#stage`, or, where a record stands in
/// several lanes, `record#stage#lane`.
pub fn record_of(key: &str) -> &str {
    strand_of(key)
}

/// The whole timeline as at a day. The order of the lanes does not depend on the day.
pub fn chart(library: &Library, today: Day, by: LanesBy) -> Chart {
    let sorting = match by {
        LanesBy::Partner => partner::sort(library),
        LanesBy::County => county::sort(library),
        LanesBy::Subject => subject::sort(library),
    };
    Chart { lanes: sorting.lanes, today: today.date() }
}

/// Lanes being filled; the last one for what belongs to none of the others.
struct Sorting {
    lanes: Vec<Lane>,
}

impl Sorting {
    fn new<'a>(names: impl Iterator<Item = &'a str>, rest: &'a str) -> Self {
        let lane = |name: &str| Lane::new(clean(name).into_owned(), Vec::new());
        Self { lanes: names.chain([rest]).map(lane).collect() }
    }

    /// Items into a lane, or into the last one.
    fn put(&mut self, lane: Option<usize>, items: Vec<Item>) {
        let last = self.lanes.len().saturating_sub(1);
        if let Some(lane) = self.lanes.get_mut(lane.unwrap_or(last)) {
            lane.items.extend(items);
        }
    }

    /// Items into each of several lanes, with keys of their own in each; into the last one where there is none.
    fn put_in_each(&mut self, lanes: &[(usize, &str)], items: &[Item]) {
        for (at, slug) in lanes {
            let named = items.iter().map(|item| Item { key: key_in(&item.key, slug), ..item.clone() });
            self.put(Some(*at), named.collect());
        }
        if lanes.is_empty() {
            self.put(None, items.to_vec());
        }
    }

    /// Without the lanes in which nothing stands.
    fn filled(mut self) -> Self {
        self.lanes.retain(|lane| !lane.items.is_empty());
        self
    }
}

/// `record#stage` in a lane: `record#stage#lane`; `record##lane` where there is no stage.
fn key_in(key: &str, lane: &str) -> String {
    if key.contains('#') { format!("{key}#{lane}") } else { format!("{key}##{lane}") }
}
