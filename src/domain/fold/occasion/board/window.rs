//! The part of a board that is drawn, as a chart: the lanes in sight, with items where few stand, with counted marks where
//! many do. It makes no more items than there is room for.

use std::collections::BTreeMap;

use chrono::NaiveDate;

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

/// Up to so many in sight are drawn one by one in a lane.
const ONE_BY_ONE: usize = 60;
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
        let holds = |number: &u32| {
            let record = self.spots.get(*number).map(|spot| spot.record as usize);
            window.only.is_none_or(|only| record.is_some_and(|record| only.holds(record)))
        };
        let mut lanes = Vec::new();
        let mut shown = 0;
        for (at, lane) in self.lanes.iter().enumerate() {
            if window.only.is_some() {
                if shown < window.rows && lane.spots.iter().any(holds) {
                    shown += 1;
                    lanes.push(self.lane(library, (at, lane), window, cursor, holds));
                } else if lane.spots.iter().any(holds) {
                    lanes.push(Lane::new(lane.name.clone(), Vec::new()));
                }
            } else if (window.first_lane..window.first_lane.saturating_add(window.rows)).contains(&at) {
                lanes.push(self.lane(library, (at, lane), window, cursor, holds));
            } else {
                lanes.push(Lane::new(lane.name.clone(), Vec::new()));
            }
        }
        Chart { lanes, today: self.today }
    }

    fn lane(
        &self,
        library: &Library,
        (number, lane): (usize, &BoardLane),
        window: Window<'_>,
        cursor: Option<(usize, usize)>,
        holds: impl Fn(&u32) -> bool,
    ) -> Lane {
        let (from, to) = (window.scale.from(), window.scale.to());
        let mut more = More::default();
        let mut undated: Vec<usize> = Vec::new();
        let mut seen: Vec<(usize, NaiveDate)> = Vec::new();
        for (at, spot) in lane.spots.iter().enumerate().filter(|(_, spot)| holds(spot)) {
            let Some(extent) = self.spots.get(*spot).map(|spot| spot.extent) else { continue };
            match lies(extent, from, to) {
                Lies::Nowhere => undated.push(at),
                Lies::Before => more.earlier += 1,
                Lies::After => more.later += 1,
                Lies::Within(day) => seen.push((at, day)),
            }
        }
        let cursor = cursor.filter(|(lane, _)| *lane == number).map(|(_, at)| at);
        more.undated = undated.len().saturating_sub(UNDATED);
        let beyond = undated.iter().skip(UNDATED).find(|at| Some(**at) == cursor).copied();
        more.undated -= usize::from(beyond.is_some());
        let mut items: Vec<Item> =
            undated.into_iter().take(UNDATED).chain(beyond).filter_map(|at| self.made(library, number, at)).collect();
        if seen.len() <= ONE_BY_ONE {
            items.extend(seen.into_iter().filter_map(|(at, _)| self.made(library, number, at)));
            return Lane { name: lane.name.clone(), items, more };
        }
        let step = (seen.len().to_string().len() + BESIDE) as u16;
        let mut marks: BTreeMap<u16, Vec<(usize, NaiveDate)>> = BTreeMap::new();
        for (at, day) in seen.into_iter().filter(|(at, _)| Some(*at) != cursor) {
            marks.entry(window.scale.column(day).unwrap_or(0) / step).or_default().push((at, day));
        }
        for all in marks.values() {
            let Some(item) = all.first().and_then(|(at, day)| Some((self.made(library, number, *at)?, *day))) else {
                continue;
            };
            if all.len() > 1 {
                more.with.insert(items.len(), u32::try_from(all.len() - 1).unwrap_or(u32::MAX));
            }
            items.push(if all.len() > 1 { crowd(item) } else { item.0 });
        }
        items.extend(
            cursor
                .and_then(|at| self.made(library, number, at))
                .filter(|item| !items.iter().any(|other| other.key == item.key)),
        );
        Lane { name: lane.name.clone(), items, more }
    }
}

/// A mark for many that begin on its day and after it, with the key of the first. What it is called would name one of them.
fn crowd((first, day): (Item, NaiveDate)) -> Item {
    Item {
        label: String::new(),
        detail: String::new(),
        extent: Extent::Day { day, uncertain: false, derived: false },
        sort: Sort::Event,
        ..first
    }
}

/// How something lies to the days shown.
enum Lies {
    Nowhere,
    Before,
    After,
    /// In sight, from this day on.
    Within(NaiveDate),
}

fn lies(extent: Extent, from: NaiveDate, to: NaiveDate) -> Lies {
    let (begins, ends) = extent.days();
    let Some(first) = begins.or(ends) else { return Lies::Nowhere };
    let holds = matches!(extent, Extent::Period { .. });
    let last = if holds { ends } else { ends.or(begins) };
    let start = if holds { begins } else { Some(first) };
    if last.is_some_and(|last| last < from) {
        Lies::Before
    } else if start.is_some_and(|start| start > to) {
        Lies::After
    } else {
        Lies::Within(start.unwrap_or(from).max(from))
    }
}
