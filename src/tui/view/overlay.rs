//! Draws what lies over the panes, in their place.

use ratatui::buffer::Buffer;

use crate::tui::layout::{is_bare, overlay as overlay_area};
use crate::tui::model::Model;
use crate::tui::overlay::{Overlay, find, help, palette};
use crate::tui::paint::{fit, put};
use crate::tui::reader;
use crate::tui::theme::Role;
use crate::tui::view::frame;

/// Draws one overlay with its frame and title; zoomed with the title only, to be copied clean.
pub fn draw(model: &Model, over: &Overlay, buf: &mut Buffer) {
    let area = overlay_area(&model.state);
    if area.width < 3 || area.height == 0 {
        return;
    }
    let (desk, theme, room) = (&model.desk, model.state.theme, model.overlay_room());
    let rows = usize::from(room.height);
    let bare = is_bare(&model.state);
    if !bare {
        frame::boxed(model, area, buf);
    }
    let (title, sight) = match over {
        Overlay::Find(view) => {
            find::draw(desk, view, theme, room, buf);
            let rows = rows.saturating_sub(usize::from(find::head(room.height)));
            ("Find".to_string(), (rows, view.top, view.hits.len()))
        }
        Overlay::Palette(view) => {
            palette::draw(view, theme, room, buf);
            ("Commands".to_string(), (rows.saturating_sub(1), view.top, view.found().len()))
        }
        Overlay::Help(view) => {
            help::draw(*view, theme, room, buf);
            ("Keys · any other key goes on working".to_string(), (rows, view.top, view.total()))
        }
        Overlay::Page(view) => {
            let sheet = model.page_sheet(&view.subject);
            reader::draw(&sheet.lines, view.text, true, theme, room, buf);
            (format!("{} · {}", sheet.doc.title, sheet.doc.kind), (rows, view.text.top, sheet.lines.len()))
        }
    };
    let (rows, top, total) = sight;
    if !bare {
        frame::in_sight(model, area, (top, rows, total), "", buf);
    }
    if room.y > area.y {
        let title = fit(&format!(" {title} "), area.width.saturating_sub(2));
        put(buf, area, (area.x.saturating_add(u16::from(!bare)), area.y), &title, theme.style(Role::Selected));
    }
}
