//! The pen: which colours and attributes the terminal writes with now, and the fewest bytes to change them.

use std::fmt::Write as _;

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

/// Attributes, each with the code that sets it and the one that takes it away (ECMA-48, 8.3.117).
const CODES: [(Modifier, u8, u8); 8] = [
    (Modifier::BOLD, 1, 22),
    (Modifier::DIM, 2, 22),
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::SLOW_BLINK, 5, 25),
    (Modifier::REVERSED, 7, 27),
    (Modifier::HIDDEN, 8, 28),
    (Modifier::CROSSED_OUT, 9, 29),
];
/// Attributes that can be seen on a blank.
pub(super) const SEEN_ON_BLANKS: Modifier =
    Modifier::UNDERLINED.union(Modifier::REVERSED).union(Modifier::CROSSED_OUT).union(Modifier::SLOW_BLINK);

/// What the terminal writes with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pen {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

impl Default for Pen {
    fn default() -> Self {
        Self { fg: Color::Reset, bg: Color::Reset, modifier: Modifier::empty() }
    }
}

impl Pen {
    fn of(cell: &Cell) -> Self {
        Self { fg: cell.fg, bg: cell.bg, modifier: cell.modifier }
    }

    /// True where a cell written now would look as it shall.
    pub(super) fn writes(self, cell: &Cell) -> bool {
        let own = Self::of(cell);
        self == own || cell.symbol() == " " && self.on_blanks() == own.on_blanks()
    }

    /// True where what is erased might not become the terminal's own ground.
    pub(super) fn colours_blanks(self) -> bool {
        self.on_blanks() != Self::default()
    }

    /// What of it can be seen on a blank: the letters' colour only where it is the ground.
    pub(super) fn on_blanks(self) -> Self {
        let modifier = self.modifier.intersection(SEEN_ON_BLANKS);
        let fg = if modifier.is_empty() { Color::Reset } else { self.fg };
        Self { fg, bg: self.bg, modifier }
    }

    /// Takes on a cell's looks.
    pub(super) fn become_like(&mut self, cell: &Cell, out: &mut Vec<u8>) {
        let new = Self::of(cell);
        if new == *self {
            return;
        }
        let anew = format!("\x1b[{}m", new.since(Self::default()).map(|codes| format!(";{codes}")).unwrap_or_default());
        let change = new.since(*self).map(|codes| format!("\x1b[{codes}m")).unwrap_or_default();
        out.extend_from_slice(if anew.len() < change.len() { &anew } else { &change }.as_bytes());
        *self = new;
    }

    /// The codes that make this of another; none where nothing changes.
    fn since(self, old: Self) -> Option<String> {
        let mut codes = String::new();
        let mut add = |code: &str| {
            if !codes.is_empty() {
                codes.push(';');
            }
            codes.push_str(code);
        };
        let gone = old.modifier.difference(self.modifier);
        let mut kept = old.modifier;
        for (modifier, _, off) in CODES {
            if gone.contains(modifier) && kept.contains(modifier) {
                add(&off.to_string());
                // One code takes every attribute away that shares it, as bold and dim do.
                for (other, _, shared) in CODES {
                    if shared == off {
                        kept.remove(other);
                    }
                }
            }
        }
        for (modifier, on, _) in CODES {
            if self.modifier.contains(modifier) && !kept.contains(modifier) {
                add(&on.to_string());
            }
        }
        if self.fg != old.fg {
            add(&colour(self.fg, 30));
        }
        if self.bg != old.bg {
            add(&colour(self.bg, 40));
        }
        (!codes.is_empty()).then_some(codes)
    }
}

/// The code of a colour, for letters from 30 on, for the ground from 40 on.
fn colour(colour: Color, base: u8) -> String {
    let mut code = String::new();
    let named = match colour {
        Color::Reset => 9,
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 60,
        Color::LightRed => 61,
        Color::LightGreen => 62,
        Color::LightYellow => 63,
        Color::LightBlue => 64,
        Color::LightMagenta => 65,
        Color::LightCyan => 66,
        Color::White => 67,
        Color::Indexed(index) => {
            let _ = write!(code, "{};5;{index}", base + 8);
            return code;
        }
        Color::Rgb(red, green, blue) => {
            let _ = write!(code, "{};2;{red};{green};{blue}", base + 8);
            return code;
        }
    };
    let _ = write!(code, "{}", base + named);
    code
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(from: Modifier, to: Modifier) -> Option<String> {
        let pen = |modifier| Pen { fg: Color::Red, modifier, ..Pen::default() };
        pen(to).since(pen(from))
    }

    #[test]
    fn taking_bold_away_keeps_dim_and_the_other_way_round() {
        let both = Modifier::BOLD | Modifier::DIM;
        assert_eq!(change(both, Modifier::DIM).as_deref(), Some("22;2"));
        assert_eq!(change(both, Modifier::BOLD).as_deref(), Some("22;1"));
        assert_eq!(change(both, Modifier::empty()).as_deref(), Some("22"));
        assert_eq!(change(Modifier::BOLD, Modifier::REVERSED).as_deref(), Some("22;7"));
        assert_eq!(change(Modifier::BOLD, Modifier::BOLD), None);
    }
}
