//! Where the hardware cursor stands: on what is selected, so that a screen reader or a Braille display follows it, and a
//! person who cannot see reverse video finds it. It stands still: it moves with the selection only.

use ratatui::layout::{Position, Rect};

use crate::tui::layout::SMALLEST;
use crate::tui::model::Model;
use crate::tui::overlay::{Overlay, find, palette};
use crate::tui::paint::width;
use crate::tui::pane::Pane;
use crate::tui::panes::map::{self, Form};
use crate::tui::state::Pending;

/// The cell of the cursor; none on a screen that is too small to draw.
pub fn cursor(model: &Model) -> Option<Position> {
    let (cols, rows) = model.state.size;
    if cols < SMALLEST.0 || rows < SMALLEST.1 {
        return None;
    }
    let (x, y) = if model.state.pending == Pending::Copy { (0, rows - 1) } else { place(model) };
    Some(Position { x: x.min(cols - 1), y: y.min(rows - 1) })
}

fn place(model: &Model) -> (u16, u16) {
    let room = model.overlay_room();
    match model.state.overlays.last() {
        Some(Overlay::Find(find::View { input, .. })) => {
            let from = find::hidden(&input.text, room.width.saturating_sub(2));
            let shown = width(input.text.get(from..).unwrap_or("")).saturating_add(u16::from(from > 0));
            (room.x.saturating_add(2).saturating_add(shown).min(room.right().saturating_sub(1)), room.y)
        }
        Some(Overlay::Palette(palette::View { input, .. })) => {
            let behind = room.x.saturating_add(2).saturating_add(width(&input.text));
            (behind.min(room.right().saturating_sub(1)), room.y)
        }
        Some(Overlay::Page(view)) => row(room, view.text.line, view.text.top),
        Some(Overlay::Help(_)) => (room.x, room.y),
        None => in_pane(model),
    }
}

fn in_pane(model: &Model) -> (u16, u16) {
    let (state, room) = (&model.state, model.room(model.state.focus));
    let within = |(col, row): (u16, u16)| (room.x.saturating_add(col), room.y.saturating_add(row));
    match state.focus {
        Pane::Partners => row(room, state.partners.cursor, state.partners.top),
        Pane::Details => row(room, state.details.line, state.details.top),
        Pane::Map if state.map.form == Form::Words => row(room, state.map.list.line, state.map.list.top),
        Pane::Map => {
            let scene = model.scene(&model.linking().linked);
            within(map::place(&model.mapped(&scene), room).unwrap_or_default())
        }
        Pane::Timeline => {
            let linking = model.linking();
            let chart = model.shown_chart(&linking.linked);
            within(model.time(&chart, &linking.linked).place(room).unwrap_or_default())
        }
    }
}

/// The first cell of a row, or of the room where the row is not in sight.
fn row(room: Rect, at: usize, top: usize) -> (u16, u16) {
    let row = at.checked_sub(top).and_then(|row| u16::try_from(row).ok()).filter(|row| *row < room.height);
    (room.x, room.y.saturating_add(row.unwrap_or(0)))
}
