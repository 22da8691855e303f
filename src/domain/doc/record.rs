//! The details of any record without a layout of its own: its claims by field, then what refers to it.

use crate::domain::doc::matter::{events, link, promises, questions};
use crate::domain::doc::writer::Writer;
use crate::domain::doc::{Doc, Value};
use crate::domain::fold::mentions::mentions;
use crate::domain::ids::Wanted;
use crate::domain::library::{Library, Target};
use crate::domain::record::{ClaimRef, Record};
use crate::domain::words::{Link, Span, text};

/// Event, promise, question, post or tenure.
pub fn record(library: &Library, record: &Record) -> Doc {
    let target = Target::Record(record.id().to_string());
    let mut writer = Writer::new(library, &target);
    identity(&mut writer, record);
    fields(&mut writer, record);
    if let Record::Post(_) = record {
        holders(&mut writer, record);
    }
    promises(&mut writer, &target);
    events(&mut writer, &target);
    questions(&mut writer, &target);
    if matches!(record, Record::Event(event) if crate::domain::fold::occasion::event_when(event).is_none()) {
        writer.silent("Not stated", "when it happened");
    }
    writer.finish()
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

/// Who was seen in a post.
fn holders(writer: &mut Writer<'_>, post: &Record) {
    let tenures: Vec<&Record> = writer
        .library
        .data
        .records()
        .filter(|record| matches!(record, Record::Tenure(tenure) if tenure.post.0 == post.id()))
        .collect();
    let mut values = Vec::new();
    for tenure in tenures {
        let Record::Tenure(inner) = tenure else { continue };
        let Some(person) = writer.library.data.get(&inner.person.0) else { continue };
        let claims = tenure.claims();
        for mut value in writer.values(tenure, &claims) {
            value.spans.insert(0, text(": "));
            value.spans.insert(0, link(writer, person));
            values.push(value);
        }
    }
    let other = mentions(writer.library, &Target::Record(post.id().to_string())).is_empty();
    writer.field("Held by", values);
    if other {
        writer.silent("Not stated", "who holds it");
    }
}
