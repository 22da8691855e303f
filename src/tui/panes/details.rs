//! Pane 2, and every page of text: a document in lines, with a cursor that walks from line to line and from link to link.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::doc::{Laid, Role as PieceRole};
use crate::domain::library::Library;
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
    /// Which link of that line.
    pub link: usize,
    pub top: usize,
}

/// A link of a line: its piece and what it leads to.
fn links(line: &Laid) -> Vec<(usize, &Link)> {
    line.pieces.iter().enumerate().filter_map(|(at, piece)| piece.link.as_ref().map(|link| (at, link))).collect()
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
        self.link = 0;
        self.settle(lines.len(), rows);
        Answer::Done
    }

    /// Keeps cursor and first line inside the text.
    pub fn settle(&mut self, total: usize, rows: usize) {
        self.line = self.line.min(total.saturating_sub(1));
        self.top = follow(self.top, self.line, rows, total);
    }

    fn sideways(&mut self, lines: &[Laid], forward: bool) -> Answer {
        let count = lines.get(self.line).map_or(0, |line| links(line).len());
        let next = if forward { self.link.saturating_add(1) } else { self.link.saturating_sub(1) };
        if next < count && next != self.link {
            self.link = next;
            return Answer::Done;
        }
        Answer::Nothing
    }

    /// The link under the cursor.
    pub fn link(&self, lines: &[Laid]) -> Option<Link> {
        let line = lines.get(self.line)?;
        links(line).get(self.link).map(|(_, link)| (*link).clone())
    }

    /// The term to explain: the one under the cursor, else the first of its line.
    pub fn term(&self, lines: &[Laid]) -> Option<(&'static str, String)> {
        let term = |link: &Link| match link {
            Link::Term(set, code) => Some((*set, code.clone())),
            Link::To(..) => None,
        };
        let found = links(lines.get(self.line)?);
        let here = found.get(self.link).into_iter().chain(&found).find_map(|(_, link)| term(link));
        here.or_else(|| self.row(lines).iter().flat_map(links).find_map(|(_, link)| term(link)))
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
            Some(Link::Term(set, code)) => Answer::Explain(set, code),
            None => Answer::Say("Nothing on this line leads further.".into()),
        }
    }
}

/// Draws the lines; with `focused` the cursor's line is marked and its link reversed.
pub fn draw(lines: &[Laid], view: View, focused: bool, theme: Theme, area: Rect, buf: &mut Buffer) {
    for ((at, line), y) in lines.iter().enumerate().skip(view.top).zip(area.top()..area.bottom()) {
        let here = focused && at == view.line;
        if here {
            put(buf, area, (area.x, y), ">", theme.style(Role::Strong));
        }
        let current = here.then(|| links(line).get(view.link).map(|(piece, _)| *piece)).flatten();
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
        PieceRole::Reference | PieceRole::Voice => Role::Reference,
        PieceRole::Term => Role::Term,
        PieceRole::Cite | PieceRole::Faint => Role::Quiet,
    }
}

/// Columns of text in a pane so wide: one is the cursor's.
pub fn text_width(area: Rect) -> usize {
    usize::from(area.width.saturating_sub(1))
}
