//! Scores scattered letters. The only file that names fuzzy-matcher, so that it can be replaced.
//! One matcher serves one thread; its cache stays on, because it panics without.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

/// The longest candidate and the longest word that are scored, in characters; longer ones cost seconds.
const LONGEST_CANDIDATE: usize = 512;
const LONGEST_WORD: usize = 64;

/// Scores how well a word's letters are found in order in a text.
pub trait Scorer {
    /// The score and the matched characters' positions; none where the letters are not all there, or too thinly spread.
    fn score(&self, text: &str, word: &str) -> Option<(i64, Vec<usize>)>;
}

/// fuzzy-matcher's skim algorithm.
pub struct Skim(SkimMatcherV2);

impl Default for Skim {
    fn default() -> Self {
        Self(SkimMatcherV2::default().ignore_case().element_limit(LONGEST_CANDIDATE * LONGEST_WORD))
    }
}

/// Points a letter must bring on average; below that the match is junk.
const FLOOR: i64 = 18;

/// Over how many letters each letter may be spread on average; letters strewn over a title are junk.
const SPREAD: usize = 3;

impl Scorer for Skim {
    fn score(&self, text: &str, word: &str) -> Option<(i64, Vec<usize>)> {
        let letters = word.chars().count();
        if letters == 0 || letters > LONGEST_WORD || text.chars().count() > LONGEST_CANDIDATE {
            return None;
        }
        let (score, marks) = self.0.fuzzy_indices(text, word)?;
        let span = marks.last()?.saturating_sub(*marks.first()?) + 1;
        (score >= FLOOR * letters as i64 && span <= SPREAD * letters).then_some((score, marks))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_close_together_match_and_letters_strewn_about_do_not() {
        let skim = Skim::default();
        assert!(skim.score("piantedosi", "piantdosi").is_some());
        assert!(skim.score("the agreement is expected to support ongoing work", "tuwong").is_none());
    }

    #[test]
    fn monstrous_input_is_not_scored() {
        let skim = Skim::default();
        assert!(skim.score(&"a".repeat(5000), "a").is_none());
        assert!(skim.score("a", &"a".repeat(5000)).is_none());
    }
}
