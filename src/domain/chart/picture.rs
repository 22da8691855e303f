//! What drawing gives: cells with roles, and where each item can be hit.
//! It must not know about lanes or dates.

use super::{Glyphs, Layout, text};

/// What a cell stands for. Whoever shows the picture gives each role a style.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Role {
    #[default]
    Blank,
    Axis,
    Today,
    LaneName,
    /// The edge and the heading of the undated gutter.
    Gutter,
    Event,
    Span,
    Bound,
    Planned,
    Negotiating,
    Signed,
    Validity,
    /// A step after which an agreement holds no longer.
    Ended,
    /// The item under the cursor and its brackets; to be shown reversed, not by colour alone.
    Cursor,
    /// An item of `View::lit`; to be shown bold or underlined, not by colour alone.
    Lit,
    /// An item of `View::related`, its sign, and the dots that lead to it.
    Related,
    /// The period of `View::brush`.
    Brush,
    /// Words beside marks, "+2", arrows to what is out of sight.
    Dim,
}

/// One character cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// `'\0'` in a cell covered by the wide character to its left.
    pub ch: char,
    pub role: Role,
}

/// Where an item is drawn. An item's first hit is its mark, a second one its label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    pub key: String,
    pub row: u16,
    /// First and last column, both included, counted from the left of the picture.
    pub first: u16,
    pub last: u16,
}

/// A finished picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub cols: u16,
    pub rows: u16,
    /// Row by row, `cols` cells each.
    pub cells: Vec<Cell>,
    /// From the lowest layer to the uppermost.
    pub hits: Vec<Hit>,
    /// Which columns are names, gutter and time.
    pub layout: Layout,
}

impl Picture {
    pub(super) fn blank(cols: u16, rows: u16, layout: Layout) -> Self {
        let cell = Cell { ch: ' ', role: Role::Blank };
        Self { cols, rows, cells: vec![cell; usize::from(cols) * usize::from(rows)], hits: Vec::new(), layout }
    }

    /// The cell in a column and row, `None` outside.
    pub fn cell(&self, col: u16, row: u16) -> Option<Cell> {
        self.cells.get(self.index(col, row)?).copied()
    }

    /// The key of the uppermost item in a cell, for a click.
    pub fn key_at(&self, col: u16, row: u16) -> Option<&str> {
        self.hits
            .iter()
            .rev()
            .find(|hit| hit.row == row && (hit.first..=hit.last).contains(&col))
            .map(|hit| hit.key.as_str())
    }

    /// The characters of a row, blanks at its end left out.
    pub fn row_text(&self, row: u16) -> String {
        let start = usize::from(row) * usize::from(self.cols);
        let cells = self.cells.iter().skip(start).take(usize::from(self.cols));
        let text: String = cells.map(|cell| cell.ch).filter(|ch| *ch != '\0').collect();
        text.trim_end().to_owned()
    }

    fn index(&self, col: u16, row: u16) -> Option<usize> {
        (col < self.cols && row < self.rows).then(|| usize::from(row) * usize::from(self.cols) + usize::from(col))
    }

    /// Sets one cell; outside the picture nothing happens.
    pub(super) fn put(&mut self, col: u16, row: u16, ch: char, role: Role) {
        let index = self.index(col, row);
        if let Some(cell) = index.and_then(|index| self.cells.get_mut(index)) {
            *cell = Cell { ch, role };
        }
    }

    /// Writes words from a column on, at most `room` columns (cut with a mark). Gives the column after them.
    pub(super) fn write(
        &mut self,
        (col, row): (u16, u16),
        words: &str,
        room: u16,
        (role, glyphs): (Role, Glyphs),
    ) -> u16 {
        let room = room.min(self.cols.saturating_sub(col));
        let cut = text::cut(words, usize::from(room), glyphs);
        let mut at = col;
        for (ch, width) in text::columns(&cut, glyphs) {
            self.put(at, row, ch, role);
            for covered in 1..width as u16 {
                self.put(at.saturating_add(covered), row, '\0', role);
            }
            at = at.saturating_add(width as u16);
        }
        at
    }

    /// Notes where an item is; an empty range is left out.
    pub(super) fn hit(&mut self, key: &str, row: u16, first: u16, end: u16) {
        if first < end && end <= self.cols && row < self.rows {
            self.hits.push(Hit { key: key.to_owned(), row, first, last: end - 1 });
        }
    }
}
