//! Sources: what a document needs so that it can be found again, and what was learnt in the field has instead.

use std::collections::HashSet;

use crate::domain::check::at_record;
use crate::domain::check::identity::is_slug;
use crate::domain::fault::Fault;
use crate::domain::fold::county::documents;
use crate::domain::library::Library;
use crate::domain::record::Record;
use crate::domain::record::source::Source;

fn each_source(library: &Library, wrong: impl Fn(&Source) -> Vec<(&'static str, Fault)>) -> Vec<Fault> {
    let mut faults = Vec::new();
    for entry in library.data.entries() {
        if let Record::Source(source) = &entry.record {
            faults.extend(wrong(source).into_iter().map(|(field, fault)| at_record(fault, entry).in_field(field)));
        }
    }
    faults
}

/// A document has an address or a hash; what was learnt in the field has a day, a place and a reporter instead. Both
/// have an origin that is an id, and a reason for their grade.
pub fn fields(library: &Library) -> Vec<Fault> {
    each_source(library, |source| {
        let mut faults = if source.kind.is_field() { of_the_field(source) } else { document(source) };
        if source.title.trim().is_empty() {
            let fault = Fault::error("source-field", "This source has no title.");
            faults.push(("title", fault.hint("Write the title as printed, or a few words that say what it is.")));
        }
        if let Some(url) = source.url.as_deref().filter(|url| !is_address(url)) {
            let sentence = format!("“{url}” is no address: it begins with https:// or http:// and has no spaces.");
            let hint = "Copy the address whole from the browser, or delete url where a hash identifies the copy.";
            faults.push(("url", Fault::error("source-field", sentence).hint(hint)));
        }
        if !is_slug(&source.origin) {
            let sentence = format!("“{}” is no id of an origin: it is made of a–z, 0–9 and hyphens.", source.origin);
            let hint = "Write something like ke-interior-2026; reports of one release share it.";
            faults.push(("origin", Fault::error("source-field", sentence).hint(hint)));
        }
        if source.reason.trim().is_empty() {
            let fault = Fault::error("source-field", "The grade of this source has no reason.");
            faults.push(("reason", fault.hint("Say in one sentence what speaks for it and what against it.")));
        }
        faults
    })
}

/// A host after http:// or https://, and no blanks.
fn is_address(url: &str) -> bool {
    let scheme = url
        .split_once("://")
        .filter(|(scheme, _)| ["http", "https"].iter().any(|one| scheme.eq_ignore_ascii_case(one)));
    let host = scheme.and_then(|(_, rest)| rest.split(['/', '?', '#']).next());
    host.is_some_and(|host| !host.is_empty()) && !url.contains(char::is_whitespace)
}

/// What `mpaka source add` writes until somebody has graded the source.
const NOT_GRADED: &str = "Not graded yet.";

/// A source that statements rest on has been graded.
pub fn graded(library: &Library) -> Vec<Fault> {
    let is_graded = |source: &Source| source.reason.trim() != NOT_GRADED;
    // Mostly all are, and then nobody needs to know what is cited.
    if library.data.sources().all(is_graded) {
        return Vec::new();
    }
    let mut cited: HashSet<&str> = HashSet::new();
    for entry in library.data.entries() {
        for claim in entry.record.claims() {
            cited.extend(documents(&entry.record, claim).map(|id| id.0.as_str()));
        }
    }
    each_source(library, |source| {
        if is_graded(source) || !cited.contains(source.id.as_str()) {
            return Vec::new();
        }
        let fault = Fault::warning("source-grade", "Statements rest on this source, and it is not graded yet.");
        let hint = "Give it a reliability from A to F, and say as reason what speaks for it and what against it.";
        vec![("reason", fault.hint(hint))]
    })
}

fn of_the_field(source: &Source) -> Vec<(&'static str, Fault)> {
    let blank = |text: Option<&str>| text.is_none_or(|text| text.trim().is_empty());
    let lacks = [
        ("date", source.date.is_none(), "the day on which it was learnt"),
        ("place", blank(source.place.as_deref()), "the place where it was learnt"),
        ("reporter", blank(source.reporter.as_deref()), "the name or the post of whoever learnt it"),
    ];
    let missing = lacks.into_iter().filter(|(_, lacks, _)| *lacks).map(|(field, _, what)| {
        let sentence = format!("A source of the kind “{}” needs {what}.", source.kind.word());
        (field, Fault::error("source-field", sentence).hint(format!("Add {field}: …; write what you know, no more.")))
    });
    let has = [("url", source.url.is_some()), ("sha256", source.sha256.is_some())];
    let too_many = has.into_iter().filter(|(_, has)| *has).map(|(field, _)| {
        let sentence =
            format!("A source of the kind “{}” is in no public place and has no {field}.", source.kind.word());
        let hint = format!("Delete {field}, or give the kind of document that it is, such as Report.");
        (field, Fault::error("source-field", sentence).hint(hint))
    });
    missing.chain(too_many).collect()
}

fn document(source: &Source) -> Vec<(&'static str, Fault)> {
    let found = source.url.is_some() || source.sha256.is_some();
    let mut faults = Vec::new();
    if !found {
        let sentence = "Nobody could find this document again: it has neither an address nor a hash.";
        let hint = "Add url: \"…\", or sha256: \"…\" of the copy that was read; `sha256sum` prints it.";
        faults.push(("url", Fault::error("source-field", sentence).hint(hint)));
    }
    let has =
        [("date", source.date.is_some()), ("place", source.place.is_some()), ("reporter", source.reporter.is_some())];
    faults.extend(has.into_iter().filter(|(_, has)| *has).map(|(field, _)| {
        let sentence = format!("The field {field} is for what was learnt in the field, not for a document.");
        let hint = "A document has published, publisher and author; or give the kind FieldReport, Interview, Meeting or PaperLetter.";
        (field, Fault::warning("source-field", sentence).hint(hint))
    }));
    faults
}

/// What identifies the copy that was read can be true: the hash has 64 digits, lines count from 1 and onwards.
pub fn copies(library: &Library) -> Vec<Fault> {
    each_source(library, |source| {
        let mut faults = Vec::new();
        let is_hash = |hash: &str| hash.len() == 64 && hash.bytes().all(|b| b.is_ascii_hexdigit());
        if let Some(hash) = source.sha256.as_deref().filter(|hash| !is_hash(hash)) {
            let sentence = format!("A SHA-256 has 64 hexadecimal digits; this text has {}.", digits(hash));
            faults
                .push(("sha256", Fault::error("source-copy", sentence).hint("Copy it whole; `sha256sum` prints it.")));
        }
        let turned = source.body.filter(|(first, last)| *first == 0 || first > last).map(|lines| ("body", lines));
        let blocks = source.blocks.iter().filter(|(first, last)| *first == 0 || first > last);
        let turned = turned.into_iter().chain(blocks.map(|lines| ("blocks", *lines)));
        faults.extend(turned.map(|(field, (first, last))| {
            let sentence =
                format!("The lines {first} to {last} are none: lines count from 1, the first before the last.");
            (field, Fault::error("source-copy", sentence).hint("Write (first, last), such as (4, 35)."))
        }));
        faults
    })
}

fn digits(hash: &str) -> String {
    let other = hash.chars().find(|c| !c.is_ascii_hexdigit());
    match other {
        Some(c) => format!("“{c}”, which is none of them"),
        None => hash.chars().count().to_string(),
    }
}
