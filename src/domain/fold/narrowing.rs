//! What the panes are narrowed to: a period, a filter, or both. It decides only which records count, not how anything looks.

use std::sync::Arc;

use crate::domain::dataset::Dataset;
use crate::domain::fold::period::within;
use crate::domain::library::Library;
use crate::domain::period::Period;

pub use crate::domain::fold::kept::Kept;

/// A query that is kept, and the records that it found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// As it was typed.
    pub text: String,
    pub kept: Kept,
}

impl Filter {
    /// The same records in data that was read again, until it is known what the query finds there.
    #[must_use]
    pub fn carried(&self, from: &Dataset, to: &Dataset) -> Self {
        let ids = self.kept.places().filter_map(|place| from.entries().get(place)).map(|entry| entry.record.id());
        let places = ids.filter_map(|id| to.place(id));
        Self { text: self.text.clone(), kept: Kept::of(places, to.entries().len()) }
    }
}

/// What narrows the panes; by default nothing does.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Narrowing {
    pub period: Option<Period>,
    pub filter: Option<Arc<Filter>>,
}

impl Narrowing {
    /// The records that count: with a date in the period and found by the query; none where all do.
    pub fn records(&self, library: &Library) -> Option<Kept> {
        let dated = self.period.map(|period| within(library, period));
        match (dated, &self.filter) {
            (Some(dated), Some(filter)) => Some(dated.and(&filter.kept)),
            (Some(dated), None) => Some(dated),
            (None, filter) => filter.as_ref().map(|filter| filter.kept.clone()),
        }
    }
}

impl From<Period> for Narrowing {
    fn from(period: Period) -> Self {
        Self { period: Some(period), filter: None }
    }
}
