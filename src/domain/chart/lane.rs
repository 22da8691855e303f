//! One lane: its name, and its dated items on the scale.
//! It must not decide columns (`layout`) or shapes (`stroke`).

use super::labels::{self, Words};
use super::marks;
use super::row::Row;
use super::stroke::{Pen, Rank, Stroke};
use super::{Chart, Extent, Item, Lane, Picture, Role, Scale, Sort, StageLook, View};
use chrono::NaiveDate;

/// What all lanes are drawn with.
pub(super) struct Setting<'a> {
    scale: &'a Scale,
    view: &'a View<'a>,
    today: NaiveDate,
}

impl<'a> Setting<'a> {
    pub(super) fn new(chart: &Chart, scale: &'a Scale, view: &'a View<'a>) -> Self {
        Self { scale, view, today: chart.today }
    }
}

/// The role of an item's mark: under the cursor, lit, or what it is.
pub(super) fn role(item: &Item, view: &View) -> Role {
    if view.cursor == Some(&item.key) { Role::Cursor } else { resting(item, view) }
}

fn resting(item: &Item, view: &View) -> Role {
    if view.lit.contains(item.key.as_str()) {
        return Role::Lit;
    }
    match item.sort {
        Sort::Validity | Sort::Stage(StageLook::InForce) => Role::Validity,
        Sort::Stage(StageLook::Planned) => Role::Planned,
        Sort::Stage(StageLook::Negotiating) => Role::Negotiating,
        Sort::Stage(StageLook::Signed) => Role::Signed,
        Sort::Event | Sort::Deadline | Sort::Stage(StageLook::Other) => match item.extent {
            Extent::Span { .. } | Extent::Period { .. } => Role::Span,
            Extent::Bound { .. } => Role::Bound,
            Extent::Undated | Extent::Day { .. } => Role::Event,
        },
    }
}

/// The name of the lane and the edge before time.
pub(super) fn draw_names(picture: &mut Picture, lane: &Lane, row: u16, view: &View) {
    let layout = picture.layout;
    let look = (Role::LaneName, view.glyphs);
    picture.write((0, row), &lane.name, layout.names, look);
    let edge = layout.names.saturating_add(layout.gutter);
    if edge < layout.plot_from {
        picture.put(edge, row, marks::set(view.glyphs).edge, Role::Gutter);
    }
}

/// The dated items of the lane.
pub(super) fn draw_plot(picture: &mut Picture, lane: &Lane, at: u16, setting: &Setting) {
    let (view, set) = (setting.view, marks::set(setting.view.glyphs));
    let row = &mut Row::new(setting.scale.cols());
    for (index, stroke) in strokes(lane, setting) {
        if let Some(item) = lane.items.get(index) {
            row.lay(index, &stroke, resting(item, view));
        }
    }
    row.count();
    row.derive(|index| {
        let sort = lane.items.get(index).map_or(Sort::Event, |item| item.sort);
        set.mark(sort, true)
    });
    if let Some(col) = setting.scale.column(setting.today) {
        row.today(col, set);
    }
    let (earlier, later) = beyond(lane, setting.scale);
    row.beyond(earlier, later, set);
    let words = labels::place(row, view.glyphs, |index| {
        let item = lane.items.get(index)?;
        let role = match resting(item, view) {
            Role::Lit => Role::Lit,
            _ => Role::Dim,
        };
        Some(Words { text: &item.label, role })
    });
    let cursor = lane.items.iter().position(|item| view.cursor == Some(&item.key));
    if let Some(index) = cursor {
        row.cursor(index);
    }
    copy(picture, row, lane, at, &words);
}

/// Shapes of the items in sight, from the lowest layer to the uppermost, then by date.
fn strokes(lane: &Lane, setting: &Setting) -> Vec<(usize, Stroke)> {
    let pen = Pen { scale: setting.scale, set: marks::set(setting.view.glyphs), today: setting.today };
    let items = lane.items.iter().enumerate();
    let mut strokes: Vec<(usize, Stroke)> =
        items.filter_map(|(index, item)| Some((index, pen.stroke(item)?))).collect();
    let first = |stroke: &Stroke| stroke.cells.first().map(|(col, _)| *col);
    strokes.sort_by_key(|(index, stroke)| (stroke.rank, first(stroke), *index));
    strokes
}

/// Whether the lane has items that end before, or begin after, the days shown.
fn beyond(lane: &Lane, scale: &Scale) -> (bool, bool) {
    let mut beyond = (false, false);
    for item in &lane.items {
        let (from, to) = item.extent.days();
        let period = matches!(item.extent, Extent::Period { .. });
        let last = if period { to } else { to.or(from) };
        let first = if period { from } else { from.or(to) };
        beyond.0 |= last.is_some_and(|day| day < scale.from());
        beyond.1 |= first.is_some_and(|day| day > scale.to());
    }
    beyond
}

fn copy(picture: &mut Picture, row: &Row, lane: &Lane, at: u16, words: &[(usize, u16, u16)]) {
    let from = picture.layout.plot_from;
    for (col, slot) in (from..).zip(&row.slots) {
        if slot.rank > Rank::Blank {
            picture.put(col, at, slot.ch, slot.role);
        }
    }
    let marks = row.placed.iter().map(|p| (p.item, p.first, p.last.saturating_add(1)));
    for (index, first, end) in marks.chain(words.iter().copied()) {
        if let Some(item) = lane.items.get(index) {
            picture.hit(&item.key, at, from.saturating_add(first), from.saturating_add(end));
        }
    }
}
