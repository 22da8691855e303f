//! A map as a grid of characters, each with its role. Colours are chosen elsewhere.

use crate::domain::geo::fill::Tone;

/// What a cell is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Role {
    #[default]
    Blank,
    /// A lake or its shore.
    Water,
    CountyLine,
    /// Kenya's border with another State.
    Border,
    Coast,
    Disputed,
    /// The pattern of a county.
    Fill(Tone),
    SelectedLine,
    LitLine,
    Label,
    LabelSelected,
    LabelPriority,
    /// A border post, or the place shown.
    Post,
    /// Lines and names of other countries.
    Foreign,
}

impl Role {
    /// Which of two lines in one cell gives its role: the higher.
    pub(super) fn strength(self) -> u8 {
        match self {
            Self::SelectedLine => 8,
            Self::LitLine => 7,
            Self::Border => 6,
            Self::Disputed => 5,
            Self::Coast => 4,
            Self::CountyLine => 3,
            Self::Water => 2,
            Self::Foreign => 1,
            _ => 0,
        }
    }
}

/// One character of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// One column wide; a space where nothing is drawn.
    pub text: char,
    pub role: Role,
    /// Code of the county under the middle of the cell, or of the county a label names.
    pub county: Option<u8>,
}

impl Default for Cell {
    fn default() -> Self {
        Self { text: ' ', role: Role::Blank, county: None }
    }
}

/// Cells row by row from the upper left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub cols: u16,
    pub rows: u16,
    pub cells: Vec<Cell>,
}

impl Picture {
    pub fn new(cols: u16, rows: u16) -> Self {
        Self { cols, rows, cells: vec![Cell::default(); usize::from(cols) * usize::from(rows)] }
    }

    pub fn cell(&self, col: u16, row: u16) -> Option<&Cell> {
        self.cells.get(self.index(col, row)?)
    }

    pub(super) fn cell_mut(&mut self, col: u16, row: u16) -> Option<&mut Cell> {
        let index = self.index(col, row)?;
        self.cells.get_mut(index)
    }

    fn index(&self, col: u16, row: u16) -> Option<usize> {
        (col < self.cols && row < self.rows).then(|| usize::from(row) * usize::from(self.cols) + usize::from(col))
    }

    /// The rows as slices of `cols` cells.
    pub fn lines(&self) -> impl Iterator<Item = &[Cell]> {
        self.cells.chunks(usize::from(self.cols.max(1)))
    }

    /// The characters alone, one line a row, spaces at the ends cut off.
    pub fn plain(&self) -> String {
        let mut text = String::new();
        for line in self.lines() {
            let row: String = line.iter().map(|cell| cell.text).collect();
            text.push_str(row.trim_end());
            text.push('\n');
        }
        text
    }
}
