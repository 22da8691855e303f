//! Partners: the first State, international organisation or programme on the way up from an accepted party, not Kenya.

use crate::domain::ids::Wanted;
use crate::domain::library::Library;
use crate::domain::record::instrument::{Instrument, InstrumentFact};
use crate::domain::record::org::Org;
use crate::domain::record::{Kind, Record};
use crate::domain::text::Text;
use crate::domain::vocab::{Country, OrgKind, State};

/// A partner and what there is with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// The organisation's id.
    pub org: String,
    pub name: String,
    pub kind: OrgKind,
    /// Agreements and talks by their place among the entries of the data: agreements first, those further along in life
    /// above the others.
    pub instruments: Vec<u32>,
}

/// Every partner: States by name, then organisations, then programmes.
pub fn partners(library: &Library) -> &[Partner] {
    &library.tables().partners
}

/// Ids of the organisations whose parents lead to this one.
pub fn bodies_of<'a>(library: &'a Library, id: &str) -> Vec<&'a str> {
    let below = |org: &Org| {
        let mut at = org.parent.as_ref();
        for _ in 0..16 {
            let Some(parent) = at else { return false };
            if parent.0 == id {
                return true;
            }
            let Some(Record::Org(above)) = library.data.get(&parent.0) else { return false };
            at = above.parent.as_ref();
        }
        false
    };
    orgs(library).filter(|org| org.id != id && below(org)).map(|org| org.id.as_str()).collect()
}

/// Agreements and talks for which no partner is to be had: no party is stated, or none but Kenya.
pub fn without_partner(library: &Library) -> impl Iterator<Item = &Instrument> {
    at(library, &library.tables().without)
}

/// The agreements and talks at these places.
fn at<'a>(library: &'a Library, places: &'a [u32]) -> impl Iterator<Item = &'a Instrument> {
    let entries = places.iter().filter_map(|place| library.data.entries().get(*place as usize));
    entries.filter_map(|entry| match &entry.record {
        Record::Instrument(instrument) => Some(instrument),
        _ => None,
    })
}

impl Partner {
    /// Its agreements and talks, in their order.
    pub fn agreements<'a>(&'a self, library: &'a Library) -> impl Iterator<Item = &'a Instrument> {
        at(library, &self.instruments)
    }
}

/// An agreement's name below its partner's: without the partner's name in front, where that leaves a name.
pub fn name_below(library: &Library, partner: &Partner, instrument: &str) -> String {
    let name = library.name(Wanted::Instrument, instrument);
    let aliases = library.data.get(&partner.org).map(Record::aliases).unwrap_or_default();
    let rest = std::iter::once(partner.name.as_str())
        .chain(aliases.iter().map(Text::as_str))
        .find_map(|front| name.strip_prefix(front)?.strip_prefix(' '));
    let Some(rest) = rest else { return name };
    let mut letters = rest.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The ids of the partner organisations of one agreement, each once.
pub fn partners_of(library: &Library, instrument: &Instrument) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for claim in instrument.claims.iter().filter(|claim| claim.state == State::Accepted) {
        let InstrumentFact::Party { org, side } = &claim.says else { continue };
        if *side == Country::KENYA {
            continue;
        }
        let partner = partner_over(library, &org.0).or_else(|| state_of(library, *side));
        if let Some(partner) = partner.filter(|partner| !found.iter().any(|id| *id == partner.id)) {
            found.push(partner.id.to_string());
        }
    }
    found
}

/// The partner that an organisation is or belongs to: up its parents to the first that can be one. None for Kenya and its
/// bodies, and for what leads nowhere.
pub fn partner_over<'a>(library: &'a Library, id: &str) -> Option<&'a Org> {
    let mut id = id;
    for _ in 0..16 {
        let Some(Record::Org(org)) = library.data.get(id) else { return None };
        if matches!(org.kind, OrgKind::State | OrgKind::Igo | OrgKind::Programme) {
            return (org.country != Some(Country::KENYA)).then_some(org);
        }
        id = &org.parent.as_ref()?.0;
    }
    None
}

fn orgs(library: &Library) -> impl Iterator<Item = &Org> {
    library.data.of_kind(Kind::Org).filter_map(|record| match record {
        Record::Org(org) => Some(org),
        _ => None,
    })
}

/// The State of a side, for a party that the source does not name.
fn state_of(library: &Library, side: Country) -> Option<&Org> {
    orgs(library).find(|org| org.kind == OrgKind::State && org.country == Some(side))
}
