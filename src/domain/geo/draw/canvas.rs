//! A canvas of dots, two across and four down in each cell, as Braille patterns have them, and of links: which sides of
//! its cell a light line leaves by, for glyph sets whose characters are thinner than a dot.

use crate::domain::geo::draw::stroke;
use crate::domain::geo::picture::Role;
use crate::domain::glyphs::Glyphs;

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pen {
    /// Every third dot.
    Dotted,
    /// One dot wide.
    Thin,
    /// Two dots wide.
    Thick,
    /// No dots, but a link from cell to cell; for county lines.
    Link,
}

/// The dots of a cell, the sides its links leave by, and the role of the strongest line through it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Ink {
    pub(super) dots: u8,
    pub(super) links: u8,
    /// A line two dots wide runs through it.
    pub(super) thick: bool,
    /// Kenya's border runs through it, whatever stronger line lies over that.
    pub(super) border: bool,
    pub(super) role: Role,
}

pub(super) struct Canvas {
    cols: u16,
    rows: u16,
    cells: Vec<Ink>,
    /// Sides that the path now being drawn left its cells by an odd number of times, and in which cells.
    odd: Vec<u8>,
    touched: Vec<usize>,
}

impl Canvas {
    pub(super) fn new(cols: u16, rows: u16) -> Self {
        let size = usize::from(cols) * usize::from(rows);
        Self { cols, rows, cells: vec![Ink::default(); size], odd: vec![0; size], touched: Vec::new() }
    }

    /// Draws lines from point to point, given in cells; what lies outside is cut off.
    pub(super) fn path(&mut self, points: impl Iterator<Item = (f64, f64)>, role: Role, pen: Pen) {
        let mut last = None;
        for here in points {
            if let Some(before) = last {
                match pen {
                    Pen::Link => self.link(before, here),
                    _ => self.line(before, here, role, pen),
                }
            }
            last = Some(here);
        }
        for index in self.touched.drain(..) {
            if let (Some(odd), Some(cell)) = (self.odd.get_mut(index), self.cells.get_mut(index)) {
                cell.links |= std::mem::take(odd);
            }
        }
    }

    /// Walks a line from cell to cell and notes the sides it crosses. A side crossed twice is not crossed: a line that
    /// only looks into the next cell and comes back leaves no stub there.
    fn link(&mut self, a: (f64, f64), b: (f64, f64)) {
        // One cell more on each side, so that a line that leaves the canvas does so by a side.
        let moved = |p: (f64, f64)| (p.0 + 1.0, p.1 + 1.0);
        let size = (f64::from(self.cols) + 2.0, f64::from(self.rows) + 2.0);
        let Some((a, b)) = clipped(moved(a), moved(b), size) else {
            return;
        };
        let (d, cell) = ((b.0 - a.0, b.1 - a.1), |v: f64| v.floor() as i32 - 1);
        let (mut here, end) = ((cell(a.0), cell(a.1)), (cell(b.0), cell(b.1)));
        let (step_x, step_y) = ((end.0 - here.0).signum(), (end.1 - here.1).signum());
        // How much of the line lies before the next side across and the next side down.
        let part = |at: i32, step: i32, from: f64, d: f64| (f64::from(at + 1 + i32::from(step > 0)) - from) / d;
        while here != end {
            let across = part(here.0, step_x, a.0, d.0);
            let down = part(here.1, step_y, a.1, d.1);
            let (next, out, into) = if here.1 == end.1 || here.0 != end.0 && across <= down {
                let sides = if step_x > 0 { (stroke::EAST, stroke::WEST) } else { (stroke::WEST, stroke::EAST) };
                ((here.0 + step_x, here.1), sides.0, sides.1)
            } else {
                let sides = if step_y > 0 { (stroke::SOUTH, stroke::NORTH) } else { (stroke::NORTH, stroke::SOUTH) };
                ((here.0, here.1 + step_y), sides.0, sides.1)
            };
            self.cross(here, out);
            self.cross(next, into);
            here = next;
        }
    }

    fn cross(&mut self, (col, row): (i32, i32), side: u8) {
        let (Ok(col), Ok(row)) = (u16::try_from(col), u16::try_from(row)) else {
            return;
        };
        let index = usize::from(row) * usize::from(self.cols) + usize::from(col);
        if col < self.cols
            && let Some(odd) = self.odd.get_mut(index)
        {
            *odd ^= side;
            self.touched.push(index);
        }
    }

    /// Draws a line between two points given in cells; what lies outside is cut off.
    fn line(&mut self, a: (f64, f64), b: (f64, f64), role: Role, pen: Pen) {
        let dots = |p: (f64, f64)| (p.0 * 2.0, p.1 * 4.0);
        let size = (f64::from(self.cols) * 2.0, f64::from(self.rows) * 4.0);
        let Some((a, b)) = clipped(dots(a), dots(b), size) else {
            return;
        };
        let whole = |p: (f64, f64)| (p.0.floor() as i32, p.1.floor() as i32);
        let (a, b) = (whole(a), whole(b));
        let steep = (b.1 - a.1).abs() > (b.0 - a.0).abs();
        bresenham(a, b, |x, y| match pen {
            Pen::Dotted if (x + y).rem_euclid(3) != 0 => {}
            Pen::Dotted | Pen::Thin | Pen::Link => self.dot(x, y, role, false),
            Pen::Thick => {
                self.dot(x, y, role, true);
                let (x, y) = if steep { (x + 1, y) } else { (x, y + 1) };
                self.dot(x, y, role, true);
            }
        });
    }

    fn dot(&mut self, x: i32, y: i32, role: Role, thick: bool) {
        let (Ok(x), Ok(y)) = (usize::try_from(x), usize::try_from(y)) else {
            return;
        };
        let (col, row) = (x / 2, y / 4);
        if col >= usize::from(self.cols) || row >= usize::from(self.rows) {
            return;
        }
        let bit = stroke::BITS.get(y % 4).and_then(|bits| bits.get(x % 2));
        let cell = self.cells.get_mut(row * usize::from(self.cols) + col);
        if let (Some(bit), Some(cell)) = (bit, cell) {
            cell.dots |= bit;
            cell.thick |= thick;
            cell.border |= role == Role::Border;
            if role.strength() > cell.role.strength() {
                cell.role = role;
            }
        }
    }

    fn ink(&self, col: u16, row: u16) -> Ink {
        if col >= self.cols || row >= self.rows {
            return Ink::default();
        }
        let index = usize::from(row) * usize::from(self.cols) + usize::from(col);
        self.cells.get(index).copied().unwrap_or_default()
    }

    /// The role of the line through a cell; `None` where there is neither dot nor link.
    pub(super) fn role(&self, col: u16, row: u16) -> Option<Role> {
        let ink = self.ink(col, row);
        match (ink.dots, ink.links) {
            (0, 0) => None,
            // The role of what is seen: a lone dot gives way to a link.
            (dots, 1..) if dots.count_ones() < 2 => Some(Role::CountyLine),
            _ => Some(ink.role),
        }
    }

    /// The character for a cell's lines; `None` where there is none, so that an empty cell stays a space and never
    /// becomes the empty Braille pattern.
    pub(super) fn glyph(&self, col: u16, row: u16, glyphs: Glyphs) -> Option<char> {
        stroke::glyph(self.ink(col, row), glyphs)
    }
}

/// The part of a line within (0, 0) to `size`, by Liang and Barsky; `None` when there is none.
fn clipped(a: (f64, f64), b: (f64, f64), size: (f64, f64)) -> Option<((f64, f64), (f64, f64))> {
    if ![a.0, a.1, b.0, b.1].into_iter().all(f64::is_finite) {
        return None;
    }
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let (mut from, mut to) = (0.0_f64, 1.0_f64);
    for (step, room) in [(-dx, a.0), (dx, size.0 - a.0), (-dy, a.1), (dy, size.1 - a.1)] {
        if step == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if step < 0.0 {
            from = from.max(room / step);
        } else {
            to = to.min(room / step);
        }
    }
    let at = |t: f64| (a.0 + t * dx, a.1 + t * dy);
    (from <= to).then(|| (at(from), at(to)))
}

/// Every dot of a straight line, both ends included (Bresenham 1965).
fn bresenham(a: (i32, i32), b: (i32, i32), mut dot: impl FnMut(i32, i32)) {
    let (dx, dy) = ((b.0 - a.0).abs(), -(b.1 - a.1).abs());
    let (step_x, step_y) = ((b.0 - a.0).signum(), (b.1 - a.1).signum());
    let (mut x, mut y, mut error) = (a.0, a.1, dx + dy);
    loop {
        dot(x, y);
        if (x, y) == b {
            return;
        }
        let twice = 2 * error;
        if twice >= dy {
            error += dy;
            x += step_x;
        }
        if twice <= dx {
            error += dx;
            y += step_y;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_empty_cell_has_no_glyph_and_a_full_one_all_dots() {
        let mut canvas = Canvas::new(2, 1);
        assert_eq!(canvas.glyph(0, 0, Glyphs::Braille), None);
        for x in 0..2 {
            canvas.line((f64::from(x) * 0.5, 0.0), (f64::from(x) * 0.5, 0.99), Role::Border, Pen::Thin);
        }
        assert_eq!(canvas.glyph(0, 0, Glyphs::Braille), Some('⣿'));
        assert_eq!(canvas.glyph(0, 0, Glyphs::Ascii), Some('#'));
        assert_eq!(canvas.glyph(1, 0, Glyphs::Braille), None);
        assert_eq!(canvas.glyph(9, 9, Glyphs::Braille), None);
    }

    #[test]
    fn ascii_follows_the_direction_of_the_line() {
        let glyph = |a, b| {
            let mut canvas = Canvas::new(1, 1);
            canvas.line(a, b, Role::CountyLine, Pen::Thin);
            canvas.glyph(0, 0, Glyphs::Ascii).unwrap()
        };
        assert_eq!(glyph((0.1, 0.4), (0.9, 0.4)), '-');
        assert_eq!(glyph((0.1, 0.9), (0.9, 0.9)), '_');
        assert_eq!(glyph((0.2, 0.0), (0.2, 0.9)), '|');
        assert_eq!(glyph((0.1, 0.1), (0.9, 0.9)), '\\');
        assert_eq!(glyph((0.9, 0.1), (0.1, 0.9)), '/');
    }

    #[test]
    fn the_stronger_line_gives_the_role() {
        let mut canvas = Canvas::new(1, 1);
        canvas.line((0.0, 0.5), (0.9, 0.5), Role::Border, Pen::Thick);
        canvas.line((0.5, 0.0), (0.5, 0.9), Role::CountyLine, Pen::Thin);
        assert_eq!(canvas.role(0, 0), Some(Role::Border));
    }

    proptest! {
        #![proptest_config(crate::domain::trials::cases(256))]

        #[test]
        fn no_line_panics_or_never_ends(
            a in (-1e9..1e9f64, -1e9..1e9f64), b in (-1e9..1e9f64, -1e9..1e9f64),
            cols in 0..40u16, rows in 0..20u16,
        ) {
            let mut canvas = Canvas::new(cols, rows);
            for pen in [Pen::Thin, Pen::Thick, Pen::Dotted] {
                canvas.line(a, b, Role::Coast, pen);
            }
        }
    }
}
