//! Explains a term of the screen: its definition and the standard that it comes from.

use crate::domain::doc::{Doc, Row, Value};
use crate::domain::vocab::{Term, terms};
use crate::domain::words::text;

/// The explanation of a term by its set and code; none where there is no such term.
pub fn explain(set: &str, code: &str) -> Option<Doc> {
    terms().into_iter().find(|term| term.set == set && term.code == code).map(document)
}

fn document(term: Term) -> Doc {
    let field =
        |label: &str, words: &str| Row::Field { label: label.into(), values: vec![Value::ours(vec![text(words)])] };
    Doc {
        title: term.word.to_string(),
        aside: None,
        kind: term.set.to_string(),
        rows: vec![field("Means", term.definition), field("After", term.standard), field("In the data", term.code)],
    }
}
