//! Text: nothing in the data that a terminal would obey, a reader could not see, or an eye would take for another letter.

use crate::domain::check::{Examined, at_claim, at_record};
use crate::domain::fault::Fault;
use crate::domain::record::source::Source;
use crate::domain::record::{ClaimRef, Record};

/// An error for each statement or head that holds control, direction or invisible characters, and a warning for
/// a word that mixes alphabets.
pub fn harmless(one: &Examined<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    let found = first_fault(head(&one.entry.record));
    faults.extend(found.map(|(field, fault)| at_record(fault, one.entry).in_field(field)));
    for (claim, spans) in &one.statements {
        let said = spans.iter().map(|span| ("says", span.text.as_str()));
        let found = first_fault(said.chain(beside(*claim)));
        faults.extend(found.map(|(field, fault)| at_claim(fault, one.entry, *claim).in_field(field)));
    }
    faults
}

/// The texts of a claim beside what it says.
fn beside(claim: ClaimRef<'_>) -> impl Iterator<Item = (&'static str, &str)> {
    let passages = claim.cite.iter().filter_map(|cite| cite.passage()).map(|words| ("cite", words));
    let printed = claim.as_printed.map(|words| ("as_printed", words));
    printed.into_iter().chain(claim.note.map(|words| ("note", words))).chain(passages)
}

/// The texts of a record's head.
fn head(record: &Record) -> Vec<(&'static str, &str)> {
    let mut texts: Vec<(&str, &str)> = record.label().map(|label| ("label", label)).into_iter().collect();
    texts.extend(record.aliases().iter().map(|alias| ("aliases", alias.as_str())));
    match record {
        Record::Person(person) => texts.extend(person.family.as_deref().map(|family| ("family", family))),
        Record::Org(org) => texts.extend(org.wikidata.as_deref().map(|wikidata| ("wikidata", wikidata))),
        Record::Source(source) => texts.extend(source_texts(source)),
        _ => {}
    }
    texts
}

fn source_texts(source: &Source) -> Vec<(&'static str, &str)> {
    let Source { title, publisher, author, url, language, origin, reason, place, reporter, .. } = source;
    let mut texts = vec![("title", title.as_str()), ("publisher", publisher), ("language", language)];
    texts.extend([("origin", origin.as_str()), ("reason", reason)]);
    let optional = [("author", author), ("url", url), ("place", place), ("reporter", reporter)];
    texts.extend(source.exclusions.iter().filter_map(|one| Some(("exclusions", one.words.as_deref()?))));
    texts.extend(optional.into_iter().filter_map(|(field, text)| Some((field, text.as_deref()?))));
    texts
}

fn first_fault<'a>(texts: impl IntoIterator<Item = (&'static str, &'a str)>) -> Option<(&'static str, Fault)> {
    texts.into_iter().find_map(|(field, text)| Some((field, Fault::of_text(text)?)))
}
