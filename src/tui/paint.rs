//! The only functions that put text into a buffer: clipped to their area, and safe for a terminal.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::domain::plain::ascii;
use crate::domain::safe::{clean, harmless};

/// Writes a text from a position on, no further than the area reaches. Gives the columns used.
pub fn put(buf: &mut Buffer, area: Rect, at: (u16, u16), text: &str, style: Style) -> u16 {
    let area = area.intersection(*buf.area());
    let (x, y) = at;
    if !area.contains(Position { x, y }) {
        return 0;
    }
    let room = area.right().saturating_sub(x);
    let (end, _) = buf.set_stringn(x, y, clean(text), usize::from(room), style);
    end.saturating_sub(x)
}

/// One character at a position, if that is inside the area.
pub fn dot(buf: &mut Buffer, area: Rect, at: (u16, u16), c: char, style: Style) {
    let inside = area.intersection(*buf.area()).contains(Position { x: at.0, y: at.1 });
    let c = if harmless(c) { c } else { '?' };
    if let Some(cell) = buf.cell_mut(Position { x: at.0, y: at.1 }).filter(|_| inside) {
        cell.set_char(c).set_style(style);
    }
}

/// Gives every cell of an area a style on top of its own.
pub fn tint(buf: &mut Buffer, area: Rect, style: Style) {
    buf.set_style(area.intersection(*buf.area()), style);
}

/// Replaces what plain ASCII lacks, for terminals that have nothing else.
pub fn to_ascii(buf: &mut Buffer) {
    for cell in &mut buf.content {
        if !cell.symbol().is_ascii()
            && let Some(c) = cell.symbol().chars().next()
        {
            cell.set_char(ascii(c));
        }
    }
}

/// Columns of a text once it is safe.
pub fn width(text: &str) -> u16 {
    u16::try_from(clean(text).width()).unwrap_or(u16::MAX)
}

/// The text cut to a number of columns, with a mark where something is missing.
pub fn fit(text: &str, columns: u16) -> String {
    let text = clean(text);
    if text.width() <= usize::from(columns) {
        return text.into_owned();
    }
    let mut out = String::new();
    let mut used = 1;
    for letter in text.graphemes(true) {
        used += letter.width();
        if used > usize::from(columns) {
            break;
        }
        out.push_str(letter);
    }
    if columns > 0 {
        out.push('…');
    }
    out
}
