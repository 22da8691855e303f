//! A sentence on the last line. One that is too long takes rows above it, and where even these are too few it keeps its
//! end: there stands the way out.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::model::Model;
use crate::tui::paint::{fit, put, wrap};
use crate::tui::theme::Role;

/// Rows that a sentence takes at most.
const MOST: usize = 4;

/// Characters of a sentence that are looked at.
const LONGEST: usize = 2000;

/// Draws a sentence on the last line and on as many above it as it needs.
pub fn draw(model: &Model, sentence: &str, area: Rect, buf: &mut Buffer) {
    let few = usize::from(model.state.size.1.saturating_sub(1)) / 2;
    let lines = lines(sentence, area.width.saturating_sub(1), few.clamp(1, MOST));
    let above = u16::try_from(lines.len().saturating_sub(1)).unwrap_or(0);
    let room = Rect { y: area.y.saturating_sub(above), height: area.height.saturating_add(above), ..area };
    for (line, y) in lines.iter().zip(room.top()..room.bottom()) {
        for x in room.left()..room.right() {
            if let Some(cell) = buf.cell_mut((x, y)) {
                cell.reset();
            }
        }
        put(buf, room, (room.x.saturating_add(1), y), line, model.state.theme.style(Role::Strong));
    }
}

/// The sentence in so many lines at most; what has no room is left out before the last of its parts.
fn lines(sentence: &str, cols: u16, rows: usize) -> Vec<String> {
    let sentence: String = sentence.chars().take(LONGEST).collect();
    let starts = sentence.match_indices(['.', ';', ':', '·', '?', ',']);
    let parts = starts.filter_map(|(at, mark)| sentence.get(at + mark.len()..)?.strip_prefix(' '));
    let all = std::iter::once(sentence.as_str()).chain(parts).map(|part| wrap(part, cols));
    let whole = all.clone().next().unwrap_or_default();
    let fits = |lines: &Vec<String>| lines.len() <= rows;
    let mut lines = all.filter(|lines| !lines.is_empty()).find(fits).unwrap_or(whole);
    lines.truncate(rows);
    lines.iter().map(|line| fit(line, cols)).collect()
}

#[cfg(test)]
mod tests {
    use super::lines;

    const REFUSED: &str = "Not sent: 12 KiB, and a clipboard is sent no more than 8. :write FILE puts it into a file.";

    #[test]
    fn a_sentence_takes_the_rows_it_needs_and_keeps_its_end_where_they_are_too_few() {
        assert_eq!(lines("Narrowed.", 40, 4), ["Narrowed."]);
        assert_eq!(lines(REFUSED, 79, 4).len(), 2);
        assert_eq!(lines(REFUSED, 39, 4).concat().replace(' ', ""), REFUSED.replace(' ', ""));
        assert_eq!(lines(REFUSED, 19, 2), [":write FILE puts it", "into a file."]);
        assert_eq!(lines("a-word-without-any-end-to-it", 10, 2), ["a-word-wi…"]);
        assert!(lines("", 10, 2).concat().is_empty() && lines(&"x y ".repeat(300_000), 0, 1).len() <= 1);
    }
}
