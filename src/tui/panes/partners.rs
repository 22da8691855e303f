//! Pane 1: partners and under each its agreements and talks, with a status word. No total mixes them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::fold::linked::Linked;
use crate::domain::fold::partner::{Partner, name_below};
use crate::domain::fold::status::{status, terms as status_terms};
use crate::domain::library::Target;
use crate::domain::vocab::{Mark, Word as _};
use crate::tui::action::Action;
use crate::tui::desk::{Desk, Row};
use crate::tui::paint::{fit, put, tint, width};
use crate::tui::panes::Answer;
use crate::tui::scroll::{follow, rows_of, step};
use crate::tui::theme::{Role, Theme};

/// Where one is in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct View {
    pub cursor: usize,
    pub top: usize,
}

impl View {
    /// Puts the cursor on a target; false where the list does not have it.
    pub fn reveal(&mut self, desk: &Desk, target: &Target, rows: usize) -> bool {
        let is = |at: &usize| target_at(desk, *at).as_ref() == Some(target);
        let found = Some(self.cursor).filter(is).or_else(|| (0..desk.rows.len()).find(is));
        if let Some(at) = found {
            self.cursor = at;
            if at < self.top || at >= self.top + rows {
                // A jump lands with the partner's name above, not in the middle of somebody else's agreements.
                self.top = heading_of(desk, at).unwrap_or(at);
            }
        }
        self.settle(desk, rows);
        found.is_some()
    }

    /// Brings the first row that goes with the selection into sight, where the selection itself is not in the list.
    pub fn show_first(&mut self, desk: &Desk, linked: &Linked, rows: usize) {
        let lit = |at: &usize| target_at(desk, *at).is_some_and(|target| linked.records.contains(target.id()));
        if let Some(first) = (0..desk.rows.len()).find(lit) {
            self.top = with_heading(desk, follow(self.top, first, rows, desk.rows.len()), first, rows);
        }
    }

    /// Keeps cursor and first row inside the list.
    pub fn settle(&mut self, desk: &Desk, rows: usize) {
        self.cursor = self.cursor.min(desk.rows.len().saturating_sub(1));
        let top = follow(self.top, self.cursor, rows, desk.rows.len());
        self.top = with_heading(desk, top, self.cursor, rows);
    }

    /// The terms of the row under the cursor: what sort of partner it is, or where the agreement stands.
    pub fn terms(&self, desk: &Desk) -> Vec<(&'static str, String)> {
        let terms = match desk.rows.get(self.cursor) {
            Some(Row::Partner(at)) => desk.partners.get(*at).map(|partner| vec![partner.kind.term()]),
            Some(Row::NoPartner) => Some(vec![Mark::NoPartner.term()]),
            Some(Row::Instrument(id)) => desk
                .library
                .data
                .instrument(id)
                .map(|instrument| status_terms(&status(&desk.library, instrument, desk.today))),
            None => None,
        };
        terms.unwrap_or_default().into_iter().map(|term| (term.set, term.code.to_string())).collect()
    }

    /// Does what an action asks, in a list of so many visible rows.
    pub fn act(&mut self, desk: &Desk, action: Action, rows: usize) -> Answer {
        if action == Action::Open {
            return target_at(desk, self.cursor).map_or(Answer::Nothing, Answer::Open);
        }
        let Some(by) = rows_of(action, rows) else { return Answer::Nothing };
        self.cursor = step(self.cursor, by, desk.rows.len());
        self.settle(desk, rows);
        target_at(desk, self.cursor).map_or(Answer::Done, Answer::Walk)
    }
}

/// The first row moved up to the heading of the row in sight, where both fit.
fn with_heading(desk: &Desk, top: usize, row: usize, rows: usize) -> usize {
    let heading = heading_of(desk, row);
    heading.filter(|heading| *heading < top && row < heading + rows).unwrap_or(top)
}

/// The heading above a row.
fn heading_of(desk: &Desk, row: usize) -> Option<usize> {
    (0..=row).rev().find(|at| !matches!(desk.rows.get(*at), Some(Row::Instrument(_))))
}

/// What a row stands for.
pub fn target_at(desk: &Desk, at: usize) -> Option<Target> {
    match desk.rows.get(at)? {
        Row::Partner(partner) => desk.partners.get(*partner).map(|partner| Target::Record(partner.org.clone())),
        Row::Instrument(id) => Some(Target::Record(id.clone())),
        Row::NoPartner => None,
    }
}

/// What is drawn of the list.
#[derive(Debug)]
pub struct Shown<'a> {
    pub view: View,
    /// What goes with the selection is marked `*`.
    pub linked: &'a Linked,
    pub chosen: Option<&'a Target>,
    pub focused: bool,
}

/// Draws the list. The cursor is shown where it is the selection, or where the pane is in focus.
pub fn draw(desk: &Desk, shown: &Shown<'_>, theme: Theme, area: Rect, buf: &mut Buffer) {
    let (view, linked) = (shown.view, shown.linked);
    if desk.rows.is_empty() {
        put(buf, area, (area.x, area.y), "No agreement is in this data.", theme.style(Role::Quiet));
    }
    let above = desk.rows.iter().take(view.top).rev().find_map(|row| match row {
        Row::Partner(partner) => Some(desk.partners.get(*partner)),
        Row::NoPartner => Some(None),
        Row::Instrument(_) => None,
    });
    let mut above = above.flatten();
    let rows = desk.rows.iter().enumerate().skip(view.top);
    for ((at, row), y) in rows.zip(area.top()..area.bottom()) {
        let line = Rect { y, height: 1, ..area };
        let target = target_at(desk, at);
        let lit = target.as_ref().and_then(Target::record).is_some_and(|id| linked.records.contains(id));
        let here = at == view.cursor && (shown.focused || target.as_ref() == shown.chosen);
        let mark = match (here, lit) {
            (true, _) => "> ",
            (false, true) => "* ",
            _ => "  ",
        };
        match row {
            Row::Partner(partner) => {
                above = desk.partners.get(*partner);
                let name = above.map_or("", |partner| partner.name.as_str());
                put(buf, line, (line.x, y), &format!("{mark}{}", name.to_uppercase()), theme.style(Role::Strong));
            }
            Row::NoPartner => {
                above = None;
                put(buf, line, (line.x, y), &format!("{mark}PARTNER NOT NAMED"), theme.style(Role::Strong));
            }
            Row::Instrument(id) => draw_instrument(desk, (id, above), mark, theme, line, buf),
        }
        if here {
            tint(buf, line, theme.style(Role::Selected));
        }
    }
}

fn draw_instrument(
    desk: &Desk,
    what: (&str, Option<&Partner>),
    mark: &str,
    theme: Theme,
    line: Rect,
    buf: &mut Buffer,
) {
    let (id, partner) = what;
    let Some(instrument) = desk.library.data.instrument(id) else { return };
    let word = status(&desk.library, instrument, desk.today).word;
    let room = line.width.saturating_sub(width(&word) + 6);
    let name = match partner {
        Some(partner) => name_below(&desk.library, partner, id),
        None => desk.library.title(&Target::Record(id.to_string())),
    };
    let name = fit(&name, room);
    let style = if mark == "* " { Role::Lit } else { Role::Text };
    put(buf, line, (line.x, line.y), &format!("{mark}  {name}"), theme.style(style));
    let role = match word.as_str() {
        "signed" | "in force" | "operative" => Role::Signed,
        "talks" | "cited" => Role::Quiet,
        _ => Role::Planned,
    };
    put(buf, line, (line.right().saturating_sub(width(&word)), line.y), &word, theme.style(role));
}
