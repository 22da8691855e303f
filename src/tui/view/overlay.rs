//! Draws what lies over the panes, in their place.

use ratatui::buffer::Buffer;

use crate::tui::layout::{self, is_bare, overlay as overlay_area};
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
            find::draw(desk, view, model.state.holds_keys(), theme, room, buf);
            preview(model, view, buf);
            ("Find".to_string(), (view.rows(desk, room), view.top, view.lines()))
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

/// What the cursor of the search is on; where it is on no result, what can be typed.
fn preview(model: &Model, view: &find::View, buf: &mut Buffer) {
    let Some(area) = layout::preview(&model.state) else { return };
    let (theme, room) = (model.state.theme, layout::inside(area));
    frame::boxed(model, area, buf);
    let title = if let Some(preview) = &view.preview {
        preview.draw(theme, room, buf);
        frame::in_sight(model, area, (0, preview.in_sight(), preview.total), " lines", buf);
        &preview.title
    } else {
        find::draw_guide(theme, room, buf);
        "What can be typed · F1 all of it"
    };
    let title = fit(&format!(" {title} "), area.width.saturating_sub(2));
    put(buf, area, (area.x.saturating_add(1), area.y), &title, theme.style(Role::Strong));
}
