//! The timeline as a picture: lanes with what has a date, a gutter with what has none, the shapes of their precision, today.
//! It must not decide what stands in which lane (`fold::occasion`) nor sharpen a date.

mod axis;
mod key;
mod lanes;
mod marks;
mod pack;
mod shapes;
#[cfg(test)]
mod tests;
mod told;

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use svg::node::element::{ClipPath, Definitions};

use crate::domain::chart::{Chart, Item, Scale};
use crate::domain::date::Day;
use crate::domain::fold::linked::linked;
use crate::domain::fold::narrowing::Narrowing;
use crate::domain::fold::occasion::{LanesBy, chart, record_of};
use crate::domain::library::{Library, Target};
use crate::domain::period::Period;
use crate::domain::svg::ink::{BLACK, GREY, rect};
use crate::domain::svg::page::{MARGIN, Page, foot, heading};

/// What is asked of a timeline.
#[derive(Debug, Clone)]
pub struct TimelineWish<'a> {
    /// What is selected.
    pub of: Option<&'a Target>,
    pub lanes: LanesBy,
    /// The days shown; all where there is none.
    pub period: Option<Period>,
    /// Only what counts has its items in a lane.
    pub narrowing: &'a Narrowing,
    /// Px, within `WIDTHS`.
    pub width: u16,
    pub today: Day,
}

/// Px of the lanes' names and of the gutter, for the width of the picture.
const NAMES: f64 = 0.11;
const GUTTER: f64 = 0.17;

/// Px by which a mark at the first or last day may stand over the edge.
const EDGE: f64 = 6.0;

/// What the parts of the timeline are drawn from.
struct Plan<'a> {
    library: &'a Library,
    chart: Chart,
    scale: Scale,
    /// Keys of the items that go with the selection.
    lit: BTreeSet<String>,
    wish: &'a TimelineWish<'a>,
    names: f64,
    gutter: f64,
    /// Where the first day shown begins and the last one ends, in px.
    left: f64,
    right: f64,
}

/// The timeline of everything on record, or of the days asked for.
pub fn timeline(library: &Library, wish: &TimelineWish<'_>) -> String {
    Plan::of(library, wish).drawn()
}

impl<'a> Plan<'a> {
    fn of(library: &'a Library, wish: &'a TimelineWish<'a>) -> Self {
        let mut chart = chart(library, wish.today, wish.lanes);
        if let Some(kept) = wish.narrowing.records(library) {
            let lanes = chart.lanes.iter_mut();
            lanes.for_each(|lane| lane.items.retain(|item| kept.has(&library.data, record_of(&item.key))));
            chart.lanes.retain(|lane| !lane.items.is_empty());
        }
        let scale = match wish.period {
            Some(period) => Scale::new(period.from().date(), period.to().date(), 1),
            None => Scale::fitting(&chart, 1),
        };
        let linked = linked(library, wish.of);
        let items = chart.lanes.iter().flat_map(|lane| &lane.items);
        let lit = items.filter(|item| linked.has(&library.data, record_of(&item.key))).map(|item| item.key.clone());
        let lit = lit.collect();
        let width = f64::from(wish.width);
        let room = width - 2.0 * MARGIN;
        let (names, gutter) = ((room * NAMES).clamp(96.0, 130.0), (room * GUTTER).clamp(150.0, 220.0));
        let (left, right) = (MARGIN + names + gutter + 14.0, width - MARGIN);
        Self { library, chart, scale, lit, wish, names, gutter, left, right }
    }
    fn drawn(&self) -> String {
        let width = f64::from(self.wish.width);
        let (title, asides) = told::heading(self);
        let (head, top) = heading(width, &title, &asides);
        let (bands, lanes, bottom) = lanes::drawn(self, top + axis::HEIGHT);
        let (key, below) = key::drawn(self, (MARGIN, bottom + axis::BELOW + 8.0), width - 2.0 * MARGIN);
        let (foot, height) = foot(below + 8.0, width, &told::foot(self));
        let frame = rect((self.left - EDGE, top), (self.right - self.left + 2.0 * EDGE, bottom - top), "none");
        let clip = ClipPath::new().set("id", "timeline-plot").add(frame);
        let page = Page { id: "timeline", width, height, title: told::title(self), told: told::picture(self) };
        let under = axis::under(self, (top, bottom));
        page.document(Definitions::new().add(clip), [head, bands, under, lanes, key, foot])
    }

    /// Where a day begins, in px; also left and right of what is shown.
    fn x(&self, day: NaiveDate) -> f64 {
        let days = f64::from(day.num_days_from_ce() - self.scale.from().num_days_from_ce());
        self.left + days * (self.right - self.left) / self.scale.days() as f64
    }

    /// Where a day ends.
    fn end(&self, day: NaiveDate) -> f64 {
        self.x(day.succ_opt().unwrap_or(day))
    }

    fn is_lit(&self, item: &Item) -> bool {
        self.lit.contains(&item.key)
    }

    /// The ink of an item and whether its words are bold: what goes with the selection stands out from the rest.
    fn ink(&self, lit: bool) -> (&'static str, bool) {
        match (self.wish.of.is_some(), lit) {
            (false, _) => (BLACK, false),
            (true, true) => (BLACK, true),
            (true, false) => (GREY, false),
        }
    }
}
