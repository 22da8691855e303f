//! The timeline of large data: what stands on it is known by number, and made into items only where it is drawn. Of a lane in
//! which very many stand, marks with a count are drawn, each for those that begin from there on to the next.
//! Where there is little, the board is the chart.

pub(super) mod lanes;
mod spots;
mod walk;
mod window;

use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

use crate::domain::chart::{
    Chart, Extent, Item, Lane, Scale, end_of_lane, first_key, lane_down, lane_of, lane_up, nearest_to, next_end,
    next_in_lane, prev_end, prev_in_lane,
};
use crate::domain::date::Day;
use crate::domain::fold::kept::Kept;
use crate::domain::fold::occasion::{LanesBy, chart, next_words, record_of};
use crate::domain::library::{Library, Rows};

pub use spots::Spots;
pub use window::Window;
use window::{LONG, UNDATED_DAY};

/// Up to so many things stand on it as a chart.
const FEW: usize = 3000;

/// A timeline with lanes of one sort.
#[derive(Debug)]
pub struct Board {
    today: NaiveDate,
    /// All of it as a chart, where there is little.
    whole: Option<Chart>,
    spots: Arc<Spots>,
    lanes: Vec<BoardLane>,
    /// In which lanes each of them stands, by its number.
    lanes_of: Rows<u32>,
    /// The days on which something ends, with what does: each thing once a day.
    ends: Vec<(NaiveDate, u32)>,
}

/// A lane: its name, what is put behind the keys of what stands in it, and that by number, as one walks along it.
#[derive(Debug)]
struct BoardLane {
    name: String,
    suffix: Option<String>,
    spots: Vec<u32>,
    /// The first day of each, as a number.
    days: Vec<i32>,
    /// The places along the lane of what takes long or has one end.
    long: Vec<u32>,
}

impl BoardLane {
    /// A lane of these, in walking order.
    fn new(name: String, suffix: Option<String>, all: &Spots, spots: Vec<u32>) -> Self {
        let extent = |number: &u32| all.get(*number).map_or(Extent::Undated, |spot| spot.extent);
        let day = |number: &u32| extent(number).first_day().map_or(UNDATED_DAY, |day| day.num_days_from_ce());
        let is_long = |number: &u32| match extent(number).days() {
            (Some(first), Some(last)) => (last - first).num_days() > i64::from(LONG),
            (None, None) => false,
            _ => true,
        };
        let days = spots.iter().map(day).collect();
        let long = (0..).zip(&spots).filter(|(_, number)| is_long(number)).map(|(at, _)| at).collect();
        Self { name, suffix, spots, days, long }
    }
}

fn lanes_of(spots: &Spots, lanes: &[BoardLane]) -> Rows<u32> {
    if lanes.is_empty() {
        return Rows::default();
    }
    let of = |(at, lane): (u32, &BoardLane)| lane.spots.iter().map(|spot| (*spot, at)).collect();
    Rows::of((0..).zip(lanes).map(of).collect(), spots.all.len())
}

/// Where to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Before,
    After,
    First,
    Last,
    LaneUp,
    LaneDown,
    NextEnd,
    PreviousEnd,
    Today,
}

impl Board {
    /// Lays everything into lanes.
    pub fn of(library: &Library, spots: &Arc<Spots>, today: Day, by: LanesBy) -> Self {
        Self::laid((library, spots, today), by, spots.are_many())
    }

    fn laid((library, spots, today): (&Library, &Arc<Spots>, Day), by: LanesBy, many: bool) -> Self {
        let whole = (!many).then(|| chart(library, today, by));
        let lanes = if whole.is_some() { Vec::new() } else { lanes::lanes(library, spots, by) };
        let (ends, lanes_of) = (walk::ends(spots, &lanes), lanes_of(spots, &lanes));
        Self { ends, today: today.date(), whole, spots: Arc::clone(spots), lanes, lanes_of }
    }

    /// Only what is kept, without the lanes in which nothing is.
    #[must_use]
    pub fn filtered(&self, library: &Library, kept: &Kept) -> Self {
        let holds = |spot: &u32| self.spots.get(*spot).is_some_and(|spot| kept.holds(spot.record as usize));
        let lanes = self.lanes.iter().map(|lane| {
            let spots = lane.spots.iter().copied().filter(holds).collect();
            BoardLane::new(lane.name.clone(), lane.suffix.clone(), &self.spots, spots)
        });
        let lanes: Vec<BoardLane> = lanes.filter(|lane| !lane.spots.is_empty()).collect();
        let lanes_of = lanes_of(&self.spots, &lanes);
        let whole = self.whole.as_ref().map(|whole| {
            let lanes = whole.lanes.iter().map(|lane| {
                let items = lane.items.iter().filter(|item| kept.has(&library.data, record_of(&item.key)));
                Lane::new(lane.name.clone(), items.cloned().collect())
            });
            Chart { lanes: lanes.filter(|lane| !lane.items.is_empty()).collect(), today: whole.today }
        });
        let ends = self.ends.iter().copied().filter(|(_, spot)| holds(spot)).collect();
        Self { today: self.today, whole, spots: Arc::clone(&self.spots), lanes, lanes_of, ends }
    }

    /// All of it as a chart, where there is little.
    pub fn whole(&self) -> Option<&Chart> {
        self.whole.as_ref()
    }

    /// The day drawn as a line through all lanes.
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// How many lanes there are.
    pub fn lanes(&self) -> usize {
        self.whole.as_ref().map_or(self.lanes.len(), |whole| whole.lanes.len())
    }

    /// Everything dated, and today.
    pub fn fitting(&self, cols: u16) -> Scale {
        match &self.whole {
            Some(whole) => Scale::fitting(whole, cols),
            None => Scale::around(self.spots.span.into_iter(), self.today, cols),
        }
    }

    /// The item of a key.
    pub fn item(&self, library: &Library, key: &str) -> Option<Item> {
        if let Some(whole) = &self.whole {
            return whole.lanes.iter().flat_map(|lane| &lane.items).find(|item| item.key == key).cloned();
        }
        let (lane, at) = self.find(library, key)?;
        self.made(library, lane, at)
    }

    /// What a record puts on it, by its place among the entries.
    pub fn items_of(&self, library: &Library, place: usize) -> Vec<Item> {
        let spots = self.spots.of_record(place).filter_map(|spot| self.places(spot).next());
        spots.filter_map(|(lane, at)| self.made(library, lane, at)).collect()
    }

    /// The lane of a key.
    pub fn lane_of(&self, library: &Library, key: &str) -> Option<usize> {
        match &self.whole {
            Some(whole) => lane_of(whole, key),
            None => self.find(library, key).map(|(lane, _)| lane),
        }
    }

    /// The key of the first item of a record, from the upper lane to the lower.
    pub fn first_of(&self, library: &Library, id: &str) -> Option<String> {
        if let Some(whole) = &self.whole {
            let mut items = whole.lanes.iter().flat_map(|lane| &lane.items);
            return items.find(|item| record_of(&item.key) == id).map(|item| item.key.clone());
        }
        let spots = self.spots.of_record(library.data.place(id)?);
        let (lane, at) = spots.filter_map(|spot| self.places(spot).next()).min_by_key(|(lane, _)| *lane)?;
        Some(self.made(library, lane, at)?.key)
    }

    /// Where a walk begins.
    pub fn first_key(&self, library: &Library) -> Option<String> {
        if let Some(whole) = &self.whole {
            return first_key(whole).map(str::to_string);
        }
        let lane = self.lanes.iter().position(|lane| !lane.spots.is_empty())?;
        Some(self.made(library, lane, 0)?.key)
    }

    /// The key one step from where one is; none where there is nothing that way.
    pub fn step(&self, library: &Library, at: Option<&str>, step: Step) -> Option<String> {
        let Some(whole) = &self.whole else { return self.walk(library, at, step) };
        let next = match step {
            Step::Before => prev_in_lane(whole, at),
            Step::After => next_in_lane(whole, at),
            Step::First => end_of_lane(whole, at, false),
            Step::Last => end_of_lane(whole, at, true),
            Step::LaneUp => lane_up(whole, at),
            Step::LaneDown => lane_down(whole, at),
            Step::NextEnd => next_end(whole, at).map(|(_, key)| key),
            Step::PreviousEnd => prev_end(whole, at).map(|(_, key)| key),
            Step::Today => nearest_to(whole, at, whole.today),
        };
        next.map(str::to_string)
    }

    /// What ends next, in words.
    pub fn next_words(&self, library: &Library) -> Option<String> {
        match &self.whole {
            Some(whole) => next_words(library, whole),
            None => self.ends_next(library),
        }
    }
}

#[cfg(test)]
mod tests;
