//! References: every id leads to something, and to something of the right kind.

use crate::domain::check::{Examined, at_claim, at_record, each_claim};
use crate::domain::dataset::Entry;
use crate::domain::fault::Fault;
use crate::domain::ids::{UNNAMED, Wanted};
use crate::domain::library::{Library, borders};
use crate::domain::record::claim::Cite;
use crate::domain::record::question::QuestionFact;
use crate::domain::record::{ClaimRef, Kind, Record};
use crate::domain::suggest::nearest;
use crate::domain::text::Text;
use crate::domain::words::Link;

/// Every reference in a claim or a head resolves.
pub fn resolve(one: &Examined<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (claim, spans) in &one.statements {
        let said = spans.iter().filter_map(|span| match &span.link {
            Some(Link::To(wanted, id)) => Some((*wanted, id.as_str(), "says")),
            _ => None,
        });
        let by = claim.by.map(|by| (Wanted::Actor, by.0.as_str(), "by"));
        for (wanted, id, field) in said.chain(by) {
            if let Some(fault) = dangling(one.library, wanted, id) {
                faults.push(at_claim(fault, one.entry, *claim).in_field(field));
            }
        }
    }
    for (wanted, id, field) in head_references(one.entry) {
        if let Some(fault) = dangling(one.library, wanted, &id) {
            faults.push(at_record(fault, one.entry).in_field(field));
        }
    }
    faults
}

fn head_references(entry: &Entry) -> Vec<(Wanted, String, &'static str)> {
    match &entry.record {
        Record::Org(org) => org.parent.iter().map(|parent| (Wanted::Org, parent.0.to_string(), "parent")).collect(),
        Record::Post(post) => vec![(Wanted::Org, post.org.0.to_string(), "org")],
        Record::Tenure(tenure) => {
            vec![
                (Wanted::Person, tenure.person.0.to_string(), "person"),
                (Wanted::Post, tenure.post.0.to_string(), "post"),
            ]
        }
        _ => Vec::new(),
    }
}

fn dangling(library: &Library, wanted: Wanted, id: &str) -> Option<Fault> {
    if id == UNNAMED || library.follow(wanted, id).is_some() || library.data.is_lost(id) {
        return None;
    }
    if wanted == Wanted::County && id.bytes().all(|b| b.is_ascii_digit()) {
        let fault =
            Fault::error("county", format!("A county is written by name, not as {id}: two numberings collide."));
        return Some(fault.hint("Write its slug, such as turkana."));
    }
    if let Some(record) = library.data.get(id) {
        let sentence =
            format!("“{id}” is {} {}; {} is wanted here.", article(record.kind()), record.kind().word(), wanted.word());
        return Some(Fault::error("reference", sentence).hint(match suggestion(library, wanted, id) {
            Some(near) => format!("Did you mean {near}?"),
            None => format!("Write the id of {} here.", wanted.word()),
        }));
    }
    let fault =
        Fault::error("reference", format!("“{id}” leads nowhere: {} of that id is not in the data.", wanted.word()));
    Some(match suggestion(library, wanted, id) {
        Some(near) => fault.hint(format!("Did you mean {near}?")),
        None => fault.hint(match wanted {
            Wanted::County => "Write a county's slug, such as turkana; `mpaka list counties` has all 47.",
            Wanted::Border => "Write one of the five.",
            Wanted::Place => "Leave the id out where the place is not in the gazetteer.",
            Wanted::Source => "Add the source to sources/, or name one that is there.",
            _ => "Add the record, or write “unnamed” with as_printed where the source names nobody.",
        }),
    })
}

fn article(kind: Kind) -> &'static str {
    match kind {
        Kind::Instrument | Kind::Org | Kind::Event | Kind::Question => "an",
        _ => "a",
    }
}

fn suggestion(library: &Library, wanted: Wanted, id: &str) -> Option<String> {
    let found = match wanted {
        Wanted::County => nearest(id, library.atlas.counties.iter().map(|county| county.slug.as_str())),
        Wanted::Border => nearest(id, borders()),
        Wanted::Place => nearest(id, library.atlas.places.iter().map(|place| place.id.as_str())),
        _ => nearest(id, library.data.records().filter(|record| record.kind().satisfies(wanted)).map(Record::id)),
    };
    found.map(str::to_string)
}

/// A record's source and the sources that citations name are there; a citation that names none needs the record's.
pub fn sources(one: &Examined<'_>) -> Vec<Fault> {
    let cites = one.statements.iter().flat_map(|(claim, _)| claim.cite);
    let fault = match one.entry.record.default_source() {
        Some(id) => dangling(one.library, Wanted::Source, &id.0),
        None => sourceless(cites.filter(|cite| cite.source().is_none()).count()),
    };
    let mut faults: Vec<Fault> =
        fault.map(|fault| at_record(fault, one.entry).in_field("source")).into_iter().collect();
    each_claim(one, |entry, claim| {
        for id in claim.cite.iter().filter_map(Cite::source) {
            let fault = dangling(one.library, Wanted::Source, &id.0);
            faults.extend(fault.map(|fault| at_claim(fault, entry, claim).in_field("cite")));
        }
    });
    faults
}

/// One fault for the record, however many of its citations lack a source.
fn sourceless(citations: usize) -> Option<Fault> {
    let words = match citations {
        0 => return None,
        1 => "a citation names none".to_string(),
        _ => format!("{citations} citations name none"),
    };
    let fault = Fault::error("source", format!("The record has no source of its own, and {words} either."));
    Some(fault.hint("Add source: \"…\" to the record, or write From(\"source-id\", …)."))
}

/// `against` names claims of the same record.
pub fn counter_claims(one: &Examined<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    each_claim(one, |entry, claim| {
        let absent =
            |other: &&Text| entry.record.claim(other).is_none() && one.library.data.is_whole(entry.record.id());
        for other in claim.against.iter().filter(absent) {
            let fault = Fault::error("against", format!("This record has no statement “{other}”."));
            let ids = entry.record.claims();
            let fault = match nearest(other, ids.iter().map(|claim| claim.id)) {
                Some(near) => fault.hint(format!("Did you mean {near}?")),
                None => fault.hint("Name statements of the same record."),
            };
            faults.push(at_claim(fault, entry, claim).in_field("against"));
        }
    });
    faults
}

/// An answer names a statement of the record that it names.
pub fn answers(library: &Library) -> Vec<Fault> {
    let mut faults = Vec::new();
    for entry in library.data.entries() {
        let Record::Question(question) = &entry.record else { continue };
        for claim in &question.claims {
            let QuestionFact::Answer { record, claim: wanted } = &claim.says else { continue };
            // That the record is not there, or not wholly, is said elsewhere.
            let Some(answering) = library.data.get(&record.0).filter(|one| library.data.is_whole(one.id())) else {
                continue;
            };
            if answering.claim(wanted).is_some() {
                continue;
            }
            let fault = Fault::error("answer", format!("{} has no statement “{wanted}”.", record.0));
            let ids = answering.claims();
            let fault = match nearest(wanted, ids.iter().map(|claim| claim.id)) {
                Some(near) => fault.hint(format!("Did you mean {near}?")),
                None => fault.hint(format!("`mpaka show {}` lists its statements.", record.0)),
            };
            faults.push(at_claim(fault, entry, ClaimRef::from(claim)).in_field("says"));
        }
    }
    faults
}
