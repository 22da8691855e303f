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

/// A dating, with what it rests on where that is not simply stated.
pub fn dated(when: &When) -> Span {
    match when.basis_words() {
        Some(basis) => text(format!("{} ({basis})", when.words())),
        None => text(when.words()),
    }
}

/// A reference, still without its name.
pub fn refer<R: Refers>(to: &R) -> Span {
    Span { text: String::new(), link: Some(Link::To(R::WANTED, to.id().to_string())) }
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
