//! What the panes are narrowed to: a period, a filter, or both. A set of records is made once and asked often, so it is one
//! bit a record. It decides only which records count, not how anything looks.

use std::sync::Arc;

use crate::domain::dataset::Dataset;
use crate::domain::fold::period::records;
use crate::domain::library::Library;
use crate::domain::period::Period;

/// Some of the records, by their place among the entries of the data.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Kept {
    bits: Vec<u64>,
    count: usize,
}

impl Kept {
    /// The records at these places, out of so many.
    pub fn of(places: impl IntoIterator<Item = usize>, total: usize) -> Self {
        let mut kept = Self { bits: vec![0; total.div_ceil(64)], count: 0 };
        for place in places {
            if let Some(word) = kept.bits.get_mut(place / 64) {
                *word |= 1 << (place % 64);
            }
        }
        kept.counted()
    }

    fn counted(mut self) -> Self {
        self.count = self.bits.iter().map(|word| word.count_ones() as usize).sum();
        self
    }

    /// Those of both.
    #[must_use]
    fn and(mut self, other: &Self) -> Self {
        for (at, word) in self.bits.iter_mut().enumerate() {
            *word &= other.bits.get(at).copied().unwrap_or(0);
        }
        self.counted()
    }

    /// Whether the record at this place is among them.
    pub fn holds(&self, place: usize) -> bool {
        self.bits.get(place / 64).is_some_and(|word| word >> (place % 64) & 1 == 1)
    }

    /// Whether the record of that id is among them.
    pub fn has(&self, data: &Dataset, id: &str) -> bool {
        data.place(id).is_some_and(|place| self.holds(place))
    }

    /// How many they are.
    pub fn count(&self) -> usize {
        self.count
    }
}

/// A query that is kept, and the records that it found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// As it was typed.
    pub text: String,
    pub kept: Kept,
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
        let dated = self.period.map(|period| {
            let places = records(library, period).into_iter().filter_map(|id| library.data.place(id));
            Kept::of(places, library.data.entries().len())
        });
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

#[cfg(test)]
mod tests {
    use super::Kept;

    #[test]
    fn a_set_holds_what_was_put_in_once_and_the_common_part_is_counted() {
        let (some, others) = (Kept::of([0, 3, 64, 64, 129, 500], 130), Kept::of([3, 65, 129], 130));
        assert_eq!(some.count(), 4, "what is beyond the last record is none");
        assert!(some.holds(64) && !some.holds(65) && !some.holds(500));
        let both = some.and(&others);
        assert!(both.count() == 2 && both.holds(3) && both.holds(129));
    }
}
