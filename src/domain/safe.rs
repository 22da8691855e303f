//! The one function that makes text safe for a terminal. Data is untrusted: nothing reaches a screen or a pipe but through here.
//! It allows what is known to be harmless and shows the rest by name; it never parses escape sequences.

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;

/// Marks kept on one base letter; more would run over the neighbouring lines.
const MARKS: usize = 2;

/// The same text with every control, direction, zero-width or private character shown by its number.
/// Line ends become ` / `, tabs a space. The result is one line.
pub fn clean(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|b| (0x20..0x7f).contains(&b)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut marks = 0;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        marks = if is_combining_mark(c) { marks + 1 } else { 0 };
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' => out.push_str(" / "),
            '\t' => out.push(' '),
            _ if marks > MARKS => {}
            _ if is_harmless(c) => out.push(c),
            _ => out.push_str(&format!("<U+{:04X}>", u32::from(c))),
        }
    }
    Cow::Owned(out)
}

/// The first character that `clean` would show by its number; line ends and tabs are plain to see in a file.
pub fn unsafe_char(text: &str) -> Option<char> {
    text.chars().find(|c| !is_harmless(*c) && !matches!(c, '\n' | '\r' | '\t'))
}

/// The first word that has Latin letters and others that look like them, as in “Тurkana” with a Cyrillic Т.
pub fn mixed_word(text: &str) -> Option<&str> {
    let lookalike = |c: char| matches!(c, '\u{370}'..='\u{3ff}' | '\u{400}'..='\u{52f}');
    text.split(|c: char| !c.is_alphanumeric())
        .find(|word| word.contains(lookalike) && word.contains(|c: char| c.is_ascii_alphabetic()))
}

/// True for a character that may reach a terminal as it is.
pub fn is_harmless(c: char) -> bool {
    !matches!(c,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
        | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{10ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escape_sequences_become_visible_and_harmless() {
        assert_eq!(clean("\u{1b}]52;c;ZQ==\u{7}"), "<U+001B>]52;c;ZQ==<U+0007>");
        assert_eq!(clean("\u{9b}2J"), "<U+009B>2J");
    }

    #[test]
    fn direction_and_zero_width_characters_are_named() {
        assert_eq!(clean("\u{202e}gpj.exe"), "<U+202E>gpj.exe");
        assert_eq!(clean("a\u{200b}b\u{e0041}"), "a<U+200B>b<U+E0041>");
    }

    #[test]
    fn a_line_end_stays_within_its_line() {
        assert_eq!(clean("ok\r\nEVIL\tx"), "ok / EVIL x");
    }

    #[test]
    fn ordinary_words_of_any_script_are_left_alone() {
        for word in ["Matiang’i", "Côte", "日本", "Kenya–Somalia", "ng'ombe"] {
            assert_eq!(clean(word), word);
        }
    }

    #[test]
    fn a_word_in_two_alphabets_is_found_and_a_word_in_one_is_not() {
        assert_eq!(mixed_word("to \u{422}urkana, by road"), Some("\u{422}urkana"));
        assert_eq!(mixed_word("Москва, Αθήνα, Turkana"), None);
    }

    #[test]
    fn marks_do_not_pile_up() {
        assert_eq!(clean(&format!("e{}", "\u{301}".repeat(200))).chars().count(), 3);
    }
}
