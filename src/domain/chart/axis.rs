//! The first row: the labels of time, today, and the heading of the gutter.
//! It must not choose the labels (`ticks`) nor the columns (`layout`).

use super::marks;
use super::{Chart, Glyphs, Picture, Role, Scale, Tick, View, brush};

const TODAY: &str = "today";
/// A label gives way to the word "today" only where this many labels are left.
const ENOUGH: usize = 4;

/// Draws the axis into row 0.
pub(super) fn draw(picture: &mut Picture, chart: &Chart, scale: &Scale, view: &View) {
    let glyphs = view.glyphs;
    heading(picture, chart, glyphs);
    let (from, cols) = (picture.layout.plot_from, picture.layout.plot_cols);
    for col in 0..cols {
        picture.put(from + col, 0, marks::set(glyphs).axis, Role::Axis);
    }
    let mut ticks = scale.ticks();
    brush::draw(picture, scale, view, &mut ticks);
    let today = scale.column(chart.today);
    let start = today.and_then(|col| room_for_today(&mut ticks, col, cols));
    for tick in &ticks {
        word(picture, tick.column, &tick.label, (Role::Axis, glyphs));
    }
    match (start, today) {
        (Some(start), _) => word(picture, start, TODAY, (Role::Today, glyphs)),
        (None, Some(col)) => mark_today(picture, col, &ticks, glyphs),
        (None, None) => {}
    }
}

/// The heading, with how many are undated; nothing where the word has no room.
fn heading(picture: &mut Picture, chart: &Chart, glyphs: Glyphs) {
    let layout = picture.layout;
    let edge = layout.names.saturating_add(layout.gutter);
    if edge < layout.plot_from {
        picture.put(edge, 0, marks::set(glyphs).edge, Role::Gutter);
    }
    let items = chart.lanes.iter().flat_map(|lane| &lane.items);
    let more: usize = chart.lanes.iter().map(|lane| lane.more.undated).sum();
    let count = items.filter(|item| item.extent.is_undated()).count() + more;
    let room = layout.gutter.saturating_sub(1);
    let words = [format!("undated {count}"), "undated".to_owned()];
    let fitting = words.iter().find(|words| words.len() <= usize::from(room));
    if let Some(words) = fitting {
        picture.write((layout.names + 1, 0), words, room, (Role::Gutter, glyphs));
    }
}

/// A word in the axis with a blank on both sides, as far as the plot goes.
fn word(picture: &mut Picture, col: u16, words: &str, look: (Role, Glyphs)) {
    let (from, cols) = (picture.layout.plot_from, picture.layout.plot_cols);
    if let Some(before) = col.checked_sub(1) {
        picture.put(from + before, 0, ' ', Role::Axis);
    }
    let end = picture.write((from + col, 0), words, cols.saturating_sub(col), look);
    if end < from + cols {
        picture.put(end, 0, ' ', Role::Axis);
    }
}

/// Where the word "today" can begin so that it covers today's column, its middle as near as can be. One
/// label may give way, rather a later one.
fn room_for_today(ticks: &mut Vec<Tick>, today: u16, cols: u16) -> Option<u16> {
    let width = TODAY.len() as u16;
    let touched = |start: u16, tick: &Tick| {
        let end = tick.column.saturating_add(tick.label.len() as u16);
        tick.column <= start.saturating_add(width) && end >= start
    };
    let cost = |start: u16| {
        let mut hit = ticks.iter().enumerate().filter(|(_, tick)| touched(start, tick));
        let price = match (hit.next(), hit.next()) {
            (None, _) => 0,
            (Some((index, tick)), None) if may_go(ticks, index) => 1 + u8::from(tick.column <= today),
            _ => return None,
        };
        Some((price, (start + width / 2).abs_diff(today)))
    };
    let starts = today.saturating_sub(width - 1)..=today.min(cols.checked_sub(width)?);
    let best = starts.filter_map(|start| Some((cost(start)?, start))).min()?.1;
    ticks.retain(|tick| !touched(best, tick));
    Some(best)
}

/// A label that can be done without: not the first, and of the finest kind there is (days are written in one
/// or two letters, months in three, years in four).
pub(super) fn may_go(ticks: &[Tick], index: usize) -> bool {
    let finest = ticks.iter().map(|tick| tick.label.len()).min().unwrap_or(0);
    let fine = |tick: &Tick| tick.label.len() <= finest.max(2);
    ticks.len() > ENOUGH && index > 0 && ticks.get(index).is_some_and(fine)
}

/// Without room for the word: a mark in the line, or the role on the letter that stands there.
fn mark_today(picture: &mut Picture, col: u16, ticks: &[Tick], glyphs: Glyphs) {
    let column = picture.layout.plot_from.saturating_add(col);
    let on_label = ticks.iter().any(|tick| {
        let end = usize::from(tick.column) + tick.label.len();
        (usize::from(tick.column)..end).contains(&usize::from(col))
    });
    let ch = match picture.cell(column, 0) {
        Some(cell) if on_label => cell.ch,
        _ => marks::set(glyphs).today_on_axis,
    };
    picture.put(column, 0, ch, Role::Today);
}
