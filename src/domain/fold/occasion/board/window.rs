//! The part of a board that is drawn, as a chart: the lanes in sight, with items where few stand, with counted marks where
//! many do. It makes no more items than there is room for.

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::{Board, BoardLane};
use crate::domain::chart::{Chart, Extent, Item, Lane, More, Scale, Sort};
use crate::domain::fold::kept::Kept;
use crate::domain::library::Library;
use crate::domain::safe::columns;

/// What is in sight.
#[derive(Debug, Clone, Copy)]
pub struct Window<'a> {
    /// The days shown, over the columns there are.
    pub scale: Scale,
    /// The first lane in sight, and how many there is room for.
    pub first_lane: usize,
    pub rows: usize,
    /// What the cursor is on is drawn in any case.
    pub cursor: Option<&'a str>,
    /// Only these records, and only lanes in which they stand.
    pub only: Option<&'a Kept>,
}

/// Up to so many in sight are drawn one by one in a lane, the fewer the more lanes there are.
const ONE_BY_ONE: usize = 60;
const FEWEST: usize = 12;
const IN_ALL: usize = 600;
/// The day of what has none, before all others.
pub(super) const UNDATED_DAY: i32 = i32::MIN;
/// What takes more days than this is looked at one by one.
pub(super) const LONG: i32 = 366;
/// So many undated ones are listed.
const UNDATED: usize = 10;
/// Columns beside a counted mark: the mark, the sign of a multiple and a blank.
const BESIDE: usize = 3;

/// Columns of the longest lane name shown whole, and of the widest list of what is undated.
const NAMES: usize = 18;
const GUTTER: usize = 32;

impl Board {
    /// About how many of so many columns are time's own.
    fn time_of(&self, cols: u16) -> u16 {
        let cols = usize::from(cols);
        let names = self.lanes.iter().map(|lane| columns(&lane.name)).max().unwrap_or(0).min(NAMES).min(cols / 4);
        let first = |lane: &BoardLane| lane.spots.first().and_then(|spot| self.spots.get(*spot));
        let undated = self.lanes.iter().filter_map(first).any(|spot| spot.extent.is_undated());
        let gutter = if undated { GUTTER.min(cols * 2 / 9) } else { 0 };
        cols.saturating_sub(names + gutter + 1) as u16
    }

    /// What a window shows of it.
    pub fn in_sight(&self, library: &Library, window: Window<'_>) -> Chart {
        let window = Window { scale: window.scale.with_cols(self.time_of(window.scale.cols())), ..window };
        let cursor = window.cursor.and_then(|key| self.find(library, key));
        let mut lanes = Vec::new();
        match window.only {
            None => {
                let shown = window.first_lane..window.first_lane.saturating_add(window.rows);
                for (at, lane) in self.lanes.iter().enumerate() {
                    let along = Along { lane, only: None };
                    lanes.push(if shown.contains(&at) {
                        self.drawn(library, (at, &along), window, cursor)
                    } else {
                        Lane::new(lane.name.clone(), Vec::new())
                    });
                }
            }
            Some(only) => {
                for (at, places) in self.among(only) {
                    let Some(lane) = self.lanes.get(at) else { continue };
                    let along = Along { lane, only: Some(places) };
                    lanes.push(if lanes.len() < window.rows {
                        self.drawn(library, (at, &along), window, cursor)
                    } else {
                        Lane::new(lane.name.clone(), Vec::new())
                    });
                }
            }
        }
        Chart { lanes, today: self.today }
    }

    /// The places of some records along each lane in which they stand.
    fn among(&self, only: &Kept) -> BTreeMap<usize, Vec<u32>> {
        let mut found: BTreeMap<usize, Vec<u32>> = BTreeMap::new();
        for spot in only.places().flat_map(|record| self.spots.of_record(record)) {
            for (lane, at) in self.places(spot) {
                found.entry(lane).or_default().push(at as u32);
            }
        }
        for places in found.values_mut() {
            places.sort_unstable();
        }
        found
    }

    /// A lane as it is drawn. Where few are in sight, one by one; else counted marks, and what the cursor is on.
    fn drawn(
        &self,
        library: &Library,
        (number, along): (usize, &Along<'_>),
        window: Window<'_>,
        cursor: Option<(usize, usize)>,
    ) -> Lane {
        let cursor = cursor.filter(|(lane, _)| *lane == number).map(|(_, at)| at);
        let sight = self.sight(along, window.scale);
        let mut more = More { earlier: sight.earlier, later: sight.later, ..More::default() };
        let undated = (0..sight.undated).map(|at| along.place(at));
        let beyond = undated.clone().skip(UNDATED).find(|at| Some(*at) == cursor);
        more.undated = sight.undated.saturating_sub(UNDATED + usize::from(beyond.is_some()));
        let made = |at: usize| self.made(library, number, at);
        let mut items: Vec<Item> = undated.take(UNDATED).chain(beyond).filter_map(made).collect();
        let name = along.lane.name.clone();
        let most = (IN_ALL / window.rows.max(1)).clamp(FEWEST, ONE_BY_ONE);
        if sight.reaching.len() + sight.within.len() <= most {
            items.extend(sight.reaching.iter().copied().chain(sight.within).filter_map(|at| made(along.place(at))));
            return Lane { name, items, more };
        }
        for Mark { first, day, count } in marks(along, &sight, window.scale, cursor) {
            let Some(item) = made(along.place(first)) else { continue };
            if count > 1 {
                more.with.insert(items.len(), count - 1);
            }
            items.push(if count > 1 { crowd(item, day) } else { item });
        }
        let own = cursor.filter(|at| self.spots_at(number, *at).is_some_and(|extent| !extent.is_undated()));
        items.extend(own.and_then(made));
        Lane { name, items, more }
    }

    fn spots_at(&self, lane: usize, at: usize) -> Option<Extent> {
        Some(self.spots.get(*self.lanes.get(lane)?.spots.get(at)?)?.extent)
    }

    /// What of a lane is in sight, found without looking at all of it.
    fn sight(&self, along: &Along<'_>, scale: Scale) -> Sight {
        let (from, to) = (scale.from(), scale.to());
        let (first, last) = (from.num_days_from_ce(), to.num_days_from_ce());
        let undated = along.upto(|day| day == UNDATED_DAY);
        let begins = along.upto(|day| day < first);
        let near = along.upto(|day| day < first.saturating_sub(LONG)).max(undated);
        let end = along.upto(|day| day <= last);
        let reaches = |at: &usize| {
            let number = along.lane.spots.get(along.place(*at));
            number.and_then(|number| self.spots.get(*number)).is_some_and(|spot| lies_in(spot.extent, from, to))
        };
        let long = along.long().into_iter().filter(|at| *at < near || *at >= end);
        let reaching: Vec<usize> = (near..begins).chain(long).filter(reaches).collect();
        let before = reaching.iter().filter(|at| **at < begins).count();
        let after = reaching.len() - before;
        Sight {
            undated,
            earlier: begins.saturating_sub(undated + before),
            later: along.len().saturating_sub(end + after),
            reaching,
            within: begins..end,
        }
    }
}

/// A lane, or some of what stands in it, as one walks along.
struct Along<'a> {
    lane: &'a BoardLane,
    /// Places along the lane, in order.
    only: Option<Vec<u32>>,
}

impl Along<'_> {
    fn len(&self) -> usize {
        self.only.as_ref().map_or(self.lane.spots.len(), Vec::len)
    }

    /// The place along the whole lane.
    fn place(&self, at: usize) -> usize {
        self.only.as_ref().map_or(at, |only| only.get(at).map_or(usize::MAX, |place| *place as usize))
    }

    fn day(&self, at: usize) -> i32 {
        self.lane.days.get(self.place(at)).copied().unwrap_or(i32::MAX)
    }

    /// How many come before the first whose day is not so.
    fn upto(&self, so: impl Fn(i32) -> bool) -> usize {
        match &self.only {
            None => self.lane.days.partition_point(|day| so(*day)),
            Some(only) => only.partition_point(|at| self.lane.days.get(*at as usize).is_some_and(|day| so(*day))),
        }
    }

    /// Whether one of these is that place along the whole lane.
    fn has(&self, range: Range<usize>, place: usize) -> bool {
        let at = match &self.only {
            None => Some(place),
            Some(only) => only.binary_search(&(place as u32)).ok(),
        };
        at.is_some_and(|at| range.contains(&at))
    }

    /// Those that take long, or have one end.
    fn long(&self) -> Vec<usize> {
        let all = self.lane.long.iter();
        match &self.only {
            None => all.map(|at| *at as usize).collect(),
            Some(only) => all.filter_map(|at| only.binary_search(at).ok()).collect(),
        }
    }
}

/// What of a lane is in sight, and how much is not.
struct Sight {
    undated: usize,
    earlier: usize,
    later: usize,
    /// What began before the days shown and reaches into them.
    reaching: Vec<usize>,
    /// What begins in them.
    within: Range<usize>,
}

/// A mark for so many that begin from a day on.
struct Mark {
    first: usize,
    day: NaiveDate,
    count: u32,
}

/// The marks of a lane, each with room for its count.
fn marks(along: &Along<'_>, sight: &Sight, scale: Scale, cursor: Option<usize>) -> Vec<Mark> {
    let digits = (sight.reaching.len() + sight.within.len()).to_string().len();
    let step = (digits + BESIDE) as u16;
    let mut found = Vec::new();
    let mut next = sight.within.start;
    for column in (0..scale.cols()).step_by(usize::from(step)) {
        let Some((begins, _)) = scale.days_of(column) else { break };
        let last =
            scale.days_of((column + step - 1).min(scale.cols().saturating_sub(1))).map_or(begins, |(_, last)| last);
        let end = along.upto(|day| day <= last.num_days_from_ce()).clamp(next, sight.within.end);
        let reaching: &[usize] = if column == 0 { &sight.reaching } else { &[] };
        let mut all = reaching.iter().copied().chain(next..end).filter(|at| Some(along.place(*at)) != cursor);
        if let Some(first) = all.next() {
            let has_cursor = cursor.is_some_and(|cursor| along.has(next..end, cursor));
            let count = reaching.len() + (end - next) - usize::from(has_cursor);
            let day = NaiveDate::from_num_days_from_ce_opt(along.day(first)).unwrap_or(begins).max(scale.from());
            found.push(Mark { first, day, count: u32::try_from(count).unwrap_or(u32::MAX) });
        }
        next = end;
    }
    found
}

/// A mark for many that begin on its day and after it, with the key of the first. What it is called would name one of them.
fn crowd(first: Item, day: NaiveDate) -> Item {
    Item {
        label: String::new(),
        detail: String::new(),
        extent: Extent::Day { day, uncertain: false, derived: false },
        sort: Sort::Event,
        ..first
    }
}

/// Whether it lies in these days, at least in part.
fn lies_in(extent: Extent, from: NaiveDate, to: NaiveDate) -> bool {
    let (begins, ends) = extent.days();
    let holds = matches!(extent, Extent::Period { .. });
    let last = if holds { ends } else { ends.or(begins) };
    let first = if holds { begins } else { begins.or(ends) };
    last.is_none_or(|last| last >= from) && first.is_none_or(|first| first <= to)
}
