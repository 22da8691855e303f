//! Draws the model into a buffer. It changes nothing and asks nothing.

mod cursor;
mod frame;
mod legend;
mod line;
mod loading;
mod message;
mod overlay;
mod small;

pub use cursor::cursor;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::fold::linked::Linked;
use crate::domain::glyphs::Glyphs;
use crate::tui::layout::{Places, SMALLEST, places};
use crate::tui::model::Model;
use crate::tui::paint::to_ascii;
use crate::tui::pane::Pane;
use crate::tui::panes::{map, partners, timeline};
use crate::tui::reader;

/// Draws the whole screen.
pub fn view(model: &Model, area: Rect, buf: &mut Buffer) {
    let (cols, rows) = model.state.size;
    if cols < SMALLEST.0 || rows < SMALLEST.1 {
        return small::draw(model.state.theme, area, buf);
    }
    let places = places(&model.state);
    line::header(model, &places, buf);
    match model.state.overlays.last() {
        Some(over) => overlay::draw(model, over, buf),
        None => panes(model, &places, buf),
    }
    // A long sentence lies over the rows above it.
    line::footer(model, places.footer, buf);
    if model.state.glyphs == Glyphs::Ascii {
        to_ascii(buf);
    }
}

fn panes(model: &Model, places: &Places, buf: &mut Buffer) {
    let linking = model.linking();
    let linked = &linking.linked;
    let state = &model.state;
    let theme = state.theme;
    let pins = match state.selection.pins.len() {
        0 => String::new(),
        count => format!(" · {count} pinned"),
    };
    if let Some(area) = frame::pane(model, places, Pane::Partners, &format!("Partners{pins}"), buf) {
        let shown = partners::Shown {
            view: state.partners,
            linked,
            chosen: state.selection.chosen.as_ref(),
            focused: state.focus == Pane::Partners,
        };
        let list = model.list();
        partners::draw(&list, &shown, theme, area, buf);
        frame::position(model, places, Pane::Partners, (state.partners.top, list.rows.len()), buf);
    }
    if places.details.is_some() {
        let sheet = model.details_sheet();
        let doc = &sheet.doc;
        let aside = doc.aside.as_deref().map_or_else(|| format!(" · {}", doc.kind), |aside| format!("  {aside}"));
        if let Some(area) = frame::pane(model, places, Pane::Details, &format!("{}{aside}", doc.title), buf) {
            let lines = &sheet.lines;
            reader::draw(lines, state.details, state.focus == Pane::Details, theme, area, buf);
            frame::position(model, places, Pane::Details, (state.details.top, lines.len()), buf);
        }
    }
    if places.map.is_some() {
        ground(model, places, linked, buf);
    }
    if places.timeline.is_some() {
        time(model, places, linked, buf);
    }
}

fn ground(model: &Model, places: &Places, linked: &Linked, buf: &mut Buffer) {
    let scene = model.scene(linked);
    if let Some(area) = frame::pane(model, places, Pane::Map, &legend::title(model, places, &scene), buf) {
        map::draw(&model.mapped(&scene), model.state.theme, area, buf);
        legend::draw(model, places, &scene, buf);
    }
}

fn time(model: &Model, places: &Places, linked: &Linked, buf: &mut Buffer) {
    let chart = model.shown_chart(linked);
    let shown = model.time(&chart, linked);
    let title = format!("Timeline{}", timeline::caption(&shown));
    if let Some(area) = frame::pane(model, places, Pane::Timeline, &title, buf) {
        timeline::draw(&shown, model.state.theme, area, buf);
        legend::time(model, places, (shown.first_lane(), shown.lanes_in_sight(area), chart.0.lanes.len()), buf);
    }
}
