//! Whether a few texts, such as the cells of a row, hold what a query says of words, as the search would find it. It knows
//! no records, so fields are not its business.

use crate::domain::query::{Clause, Open, What};
use crate::domain::search::fold::fold;
use crate::domain::search::row::written::{Written, literal, side_by_side};
use crate::domain::search::texts::Part;
use crate::domain::search::tier::INSIDE;
use crate::domain::search::variant::{Variant, spellings, variants};
use crate::domain::vocab::State;

/// True where each word and phrase stands in one of the texts, and none of those that must not. Fields hold everywhere.
pub fn holds(texts: &[String], clauses: &[Clause]) -> bool {
    let read = |text: &String| Written {
        part: Part::Name,
        field: "",
        words: String::new(),
        folded: fold(text),
        claim: None,
        state: State::default(),
    };
    let texts: Vec<Written> = texts.iter().map(read).collect();
    clauses.iter().all(|clause| match &clause.what {
        What::Word(word) => {
            let words = variants(word);
            let tiers = words.iter().flat_map(|word| texts.iter().filter_map(|text| literal(text, true, word)));
            // Who does not want "or" means no "border".
            let mut tiers = tiers.map(|place| place.tier).filter(|tier| !clause.not || *tier != INSIDE);
            tiers.next().is_some() != clause.not
        }
        What::Phrase { words, open } => {
            let meant = if *open == Open::Neither { spellings } else { variants };
            let words: Vec<Vec<Variant>> = words.iter().map(|word| meant(word)).collect();
            texts.iter().any(|text| side_by_side(text, &words, *open).is_some()) != clause.not
        }
        _ => true,
    })
}

#[cfg(test)]
mod tests {
    use super::holds;
    use crate::domain::query::Query;

    fn is_held(query: &str) -> bool {
        let cells = ["Letter of Intent on border defence", "Organised crime: Sh14.5 billion"].map(str::to_string);
        holds(&cells, &Query::parse(query).unwrap().clauses)
    }

    #[test]
    fn a_word_is_held_whole_as_a_beginning_or_inside_in_either_spelling() {
        for query in ["letter", "lett", "etter", "defense", "organized", "crime letter", "or", "14.5"] {
            assert!(is_held(query), "{query}");
        }
        assert!(!is_held("er") && !is_held("letter treaty"), "two letters are enough only for a beginning");
    }

    #[test]
    fn one_for_many_and_a_month_are_whole_words_here_as_in_the_search() {
        let is_held = |query: &str, cell: &str| holds(&[cell.to_string()], &Query::parse(query).unwrap().clauses);
        assert!(is_held("october 2025", "6 Oct 2025") && !is_held("march", "Marsabit"));
        assert!(is_held("letters", "a letter") && !is_held("ships", "a partnership") && is_held("-arms", "armed"));
    }

    #[test]
    fn a_phrase_is_words_side_by_side_in_one_text() {
        assert!(is_held("\"letter of intent\"") && is_held("\"border defense\""));
        assert!(!is_held("\"ter of int\"") && !is_held("\"defence organised\""), "no words cut, no two cells");
    }

    #[test]
    fn what_is_not_wanted_is_not_found_inside_a_word() {
        assert!(is_held("-der") && is_held("-\"ter of int\"") && is_held("-treaty"));
        assert!(!is_held("-bord") && !is_held("-defense") && !is_held("-\"letter of intent\""));
    }
}
