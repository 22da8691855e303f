//! Columns of plain text: as wide as their widest cell, and cut only where a terminal is too narrow.
//! It knows nothing of what stands in them.

use crate::cli::{Page, Screen};
use crate::domain::safe::{cells, clean, columns};

/// Columns between two columns.
const GAP: usize = 2;
/// No column is cut below this.
const NARROWEST: usize = 8;

/// A heading and rows of as many cells. The last column is never cut: it holds the id, to be copied.
#[derive(Debug, Clone, Default)]
pub struct Table {
    pub heads: Vec<&'static str>,
    pub rows: Vec<Vec<String>>,
    /// Columns that a terminal too narrow for all does without, the first of them first.
    spare: Vec<&'static str>,
}

impl Table {
    pub fn new(heads: &[&'static str]) -> Self {
        Self { heads: heads.to_vec(), ..Self::default() }
    }

    /// The same, with columns that may be left out where there is no room, the first of them first.
    #[must_use]
    pub fn sparing(mut self, heads: &[&'static str]) -> Self {
        self.spare = heads.to_vec();
        self
    }

    /// Draws it, within the screen's width if there is one. A column without any content is left out.
    pub fn draw(&self, screen: Screen, page: &mut Page) {
        let mut filled: Vec<bool> = (0..self.heads.len())
            .map(|at| self.rows.iter().any(|row| row.get(at).is_some_and(|cell| !cell.is_empty())))
            .collect();
        let mut spare = self.spare.iter().filter_map(|head| self.heads.iter().position(|known| known == head));
        while screen.width.is_some_and(|room| self.width(&filled) > usize::from(room))
            && let Some(column) = spare.next()
        {
            filled.iter_mut().skip(column).take(1).for_each(|kept| *kept = false);
        }
        let heads = kept(&filled, self.heads.iter().map(|head| (*head).to_string()));
        let rows: Vec<Vec<String>> =
            self.rows.iter().map(|row| kept(&filled, row.iter().map(|cell| clean(cell).into_owned()))).collect();
        let mut widths: Vec<usize> = heads.iter().map(|head| columns(head)).collect();
        for row in &rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = (*width).max(columns(cell));
            }
        }
        if let Some(room) = screen.width {
            narrow(&mut widths, usize::from(room));
        }
        page.line(line(&heads, &widths));
        for row in &rows {
            page.line(line(row, &widths));
        }
    }
}

impl Table {
    /// Columns that these columns of the table take on the screen.
    fn width(&self, filled: &[bool]) -> usize {
        let of = |at: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(at)).map(|cell| columns(&clean(cell)));
            cells.chain(self.heads.get(at).map(|head| columns(head))).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..filled.len()).filter(|at| filled.get(*at) == Some(&true)).map(of).collect();
        widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1)
    }
}

fn kept(filled: &[bool], cells: impl Iterator<Item = String>) -> Vec<String> {
    filled.iter().zip(cells).filter(|(filled, _)| **filled).map(|(_, cell)| cell).collect()
}

/// Takes from the widest column but the last until all fit, or none can give more.
fn narrow(widths: &mut [usize], room: usize) {
    let gaps = GAP * widths.len().saturating_sub(1);
    while widths.iter().sum::<usize>() + gaps > room {
        let last = widths.len().saturating_sub(1);
        let widest = widths.iter_mut().take(last).max_by_key(|width| **width);
        match widest.filter(|width| **width > NARROWEST) {
            Some(width) => *width -= 1,
            None => return,
        }
    }
}

fn line(cells: &[String], widths: &[usize]) -> String {
    let last = widths.len().saturating_sub(1);
    let mut out = String::new();
    for (at, (cell, width)) in cells.iter().zip(widths).enumerate() {
        if at == last {
            out.push_str(cell);
            break;
        }
        let cell = cut(cell, *width);
        out.push_str(&cell);
        out.push_str(&" ".repeat(width.saturating_sub(columns(&cell)) + GAP));
    }
    out
}

/// The text in at most `width` columns, with `…` where something is missing.
fn cut(text: &str, width: usize) -> String {
    if columns(text) <= width {
        return text.to_string();
    }
    let mut out = String::new();
    let mut used = 1;
    for (letter, columns) in cells(text) {
        used += columns;
        if used > width {
            break;
        }
        out.push_str(letter);
    }
    out.truncate(out.trim_end().len());
    out.push('…');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(width: Option<u16>) -> String {
        let table = Table {
            heads: vec!["name", "id"],
            rows: vec![vec!["a rather long name of an agreement".into(), "x".into()], vec!["日本".into(), "yy".into()]],
            ..Table::default()
        };
        let mut page = Page::default();
        table.draw(Screen { width, colour: false }, &mut page);
        page.into_text()
    }

    #[test]
    fn columns_line_up_by_what_they_take_on_the_screen() {
        assert_eq!(
            drawn(None),
            "name                                id\na rather long name of an agreement  x\n日本                                yy\n"
        );
    }

    #[test]
    fn only_a_narrow_terminal_cuts_and_never_the_id() {
        assert_eq!(drawn(Some(16)), "name          id\na rather lo…  x\n日本          yy\n");
        assert!(drawn(Some(3)).contains("  yy"));
    }

    #[test]
    fn a_column_that_can_be_spared_gives_way_before_a_name_is_cut() {
        let mut table = Table::new(&["name", "codes", "id"]).sparing(&["codes"]);
        table.rows.push(vec!["Taita-Taveta".into(), "6 / KE-39".into(), "taita-taveta".into()]);
        let drawn = |width| {
            let mut page = Page::default();
            table.draw(Screen { width: Some(width), colour: false }, &mut page);
            page.into_text()
        };
        assert!(drawn(40).contains("KE-39"));
        assert_eq!(drawn(30), "name          id\nTaita-Taveta  taita-taveta\n");
    }
}
