//! Emoji: each terminal has its own opinion how wide they are and where they end, so that a family, a flag or a keycap
//! would put the rest of its row out of place. Each is shown as one narrow sign.

use unicode_width::UnicodeWidthChar;

use super::class::is_emoji;

/// What is shown for an emoji.
pub const SIGN: char = '□';

const JOINER: char = '\u{200d}';
const AS_PICTURE: char = '\u{fe0f}';
const KEYCAP: char = '\u{20e3}';

/// What follows the emoji that the text begins with; none where it begins with something else.
pub fn behind(text: &str) -> Option<&str> {
    let mut rest = text.strip_prefix(is_pictured).map_or_else(|| keycap(text).or_else(|| sign(text)), Some)?;
    if text.starts_with(is_flag_letter) {
        rest = rest.strip_prefix(is_flag_letter).unwrap_or(rest);
    }
    loop {
        rest = rest.trim_start_matches(|c| c == AS_PICTURE || c == KEYCAP || is_skin(c));
        let joined = rest.strip_prefix(JOINER).and_then(|next| next.strip_prefix(|c| is_pictured(c) || is_symbol(c)));
        match joined {
            Some(next) => rest = next,
            None => return Some(rest),
        }
    }
}

/// A digit, # or * in a key.
fn keycap(text: &str) -> Option<&str> {
    let rest = text.strip_prefix(|c: char| c.is_ascii_digit() || c == '#' || c == '*')?;
    rest.strip_prefix(AS_PICTURE).unwrap_or(rest).strip_prefix(KEYCAP)
}

/// A sign, such as a heart, that is asked to be a picture.
fn sign(text: &str) -> Option<&str> {
    text.strip_prefix(is_symbol)?.strip_prefix(AS_PICTURE)
}

/// A picture of itself: the wide ones of the symbol blocks, and those beyond.
fn is_pictured(c: char) -> bool {
    is_emoji(c) || is_flag_letter(c) || (is_symbol(c) && c.width() == Some(2))
}

fn is_symbol(c: char) -> bool {
    matches!(c, '©' | '®' | '\u{203c}' | '\u{2049}' | '\u{2100}'..='\u{27ff}' | '\u{2900}'..='\u{2bff}' | '\u{3030}' | '\u{303d}')
}

fn is_flag_letter(c: char) -> bool {
    matches!(c, '\u{1f1e6}'..='\u{1f1ff}')
}

fn is_skin(c: char) -> bool {
    matches!(c, '\u{1f3fb}'..='\u{1f3ff}')
}
