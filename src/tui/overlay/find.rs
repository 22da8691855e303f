//! The search: a line of text, below it what it finds, best first, and what the cursor is on shown beside. It asks nobody
//! itself; what is asked and what came of it stands in `update/find.rs`. Only rows in sight are described.

mod completing;
mod draw;
mod guide;
mod memory;
mod offer;
mod preview;
mod row;
mod section;
mod words;

use std::sync::Arc;

use ratatui::layout::Rect;

pub use draw::{draw, hidden};
pub use guide::{draw as draw_guide, lines as guide_lines};
pub use offer::{Offer, remember};
pub use preview::Preview;

use crate::domain::library::Target;
use crate::domain::query::Refused;
use crate::domain::search::without::Without;
use crate::domain::search::{Answer, Hit};
use crate::tui::action::Action;
use crate::tui::desk::Desk;
use crate::tui::overlay::find::completing::Completing;
use crate::tui::overlay::find::memory::Memory;
use crate::tui::overlay::find::section::{Line, Section, by_kind, line_of, on_line, unsure};
use crate::tui::overlay::input::Input;
use crate::tui::scroll::{follow, rows_of, step};

/// What a query was answered with, or why it cannot be.
pub type Answered = Arc<Result<Answer, Refused>>;

/// What is listed below the line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "four things that are so or not, each by itself")]
pub struct View {
    pub input: Input,
    /// The answer that is shown; none while nothing is asked for.
    pub answer: Option<Answered>,
    /// What was typed when it was asked for.
    pub of: String,
    /// Queries to choose from; only where there are no results.
    pub offers: Arc<[Offer]>,
    /// The results by kind, where that was asked for: their places in the answer.
    pub order: Option<Arc<[u32]>>,
    pub grouped: bool,
    sections: Arc<[Section]>,
    pub cursor: usize,
    /// The first line in sight, headings counted.
    pub top: usize,
    /// True where the text was changed and not searched for yet.
    pub stale: bool,
    /// True while an answer is waited for.
    pub asked: bool,
    /// True while it is asked again of data that was read again: the cursor stays where it is.
    again: bool,
    memory: Memory,
    completing: Completing,
    sight: Arc<Sight>,
    pub preview: Option<Arc<Preview>>,
    /// Of a query that found nothing, the parts without which it was asked again, and how much that found.
    pub without: Vec<Without>,
}

/// The rows in sight, described.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Sight {
    rows: Vec<(usize, Hit)>,
}

/// Lines above the results: the query, and where there is room the count or what Tab completes.
pub fn head(rows: u16) -> u16 {
    if rows < 4 { 1 } else { 2 }
}

impl View {
    /// The answer, if it is one.
    pub fn found(&self) -> Option<&Answer> {
        self.answer.as_ref().and_then(|answer| answer.as_ref().as_ref().ok())
    }

    /// Why there is none.
    pub fn refused(&self) -> Option<&Refused> {
        self.answer.as_ref().and_then(|answer| answer.as_ref().as_ref().err())
    }

    /// How many rows there are, headings aside.
    pub fn count(&self) -> usize {
        match self.found() {
            Some(answer) if !answer.docs.is_empty() => answer.docs.len(),
            _ => self.offers.len(),
        }
    }

    /// How many lines they take, headings counted.
    pub fn lines(&self) -> usize {
        self.count() + self.sections.len()
    }

    /// Where the row stands in the answer.
    pub fn place(&self, row: usize) -> usize {
        match &self.order {
            Some(order) => order.get(row).and_then(|place| usize::try_from(*place).ok()).unwrap_or(row),
            None => row,
        }
    }

    /// Shows an answer; with `goes_on` it is more of the one that is shown, and the cursor stays.
    pub fn take(&mut self, desk: &Desk, answer: Answered, goes_on: bool) {
        if answer.as_ref().as_ref().map_or(true, |answer| answer.count.is_some()) {
            self.memory.keep(&self.input.text, &answer);
        }
        self.answer = Some(answer);
        self.of.clone_from(&self.input.text);
        self.offers = Arc::default();
        self.without.clear();
        self.arrange(desk);
        if !goes_on && !std::mem::take(&mut self.again) {
            (self.cursor, self.top) = (0, 0);
        }
    }

    /// Shows queries to choose from instead of results.
    pub fn offer(&mut self, offers: Vec<Offer>, sections: Vec<Section>) {
        (self.offers, self.sections) = (offers.into(), sections.into());
        self.sight = Arc::default();
        self.cursor = self.cursor.min(self.offers.len().saturating_sub(1));
    }

    /// What stands there before anything is typed.
    pub fn stand(&mut self, recents: &[String], counts: &[Option<usize>]) {
        (self.answer, self.order, self.preview, self.again) = (None, None, None, false);
        self.of.clone_from(&self.input.text);
        let (offers, sections) = if self.input.text.trim().is_empty() {
            offer::standing(recents, counts)
        } else {
            // A field that waits for its value: the values are the rows.
            (self.completing.list.iter().map(Offer::from).collect(), Vec::new())
        };
        self.offer(offers, sections);
    }

    /// Another text was typed: what was found stays until it is answered, and one begins with the first of its results.
    pub fn changed(&mut self) {
        (self.stale, self.again) = (true, false);
    }

    /// Whether queries to choose from are what stands there, and nothing is on its way.
    pub fn stands(&self) -> bool {
        self.answer.is_none() && !self.asked && !self.stale
    }

    /// Takes in how much is found without a part of what was typed, and offers it if it is anything.
    pub fn left_out(&mut self, part: String, text: String, count: usize) {
        let left = Without { part, text, count };
        if count > 0 {
            let offer = Offer { name: left.text.clone(), text: left.text.clone(), about: left.about() };
            self.offers = self.offers.iter().cloned().chain([offer]).collect();
        }
        self.without.push(left);
    }

    /// The answer to what is typed, if it was asked for before.
    pub fn known(&self) -> Option<Answered> {
        self.memory.get(&self.input.text)
    }

    /// Lets go of everything that belongs to data which was read again.
    pub fn forget(&mut self) {
        let (input, grouped, cursor, top) = (self.input.clone(), self.grouped, self.cursor, self.top);
        *self = Self { input, grouped, cursor, top, stale: true, again: true, ..Self::default() };
    }

    /// By kind, or best first again.
    pub fn group(&mut self, desk: &Desk) {
        self.grouped = !self.grouped;
        let here = self.place(self.cursor);
        self.arrange(desk);
        let order = self.order.as_ref();
        let found = order.and_then(|order| order.iter().position(|place| usize::try_from(*place) == Ok(here)));
        self.cursor = found.unwrap_or(here);
        self.top = 0;
    }

    fn arrange(&mut self, desk: &Desk) {
        let answer = self.answer.clone();
        let found = answer.as_deref().and_then(|answer| answer.as_ref().ok());
        (self.order, self.sections) = match found {
            Some(answer) if self.grouped => desk.indexed().map_or_else(Default::default, |index| {
                let (order, sections) = by_kind(index, &desk.library, answer);
                (Some(order), sections.into())
            }),
            Some(answer) => (None, unsure(answer).into_iter().collect()),
            None => (None, Arc::default()),
        };
        self.sight = Arc::default();
    }

    /// Moves the cursor. True where the action was one of its own.
    pub fn act(&mut self, action: Action, rows: usize) -> bool {
        let Some(by) = rows_of(action, rows) else { return false };
        self.cursor = step(self.cursor, by, self.count());
        true
    }

    /// Keeps the cursor in sight, describes the rows that came into it, and shows what the cursor is on.
    pub fn settle(&mut self, desk: &Desk, rows: usize, preview: Option<Rect>) {
        if self.again {
            return;
        }
        self.cursor = self.cursor.min(self.count().saturating_sub(1));
        let line = line_of(&self.sections, self.cursor);
        self.top = follow(self.top, line, rows, self.lines());
        let heading = self.sections.iter().any(|section| section.at == self.cursor);
        if heading && self.top == line && rows > 1 {
            self.top = line.saturating_sub(1);
        }
        self.describe(desk, rows);
        self.show(desk, preview);
    }

    fn describe(&mut self, desk: &Desk, rows: usize) {
        let found = self.found().filter(|answer| !answer.docs.is_empty());
        let (Some(answer), Some(index)) = (found, desk.indexed()) else {
            self.sight = Arc::default();
            return;
        };
        let lines = self.top..self.top.saturating_add(rows).min(self.lines());
        let wanted = || {
            lines.clone().filter_map(|line| match on_line(&self.sections, line) {
                Line::Row(row) => Some(row),
                Line::Heading(_) => None,
            })
        };
        if wanted().eq(self.sight.rows.iter().map(|(row, _)| *row)) {
            return;
        }
        let known = |row: usize| self.sight.rows.iter().find(|(known, _)| *known == row).map(|(_, hit)| hit.clone());
        let made = |row: usize| index.row(&desk.library, answer, self.place(row)).unwrap_or_else(nothing);
        let rows = wanted().map(|row| (row, known(row).unwrap_or_else(|| made(row)))).collect();
        self.sight = Arc::new(Sight { rows });
    }

    fn show(&mut self, desk: &Desk, room: Option<Rect>) {
        let target = room.and_then(|_| self.landing(desk));
        let (Some(room), Some(target)) = (room, target) else {
            self.preview = None;
            return;
        };
        let why = self.hit(self.cursor).and_then(|hit| hit.why.as_ref());
        let known = self.preview.as_ref();
        if !known.is_some_and(|known| known.is_of(&target, why, room)) {
            let same = known.and_then(|known| known.of_same(&target, why, room));
            self.preview = Some(Arc::new(same.unwrap_or_else(|| Preview::new(desk, target, why, room))));
        }
    }

    /// A row in sight.
    pub fn hit(&self, row: usize) -> Option<&Hit> {
        self.sight.rows.iter().find(|(known, _)| *known == row).map(|(_, hit)| hit)
    }

    /// What Enter lands on, where it is a result.
    pub fn landing(&self, desk: &Desk) -> Option<Target> {
        let doc = *self.found()?.docs.get(self.place(self.cursor))?;
        desk.indexed()?.target(&desk.library, doc)
    }

    /// The query that Enter takes, where it is no result.
    pub fn offered(&self) -> Option<&Offer> {
        self.offers.get(self.cursor)
    }

    /// The row on a line of the list, as a click meets it.
    pub fn row_at(&self, line: usize) -> Option<usize> {
        match on_line(&self.sections, line) {
            Line::Row(row) if row < self.count() => Some(row),
            _ => None,
        }
    }
}

/// For a row that the data does not have.
fn nothing() -> Hit {
    Hit { target: Target::Record(String::new()), title: String::new(), kind: "", title_marks: Vec::new(), why: None }
}
