//! Folds text for comparison: no marks, lower case, no apostrophe inside a word, British and American spelling alike.
//! It keeps the way back to the letters as written, so that a match can be shown.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text folded, with the position of the original character behind each folded one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Folded {
    pub text: String,
    /// For each character of `text`: which character of the original it comes from.
    pub origin: Vec<usize>,
}

/// Folds a text. An apostrophe falls away, so that Matiang'i, Matiang’i and Matiangi are one word; before a last s it
/// parts words, so that Kenya's is Kenya.
pub fn fold(text: &str) -> Folded {
    let mut folded = Folded::default();
    let mut rest = text.chars();
    let mut at = 0;
    // The two letters before, to know one that stands alone.
    let mut before = (None, None);
    while let Some(c) = rest.next() {
        let here = at;
        at += 1;
        let (first, last) = before;
        before = (last, Some(c));
        if c == '.' && is_alone(first, last) {
            let mut behind = rest.clone();
            let next = behind.next();
            if next.is_some_and(char::is_alphabetic) && !behind.next().is_some_and(char::is_alphanumeric) {
                continue;
            }
        }
        if is_apostrophe(c) {
            let mut behind = rest.clone();
            let possessive = behind.next().is_some_and(|c| matches!(c, 's' | 'S'))
                && behind.next().is_none_or(|c| !c.is_alphanumeric());
            if possessive {
                folded.push(' ', here);
            }
            continue;
        }
        for part in std::iter::once(c).nfkd().filter(|part| !is_combining_mark(*part)) {
            match part {
                '–' | '—' | '‑' | '-' | '/' => folded.push(' ', here),
                other => other.to_lowercase().for_each(|lower| folded.push(lower, here)),
            }
        }
    }
    folded
}

/// True where the last of two characters is a letter by itself: the stop between two such falls away, so that U.S. is US.
fn is_alone(first: Option<char>, last: Option<char>) -> bool {
    last.is_some_and(char::is_alphabetic) && !first.is_some_and(char::is_alphanumeric)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`')
}

/// The words of a folded text: what is no letter or digit parts them.
pub fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Puts a text into `to` as words are compared, without the way back. What is no letter or digit parts words and may
/// become a blank.
pub fn fold_into(text: &str, to: &mut String) {
    if !text.is_ascii() {
        to.push_str(&fold(text).text);
        return;
    }
    let mut rest = text.bytes();
    let mut before = (None, None);
    while let Some(byte) = rest.next() {
        let (first, last) = before;
        before = (last, Some(char::from(byte)));
        match byte {
            b'.' if is_alone(first, last) => {
                let mut behind = rest.clone();
                let next = behind.next().is_some_and(|byte| byte.is_ascii_alphabetic());
                if !next || behind.next().is_some_and(|byte| byte.is_ascii_alphanumeric()) {
                    to.push(' ');
                }
            }
            b'\'' | b'`' => {
                let mut behind = rest.clone();
                let s = behind.next().is_some_and(|byte| byte.eq_ignore_ascii_case(&b's'));
                if s && behind.next().is_none_or(|byte| !byte.is_ascii_alphanumeric()) {
                    to.push(' ');
                }
            }
            byte if byte.is_ascii_alphanumeric() => to.push(char::from(byte.to_ascii_lowercase())),
            _ => to.push(' '),
        }
    }
}

impl Folded {
    fn push(&mut self, c: char, origin: usize) {
        self.text.push(c);
        self.origin.push(origin);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_and_apostrophes_do_not_matter() {
        for word in ["Matiang’i", "Matiang'i", "matiangi"] {
            assert_eq!(fold(word).text, "matiangi");
        }
        assert_eq!(fold("Kenya’s, states'").text, "kenya s, states");
        assert_eq!(fold("Côte").text, "cote");
        assert_eq!(fold("Al-Raisi").text, "al raisi");
    }

    #[test]
    fn the_quick_way_finds_the_same_words() {
        for text in [
            "U.S. U.K.",
            "U.S.A.",
            "a.b.cd",
            "the U.S",
            "e.g. 3.5",
            "x.1",
            "Kenya's states', O'Brien 14.5-billion/x `s a'S",
            "Matiang’i Étienne’s",
            "'s",
            "a's'b",
            "",
            "ﬁn—b",
        ] {
            let mut quick = String::new();
            fold_into(text, &mut quick);
            let words = |text: &str| -> Vec<String> { super::words(text).map(str::to_string).collect() };
            assert_eq!(words(&quick), words(&fold(text).text), "{text}");
        }
    }

    #[test]
    fn letters_with_stops_are_one_word() {
        let words = |text: &str| fold(text).text.replace(['.', ','], " ");
        assert_eq!(
            words("the U.S. and the u.k, J.K. Omollo").split_whitespace().collect::<Vec<_>>(),
            ["the", "us", "and", "the", "uk", "jk", "omollo"]
        );
    }

    #[test]
    fn a_folded_letter_leads_back_to_the_letter_as_written() {
        let folded = fold("éa");
        assert_eq!((folded.text.as_str(), folded.origin.as_slice()), ("ea", &[0, 1][..]));
        let ligature = fold("ﬁn");
        assert_eq!((ligature.text.as_str(), ligature.origin.as_slice()), ("fin", &[0, 0, 1][..]));
    }
}
