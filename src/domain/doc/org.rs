//! The details of an organisation; of a partner first what there is with it, each with its status word.

use crate::domain::date::Day;
use crate::domain::doc::matter::{events, link, promises, questions, role_of};
use crate::domain::doc::record::fields;
use crate::domain::doc::writer::Writer;
use crate::domain::doc::{Doc, Value};
use crate::domain::fold::mentions::mentions;
use crate::domain::fold::partner::partners;
use crate::domain::fold::status::status;
use crate::domain::ids::Wanted;
use crate::domain::library::{Library, Target};
use crate::domain::record::{Kind, Record};
use crate::domain::words::{Link, Span, term, text};

/// The document of an organisation.
pub fn org(library: &Library, record: &Record, today: Day) -> Doc {
    let target = Target::Record(record.id().to_string());
    let mut writer = Writer::new(library, &target);
    if let Record::Org(org) = record {
        let mut spans = vec![term(org.kind)];
        if let Some(country) = org.country {
            spans.push(text(format!(", {}", country.name())));
        }
        if let Some(parent) = &org.parent {
            let name = library.name(Wanted::Org, &parent.0);
            spans
                .extend([text(", part of "), Span { text: name, link: Some(Link::To(Wanted::Org, parent.0.clone())) }]);
        }
        writer.field("Is", vec![Value::ours(spans)]);
    }
    with_it(&mut writer, record.id(), today);
    fields(&mut writer, record);
    named_in(&mut writer, &target);
    people(&mut writer, record.id());
    promises(&mut writer, &target);
    events(&mut writer, &target);
    questions(&mut writer, &target);
    writer.finish()
}

/// Agreements and talks with a partner; the two are never counted together.
fn with_it(writer: &mut Writer<'_>, id: &str, today: Day) {
    let Some(partner) = partners(writer.library).into_iter().find(|partner| partner.org == id) else { return };
    let (mut agreements, mut talks) = (Vec::new(), Vec::new());
    for instrument in partner.instruments.iter().filter_map(|id| writer.library.data.instrument(id)) {
        let Some(record) = writer.library.data.get(&instrument.id) else { continue };
        let status = status(writer.library, instrument, today);
        let mut spans = vec![link(writer, record)];
        if instrument.is_engagement() {
            talks.push(Value::ours(spans));
            continue;
        }
        let as_at = status.as_at.map_or_else(String::new, |day| format!(", as at {}", day.words()));
        spans.push(text(format!(": {}{as_at}", status.word)));
        agreements.push(Value::ours(spans));
    }
    writer.field("Agreements", agreements);
    writer.field("Talks", talks);
}

/// Agreements and talks that name it, with its role.
fn named_in(writer: &mut Writer<'_>, target: &Target) {
    let mut values: Vec<Value> = Vec::new();
    for mention in mentions(writer.library, target) {
        if mention.record.kind() != Kind::Instrument || mention.claim.fact.name() == "Relation" {
            continue;
        }
        let mut spans = vec![link(writer, mention.record)];
        match role_of(mention.claim) {
            Some(role) => spans.extend([text(", "), role]),
            None if mention.claim.fact.name() == "Party" => spans.push(text(", party")),
            None => spans.push(text(format!(", {}", mention.claim.fact.label().to_lowercase()))),
        }
        let cites = writer.cites(mention.record, mention.claim);
        values.push(Value { spans, cites, ..Value::default() });
    }
    writer.field("Named in", values);
}

/// Posts of the organisation.
fn people(writer: &mut Writer<'_>, id: &str) {
    let posts: Vec<&Record> = writer
        .library
        .data
        .records()
        .filter(|record| matches!(record, Record::Post(post) if post.org.0 == id))
        .collect();
    let values = posts.into_iter().map(|post| Value::ours(vec![link(writer, post)])).collect();
    writer.field("Posts", values);
}
