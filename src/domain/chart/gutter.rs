//! The undated gutter of a lane: marks and labels of what has no date, and how many more.
//! It must not place anything in time.

use super::marks;
use super::{Glyphs, Item, Lane, Picture, Role, View, lane, text};

/// A blank (or the cursor's bracket), the mark, another blank.
const MARK: usize = 3;
/// Fewer columns than this of a label say nothing.
const LEAST_LABEL: usize = 3;

fn undated(lane: &Lane) -> Vec<&Item> {
    let items = lane.items.iter();
    items.filter(|item| item.extent.is_undated()).collect()
}

/// Columns it takes to list everything undated in the lane.
pub(super) fn wanted(lane: &Lane, glyphs: Glyphs) -> usize {
    let widths = undated(lane).into_iter().map(|item| needs(item, glyphs));
    widths.sum()
}

fn needs(item: &Item, glyphs: Glyphs) -> usize {
    match text::width(&item.label, glyphs) {
        0 => MARK - 1,
        width => MARK + width,
    }
}

/// Columns for each item listed, from the first on, and a last part for "+n".
fn plan(items: &[&Item], width: usize, glyphs: Glyphs, skipped: usize) -> Vec<usize> {
    let mut left = width;
    let mut parts = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let more = items.len() - index - 1 + skipped;
        let kept = if more == 0 { 0 } else { format!(" +{more}").len() };
        let room = left.saturating_sub(kept);
        let needed = needs(item, glyphs);
        if needed <= room {
            parts.push(needed);
            left -= needed;
            continue;
        }
        if room >= MARK + LEAST_LABEL {
            parts.push(room);
        } else if room >= MARK - 1 || (index == 0 && left >= MARK - 1) {
            parts.push(MARK - 1);
        }
        break;
    }
    parts
}

/// Draws the gutter. When the cursor is on an item that would not be seen, the list begins there.
pub(super) fn draw(picture: &mut Picture, lane: &Lane, row: u16, view: &View) {
    let (from, width) = (picture.layout.names, picture.layout.gutter);
    let items = undated(lane);
    if width == 0 || items.is_empty() {
        return;
    }
    let width = usize::from(width);
    let at_cursor = items.iter().position(|item| view.cursor == Some(&item.key));
    let mut start = 0;
    let mut parts = plan(&items, width, view.glyphs, 0);
    if let Some(cursor) = at_cursor.filter(|cursor| *cursor >= parts.len()) {
        start = cursor;
        let rest: Vec<&Item> = items.iter().skip(start).copied().collect();
        parts = plan(&rest, width, view.glyphs, start);
    }
    let mut col = from;
    for (item, part) in items.iter().skip(start).zip(&parts) {
        draw_item(picture, item, (col, row), *part as u16, view);
        col = col.saturating_add(*part as u16);
    }
    let end = from.saturating_add(width as u16);
    let hidden = items.len().saturating_sub(parts.len());
    if hidden > 0 && end > col {
        let more = format!("+{hidden}");
        let col = if usize::from(end - col) > more.len() { col + 1 } else { col };
        picture.write((col, row), &more, end - col, (Role::Dim, view.glyphs));
    }
}

fn draw_item(picture: &mut Picture, item: &Item, (col, row): (u16, u16), part: u16, view: &View) {
    let end = col.saturating_add(part);
    let mark = marks::set(view.glyphs).mark(item.sort, false);
    let is_cursor = view.cursor == Some(&item.key);
    let role = lane::role(item, view);
    let words = match role {
        Role::Cursor | Role::Lit => role,
        _ => Role::Dim,
    };
    picture.put(col.saturating_add(1), row, mark, role);
    let label = col.saturating_add(MARK as u16);
    if label < end {
        picture.write((label, row), &item.label, end - label, (words, view.glyphs));
    }
    if is_cursor {
        picture.put(col, row, '[', role);
        if label <= end {
            picture.put(label - 1, row, ']', role);
        }
    }
    picture.hit(&item.key, row, col.saturating_add(1), end);
}
