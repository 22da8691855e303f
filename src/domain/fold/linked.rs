//! What goes with a selection: the records that light up beside it and the counties on the map. The panes all derive
//! from this one set; that is all that linking needs.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::fold::county::{Tie, naming, naming_places, on_named_line, ties_of};
use crate::domain::fold::mentions::{mentions, outward};
use crate::domain::fold::partner::partners;
use crate::domain::library::{Library, Target};
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
    for target in targets {
        add(library, target, &mut linked);
    }
    linked
}

fn add(library: &Library, target: &Target, linked: &mut Linked) {
    match target {
        Target::Record(id) => {
            if let Some(record) = library.data.get(id) {
                add_record(library, record, linked);
            }
        }
        Target::County(slug) => {
            linked.counties.insert(slug.clone(), Tie::Named);
            let named = naming(library, slug).into_iter().map(|(record, _)| record);
            let on_line = on_named_line(library, slug).into_iter().map(|(record, _, _)| record);
            let placed = naming_places(library, slug).into_iter().map(|(record, _, _)| record);
            for record in named.chain(on_line).chain(placed) {
                insert(record, linked);
            }
        }
        Target::Border(border) => {
            for slug in library.atlas.on_border(border) {
                linked.counties.entry(slug.to_string()).or_insert(Tie::OnNamedLine);
            }
            for mention in mentions(library, target) {
                insert(mention.record, linked);
            }
        }
        Target::Place(id) => {
            if let Some(slug) = library.atlas.place(id).and_then(|place| place.county.clone()) {
                linked.counties.entry(slug).or_insert(Tie::OnNamedLine);
            }
            for mention in mentions(library, target) {
                insert(mention.record, linked);
            }
        }
        Target::Disputed(_) => {}
    }
}

fn add_record(library: &Library, record: &Record, linked: &mut Linked) {
    insert(record, linked);
    let target = Target::Record(record.id().to_string());
    match record {
        Record::Instrument(instrument) => {
            linked.counties.extend(ties_of(library, instrument));
            with_mentions(library, &target, linked, &[Kind::Event, Kind::Commitment, Kind::Question]);
        }
        Record::Org(_) => {
            let partner = partners(library).into_iter().find(|partner| partner.org == record.id());
            for id in partner.into_iter().flat_map(|partner| partner.instruments) {
                let instrument = Target::Record(id.clone());
                if let Some(record) = library.data.get(&id) {
                    insert(record, linked);
                }
                if let Some(instrument) = library.data.instrument(&id) {
                    linked.counties.extend(ties_of(library, instrument));
                }
                with_mentions(library, &instrument, linked, &[Kind::Event, Kind::Commitment, Kind::Question]);
            }
            with_mentions(library, &target, linked, &Kind::ALL);
        }
        Record::Source(source) => {
            for other in
                library.data.records().filter(|other| other.default_source().is_some_and(|id| id.0 == source.id))
            {
                insert(other, linked);
            }
        }
        _ => {
            for other in outward(library, record) {
                match other {
                    Target::Record(id) => library.data.get(&id).into_iter().for_each(|other| insert(other, linked)),
                    Target::County(slug) => {
                        linked.counties.insert(slug, Tie::Named);
                    }
                    _ => {}
                }
            }
            with_mentions(library, &target, linked, &Kind::ALL);
        }
    }
    if !matches!(record, Record::Instrument(_) | Record::Org(_)) {
        counties_behind(library, linked);
    }
}

/// The counties of the agreements found so far: an event or a person leads to them through its agreement.
fn counties_behind(library: &Library, linked: &mut Linked) {
    for id in linked.instruments.clone() {
        if let Some(instrument) = library.data.instrument(&id) {
            for (slug, tie) in ties_of(library, instrument) {
                linked.counties.entry(slug).or_insert(tie);
            }
        }
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
