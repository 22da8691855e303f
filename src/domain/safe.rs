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
            _ if harmless(c) => out.push(c),
            _ => out.push_str(&format!("<U+{:04X}>", u32::from(c))),
        }
    }
    Cow::Owned(out)
}

/// The first character that `clean` would show by its number; line ends and tabs are plain to see in a file.
pub fn unsafe_char(text: &str) -> Option<char> {
    text.chars().find(|c| !harmless(*c) && !matches!(c, '\n' | '\r' | '\t'))
}

/// The first word that has Latin letters and others that look like them, as in “Тurkana” with a Cyrillic Т.
pub fn mixed_word(text: &str) -> Option<&str> {
    let lookalike = |c: char| matches!(c, '\u{370}'..='\u{3ff}' | '\u{400}'..='\u{52f}');
    text.split(|c: char| !c.is_alphanumeric())
        .find(|word| word.contains(lookalike) && word.contains(|c: char| c.is_ascii_alphabetic()))
}

/// True for a character that may reach a terminal as it is: letters, digits and marks of any script, and the punctuation,
/// signs and drawing characters listed. Whatever is not listed is not harmless, so what Unicode adds has to be let in.
pub fn harmless(c: char) -> bool {
    match c {
        ' '..='~' => true,
        _ if is_hidden(c) => false,
        _ => c.is_alphanumeric() || is_combining_mark(c) || is_sign(c),
    }
}

/// Letters and marks by category that cannot be seen: fillers, joiners, variation selectors.
fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}' | '\u{e0100}'..='\u{e01ef}')
}

/// Spaces with a width, punctuation and symbols, by block; none of them is format, private or unassigned.
fn is_sign(c: char) -> bool {
    matches!(c,
        '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{bf}' | '×' | '÷' // Latin-1
        | '\u{2c2}'..='\u{2df}' | '\u{37e}' | '\u{387}' | '\u{55a}'..='\u{55f}' | '\u{589}' | '\u{58a}'
        | '\u{5be}' | '\u{5c0}' | '\u{5c3}' | '\u{5c6}' | '\u{5f3}' | '\u{5f4}' // Hebrew
        | '\u{60c}' | '\u{60d}' | '\u{61b}' | '\u{61e}' | '\u{61f}' | '\u{66a}'..='\u{66d}' | '\u{6d4}' // Arabic
        | '\u{964}' | '\u{965}' | '\u{970}' | '\u{1360}'..='\u{1368}' // Devanagari, Ethiopic
        | '\u{2000}'..='\u{200a}' | '\u{2010}'..='\u{2027}' | '\u{202f}'..='\u{205f}' // General Punctuation
        | '\u{207a}'..='\u{207e}' | '\u{208a}'..='\u{208e}' | '\u{20a0}'..='\u{20c0}' | '\u{2100}'..='\u{214f}'
        | '\u{2190}'..='\u{23ff}' | '\u{2500}'..='\u{27ff}' // arrows, mathematics, box drawing, geometric shapes
        | '\u{2801}'..='\u{28ff}' | '\u{2900}'..='\u{297f}' // Braille but its blank
        | '\u{3000}'..='\u{303f}' | '\u{30a0}' | '\u{30fb}' | '\u{ff01}'..='\u{ff65}' | '\u{ffe0}'..='\u{ffe6}'
        | '\u{1f300}'..='\u{1f3fa}' | '\u{1f400}'..='\u{1f64f}' | '\u{1f680}'..='\u{1f6d7}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::trials;
    use proptest::prelude::*;

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

    /// Classes that a terminal obeys, or that nobody sees, by number; written apart from the list that lets characters in.
    fn is_forbidden(c: char) -> bool {
        let number = u32::from(c);
        c.is_control()
            || [0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x2800, 0x3164, 0xfeff, 0xffa0].contains(&number)
            || [0x180b..=0x180f, 0x200b..=0x200f, 0x2028..=0x202e, 0x2060..=0x206f, 0xfe00..=0xfe0f, 0xfff0..=0xfffb]
                .iter()
                .any(|range| range.contains(&number))
            || [0xe000..=0xf8ff, 0xfdd0..=0xfdef, 0x1_bca0..=0x1_bca3, 0x1_d173..=0x1_d17a, 0xe_0000..=0x10_ffff]
                .iter()
                .any(|range| range.contains(&number))
            || number & 0xfffe == 0xfffe
    }

    #[test]
    fn no_character_of_a_forbidden_class_is_harmless() {
        for c in ('\0'..=char::MAX).filter(|c| is_forbidden(*c)) {
            assert!(!harmless(c), "U+{:04X}", u32::from(c));
            assert!(!clean(&format!("a{c}b")).contains(c), "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn punctuation_and_drawing_characters_are_harmless() {
        for c in "–—‘’“”…‹›«»•·†‡§°£€¥₦→←─│┌┼█▒●○◆◇⣿⠁、。「」½²".chars()
        {
            assert!(harmless(c), "{c}");
        }
    }

    proptest! {
        #![proptest_config(trials::cases(500))]

        #[test]
        fn what_is_clean_holds_nothing_forbidden_and_stays_so(chars in prop::collection::vec(any::<char>(), 0..60), words in "\\PC*|(?s).*") {
            let text: String = chars.into_iter().chain(words.chars()).collect();
            let cleaned = clean(&text).into_owned();
            prop_assert!(!cleaned.contains(is_forbidden), "{:?}", cleaned);
            prop_assert!(cleaned.chars().all(harmless));
            prop_assert_eq!(clean(&cleaned).into_owned(), cleaned);
        }
    }
}
