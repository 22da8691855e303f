//! The details of a person: names, posts with the days on which they were seen in them, appearances by date, words.

use crate::domain::doc::matter::{events, link, promises, role_of};
use crate::domain::doc::record::{begins, fields, tenure_line};
use crate::domain::doc::unread::unread;
use crate::domain::doc::writer::Writer;
use crate::domain::doc::{Doc, Value};
use crate::domain::fold::mentions::{mentioning, of_kind, refers, said_by};
use crate::domain::ids::Wanted;
use crate::domain::library::{Library, Target};
use crate::domain::record::{Kind, Record};
use crate::domain::words::{Link, Span, text};

/// The document of a person.
pub fn person(library: &Library, record: &Record) -> Doc {
    let target = Target::Record(record.id().to_string());
    let mut writer = Writer::new(library, &target);
    unread(&mut writer, record.id());
    fields(&mut writer, record);
    posts(&mut writer, record.id());
    agreements(&mut writer, &target);
    events(&mut writer, &target);
    promises(&mut writer, std::slice::from_ref(&target));
    said(&mut writer, &target);
    writer.finish()
}

/// Posts; an article only observes that somebody held one on a day.
fn posts(writer: &mut Writer<'_>, id: &str) {
    let mut tenures: Vec<&Record> = writer
        .library
        .data
        .of_kind(Kind::Tenure)
        .filter(|record| matches!(record, Record::Tenure(tenure) if tenure.person.0 == id))
        .collect();
    tenures.sort_by_key(|record| begins(record));
    let mut values = Vec::new();
    for tenure in tenures {
        let Record::Tenure(inner) = tenure else { continue };
        let post = Span {
            text: writer.library.name(Wanted::Post, &inner.post.0),
            link: Some(Link::To(Wanted::Post, inner.post.0.to_string())),
        };
        values.extend(tenure_line(writer, tenure, vec![post, text(" · ")]));
    }
    writer.field("Posts", values);
}

/// Agreements and talks in which the person appears, with the role.
fn agreements(writer: &mut Writer<'_>, target: &Target) {
    let library = writer.library;
    let all = of_kind(library, target, Kind::Instrument);
    let all = all.filter(|mention| mention.claim.fact.name() == "Person" && refers(mention.claim, target));
    writer.each("Appears in", all, |writer, mention| {
        let mut spans = vec![link(writer, mention.record)];
        spans.extend(role_of(mention.claim).into_iter().flat_map(|role| [text(", "), role]));
        let cites = writer.cites(mention.record, mention.claim);
        Some(Value { spans, cites, ..Value::default() })
    });
}

/// How many statements of each record are the person's own words.
fn said(writer: &mut Writer<'_>, target: &Target) {
    let library = writer.library;
    let mut said = mentioning(library, target).filter(|mention| said_by(mention.claim, target)).peekable();
    // The statements of one record stand together.
    let counts = std::iter::from_fn(|| {
        let record = said.next()?.record;
        let more = std::iter::from_fn(|| said.next_if(|next| next.record.id() == record.id())).count();
        Some((record, more + 1))
    });
    writer.each("Said", counts, |writer, (record, count)| {
        let word = if count == 1 { "statement" } else { "statements" };
        Some(Value::ours(vec![text(format!("{count} {word} on ")), link(writer, record)]))
    });
}
