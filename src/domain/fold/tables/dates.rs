//! Every statement that gives a date, in order of time, with as much of the date as tells what falls into a period.

use rayon::prelude::*;

use crate::domain::date::{Day, Edtf, SortKey};
use crate::domain::fold::period::{Dated, dated, undated_of};
use crate::domain::library::Library;
use crate::domain::period::{Falls, Period};
use crate::domain::vocab::Stage;

/// A dated statement by the places of its record and its own.
#[derive(Debug, Clone, Copy)]
pub struct Date {
    pub record: u32,
    /// The how-manieth of the record's dated statements.
    at: u16,
    runs: bool,
    first: Option<Day>,
    last: Option<Day>,
    key: SortKey,
}

impl Date {
    /// How it lies to a period.
    pub fn falls(&self, period: Period) -> Falls {
        period.holds_days(self.first, self.last, self.runs)
    }

    /// The statement.
    pub fn statement<'a>(&self, library: &'a Library) -> Option<Dated<'a>> {
        let record = &library.data.entries().get(self.record as usize)?.record;
        dated(record).get(usize::from(self.at)).copied()
    }
}

pub(super) fn dates(library: &Library) -> Vec<Date> {
    let entries = library.data.entries().par_iter().enumerate();
    let mut found: Vec<Date> = entries
        .flat_map_iter(|(record, entry)| {
            let all = dated(&entry.record).into_iter().zip(0..);
            all.map(move |(Dated { when, .. }, at)| Date {
                record: record as u32,
                at,
                runs: when.edtf().is_some_and(Edtf::is_interval),
                first: when.earliest(),
                last: when.latest(),
                key: when.sort_key(),
            })
        })
        .collect();
    found.par_sort_by_key(|one| one.key);
    found
}

/// What has no date, in the order of the data.
pub(super) fn undated(library: &Library) -> Vec<(u32, Option<Stage>)> {
    let entries = library.data.entries().par_iter().enumerate();
    entries
        .flat_map_iter(|(place, entry)| undated_of(&entry.record).into_iter().map(move |one| (place as u32, one)))
        .collect()
}
