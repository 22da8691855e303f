//! The page of one very date: its form, what it can mean and what it cannot.

use crate::domain::date::{Edge, Edtf};
use crate::domain::doc::{Doc, Row, Value};
use crate::domain::vocab::{DateForm, Word};
use crate::domain::when::When;
use crate::domain::words::{Span, dated, term, text, worded};

/// The page of a dating.
pub fn date(when: &When) -> Doc {
    let field = |label: &str, spans: Vec<Span>| Row::Field { label: label.into(), values: vec![Value::ours(spans)] };
    let mut rows = vec![field("On screen", vec![text(dated(when).text)]), field("Means", vec![text(meaning(when))])];
    if let Some(first) = when.earliest() {
        rows.push(field("Not before", vec![text(first.words())]));
    }
    if let Some(last) = when.latest() {
        rows.push(field("Not after", vec![text(last.words())]));
    }
    let forms = forms(when);
    let values = forms.iter().map(|form| {
        let words = if form.read().is_empty() { form.definition() } else { form.read() };
        Value::ours(vec![term(*form), text(format!(": {words}"))])
    });
    rows.push(Row::Field { label: "Read it".into(), values: values.collect() });
    let basis = when.basis().term();
    rows.push(field("Rests on", vec![worded(basis.word, when.basis()), text(format!(": {}", basis.definition))]));
    let mut standards: Vec<&str> = forms.iter().map(|form| form.standard()).collect();
    standards.sort_unstable();
    standards.dedup();
    rows.push(field("After", vec![text(standards.join("; "))]));
    Doc { title: when.code(), aside: None, kind: "date".into(), rows }
}

/// In one sentence.
fn meaning(when: &When) -> String {
    let Some(edtf) = when.edtf() else {
        return "No day is stated; only bounds are known, and a bound is not a date.".into();
    };
    let what = if edtf.is_interval() { span(edtf) } else { point(edtf) };
    let doubt = match (edtf.uncertain(), edtf.approximate()) {
        (true, true) => " It is near the true date if it is right at all.",
        (true, false) => " It may be wrong: there is cause to doubt it.",
        (false, true) => " It is near the true date.",
        (false, false) => "",
    };
    format!("{what}{doubt}")
}

fn point(edtf: Edtf) -> String {
    match (edtf.earliest(), edtf.latest()) {
        (Some(first), Some(last)) if first == last => format!("The one day {}.", first.words()),
        (Some(first), Some(last)) => {
            format!("Some time from {} to {}; no day is stated.", first.words(), last.words())
        }
        _ => "No day can be told.".into(),
    }
}

fn span(edtf: Edtf) -> String {
    let years = edtf.to_string().split('/').all(|end| end.trim_end_matches(['?', '~', '%']).len() <= 4);
    let exact = match (edtf.opens(), edtf.open_end()) {
        (Edge::Closed, Edge::Closed) if years => ", years only: on which day it begins and ends is not stated",
        (_, Edge::Open) => "; no end is set",
        (_, Edge::Unknown) => "; it has an end, which is not known",
        (Edge::Unknown, _) => "; when it began is not known",
        (Edge::Open, _) => "; it has no beginning",
        _ => "",
    };
    format!("A time, not a day: {}{exact}.", edtf.words().trim_end_matches(" (years only)"))
}

/// The forms in which it is written.
fn forms(when: &When) -> Vec<DateForm> {
    let mut forms = Vec::new();
    if let Some(edtf) = when.edtf() {
        forms.push(shape(edtf));
        let written = edtf.to_string();
        let marks = [('?', DateForm::Uncertain), ('~', DateForm::Approximate), ('%', DateForm::Both)];
        forms.extend(marks.into_iter().filter(|(sign, _)| written.contains(*sign)).map(|(_, form)| form));
        forms.extend(written.contains('X').then_some(DateForm::Unspecified));
    }
    forms.extend(when.not_before().map(|_| DateForm::NotBefore));
    forms.extend(when.not_after().map(|_| DateForm::NotAfter));
    forms
}

fn shape(edtf: Edtf) -> DateForm {
    use crate::domain::date::Precision as P;
    match (edtf.opens(), edtf.open_end()) {
        (Edge::Open, _) => DateForm::OpenStart,
        (Edge::Unknown, _) => DateForm::UnknownStart,
        (_, Edge::Open) => DateForm::OpenEnd,
        (_, Edge::Unknown) => DateForm::UnknownEnd,
        _ if edtf.is_interval() => DateForm::Interval,
        _ => match edtf.precision() {
            P::Day => DateForm::Day,
            P::Month => DateForm::Month,
            P::Season => DateForm::Season,
            P::Year | P::Decade | P::Century => DateForm::Year,
        },
    }
}
