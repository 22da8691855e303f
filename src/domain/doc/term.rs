//! The page of a word of the codebook: what it means, how to read it, the standard that it comes from, and which records
//! say it. `explain`, `show`, the details and the page over the panes all have this one.

mod date;
mod said;

use crate::domain::codebook::term_of;
use crate::domain::doc::writer::Writer;
use crate::domain::doc::{Doc, Row, Value};
use crate::domain::library::{Library, Target};
use crate::domain::vocab::{CodeKind, DateForm, Mark, Relation, Subject, Term};
use crate::domain::when::When;
use crate::domain::words::{DATE, Link, Span, text};

pub use date::date;

/// The page of a word by its set and code; none where there is no such word.
pub fn explain(library: &Library, set: &'static str, code: &str) -> Option<Doc> {
    explain_first(library, &[(set, code.to_string())])
}

/// The page of the first of these words, with a line on each of the others that stand beside it.
pub fn explain_first(library: &Library, words: &[(&'static str, String)]) -> Option<Doc> {
    let ((set, code), others) = words.split_first()?;
    if *set == DATE {
        let mut doc = date(&When::of_code(code)?);
        doc.rows.extend(beside(others));
        return Some(doc);
    }
    let term = term_of(set, code)?;
    let target = Target::from(term);
    let mut writer = Writer::new(library, &target);
    defined(&mut writer, term);
    for row in beside(others) {
        writer.row(row);
    }
    if is_said(term) {
        said::said(&mut writer, &target);
    }
    Some(writer.finish())
}

/// Whether records can say the word: marks, codes and forms of dates are only written.
fn is_said(term: Term) -> bool {
    ![Mark::SET, CodeKind::SET, DateForm::SET].contains(&term.set)
}

/// What the codebook has.
fn defined(writer: &mut Writer<'_>, term: Term) {
    writer.ours("Means", term.definition);
    if !term.read.is_empty() {
        writer.ours("Read it", term.read);
    }
    writer.ours("After", if term.standard == "mpaka" { "mpaka: a word of our own" } else { term.standard });
    let printed = printed_forms(term);
    if !printed.is_empty() {
        writer.ours("Printed", printed.join(", "));
    }
    if let Some(relation) = Relation::ALL.iter().find(|one| term.set == Relation::SET && one.code() == term.code) {
        writer.ours("Other end", relation.inverse_word());
    }
    if is_said(term) && term.code != term.word {
        writer.ours("In the data", term.code);
    }
}

/// The forms under which sources print a subject; none for any other word.
pub fn printed_forms(term: Term) -> &'static [&'static str] {
    let subject = Subject::ALL.iter().find(|subject| term.set == Subject::SET && subject.code() == term.code);
    subject.map_or(&[], |subject| subject.printed_forms())
}

/// A line on each word that stands on the same line of the screen.
fn beside(others: &[(&'static str, String)]) -> Vec<Row> {
    let values: Vec<Value> = others.iter().filter_map(|(set, code)| brief(set, code)).collect();
    if values.is_empty() {
        return Vec::new();
    }
    vec![Row::Heading("Also on this line".into()), Row::Field { label: String::new(), values }]
}

/// The word, leading to its own page, and what it means.
fn brief(set: &'static str, code: &str) -> Option<Value> {
    let (word, meaning) = if set == DATE {
        let when = When::of_code(code)?;
        (when.words(), "a date, and what it rests on".to_string())
    } else {
        let term = term_of(set, code)?;
        (term.word.to_string(), term.definition.to_string())
    };
    let link = Some(Link::Term(set, code.to_string()));
    Some(Value::ours(vec![Span { text: word, link }, text(format!(": {meaning}"))]))
}
