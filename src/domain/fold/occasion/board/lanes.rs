//! Which lanes there are and what stands in each, as `chart` sorts it, by number. It makes no items.

use super::super::{county, partner, subject};
use super::{BoardLane, Spots};
use crate::domain::fold::occasion::LanesBy;
use crate::domain::library::Library;
use crate::domain::safe::clean;

/// A lane with the places of its records: its name, and what is put behind their keys.
pub(in crate::domain::fold::occasion) struct Filled {
    pub(in crate::domain::fold::occasion) name: String,
    pub(in crate::domain::fold::occasion) suffix: Option<String>,
    /// Places of records, each once, in order.
    pub(in crate::domain::fold::occasion) records: Vec<u32>,
}

pub(super) fn lanes(library: &Library, spots: &Spots, by: LanesBy) -> Vec<BoardLane> {
    let (named, rest) = match by {
        LanesBy::Partner => (partner::filled(library), partner::OTHER),
        LanesBy::County => (county::filled(library), county::NO_COUNTY),
        LanesBy::Subject => (subject::filled(library), subject::NO_SUBJECT),
    };
    let mut elsewhere = vec![true; library.data.entries().len()];
    let mut lanes: Vec<BoardLane> = Vec::new();
    for Filled { name, suffix, records } in named {
        for place in &records {
            if let Some(free) = elsewhere.get_mut(*place as usize) {
                *free = false;
            }
        }
        let all = records.into_iter().flat_map(|place| spots.of_record(place as usize));
        lanes.push(BoardLane::new(clean(&name).into_owned(), suffix, spots, sorted(spots, all.collect())));
    }
    let all = (0..).zip(&spots.all);
    let left = all.filter(|(_, spot)| elsewhere.get(spot.record as usize).is_some_and(|free| *free));
    let left = sorted(spots, left.map(|(number, _)| number).collect());
    lanes.push(BoardLane::new(rest.into(), None, spots, left));
    // A partner keeps its lane where nothing stands in it: that there is nothing is what there is to see.
    let last = lanes.len().saturating_sub(1);
    let mut at = 0..;
    lanes.retain(|lane| {
        let is_last = at.next() == Some(last);
        !lane.spots.is_empty() || (by == LanesBy::Partner && !is_last)
    });
    lanes
}

/// As one walks along a lane: what is undated as listed, then by date.
fn sorted(spots: &Spots, mut all: Vec<u32>) -> Vec<u32> {
    all.sort_by_cached_key(|number| (spots.get(*number).and_then(|spot| spot.extent.first_day()), *number));
    all
}
