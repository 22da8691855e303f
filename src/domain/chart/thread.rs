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
    for to in ends.into_iter().filter(|to| to.1 != from.1) {
        let ways = [by_column(from, to, from.0), by_column(from, to, to.0)];
        let blocked = |way: &&Vec<Spot>| way.iter().filter(|spot| !is_blank(picture, **spot)).count();
        let Some(way) = ways.iter().min_by_key(blocked) else { continue };
        for (col, row) in way.iter().copied() {
            if is_blank(picture, (col, row)) {
                picture.put(col, row, marks::set(view.glyphs).thread, Role::Related);
            }
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
    let flat = across(from).chain(across(to)).filter(|(col, _)| col.abs_diff(column) % 2 == 0);
    let down = (from.1.min(to.1)..=from.1.max(to.1)).map(|row| (column, row));
    flat.chain(down).collect()
}

fn is_blank(picture: &Picture, (col, row): Spot) -> bool {
    picture.cell(col, row).is_some_and(|cell| cell.role == Role::Blank)
}
