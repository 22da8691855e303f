//! What the two pictures say about themselves: the map in its title what it is filled by and what lights up, both on their
//! lower edge what patterns and marks mean.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::chart::key;
use crate::domain::fold::fill::FillBy;
use crate::domain::geo::{Role as MapRole, Scene};
use crate::domain::glyphs::Glyphs;
use crate::domain::library::Target;
use crate::tui::layout::{Places, is_bare, pane_inside};
use crate::tui::model::Model;
use crate::tui::paint::{put, width};
use crate::tui::pane::Pane;
use crate::tui::panes::map::{Form, role};
use crate::tui::theme::Role;
use crate::tui::view::frame;

/// The title: the longest that has room, of what it is filled by and of what its signs are about.
pub fn title(model: &Model, places: &Places, scene: &Scene) -> String {
    let columns = places.map.map_or(0, |area| area.width);
    // A zoomed pane has the legend on the same line.
    let room = if is_bare(&model.state) { columns / 2 } else { columns.saturating_sub(6) };
    let by = model.state.map.fill;
    let full = match by {
        FillBy::Named => Pane::Map.word().to_string(),
        _ => format!("Counties by {}", by.word()),
    };
    let about = match (&scene.selected, &model.state.selection.chosen) {
        (Some(slug), _) => model.desk.library.atlas.county(slug).map(|county| {
            // Counted by agreements, what is blank is on no record at all.
            let known = model.desk.fill(FillBy::Agreements).of.contains_key(slug);
            if known { format!("> {}", county.name) } else { format!("> {}: not named in any record", county.name) }
        }),
        (None, Some(chosen)) if !scene.lit.is_empty() => Some(format!("* in {}", model.desk.library.title(chosen))),
        (None, Some(Target::Period(_)) | None) => None,
        (None, Some(chosen)) => Some(format!("no county in {}", model.desk.library.title(chosen))),
    };
    let Some(about) = about else { return full };
    let whole = format!("{full} · {about}");
    let short = format!("Counties · {about}");
    match by {
        _ if width(&whole) <= room => whole,
        FillBy::Named if width(&short) <= room => short,
        FillBy::Named => about,
        _ => full,
    }
}

/// Today, what the marks of the timeline mean, as many as have room, and which lanes are in sight.
pub fn time(model: &Model, places: &Places, (top, rows, total): (usize, usize, usize), buf: &mut Buffer) {
    let Some(area) = places.timeline.filter(|_| !is_bare(&model.state)) else { return };
    frame::in_sight(model, area, (top, rows, total), " lanes", buf);
    let kept = if total > rows { 16 } else { 2 };
    let today = format!(" today {} ", model.desk.today.words());
    let mut words = String::new();
    for piece in std::iter::once(today).chain(key(model.state.glyphs).into_iter().map(|piece| format!(" {piece} "))) {
        if width(&words).saturating_add(width(&piece)).saturating_add(kept) > area.width {
            break;
        }
        words.push_str(&piece);
    }
    frame::on_edge(model, area, &words, false, buf);
}

/// What the patterns mean, in the colours of the map: on the lower edge, or behind the title of a zoomed pane.
pub fn draw(model: &Model, places: &Places, scene: &Scene, buf: &mut Buffer) {
    // The list says in words what the patterns of the pictures mean.
    let pictured = model.state.map.form != Form::Words;
    let Some(area) = places.map.filter(|area| area.height > 1 && pictured) else { return };
    let taken = if is_bare(&model.state) { width(&title(model, places, scene)).saturating_add(8) } else { 0 };
    let room = area.width.saturating_sub(2).saturating_sub(taken);
    let mut pieces = scene.fill.legend(model.state.glyphs, usize::from(room));
    let (post, seat) = if model.state.glyphs == Glyphs::Ascii { ('A', 'o') } else { ('▲', '•') };
    let signs = format!(" {post} one-stop post  + border point  {seat} county seat ");
    let used: u16 = pieces.iter().map(|(_, text)| width(text)).sum();
    let inside = pane_inside(&model.state, Pane::Map, area);
    if model.state.map.shows_lines((inside.width, inside.height)) && used.saturating_add(width(&signs)) <= room {
        pieces.push((None, signs));
    }
    let columns = pieces.iter().map(|(_, text)| width(text)).sum::<u16>();
    if columns == 0 || columns > room {
        return;
    }
    let (x, y) = if is_bare(&model.state) {
        (area.right().saturating_sub(columns + 1), area.y)
    } else {
        (area.x.saturating_add(1), area.bottom().saturating_sub(1))
    };
    let line = Rect { x, y, width: columns, height: 1 };
    let mut at = x;
    for (tone, text) in pieces {
        let style = tone.map_or(Role::Quiet, |tone| role(MapRole::Fill(tone)));
        at = at.saturating_add(put(buf, line, (at, y), &text, model.state.theme.style(style)));
    }
}
