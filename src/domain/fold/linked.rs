//! What goes with a selection: the records that light up beside it and the counties on the map. The panes all derive
//! from this one set; that is all that linking needs.

use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::domain::fold::county::{Tie, documents, naming, naming_places, on_named_line, strengthen, ties_of};
use crate::domain::fold::mentions::{mentions, outward};
use crate::domain::fold::partner::{Partner, partners, partners_of};
use crate::domain::fold::period::records;
use crate::domain::fold::term::saying;
use crate::domain::library::{Library, Target};
use crate::domain::period::Period;
use crate::domain::record::claim::Claim;
use crate::domain::record::commitment::CommitmentFact as C;
use crate::domain::record::event::EventFact as E;
use crate::domain::record::instrument::Instrument;
use crate::domain::record::question::QuestionFact as Q;
use crate::domain::record::{Kind, Record};

/// Records and counties that go with one or several targets.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Linked {
    /// Ids of agreements, talks, events, promises, people …
    pub records: BTreeSet<String>,
    pub counties: BTreeMap<String, Tie>,
    /// Ids of the agreements and talks among them, for lanes of their own.
    pub instruments: BTreeSet<String>,
}

/// What goes with all of these targets together.
pub fn linked<'a>(library: &Library, targets: impl IntoIterator<Item = &'a Target>) -> Linked {
    let mut linked = Linked::default();
    let partners = LazyCell::new(|| partners(library));
    for target in targets {
        match target {
            Target::Record(id) => {
                if let Some(record) = library.data.get(id) {
                    let partner = || partners.iter().find(|partner| partner.org == *id);
                    let partner = matches!(record, Record::Org(_)).then(partner).flatten();
                    add_record(library, record, partner, &mut linked);
                }
            }
            Target::Term { .. } => add_term(library, target, &mut linked),
            Target::Period(id) => add_period(library, id, &mut linked),
            other => add_place(library, other, &mut linked),
        }
    }
    linked
}

fn add_place(library: &Library, target: &Target, linked: &mut Linked) {
    match target {
        Target::County(slug) => {
            strengthen(&mut linked.counties, slug, Tie::Named);
            let named = naming(library, slug).into_iter().map(|(record, _)| record);
            let on_line = on_named_line(library, slug).into_iter().map(|(record, _, _)| record);
            let placed = naming_places(library, slug).into_iter().map(|(record, _, _)| record);
            for record in named.chain(on_line).chain(placed) {
                insert(record, linked);
            }
        }
        Target::Border(border) => {
            for slug in library.atlas.on_border(border) {
                strengthen(&mut linked.counties, slug, Tie::OnNamedLine);
            }
            for mention in mentions(library, target) {
                insert(mention.record, linked);
            }
        }
        Target::Place(id) => {
            if let Some(slug) = library.atlas.place(id).and_then(|place| place.county.clone()) {
                strengthen(&mut linked.counties, &slug, Tie::OnNamedLine);
            }
            for mention in mentions(library, target) {
                insert(mention.record, linked);
            }
        }
        Target::Record(_) | Target::Disputed(_) | Target::Period(_) | Target::Term { .. } => {}
    }
}

/// The records that say a word of the codebook, their partners, and the counties of those that are agreements.
fn add_term(library: &Library, term: &Target, linked: &mut Linked) {
    for record in saying(library, term) {
        insert(record, linked);
        if let Record::Instrument(instrument) = record {
            linked.records.extend(partners_of(library, instrument));
        }
    }
    counties_behind(library, linked);
}

/// What has a date in the period, and the counties of the agreements among it.
fn add_period(library: &Library, id: &str, linked: &mut Linked) {
    let Some(period) = Period::parse(id) else { return };
    for record in records(library, period).into_iter().filter_map(|id| library.data.get(id)) {
        insert(record, linked);
        if let Record::Instrument(instrument) = record {
            linked.records.extend(partners_of(library, instrument));
        }
    }
    counties_behind(library, linked);
}

fn add_record(library: &Library, record: &Record, partner: Option<&Partner>, linked: &mut Linked) {
    insert(record, linked);
    let target = Target::Record(record.id().to_string());
    match record {
        Record::Instrument(instrument) => {
            with_ties(library, instrument, linked);
            with_mentions(library, &target, linked, &[Kind::Event, Kind::Commitment, Kind::Question]);
        }
        Record::Org(_) => {
            for id in partner.into_iter().flat_map(|partner| &partner.instruments) {
                if let Some(record) = library.data.get(id) {
                    insert(record, linked);
                }
                if let Some(instrument) = library.data.instrument(id) {
                    with_ties(library, instrument, linked);
                }
                let instrument = Target::Record(id.clone());
                with_mentions(library, &instrument, linked, &[Kind::Event, Kind::Commitment, Kind::Question]);
            }
            with_mentions(library, &target, linked, &Kind::ALL);
        }
        Record::Source(source) => {
            for other in library.data.records() {
                let cites = |id: &str| other.claims().into_iter().any(|one| documents(other, one).any(|to| to.0 == id));
                if cites(&source.id) {
                    insert(other, linked);
                }
            }
        }
        _ => {
            for other in outward(library, record) {
                match other {
                    Target::Record(id) => library.data.get(&id).into_iter().for_each(|other| insert(other, linked)),
                    Target::County(slug) => strengthen(&mut linked.counties, &slug, Tie::Named),
                    _ => {}
                }
            }
            with_mentions(library, &target, linked, &Kind::ALL);
        }
    }
    if partner.is_none() && !matches!(record, Record::Instrument(_)) {
        if matches!(record.kind(), Kind::Org | Kind::Person | Kind::Question | Kind::Event | Kind::Commitment) {
            agreements_behind(library, linked);
        }
        counties_behind(library, linked);
    }
}

/// One hop more: the agreements that the promises, questions and events found so far are under, beside or about.
fn agreements_behind(library: &Library, linked: &mut Linked) {
    let found: Vec<&Record> = linked.records.iter().filter_map(|id| library.data.get(id)).collect();
    for id in found.into_iter().flat_map(agreements_of) {
        if let Some(record @ Record::Instrument(_)) = library.data.get(id) {
            insert(record, linked);
        }
    }
}

/// What a promise is under or beside, what a question or an event is about.
pub fn agreements_of(record: &Record) -> Vec<&str> {
    match record {
        Record::Commitment(one) => standing(&one.claims, |fact| match fact {
            C::Under(id) | C::Beside(id) => Some(&id.0),
            _ => None,
        }),
        Record::Question(one) => standing(&one.claims, |fact| match fact {
            Q::About(id) => Some(&id.0),
            _ => None,
        }),
        Record::Event(one) => standing(&one.claims, |fact| match fact {
            E::About(id) => Some(&id.0),
            _ => None,
        }),
        _ => Vec::new(),
    }
}

fn standing<F>(claims: &[Claim<F>], id: impl Fn(&F) -> Option<&String>) -> Vec<&str> {
    claims.iter().filter(|claim| claim.state.stands()).filter_map(|claim| id(&claim.says)).map(String::as_str).collect()
}

/// The counties of the agreements found so far: an event or a person leads to them through its agreement.
fn counties_behind(library: &Library, linked: &mut Linked) {
    for id in linked.instruments.clone() {
        if let Some(instrument) = library.data.instrument(&id) {
            with_ties(library, instrument, linked);
        }
    }
}

fn with_ties(library: &Library, instrument: &Instrument, linked: &mut Linked) {
    for (slug, tie) in ties_of(library, instrument) {
        strengthen(&mut linked.counties, &slug, tie);
    }
}

fn with_mentions(library: &Library, target: &Target, linked: &mut Linked, kinds: &[Kind]) {
    for mention in mentions(library, target) {
        if kinds.contains(&mention.record.kind()) && mention.claim.fact.name() != "Relation" {
            insert(mention.record, linked);
        }
    }
}

fn insert(record: &Record, linked: &mut Linked) {
    if let Record::Instrument(instrument) = record {
        linked.instruments.insert(instrument.id.clone());
    }
    linked.records.insert(record.id().to_string());
}
