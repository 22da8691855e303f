//! What a terminal puts into its cells: a character with a width and the marks on it. Columns are counted character by
//! character, as terminals do; they know no ligatures.

use unicode_width::UnicodeWidthChar;

use crate::domain::safe::clean_within;

/// The characters that take up columns, each with the marks that follow it, and how many columns, 1 or 2. Marks without a
/// character are left out; `clean` has named them.
pub fn cells(text: &str) -> impl Iterator<Item = (&str, usize)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            let mut chars = rest.chars();
            let columns = chars.next()?.width().unwrap_or(0);
            let behind = chars.as_str().trim_start_matches(|c: char| c.width() == Some(0));
            let symbol = rest.get(..rest.len() - behind.len())?;
            rest = behind;
            if columns > 0 {
                return Some((symbol, columns));
            }
        }
    })
}

/// The text made safe and cut to a number of columns, with a mark where something is missing.
pub fn fit(text: &str, room: usize) -> String {
    let text = clean_within(text, room.saturating_add(1));
    if columns(&text) <= room {
        return text.into_owned();
    }
    let mut out = String::new();
    let mut used = 1;
    for (letter, columns) in cells(&text) {
        used += columns;
        if used > room {
            break;
        }
        out.push_str(letter);
    }
    if room > 0 {
        out.push('…');
    }
    out
}

/// Columns that a terminal moves on when it is given the text.
pub fn columns(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.chars().filter_map(UnicodeWidthChar::width).sum() }
}
