//! The undated gutter of a lane: marks and labels of what has no date, and how many more.
//! It must not place anything in time.

use super::marks;
use super::{Glyphs, Item, Lane, Picture, Role, Shelf, View, lane, text};

/// A blank (or the cursor's bracket), the mark, another blank.
const MARK: usize = 3;
/// Fewer columns than this of a label say nothing.
const LEAST_LABEL: usize = 3;

/// The undated items of a lane with their indices, in order.
fn undated(lane: &Lane) -> impl Iterator<Item = (usize, &Item)> {
    lane.items.iter().enumerate().filter(|(_, item)| item.extent.is_undated())
}

/// Columns that each undated item asks for.
pub(super) fn widths(lane: &Lane, glyphs: Glyphs) -> Vec<usize> {
    undated(lane).map(|(_, item)| needs(item, glyphs)).collect()
}

fn needs(item: &Item, glyphs: Glyphs) -> usize {
    match text::width(&item.words(), glyphs) {
        0 => MARK - 1,
        width => MARK + width,
    }
}

/// Rows it takes to list all of them.
pub(super) fn rows(needs: &[usize], width: usize) -> usize {
    let (mut rows, mut rest) = (0, needs);
    while let Some((_, left)) = split(rest, width).filter(|_| width > 0) {
        rows += 1;
        rest = left;
    }
    rows
}

/// How many of them so many rows do not show.
pub(super) fn hidden(needs: &[usize], width: usize, rows: usize) -> usize {
    let shown: usize = parts(needs, width, rows).iter().map(Vec::len).sum();
    if width == 0 { 0 } else { needs.len() - shown }
}

/// The items of one full row, at least one, and those after it; `None` where there is no item.
fn split(needs: &[usize], width: usize) -> Option<(&[usize], &[usize])> {
    let mut used = 0;
    let fits = |need: &&usize| {
        used += **need;
        used <= width
    };
    let whole = needs.iter().take_while(fits).count();
    needs.split_at_checked(whole.max(1))
}

/// Columns for each item shown, row by row; the last row leaves room for "+n".
fn parts(needs: &[usize], width: usize, rows: usize) -> Vec<Vec<usize>> {
    let (mut found, mut rest) = (Vec::new(), needs);
    while found.len() + 1 < rows {
        let Some((row, left)) = split(rest, width) else { break };
        found.push(row.iter().map(|need| *need.min(&width)).collect());
        rest = left;
    }
    if !rest.is_empty() {
        found.push(plan(rest, width, 0));
    }
    found
}

/// Columns for each item listed in the last row, from the first on, and a last part for "+n".
fn plan(needs: &[usize], width: usize, skipped: usize) -> Vec<usize> {
    let mut left = width;
    let mut parts = Vec::new();
    for (index, needed) in needs.iter().enumerate() {
        let more = needs.len() - index - 1 + skipped;
        let kept = if more == 0 { 0 } else { format!(" +{more}").len() };
        let room = left.saturating_sub(kept);
        if *needed <= room {
            parts.push(*needed);
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

/// Which items stand in which row: index in the lane, and columns. When the cursor is on an item that would not be
/// seen, the last row begins there.
pub(super) fn lay(lane: &Lane, rows: usize, width: usize, view: &View) -> Vec<Vec<(usize, usize)>> {
    let items: Vec<(usize, &Item)> = undated(lane).collect();
    if width == 0 || items.is_empty() {
        return Vec::new();
    }
    let needs = widths(lane, view.glyphs);
    let mut laid = parts(&needs, width, rows);
    let seen: usize = laid.iter().map(Vec::len).sum();
    let before = laid.split_last().map_or(0, |(_, rest)| rest.iter().map(Vec::len).sum::<usize>());
    let mut starts = before;
    let cursor = items.iter().position(|(_, item)| view.cursor == Some(&item.key));
    if let (Some(cursor), Some(last)) = (cursor.filter(|cursor| *cursor >= seen), laid.last_mut()) {
        starts = cursor;
        *last = plan(needs.get(cursor..).unwrap_or_default(), width, cursor - before);
    }
    let mut next = 0;
    let last = laid.len().saturating_sub(1);
    let rows = laid.into_iter().enumerate().map(|(row, parts)| {
        let from = if row == last { starts } else { next };
        next = from + parts.len();
        items.iter().skip(from).zip(parts).map(|((index, _), part)| (*index, part)).collect()
    });
    rows.collect()
}

/// Draws the gutter of a lane: its rows, and in the last how many more there are.
pub(super) fn draw(picture: &mut Picture, shelf: &Shelf, view: &View) {
    let (from, width) = (picture.layout.names, picture.layout.gutter);
    let end = from.saturating_add(width);
    let shown: usize = shelf.gutter.iter().map(Vec::len).sum();
    let hidden = (undated(shelf.lane).count() + shelf.lane.more.undated).saturating_sub(shown);
    for (row, items) in (shelf.first_row..).zip(&shelf.gutter) {
        let mut col = from;
        for (index, part) in items {
            if let Some(item) = shelf.lane.items.get(*index) {
                draw_item(picture, item, (col, row), *part as u16, view);
            }
            col = col.saturating_add(*part as u16);
        }
        let is_last = usize::from(row - shelf.first_row) + 1 == shelf.gutter.len();
        if is_last && hidden > 0 && end > col {
            let more = format!("+{hidden}");
            let col = if usize::from(end - col) > more.len() { col + 1 } else { col };
            picture.write((col, row), &more, end - col, (Role::Dim, view.glyphs));
        }
    }
}

fn draw_item(picture: &mut Picture, item: &Item, (col, row): (u16, u16), part: u16, view: &View) {
    let end = col.saturating_add(part);
    let mark = marks::set(view.glyphs).mark(item.sort, false);
    let is_cursor = view.cursor == Some(&item.key);
    let role = lane::role(item, view);
    let words = match role {
        Role::Cursor | Role::Lit | Role::Related => role,
        _ => Role::Dim,
    };
    picture.put(col.saturating_add(1), row, mark, role);
    if let Some(bond) = view.related.get(item.key.as_str()) {
        picture.put(col, row, marks::set(view.glyphs).sign(*bond), Role::Related);
    }
    let label = col.saturating_add(MARK as u16);
    if label < end {
        let whole = item.words();
        let fits = text::width(&whole, view.glyphs) <= usize::from(end - label);
        let text = if fits { whole.as_ref() } else { item.label.as_str() };
        picture.write((label, row), text, end - label, (words, view.glyphs));
    }
    if is_cursor {
        picture.put(col, row, '[', role);
        if label <= end {
            picture.put(label - 1, row, ']', role);
        }
    }
    picture.hit(&item.key, row, col.saturating_add(1), end);
}
