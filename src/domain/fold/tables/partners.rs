//! The partners with their agreements and talks, found in one pass over the data.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::domain::fold::partner::{Partner, partners_of};
use crate::domain::fold::status::last_stage;
use crate::domain::library::Library;
use crate::domain::record::Record;
use crate::domain::record::instrument::Instrument;
use crate::domain::vocab::{OrgKind, Stage};

/// Of an agreement: whether it is talks, how far along in life it is, its place; agreements first, the furthest first.
type Rank = (bool, Reverse<u8>, u32);

/// Every partner in its order, and the places of agreements and talks without one.
pub(super) fn partners(library: &Library) -> (Vec<Partner>, Vec<u32>) {
    let entries = library.data.entries();
    let of = |(place, instrument): (u32, &Instrument)| {
        let found = partners_of(library, instrument).into_iter().filter_map(|id| library.data.place(&id));
        let partners: Vec<u32> = found.map(|partner| partner as u32).collect();
        let life = last_stage(instrument).map_or(0, Stage::rank);
        (partners, (instrument.is_engagement(), Reverse(life), place))
    };
    let all: Vec<(Vec<u32>, Rank)> = entries
        .par_iter()
        .enumerate()
        .filter_map(|(place, entry)| match &entry.record {
            Record::Instrument(instrument) => Some(of((place as u32, instrument))),
            _ => None,
        })
        .collect();
    let mut found: BTreeMap<u32, Vec<Rank>> = BTreeMap::new();
    let mut without = Vec::new();
    for (partners, rank) in all {
        if partners.is_empty() {
            without.push(rank.2);
        }
        for partner in partners {
            found.entry(partner).or_default().push(rank);
        }
    }
    let mut partners: Vec<Partner> =
        found.into_iter().filter_map(|(place, ranks)| partner(library, place, ranks)).collect();
    partners.sort_by(|a, b| (order(a.kind), &a.name).cmp(&(order(b.kind), &b.name)));
    (partners, without)
}

fn partner(library: &Library, place: u32, mut ranks: Vec<Rank>) -> Option<Partner> {
    let record = &library.data.entries().get(place as usize)?.record;
    let Record::Org(org) = record else { return None };
    // Records of a kind stand in the order of their ids.
    ranks.sort_unstable();
    let instruments = ranks.into_iter().map(|(_, _, place)| place).collect();
    Some(Partner { name: library.name_of(record), kind: org.kind, instruments, org: org.id.to_string() })
}

fn order(kind: OrgKind) -> u8 {
    match kind {
        OrgKind::State => 0,
        OrgKind::Igo => 1,
        _ => 2,
    }
}
