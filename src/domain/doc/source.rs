//! The details of a source: what it is, how far it is trusted and why, and what rests on it.

use crate::domain::doc::matter::link;
use crate::domain::doc::writer::Writer;
use crate::domain::doc::{Doc, Value};
use crate::domain::fold::county::documents;
use crate::domain::ids::Wanted;
use crate::domain::library::{Library, Target};
use crate::domain::record::ClaimRef;
use crate::domain::record::source::Source;
use crate::domain::vocab::Mark;
use crate::domain::words::{Link, Span, counted, dated, on, term, text, worded};

/// The document of a source.
pub fn source(library: &Library, source: &Source) -> Doc {
    let mut writer = Writer::new(library, &Target::Record(source.id.to_string()));
    writer.field("Kind", vec![Value::ours(vec![term(source.kind)])]);
    writer.ours("Publisher", &source.publisher);
    if let Some(author) = &source.author {
        writer.ours("Author", author);
    }
    match &source.published {
        Some(when) => writer.field("Published", vec![Value::ours(vec![dated(when)])]),
        None => writer.silent("Published", "no date on the document"),
    }
    writer.field("Read", vec![Value::ours(vec![on(source.accessed, source.accessed.words())])]);
    if let Some(url) = &source.url {
        writer.ours("Address", url);
    }
    writer
        .field("Reliability", vec![Value::ours(vec![term(source.reliability), text(format!(": {}", source.reason))])]);
    origin(&mut writer, source);
    writer.field("Handling", vec![Value::ours(vec![term(source.marking)])]);
    copy(&mut writer, source);
    for exclusion in &source.exclusions {
        let (first, last) = exclusion.lines;
        let lines = if first == last { format!("line {first}") } else { format!("lines {first}–{last}") };
        let words = exclusion.words.as_ref().map(|words| format!(", “{words}”")).unwrap_or_default();
        let mut spans = vec![text(format!("{lines}{words}: ")), term(exclusion.reason)];
        if let Some((record, claim)) = &exclusion.restates {
            let name = library.name(Wanted::Record, record);
            let link = Some(Link::To(Wanted::Record, record.to_string()));
            spans.extend([text(" by "), Span { text: name, link }, text(format!(", statement {claim}"))]);
        }
        writer.field("Left out", vec![Value::ours(spans)]);
    }
    rests(&mut writer, &source.id);
    writer.finish()
}

/// Where it comes from in the end, and the other reports that come from there: they confirm nothing.
fn origin(writer: &mut Writer<'_>, source: &Source) {
    let all = || writer.library.data.sources().filter(|other| other.origin == source.origin);
    let words = format!("{}: {}, 1 origin", source.origin, counted(all().count(), "report", "reports"));
    let mut values = vec![Value::ours(vec![worded(words, Mark::Origin)])];
    values.extend(all().filter(|other| other.id != source.id).map(|other| {
        let link = Some(Link::To(Wanted::Source, other.id.to_string()));
        Value::ours(vec![Span { text: other.title.to_string(), link }, text(format!(" · {}", other.publisher))])
    }));
    writer.field("Origin", values);
}

/// What the passages can be held against.
fn copy(writer: &mut Writer<'_>, source: &Source) {
    match (&source.sha256, source.length) {
        (Some(sha256), length) => {
            let bytes = length.map(|length| format!(", {length} bytes")).unwrap_or_default();
            writer.ours("Copy", format!("kept{bytes}; SHA-256 {sha256}"));
        }
        (None, _) if source.kind.is_field() => writer.silent("Copy", "there is no document"),
        _ => writer.silent("Copy", "no copy: its passages were read on the page and cannot be held against it again"),
    }
}

/// The records that cite it, with how many statements each.
fn rests(writer: &mut Writer<'_>, id: &str) {
    let library = writer.library;
    let places = library.data.place(id).map_or(&[][..], |place| library.mentioned().citing(place));
    writer.each("Cited by", places.iter(), |writer, place| {
        let record = &library.data.entries().get(*place as usize)?.record;
        let cites = |claim: &ClaimRef<'_>| documents(record, *claim).any(|cited| cited.0 == id);
        let count = record.claims().into_iter().filter(cites).count();
        let word = if count == 1 { "statement" } else { "statements" };
        Some(Value::ours(vec![link(writer, record), text(format!(": {count} {word}"))]))
    });
}
