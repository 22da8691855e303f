//! What stands on the timeline: each agreement's stages and validity, each event, each thing that falls due, in the lane
//! of its partner. A bound stays a bound and a year a year; what has no date goes to the gutter.

use crate::domain::chart::{Chart, Extent, Item, Lane, Sort, StageLook};
use crate::domain::date::{Day, Edge, Precision};
use crate::domain::fold::firm::firmest;
use crate::domain::fold::partner::{Partner, partners};
use crate::domain::fold::status::{stages, validity};
use crate::domain::ids::Wanted;
use crate::domain::library::Library;
use crate::domain::record::commitment::{Commitment, CommitmentFact};
use crate::domain::record::event::{Event, EventFact};
use crate::domain::record::instrument::Instrument;
use crate::domain::record::{Record, person::Post};
use crate::domain::safe::clean;
use crate::domain::vocab::Stage;
use crate::domain::when::{Basis, When};

/// The name of the lane for what belongs to no partner.
pub const OTHER: &str = "Other events";

/// The record that a key of the chart stands for.
pub fn record_of(key: &str) -> &str {
    key.split('#').next().unwrap_or(key)
}

/// The whole timeline: a lane a partner, then one for the rest.
pub fn chart(library: &Library, today: Day) -> Chart {
    let partners = partners(library);
    let lane = |name: &str| Lane { name: clean(name).into_owned(), items: Vec::new() };
    let mut lanes: Vec<Lane> = partners.iter().map(|partner| lane(&partner.name)).collect();
    lanes.push(lane(OTHER));
    let last = lanes.len() - 1;
    for record in library.data.records() {
        let mut items = items_of(library, record);
        for item in &mut items {
            item.label = clean(&item.label).into_owned();
        }
        let lane = lane_of(library, record, &partners).unwrap_or(last);
        if let Some(lane) = lanes.get_mut(lane) {
            lane.items.extend(items);
        }
    }
    // A partner keeps its lane where nothing stands in it: that there is nothing is what there is to see.
    if lanes.last().is_some_and(|other| other.items.is_empty()) {
        lanes.pop();
    }
    Chart { lanes, today: today.date() }
}

fn items_of(library: &Library, record: &Record) -> Vec<Item> {
    match record {
        Record::Instrument(instrument) => instrument_items(library, instrument),
        Record::Event(event) => vec![Item {
            key: event.id.clone(),
            label: library.name_of(record),
            extent: extent(event_when(event)),
            sort: Sort::Event,
        }],
        Record::Commitment(commitment) => commitment
            .claims
            .iter()
            .filter(|claim| claim.state.stands())
            .filter_map(|claim| match &claim.says {
                CommitmentFact::Due(when) => Some(Item {
                    key: commitment.id.clone(),
                    label: format!("due: {}", library.name_of(record)),
                    extent: extent(Some(when)),
                    sort: Sort::Deadline,
                }),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// The date of an event, if one is accepted.
pub fn event_when(event: &Event) -> Option<&When> {
    firmest(&event.claims, |fact| match fact {
        EventFact::On(when) => Some(when),
        _ => None,
    })
}

fn instrument_items(library: &Library, instrument: &Instrument) -> Vec<Item> {
    if instrument.is_engagement() {
        return Vec::new();
    }
    let name = library.name(Wanted::Instrument, &instrument.id);
    let runs = validity(instrument);
    // "Cited" is no step in an agreement's life; where a period is stated, that is what there is to see.
    let mut items: Vec<Item> = stages(instrument)
        .iter()
        .filter(|entered| entered.stage != Stage::Reported || runs.is_none())
        .map(|entered| Item {
            key: format!("{}#{}", instrument.id, entered.stage.code()),
            label: format!("{name} {}", entered.stage.word()),
            extent: extent(entered.when),
            sort: Sort::Stage(look(entered.stage)),
        })
        .collect();
    if let Some(when) = runs {
        items.push(Item {
            key: format!("{}#runs", instrument.id),
            label: format!("{name} runs"),
            extent: period(when),
            sort: Sort::Validity,
        });
    }
    items
}

fn look(stage: Stage) -> StageLook {
    match stage {
        Stage::Proposed => StageLook::Planned,
        Stage::UnderNegotiation => StageLook::Negotiating,
        Stage::Initialled => StageLook::Initialled,
        Stage::Signed | Stage::ApprovalPending => StageLook::Signed,
        Stage::Ratified => StageLook::Ratified,
        Stage::InForce | Stage::Operative | Stage::ProvisionallyApplied => StageLook::InForce,
        Stage::Expired | Stage::Terminated | Stage::Superseded | Stage::Lapsed => StageLook::Ended,
        Stage::Suspended | Stage::Reported => StageLook::Other,
    }
}

/// A dating as a shape on the chart.
pub fn extent(when: Option<&When>) -> Extent {
    let Some(when) = when else { return Extent::Undated };
    let Some(edtf) = when.edtf() else {
        return Extent::Bound {
            not_before: when.not_before().map(Day::date),
            not_after: when.not_after().map(Day::date),
        };
    };
    if edtf.is_interval() {
        return period(when);
    }
    match (edtf.earliest(), edtf.latest()) {
        (Some(day), Some(last)) if day == last => Extent::Day {
            day: day.date(),
            uncertain: edtf.uncertain() || edtf.approximate(),
            derived: matches!(when.basis(), Basis::DerivedWeekday | Basis::DerivedRelative),
        },
        (Some(from), Some(to)) => {
            Extent::Span { from: from.date(), to: to.date(), uncertain: edtf.uncertain() || edtf.approximate() }
        }
        _ => Extent::Undated,
    }
}

fn period(when: &When) -> Extent {
    let edtf = when.edtf();
    let years_only =
        edtf.is_some_and(|edtf| !matches!(edtf.precision(), Precision::Day) && edtf.open_end() == Edge::Closed);
    Extent::Period { from: when.earliest().map(Day::date), to: when.latest().map(Day::date), years_only }
}

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
