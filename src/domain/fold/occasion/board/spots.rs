//! Everything that can stand on the timeline, by number, in the order of the data. It knows no lanes.

use rayon::prelude::*;

use crate::domain::chart::{Extent, Item, Sort};
use crate::domain::fold::occasion::item::items_of;
use crate::domain::library::Library;
use crate::domain::record::Record;

/// One of them: the how-manieth item of a record, when it is, and of what sort.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    pub(super) record: u32,
    pub(super) nth: u8,
    pub(super) sort: Sort,
    pub(super) extent: Extent,
}

/// All of them, and the first and the last day among them.
#[derive(Debug)]
pub struct Spots {
    pub(super) all: Vec<Spot>,
    pub(super) span: Option<Extent>,
    /// The number of the first of each record, by its place among the entries.
    firsts: Vec<u32>,
}

impl Spots {
    /// What the records of a library put on the timeline.
    pub fn of(library: &Library) -> Self {
        let of = |(record, entry): (usize, &Record)| {
            let items = items_of(entry, "").into_iter().zip(0..);
            items.map(move |(item, nth)| Spot { record: record as u32, nth, sort: item.sort, extent: item.extent })
        };
        let entries = library.data.entries().par_iter().enumerate();
        let all: Vec<Spot> = entries.flat_map_iter(|(record, entry)| of((record, &entry.record))).collect();
        let days = || all.iter().flat_map(|spot| <[_; 2]>::from(spot.extent.days())).flatten();
        let span = days().min().zip(days().max()).map(|(from, to)| Extent::Span { from, to, uncertain: false });
        let mut next = 0;
        let firsts = (0..library.data.entries().len()).map(|place| {
            while all.get(next).is_some_and(|spot| (spot.record as usize) < place) {
                next += 1;
            }
            next as u32
        });
        Self { firsts: firsts.collect(), all, span }
    }

    /// Whether there are too many for one chart of them all.
    pub fn are_many(&self) -> bool {
        self.all.len() > super::FEW
    }

    pub(super) fn get(&self, number: u32) -> Option<&Spot> {
        self.all.get(number as usize)
    }

    /// The numbers of what a record puts on the timeline, by its place among the entries.
    pub(super) fn of_record(&self, place: usize) -> impl Iterator<Item = u32> + use<> {
        let at = |place: usize| self.firsts.get(place).copied().unwrap_or(self.all.len() as u32);
        at(place)..at(place + 1)
    }

    /// The item itself, called by a name.
    pub(super) fn item(&self, library: &Library, number: u32, name: impl Fn(&Record) -> String) -> Option<Item> {
        let spot = self.get(number)?;
        let record = &library.data.entries().get(spot.record as usize)?.record;
        items_of(record, &name(record)).into_iter().nth(usize::from(spot.nth))
    }
}
