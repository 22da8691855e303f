//! Lanes by partner: what a record is about, then who took part, up to a partner.
//! It must not make items.

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
    for record in library.data.records() {
        let at = lane_of(library, record, &partners);
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

/// The lane of a record among the partners: its agreement's, else that of the first body that took part.
fn lane_of(library: &Library, record: &Record, partners: &[Partner]) -> Option<usize> {
    let lane = |id: &str| {
        partners.iter().position(|partner| partner.org == id || partner.instruments.iter().any(|one| one == id))
    };
    match record {
        Record::Instrument(instrument) => lane(&instrument.id),
        Record::Event(event) => {
            event_ties(event).into_iter().find_map(|id| lane(&id).or_else(|| lane(&upward(library, &id, partners)?)))
        }
        Record::Commitment(commitment) => commitment_ties(commitment)
            .into_iter()
            .find_map(|id| lane(&id).or_else(|| lane(&upward(library, &id, partners)?))),
        Record::Question(_) => agreements_of(record).into_iter().find_map(lane),
        _ => None,
    }
}

/// What an event is about first, then who took part.
fn event_ties(event: &Event) -> Vec<String> {
    let standing = || event.claims.iter().filter(|claim| claim.state.stands());
    let about = standing().filter_map(|claim| match &claim.says {
        EventFact::About(id) => Some(id.0.clone()),
        _ => None,
    });
    let bodies = standing().filter_map(|claim| match &claim.says {
        EventFact::Org { org, .. } => Some(org.0.clone()),
        EventFact::Person { post: Some(post), .. } => Some(post.0.clone()),
        _ => None,
    });
    about.chain(bodies).collect()
}

fn commitment_ties(commitment: &Commitment) -> Vec<String> {
    let standing = || commitment.claims.iter().filter(|claim| claim.state.stands());
    let under = standing().filter_map(|claim| match &claim.says {
        CommitmentFact::Under(id) | CommitmentFact::Beside(id) => Some(id.0.clone()),
        _ => None,
    });
    let by = standing().filter_map(|claim| match &claim.says {
        CommitmentFact::By(id) | CommitmentFact::To(id) => Some(id.0.clone()),
        _ => None,
    });
    under.chain(by).collect()
}

/// The partner above a post or an organisation.
fn upward(library: &Library, id: &str, partners: &[Partner]) -> Option<String> {
    let mut id = match library.data.get(id)? {
        Record::Post(Post { org, .. }) => org.0.clone(),
        Record::Org(org) => org.parent.as_ref()?.0.clone(),
        _ => return None,
    };
    for _ in 0..16 {
        if partners.iter().any(|partner| partner.org == id) {
            return Some(id);
        }
        let Some(Record::Org(org)) = library.data.get(&id) else { return None };
        id.clone_from(&org.parent.as_ref()?.0);
    }
    None
}
