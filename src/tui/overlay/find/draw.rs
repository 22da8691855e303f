//! Draws the search: the line with what is wrong in it set off, what Tab completes or how much was found, and the rows. It
//! changes nothing and looks nothing up.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::desk::Desk;
use crate::tui::overlay::find::row::Listed;
use crate::tui::overlay::find::section::{Line, on_line};
use crate::tui::overlay::find::{View, head, row, words};
use crate::tui::paint::{fit, put, tint, width};
use crate::tui::theme::{Role, Theme};

impl View {
    /// Lines above the rows in a room.
    pub fn above(&self, desk: &Desk, room: Rect) -> u16 {
        let head = head(room.height);
        let notes = u16::try_from(words::notes(desk, self, room.width).len()).unwrap_or(u16::MAX);
        head.saturating_add(notes).min(room.height)
    }

    /// Rows of results that have room.
    pub fn rows(&self, desk: &Desk, room: Rect) -> usize {
        usize::from(room.height.saturating_sub(self.above(desk, room)))
    }
}

/// Draws the line and what was found; with `waits`, that keys wait for what is to be found.
pub fn draw(desk: &Desk, view: &View, waits: bool, theme: Theme, area: Rect, buf: &mut Buffer) {
    typed(view, theme, area, buf);
    let head = head(area.height);
    // Without rows the count says so in their place.
    if head > 1 || view.count() == 0 {
        let line = Rect { y: area.y.saturating_add(1), height: 1, ..area }.intersection(area);
        let tail = if waits { " · keys wait for it, Esc calls them off" } else { "" };
        status(&(words::count(desk, view) + tail), view, theme, line, buf);
    }
    let below = area.top().saturating_add(head)..area.bottom();
    for (note, y) in words::notes(desk, view, area.width).iter().zip(below) {
        put(buf, area, (area.x, y), note, theme.style(Role::Strong));
    }
    let above = view.above(desk, area);
    let list = Rect { y: area.y.saturating_add(above), height: area.height.saturating_sub(above), ..area };
    for (at, y) in (view.top..view.lines()).zip(list.top()..list.bottom()) {
        listed(view, at, theme, Rect { y, height: 1, ..list }, buf);
    }
}

/// A heading, a result or a query to choose.
fn listed(view: &View, at: usize, theme: Theme, line: Rect, buf: &mut Buffer) {
    match on_line(&view.sections, at) {
        Line::Heading(words) => {
            put(buf, line, (line.x, line.y), &fit(words, line.width), theme.style(Role::Strong));
        }
        Line::Row(at) => {
            let here = at == view.cursor;
            match (view.found(), view.hit(at), view.offers.get(at)) {
                (Some(answer), Some(hit), _) => {
                    let taken_for = row::taken_for(answer, view.place(at));
                    row::result(&Listed { hit, taken_for, kind: !view.grouped, here }, theme, line, buf);
                }
                (_, _, Some(offer)) => row::offer(offer, here, theme, line, buf),
                _ => {}
            }
        }
    }
}

/// What was typed; of a text that is too long the end, where one types.
fn typed(view: &View, theme: Theme, area: Rect, buf: &mut Buffer) {
    let used = put(buf, area, (area.x, area.y), "/ ", theme.style(Role::Strong));
    let room = Rect { x: area.x.saturating_add(used), width: area.width.saturating_sub(used), ..area };
    let text = &view.input.text;
    let from = hidden(text, room.width);
    let mut x = room.x;
    if from > 0 {
        x = x.saturating_add(put(buf, room, (x, room.y), "…", theme.style(Role::Quiet)));
    }
    let fault = fault(view).unwrap_or(0..0);
    let pieces = [(from..fault.start, Role::Text), (fault.clone(), Role::Match), (fault.end..text.len(), Role::Text)];
    for (piece, role) in pieces {
        let piece = text.get(piece.start.max(from)..piece.end).unwrap_or("");
        x = x.saturating_add(put(buf, room, (x, room.y), piece, theme.style(role)));
    }
}

/// Where the first letter stands that is shown, in bytes, so that the cursor has room behind the last.
pub fn hidden(text: &str, room: u16) -> usize {
    if width(text) < room {
        return 0;
    }
    let tail = |at: &usize| text.get(*at..).is_some_and(|tail| width(tail).saturating_add(1) < room);
    text.char_indices().map(|(at, _)| at).find(tail).unwrap_or(text.len())
}

/// The part of the line that cannot be understood.
fn fault(view: &View) -> Option<Range<usize>> {
    view.refused().filter(|_| view.of == view.input.text).map(|refused| refused.span.clone())
}

/// The count, and behind it what Tab completes.
fn status(count: &str, view: &View, theme: Theme, line: Rect, buf: &mut Buffer) {
    let used = put(buf, line, (line.x, line.y), &fit(count, line.width), theme.style(Role::Quiet));
    let ways = &view.completing.list;
    // Where they are the rows they are not told twice.
    let told = view.answer.is_none() && !view.offers.is_empty();
    if told || ways.is_empty() || view.completing.of != view.input.text {
        return;
    }
    let mut x = line.x.saturating_add(used);
    x = x.saturating_add(put(buf, line, (x, line.y), " · ", theme.style(Role::Quiet)));
    x = x.saturating_add(put(buf, line, (x, line.y), "Tab", theme.style(Role::Strong)));
    // The one that was taken is in sight.
    let first = view.completing.taken.unwrap_or(0);
    for (number, way) in ways.iter().enumerate().skip(first) {
        if x.saturating_add(width(&way.shown)).saturating_add(3) > line.right() {
            put(buf, line, (x, line.y), " …", theme.style(Role::Quiet));
            break;
        }
        let start = x.saturating_add(1);
        let used = put(buf, line, (start, line.y), &way.shown, theme.style(Role::Text));
        if view.completing.taken == Some(number) {
            tint(buf, Rect { x: start, width: used, ..line }, theme.style(Role::Selected));
        }
        x = start.saturating_add(used).saturating_add(1);
    }
}
