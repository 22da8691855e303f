//! Draws the model into a buffer. It changes nothing and asks nothing.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::symbols::border;
use ratatui::widgets::{Block, Borders, Widget};

use crate::domain::doc::lay;
use crate::domain::geo::{Glyphs, Mark};
use crate::tui::action::{Action, Entry, Scope, TABLE};
use crate::tui::layout::{Places, SMALLEST, inside, overlay as overlay_area, pane_inside, places};
use crate::tui::overlay::{Overlay, find, help, page, palette};
use crate::tui::paint::{blank, fit, put, to_ascii, width};
use crate::tui::panes::{details, map, partners, timeline};
use crate::tui::state::{Model, Pane};
use crate::tui::theme::Role;

/// Draws the whole screen.
pub fn view(model: &Model, area: Rect, buf: &mut Buffer) {
    let (cols, rows) = model.state.size;
    if cols < SMALLEST.0 || rows < SMALLEST.1 {
        let needed = format!("{}x{} needed", SMALLEST.0, SMALLEST.1);
        put(buf, area, (0, 0), &needed, model.theme.style(Role::Text));
        return;
    }
    let places = places(&model.state);
    header(model, &places, buf);
    footer(model, places.footer, buf);
    panes(model, &places, buf);
    if let Some(overlay) = &model.state.overlay {
        draw_overlay(model, overlay, buf);
    }
    if model.glyphs == Glyphs::Ascii {
        to_ascii(buf);
    }
}

fn header(model: &Model, places: &Places, buf: &mut Buffer) {
    let area = places.header;
    let theme = model.theme;
    let right = "/ find   ? help ";
    let alone = Pane::ALL.iter().filter(|pane| places.of(**pane).is_some()).count() == 1;
    let room = area.width.saturating_sub(width(right));
    let words = if alone && !model.state.zoomed {
        let tabs = Pane::ALL.map(|pane| {
            let here = pane == model.state.focus;
            if here { format!("[{} {}]", pane.number(), pane.word()) } else { pane.number().to_string() }
        });
        format!(" mpaka {}", tabs.join(" "))
    } else {
        let reach = model.desk.reach();
        let long = format!(" mpaka · Kenya, security and border cooperation · {reach} · not a register");
        let shorter = format!(" mpaka · {reach} · not a register");
        if width(&long) < room { long } else { shorter }
    };
    put(buf, area, (area.x, area.y), &fit(&words, area.width), theme.style(Role::Strong));
    let at = area.right().saturating_sub(width(right));
    if width(&words) < room {
        put(buf, area, (at, area.y), right, theme.style(Role::Quiet));
    }
}

/// A sentence if there is one, else the keys that apply, the most useful first, as many as fit.
fn footer(model: &Model, area: Rect, buf: &mut Buffer) {
    if let Some(message) = &model.state.message {
        put(
            buf,
            area,
            (area.x, area.y),
            &format!(" {}", fit(message, area.width.saturating_sub(1))),
            model.theme.style(Role::Strong),
        );
        return;
    }
    let scope = match &model.state.overlay {
        Some(Overlay::Find(_) | Overlay::Palette(_)) => Scope::Prompt,
        Some(Overlay::Help(_) | Overlay::Page(_)) => Scope::Details,
        None => Scope::of(model.state.focus),
    };
    let on_page = matches!(model.state.overlay, Some(Overlay::Help(_) | Overlay::Page(_)));
    let applies = |entry: &&Entry| match scope {
        _ if on_page => ON_PAGES.contains(&entry.action) && entry.scope == Scope::All,
        Scope::Prompt => entry.hint > 0 && entry.scope == Scope::Prompt,
        own if entry.action == Action::Explain => own == Scope::Details,
        own => entry.hint > 0 && (entry.scope == own || entry.scope == Scope::All),
    };
    let mut hints: Vec<_> = TABLE.iter().filter(applies).collect();
    hints.sort_by_key(|entry| entry.hint);
    let mut x = area.x.saturating_add(1);
    for entry in hints {
        let Some(key) = entry.keys.first() else { continue };
        let words = format!("{key} {}", entry.short);
        if x.saturating_add(width(&words)) >= area.right() {
            break;
        }
        let used = put(buf, area, (x, area.y), key, model.theme.style(Role::Reference));
        x = x.saturating_add(used).saturating_add(1);
        x = x.saturating_add(put(buf, area, (x, area.y), entry.short, model.theme.style(Role::Quiet)));
        x = x.saturating_add(put(buf, area, (x, area.y), " · ", model.theme.style(Role::Quiet)));
    }
}

/// What a page's footer offers.
const ON_PAGES: [Action; 4] = [Action::Escape, Action::Open, Action::Explain, Action::Find];

fn panes(model: &Model, places: &Places, buf: &mut Buffer) {
    let linked = model.linked();
    let state = &model.state;
    let focused = |pane: Pane| state.focus == pane && state.overlay.is_none();
    let pins = match state.selection.pins.len() {
        0 => String::new(),
        count => format!(" · {count} pinned"),
    };
    if let Some(area) = frame(model, places, Pane::Partners, &format!("Partners{pins}"), buf) {
        let shown = partners::Shown {
            view: state.partners,
            linked: &linked,
            chosen: state.selection.chosen.as_ref(),
            focused: focused(Pane::Partners),
        };
        partners::draw(&model.desk, &shown, model.theme, area, buf);
    }
    let doc = model.details();
    let aside = doc.aside.as_deref().map_or_else(|| format!(" · {}", doc.kind), |aside| format!("  {aside}"));
    if let Some(area) = frame(model, places, Pane::Details, &format!("{}{aside}", doc.title), buf) {
        let lines = lay(&doc, details::text_width(area));
        details::draw(&lines, state.details, focused(Pane::Details), model.theme, area, buf);
    }
    if let Some(area) = frame(model, places, Pane::Map, "Border counties", buf) {
        legend(model, places, buf);
        let scene = map::scene(&model.desk, state.selection.chosen.as_ref(), &linked);
        map::draw(&model.desk, state.map, &scene, (model.theme, model.glyphs), area, buf);
    }
    let chart = model.shown_chart(&linked);
    let title = match &chart {
        Cow::Owned(_) => "Timeline · what goes with the selection".to_string(),
        Cow::Borrowed(chart) => {
            let caption = state.timeline.caption(chart).filter(|_| focused(Pane::Timeline));
            format!("Timeline{}", caption.unwrap_or_default())
        }
    };
    if let Some(area) = frame(model, places, Pane::Timeline, &title, buf) {
        let drawn = timeline::Drawn {
            chart: &chart,
            whole: &model.desk.chart,
            view: &state.timeline,
            focused: focused(Pane::Timeline),
            linked: &linked,
        };
        timeline::draw(&drawn, (model.theme, model.glyphs), area, buf);
    }
}

/// Draws a pane's frame with its title and gives its inside. A zoomed pane has a title line only, to be copied clean.
fn frame(model: &Model, places: &Places, pane: Pane, title: &str, buf: &mut Buffer) -> Option<Rect> {
    let area = places.of(pane).filter(|area| area.width > 2 && area.height > 1)?;
    let here = model.state.focus == pane;
    let words = format!(" {} {title} ", pane.number());
    let words = fit(&words, area.width.saturating_sub(2));
    let role = if here { Role::Selected } else { Role::Strong };
    if model.state.zoomed {
        put(buf, area, (area.x, area.y), &words, model.theme.style(role));
    } else {
        boxed(model, area, buf);
        put(buf, area, (area.x.saturating_add(1), area.y), &words, model.theme.style(role));
    }
    Some(pane_inside(&model.state, area))
}

/// What the fills of the map mean, on the lower edge of its frame.
fn legend(model: &Model, places: &Places, buf: &mut Buffer) {
    let Some(area) = places.map.filter(|_| !model.state.zoomed) else { return };
    let (named, on_line) = (Mark::Named.glyph(model.glyphs), Mark::OnNamedLine.glyph(model.glyphs));
    let words = format!(" {named} named  {on_line} on a named line ");
    let edge = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
    if width(&words).saturating_add(2) <= area.width {
        put(buf, edge, (edge.x.saturating_add(1), edge.y), &words, model.theme.style(Role::Quiet));
    }
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

fn boxed(model: &Model, area: Rect, buf: &mut Buffer) {
    let set = if model.glyphs == Glyphs::Ascii { ASCII } else { border::PLAIN };
    let block = Block::new().borders(Borders::ALL).border_set(set).border_style(model.theme.style(Role::Frame));
    block.render(area.intersection(*buf.area()), buf);
}

fn draw_overlay(model: &Model, overlay: &Overlay, buf: &mut Buffer) {
    let area = overlay_area(&model.state);
    if area.width < 3 || area.height < 3 {
        return;
    }
    blank(buf, area);
    boxed(model, area, buf);
    let title = match overlay {
        Overlay::Find(_) => " Find ".to_string(),
        Overlay::Palette(_) => " Commands ".to_string(),
        Overlay::Help(_) => " Keys · any other key goes on working ".to_string(),
        Overlay::Page(view) => {
            let doc = page::doc(&model.desk, &view.subject);
            format!(" {} · {} ", doc.title, doc.kind)
        }
    };
    let title = fit(&title, area.width.saturating_sub(2));
    put(buf, area, (area.x.saturating_add(1), area.y), &title, model.theme.style(Role::Selected));
    let room = inside(area);
    match overlay {
        Overlay::Find(view) => find::draw(&model.desk, view, model.theme, room, buf),
        Overlay::Palette(view) => palette::draw(view, model.theme, room, buf),
        Overlay::Help(view) => help::draw(*view, model.theme, room, buf),
        Overlay::Page(view) => page::draw(&model.desk, view, model.theme, room, buf),
    }
}

/// Where the hardware cursor stands: on the selected row, or behind the text being typed.
pub fn cursor(model: &Model) -> Option<Position> {
    let state = &model.state;
    let (cols, rows) = state.size;
    let place = match &state.overlay {
        Some(Overlay::Find(find::View { input, .. }) | Overlay::Palette(palette::View { input, .. })) => {
            let room = inside(overlay_area(state));
            let behind = room.x.saturating_add(2).saturating_add(width(&input.text));
            (behind.min(room.right().saturating_sub(1)), room.y)
        }
        Some(Overlay::Page(view)) => {
            let room = inside(overlay_area(state));
            (room.x, row_of(room, view.text.line, view.text.top)?)
        }
        Some(Overlay::Help(_)) => return None,
        None => match state.focus {
            Pane::Partners => {
                let room = model.room(Pane::Partners);
                (room.x, row_of(room, state.partners.cursor, state.partners.top)?)
            }
            Pane::Details => {
                let room = model.room(Pane::Details);
                (room.x, row_of(room, state.details.line, state.details.top)?)
            }
            Pane::Map | Pane::Timeline => return None,
        },
    };
    (place.0 < cols && place.1 < rows).then_some(Position { x: place.0, y: place.1 })
}

fn row_of(room: Rect, at: usize, top: usize) -> Option<u16> {
    let row = u16::try_from(at.checked_sub(top)?).ok()?;
    (row < room.height).then(|| room.y.saturating_add(row))
}
