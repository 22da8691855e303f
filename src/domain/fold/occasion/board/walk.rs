//! Walking a board by key, as `chart::moves` walks a chart. It draws nothing.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::{Board, BoardLane, Spots, Step};
use crate::domain::chart::{Extent, Item, Sort};
use crate::domain::date::Day;
use crate::domain::fold::occasion::{key_in, record_of};
use crate::domain::fold::partner::name_below;
use crate::domain::ids::Wanted;
use crate::domain::library::Library;
use crate::domain::record::Record;

/// Every end by day, each thing once a day.
pub(super) fn ends(spots: &Spots, lanes: &[BoardLane]) -> Vec<(NaiveDate, u32)> {
    if lanes.is_empty() {
        return Vec::new();
    }
    let of = |(number, spot): (u32, &super::spots::Spot)| {
        let ends = matches!(spot.sort, Sort::Validity | Sort::Deadline);
        spot.extent.last_day().filter(|_| ends).map(|day| (day, number))
    };
    let mut found: Vec<(NaiveDate, u32)> = (0..).zip(&spots.all).filter_map(of).collect();
    found.sort_unstable();
    let mut seen = BTreeSet::new();
    found.retain(|(day, number)| seen.insert((*day, spots.get(*number).map(|spot| spot.record))));
    found
}

impl Board {
    /// Where something stands: the lane and its place along it.
    pub(super) fn places(&self, number: u32) -> impl Iterator<Item = (usize, usize)> {
        let day = |number: u32| self.spots.get(number).and_then(|spot| spot.extent.first_day());
        let wanted = (day(number), number);
        self.lanes_of.row(number as usize).iter().filter_map(move |lane| {
            let lane = *lane as usize;
            let at = self.lanes.get(lane)?.spots.binary_search_by_key(&wanted, |other| (day(*other), *other)).ok()?;
            Some((lane, at))
        })
    }

    /// The place of a key.
    pub(super) fn find(&self, library: &Library, key: &str) -> Option<(usize, usize)> {
        let spots = self.spots.of_record(library.data.place(record_of(key))?);
        let mut places = spots.flat_map(|spot| self.places(spot));
        places.find(|(lane, at)| self.made(library, *lane, *at).is_some_and(|item| item.key == key))
    }

    /// What stands at a place, as an item.
    pub(super) fn made(&self, library: &Library, lane: usize, at: usize) -> Option<Item> {
        let lane = self.lanes.get(lane)?;
        let number = *lane.spots.get(at)?;
        let partner =
            library.tables().partners.iter().find(|partner| lane.suffix.is_none() && partner.name == lane.name);
        let name = |record: &Record| match (record, partner) {
            (Record::Instrument(one), Some(partner)) => name_below(library, partner, &one.id),
            _ => library.name_of(record),
        };
        let item = self.spots.item(library, number, name)?;
        Some(match &lane.suffix {
            Some(suffix) => Item { key: key_in(&item.key, suffix), ..item },
            None => item,
        })
    }

    fn day(&self, lane: usize, at: usize) -> Option<NaiveDate> {
        let number = *self.lanes.get(lane)?.spots.get(at)?;
        self.spots.get(number)?.extent.first_day()
    }

    /// The key one step from where one is.
    pub(super) fn walk(&self, library: &Library, current: Option<&str>, step: Step) -> Option<String> {
        let here = current.and_then(|key| self.find(library, key));
        let (lane, at) = match (here, step) {
            (_, Step::NextEnd | Step::PreviousEnd) => return self.end(library, here, step == Step::NextEnd),
            (Some(here), _) => here,
            (None, Step::Last | Step::Today) => self.find(library, &self.first_key(library)?)?,
            (None, _) => return self.first_key(library),
        };
        let last = self.lanes.get(lane)?.spots.len().checked_sub(1)?;
        let (lane, at) = match step {
            Step::Before => (lane, at.checked_sub(1)?),
            Step::After => (lane, at + 1),
            Step::First => (lane, 0),
            Step::Last => (lane, last),
            Step::LaneUp => {
                let other = (0..lane).rev().find(|lane| self.has_any(*lane))?;
                (other, self.nearest(other, self.day(lane, at)))
            }
            Step::LaneDown => {
                let other = (lane + 1..self.lanes.len()).find(|lane| self.has_any(*lane))?;
                (other, self.nearest(other, self.day(lane, at)))
            }
            Step::Today => {
                self.day(lane, last)?;
                (lane, self.nearest(lane, Some(self.today)))
            }
            Step::NextEnd | Step::PreviousEnd => return None,
        };
        Some(self.made(library, lane, at)?.key)
    }

    fn has_any(&self, lane: usize) -> bool {
        self.lanes.get(lane).is_some_and(|lane| !lane.spots.is_empty())
    }

    /// What is nearest in time in a lane, the first among equals; of what has no day the first.
    fn nearest(&self, lane: usize, day: Option<NaiveDate>) -> usize {
        let Some(day) = day else { return 0 };
        let Some(one) = self.lanes.get(lane) else { return 0 };
        let of = |number: &u32| self.spots.get(*number).and_then(|spot| spot.extent.first_day());
        let after = one.spots.partition_point(|number| of(number) < Some(day));
        let far = |at: usize| self.day(lane, at).map(|other| (other - day).num_days().abs());
        let before = after
            .checked_sub(1)
            .and_then(|at| Some((far(at)?, one.spots.partition_point(|n| of(n) < self.day(lane, at)))));
        let later = far(after).map(|far| (far, after));
        before.into_iter().chain(later).min().map_or(0, |(_, at)| at)
    }

    /// The next end after the item one is on, or the one before it.
    fn end(&self, library: &Library, here: Option<(usize, usize)>, forward: bool) -> Option<String> {
        let number = here.and_then(|(lane, at)| self.lanes.get(lane)?.spots.get(at).copied());
        let spot = number.and_then(|number| self.spots.get(number));
        let ends = spot.is_some_and(|spot| matches!(spot.sort, Sort::Validity | Sort::Deadline));
        let day = spot.and_then(|spot| spot.extent.last_day().or_else(|| spot.extent.first_day()));
        let from = (day.unwrap_or(self.today), number.filter(|_| ends));
        let at = match (forward, from) {
            (true, (day, Some(number))) => self.ends.partition_point(|end| *end <= (day, number)),
            (true, (day, None)) if number.is_some() => self.ends.partition_point(|(end, _)| *end < day),
            (true, (day, None)) => self.ends.partition_point(|(end, _)| *end <= day),
            (false, (day, Some(number))) => self.ends.partition_point(|end| *end < (day, number)).checked_sub(1)?,
            (false, (day, None)) if number.is_some() => {
                self.ends.partition_point(|(end, _)| *end <= day).checked_sub(1)?
            }
            (false, (day, None)) => self.ends.partition_point(|(end, _)| *end < day).checked_sub(1)?,
        };
        let (_, number) = self.ends.get(at)?;
        let (lane, at) = self.places(*number).next()?;
        Some(self.made(library, lane, at)?.key)
    }

    /// The first stated time that ends after today, in words.
    pub(super) fn ends_next(&self, library: &Library) -> Option<String> {
        let from = self.ends.partition_point(|(day, _)| *day <= self.today);
        let is_time =
            |(_, number): &&(NaiveDate, u32)| self.spots.get(*number).is_some_and(|spot| spot.sort == Sort::Validity);
        let (day, number) = self.ends.iter().skip(from).find(is_time)?;
        let spot = self.spots.get(*number)?;
        let when = match spot.extent {
            Extent::Period { years_only: true, .. } => day.year().to_string(),
            _ => Day::from_date(*day)?.words(),
        };
        let record = &library.data.entries().get(spot.record as usize)?.record;
        Some(format!("next end stated: {when}, {}", library.name(Wanted::Record, record.id())))
    }
}
