//! How an agreement stands to others, from both ends, in the words of the vocabulary.
//! It must not infer: only what a source states, and that read from its other end.

use crate::domain::chart::{Bond, Chart};
use crate::domain::fold::occasion::record_of;
use crate::domain::library::Library;
use crate::domain::record::Record;
use crate::domain::record::claim::Claim;
use crate::domain::record::instrument::{Instrument, InstrumentFact};
use crate::domain::vocab::Relation;
use std::collections::BTreeMap;

/// Another record that one stands in relation to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// The other's id.
    pub id: String,
    /// Read from the one to the other: "builds on", "is built on by".
    pub words: &'static str,
    pub bond: Bond,
}

/// What a record stands in relation to: what its own statements say, then what others say of it, each once.
pub fn relations_of(library: &Library, record_id: &str) -> Vec<Related> {
    let mut found: Vec<Related> = Vec::new();
    let own = library.data.instrument(record_id).into_iter().flat_map(stated);
    let own = own.map(|(rel, to)| Related { id: to.to_string(), words: rel.word(), bond: bond(rel) });
    let others = relating(library, record_id).map(|(one, _, rel)| Related {
        id: one.id.to_string(),
        words: rel.inverse_word(),
        bond: turned(bond(rel)),
    });
    for related in own.chain(others) {
        let known = library.data.get(&related.id).is_some() && related.id != record_id;
        if known && !found.contains(&related) {
            found.push(related);
        }
    }
    found
}

/// The keys of a chart's items that belong to what is related, for `View::related`. Of several relations to one record
/// the first counts.
pub fn related_keys<'a>(chart: &'a Chart, related: &[Related]) -> BTreeMap<&'a str, Bond> {
    let items = chart.lanes.iter().flat_map(|lane| &lane.items);
    let tied = items.filter_map(|item| {
        let other = related.iter().find(|other| other.id == record_of(&item.key))?;
        Some((item.key.as_str(), other.bond))
    });
    tied.collect()
}

/// The agreements that state a relation to the record, with the statement, in the order of the data.
pub fn relating<'a>(
    library: &'a Library,
    record_id: &str,
) -> impl Iterator<Item = (&'a Instrument, &'a Claim<InstrumentFact>, Relation)> {
    let places = library.data.place(record_id).map_or(&[][..], |place| library.mentioned().of_record(place));
    places.iter().filter(|at| at.is_relation()).filter_map(|at| {
        let Record::Instrument(instrument) = &library.data.entries().get(at.entry())?.record else { return None };
        let claim = instrument.claims.get(at.claim())?;
        match &claim.says {
            InstrumentFact::Relation { rel, .. } => Some((instrument, claim, *rel)),
            _ => None,
        }
    })
}

fn stated(instrument: &Instrument) -> impl Iterator<Item = (Relation, &str)> {
    let standing = instrument.claims.iter().filter(|claim| claim.state.stands());
    standing.filter_map(|claim| match &claim.says {
        InstrumentFact::Relation { rel, to } => Some((*rel, to.0.as_str())),
        _ => None,
    })
}

/// How the other stands to the agreement that states the relation.
fn bond(rel: Relation) -> Bond {
    use Relation as R;
    match rel {
        R::Supersedes | R::Renews | R::Amends | R::Implements | R::NegotiatedFrom | R::BuildsOn | R::ScopeOf => {
            Bond::Base
        }
        R::LeadsTo => Bond::Follows,
        R::SignedAlongside | R::AnnexOf | R::Cites => Bond::Alongside,
    }
}

fn turned(bond: Bond) -> Bond {
    match bond {
        Bond::Base => Bond::Follows,
        Bond::Follows => Bond::Base,
        Bond::Alongside => Bond::Alongside,
    }
}

#[cfg(test)]
mod tests;
