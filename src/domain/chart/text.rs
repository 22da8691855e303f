//! Words measured and cut by columns. One character a cell, so characters without width are left out:
//! give composed text (NFC).

use super::{Glyphs, marks};
use crate::domain::plain::ascii;
use unicode_width::UnicodeWidthChar;

/// The characters that take up columns, with their widths; in ASCII each as its nearest.
pub(super) fn columns(text: &str, glyphs: Glyphs) -> impl Iterator<Item = (char, usize)> {
    text.chars().filter_map(move |ch| match ch.width() {
        None | Some(0) => None,
        Some(_) if glyphs == Glyphs::Ascii => Some((ascii(ch), 1)),
        Some(width) => Some((ch, width)),
    })
}

/// Columns a text takes up.
pub(super) fn width(text: &str, glyphs: Glyphs) -> usize {
    columns(text, glyphs).map(|(_, width)| width).sum()
}

/// The text in at most so many columns, the cut shown.
pub(super) fn cut(text: &str, room: usize, glyphs: Glyphs) -> String {
    if width(text, glyphs) <= room {
        return columns(text, glyphs).map(|(ch, _)| ch).collect();
    }
    let Some(room) = room.checked_sub(1) else {
        return String::new();
    };
    let mut used = 0;
    let kept: String = columns(text, glyphs)
        .take_while(|(_, width)| {
            used += width;
            used <= room
        })
        .map(|(ch, _)| ch)
        .collect();
    let mut kept = kept.trim_end().to_owned();
    kept.push(marks::set(glyphs).cut);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_text_never_takes_more_columns_than_given() {
        for room in 0..12 {
            for text in ["United Kingdom", "日本国", "e\u{301}a", ""] {
                for glyphs in [Glyphs::Braille, Glyphs::Ascii] {
                    assert!(width(&cut(text, room, glyphs), glyphs) <= room);
                }
            }
        }
        assert_eq!(cut("United Kingdom", 8, Glyphs::Braille), "United…");
        assert_eq!(cut("Côte", 9, Glyphs::Ascii), "Cote");
    }
}
