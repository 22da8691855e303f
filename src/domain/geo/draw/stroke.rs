//! Which character shows the dots and links of a cell, in each glyph set. It must not know where the cell lies.

use crate::domain::geo::draw::canvas::Ink;
use crate::domain::geo::picture::Role;
use crate::domain::glyphs::Glyphs;

/// Bits of the dots by row and column within a cell, Unicode chapter 21.1.
pub(super) const BITS: [[u8; 2]; 4] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]];

/// Sides of a cell.
pub(super) const NORTH: u8 = 1;
pub(super) const EAST: u8 = 2;
pub(super) const SOUTH: u8 = 4;
pub(super) const WEST: u8 = 8;

/// The halves of a cell with the dots they cover.
const HALVES: [(char, u8); 4] = [('▀', 0x1b), ('▄', 0xe4), ('▌', 0x47), ('▐', 0xb8)];

/// The character for what is drawn in a cell; `None` for nothing, and for what would only be a speck.
pub(super) fn glyph(ink: Ink, glyphs: Glyphs) -> Option<char> {
    match (ink.dots, glyphs, ink.role) {
        (_, Glyphs::Blocks, Role::Foreign) if ink.dots != 0 => Some('.'),
        // A lone dot is the corner of a line that its neighbour cells show.
        (dots, Glyphs::Blocks, _) if dots.count_ones() < 2 => boxed(ink.links),
        (0, ..) => None,
        (dots, Glyphs::Braille, _) => char::from_u32(0x2800 + u32::from(dots)),
        (dots, Glyphs::Blocks, _) => blocks(dots, ink.thick),
        (dots, Glyphs::Ascii, role) if dots.is_power_of_two() && role != Role::Foreign => None,
        (_, Glyphs::Ascii, _) if ink.border => Some('#'),
        (dots, Glyphs::Ascii, _) => Some(ascii(dots)),
    }
}

/// The half block that covers most of the dots and least beside them, or the full block where a thick line fills more
/// than a half.
fn blocks(dots: u8, thick: bool) -> Option<char> {
    let beyond = |mask: u8| (dots & !mask).count_ones();
    if thick && HALVES.iter().all(|(_, mask)| beyond(*mask) > 1) {
        return Some('█');
    }
    HALVES.iter().min_by_key(|(_, mask)| beyond(*mask)).map(|(glyph, _)| *glyph)
}

/// The thin box-drawing character that leaves a cell by these sides; a line that ends in a cell is drawn through it.
fn boxed(links: u8) -> Option<char> {
    const ACROSS: u8 = EAST | WEST;
    const DOWN: u8 = NORTH | SOUTH;
    let (across, down) = (links & ACROSS, links & DOWN);
    Some(match (across, down) {
        (0, 0) => return None,
        (_, 0) => '─',
        (0, _) => '│',
        (EAST, NORTH) => '└',
        (WEST, NORTH) => '┘',
        (EAST, SOUTH) => '┌',
        (WEST, SOUTH) => '┐',
        (_, NORTH) => '┴',
        (_, SOUTH) => '┬',
        (EAST, _) => '├',
        (WEST, _) => '┤',
        _ => '┼',
    })
}

/// The ASCII character nearest to a pattern of dots, by where its dots lie left and right.
fn ascii(dots: u8) -> char {
    let rows_of = |side: usize| {
        let lit = BITS.iter().enumerate().filter(move |(_, bits)| {
            let bit = bits.get(side).copied().unwrap_or_default();
            dots & bit != 0
        });
        lit.map(|(row, _)| row as f64).collect::<Vec<f64>>()
    };
    let (left, right) = (rows_of(0), rows_of(1));
    let mean = |rows: &[f64]| rows.iter().sum::<f64>() / rows.len() as f64;
    let spread = |rows: &[f64]| rows.last().zip(rows.first()).map_or(0.0, |(b, a)| b - a);
    match (left.is_empty(), right.is_empty()) {
        (true, _) | (_, true) => {
            let only = if left.is_empty() { &right } else { &left };
            match spread(only) {
                s if s >= 1.0 => '|',
                _ if mean(only) < 2.0 => '\'',
                _ => '.',
            }
        }
        _ if left.len() + right.len() >= 7 => '%',
        _ => match mean(&right) - mean(&left) {
            d if d >= 0.9 => '\\',
            d if d <= -0.9 => '/',
            _ if spread(&left).max(spread(&right)) >= 2.0 => '|',
            _ if mean(&left) + mean(&right) >= 5.5 => '_',
            _ => '-',
        },
    }
}
