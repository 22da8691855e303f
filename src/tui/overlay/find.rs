//! The search: a line of text, and below it what holds its words, best first, matched letters set off.

use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthChar;

use crate::domain::library::Target;
use crate::domain::search::Hit;
use crate::tui::action::Action;
use crate::tui::desk::Desk;
use crate::tui::overlay::input::Input;
use crate::tui::paint::{fit, put, tint, width};
use crate::tui::scroll::{follow, rows_of, step};
use crate::tui::theme::{Role, Theme};

/// Query, results and cursor.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct View {
    pub input: Input,
    pub hits: Arc<[Hit]>,
    /// Where what was typed stands nowhere: what is shown instead.
    pub guess: Option<String>,
    pub cursor: usize,
    pub top: usize,
    /// True where the text was changed and not searched for yet.
    pub stale: bool,
}

/// Lines above the results: the query, and where there is room the count.
pub fn head(rows: u16) -> u16 {
    if rows < 4 { 1 } else { 2 }
}

impl View {
    /// Searches for what was typed, unless that is done. A letter only marks the search as stale: letters that come in one
    /// burst are searched for once.
    pub fn rest(&mut self, desk: &Desk) {
        if self.stale {
            self.refresh(desk);
        }
    }

    /// Searches anew.
    pub fn refresh(&mut self, desk: &Desk) {
        self.stale = false;
        let mut last = None;
        desk.search(&self.input.text, &|| false, &mut |one| last = Some(one));
        let answer = last.and_then(Result::ok).unwrap_or_default();
        self.guess = match &answer.instead {
            Some(words) => Some(format!("Nothing holds “{}”; shown is “{words}”", self.input.text.trim())),
            None if answer.scattered => {
                Some(format!("Nothing holds “{}”; shown is what has its letters", self.input.text.trim()))
            }
            None => None,
        };
        let rows = 0..answer.docs.len();
        self.hits = rows.filter_map(|place| desk.index().row(&desk.library, &answer, place)).collect();
        self.cursor = 0;
        self.top = 0;
    }

    /// Moves the cursor. True where the action was one of its own.
    pub fn act(&mut self, action: Action, rows: usize) -> bool {
        let Some(by) = rows_of(action, rows) else { return false };
        self.cursor = step(self.cursor, by, self.hits.len());
        self.settle(rows);
        true
    }

    /// Keeps the cursor in sight.
    pub fn settle(&mut self, rows: usize) {
        self.cursor = self.cursor.min(self.hits.len().saturating_sub(1));
        self.top = follow(self.top, self.cursor, rows, self.hits.len());
    }

    /// Puts the name of the result under the cursor into the line.
    pub fn complete(&mut self, desk: &Desk) {
        if let Some(title) = self.hits.get(self.cursor).map(|hit| hit.title.clone()) {
            self.input.text.clear();
            self.input.paste(&title);
            self.refresh(desk);
        }
    }

    /// What Enter lands on.
    pub fn landing(&self) -> Option<&Hit> {
        self.hits.get(self.cursor)
    }

    /// Every result, for n and N.
    pub fn targets(&self) -> Vec<Target> {
        self.hits.iter().map(|hit| hit.target.clone()).collect()
    }
}

/// Draws query and results.
pub fn draw(desk: &Desk, view: &View, theme: Theme, area: Rect, buf: &mut Buffer) {
    let used = put(buf, area, (area.x, area.y), "/ ", theme.style(Role::Strong));
    put(buf, area, (area.x.saturating_add(used), area.y), &view.input.text, theme.style(Role::Text));
    let head = head(area.height);
    // Without results the count says so in their place.
    if head > 1 || view.hits.is_empty() {
        let count = fit(&count(desk, view), area.width);
        put(buf, area, (area.x, area.y.saturating_add(1)), &count, theme.style(Role::Quiet));
    }
    let list = Rect { y: area.y.saturating_add(head), height: area.height.saturating_sub(head), ..area };
    let hits = view.hits.iter().enumerate().skip(view.top);
    for ((at, hit), y) in hits.zip(list.top()..list.bottom()) {
        let line = Rect { y, height: 1, ..list };
        row(hit, at == view.cursor, theme, line, buf);
    }
}

fn count(desk: &Desk, view: &View) -> String {
    let records = desk.library.data.entries().len();
    let searched = format!("{records} records, counties and places of {}", desk.reach());
    if let Some(guess) = &view.guess {
        return format!("{guess} · {}", view.hits.len());
    }
    match (view.input.text.trim().is_empty(), view.hits.len()) {
        (true, _) => format!("Type words in any order. Searched: {searched}."),
        (false, 0) => format!("Nothing found in {searched}."),
        (false, 1) => "1 result".into(),
        (false, count) => format!("{count} results"),
    }
}

/// Title, kind, and where else the words were found.
fn row(hit: &Hit, here: bool, theme: Theme, line: Rect, buf: &mut Buffer) {
    put(buf, line, (line.x, line.y), if here { ">" } else { " " }, theme.style(Role::Strong));
    let mut x = line.x.saturating_add(2);
    x = marked(&hit.title, &hit.title_marks, theme, (x, line), buf);
    x = x.saturating_add(put(buf, line, (x, line.y), &format!("  {}", hit.kind), theme.style(Role::Quiet)));
    if let Some(why) = &hit.why {
        x = x.saturating_add(put(
            buf,
            line,
            (x, line.y),
            &format!(" · {}: ", why.field.to_lowercase()),
            theme.style(Role::Quiet),
        ));
        let room = line.right().saturating_sub(x);
        let (text, marks) = around(&why.text, &why.marks, usize::from(room));
        marked(&fit(&text, room), &marks, theme, (x, line), buf);
    }
    if here {
        let title = Rect { x: line.x, width: width(&hit.title).saturating_add(3).min(line.width), ..line };
        tint(buf, title, theme.style(Role::Selected));
    }
}

/// Writes a text with its matched letters set off; gives the column behind it.
fn marked(text: &str, marks: &[usize], theme: Theme, at: (u16, Rect), buf: &mut Buffer) -> u16 {
    let (mut x, line) = at;
    let mut run = String::new();
    let mut is_match = false;
    for (position, c) in text.chars().enumerate() {
        // A mark stays with the letter it is on.
        let hit = if c.width() == Some(0) { is_match } else { marks.contains(&position) };
        if hit != is_match && !run.is_empty() {
            x = x.saturating_add(put(buf, line, (x, line.y), &std::mem::take(&mut run), style(theme, is_match)));
        }
        is_match = hit;
        run.push(c);
    }
    x.saturating_add(put(buf, line, (x, line.y), &run, style(theme, is_match)))
}

fn style(theme: Theme, is_match: bool) -> ratatui::style::Style {
    theme.style(if is_match { Role::Match } else { Role::Text })
}

/// The part of a text around its first matched letter that fits, with its marks. Of a long text no more is taken than can
/// be seen.
fn around(text: &str, marks: &[usize], room: usize) -> (String, Vec<usize>) {
    let seen = room.saturating_mul(4);
    let first = marks.first().copied().unwrap_or(0);
    let columns = |part: &str| usize::from(width(part));
    let before: String = text.chars().skip(first.saturating_sub(room)).take(first.min(room)).collect();
    let head: String = text.chars().take(room.saturating_add(1)).collect();
    let is_whole = head.len() == text.len() && columns(&head) <= room;
    if is_whole || (first < room && columns(&before) < room / 2) {
        return (text.chars().take(seen).collect(), marks.to_vec());
    }
    let mut left = room / 3;
    let kept = before.chars().rev().take_while(|c| {
        let taken = left.checked_sub(columns(c.encode_utf8(&mut [0; 4])));
        left = taken.unwrap_or(left);
        taken.is_some()
    });
    let skip = first.saturating_sub(kept.count());
    let cut: String = std::iter::once('…').chain(text.chars().skip(skip).take(seen)).collect();
    (cut, marks.iter().filter_map(|mark| (mark + 1).checked_sub(skip)).collect())
}

#[cfg(test)]
mod tests {
    use super::around;

    #[test]
    fn a_match_far_to_the_right_is_brought_into_sight_with_its_marks() {
        let text = format!("{}needle", "x".repeat(100));
        let (cut, marks) = around(&text, &[100, 101, 102, 103, 104, 105], 30);
        let letters: String = marks.iter().filter_map(|at| cut.chars().nth(*at)).collect();
        assert_eq!(letters, "needle");
        assert!(marks.iter().all(|mark| *mark < 30));
    }

    #[test]
    fn a_match_behind_wide_or_named_characters_is_brought_into_sight_too() {
        for (c, first) in [("日", 19), ("\u{202e}", 4), ("e\u{301}", 200)] {
            let text = format!("{}needle{}", c.repeat(first), "y".repeat(100_000));
            let at = c.chars().count() * first;
            let (cut, marks) = around(&text, &[at], 40);
            assert!(crate::tui::paint::fit(&cut, 40).contains("needle"), "{cut}");
            assert_eq!(cut.chars().nth(marks[0]), Some('n'));
        }
    }
}
