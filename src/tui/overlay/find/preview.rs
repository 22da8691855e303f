//! What the cursor of the search is on: where its words were found, in full, and below it what the details pane would show.
//! Made when the cursor moves, not while drawing; while one types it is mostly the same document, which is kept. It selects
//! nothing.

use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::doc::{Laid, doc, lay};
use crate::domain::library::Target;
use crate::domain::search::Why;
use crate::tui::desk::Desk;
use crate::tui::overlay::find::row::{around, marked};
use crate::tui::paint::width;
use crate::tui::reader;
use crate::tui::theme::Theme;

/// A text and the positions of its letters that matched.
type Marked = (String, Vec<usize>);

/// A document as far as it has room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    target: Target,
    why: Option<Why>,
    size: (u16, u16),
    /// Its title, and what it is.
    pub title: String,
    /// The text in which the words stand, in lines.
    found: Vec<Marked>,
    /// As many lines as have room where nothing was found in it.
    lines: Arc<[Laid]>,
    /// How many lines there would be.
    pub total: usize,
}

impl Preview {
    /// Of a target, in a room of this size.
    pub fn new(desk: &Desk, target: Target, why: Option<&Why>, room: Rect) -> Self {
        let doc = doc(&desk.library, &target, desk.today);
        let mut lines = lay(&doc, reader::text_width(room));
        let total = lines.len();
        lines.truncate(usize::from(room.height));
        let title = format!("{} · {}", doc.title, doc.kind);
        let found = why.map(|why| passage(why, room)).unwrap_or_default();
        let size = (room.width, room.height);
        Self { target, why: why.cloned(), size, title, found, lines: lines.into(), total }
    }

    /// Of the same target in the same room, where other words were found; none where it is another's.
    pub fn of_same(&self, target: &Target, why: Option<&Why>, room: Rect) -> Option<Self> {
        let is_same = self.target == *target && self.size == (room.width, room.height);
        let found = || why.map(|why| passage(why, room)).unwrap_or_default();
        is_same.then(|| Self { why: why.cloned(), found: found(), ..self.clone() })
    }

    /// Whether it is that already.
    pub fn is_of(&self, target: &Target, why: Option<&Why>, room: Rect) -> bool {
        self.target == *target && self.why.as_ref() == why && self.size == (room.width, room.height)
    }

    /// How many lines of the document are in sight.
    pub fn in_sight(&self) -> usize {
        self.lines.len().min(usize::from(self.size.1).saturating_sub(self.found.len()))
    }

    /// Draws it, without a cursor.
    pub fn draw(&self, theme: Theme, area: Rect, buf: &mut Buffer) {
        for ((text, marks), y) in self.found.iter().zip(area.top()..area.bottom()) {
            let x = area.x.saturating_add(1);
            let line = Rect { y, height: 1, ..area };
            marked(text, marks, theme, (x, line), buf);
        }
        let used = u16::try_from(self.found.len()).unwrap_or(area.height).min(area.height);
        let rest = Rect { y: area.y.saturating_add(used), height: area.height.saturating_sub(used), ..area };
        reader::draw(&self.lines, reader::View::default(), false, theme, rest, buf);
    }
}

/// Where the words were found, in as many lines as may be taken from the document.
fn passage(why: &Why, room: Rect) -> Vec<Marked> {
    let most = usize::from(room.height / 4).min(4);
    let cols = room.width.saturating_sub(2);
    let label = format!("{}: ", why.field.to_lowercase());
    // Words that go over to the next line leave some of it empty.
    let have = usize::from(cols).saturating_mul(most).saturating_sub(label.len()).saturating_sub(usize::from(cols / 3));
    let (text, marks) = around(&why.text, &why.marks, have);
    let shift = label.chars().count();
    let marks: Vec<usize> = marks.iter().map(|mark| mark.saturating_add(shift)).collect();
    let mut lines = wrapped(&format!("{label}{text}"), &marks, cols);
    if lines.len() > most {
        lines.truncate(most);
        if let Some((last, _)) = lines.last_mut() {
            last.push('…');
        }
    }
    lines
}

/// A text in lines of so many columns, broken between words, each with its own marks.
fn wrapped(text: &str, marks: &[usize], cols: u16) -> Vec<Marked> {
    let mut lines: Vec<Marked> = Vec::new();
    let (mut line, mut start, mut at) = (String::new(), 0, 0);
    let close = |line: &mut String, start: usize, end: usize, lines: &mut Vec<Marked>| {
        let own = marks.iter().filter(|mark| (start..end).contains(*mark)).map(|mark| mark - start).collect();
        lines.push((std::mem::take(line), own));
    };
    for word in text.split_inclusive(' ') {
        if !line.is_empty() && width(&line).saturating_add(width(word.trim_end())) > cols {
            close(&mut line, start, at, &mut lines);
            start = at;
        }
        line.push_str(word);
        at += word.chars().count();
    }
    if !line.is_empty() {
        close(&mut line, start, at, &mut lines);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::tests::harness::desk;

    #[test]
    fn the_document_is_kept_while_only_the_words_found_in_it_change() {
        let (desk, room) = (desk(), Rect::new(0, 0, 50, 12));
        let turkana = Target::County("turkana".into());
        let why = Why { field: "seat", text: "Lodwar".into(), marks: vec![0, 1], claim: None };
        let first = Preview::new(&desk, turkana.clone(), None, room);
        let next = first.of_same(&turkana, Some(&why), room).unwrap();
        assert!(Arc::ptr_eq(&first.lines, &next.lines), "laid out once");
        assert!(next == Preview::new(&desk, turkana.clone(), Some(&why), room), "and it is what it would be anew");
        assert!(next.in_sight() < first.in_sight());
        assert!(first.of_same(&turkana, None, Rect::new(0, 0, 49, 12)).is_none());
        assert!(first.of_same(&Target::County("wajir".into()), None, room).is_none());
    }

    #[test]
    fn a_passage_is_broken_between_words_and_its_marks_stay_on_their_letters() {
        let text = "one two three four";
        let lines = wrapped(text, &[4, 5, 6, 14], 8);
        let words: Vec<&str> = lines.iter().map(|(line, _)| line.trim_end()).collect();
        assert_eq!(words, ["one two", "three", "four"]);
        assert_eq!(lines.iter().map(|(_, marks)| marks.clone()).collect::<Vec<_>>(), [vec![4, 5, 6], vec![], vec![0]]);
    }

    #[test]
    fn the_words_found_are_in_sight_wherever_they_stand_and_the_document_keeps_most_of_the_room() {
        let text = format!("{} needle {}", "hay ".repeat(500), "hay ".repeat(500));
        let first = text.chars().take_while(|c| *c != 'n').count();
        let why = Why { field: "passage", text, marks: (first..first + 6).collect(), claim: None };
        for (cols, rows, most) in [(60, 32, 4), (78, 7, 1), (40, 4, 1), (10, 3, 0), (0, 0, 0)] {
            let lines = passage(&why, Rect::new(0, 0, cols, rows));
            assert!(lines.len() <= most, "{cols}×{rows}: {lines:?}");
            assert!(most < 2 || lines.iter().any(|(line, _)| line.contains("needle")), "{lines:?}");
        }
    }
}
