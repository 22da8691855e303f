//! Folds text for comparison: no marks, lower case, one kind of apostrophe, British and American spelling alike.
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

/// Folds a text.
pub fn fold(text: &str) -> Folded {
    let mut folded = Folded::default();
    for (at, c) in text.chars().enumerate() {
        for part in std::iter::once(c).nfkd().filter(|part| !is_combining_mark(*part)) {
            let part = match part {
                '’' | '‘' | 'ʼ' | '`' => '\'',
                '–' | '—' | '‑' | '-' | '/' => ' ',
                other => other,
            };
            for lower in part.to_lowercase() {
                folded.text.push(lower);
                folded.origin.push(at);
            }
        }
    }
    folded
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
    let bare: String = word.chars().filter(|c| *c != '\'').collect();
    if bare != word {
        all.push(bare);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_and_apostrophes_do_not_matter() {
        assert_eq!(fold("Matiang’i").text, "matiang'i");
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
