//! Numbers, words and strokes of a picture. All text passes through here and is made safe. It must not know what is drawn.

use svg::node::element::{Element, Group, Line, Path, Rectangle};
use svg::node::{Node, Text};
use unicode_width::UnicodeWidthChar;

use crate::domain::safe::clean;

pub(super) const FONT: &str = "Noto Sans, DejaVu Sans, Arial, sans-serif";
pub(super) const BLACK: &str = "#1a1a1a";
pub(super) const GREY: &str = "#555555";
pub(super) const PALE: &str = "#c9c9c4";
pub(super) const PAPER: &str = "#ffffff";

/// A point in px from the upper left corner.
pub(super) type Spot = (f64, f64);

/// How words look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Hand {
    /// Height of the letters in px.
    pub(super) size: f64,
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) colour: &'static str,
}

impl Hand {
    pub(super) const fn new(size: f64, colour: &'static str) -> Self {
        Self { size, bold: false, italic: false, colour }
    }

    pub(super) const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    pub(super) const fn italic(self) -> Self {
        Self { italic: true, ..self }
    }

    /// Px that a text takes, reckoned for the widest of the fonts named: a little too much for the others.
    pub(super) fn width(self, text: &str) -> f64 {
        let broad = |c: char| {
            let columns = c.width().unwrap_or(0) as f64;
            match c {
                'i' | 'j' | 'l' | 'I' | '.' | ',' | '\'' | ':' | ';' | '|' | ' ' | '(' | ')' | 't' | 'f' | 'r' => 0.4,
                'm' | 'w' | 'M' | 'W' | '—' => 0.98,
                'A'..='Z' | '©' => 0.74,
                _ => 0.62 * columns,
            }
        };
        let letters: f64 = text.chars().map(broad).sum();
        letters * self.size * if self.bold { 1.12 } else { 1.0 }
    }

    /// The words in lines of at most `room` px; a word that is longer is cut.
    pub(super) fn wrapped(self, text: &str, room: f64) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in clean(text).split_whitespace() {
            match lines.last_mut() {
                Some(line) if self.width(line) + self.width(word) + 0.4 * self.size <= room => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(self.cut(word, room)),
            }
        }
        lines
    }

    /// The text, cut with an ellipsis where it takes more than `room` px.
    pub(super) fn cut(self, text: &str, room: f64) -> String {
        let text = clean(text).into_owned();
        if self.width(&text) <= room {
            return text;
        }
        let mut kept = String::new();
        for c in text.chars() {
            kept.push(c);
            if self.width(&kept) + 0.7 * self.size > room {
                kept.pop();
                break;
            }
        }
        format!("{}…", kept.trim_end())
    }
}

/// A length for an attribute: one decimal, none where it is 0.
pub(super) fn px(value: f64) -> String {
    let tenths = (value * 10.0).round();
    if tenths == 0.0 || !tenths.is_finite() { "0".into() } else { format!("{}", tenths / 10.0) }
}

/// Words beginning at a point; `y` is their base line. A plain element: the type made for text sets it on lines of its own,
/// and a viewer that keeps blanks would then shift it.
pub(super) fn words((x, y): Spot, text: &str, hand: Hand) -> Element {
    let mut node = Element::new("text");
    node.assign("x", px(x));
    node.assign("y", px(y));
    node.assign("font-size", px(hand.size));
    node.assign("fill", hand.colour);
    if hand.bold {
        node.assign("font-weight", "bold");
    }
    if hand.italic {
        node.assign("font-style", "italic");
    }
    node.append(Text::new(clean(text).into_owned()));
    node
}

/// Words with their middle at `x`.
pub(super) fn centred(spot: Spot, text: &str, hand: Hand) -> Element {
    let mut node = words(spot, text, hand);
    node.assign("text-anchor", "middle");
    node
}

/// The same words on a white edge, so that they can be read over lines and patterns.
pub(super) fn edged(group: Group, text: &Element, edge: f64) -> Group {
    let mut white = text.clone();
    for (name, value) in [("fill", PAPER), ("stroke", PAPER), ("stroke-linejoin", "round"), ("aria-hidden", "true")] {
        white.assign(name, value);
    }
    white.assign("stroke-width", px(edge));
    group.add(white).add(text.clone())
}

pub(super) fn line((x1, y1): Spot, (x2, y2): Spot, colour: &str, width: f64) -> Line {
    Line::new()
        .set("x1", px(x1))
        .set("y1", px(y1))
        .set("x2", px(x2))
        .set("y2", px(y2))
        .set("stroke", colour)
        .set("stroke-width", px(width))
}

pub(super) fn rect((x, y): Spot, (width, height): (f64, f64), fill: &str) -> Rectangle {
    Rectangle::new()
        .set("x", px(x))
        .set("y", px(y))
        .set("width", px(width.max(0.0)))
        .set("height", px(height.max(0.0)))
        .set("fill", fill)
}

/// A closed shape round the points.
pub(super) fn shape(points: &[Spot], fill: &str, stroke: &str, width: f64) -> Path {
    let way = points.iter().map(|(x, y)| format!("{} {}", px(*x), px(*y))).collect::<Vec<_>>().join("L");
    Path::new()
        .set("d", format!("M{way}Z"))
        .set("fill", fill)
        .set("stroke", stroke)
        .set("stroke-width", px(width))
        .set("stroke-linejoin", "round")
}
