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
    while let Some(c) = rest.next() {
        let here = at;
        at += 1;
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

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`')
}

impl Folded {
    fn push(&mut self, c: char, origin: usize) {
        self.text.push(c);
        self.origin.push(origin);
    }
}

/// Spelling variants of one word, itself first: organised and organized, defence and defense.
pub fn variants(word: &str) -> Vec<String> {
    let mut all = vec![word.to_string()];
    for (from, to) in [
        ("isation", "ization"),
        ("ization", "isation"),
        ("ise", "ize"),
        ("ize", "ise"),
        ("defence", "defense"),
        ("defense", "defence"),
        ("centre", "center"),
        ("center", "centre"),
    ] {
        if word.contains(from) {
            all.push(word.replace(from, to));
        }
    }
    all
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
    fn a_folded_letter_leads_back_to_the_letter_as_written() {
        let folded = fold("éa");
        assert_eq!((folded.text.as_str(), folded.origin.as_slice()), ("ea", &[0, 1][..]));
        let ligature = fold("ﬁn");
        assert_eq!((ligature.text.as_str(), ligature.origin.as_slice()), ("fin", &[0, 0, 1][..]));
    }
}
