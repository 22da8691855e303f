//! From the item under the cursor to what is related to it: dots in blank cells, never over a mark or a word.
//! It must not know what the relation is; the sign before a mark says that.

use super::{Picture, Role, View, marks, strand_of};

/// How an item stands to the one under the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bond {
    /// The cursor's agreement rests on it: it renews, amends, builds on it.
    Base,
    /// It rests on the cursor's agreement, or the cursor's is a step towards it.
    Follows,
    /// It goes with it: signed alongside, a part of it, mentioned.
    Alongside,
}

/// A column and a row.
type Spot = (u16, u16);

/// Draws the dots, once for each thing that is related.
pub(super) fn draw(picture: &mut Picture, view: &View) {
    let Some(from) = view.cursor.and_then(|key| spot(picture, key)) else { return };
    let mut seen: Vec<(&str, u16)> = Vec::new();
    let mut ends: Vec<Spot> = Vec::new();
    for hit in &picture.hits {
        let thing = (strand_of(&hit.key), hit.row);
        if view.related.contains_key(hit.key.as_str()) && !seen.contains(&thing) {
            seen.push(thing);
            ends.extend(spot(picture, &hit.key));
        }
    }
    let thread = marks::set(view.glyphs).thread;
    for to in ends.into_iter().filter(|to| to.1 != from.1) {
        let ways = [by_column(from, to, from.0), by_column(from, to, to.0)];
        let blocked = |way: &&Vec<Spot>| way.iter().filter(|spot| !is_free(picture, **spot, thread)).count();
        let Some(way) = ways.iter().min_by_key(blocked) else { continue };
        let free: Vec<Spot> = way.iter().copied().filter(|spot| is_free(picture, *spot, thread)).collect();
        for (col, row) in free {
            picture.put(col, row, thread, Role::Related);
        }
    }
}

/// Where an item's mark begins.
fn spot(picture: &Picture, key: &str) -> Option<Spot> {
    let hit = picture.hits.iter().find(|hit| hit.key == key && hit.first >= picture.layout.plot_from)?;
    Some((hit.first, hit.row))
}

/// Down or up in a column, the rest along the rows of the two ends, every second cell.
fn by_column(from: Spot, to: Spot, column: u16) -> Vec<Spot> {
    let across = |end: Spot| (end.0.min(column)..=end.0.max(column)).map(move |col| (col, end.1));
    let flat = across(from).chain(across(to)).filter(|(col, _)| col.abs_diff(from.0) % 2 == 0);
    let down = (from.1.min(to.1)..=from.1.max(to.1)).map(|row| (column, row));
    flat.chain(down).collect()
}

/// Blank, or a dot already, with nothing that a dot could be read as a part of on either side.
fn is_free(picture: &Picture, (col, row): Spot, thread: char) -> bool {
    let bare = |cell: super::Cell| cell.role == Role::Blank || cell.role == Role::Related && cell.ch == thread;
    let beside = |cell: super::Cell| bare(cell) || matches!(cell.role, Role::Today | Role::Brush);
    let here = picture.cell(col, row).is_some_and(bare);
    let sides = [col.checked_sub(1), col.checked_add(1)];
    here && sides.into_iter().flatten().filter_map(|col| picture.cell(col, row)).all(beside)
}
