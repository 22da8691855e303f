//! Turns changed cells into as few bytes as a line can be asked to carry: a ratatui `Backend` that knows what the terminal
//! shows. It leaves out what would look the same, erases instead of writing spaces, takes the shortest way from cell to
//! cell, and puts a frame between the marks of a synchronised update, in one write. It asks the terminal nothing.
//!
//! Only sequences that xterm, the Linux console, tmux, screen and `PuTTY` share are sent (ECMA-48: CUP, CUF, CUU, CUD,
//! CUB, EL, ED, ECH, SGR), and the private modes 25 and 2026.

mod grid;
mod pen;
mod way;

#[cfg(test)]
pub mod tests;

use std::io::{self, Write};

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

use grid::Grid;
use pen::Pen;

/// Hides what happens until the frame is whole; terminals that do not know it ignore it.
const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";
/// So many changed blanks in the middle of a row are erased rather than written: the sequence, and the way behind them.
const ERASED_FROM: u16 = 11;
/// So many at the end of a row.
const CUT_FROM: u16 = 4;

/// What the terminal shows, and the bytes that will make it show the next frame.
#[derive(Debug)]
pub struct Encoder<W> {
    to: W,
    grid: Grid,
    out: Vec<u8>,
    pen: Pen,
    /// Where the terminal writes next; none where that is not sure, as behind the last column.
    at: Option<(u16, u16)>,
    /// Where the cursor shall stand when the frame is done; none while it is hidden.
    cursor: Option<(u16, u16)>,
    cursor_shown: bool,
}

impl<W: Write> Encoder<W> {
    /// For a terminal of so many columns and rows whose cursor is hidden and of whose screen nothing is known.
    pub fn new(to: W, size: (u16, u16)) -> Self {
        let mut new = Self {
            to,
            grid: Grid::new(size),
            out: Vec::new(),
            pen: Pen::default(),
            at: None,
            cursor: None,
            cursor_shown: false,
        };
        new.wipe();
        new
    }

    /// The terminal has this size now, and what it shows is not known: another size moved it, or another job drew.
    pub fn resized(&mut self, size: (u16, u16)) {
        self.grid = Grid::new(size);
        self.wipe();
    }

    /// Clears the screen and everything that was known of it.
    fn wipe(&mut self) {
        self.grid.clear();
        self.out.clear();
        self.out.extend_from_slice(b"\x1b[m\x1b[H\x1b[2J");
        if self.cursor_shown {
            self.out.extend_from_slice(b"\x1b[?25l");
        }
        self.cursor_shown = false;
        self.pen = Pen::default();
        self.at = Some((0, 0));
    }

    /// Moves to a cell, by whatever takes the fewest bytes.
    fn go(&mut self, to: (u16, u16)) {
        if self.at != Some(to) {
            way::shortest(self.at, to, &mut self.out);
            self.at = Some(to);
        }
    }

    /// Writes a row's changed cells.
    fn row(&mut self, y: u16) {
        let (cols, _) = self.grid.size();
        let tail = self.grid.blank_from(y);
        let mut x = 0;
        while let Some(next) = self.grid.next_changed(x, y) {
            if next >= tail && cols - next >= CUT_FROM {
                self.erase((next, y), b"\x1b[K");
                return;
            }
            let blanks = self.grid.blanks(next, y);
            if blanks >= ERASED_FROM {
                self.erase((next, y), format!("\x1b[{blanks}X").as_bytes());
                x = next + blanks;
                continue;
            }
            self.bridge((next, y));
            x = self.cell((next, y));
        }
    }

    /// Erases from a cell on. The pen must not reverse: terminals differ in what they erase to then.
    fn erase(&mut self, from: (u16, u16), sequence: &[u8]) {
        self.go(from);
        if self.pen.colours_blanks() {
            self.pen.become_like(&Cell::EMPTY, &mut self.out);
        }
        self.out.extend_from_slice(sequence);
    }

    /// Gets to a cell: over the cells between where they cost no more than the way round them.
    fn bridge(&mut self, to: (u16, u16)) {
        let over = self.at.filter(|at| at.1 == to.1 && at.0 < to.0).and_then(|at| {
            let mut bytes = Vec::new();
            let mut x = at.0;
            while x < to.0 {
                let cell = self.grid.cell(x, to.1)?;
                if !self.pen.writes(cell) {
                    return None;
                }
                bytes.extend_from_slice(cell.symbol().as_bytes());
                x += self.grid.columns(x, to.1);
            }
            (x == to.0 && bytes.len() <= way::forward(to.0 - at.0)).then_some(bytes)
        });
        match over {
            Some(bytes) => {
                self.out.extend_from_slice(&bytes);
                self.at = Some(to);
            }
            None => self.go(to),
        }
    }

    /// Writes the cell under the pen's position; gives the column behind it.
    fn cell(&mut self, (x, y): (u16, u16)) -> u16 {
        let Some(cell) = self.grid.cell(x, y) else { return x + 1 };
        if !self.pen.writes(cell) {
            self.pen.become_like(cell, &mut self.out);
        }
        self.out.extend_from_slice(cell.symbol().as_bytes());
        let next = x + self.grid.columns(x, y);
        // Behind the last column terminals differ in where they stand.
        self.at = (next < self.grid.size().0).then_some((next, y));
        next
    }
}

impl<W: Write> Backend for Encoder<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        for (x, y, cell) in content {
            self.grid.put(x, y, cell);
        }
        for y in 0..self.grid.size().1 {
            if self.grid.take_touched(y) {
                self.row(y);
                self.grid.settle(y);
            }
        }
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.cursor = None;
        Ok(())
    }

    /// The place comes with `set_cursor_position`.
    fn show_cursor(&mut self) -> io::Result<()> {
        Ok(())
    }

    /// Where this encoder last put it; the terminal is not asked.
    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.at.unwrap_or_default().into())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let Position { x, y } = position.into();
        self.cursor = Some((x, y));
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.wipe();
        Ok(())
    }

    /// Whatever region is meant, the whole screen is cleared: a frame that follows writes all of it.
    fn clear_region(&mut self, _region: ClearType) -> io::Result<()> {
        self.clear()
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.grid.size().into())
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.size()?, pixels: Size::ZERO })
    }

    /// Sends the frame, if there is anything to send.
    fn flush(&mut self) -> io::Result<()> {
        match self.cursor {
            Some(place) => {
                self.go(place);
                if !self.cursor_shown {
                    self.out.extend_from_slice(b"\x1b[?25h");
                }
            }
            None if self.cursor_shown => self.out.extend_from_slice(b"\x1b[?25l"),
            None => {}
        }
        self.cursor_shown = self.cursor.is_some();
        if self.out.is_empty() {
            return Ok(());
        }
        let frame = [BEGIN, &self.out, END].concat();
        self.out.clear();
        self.to.write_all(&frame)?;
        self.to.flush()
    }
}
