//! Slips of the finger: a word that nothing holds is taken for the nearest one that something holds. It never touches a
//! number: 1998 is not 1999.

use strsim::damerau_levenshtein;

use crate::domain::search::index::Index;

/// The longest word that is compared, in letters.
const LONGEST: usize = 40;

/// The nearest known word: one slip away for four to six letters, two for more. Of several the one that stands in names,
/// then the commoner.
pub fn nearest<'a>(index: &'a Index, word: &str) -> Option<&'a str> {
    let length = word.chars().count();
    let reach = match length {
        4..=6 => 1,
        7..=LONGEST => 2,
        _ => return None,
    };
    if word.contains(|c: char| c.is_numeric()) {
        return None;
    }
    let close = index.vocabulary().iter().filter(|(known, _)| {
        let other = known.chars().count();
        other >= 4 && other.abs_diff(length) <= reach && !known.contains(|c: char| c.is_numeric())
    });
    close
        .map(|(known, (named, all))| (damerau_levenshtein(word, known), *named == 0, usize::MAX - all, known))
        .filter(|(distance, ..)| *distance <= reach)
        .min()
        .map(|(.., known)| known.as_str())
}
