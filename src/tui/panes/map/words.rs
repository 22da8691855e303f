//! The map in words: a list of the counties with what touches each, walked line by line. The county under the cursor is
//! selected, and a county selected elsewhere brings the cursor to its line.

use ratatui::layout::Rect;

use super::{Filled, Form, View};
use crate::domain::doc::{Laid, lay};
use crate::domain::ids::Wanted;
use crate::domain::library::Target;
use crate::domain::words::Link;
use crate::tui::action::Action;
use crate::tui::desk::Desk;
use crate::tui::panes::Answer;
use crate::tui::reader;

/// The lines of the list in a room so wide.
pub fn lines(desk: &Desk, filled: &Filled, room: Rect) -> Vec<Laid> {
    lay(filled.words(&desk.library), reader::text_width(room))
}

/// The county that a line is about: the first that it, or the line it goes on from, leads to.
pub fn county_on(lines: &[Laid], line: usize) -> Option<String> {
    let first = |line: &Laid| match line.pieces.iter().find_map(|piece| piece.link.as_ref()) {
        Some(Link::To(Wanted::County, slug)) => Some(slug.clone()),
        _ => None,
    };
    let before = lines.get(..=line)?.iter().rev();
    before.take_while(|line| !line.pieces.is_empty()).find_map(first)
}

impl View {
    /// Walks the list; each county walked onto is selected.
    pub(super) fn read(&mut self, desk: &Desk, filled: &Filled, action: Action, room: Rect) -> Answer {
        let lines = lines(desk, filled, room);
        if action == Action::Open {
            let county = county_on(&lines, self.list.line);
            return county.map_or(Answer::Nothing, |slug| Answer::Open(Target::County(slug)));
        }
        let answer = self.list.act(&lines, &desk.library, action, usize::from(room.height));
        match (answer, county_on(&lines, self.list.line)) {
            (Answer::Done, Some(slug)) => Answer::Walk(Target::County(slug)),
            (answer, _) => answer,
        }
    }

    /// Brings the cursor to the selected county, and into the room.
    pub fn settle(&mut self, desk: &Desk, filled: &Filled, at: Option<&str>, room: Rect) {
        if self.form != Form::Words {
            return;
        }
        let lines = lines(desk, filled, room);
        let here = county_on(&lines, self.list.line);
        if let Some(slug) = at.filter(|slug| here.as_deref() != Some(*slug)) {
            let found = (0..lines.len()).find(|line| county_on(&lines, *line).as_deref() == Some(slug));
            self.list.go(found.unwrap_or(self.list.line));
        }
        self.list.settle(lines.len(), usize::from(room.height));
    }
}
