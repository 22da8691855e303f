//! The only functions that put text into a buffer: clipped to their area, and safe for a terminal.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::domain::plain::ascii;
use crate::domain::safe::{self, Safe, cells, clean_within, columns, harmless};

/// Writes a text from a position on, no further than the area reaches. Gives the columns used.
pub fn put(buf: &mut Buffer, area: Rect, at: (u16, u16), text: &str, style: Style) -> u16 {
    let area = area.intersection(*buf.area());
    let (x, y) = at;
    if !area.contains(Position { x, y }) {
        return 0;
    }
    let room = area.right().saturating_sub(x);
    write(buf, at, &clean_within(text, usize::from(room)), room, style)
}

/// Fills cells as a terminal will: a character and its marks in each, and nothing in the right half of a wide one.
fn write(buf: &mut Buffer, (x, y): (u16, u16), text: &Safe<'_>, room: u16, style: Style) -> u16 {
    let mut used: u16 = 0;
    for (symbol, columns) in cells(text) {
        let end = used.saturating_add(u16::from(columns > 0)).saturating_add(u16::from(columns > 1));
        if end > room {
            break;
        }
        for at in used..end {
            let Some(cell) = buf.cell_mut(Position { x: x.saturating_add(at), y }) else { return used };
            if at == used {
                cell.set_symbol(symbol).set_style(style);
            } else {
                cell.reset();
            }
        }
        used = end;
    }
    used
}

/// One character of one column at a position, if that is inside the area.
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
    u16::try_from(columns(&clean_within(text, usize::from(u16::MAX)))).unwrap_or(u16::MAX)
}

/// The text cut to a number of columns, with a mark where something is missing.
pub fn fit(text: &str, room: u16) -> String {
    safe::fit(text, usize::from(room))
}

/// Words in lines, none of them broken.
pub fn wrap(words: &str, cols: u16) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split(' ') {
        match lines.last_mut() {
            Some(line) if width(line).saturating_add(width(word)) < cols => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_string()),
        }
    }
    lines
}
