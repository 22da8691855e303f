//! A screen too small for a word of sense says what is needed, in as many words as it has room for.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::layout::SMALLEST;
use crate::tui::paint::{put, width, wrap};
use crate::tui::theme::{Role, Theme};

/// Writes the longest sentence that fits, over several rows where it must.
pub fn draw(theme: Theme, area: Rect, buf: &mut Buffer) {
    for (line, y) in lines((area.width, area.height)).iter().zip(area.top()..area.bottom()) {
        put(buf, area, (area.x, y), line, theme.style(Role::Text));
    }
}

/// The sentence in lines.
fn lines((cols, rows): (u16, u16)) -> Vec<String> {
    let (needs, has) = (format!("{}x{}", SMALLEST.0, SMALLEST.1), format!("{cols}x{rows}"));
    let sentences = [
        format!("The screen is too small: mpaka needs {needs}, this is {has}. q quits."),
        format!("mpaka needs {needs}, this is {has}"),
        format!("{needs} needed"),
        needs,
    ];
    let fits = |lines: &Vec<String>| lines.len() <= usize::from(rows) && lines.iter().all(|line| width(line) <= cols);
    let wrapped: Vec<Vec<String>> = sentences.iter().map(|words| wrap(words, cols)).collect();
    wrapped.iter().find(|lines| fits(lines)).or(wrapped.last()).cloned().unwrap_or_default()
}
