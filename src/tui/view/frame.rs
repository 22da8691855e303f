//! Frames: a pane's border with its title, and on the lower edge what part is in sight and what the map's fills mean.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::symbols::border;
use ratatui::widgets::{Block, Borders, Widget};

use crate::domain::glyphs::Glyphs;
use crate::tui::layout::{Places, is_bare, pane_inside};
use crate::tui::model::Model;
use crate::tui::paint::{fit, put, width};
use crate::tui::pane::Pane;
use crate::tui::theme::Role;

/// Draws a pane's frame with its title and gives its inside. A zoomed pane has a title line only, to be copied clean.
pub fn pane(model: &Model, places: &Places, pane: Pane, title: &str, buf: &mut Buffer) -> Option<Rect> {
    let area = places.of(pane).filter(|area| area.width > 2 && area.height > 1)?;
    let words = fit(&format!(" {} {title} ", pane.number()), area.width.saturating_sub(2));
    let style = model.state.theme.style(if model.state.focus == pane { Role::Selected } else { Role::Strong });
    let room = pane_inside(&model.state, pane, area);
    if room == area {
        return Some(room);
    }
    if is_bare(&model.state) {
        put(buf, area, (area.x, area.y), &words, style);
    } else {
        boxed(model, area, buf);
        put(buf, area, (area.x.saturating_add(1), area.y), &words, style);
    }
    Some(room)
}

/// Which rows are in sight, where not all are: `3–9 of 19`.
pub fn position(model: &Model, places: &Places, pane: Pane, (top, total): (usize, usize), buf: &mut Buffer) {
    let Some(area) = places.of(pane).filter(|_| !is_bare(&model.state)) else { return };
    let rows = usize::from(pane_inside(&model.state, pane, area).height);
    let of = if pane == Pane::Details { " lines" } else { "" };
    in_sight(model, area, (top, rows, total), of, buf);
}

/// The same for any framed area: the first in sight, how many are, how many there are, and of what.
pub fn in_sight(model: &Model, area: Rect, (top, rows, total): (usize, usize, usize), of: &str, buf: &mut Buffer) {
    if rows == 0 || total <= rows {
        return;
    }
    let words = format!(" {}–{} of {total}{of} ", top + 1, (top + rows).min(total));
    on_edge(model, area, &words, true, buf);
}

/// Words on the lower edge of a frame, if there is room for them.
pub fn on_edge(model: &Model, area: Rect, words: &str, right: bool, buf: &mut Buffer) {
    let columns = width(words);
    if columns.saturating_add(2) > area.width || area.height < 2 {
        return;
    }
    let x = if right { area.right().saturating_sub(columns + 1) } else { area.x.saturating_add(1) };
    put(buf, area, (x, area.bottom().saturating_sub(1)), words, model.state.theme.style(Role::Quiet));
}

const ASCII: border::Set<'_> = border::Set {
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    vertical_left: "|",
    vertical_right: "|",
    horizontal_top: "-",
    horizontal_bottom: "-",
};

/// A plain box.
pub fn boxed(model: &Model, area: Rect, buf: &mut Buffer) {
    let set = if model.state.glyphs == Glyphs::Ascii { ASCII } else { border::PLAIN };
    let block = Block::new().borders(Borders::ALL).border_set(set).border_style(model.state.theme.style(Role::Frame));
    block.render(area.intersection(*buf.area()), buf);
}
