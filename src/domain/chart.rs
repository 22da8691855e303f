//! A timeline as a picture of characters: lanes of dated things on a scale of days.
//! It knows nothing of agreements or sources; its input are its own types, its output cells with roles.
//! It must not choose colours, read a clock or touch a terminal.
//!
//! The honesty of the picture is in the shapes: a day is a point, a month or a year a span, a hollow
//! mark is uncertain, `~` is derived, a bound is a bound, an open end is open, and a validity known only
//! by its years ends in a question mark. No state needs colour to be read.

mod axis;
mod brush;
mod count;
mod days;
mod extent;
mod gutter;
mod labels;
mod lane;
mod layout;
mod legend;
mod marks;
mod moves;
mod pack;
mod picture;
mod row;
mod scale;
mod share;
mod stack;
mod strand;
mod stroke;
mod text;
mod thread;
mod ticks;

#[cfg(test)]
mod golden;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod reading;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod stacking;

use crate::domain::glyphs::Glyphs;
use chrono::NaiveDate;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

pub use extent::Extent;
pub use layout::{GutterWidth, Layout};
pub use legend::{key, legend};
pub use moves::{
    end_of_lane, first_key, lane_down, lane_of, lane_up, nearest_to, next_end, next_in_lane, prev_end, prev_in_lane,
};
pub use picture::{Cell, Hit, Picture, Role};
pub use scale::Scale;
pub use stack::{Shelf, Stack};
pub use strand::strand_of;
pub use thread::Bond;
pub use ticks::Tick;

/// What kind of thing an item is: it decides the glyph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Something that happened: a meeting, a visit, a statement.
    Event,
    /// A step in the life of an agreement.
    Stage(StageLook),
    /// The time for which something is said to hold.
    Validity,
    /// A day by which something is due; `next_end` stops at it.
    Deadline,
}

/// The looks a lifecycle stage can have. Many stages share a look; the caller decides which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StageLook {
    Planned,
    Negotiating,
    /// The text is fixed and nobody is bound.
    Initialled,
    Signed,
    Ratified,
    InForce,
    /// Over, in whatever way.
    Ended,
    Other,
}

/// One thing in a lane.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Understood by the caller; to the chart, what stands before the first `#` names the thing that the
    /// item is a part of: items of one thing in one lane are a strand and share a row. Unique in the whole
    /// chart: a thing shown in two lanes needs two keys.
    pub key: String,
    /// What it is called, written beside the mark where there is room; in a strand written once.
    pub label: String,
    /// What of it this is: "signed", "runs 2023–2028". Left out where room is short; empty for what is whole.
    pub detail: String,
    pub extent: Extent,
    pub sort: Sort,
}

impl Item {
    /// The label and what of it this is: "US defence framework runs 2023–2028".
    pub fn words(&self) -> Cow<'_, str> {
        match (self.label.as_str(), self.detail.as_str()) {
            (label, "") => Cow::Borrowed(label),
            ("", detail) => Cow::Borrowed(detail),
            (label, detail) => Cow::Owned(format!("{label} {detail}")),
        }
    }
}

/// One row of the chart, or several where there is room: a partner, a county, a subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lane {
    pub name: String,
    pub items: Vec<Item>,
    /// What stands in it beside the items.
    pub more: More,
}

/// What of a lane is not among its items, because there are too many to draw each: how many.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct More {
    /// Before, and after the days that are drawn.
    pub earlier: usize,
    pub later: usize,
    pub undated: usize,
    /// With an item, by its index: those that begin from there on to the next mark.
    pub with: BTreeMap<usize, u32>,
}

impl Lane {
    /// A lane with these items and no more.
    pub fn new(name: impl Into<String>, items: Vec<Item>) -> Self {
        Self { name: name.into(), items, more: More::default() }
    }

    /// True where two of its items, by index, are of one strand.
    fn are_kin(&self, a: usize, b: usize) -> bool {
        let strand = |index: usize| self.items.get(index).map(|item| strand_of(&item.key));
        strand(a) == strand(b)
    }
}

/// All that can be drawn, from top to bottom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    pub lanes: Vec<Lane>,
    /// The day drawn as a line through all lanes.
    pub today: NaiveDate,
}

/// How to draw: the size of the picture and what is chosen in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View<'a> {
    /// Key of the item under the cursor.
    pub cursor: Option<&'a str>,
    /// Keys of the items to set off from the rest.
    pub lit: BTreeSet<&'a str>,
    /// Keys of the items that are related to the one under the cursor, and how.
    pub related: BTreeMap<&'a str, Bond>,
    /// The first and the last day of a period that is chosen, in either order.
    pub brush: Option<(NaiveDate, NaiveDate)>,
    /// Index of the lane in the first row under the axis.
    pub first_lane: usize,
    /// Columns of the whole picture, names and gutter included.
    pub cols: u16,
    /// Rows of the whole picture, the axis included.
    pub rows: u16,
    pub glyphs: Glyphs,
    pub gutter: GutterWidth,
}

impl View<'_> {
    /// A plain view of the given size: no cursor, nothing lit, from the first lane.
    pub fn new(cols: u16, rows: u16) -> Self {
        Self {
            cursor: None,
            lit: BTreeSet::new(),
            related: BTreeMap::new(),
            brush: None,
            first_lane: 0,
            cols,
            rows,
            glyphs: Glyphs::Braille,
            gutter: GutterWidth::Auto,
        }
    }
}

/// Draws the chart: an axis in the first row, then the lanes, one row each or, where there is room, several
/// (`Stack`).
///
/// The days shown are those of `scale`; its number of columns is replaced by the room there is
/// (`Picture::plot`), so a scale made for another width can be passed. Any size draws, down to nothing.
pub fn draw(chart: &Chart, scale: &Scale, view: &View) -> Picture {
    let layout = Layout::of(chart, view);
    let scale = scale.with_cols(layout.plot_cols);
    let mut picture = Picture::blank(view.cols, view.rows, layout);
    if view.cols == 0 || view.rows == 0 {
        return picture;
    }
    axis::draw(&mut picture, chart, &scale, view);
    let setting = lane::Setting::new(chart, &scale, view);
    for shelf in &Stack::of(chart, &scale, view).shelves {
        lane::draw(&mut picture, shelf, &setting);
    }
    thread::draw(&mut picture, view);
    picture
}
