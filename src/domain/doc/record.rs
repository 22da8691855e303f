//! The details of any record without a layout of its own: its claims by field, then what refers to it.

use crate::domain::date::Day;
use crate::domain::doc::matter::{commitment_kind, events, link, promises, questions};
use crate::domain::doc::unread::{not_stated, unread};
use crate::domain::doc::writer::Writer;
use crate::domain::doc::{Doc, Value};
use crate::domain::fold::mentions::referring;
use crate::domain::ids::Wanted;
use crate::domain::library::{Library, Target};
use crate::domain::record::{ClaimRef, Record};
use crate::domain::vocab::{CommitmentKind, State};
use crate::domain::when::When;
use crate::domain::words::{Link, Span, text};

/// Event, promise, question, post or tenure.
pub fn record(library: &Library, record: &Record) -> Doc {
    let target = Target::Record(record.id().to_string());
    let mut writer = Writer::new(library, &target);
    unread(&mut writer, record.id());
    identity(&mut writer, record);
    fields(&mut writer, record);
    if let Record::Post(_) = record {
        let values = holders(&mut writer, record);
        writer.field("Held by", values);
    }
    promises(&mut writer, std::slice::from_ref(&target));
    events(&mut writer, &target);
    questions(&mut writer, &target);
    let silent = silences(library, record);
    not_stated(&mut writer, record.id(), silent);
    writer.finish()
}

/// What is asked of such a record and no source states.
fn silences(library: &Library, record: &Record) -> Vec<&'static str> {
    let said = |name: &str| record.claims().iter().any(|claim| claim.fact.name() == name && claim.state.stands());
    match record {
        Record::Event(_) if !said("On") => vec!["when it happened"],
        Record::Post(post) if !is_held(library, &post.id) => vec!["who holds it"],
        Record::Commitment(commitment) => {
            let pledge = commitment_kind(commitment) == Some(CommitmentKind::Pledge);
            let silent = [("due day", !said("Due")), ("amount", pledge && !said("Quantity"))];
            silent.into_iter().filter(|(_, silent)| *silent).map(|(word, _)| word).collect()
        }
        _ => Vec::new(),
    }
}

/// Whether anybody was seen in a post, or is named with it.
fn is_held(library: &Library, post: &str) -> bool {
    let mut tenures = library.data.records().filter(|record| matches!(record, Record::Tenure(_)));
    let named = referring(library, &Target::Record(post.to_string()));
    tenures.any(|record| matches!(record, Record::Tenure(tenure) if tenure.post.0 == post))
        || named.iter().any(|mention| mention.claim.fact.name() == "Person")
}

/// Every field of a record in canonical order, a row a field.
pub fn fields(writer: &mut Writer<'_>, record: &Record) {
    let mut claims = record.claims();
    claims.sort_by_key(|claim| claim.fact.rank());
    let mut at = 0;
    while let Some(first) = claims.get(at) {
        let same: Vec<ClaimRef<'_>> =
            claims.iter().skip(at).take_while(|claim| claim.fact.name() == first.fact.name()).copied().collect();
        writer.claims(first.fact.label(), record, &same);
        at += same.len();
    }
}

/// What the head of a record says: ours, uncited.
fn identity(writer: &mut Writer<'_>, record: &Record) {
    let to = |wanted: Wanted, id: &str| Span {
        text: writer.library.name(wanted, id),
        link: Some(Link::To(wanted, id.to_string())),
    };
    let rows: Vec<(&str, Span)> = match record {
        Record::Post(post) => vec![("Body", to(Wanted::Org, &post.org.0))],
        Record::Tenure(tenure) => {
            vec![("Person", to(Wanted::Person, &tenure.person.0)), ("Post", to(Wanted::Post, &tenure.post.0))]
        }
        _ => Vec::new(),
    };
    for (label, span) in rows {
        writer.field(label, vec![Value::ours(vec![span])]);
    }
}

/// The first day on which a tenure was known; tenures without a day come last.
fn begins(record: &Record) -> (bool, Option<Day>) {
    let Record::Tenure(tenure) = record else { return (true, None) };
    let days =
        tenure.claims.iter().filter(|claim| claim.state == State::Accepted).filter_map(|claim| claim.says.when());
    let first = days.filter_map(|when| when.earliest().or_else(|| when.latest())).min();
    (first.is_none(), first)
}

/// Who was seen in a post, in the order of time, and who is named with it without a day.
pub fn holders(writer: &mut Writer<'_>, post: &Record) -> Vec<Value> {
    let library = writer.library;
    let mut values = Vec::new();
    let mut seen: Vec<String> = Vec::new();
    let mut tenures: Vec<&Record> = library.data.records().filter(|one| matches!(one, Record::Tenure(_))).collect();
    tenures.sort_by_key(|record| begins(record));
    for tenure in tenures {
        let Record::Tenure(inner) = tenure else { continue };
        let Some(person) = library.data.get(&inner.person.0).filter(|_| inner.post.0 == post.id()) else { continue };
        seen.push(inner.person.0.clone());
        let mut claims: Vec<_> = inner.claims.iter().collect();
        claims.sort_by_key(|claim| claim.says.when().map(When::sort_key));
        for claim in claims.into_iter().map(ClaimRef::from) {
            let label = claim.fact.label().to_lowercase();
            let mut spans = vec![link(writer, person), text(format!(", {label}: "))];
            spans.extend(claim.fact.spans());
            values.push(writer.said(tenure, claim, &spans));
        }
    }
    for mention in referring(library, &Target::Record(post.id().to_string())) {
        let who = mention.claim.fact.spans().into_iter().next().and_then(|span| span.link);
        let Some(Link::To(Wanted::Person, id)) = who.filter(|_| mention.claim.fact.name() == "Person") else {
            continue;
        };
        let Some(person) = library.data.get(&id).filter(|_| !seen.contains(&id)) else { continue };
        seen.push(id);
        let spans = vec![link(writer, person), text(", so named in "), link(writer, mention.record)];
        values.push(writer.said(mention.record, mention.claim, &spans));
    }
    values
}
