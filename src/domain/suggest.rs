//! "Did you mean": the nearest of known words. It guesses only where the guess is close.

use strsim::damerau_levenshtein;

/// The known word nearest to what was written, if it is near enough to be meant.
pub fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = written.to_lowercase();
    let length = folded.chars().count();
    let reach = match length {
        0..=4 => 1,
        5 => 2,
        _ => length / 3,
    };
    known
        .into_iter()
        // A word much longer or shorter is not near; only one that goes on from it may be meant.
        .filter(|word| {
            let other = word.chars().count();
            other.abs_diff(length) <= reach || other > length && length >= 4 && word.to_lowercase().starts_with(&folded)
        })
        .map(|word| (damerau_levenshtein(&folded, &word.to_lowercase()), word))
        .filter(|(distance, word)| {
            *distance <= reach && *distance < length || (length >= 4 && word.to_lowercase().starts_with(&folded))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_understood_and_another_word_is_not() {
        let known = ["Signed", "Proposed", "Ratified"];
        assert_eq!(nearest("Sined", known), Some("Signed"));
        assert_eq!(nearest("propsed", known), Some("Proposed"));
        assert_eq!(nearest("Zebra", known), None);
        assert_eq!(nearest("nope", ["wote", "note"]), Some("note"), "a short word has room for one slip");
        assert_eq!(nearest("nope", ["wote"]), None);
        assert_eq!(nearest("G", ["A", "B"]), None, "another letter is no slip of the only one");
    }
}
