//! The five priority counties as two lines of text, for rooms too small for a map.

use crate::domain::geo::atlas::Atlas;
use crate::domain::geo::county::County;
use crate::domain::geo::picture::{Cell, Role};
use crate::domain::geo::scene::Scene;
use crate::domain::glyphs::Glyphs;

/// Two rows of exactly `cols` cells: the five from west to east, each with its sign (`>`
/// selected, `*` lit), the pattern of each of its classes and its name, shortened to four, three or two letters
/// where need be. Names that still do not fit are left out, never cut.
pub fn strip(atlas: &Atlas, scene: &Scene, cols: u16, glyphs: Glyphs) -> Vec<Vec<Cell>> {
    let mut five: Vec<&County> = atlas.priority().collect();
    five.sort_by(|a, b| a.centre.x.total_cmp(&b.centre.x));
    let width = usize::from(cols);
    let laid = [usize::MAX, 4, 3, 2].into_iter().map(|letters| {
        let entries = five.iter().map(|c| entry(c, scene, letters, glyphs));
        lay(entries, width)
    });
    let mut best: Option<(Vec<Vec<Cell>>, usize)> = None;
    for (rows, fitted) in laid {
        if best.as_ref().is_none_or(|(_, most)| fitted > *most) {
            best = Some((rows, fitted));
        }
    }
    let mut rows = best.map(|(rows, _)| rows).unwrap_or_default();
    rows.resize(2, Vec::new());
    for row in &mut rows {
        row.resize(width, Cell::default());
    }
    rows
}

/// Fills two rows in order; also tells how many entries they hold.
fn lay(entries: impl Iterator<Item = Vec<Cell>>, width: usize) -> (Vec<Vec<Cell>>, usize) {
    let mut rows: Vec<Vec<Cell>> = vec![Vec::new()];
    let mut fitted = 0;
    for entry in entries {
        let gap = |row: &Vec<Cell>| usize::from(!row.is_empty());
        if rows.last().is_some_and(|row| row.len() + gap(row) + entry.len() > width) {
            rows.push(Vec::new());
        }
        let full = rows.len() > 2;
        let Some(row) = rows.last_mut() else { break };
        if full || entry.len() > width {
            break;
        }
        let gap = gap(row);
        row.extend(std::iter::repeat_n(Cell::default(), gap));
        row.extend(entry);
        fitted += 1;
    }
    rows.truncate(2);
    (rows, fitted)
}

fn entry(county: &County, scene: &Scene, letters: usize, glyphs: Glyphs) -> Vec<Cell> {
    let selected = scene.is_selected(&county.slug);
    let name_role = if selected { Role::LabelSelected } else { Role::LabelPriority };
    let cell = |text: char, role: Role| Cell { text, role, county: Some(county.code) };
    let sign = cell(scene.sign(&county.slug).unwrap_or(' '), name_role);
    let classes = scene.fill.classes_of(&county.slug);
    let mut fills: Vec<Cell> = classes.map(|class| cell(class.pattern.glyph(glyphs), Role::Fill(class.tone))).collect();
    fills.resize(fills.len().max(1), cell(' ', Role::Blank));
    let name = county.name.chars().take(letters);
    std::iter::once(sign).chain(fills).chain(name.map(|letter| cell(letter, name_role))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::geo::sample::{atlas, filled};

    fn text(cols: u16, scene: &Scene) -> Vec<String> {
        let rows = strip(&atlas(), scene, cols, Glyphs::Ascii);
        let plain = |row: &Vec<Cell>| row.iter().map(|cell| cell.text).collect();
        rows.iter().map(plain).collect()
    }

    fn scene() -> Scene {
        let fill = filled([("turkana", 0), ("wajir", 2)]);
        let mut scene = Scene { selected: Some("wajir".into()), fill, ..Scene::default() };
        scene.lit.insert("mandera".into());
        scene
    }

    #[test]
    fn the_five_stand_in_two_lines_with_patterns_and_signs() {
        let rows = text(30, &scene());
        assert_eq!(rows, ["  Busia  ;Turkana   Marsabit  ", ">,Wajir * Mandera             "]);
    }

    #[test]
    fn names_are_shortened_before_one_is_left_out() {
        assert_eq!(text(17, &scene()), ["  Bus  ;Tur   Mar", ">,Waj * Man      "]);
    }

    #[test]
    fn every_width_gives_two_rows_of_that_width() {
        for cols in 0..120 {
            let rows = strip(&atlas(), &scene(), cols, Glyphs::Braille);
            assert_eq!(rows.len(), 2);
            assert!(rows.iter().all(|row| row.len() == usize::from(cols)), "{cols}");
        }
    }
}
