//! The 32 traps that the five source documents set, and that the shipped data must not fall into: a test a trap, numbered
//! as the trap is. Further sources stand beside the five; they may add, and must not sharpen what the five say.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test stops where it cannot go on")]

#[path = "traps/agreements.rs"]
mod agreements;
#[path = "traps/dates.rs"]
mod dates;
#[path = "traps/people.rs"]
mod people;
#[path = "traps/promises.rs"]
mod promises;
#[path = "traps/sources.rs"]
mod sources;
#[path = "traps/words.rs"]
mod words;

use mpaka::domain::date::Day;
use mpaka::domain::doc::{doc, lay};
use mpaka::domain::library::{Library, Target};
use mpaka::domain::record::claim::{Cite, Claim};
use mpaka::domain::record::commitment::{Commitment, CommitmentFact};
use mpaka::domain::record::event::Event;
use mpaka::domain::record::instrument::{Instrument, InstrumentFact};
use mpaka::domain::record::org::Org;
use mpaka::domain::record::person::{Post, Tenure};
use mpaka::domain::record::source::Source;
use mpaka::domain::record::{ClaimRef, Record};
use mpaka::domain::vocab::{HumanRole, Subject};
use mpaka::shipped;

/// The documents that the dataset was first read from.
const FIVE: [&str; 5] =
    ["ke-it-communiques", "mygov-uk-mou", "pulse-afripol", "streamline-ke-cn", "whoownsafrica-ke-us"];

fn library() -> Library {
    Library::new(&[shipped::dataset()], shipped::atlas().unwrap())
}

fn today() -> Day {
    Day::parse("2026-11-22").unwrap()
}

macro_rules! of_kind {
    ($name:ident, $variant:ident, $type:ty) => {
        fn $name<'a>(library: &'a Library, id: &str) -> &'a $type {
            match library.data.get(id) {
                Some(Record::$variant(record)) => record,
                _ => panic!("{id} is gone, or of another kind"),
            }
        }
    };
}

of_kind!(agreement, Instrument, Instrument);
of_kind!(promise, Commitment, Commitment);
of_kind!(event, Event, Event);
of_kind!(org, Org, Org);
of_kind!(post, Post, Post);
of_kind!(tenure, Tenure, Tenure);
of_kind!(source, Source, Source);

/// The claim of a record.
fn claim<'a>(library: &'a Library, record: &str, id: &str) -> ClaimRef<'a> {
    let found = library.data.get(record).unwrap_or_else(|| panic!("{record} is gone")).claim(id);
    found.unwrap_or_else(|| panic!("{record} has no statement {id}"))
}

fn passages(claim: ClaimRef<'_>) -> Vec<&str> {
    claim.cite.iter().filter_map(Cite::passage).collect()
}

/// True where a claim rests on one of the five documents.
fn of_five<F>(own: Option<&str>, claim: &Claim<F>) -> bool {
    claim.cite.iter().any(|cite| cite.source().map(|id| id.0.as_str()).or(own).is_some_and(|id| FIVE.contains(&id)))
}

fn own(instrument: &Instrument) -> Option<&str> {
    instrument.source.as_ref().map(|id| id.0.as_str())
}

fn sheet(library: &Library, target: &Target) -> String {
    lay(&doc(library, target, today()), 200).iter().map(|line| line.plain() + "\n").collect()
}

fn record_sheet(library: &Library, id: &str) -> String {
    sheet(library, &Target::Record(id.into()))
}

fn threats(instrument: &Instrument) -> Vec<(Subject, &Claim<InstrumentFact>)> {
    let threat = |claim: &&_| match &(*claim as &Claim<InstrumentFact>).says {
        InstrumentFact::Threat(subject) => Some(*subject),
        _ => None,
    };
    instrument.claims.iter().filter_map(|claim| Some((threat(&claim)?, claim))).collect()
}

fn signatories(instrument: &Instrument) -> Vec<&Claim<InstrumentFact>> {
    let signs = |claim: &&Claim<_>| matches!(claim.says, InstrumentFact::Person { role: HumanRole::Signatory, .. });
    instrument.claims.iter().filter(signs).collect()
}

fn says(promise: &Commitment) -> Vec<&CommitmentFact> {
    promise.claims.iter().map(|claim| &claim.says).collect()
}
