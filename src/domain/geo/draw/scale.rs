//! The scale bar and the arrow to the north, where they cover neither label nor line nor sign: in a corner, else along
//! an edge, else nowhere.

use crate::domain::geo::draw::cost::Board;
use crate::domain::geo::draw::survey::Ground;
use crate::domain::geo::picture::{Picture, Role};
use crate::domain::geo::shape::{Coord, kilometres};
use crate::domain::geo::viewport::Viewport;
use crate::domain::glyphs::Glyphs;

/// Smaller pictures have no scale: its cells are needed for names.
const ROOM: (u16, u16) = (24, 8);

/// A round number of kilometres, and how many columns they span between the middles of the bar's end marks, to the
/// nearest column at the latitude of the view's middle. `None` where no round number suits.
pub(super) fn bar(view: &Viewport) -> Option<(u32, u16)> {
    let middle = Coord { y: view.centre.y.clamp(-89.0, 89.0), ..view.centre };
    let column = kilometres(middle, Coord { x: middle.x + view.lon_per_col, ..middle });
    let most = f64::from((view.cols / 6).clamp(5, 16));
    [1000_u32, 500, 200, 100, 50, 20, 10, 5, 2, 1]
        .into_iter()
        .map(|km| (km, f64::from(km) / column))
        .find(|(_, span)| (2.0..=most).contains(span))
        .map(|(km, span)| (km, span.round() as u16))
}

pub(super) fn paint(board: &Board<'_>, picture: &mut Picture) {
    let view = &board.plan.view;
    if view.cols < ROOM.0 || view.rows < ROOM.1 {
        return;
    }
    let Some((km, span)) = bar(view) else { return };
    let (ends, stroke, north) = match board.plan.glyphs {
        Glyphs::Ascii => (['|', '|'], '-', "N ^"),
        Glyphs::Braille | Glyphs::Blocks => (['├', '┤'], '─', "N ↑"),
    };
    let [start, end] = ends;
    let strokes = std::iter::repeat_n(stroke, usize::from(span.saturating_sub(1)));
    let bar: String = std::iter::once(start).chain(strokes).chain([end]).collect();
    let bar = format!("{bar} {km} km");
    // An arrow that stands apart from the bar points at whatever is beside it.
    if !set(board, picture, &format!("{bar}  {north}")) {
        set(board, picture, &bar);
    }
}

/// Writes a text at the first place along the edges that has room; false where none has.
fn set(board: &Board<'_>, picture: &mut Picture, text: &str) -> bool {
    let text: Vec<char> = text.chars().collect();
    let len = text.len() as u16;
    let seat = |free: &dyn Fn(&Picture, u16, u16) -> bool| {
        edges(&board.plan.view, len).into_iter().find(|&(col, row)| {
            let cells = col.saturating_sub(1)..col.saturating_add(len).saturating_add(1);
            cells.into_iter().all(|c| free(picture, c, row))
        })
    };
    let open = |picture: &Picture, col: u16, row: u16| is_open(board, picture, col, row);
    // Outside Kenya first, where nothing is filled.
    let abroad = |picture: &Picture, col: u16, row: u16| {
        let ground = board.plan.survey.at(col, row);
        open(picture, col, row) && matches!(ground, Ground::Nothing | Ground::Abroad(_))
    };
    let Some((start, row)) = seat(&abroad).or_else(|| seat(&open)) else {
        return false;
    };
    for (col, letter) in (start..).zip(text) {
        if let Some(cell) = picture.cell_mut(col, row) {
            cell.text = letter;
            cell.role = Role::Foreign;
        }
    }
    true
}

/// No label, line or sign stands in a cell; a cell beyond the picture is as good as an open one.
fn is_open(board: &Board<'_>, picture: &Picture, col: u16, row: u16) -> bool {
    let Some(cell) = picture.cell(col, row) else {
        return col >= picture.cols;
    };
    let drawn = matches!(cell.role, Role::Post | Role::Label | Role::LabelSelected | Role::LabelPriority);
    let scale = cell.role == Role::Foreign && cell.text != ' ';
    !drawn && !scale && board.taken(col, row) == 0 && board.canvas.role(col, row).is_none()
}

/// The first cells that a text may have, corners first, then along the lower and the upper edge, then down the sides.
fn edges(view: &Viewport, len: u16) -> Vec<(u16, u16)> {
    let (Some(right), Some(bottom)) = (view.cols.checked_sub(len.saturating_add(1)), view.rows.checked_sub(1)) else {
        return Vec::new();
    };
    let mut seats = vec![(1, bottom), (right, bottom), (1, 0), (right, 0)];
    seats.extend((1..right).map(|col| (col, bottom)));
    seats.extend((1..right).map(|col| (col, 0)));
    seats.extend((1..bottom).rev().flat_map(|row| [(1, row), (right, row)]));
    seats
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::geo::draw::draw;
    use crate::domain::geo::sample::{atlas, scene};
    use proptest::prelude::*;

    fn shown(view: Viewport, glyphs: Glyphs) -> String {
        draw(&atlas(), &scene(), view, view.cols, view.rows, glyphs).plain()
    }

    #[test]
    fn the_country_and_the_border_region_have_a_scale_and_an_arrow_in_every_glyph_set() {
        let atlas = atlas();
        for (cols, rows) in [(34, 21), (60, 30), (118, 34)] {
            for view in [Viewport::whole(&atlas, cols, rows), Viewport::border_region(&atlas, cols, rows)] {
                for (glyphs, bar, north) in
                    [(Glyphs::Braille, "┤ ", "N ↑"), (Glyphs::Blocks, "┤ ", "N ↑"), (Glyphs::Ascii, "-| ", "N ^")]
                {
                    let plain = shown(view, glyphs);
                    let line = plain.lines().find(|line| line.contains(" km")).unwrap_or_default();
                    assert!(line.contains(bar) && plain.contains(north), "{cols}x{rows}\n{plain}");
                }
            }
        }
    }

    #[test]
    fn a_small_picture_has_no_scale() {
        let atlas = atlas();
        assert!(!shown(Viewport::whole(&atlas, 23, 20), Glyphs::Ascii).contains(" km"));
        assert!(!shown(Viewport::whole(&atlas, 40, 7), Glyphs::Ascii).contains(" km"));
    }

    proptest! {
        #![proptest_config(crate::domain::trials::cases(256))]

        #[test]
        fn the_bar_is_as_long_as_it_says_to_within_a_cell(
            lat in -8.0..9.0f64, scale in 0.001..2.0f64, cols in 24..250u16,
        ) {
            let centre = Coord { x: 38.0, y: lat };
            let view = Viewport { centre, lon_per_col: scale, lat_per_row: scale * 2.0, cols, rows: 30 };
            if let Some((km, span)) = bar(&view) {
                let (a, b) = (view.unproject(0.0, 15.0), view.unproject(f64::from(span), 15.0));
                let column = kilometres(view.unproject(0.0, 15.0), view.unproject(1.0, 15.0));
                prop_assert!((kilometres(a, b) - f64::from(km)).abs() <= column, "{km} km in {span} columns");
                prop_assert!(span >= 2 && span <= cols / 4);
            }
        }
    }
}
