//! Words on their way to a reader: a run of text that may lead somewhere or stand for a defined term.
//! Names of records are filled in later, by whoever holds the dataset; nothing here looks anything up.

use crate::domain::date::Edtf;
use crate::domain::ids::{Refers, Wanted};
use crate::domain::vocab::{CodeKind, CountOp, Locator, Mark, Word};
use crate::domain::when::{Basis, When};

/// Where a run of text leads.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Link {
    /// To a record, a county, a border or a place.
    To(Wanted, String),
    /// To a definition: the set and the code of a term.
    Term(&'static str, String),
}

/// The set of a dating, whose code is [`When::code`]: it is explained like a term, by what it says.
pub const DATE: &str = "date";

/// The sets whose terms look like the words around them: one does not walk to them, but they are explained.
const QUIET: [&str; 6] = [DATE, Mark::SET, Locator::SET, CodeKind::SET, CountOp::SET, "kind of money"];

impl Link {
    /// To the definition of a term.
    pub fn term(word: impl Word) -> Self {
        let term = word.term();
        Self::Term(term.set, term.code.to_string())
    }

    /// Whether it is only for whoever asks: a date, a sum, a mark, a place in a document.
    pub fn is_quiet(&self) -> bool {
        matches!(self, Self::Term(set, _) if QUIET.contains(set))
    }
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

/// A number with a comma after each thousand: "31,204".
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && digits.len().saturating_sub(position).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
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
    Span { text: word.term().word.to_string(), link: Some(Link::term(word)) }
}

/// Words of our own that stand for a term under another name.
pub fn worded(words: impl Into<String>, word: impl Word) -> Span {
    Span { text: words.into(), link: Some(Link::term(word)) }
}

/// A date in words of the caller's, which say what it means when they are asked.
pub fn on(date: Edtf, words: impl Into<String>) -> Span {
    let code = When::new(Some(date), None, None, Basis::Stated).map_or_else(|_| date.to_string(), |when| when.code());
    Span { text: words.into(), link: Some(Link::Term(DATE, code)) }
}

/// A dating in its words alone.
pub fn day(when: &When) -> Span {
    Span { text: when.words(), link: Some(Link::Term(DATE, when.code())) }
}

/// A dating, with what it rests on where that is not simply stated: "25 Sep 2023 (uncertain, from a caption)".
pub fn dated(when: &When) -> Span {
    let words = when.words();
    let text = match (when.basis_words(), words.strip_suffix(')')) {
        (None, _) => words,
        (Some(basis), Some(open)) => format!("{open}, {basis})"),
        (Some(basis), None) => format!("{words} ({basis})"),
    };
    Span { text, link: Some(Link::Term(DATE, when.code())) }
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

    #[test]
    fn thousands_are_set_apart() {
        for (number, words) in [(0, "0"), (999, "999"), (1000, "1,000"), (31_204, "31,204"), (1_000_000, "1,000,000")] {
            assert_eq!(grouped(number), words);
        }
    }

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
