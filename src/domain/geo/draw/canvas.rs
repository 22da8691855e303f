//! A canvas of dots, two across and four down in each cell, as Braille patterns have them.

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
}

/// The dots of a cell and the role of the strongest line through it.
#[derive(Clone, Copy, Debug, Default)]
struct Ink {
    dots: u8,
    role: Role,
}

pub(super) struct Canvas {
    cols: u16,
    rows: u16,
    cells: Vec<Ink>,
}

/// Bits of the dots by row and column within a cell, Unicode chapter 21.1.
const BITS: [[u8; 2]; 4] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]];

impl Canvas {
    pub(super) fn new(cols: u16, rows: u16) -> Self {
        let cells = vec![Ink::default(); usize::from(cols) * usize::from(rows)];
        Self { cols, rows, cells }
    }

    /// Draws a line between two points given in cells; what lies outside is cut off.
    pub(super) fn line(&mut self, a: (f64, f64), b: (f64, f64), role: Role, pen: Pen) {
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
            Pen::Dotted | Pen::Thin => self.dot(x, y, role),
            Pen::Thick => {
                self.dot(x, y, role);
                let (x, y) = if steep { (x + 1, y) } else { (x, y + 1) };
                self.dot(x, y, role);
            }
        });
    }

    fn dot(&mut self, x: i32, y: i32, role: Role) {
        let (Ok(x), Ok(y)) = (usize::try_from(x), usize::try_from(y)) else {
            return;
        };
        let (col, row) = (x / 2, y / 4);
        if col >= usize::from(self.cols) || row >= usize::from(self.rows) {
            return;
        }
        let bit = BITS.get(y % 4).and_then(|bits| bits.get(x % 2));
        let cell = self.cells.get_mut(row * usize::from(self.cols) + col);
        if let (Some(bit), Some(cell)) = (bit, cell) {
            cell.dots |= bit;
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

    /// The role of the line through a cell; `None` where there is no dot.
    pub(super) fn role(&self, col: u16, row: u16) -> Option<Role> {
        let ink = self.ink(col, row);
        (ink.dots != 0).then_some(ink.role)
    }

    /// The character for a cell's dots; `None` where there is none, so that an empty cell stays a
    /// space and never becomes the empty Braille pattern.
    pub(super) fn glyph(&self, col: u16, row: u16, glyphs: Glyphs) -> Option<char> {
        let ink = self.ink(col, row);
        match (ink.dots, glyphs, ink.role) {
            (0, ..) => None,
            // A lone dot is the corner of a line that its neighbour cells show.
            (dots, Glyphs::Ascii, role) if dots.is_power_of_two() && role != Role::Foreign => None,
            (dots, Glyphs::Braille | Glyphs::Blocks, _) => char::from_u32(0x2800 + u32::from(dots)),
            (_, Glyphs::Ascii, Role::Border) => Some('#'),
            (dots, Glyphs::Ascii, _) => Some(ascii(dots)),
        }
    }
}

/// The ASCII character nearest to a pattern of dots, by where its dots lie left and right.
fn ascii(dots: u8) -> char {
    let rows_of = |side: usize| {
        let lit = BITS.iter().enumerate().filter(move |(_, bits)| {
            let bit = bits.get(side).copied().unwrap_or_default();
            dots & bit != 0
        });
        lit.map(|(row, _)| row as f64).collect::<Vec<f64>>()
    };
    let (left, right) = (rows_of(0), rows_of(1));
    let mean = |rows: &[f64]| rows.iter().sum::<f64>() / rows.len() as f64;
    let spread = |rows: &[f64]| rows.last().zip(rows.first()).map_or(0.0, |(b, a)| b - a);
    match (left.is_empty(), right.is_empty()) {
        (true, _) | (_, true) => {
            let only = if left.is_empty() { &right } else { &left };
            match spread(only) {
                s if s >= 1.0 => '|',
                _ if mean(only) < 2.0 => '\'',
                _ => '.',
            }
        }
        _ if left.len() + right.len() >= 7 => '%',
        _ => match mean(&right) - mean(&left) {
            d if d >= 0.9 => '\\',
            d if d <= -0.9 => '/',
            _ if spread(&left).max(spread(&right)) >= 2.0 => '|',
            _ if mean(&left) + mean(&right) >= 5.5 => '_',
            _ => '-',
        },
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
