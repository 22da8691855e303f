//! When something was: a date, or the bounds of one that no source states, and what the date rests on.
//!
//! This module must not make a date out of bounds, nor let an absent date pass for an uncertain one: an absent
//! date is said to be absent.

mod basis;
mod certainty;
mod code;
mod fault;

use serde::{Deserialize, Serialize};

use crate::domain::date::{Day, Edtf, SortKey};

pub use basis::Basis;
pub use certainty::Certainty;
pub use fault::WhenFault;

/// A dating. In records: `(edtf: "2025-10-06", not_before: "2025-10-01", not_after: "2025-10-09", basis: Stated)`,
/// with at least one of the first three. Days are inclusive; a date given with bounds lies within them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Written")]
pub struct When {
    #[serde(skip_serializing_if = "Option::is_none")]
    edtf: Option<Edtf>,
    #[serde(skip_serializing_if = "Option::is_none")]
    not_before: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    not_after: Option<Day>,
    basis: Basis,
}

/// The fields as they stand in a record, before they are checked against each other.
#[derive(Deserialize)]
#[serde(rename = "When", deny_unknown_fields)]
struct Written {
    #[serde(default)]
    edtf: Option<Edtf>,
    #[serde(default)]
    not_before: Option<Day>,
    #[serde(default)]
    not_after: Option<Day>,
    basis: Basis,
}

impl TryFrom<Written> for When {
    type Error = WhenFault;

    fn try_from(written: Written) -> Result<Self, WhenFault> {
        Self::new(written.edtf, written.not_before, written.not_after, written.basis)
    }
}

impl When {
    /// A dating from its parts.
    ///
    /// # Errors
    /// A [`WhenFault`] when nothing is given, the bounds are the wrong way round, or the date is not within them.
    pub fn new(
        edtf: Option<Edtf>,
        not_before: Option<Day>,
        not_after: Option<Day>,
        basis: Basis,
    ) -> Result<Self, WhenFault> {
        fault::check(edtf, not_before, not_after)?;
        Ok(Self { edtf, not_before, not_after, basis })
    }

    /// The date, when there is one.
    pub fn edtf(&self) -> Option<Edtf> {
        self.edtf
    }

    /// The first day it can have been, when that is given.
    pub fn not_before(&self) -> Option<Day> {
        self.not_before
    }

    /// The last day it can have been, when that is given.
    pub fn not_after(&self) -> Option<Day> {
        self.not_after
    }

    /// What the dating rests on.
    pub fn basis(&self) -> Basis {
        self.basis
    }

    /// The first day it can mean: the date's, or else the lower bound.
    pub fn earliest(&self) -> Option<Day> {
        self.edtf.and_then(Edtf::earliest).or(self.not_before)
    }

    /// The last day it can mean: the date's, or else the upper bound.
    pub fn latest(&self) -> Option<Day> {
        self.edtf.and_then(Edtf::latest).or(self.not_after)
    }

    /// Whether there is no date, only bounds.
    pub fn is_absent(&self) -> bool {
        self.edtf.is_none()
    }

    /// Whether the day is among those the dating can mean; a side without a day has no limit.
    pub fn contains(&self, day: Day) -> bool {
        self.earliest().is_none_or(|earliest| earliest <= day) && self.latest().is_none_or(|latest| day <= latest)
    }

    /// Where the dating stands in a list: by earliest day, latest day, then precision; absent dates last among equals.
    pub fn sort_key(&self) -> SortKey {
        SortKey::new(self.earliest(), self.latest(), self.edtf.map(Edtf::precision))
    }

    /// For the screen: "25 Sep 2023", or "on or before 4 Feb 2026; day not stated".
    pub fn words(&self) -> String {
        let bounds = match (self.edtf, self.not_before, self.not_after) {
            (Some(edtf), _, _) => return edtf.words(),
            (None, None, None) => return "day not stated".to_owned(),
            (None, None, Some(last)) => format!("on or before {}", last.words()),
            (None, Some(first), None) => format!("on or after {}", first.words()),
            (None, Some(first), Some(last)) => {
                format!("between {} and {}", first.words(), last.words())
            }
        };
        format!("{bounds}; day not stated")
    }

    /// For the screen: what the dating rests on, unless it is simply stated.
    pub fn basis_words(&self) -> Option<&'static str> {
        self.basis.words()
    }
}

#[cfg(test)]
mod props;
#[cfg(test)]
mod tests;
