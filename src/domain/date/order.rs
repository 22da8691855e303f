//! Where a date stands in a list. It must not pretend to a day that is not known: it only ranks.

use super::{Day, Precision};

/// The rank of a date: by earliest day, then latest day, then the finer precision first.
///
/// A date with no known beginning stands at its end, after what is dated to that very day: "on or before
/// 4 Feb 2026" belongs next to 4 Feb 2026, not before all history. A date with no known end stands after those
/// that begin with it and end. A date that is absent, only bounded, stands last among equals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SortKey {
    // The order of the fields is the order of the comparison.
    place: Option<Day>,
    endless: bool,
    latest: Option<Day>,
    unbegun: bool,
    absent: bool,
    precision: Option<Precision>,
}

impl SortKey {
    /// The rank of a date that can mean the days from `earliest` to `latest`; no precision means no date.
    pub(crate) fn new(earliest: Option<Day>, latest: Option<Day>, precision: Option<Precision>) -> Self {
        Self {
            place: earliest.or(latest),
            endless: latest.is_none(),
            latest,
            unbegun: earliest.is_none(),
            absent: precision.is_none(),
            precision,
        }
    }
}
