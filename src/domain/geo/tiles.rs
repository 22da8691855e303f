//! The tile map: counties as tiles of one size in a schematic grid, for rooms too small for real lines, and by choice.
//! A tile tells where a county lies among the others, not how large it is; it is no map of borders.

mod board;

use unicode_width::UnicodeWidthChar;

use crate::domain::geo::atlas::Atlas;
use crate::domain::geo::county::County;
use crate::domain::geo::fill::Class;
use crate::domain::geo::picture::{Cell, Picture, Role};
use crate::domain::geo::scene::Scene;
use crate::domain::glyphs::Glyphs;

pub use board::Board;
use board::Tile;

/// Columns of a tile beside its letters: the sign and one pattern.
const BESIDE: u16 = 2;
/// A tile that is wider than the longest name, or higher than this, says nothing more.
const WIDEST: u16 = 17;
const HIGHEST: u16 = 4;

/// The tiles in a room of `cols` by `rows` cells, in its middle: the whole country where each county has four letters or
/// more, unless the border board is asked for; else the counties on Kenya's land borders and those next to the five.
/// `None` below 25 by 7 cells, which is the border board with three letters a tile. Each cell of a tile has the code of
/// its county.
pub fn tiles(
    atlas: &Atlas,
    scene: &Scene,
    (cols, rows): (u16, u16),
    asked: Option<Board>,
    glyphs: Glyphs,
) -> Option<Picture> {
    let whole = (asked != Some(Board::Border)).then_some(Board::Whole);
    let board = whole.into_iter().chain([Board::Border]).find(|board| {
        let (across, down) = board.size();
        cols >= across.saturating_mul(BESIDE + board.letters()) && rows >= down
    })?;
    let (across, down) = board.size();
    let size = ((cols / across).min(WIDEST), (rows / down).min(HIGHEST));
    let (left, top) = ((cols - size.0 * across) / 2, (rows - size.1 * down) / 2);
    let mut picture = Picture::new(cols, rows);
    for (tile, (col, row)) in board.tiles() {
        let at = (left + col * size.0, top + row * size.1);
        match tile {
            Tile::Country(code) => country(&mut picture, atlas, code, at, size),
            Tile::County(slug) => {
                if let Some(one) = atlas.county(slug) {
                    county(&mut picture, one, scene, glyphs, at, size);
                }
            }
        }
    }
    Some(picture)
}

/// Sign, a pattern of each class as far as three letters leave room, and the name; below it rows of the pattern.
fn county(
    picture: &mut Picture,
    county: &County,
    scene: &Scene,
    glyphs: Glyphs,
    (col, row): (u16, u16),
    (width, height): (u16, u16),
) {
    let classes: Vec<&Class> = scene.fill.classes_of(&county.slug).collect();
    let role = match scene.sign(&county.slug) {
        Some('>') => Role::LabelSelected,
        _ if county.priority => Role::LabelPriority,
        _ => Role::Label,
    };
    let pattern = |class: &Class| (class.pattern.glyph(glyphs), Role::Fill(class.tone));
    let room = usize::from(width.saturating_sub(4)).max(1);
    let mut first: Vec<(char, Role)> = vec![(scene.sign(&county.slug).unwrap_or(' '), role)];
    first.extend(classes.iter().take(room).map(|class| pattern(class)));
    first.resize(first.len().max(2), (' ', Role::Blank));
    // Where there is room, a column between the pattern and the name, and one before the next tile's sign.
    let apart = usize::from(width > 7);
    first.resize(first.len() + apart, (' ', Role::Blank));
    let letters = usize::from(width).saturating_sub(first.len() + apart);
    first.extend(short(&county.name, letters).into_iter().map(|letter| (letter, role)));
    let mut turn = classes.iter().cycle();
    for down in 0..height {
        for across in 0..width {
            let (x, y) = (col + across, row + down);
            // The first column stays free on every row, so that tiles stand apart.
            let set = |class: &Class| across > 0 && class.pattern.is_set(across + 1, down + 1);
            let (text, role) = match down {
                0 => first.get(usize::from(across)).copied().unwrap_or((' ', Role::Blank)),
                _ if classes.first().is_some_and(|class| set(class)) => {
                    turn.next().map_or((' ', Role::Blank), |class| pattern(class))
                }
                _ => (' ', Role::Blank),
            };
            if let Some(cell) = picture.cell_mut(x, y) {
                *cell = Cell { text, role, county: Some(county.code) };
            }
        }
    }
}

/// A neighbouring country: its code of two letters, or its name where that has room.
fn country(picture: &mut Picture, atlas: &Atlas, code: &str, (col, row): (u16, u16), (width, _): (u16, u16)) {
    let room = usize::from(width.saturating_sub(BESIDE));
    let name = atlas.neighbours.iter().find(|one| one.iso == code).map(|one| one.name.as_str());
    let words = name.filter(|name| name.chars().count() <= room).unwrap_or(code);
    for (letter, x) in short(words, room).into_iter().zip(col + BESIDE..) {
        if let Some(cell) = picture.cell_mut(x, row) {
            *cell = Cell { text: letter, role: Role::Foreign, county: None };
        }
    }
}

/// The first letters of a name, each one column wide, without a space or a hyphen at the end.
fn short(name: &str, letters: usize) -> Vec<char> {
    let narrow = |c: char| if c.width() == Some(1) { c } else { '?' };
    let mut short: Vec<char> = name.chars().map(narrow).take(letters).collect();
    while matches!(short.last(), Some(' ' | '-')) {
        short.pop();
    }
    short
}

#[cfg(test)]
mod tests;
