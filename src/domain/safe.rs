//! Text that is safe on a terminal. Data is untrusted: nothing reaches a screen or a pipe but as `Safe`, which only
//! `clean` makes. It allows what is known to be harmless and shows the rest by name; it never parses escape sequences.

mod cells;
mod class;
mod picture;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use unicode_normalization::char::is_combining_mark;
use unicode_width::UnicodeWidthChar;

pub use cells::{cells, columns, fit};
pub use class::{harmless, mixed_word, unsafe_char};

/// Marks kept on one base letter; more would run over the neighbouring lines.
const MARKS: usize = 2;

/// One line of text that a terminal shows and does not obey. It reads like a `str`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Safe<'a>(Cow<'a, str>);

impl Safe<'_> {
    /// The text, to be put together with others; whoever prints that makes it safe again.
    pub fn into_owned(self) -> String {
        self.0.into_owned()
    }
}

impl Deref for Safe<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Safe<'_> {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl PartialEq<&str> for Safe<'_> {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl fmt::Display for Safe<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// The same text with every control, direction, zero-width or private character shown by its number, and every emoji by
/// one narrow sign. Line ends become ` / `, tabs a space. The result is one line.
pub fn clean(text: &str) -> Safe<'_> {
    clean_within(text, usize::MAX)
}

/// The beginning of the text, made safe, that fills so many columns, or a little more; what lies beyond is not looked at,
/// so that a text of a megabyte costs no more than what is shown of it. The whole text where it fills fewer.
pub fn clean_within(text: &str, room: usize) -> Safe<'_> {
    let plain = text.bytes().take(room).take_while(|b| (0x20..0x7f).contains(b)).count();
    match text.as_bytes().get(plain) {
        None => Safe(Cow::Borrowed(text)),
        Some(next) if plain >= room && next.is_ascii() => Safe(Cow::Borrowed(text.get(..plain).unwrap_or_default())),
        Some(_) => Safe(Cow::Owned(shown(text, room))),
    }
}

/// Puts the text together character by character.
fn shown(text: &str, room: usize) -> String {
    let mut out = String::with_capacity(text.len().min(room.saturating_mul(4)));
    let (mut used, mut marks) = (0, 0);
    let mut chars = text.chars();
    loop {
        let rest = chars.as_str();
        let Some(c) = chars.next() else { return out };
        let width = c.width().unwrap_or(0);
        if used >= room && (width > 0 || !harmless(c)) {
            return out;
        }
        if let Some(behind) = picture::behind(rest) {
            chars = behind.chars();
            (used, marks) = (used + 1, 0);
            out.push(picture::SIGN);
            continue;
        }
        let before = out.len();
        let is_mark = width == 0 || is_combining_mark(c);
        marks = if is_mark { marks + 1 } else { 0 };
        match c {
            '\r' if chars.as_str().starts_with('\n') => {}
            '\n' | '\r' => out.push_str(" / "),
            '\t' => out.push(' '),
            // A mark without a letter would be drawn on what stands before the text.
            _ if !harmless(c) || (width == 0 && out.is_empty()) => {
                out.push_str(&format!("<U+{:04X}>", u32::from(c)));
                marks = 0;
            }
            _ if is_mark && marks > MARKS => {}
            _ => {
                out.push(c);
                used += width;
                continue;
            }
        }
        used += out.len() - before;
    }
}
