//! Where sentences end. Unicode's rules (UAX 29) know no abbreviations: what they cut after "Dr." is put together again.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// After these, in any capitals, a sentence goes on.
pub(crate) const ABBREVIATIONS: [&str; 20] = [
    "dr.", "hon.", "h.e.", "h.e", "mr.", "mrs.", "ms.", "prof.", "maj.", "gen.", "maj-gen.", "lt.", "col.", "amb.",
    "rev.", "st.", "no.", "art.", "e.g.", "i.e.",
];

/// The sentences of a text as ranges of bytes, without the white space around them.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    for (at, piece) in text.split_sentence_bound_indices() {
        let start = at + (piece.len() - piece.trim_start().len());
        let end = at + piece.trim_end().len();
        if start >= end {
            continue;
        }
        match found.last_mut() {
            Some(last) if open => last.end = end,
            _ => found.push(start..end),
        }
        open = ends_in_abbreviation(piece.trim_end());
    }
    found
}

fn ends_in_abbreviation(piece: &str) -> bool {
    let Some(last) = piece.split_whitespace().last() else { return false };
    let last = last.trim_start_matches(['(', '"', '“']).to_lowercase();
    // An initial, as in "J. Austin".
    let is_initial = last.chars().count() == 2 && last.ends_with('.') && last.starts_with(char::is_alphabetic);
    is_initial || ABBREVIATIONS.contains(&last.as_str())
}

#[cfg(test)]
mod tests {
    use super::sentences;

    fn cut(text: &str) -> Vec<&str> {
        sentences(text).into_iter().filter_map(|range| text.get(range)).collect()
    }

    #[test]
    fn honorifics_and_initials_end_no_sentence() {
        let text = "It was signed by H.E. Hon. Dr. Musalia Mudavadi, EGH. Maj-Gen. A. Naser spoke.";
        assert_eq!(cut(text), ["It was signed by H.E. Hon. Dr. Musalia Mudavadi, EGH.", "Maj-Gen. A. Naser spoke."]);
        assert_eq!(cut("BY H.E. DR. X AND HON. Y, 2026."), ["BY H.E. DR. X AND HON. Y, 2026."]);
    }

    #[test]
    fn a_quotation_ends_with_its_mark_and_a_number_is_not_cut() {
        assert_eq!(
            cut("“It rose to 14.5. Then it fell.” He left."),
            ["“It rose to 14.5.", "Then it fell.”", "He left."]
        );
    }

    #[test]
    fn white_space_is_no_sentence() {
        assert!(cut("  \n ").is_empty());
    }
}
