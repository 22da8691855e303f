//! The details of a source: what it is, how far it is trusted and why, and what rests on it.

use crate::domain::doc::matter::link;
use crate::domain::doc::writer::Writer;
use crate::domain::doc::{Doc, Value};
use crate::domain::fold::county::documents;
use crate::domain::library::{Library, Target};
use crate::domain::record::source::Source;
use crate::domain::vocab::Mark;
use crate::domain::words::{dated, on, term, text, worded};

/// The document of a source.
pub fn source(library: &Library, source: &Source) -> Doc {
    let mut writer = Writer::new(library, &Target::Record(source.id.clone()));
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
    let origin = library.data.sources().filter(|other| other.origin == source.origin).count();
    let reports = if origin == 1 { "report" } else { "reports" };
    let words = format!("{}: {origin} {reports}, 1 origin", source.origin);
    writer.field("Origin", vec![Value::ours(vec![worded(words, Mark::Origin)])]);
    writer.field("Handling", vec![Value::ours(vec![term(source.marking)])]);
    if let Some(sha256) = &source.sha256 {
        writer.ours("SHA-256", sha256);
    }
    for exclusion in &source.exclusions {
        let (first, last) = exclusion.lines;
        writer.field(
            "Left out",
            vec![Value::ours(vec![text(format!("lines {first}–{last}: ")), term(exclusion.reason)])],
        );
    }
    rests(&mut writer, &source.id);
    writer.finish()
}

/// The records that cite it, with how many statements each.
fn rests(writer: &mut Writer<'_>, id: &str) {
    let mut values = Vec::new();
    for record in writer.library.data.records() {
        let count =
            record.claims().into_iter().filter(|claim| documents(record, *claim).any(|cited| cited.0 == id)).count();
        if count > 0 {
            let word = if count == 1 { "statement" } else { "statements" };
            values.push(Value::ours(vec![link(writer, record), text(format!(": {count} {word}"))]));
        }
    }
    writer.field("Cited by", values);
}
