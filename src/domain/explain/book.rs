//! The codebook in short: every set with its words, and a set with the definition of each.

use crate::domain::codebook::terms;
use crate::domain::doc::{Doc, Row, Value};
use crate::domain::vocab::{SETS, Set, Term};
use crate::domain::words::{Link, Span, counted, text};

fn word(term: &Term) -> Span {
    Span { text: term.word.to_string(), link: Some(Link::Term(term.set, term.code.to_string())) }
}

/// Every set by its short word, with its terms.
pub fn book() -> Doc {
    let all = terms();
    let mut rows = vec![Row::Words(vec![text(
        "Every word that the screen uses in a sense of its own. `mpaka explain stage` has a whole set, `mpaka explain signed` one word; a grade such as B2, a date such as 2023-09-25? and a code such as KE-24 will do too.",
    )])];
    for set in SETS {
        let words: Vec<Vec<Span>> =
            all.iter().filter(|term| term.set == set.name).map(|term| vec![word(term)]).collect();
        rows.push(Row::Heading(format!("{}: {}", set.key, set.name)));
        rows.push(Row::Words(words.join(&text(" · "))));
    }
    let kind = format!("{} in {} sets", counted(all.len(), "word", "words"), SETS.len());
    Doc { title: "Codebook".into(), aside: None, kind, rows }
}

/// A set with the definition of each word, how to read it and where it comes from.
pub fn set(set: &Set) -> Doc {
    let of_set: Vec<Term> = terms().into_iter().filter(|term| term.set == set.name).collect();
    let mut rows = Vec::new();
    for term in &of_set {
        let mut values = vec![Value::ours(vec![word(term), text(format!(": {}", term.definition))])];
        if !term.read.is_empty() {
            values.push(Value::ours(vec![text(format!("Read it: {}", term.read))]));
        }
        if term.standard != "mpaka" {
            values.push(Value {
                spans: vec![text(format!("After {}", term.standard))],
                faint: true,
                ..Value::default()
            });
        }
        rows.push(Row::Field { label: term.code.to_string(), values });
    }
    Doc { title: set.name.to_string(), aside: None, kind: counted(of_set.len(), "word", "words"), rows }
}
