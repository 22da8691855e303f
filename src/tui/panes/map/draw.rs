//! How the pane is drawn: county lines, tiles or a strip, whichever is asked for and has room; or the list. It changes
//! nothing.

use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Filled, Form, View, tone, words};
use crate::domain::fold::linked::Linked;
use crate::domain::fold::scene::scene as of_selection;
use crate::domain::geo::{Fill, Picture, Role as MapRole, Scene, draw as map, strip, tiles};
use crate::domain::glyphs::Glyphs;
use crate::domain::library::Target;
use crate::tui::desk::Desk;
use crate::tui::paint::dot;
use crate::tui::reader;
use crate::tui::theme::Theme;

/// What is drawn: where one is, what is selected, and with what characters.
#[derive(Debug)]
pub struct Shown<'a> {
    pub desk: &'a Desk,
    pub filled: &'a Filled,
    pub view: View,
    pub scene: &'a Scene,
    pub glyphs: Glyphs,
    pub focused: bool,
}

/// What the map shows of a selection.
pub fn scene(desk: &Desk, fill: Arc<Fill>, chosen: Option<&Target>, linked: &Linked) -> Scene {
    of_selection(&desk.library, chosen, linked, fill)
}

/// The picture in a room of this size.
pub(super) fn picture(shown: &Shown<'_>, area: Rect) -> Picture {
    let (desk, scene, glyphs) = (shown.desk, shown.scene, shown.glyphs);
    let (cols, rows) = (area.width, area.height);
    let atlas = &desk.library.atlas;
    if shown.view.shows_lines((cols, rows)) {
        let view = shown.view.part.viewport(desk, scene.selected.as_deref(), area);
        return map(desk.library.atlas_for(&view), scene, view, cols, rows, glyphs);
    }
    tiles(atlas, scene, (cols, rows), None, glyphs).unwrap_or_else(|| {
        let cells = strip(atlas, scene, cols, glyphs).into_iter().flatten().collect();
        Picture { cols, rows: 2, cells }
    })
}

/// The slug of the county in a cell of the pane: the one whose ground, tile or name stands there.
pub fn county_at(shown: &Shown<'_>, area: Rect, (col, row): (u16, u16)) -> Option<String> {
    if shown.view.form == Form::Words {
        let lines = words::lines(shown.desk, shown.filled, area);
        return words::county_on(&lines, shown.view.list.top + usize::from(row));
    }
    let code = picture(shown, area).cell(col, row)?.county?;
    shown.desk.library.atlas.county_by_code(code).map(|county| county.slug.clone())
}

/// Draws the pane.
pub fn draw(shown: &Shown<'_>, theme: Theme, area: Rect, buf: &mut Buffer) {
    if shown.view.form == Form::Words {
        let lines = words::lines(shown.desk, shown.filled, area);
        return reader::draw(&lines, shown.view.list, shown.focused, theme, area, buf);
    }
    let picture = picture(shown, area);
    for (cells, y) in picture.lines().zip(area.top()..area.bottom()) {
        for (cell, x) in cells.iter().zip(area.left()..area.right()) {
            if cell.text != ' ' || cell.role != MapRole::Blank {
                dot(buf, area, (x, y), cell.text, theme.style(tone::of(*cell)));
            }
        }
    }
}
