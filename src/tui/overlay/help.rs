//! The help: the keys of the pane in focus first, then those that hold everywhere, all from the action table; of the search
//! first what can be typed, from the language's own tables.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::action::{Action, Entry, Scope, TABLE};
use crate::tui::kiosk::{Kiosk, forbids};
use crate::tui::overlay::find::guide_lines;
use crate::tui::paint::{fit, put};
use crate::tui::scroll::{rows_of, step};
use crate::tui::theme::{Role, Theme};

/// First line shown, and the pane whose keys come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct View {
    pub top: usize,
    pub scope: Scope,
    /// What a kiosk forbids is not told.
    pub kiosk: Option<Kiosk>,
}

/// A line of the help.
enum Line {
    Heading(&'static str),
    Key(String, &'static str),
    /// An example of a query, and what it finds.
    Typed(&'static str, &'static str),
    Blank,
}

fn lines(scope: Scope, kiosk: Option<Kiosk>) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut scopes = vec![scope, Scope::All];
    scopes
        .extend([Scope::Map, Scope::Timeline, Scope::Prompt, Scope::Copy].into_iter().filter(|other| *other != scope));
    for scope in scopes {
        let told = |entry: &&Entry| {
            let forbidden = forbids(kiosk, entry.action).is_some()
                || scope == Scope::Copy && forbids(kiosk, Action::Copy).is_some();
            entry.scope == scope && !entry.keys.is_empty() && !forbidden
        };
        let entries: Vec<_> = TABLE.iter().filter(told).collect();
        if entries.is_empty() {
            continue;
        }
        if !lines.is_empty() {
            lines.push(Line::Blank);
        }
        lines.push(Line::Heading(scope.word()));
        lines.extend(entries.into_iter().map(|entry| Line::Key(entry.keys.join(" "), entry.help)));
    }
    let example = |(typed, finds): (&'static str, &'static str)| {
        broken(finds).into_iter().enumerate().map(move |(at, part)| Line::Typed(if at == 0 { typed } else { "" }, part))
    };
    let typed =
        std::iter::once(Line::Heading("what can be typed into the search")).chain(guide_lines().flat_map(example));
    if scope == Scope::Prompt {
        lines.splice(0..0, typed.chain([Line::Blank]));
    } else {
        lines.push(Line::Blank);
        lines.extend(typed);
    }
    lines
}

/// Columns of what an example finds: as many as a terminal of 80 has beside it.
const FINDS: usize = 48;

/// A text in lines of so many columns, broken between words.
fn broken(mut text: &'static str) -> Vec<&'static str> {
    let mut lines = Vec::new();
    while text.chars().count() > FINDS {
        let blanks = text.char_indices().take(FINDS + 1).filter(|(_, c)| *c == ' ');
        let Some((line, rest)) = blanks.last().and_then(|(at, _)| text.split_at_checked(at)) else { break };
        lines.push(line);
        text = rest.trim_start();
    }
    lines.push(text);
    lines
}

impl View {
    /// Scrolls. True where the action was one of its own.
    pub fn act(&mut self, action: Action, rows: usize) -> bool {
        let Some(by) = rows_of(action, rows) else { return false };
        self.top = step(self.top, by, self.total());
        self.settle(rows);
        true
    }

    /// Keeps the last page full.
    pub fn settle(&mut self, rows: usize) {
        self.top = self.top.min(self.total().saturating_sub(rows));
    }

    /// Lines in all.
    pub fn total(&self) -> usize {
        lines(self.scope, self.kiosk).len()
    }
}

/// Draws the help.
pub fn draw(view: View, theme: Theme, area: Rect, buf: &mut Buffer) {
    for (line, y) in lines(view.scope, view.kiosk).iter().skip(view.top).zip(area.top()..area.bottom()) {
        match line {
            Line::Blank => {}
            Line::Heading(words) => {
                put(buf, area, (area.x, y), words, theme.style(Role::Strong));
            }
            Line::Typed(typed, finds) => {
                put(buf, area, (area.x.saturating_add(2), y), typed, theme.style(Role::Strong));
                let at = area.x.saturating_add(28);
                put(buf, area, (at, y), &fit(finds, area.right().saturating_sub(at)), theme.style(Role::Text));
            }
            Line::Key(keys, help) => {
                put(buf, area, (area.x.saturating_add(2), y), keys, theme.style(Role::Strong));
                put(
                    buf,
                    area,
                    (area.x.saturating_add(16), y),
                    &fit(help, area.width.saturating_sub(16)),
                    theme.style(Role::Text),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_example_finds_is_told_whole_beside_it_in_80_columns() {
        for (_, finds) in guide_lines() {
            let lines = broken(finds);
            assert!(lines.iter().all(|line| line.chars().count() <= FINDS), "{lines:?}");
            assert_eq!(lines.join(" "), finds);
        }
    }
}
