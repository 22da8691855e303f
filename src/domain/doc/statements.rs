//! The statements of a record, each with its passage, where it stands, who says it and how far it is trusted.

use std::collections::BTreeSet;

use crate::domain::doc::listed::{Listed, listed};
use crate::domain::doc::matter::link;
use crate::domain::doc::writer::Writer;
use crate::domain::doc::{Doc, Row, Value};
use crate::domain::fold::county::{naming, naming_places, on_named_line};
use crate::domain::fold::mentions::{Mention, mentioning, said_by};
use crate::domain::library::{Library, Target};
use crate::domain::record::claim::{Cite, Spot};
use crate::domain::record::{ClaimRef, Kind, Record};
use crate::domain::vocab::{Locator, Mark, State};
use crate::domain::words::{Span, on, term, text, worded};

/// Every statement about the target; for a person also what the person said, for a county what names it.
pub fn statements(library: &Library, target: &Target) -> Doc {
    let mut writer = Writer::new(library, target);
    let own = target.record().and_then(|id| library.data.get(id)).into_iter();
    let own = own.flat_map(|record| record.claims().into_iter().map(move |claim| ((record, claim), false)));
    let all = own.chain(elsewhere(library, target).map(|one| (one, true)));
    let Listed { told, more } = listed(all);
    let count = told.len();
    for ((record, claim), is_other) in told {
        let about = is_other.then(|| link(&writer, record));
        statement(&mut writer, record, claim, about);
    }
    if let Some(more) = &more {
        let spans = vec![writer.more(more)];
        writer.row(Row::Words(spans));
    }
    let mut doc = writer.finish();
    doc.kind = match count {
        _ if more.is_some() => format!("{count} statements and {} more", more.unwrap_or_default()),
        0 => "no statement on record".into(),
        1 => "1 statement".into(),
        _ => format!("{count} statements"),
    };
    doc
}

/// Statements of other records that name the target or that it made.
fn elsewhere<'a>(
    library: &'a Library,
    target: &'a Target,
) -> Box<dyn Iterator<Item = (&'a Record, ClaimRef<'a>)> + 'a> {
    let plain = |one: Mention<'a>| (one.record, one.claim);
    match target {
        Target::County(slug) => {
            let on_line = on_named_line(library, slug).map(|(record, claim, _)| (record, claim));
            let placed = naming_places(library, slug).map(|(record, claim, _)| (record, claim));
            let mut seen: BTreeSet<(&str, Spot)> = BTreeSet::new();
            let found = naming(library, slug).chain(on_line).chain(placed);
            Box::new(found.filter(move |(record, claim)| seen.insert((record.id(), claim.at))))
        }
        Target::Record(id) => match library.data.get(id) {
            Some(Record::Instrument(_)) | None => Box::new(std::iter::empty()),
            Some(own) => {
                let person = matches!(own, Record::Person(_));
                let kept =
                    move |one: &Mention<'_>| !person || said_by(one.claim, target) || one.claim.fact.name() == "Person";
                Box::new(mentioning(library, target).filter(kept).map(plain).chain(tenures(library, id)))
            }
        },
        _ => Box::new(mentioning(library, target).map(plain)),
    }
}

/// What is said of the tenures of a person or of a post.
fn tenures<'a>(library: &'a Library, id: &'a str) -> impl Iterator<Item = (&'a Record, ClaimRef<'a>)> {
    let held = move |record: &&Record| matches!(record, Record::Tenure(tenure) if tenure.person.0 == id || tenure.post.0 == id);
    library
        .data
        .of_kind(Kind::Tenure)
        .filter(held)
        .flat_map(|record| record.claims().into_iter().map(move |claim| (record, claim)))
}

fn statement(writer: &mut Writer<'_>, record: &Record, claim: ClaimRef<'_>, about: Option<Span>) {
    let library = writer.library;
    let mut spans = library.named(claim.fact.spans(), claim.as_printed);
    if let Some(about) = about {
        spans.splice(0..0, [about, text(": ")]);
    }
    writer.field(claim.fact.label(), vec![Value::ours(spans)]);
    for cite in claim.cite {
        let value = passage(writer, record, cite);
        writer.field("", vec![value]);
    }
    let weight = weight(library, record, claim);
    if !weight.is_empty() {
        writer.field("", vec![Value { spans: weight, faint: true, ..Value::default() }]);
    }
    if let Some(note) = claim.note {
        writer.field("", vec![Value { spans: vec![text(format!("Note: {note}"))], faint: true, ..Value::default() }]);
    }
}

/// “The words”, paragraph 3.
pub(super) fn printed(cite: &Cite) -> Vec<Span> {
    let words = cite.passage().map(|words| text(format!("“{words}”, ")));
    words.into_iter().chain([worded(cite.locator(), locator(cite))]).collect()
}

/// The same with the number of its source.
fn passage(writer: &mut Writer<'_>, record: &Record, cite: &Cite) -> Value {
    let source = cite.source().or_else(|| record.default_source()).map(|id| id.0.clone());
    let cites = source.iter().map(|id| writer.number(id)).collect();
    Value { spans: printed(cite), cites, ..Value::default() }
}

/// The part of the document that a citation points at.
fn locator(cite: &Cite) -> Locator {
    match cite {
        Cite::Title(_) => Locator::Title,
        Cite::Byline(_) => Locator::Byline,
        Cite::Dateline(_) => Locator::Dateline,
        Cite::Caption(_) => Locator::Caption,
        Cite::Para(..) => Locator::Para,
        Cite::SignatureBlock(..) => Locator::SignatureBlock,
        Cite::Whole => Locator::Whole,
        Cite::From(from) => locator(&from.1),
    }
}

/// Who says it, how strongly, in what state, how credible, as of when.
fn weight(library: &Library, record: &Record, claim: ClaimRef<'_>) -> Vec<Span> {
    let mut parts: Vec<Vec<Span>> = Vec::new();
    if let Some(by) = claim.by {
        let mut said = vec![worded("said by", Mark::Voice), text(" ")];
        said.extend(library.named(vec![crate::domain::words::refer(by)], None));
        parts.push(said);
    }
    if let Some(force) = claim.force {
        parts.push(vec![term(force)]);
    }
    if claim.state != State::Accepted {
        parts.push([vec![term(claim.state)], against(library, record, claim)].concat());
    }
    if let Some(cred) = claim.cred {
        parts.push(vec![text("credibility "), term(cred)]);
    }
    if let Some(printed) = claim.as_printed {
        parts.push(vec![worded(format!("printed “{printed}”"), Mark::AsPrinted)]);
    }
    if let Some(as_of) = claim.as_of {
        parts.push(vec![text("as of "), on(*as_of, as_of.words())]);
    }
    let mut spans = Vec::new();
    for part in parts {
        if !spans.is_empty() {
            spans.push(text(" · "));
        }
        spans.extend(part);
    }
    spans
}

/// What it speaks against, in the words of those statements; by its id only what is not there.
fn against(library: &Library, record: &Record, claim: ClaimRef<'_>) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut last = "";
    for (at, id) in claim.against.iter().enumerate() {
        spans.push(if at == 0 { worded(" against ", Mark::Against) } else { text("; ") });
        match record.claims().into_iter().find(|other| other.id == id) {
            Some(other) => {
                let label = other.fact.label();
                spans.extend((label != last).then(|| text(format!("{label}: "))));
                last = label;
                spans.extend(library.named(other.fact.spans(), other.as_printed));
            }
            None => spans.push(text(id.as_str())),
        }
    }
    spans
}
