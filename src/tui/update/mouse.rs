//! A click or a turn of the wheel: the pane under it comes into focus and what stands there is selected. Only while the
//! mouse is on.

use ratatui::layout::{Position, Rect};

use crate::domain::fold::occasion::record_of;
use crate::domain::library::Target;
use crate::tui::action::Action;
use crate::tui::layout::places;
use crate::tui::model::Model;
use crate::tui::overlay::{Overlay, palette};
use crate::tui::pane::Pane;
use crate::tui::panes::{map, partners};
use crate::tui::state::{Effect, Mouse, Pending};
use crate::tui::update::act::act;
use crate::tui::update::choose::By;

/// Takes what the mouse did at a column and row of the screen.
pub fn happened(model: &mut Model, what: Mouse, at: (u16, u16)) -> Option<Effect> {
    if !model.state.mouse {
        return None;
    }
    model.state.message = None;
    model.state.pending = Pending::Nothing;
    let over = !model.state.overlays.is_empty();
    if over && what == Mouse::Click {
        let room = model.overlay_room();
        if let Some((_, row)) = within(room, at) {
            on_overlay(model, row, room);
        }
        return None;
    }
    if !over {
        let shown = places(&model.state);
        let under = |pane: &Pane| shown.of(*pane).is_some_and(|area| area.contains(Position { x: at.0, y: at.1 }));
        let pane = Pane::ALL.into_iter().find(under)?;
        // What is under the pointer is told by the screen as it is, before the focus changes it.
        let hit =
            if what == Mouse::Click { within(model.room(pane), at).and_then(|at| hit(model, pane, at)) } else { None };
        if model.state.focus != pane {
            model.state.focus = pane;
            model.state.selection.walking = false;
        }
        match hit {
            Some(Hit::Line(line)) => model.state.details.go(line),
            Some(Hit::Item(key)) => {
                let target = Target::Record(record_of(&key).to_string());
                model.state.timeline.cursor = Some(key);
                model.choose(target, By::Walking);
            }
            Some(Hit::Target(target)) => model.choose(target, By::Walking),
            None => {}
        }
    }
    match what {
        Mouse::WheelUp => act(model, Action::Up),
        Mouse::WheelDown => act(model, Action::Down),
        Mouse::Click => None,
    }
}

/// A click on a row of what lies over the panes puts the cursor there; Enter then opens it as ever.
fn on_overlay(model: &mut Model, row: u16, room: Rect) {
    let desk = model.desk.clone();
    let below = |head: u16, top: usize| row.checked_sub(head).map(|row| top + usize::from(row));
    match model.state.overlays.last_mut() {
        Some(Overlay::Find(view)) => {
            let hit = below(view.above(&desk, room), view.top).and_then(|line| view.row_at(line));
            view.cursor = hit.unwrap_or(view.cursor);
        }
        Some(Overlay::Palette(view)) => {
            let hit = below(palette::HEAD, view.top).filter(|at| *at < view.found().len());
            view.cursor = hit.unwrap_or(view.cursor);
        }
        Some(Overlay::Page(view)) => view.text.go(view.text.top + usize::from(row)),
        Some(Overlay::Help(_)) | None => {}
    }
}

/// What a click meets.
enum Hit {
    Target(Target),
    /// A line of the details.
    Line(usize),
    /// An item of the timeline.
    Item(String),
}

/// What stands in a cell of a pane.
fn hit(model: &Model, pane: Pane, (col, row): (u16, u16)) -> Option<Hit> {
    let state = &model.state;
    match pane {
        Pane::Partners => partners::target_at(&model.list(), state.partners.top + usize::from(row)).map(Hit::Target),
        Pane::Details => Some(Hit::Line(state.details.top + usize::from(row))),
        Pane::Map => {
            let scene = model.scene(&model.linking().linked);
            let slug = map::county_at(&model.mapped(&scene), model.room(Pane::Map), (col, row))?;
            Some(Hit::Target(Target::County(slug)))
        }
        Pane::Timeline => {
            let linking = model.linking();
            let linked = &linking.linked;
            let chart = model.shown_chart(linked);
            let room = model.room(Pane::Timeline);
            let picture = model.time(&chart, linked).picture(room);
            picture.key_at(col, row).map(|key| Hit::Item(key.to_string()))
        }
    }
}

/// The cell of a room at a position of the screen.
fn within(room: Rect, (x, y): (u16, u16)) -> Option<(u16, u16)> {
    room.contains(Position { x, y }).then(|| (x - room.x, y - room.y))
}
