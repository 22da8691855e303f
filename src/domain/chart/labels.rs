//! Words beside the marks of a lane, where there is room for them.
//! They cover nothing and keep a blank from everything else.

use super::row::{Placed, Row};
use super::stroke::Rank;
use super::{Glyphs, Role, text};
use std::borrow::Cow;
use std::cmp::Reverse;

/// A cut label needs so many columns to say anything.
const LEAST: usize = 7;

/// Words to be put beside an item: all of them, else the short ones, cut if need be.
pub(super) struct Words<'a> {
    pub(super) whole: Cow<'a, str>,
    pub(super) short: &'a str,
    pub(super) role: Role,
}

/// Puts the words of as many items as possible, those of the cursor's first, then the important ones. Gives (item, first column, column
/// after the last) of each.
pub(super) fn place<'a>(
    row: &mut Row,
    (glyphs, cursor): (Glyphs, Option<usize>),
    kin: impl Fn(usize, usize) -> bool,
    words: impl Fn(usize) -> Option<Words<'a>>,
) -> Vec<(usize, u16, u16)> {
    let mut order: Vec<Placed> = row.placed.clone();
    order.sort_by_key(|placed| {
        (cursor != Some(placed.item), placed.rank != Rank::Bar, Reverse(placed.rank), placed.first)
    });
    let mut put = Vec::new();
    for placed in order {
        // Of marks in one column only the uppermost speaks.
        let seen =
            (placed.first..=placed.last).any(|col| row.slot(col).is_some_and(|slot| slot.owner == Some(placed.item)));
        let Some(words) = words(placed.item).filter(|_| seen) else {
            continue;
        };
        let sides = sides(row, &placed, &kin);
        let whole =
            spot(row, (&placed, sides), text::width(&words.whole, glyphs), false).map(|at| (at, words.whole.as_ref()));
        let at =
            whole.or_else(|| Some((spot(row, (&placed, sides), text::width(words.short, glyphs), true)?, words.short)));
        if let Some(((col, room), words_put)) = at {
            let end = row.write(col, &text::cut(words_put, room, glyphs), (words.role, glyphs));
            put.push((placed.item, col, end));
        }
    }
    put
}

/// Whether words may stand before an item and after it: only where they cannot be taken for those of another strand
/// that covers or touches its marks. Of a bar only the end beside the words counts.
fn sides(row: &Row, placed: &Placed, kin: &impl Fn(usize, usize) -> bool) -> [bool; 2] {
    let own = |from, to| row.is_own(placed.item, (from, to), kin);
    let (before, after) = (placed.first.saturating_sub(1), placed.last.saturating_add(1));
    if placed.rank == Rank::Bar {
        [own(before, placed.first), own(placed.last, after)]
    } else {
        [own(before, after); 2]
    }
}

/// Column and columns for a label: after the item whole, before it whole, or, if it may be cut, on the roomier side.
fn spot(row: &Row, (placed, sides): (&Placed, [bool; 2]), width: usize, may_cut: bool) -> Option<(u16, usize)> {
    let [left, right] = sides;
    let after = if right { room_after(row, placed.last) } else { 0 };
    let before = if left { room_before(row, placed.first) } else { 0 };
    let to_right = |room: usize| (placed.last.saturating_add(2), room);
    let to_left = |room: usize| (placed.first.saturating_sub(1 + room as u16), room);
    if width == 0 {
        None
    } else if after >= width {
        Some(to_right(width))
    } else if before >= width {
        Some(to_left(width))
    } else if !may_cut || after.max(before) < LEAST {
        None
    } else if after >= before {
        Some(to_right(after))
    } else {
        None
    }
}

/// Columns free after an item, a blank on both sides taken off.
fn room_after(row: &Row, last: u16) -> usize {
    let run = (last.saturating_add(1)..u16::MAX).take_while(|col| row.is_blank(*col)).count();
    let at_edge = usize::from(last) + 1 + run >= row.slots.len();
    run.saturating_sub(if at_edge { 1 } else { 2 })
}

/// Columns free before an item, a blank on both sides taken off.
fn room_before(row: &Row, first: u16) -> usize {
    let run = (0..first).rev().take_while(|col| row.is_blank(*col)).count();
    let at_edge = run == usize::from(first);
    run.saturating_sub(if at_edge { 1 } else { 2 })
}
