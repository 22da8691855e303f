//! Which characters may reach a terminal as they are: an allow-list by block. It decides nothing about words.

use unicode_normalization::char::is_combining_mark;

/// The first character that `clean` would show by its number; line ends and tabs are plain to see in a file.
pub fn unsafe_char(text: &str) -> Option<char> {
    text.chars().find(|c| !harmless(*c) && !matches!(c, '\n' | '\r' | '\t'))
}

/// The first word that has Latin letters and others that look like them, as in “Тurkana” with a Cyrillic Т.
pub fn mixed_word(text: &str) -> Option<&str> {
    text.split(|c: char| !c.is_alphanumeric() && !is_combining_mark(c))
        .find(|word| word.contains(is_lookalike) && word.contains(is_latin))
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || (c.is_alphabetic() && matches!(c, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}'))
}

/// Letters that pass for Latin ones: Greek, Cyrillic, Armenian, Cherokee, Coptic, Lisu, fullwidth and mathematical.
fn is_lookalike(c: char) -> bool {
    matches!(c,
        '\u{370}'..='\u{58f}' | '\u{13a0}'..='\u{13ff}' | '\u{1c80}'..='\u{1c8f}' | '\u{1f00}'..='\u{1fff}'
        | '\u{2c80}'..='\u{2cff}' | '\u{a4d0}'..='\u{a4ff}' | '\u{a640}'..='\u{a69f}' | '\u{ab70}'..='\u{abbf}'
        | '\u{ff21}'..='\u{ff5a}' | '\u{1d400}'..='\u{1d7ff}')
}

/// True for a character that may reach a terminal as it is: letters, digits and marks of any script, and the punctuation,
/// signs and drawing characters listed. Whatever is not listed is not harmless, so what Unicode adds has to be let in.
pub fn harmless(c: char) -> bool {
    match c {
        ' '..='~' => true,
        _ if is_hidden(c) => false,
        _ => c.is_alphanumeric() || is_combining_mark(c) || is_sign(c) || is_emoji(c),
    }
}

/// Letters and marks by category that cannot be seen: fillers, joiners, variation selectors; and the two marks of halfwidth
/// kana, of which no two programs know whether they take a column.
fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{ff9e}'..='\u{ffa0}' | '\u{e0100}'..='\u{e01ef}')
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
    )
}

/// Pictures beyond the symbol blocks, without the skin tones; they are harmless but shown as one sign.
pub(super) fn is_emoji(c: char) -> bool {
    matches!(c,
        '\u{1f300}'..='\u{1f3fa}' | '\u{1f400}'..='\u{1f64f}' | '\u{1f680}'..='\u{1f6d7}'
        | '\u{1f900}'..='\u{1f9ff}' | '\u{1fa70}'..='\u{1fac5}')
}
