//! Reading a text: the details pane, every page, the map in words. A document in lines, with a cursor that walks from line
//! to line and from link to link.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::doc::{Laid, Role as PieceRole, of_label};
use crate::domain::library::{Library, Target};
use crate::domain::vocab::Mark;
use crate::domain::words::Link;
use crate::tui::action::Action;
use crate::tui::paint::{put, tint, width};
use crate::tui::panes::Answer;
use crate::tui::scroll::{follow, rows_of, step};
use crate::tui::theme::{Role, Theme};

/// Where one is in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct View {
    /// The line under the cursor.
    pub line: usize,
    /// Which link of that line, once one was walked to.
    pub link: Option<usize>,
    pub top: usize,
}

/// What can be walked to in a line: its piece and what it leads to. Dates and marks are only for whoever asks.
fn links(line: &Laid) -> Vec<(usize, &Link)> {
    let all = line.pieces.iter().enumerate();
    all.filter_map(|(at, piece)| piece.link.as_ref().filter(|link| !link.is_quiet()).map(|link| (at, link))).collect()
}

impl View {
    /// Does what an action asks, in a text of these lines of which so many are visible.
    pub fn act(&mut self, lines: &[Laid], library: &Library, action: Action, rows: usize) -> Answer {
        let by = match action {
            Action::Left => return self.sideways(lines, false),
            Action::Right => return self.sideways(lines, true),
            Action::Open => return self.open(lines, library),
            other => rows_of(other, rows),
        };
        let Some(by) = by else { return Answer::Nothing };
        self.line = step(self.line, by, lines.len());
        self.link = None;
        self.settle(lines.len(), rows);
        Answer::Done
    }

    /// Puts the cursor on a line.
    pub fn go(&mut self, line: usize) {
        self.line = line;
        self.link = None;
    }

    /// Keeps cursor and first line inside the text.
    pub fn settle(&mut self, total: usize, rows: usize) {
        self.line = self.line.min(total.saturating_sub(1));
        self.top = follow(self.top, self.line, rows, total);
    }

    /// Which link of its line the cursor is on: the one walked to, else the first that leads to a record or a place.
    fn at(&self, line: &Laid) -> usize {
        let first = || links(line).iter().position(|(_, link)| matches!(link, Link::To(..)));
        self.link.or_else(first).unwrap_or(0)
    }

    fn sideways(&mut self, lines: &[Laid], forward: bool) -> Answer {
        let Some(line) = lines.get(self.line) else { return Answer::Nothing };
        let at = self.at(line);
        let next = if forward { at.saturating_add(1) } else { at.saturating_sub(1) };
        if next < links(line).len() && next != at {
            self.link = Some(next);
            return Answer::Done;
        }
        Answer::Nothing
    }

    /// The link under the cursor.
    pub fn link(&self, lines: &[Laid]) -> Option<Link> {
        let line = lines.get(self.line)?;
        links(line).get(self.at(line)).map(|(_, link)| (*link).clone())
    }

    /// The terms of the cursor's line, the one under the cursor first: its words, dates and marks, else what the row that
    /// it goes on with has.
    pub fn terms(&self, lines: &[Laid]) -> Vec<(&'static str, String)> {
        let Some(line) = lines.get(self.line) else { return Vec::new() };
        let here = self.link.and_then(|at| links(line).get(at).map(|(_, link)| (*link).clone()));
        let mut found = said(here.iter());
        let mut add = |terms: Vec<(&'static str, String)>| {
            for term in terms {
                if !found.contains(&term) {
                    found.push(term);
                }
            }
        };
        let row = self.row(lines);
        add(written(line));
        if written(line).is_empty() {
            add(row.iter().flat_map(written).collect());
        }
        add(said(row.first().and_then(label).iter()));
        add(signs(line));
        found
    }

    /// The lines of the row that the cursor's line goes on with, up to the one with the label.
    fn row<'a>(&self, lines: &'a [Laid]) -> &'a [Laid] {
        let has_label = |line: &Laid| line.pieces.iter().any(|piece| piece.role == PieceRole::Label);
        let first = (0..=self.line).rev().find(|at| lines.get(*at).is_none_or(has_label)).unwrap_or(0);
        lines.get(first..=self.line).unwrap_or_default()
    }

    fn open(&self, lines: &[Laid], library: &Library) -> Answer {
        match self.link(lines) {
            Some(Link::To(wanted, id)) => library.follow(wanted, &id).map_or(Answer::Nothing, Answer::Open),
            Some(Link::Term(set, code)) => Answer::Open(Target::Term { set, code }),
            None => Answer::Say("Nothing on this line leads further.".into()),
        }
    }
}

/// The terms among links.
fn said<'a>(links: impl Iterator<Item = &'a Link>) -> Vec<(&'static str, String)> {
    links
        .filter_map(|link| match link {
            Link::Term(set, code) => Some((*set, code.clone())),
            Link::To(..) => None,
        })
        .collect()
}

/// The terms that stand in a line: words first, then dates and marks.
fn written(line: &Laid) -> Vec<(&'static str, String)> {
    let (quiet, words): (Vec<&Link>, Vec<&Link>) =
        line.pieces.iter().filter_map(|piece| piece.link.as_ref()).partition(|link| link.is_quiet());
    said(words.into_iter().chain(quiet))
}

/// What the label of a row means, if it means something of its own.
fn label(line: &Laid) -> Option<Link> {
    line.pieces.iter().find(|piece| piece.role == PieceRole::Label).and_then(|piece| of_label(&piece.text))
}

/// The signs of a line: the numbers of its sources, and whose words it is.
fn signs(line: &Laid) -> Vec<(&'static str, String)> {
    let has = |role: PieceRole| line.pieces.iter().any(|piece| piece.role == role);
    let voice = has(PieceRole::Voice).then(|| Link::term(Mark::Voice));
    let cite = has(PieceRole::Cite).then(|| Link::term(Mark::Cite));
    said(voice.iter().chain(cite.iter()))
}

/// Draws the lines; with `focused` the cursor's line is marked and its link reversed.
pub fn draw(lines: &[Laid], view: View, focused: bool, theme: Theme, area: Rect, buf: &mut Buffer) {
    for ((at, line), y) in lines.iter().enumerate().skip(view.top).zip(area.top()..area.bottom()) {
        let here = focused && at == view.line;
        if here {
            put(buf, area, (area.x, y), ">", theme.style(Role::Strong));
        }
        let current = here.then(|| links(line).get(view.at(line)).map(|(piece, _)| *piece)).flatten();
        let mut x = area.x.saturating_add(1);
        for (number, piece) in line.pieces.iter().enumerate() {
            let used = put(buf, area, (x, y), &piece.text, theme.style(role(piece.role)));
            if current == Some(number) {
                let link = Rect { x, y, width: used.min(width(piece.text.trim_end())), height: 1 };
                tint(buf, link, theme.style(Role::Selected));
            }
            x = x.saturating_add(used);
        }
    }
}

fn role(role: PieceRole) -> Role {
    match role {
        PieceRole::Label | PieceRole::Heading => Role::Strong,
        PieceRole::Text | PieceRole::Space => Role::Text,
        PieceRole::Reference | PieceRole::Voice | PieceRole::Term => Role::Reference,
        PieceRole::Cite | PieceRole::Faint => Role::Quiet,
    }
}

/// Columns of text in a pane so wide: one is the cursor's.
pub fn text_width(area: Rect) -> usize {
    usize::from(area.width.saturating_sub(1))
}
