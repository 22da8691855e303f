//! Lanes by partner: what a record is about, then who took part, up to a partner.
//! It must not make items.

use std::collections::HashMap;

use rayon::prelude::*;

use super::board::lanes::Filled;
use super::{Sorting, item::items_of};
use crate::domain::fold::linked::agreements_of;
use crate::domain::fold::partner::{Partner, name_below, partners};
use crate::domain::library::Library;
use crate::domain::record::commitment::{Commitment, CommitmentFact};
use crate::domain::record::event::{Event, EventFact};
use crate::domain::record::{Record, person::Post};

/// The lane for what belongs to no partner.
pub const OTHER: &str = "Other events";

/// A lane a partner, then one for the rest. A partner keeps its lane where nothing stands in it: that there is nothing
/// is what there is to see. Below its partner an agreement goes by its short name.
pub(super) fn sort(library: &Library) -> Sorting {
    let partners = partners(library);
    let mut sorting = Sorting::new(partners.iter().map(|partner| partner.name.as_str()), OTHER);
    let lanes = Lanes::of(library);
    for (place, record) in library.data.records().enumerate() {
        let at = lanes.lane_of(library, place, record);
        let partner = at.and_then(|at| partners.get(at));
        let name = match (record, partner) {
            (Record::Instrument(instrument), Some(partner)) => name_below(library, partner, &instrument.id),
            _ => library.name_of(record),
        };
        sorting.put(at, items_of(record, &name));
    }
    if sorting.lanes.last().is_some_and(|other| other.items.is_empty()) {
        sorting.lanes.pop();
    }
    sorting
}

/// The same by number: the records of each partner's lane.
pub(super) fn filled(library: &Library) -> Vec<Filled> {
    let lanes = Lanes::of(library);
    let entries = library.data.entries().par_iter().enumerate();
    let of = |(place, entry): (usize, &Record)| Some((place as u32, lanes.lane_of(library, place, entry)?));
    let all: Vec<(u32, usize)> = entries.filter_map(|(place, entry)| of((place, &entry.record))).collect();
    let name = |partner: &Partner| Filled { name: partner.name.clone(), suffix: None, records: Vec::new() };
    let mut filled: Vec<Filled> = partners(library).iter().map(name).collect();
    for (place, lane) in all {
        if let Some(lane) = filled.get_mut(lane) {
            lane.records.push(place);
        }
    }
    filled
}

/// Which lane each partner and each of its agreements has.
struct Lanes {
    /// By the place of an organisation or an agreement among the entries; the first partner's where there are several.
    lanes: HashMap<u32, u32>,
}

impl Lanes {
    fn of(library: &Library) -> Self {
        let mut lanes = HashMap::new();
        for (partner, lane) in partners(library).iter().zip(0..) {
            let own = library.data.place(&partner.org).map(|place| place as u32);
            for place in own.into_iter().chain(partner.instruments.iter().copied()) {
                lanes.entry(place).or_insert(lane);
            }
        }
        Self { lanes }
    }

    fn at(&self, place: usize) -> Option<usize> {
        self.lanes.get(&(place as u32)).map(|lane| *lane as usize)
    }

    fn lane(&self, library: &Library, id: &str) -> Option<usize> {
        self.at(library.data.place(id)?)
    }

    /// The lane of a record among the partners: its agreement's, else that of the first body that took part.
    fn lane_of(&self, library: &Library, place: usize, record: &Record) -> Option<usize> {
        let lane = |id: &String| self.lane(library, id).or_else(|| self.upward(library, id));
        match record {
            Record::Instrument(_) => self.at(place),
            Record::Event(event) => event_ties(event).iter().find_map(lane),
            Record::Commitment(commitment) => commitment_ties(commitment).iter().find_map(lane),
            Record::Question(_) => agreements_of(record).into_iter().find_map(|id| self.lane(library, id)),
            _ => None,
        }
    }

    /// The lane of the partner above a post or an organisation.
    fn upward(&self, library: &Library, id: &str) -> Option<usize> {
        let mut id = match library.data.get(id)? {
            Record::Post(Post { org, .. }) => &org.0,
            Record::Org(org) => &org.parent.as_ref()?.0,
            _ => return None,
        };
        for _ in 0..16 {
            if let Some(lane) = self.lane(library, id) {
                return Some(lane);
            }
            let Some(Record::Org(org)) = library.data.get(id) else { return None };
            id = &org.parent.as_ref()?.0;
        }
        None
    }
}

/// What an event is about first, then who took part.
fn event_ties(event: &Event) -> Vec<String> {
    let standing = || event.claims.iter().filter(|claim| claim.state.stands());
    let about = standing().filter_map(|claim| match &claim.says {
        EventFact::About(id) => Some(id.0.to_string()),
        _ => None,
    });
    let bodies = standing().filter_map(|claim| match &claim.says {
        EventFact::Org { org, .. } => Some(org.0.to_string()),
        EventFact::Person { post: Some(post), .. } => Some(post.0.to_string()),
        _ => None,
    });
    about.chain(bodies).collect()
}

fn commitment_ties(commitment: &Commitment) -> Vec<String> {
    let standing = || commitment.claims.iter().filter(|claim| claim.state.stands());
    let under = standing().filter_map(|claim| match &claim.says {
        CommitmentFact::Under(id) | CommitmentFact::Beside(id) => Some(id.0.to_string()),
        _ => None,
    });
    let by = standing().filter_map(|claim| match &claim.says {
        CommitmentFact::By(id) | CommitmentFact::To(id) => Some(id.0.to_string()),
        _ => None,
    });
    under.chain(by).collect()
}
