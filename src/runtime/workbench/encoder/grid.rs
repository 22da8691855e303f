//! What the terminal shows, cell by cell, and what of it changes in the next frame. It sends nothing.

use ratatui::buffer::Cell;
use unicode_width::UnicodeWidthStr;

use super::pen::SEEN_ON_BLANKS;

/// Stands in the cell that a wide letter covers, so that it is like no other.
const COVERED: &str = "\0";

/// Rows of cells.
#[derive(Debug)]
pub(super) struct Grid {
    size: (u16, u16),
    cells: Vec<Cell>,
    changed: Vec<bool>,
    /// Rows with a changed cell.
    touched: Vec<bool>,
}

/// True for a cell that shows nothing but the terminal's own ground.
pub(super) fn is_blank(cell: &Cell) -> bool {
    looks_alike(cell, &Cell::EMPTY)
}

/// True where nobody could tell two cells apart.
pub(super) fn looks_alike(one: &Cell, other: &Cell) -> bool {
    if one.symbol() != other.symbol() || one.bg != other.bg {
        return false;
    }
    let seen = |cell: &Cell| cell.modifier.intersection(SEEN_ON_BLANKS);
    if one.symbol() == " " {
        return seen(one) == seen(other) && (seen(one).is_empty() || one.fg == other.fg);
    }
    one.modifier == other.modifier && one.fg == other.fg
}

impl Grid {
    /// Blank cells.
    pub(super) fn new(size: (u16, u16)) -> Self {
        let cells = usize::from(size.0) * usize::from(size.1);
        Self { size, cells: vec![Cell::EMPTY; cells], changed: vec![false; cells], touched: vec![false; size.1.into()] }
    }

    /// Columns and rows.
    pub(super) fn size(&self) -> (u16, u16) {
        self.size
    }

    /// Makes every cell blank.
    pub(super) fn clear(&mut self) {
        *self = Self::new(self.size);
    }

    fn index(&self, x: u16, y: u16) -> usize {
        usize::from(y) * usize::from(self.size.0) + usize::from(x)
    }

    /// The cell at a place inside.
    pub(super) fn cell(&self, x: u16, y: u16) -> Option<&Cell> {
        self.row(y).get(usize::from(x))
    }

    fn row(&self, y: u16) -> &[Cell] {
        let from = self.index(0, y);
        self.cells.get(from..from + usize::from(self.size.0)).unwrap_or_default()
    }

    /// Takes a cell of the next frame. What is outside is left out.
    pub(super) fn put(&mut self, x: u16, y: u16, cell: &Cell) {
        if x >= self.size.0 || y >= self.size.1 {
            return;
        }
        self.set(x, y, cell);
        let behind = x + self.columns(x, y);
        if behind > x + 1 {
            self.set(x + 1, y, &Cell::new(COVERED));
        }
        // The letter that covered it is written over.
        if self.cell(behind, y).is_some_and(|cell| cell.symbol() == COVERED) {
            self.set(behind, y, &Cell::EMPTY);
        }
    }

    fn set(&mut self, x: u16, y: u16, cell: &Cell) {
        let at = self.index(x, y);
        if x < self.size.0
            && let (Some(old), Some(changed), Some(touched)) =
                (self.cells.get_mut(at), self.changed.get_mut(at), self.touched.get_mut(usize::from(y)))
        {
            // What a wide letter covers is sent with it.
            if !looks_alike(old, cell) {
                (*changed, *touched) = (cell.symbol() != COVERED, true);
            }
            old.clone_from(cell);
        }
    }

    /// True, once, where a row has a changed cell.
    pub(super) fn take_touched(&mut self, y: u16) -> bool {
        self.touched.get_mut(usize::from(y)).is_some_and(std::mem::take)
    }

    /// The row is sent.
    pub(super) fn settle(&mut self, y: u16) {
        let from = self.index(0, y);
        if let Some(row) = self.changed.get_mut(from..from + usize::from(self.size.0)) {
            row.fill(false);
        }
    }

    /// The first changed cell of a row from a column on.
    pub(super) fn next_changed(&self, x: u16, y: u16) -> Option<u16> {
        (x..self.size.0).find(|x| self.changed.get(self.index(*x, y)) == Some(&true))
    }

    /// From which column on a row is blank to its end.
    pub(super) fn blank_from(&self, y: u16) -> u16 {
        let blanks = self.row(y).iter().rev().take_while(|cell| is_blank(cell)).count();
        self.size.0.saturating_sub(u16::try_from(blanks).unwrap_or(u16::MAX))
    }

    /// How many cells from a place on are blank, up to the last of them that changes.
    pub(super) fn blanks(&self, x: u16, y: u16) -> u16 {
        let run = (x..self.size.0).take_while(|x| self.cell(*x, y).is_some_and(is_blank));
        let last = run.filter(|x| self.changed.get(self.index(*x, y)) == Some(&true)).last();
        last.map_or(0, |last| last + 1 - x)
    }

    /// How many columns the cell takes: a wide letter has the next cell too.
    pub(super) fn columns(&self, x: u16, y: u16) -> u16 {
        let wide = self.cell(x, y).is_some_and(|cell| !cell.symbol().is_ascii() && cell.symbol().width() > 1);
        if wide { 2 } else { 1 }
    }
}
