//! Pane 1: partners and under each its agreements and talks, with a status word. No total mixes them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::fold::linked::Linked;
use crate::domain::fold::partner::{Partner, name_below};
use crate::domain::fold::status::{status, terms as status_terms};
use crate::domain::library::Target;
use crate::domain::record::instrument::Instrument;
use crate::domain::vocab::{Mark, Word as _};
use crate::tui::action::Action;
use crate::tui::desk::{Desk, Row};
use crate::tui::narrowed::Narrowed;
use crate::tui::paint::{fit, put, tint, width};
use crate::tui::panes::Answer;
use crate::tui::scroll::{follow, rows_of, step};
use crate::tui::theme::{Role, Theme};

/// The rows that are listed: all, or those that the panes are narrowed to.
#[derive(Debug)]
pub struct List<'a> {
    pub desk: &'a Desk,
    pub rows: &'a [Row],
    /// What is said where there is no row.
    empty: &'static str,
}

impl<'a> List<'a> {
    /// The rows as narrowed.
    pub fn of(within: &'a Narrowed) -> Self {
        let empty = match (&within.narrowing.filter, within.narrowing.period) {
            _ if within.desk.rows.is_empty() => "No agreement is in this data.",
            (None, _) => "No agreement has a date in this period.",
            (Some(_), None) => "The filter leaves no agreement here.",
            (Some(_), Some(_)) => "The filter leaves no agreement in this period.",
        };
        Self { desk: &within.desk, rows: within.rows(), empty }
    }
}

/// Where one is in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct View {
    pub cursor: usize,
    pub top: usize,
}

impl View {
    /// Puts the cursor on a target; false where the list does not have it.
    pub fn reveal(&mut self, list: &List<'_>, target: &Target, rows: usize) -> bool {
        let row = list.desk.row_of(target);
        let is = |at: &usize| row.is_some() && list.rows.get(*at).copied() == row;
        let found = || row.and_then(|row| list.rows.iter().position(|other| *other == row));
        let found = Some(self.cursor).filter(is).or_else(found);
        if let Some(at) = found {
            self.cursor = at;
            if at < self.top || at >= self.top + rows {
                // A jump lands with the partner's name above, not in the middle of somebody else's agreements.
                self.top = heading_of(list, at).unwrap_or(at);
            }
        }
        self.settle(list, rows);
        found.is_some()
    }

    /// Brings the first row that goes with the selection into sight, where the selection itself is not in the list.
    pub fn show_first(&mut self, list: &List<'_>, linked: &Linked, rows: usize) {
        if let Some(first) = list.rows.iter().position(|row| is_lit(list.desk, *row, linked)) {
            self.top = with_heading(list, follow(self.top, first, rows, list.rows.len()), first, rows);
        }
    }

    /// Keeps cursor and first row inside the list.
    pub fn settle(&mut self, list: &List<'_>, rows: usize) {
        self.cursor = self.cursor.min(list.rows.len().saturating_sub(1));
        let top = follow(self.top, self.cursor, rows, list.rows.len());
        self.top = with_heading(list, top, self.cursor, rows);
    }

    /// The terms of the row under the cursor: what sort of partner it is, or where the agreement stands.
    pub fn terms(&self, list: &List<'_>) -> Vec<(&'static str, String)> {
        let terms = match list.rows.get(self.cursor) {
            Some(Row::Partner(at)) => list.desk.partners().get(*at as usize).map(|partner| vec![partner.kind.term()]),
            Some(Row::NoPartner) => Some(vec![Mark::NoPartner.term()]),
            Some(Row::Instrument(place)) => list
                .desk
                .instrument(*place)
                .map(|instrument| status_terms(&status(&list.desk.library, instrument, list.desk.today))),
            None => None,
        };
        terms.unwrap_or_default().into_iter().map(|term| (term.set, term.code.to_string())).collect()
    }

    /// Does what an action asks, in a list of so many visible rows.
    pub fn act(&mut self, list: &List<'_>, action: Action, rows: usize) -> Answer {
        if action == Action::Open {
            return target_at(list, self.cursor).map_or(Answer::Nothing, Answer::Open);
        }
        let Some(by) = rows_of(action, rows) else { return Answer::Nothing };
        self.cursor = step(self.cursor, by, list.rows.len());
        self.settle(list, rows);
        target_at(list, self.cursor).map_or(Answer::Done, Answer::Walk)
    }
}

/// The first row moved up to the heading of the row in sight, where both fit.
fn with_heading(list: &List<'_>, top: usize, row: usize, rows: usize) -> usize {
    let heading = heading_of(list, row);
    heading.filter(|heading| *heading < top && row < heading + rows).unwrap_or(top)
}

/// The heading above a row.
fn heading_of(list: &List<'_>, row: usize) -> Option<usize> {
    (0..=row).rev().find(|at| !matches!(list.rows.get(*at), Some(Row::Instrument(_))))
}

/// What a row stands for.
pub fn target_at(list: &List<'_>, at: usize) -> Option<Target> {
    match list.rows.get(at)? {
        Row::Partner(partner) => {
            list.desk.partners().get(*partner as usize).map(|partner| Target::Record(partner.org.clone()))
        }
        Row::Instrument(place) => list.desk.instrument(*place).map(|one| Target::Record(one.id.to_string())),
        Row::NoPartner => None,
    }
}

/// Whether what a row stands for goes with the selection.
fn is_lit(desk: &Desk, row: Row, linked: &Linked) -> bool {
    match row {
        Row::Partner(at) => {
            desk.partners().get(at as usize).is_some_and(|partner| linked.has(&desk.library.data, &partner.org))
        }
        Row::Instrument(place) => linked.records.holds(place as usize),
        Row::NoPartner => false,
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
pub fn draw(list: &List<'_>, shown: &Shown<'_>, theme: Theme, area: Rect, buf: &mut Buffer) {
    let (view, linked) = (shown.view, shown.linked);
    if list.rows.is_empty() {
        put(buf, area, (area.x, area.y), list.empty, theme.style(Role::Quiet));
    }
    let above = list.rows.iter().take(view.top).rev().find_map(|row| match row {
        Row::Partner(partner) => Some(list.desk.partners().get(*partner as usize)),
        Row::NoPartner => Some(None),
        Row::Instrument(_) => None,
    });
    let mut above = above.flatten();
    let rows = list.rows.iter().enumerate().skip(view.top);
    for ((at, row), y) in rows.zip(area.top()..area.bottom()) {
        let line = Rect { y, height: 1, ..area };
        let target = target_at(list, at);
        let lit = is_lit(list.desk, *row, linked);
        let here = at == view.cursor && (shown.focused || target.as_ref() == shown.chosen);
        let mark = match (here, lit) {
            (true, _) => "> ",
            (false, true) => "* ",
            _ => "  ",
        };
        match row {
            Row::Partner(partner) => {
                above = list.desk.partners().get(*partner as usize);
                let name = above.map_or("", |partner| partner.name.as_str());
                put(buf, line, (line.x, y), &format!("{mark}{}", name.to_uppercase()), theme.style(Role::Strong));
            }
            Row::NoPartner => {
                above = None;
                put(buf, line, (line.x, y), &format!("{mark}PARTNER NOT NAMED"), theme.style(Role::Strong));
            }
            Row::Instrument(place) => {
                if let Some(instrument) = list.desk.instrument(*place) {
                    draw_instrument(list, (instrument, above), mark, theme, line, buf);
                }
            }
        }
        if here {
            tint(buf, line, theme.style(Role::Selected));
        }
    }
}

/// The name cut to a number of columns; a year at its end stays, for it tells one agreement from the next.
fn fit_before_year(name: &str, columns: u16) -> String {
    let is_year = |word: &str| word.len() == 4 && word.chars().all(|c| c.is_ascii_digit());
    match name.rsplit_once(' ') {
        Some((head, year)) if is_year(year) && width(name) > columns && columns > 7 => {
            format!("{} {year}", fit(head, columns.saturating_sub(5)))
        }
        _ => fit(name, columns),
    }
}

fn draw_instrument(
    list: &List<'_>,
    what: (&Instrument, Option<&Partner>),
    mark: &str,
    theme: Theme,
    line: Rect,
    buf: &mut Buffer,
) {
    let (instrument, partner) = what;
    let id = &instrument.id;
    let word = status(&list.desk.library, instrument, list.desk.today).word;
    let room = line.width.saturating_sub(width(&word) + 6);
    let name = match partner {
        Some(partner) => name_below(&list.desk.library, partner, id),
        None => list.desk.library.title(&Target::Record(id.to_string())),
    };
    let name = fit_before_year(&name, room);
    let style = if mark == "* " { Role::Lit } else { Role::Text };
    put(buf, line, (line.x, line.y), &format!("{mark}  {name}"), theme.style(style));
    let role = match word.as_str() {
        "signed" | "in force" | "operative" => Role::Strong,
        _ => Role::Quiet,
    };
    put(buf, line, (line.right().saturating_sub(width(&word)), line.y), &word, theme.style(role));
}
