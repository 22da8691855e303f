//! One lane in its rows: its name, and its dated items on the scale.
//! It must not decide columns (`layout`), rows (`stack`) or shapes (`stroke`).

use super::labels::{self, Words};
use super::pack::Line;
use super::row::Row;
use super::stroke::Rank;
use super::{Chart, Extent, Item, Lane, Picture, Role, Scale, Shelf, Sort, StageLook, View};
use super::{brush, gutter, marks, strand_of, text};
use chrono::NaiveDate;
use std::borrow::Cow;

/// What all lanes are drawn with.
pub(super) struct Setting<'a> {
    scale: &'a Scale,
    view: &'a View<'a>,
    today: NaiveDate,
    /// First and last column of the chosen period, as far as they are in sight.
    brush: [Option<u16>; 2],
}

impl<'a> Setting<'a> {
    pub(super) fn new(chart: &Chart, scale: &'a Scale, view: &'a View<'a>) -> Self {
        Self { scale, view, today: chart.today, brush: brush::edges(scale, view) }
    }
}

/// The role of an item's mark: under the cursor, lit, or what it is.
pub(super) fn role(item: &Item, view: &View) -> Role {
    if view.cursor == Some(&item.key) { Role::Cursor } else { resting(item, view) }
}

fn resting(item: &Item, view: &View) -> Role {
    if view.related.contains_key(item.key.as_str()) {
        return Role::Related;
    }
    if view.lit.contains(item.key.as_str()) {
        return Role::Lit;
    }
    match item.sort {
        Sort::Validity | Sort::Stage(StageLook::InForce) => Role::Validity,
        Sort::Stage(StageLook::Planned) => Role::Planned,
        Sort::Stage(StageLook::Negotiating) => Role::Negotiating,
        Sort::Stage(StageLook::Signed | StageLook::Ratified) => Role::Signed,
        Sort::Stage(StageLook::Ended) => Role::Ended,
        Sort::Event | Sort::Deadline | Sort::Stage(StageLook::Initialled | StageLook::Other) => match item.extent {
            Extent::Span { .. } | Extent::Period { .. } => Role::Span,
            Extent::Bound { .. } => Role::Bound,
            Extent::Undated | Extent::Day { .. } => Role::Event,
        },
    }
}

/// A lane in its rows: its name on the first, its gutter, and its dated items on the scale.
pub(super) fn draw(picture: &mut Picture, shelf: &Shelf, setting: &Setting) {
    let (view, layout) = (setting.view, picture.layout);
    picture.write((0, shelf.first_row), &shelf.lane.name, layout.names, (Role::LaneName, view.glyphs));
    gutter::draw(picture, shelf, view);
    let edge = layout.names.saturating_add(layout.gutter);
    let mut beyond = Beyond::of(shelf.lane, setting.scale);
    for at in 0..shelf.rows.saturating_add(u16::from(shelf.airy)) {
        let row = shelf.first_row.saturating_add(at);
        if edge < layout.plot_from {
            picture.put(edge, row, marks::set(view.glyphs).edge, Role::Gutter);
        }
        let line = shelf.lines.get(usize::from(at));
        draw_line(picture, shelf, (line, row), setting, &mut beyond);
    }
}

/// One row of time.
fn draw_line(
    picture: &mut Picture,
    shelf: &Shelf,
    (line, at): (Option<&Line>, u16),
    setting: &Setting,
    beyond: &mut Beyond,
) {
    let (view, set, lane) = (setting.view, marks::set(setting.view.glyphs), shelf.lane);
    let row = &mut Row::new(setting.scale.cols(), setting.scale.column(setting.today));
    let mut words = Vec::new();
    lay(row, shelf, line, view);
    row.count(set);
    row.derive(|index| {
        let sort = lane.items.get(index).map_or(Sort::Event, |item| item.sort);
        set.mark(sort, true)
    });
    row.today(set);
    if let Some(line) = line {
        words = spots(row, lane, line, view);
    }
    beyond.draw(row, set);
    if at == shelf.first_row {
        silence(row, lane, view);
    }
    if let Some(line) = line {
        words.extend(more_words(row, shelf, &words, view));
        words_on_bars(row, shelf, &words, setting);
        signs(row, shelf, line, view);
    }
    for col in setting.brush.into_iter().flatten() {
        row.brush(col, set);
    }
    if let Some(index) = lane.items.iter().position(|item| view.cursor == Some(&item.key)) {
        row.cursor(index);
    }
    copy(picture, row, lane, at, &words);
}

/// The shapes of a row, from the lowest layer to the uppermost, then by date.
fn lay(row: &mut Row, shelf: &Shelf, line: Option<&Line>, view: &View) {
    let strands = line.into_iter().flat_map(|line| &line.strands).filter_map(|index| shelf.strands.get(*index));
    let mut strokes: Vec<usize> = strands.flat_map(|strand| strand.strokes.iter().copied()).collect();
    strokes.sort_unstable();
    for (index, stroke) in strokes.into_iter().filter_map(|at| shelf.strokes.get(at)) {
        if let Some(item) = shelf.lane.items.get(*index) {
            row.lay(*index, stroke, resting(item, view));
        }
    }
}

/// Says of a lane without anything in time that this is so.
fn silence(row: &mut Row, lane: &Lane, view: &View) {
    if lane.items.iter().any(|item| !item.extent.is_undated()) || lane.more.earlier + lane.more.later > 0 {
        return;
    }
    // Not "nothing on record": talks stand in no lane, and may be on record all the same.
    let words = "nothing dated";
    let width = words.len() as u16;
    let cols = row.slots.len() as u16;
    let free = |from: &u16| (*from..from.saturating_add(width)).all(|col| row.is_blank(col));
    if let Some(col) = (1..cols).find(free) {
        row.write(col, words, (Role::Dim, view.glyphs));
    }
}

/// The labels that were given a place. Gives item, first column and the column after the last of each.
fn spots(row: &mut Row, lane: &Lane, line: &Line, view: &View) -> Vec<(usize, u16, u16)> {
    let put = line.spots.iter().filter_map(|spot| {
        let item = lane.items.get(spot.item)?;
        let words = if spot.whole { item.words() } else { Cow::Borrowed(item.label.as_str()) };
        let words = text::cut(&words, spot.room, view.glyphs);
        let end = row.write(spot.col, &words, (word_role(item, view), view.glyphs));
        Some((spot.item, spot.col, end))
    });
    put.collect()
}

/// The signs before what is related to the item under the cursor.
fn signs(row: &mut Row, shelf: &Shelf, line: &Line, view: &View) {
    for strand in line.strands.iter().filter_map(|index| shelf.strands.get(*index)) {
        let items: Vec<usize> = strand.strokes.iter().filter_map(|at| Some(shelf.strokes.get(*at)?.0)).collect();
        let keys = items.iter().filter_map(|index| Some(shelf.lane.items.get(*index)?.key.as_str()));
        let bond = keys.into_iter().find_map(|key| view.related.get(key));
        if let Some(bond) = bond {
            row.sign(&items, marks::set(view.glyphs).sign(*bond));
        }
    }
}

/// Labels where there is room beside those already put; of a strand that has one, only what that does not say.
fn more_words(row: &mut Row, shelf: &Shelf, put: &[(usize, u16, u16)], view: &View) -> Vec<(usize, u16, u16)> {
    let lane = shelf.lane;
    let cursor = lane.items.iter().position(|item| view.cursor == Some(&item.key));
    labels::place(
        row,
        (view.glyphs, cursor),
        |a, b| lane.are_kin(a, b),
        |index| {
            let item = lane.items.get(index)?;
            let said = put.iter().filter_map(|(other, _, _)| lane.items.get(*other));
            let said = said.into_iter().find(|other| strand_of(&other.key) == strand_of(&item.key));
            let (whole, short) = match said {
                Some(said) if said.key == item.key => return None,
                Some(_) if item.detail.is_empty() => (Cow::Borrowed(item.label.as_str()), item.label.as_str()),
                Some(_) => (Cow::Borrowed(item.detail.as_str()), item.detail.as_str()),
                None => (item.words(), item.label.as_str()),
            };
            Some(Words { whole, short, role: word_role(item, view) })
        },
    )
}

/// A bar that runs from edge to edge, or between others, carries its words itself.
fn words_on_bars(row: &mut Row, shelf: &Shelf, put: &[(usize, u16, u16)], setting: &Setting) {
    let (view, set) = (setting.view, marks::set(setting.view.glyphs));
    let bars: Vec<usize> = row.bars().filter(|bar| !put.iter().any(|(item, _, _)| item == bar)).collect();
    for (index, item) in bars.into_iter().filter_map(|bar| Some((bar, shelf.lane.items.get(bar)?))) {
        let Some((col, room)) = row.run_of(index, set) else { continue };
        let end = col.saturating_add(room as u16).saturating_sub(1);
        if !row.is_own(index, (col, end), |a, b| shelf.lane.are_kin(a, b)) {
            continue;
        }
        let words = [item.words(), Cow::Borrowed(item.label.as_str())];
        let fits = |words: &&Cow<str>| text::width(words, view.glyphs) + 4 <= room;
        if let Some(words) = words.iter().find(fits).filter(|words| !words.is_empty()) {
            row.write(col.saturating_add(1), &format!(" {words} "), (word_role(item, view), view.glyphs));
        }
    }
}

fn word_role(item: &Item, view: &View) -> Role {
    match resting(item, view) {
        role @ (Role::Lit | Role::Related) => role,
        _ => Role::Dim,
    }
}

/// How many items of a lane end before, or begin after, the days shown, and are still to be told of.
struct Beyond {
    earlier: usize,
    later: usize,
}

impl Beyond {
    fn of(lane: &Lane, scale: &Scale) -> Self {
        let mut beyond = Self { earlier: lane.more.earlier, later: lane.more.later };
        for item in &lane.items {
            let (from, to) = item.extent.days();
            let period = matches!(item.extent, Extent::Period { .. });
            let last = if period { to } else { to.or(from) };
            let first = if period { from } else { from.or(to) };
            beyond.earlier += usize::from(last.is_some_and(|day| day < scale.from()));
            beyond.later += usize::from(first.is_some_and(|day| day > scale.to()));
        }
        beyond
    }

    /// Tells of them once, in the first row that has room.
    fn draw(&mut self, row: &mut Row, set: &marks::Set) {
        if self.earlier > 0 && row.earlier(self.earlier, set) {
            self.earlier = 0;
        }
        if self.later > 0 && row.later(self.later, set) {
            self.later = 0;
        }
    }
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
