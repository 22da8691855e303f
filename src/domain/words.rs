//! Words on their way to a reader: a run of text that may lead somewhere or stand for a defined term.
//! Names of records are filled in later, by whoever holds the dataset; nothing here looks anything up.

use crate::domain::ids::{Refers, Wanted};
use crate::domain::vocab::Word;
use crate::domain::when::When;

/// Where a run of text leads.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Link {
    /// To a record, a county, a border or a place.
    To(Wanted, String),
    /// To a definition: the set and the code of a term.
    Term(&'static str, String),
}

/// A run of text. Where it is a reference the text is empty until it has been named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    pub text: String,
    pub link: Option<Link>,
}

/// A number with the word for one or several things.
pub fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// The same words with a capital at the beginning.
pub fn capital(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// Plain words.
pub fn text(words: impl Into<String>) -> Span {
    Span { text: words.into(), link: None }
}

/// A defined term, in its screen word.
pub fn term(word: impl Word) -> Span {
    let term = word.term();
    Span { text: term.word.to_string(), link: Some(Link::Term(term.set, term.code.to_string())) }
}

/// A dating, with what it rests on where that is not simply stated: "25 Sep 2023 (uncertain, from a caption)".
pub fn dated(when: &When) -> Span {
    let words = when.words();
    let Some(basis) = when.basis_words() else { return text(words) };
    match words.strip_suffix(')') {
        Some(open) => text(format!("{open}, {basis})")),
        None => text(format!("{words} ({basis})")),
    }
}

/// A reference, still without its name.
pub fn refer<R: Refers>(to: &R) -> Span {
    Span { text: String::new(), link: Some(Link::To(R::WANTED, to.id().to_string())) }
}

/// Between a place as printed and its name in the gazetteer.
pub const SAME: &str = " = ";

/// Named spans in which a gazetteer's name that the printed name contains is not said again: the printed name leads
/// to the place instead.
pub fn undoubled(spans: Vec<Span>) -> Vec<Span> {
    let mut kept: Vec<Span> = Vec::new();
    for span in spans {
        let place = matches!(span.link, Some(Link::To(Wanted::Place, _)));
        match kept.as_mut_slice() {
            [.., printed, same]
                if place && same.text == SAME && printed.text.to_lowercase().contains(&span.text.to_lowercase()) =>
            {
                printed.link = span.link;
                kept.pop();
            }
            _ => kept.push(span),
        }
    }
    kept
}

/// References one after the other, with commas between.
pub fn list<R: Refers>(all: &[R]) -> Vec<Span> {
    let mut spans = Vec::new();
    for one in all {
        if !spans.is_empty() {
            spans.push(text(", "));
        }
        spans.push(refer(one));
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::date::Edtf;
    use crate::domain::when::Basis;

    #[test]
    fn a_gazetteer_name_that_the_printed_name_says_is_not_said_twice() {
        let place = |words: &str| Span { text: words.into(), link: Some(Link::To(Wanted::Place, "nairobi".into())) };
        let said = |printed: &str| undoubled(vec![text(printed), text(SAME), place("Nairobi")]);
        assert_eq!(said("the headquarters in Nairobi"), [place("the headquarters in Nairobi")]);
        assert_eq!(said("the capital"), [text("the capital"), text(SAME), place("Nairobi")]);
    }

    #[test]
    fn a_dating_has_one_bracket_for_its_doubt_and_what_it_rests_on() {
        let said =
            |edtf: &str, basis| dated(&When::new(Some(Edtf::parse(edtf).unwrap()), None, None, basis).unwrap()).text;
        assert_eq!(said("2023-09-25?", Basis::Caption), "25 Sep 2023 (uncertain, from a caption)");
        assert_eq!(said("2023-09-25", Basis::Caption), "25 Sep 2023 (from a caption)");
        assert_eq!(said("2023-09-25?", Basis::Stated), "25 Sep 2023 (uncertain)");
    }
}
