//! What names a county, and what does not: by name, by a border line that it lies on, or not at all.
//! What is said of an agreement is not said of its counties.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::geo::Place;
use crate::domain::ids::SourceId;
use crate::domain::library::{At, Library, Target, borders};
use crate::domain::record::instrument::{Instrument, InstrumentFact};
use crate::domain::record::source::Source;
use crate::domain::record::{ClaimRef, Record};
use crate::domain::vocab::{GeoLink, SourceKind};

/// How strongly the documents tie to a county. No tie at all is the absence of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tie {
    /// On a border line that is named, itself not named.
    OnNamedLine,
    Named,
    /// A source says that the work begins there or gives it priority.
    NamedFirst,
}

impl Tie {
    /// Whether the county itself is named.
    pub fn names(self) -> bool {
        self >= Self::Named
    }
}

/// Every claim that stands and names the county.
pub fn naming<'a>(library: &'a Library, slug: &str) -> impl Iterator<Item = (&'a Record, ClaimRef<'a>)> + use<'a> {
    let places = leading_to(library, &Target::County(slug.to_string())).iter();
    places.filter_map(|at| claim_at(library, *at))
}

/// Every claim that stands and names the border line.
pub fn naming_line<'a>(library: &'a Library, line: &str) -> impl Iterator<Item = (&'a Record, ClaimRef<'a>)> + use<'a> {
    let places = leading_to(library, &Target::Border(line.to_string())).iter();
    places.filter_map(|at| claim_at(library, *at))
}

/// Where the claims are that stand and lead to something of the map, in the order of the data. A county, a place or a
/// line says nothing itself, so a claim that mentions one leads to it.
fn leading_to<'a>(library: &'a Library, target: &Target) -> &'a [At] {
    library.mentions(target)
}

/// The claim at a place of the data: that of the record among the entries, then its own in the record.
fn claim_at(library: &Library, at: At) -> Option<(&Record, ClaimRef<'_>)> {
    let record = &library.data.entries().get(at.entry())?.record;
    Some((record, record.claim_at(at.claim())?))
}

/// Every claim that names a place in the county. A city named is not its county named.
pub fn naming_places<'a>(
    library: &'a Library,
    slug: &str,
) -> impl Iterator<Item = (&'a Record, ClaimRef<'a>, &'a Place)> + use<'a> {
    let mut first: BTreeMap<At, &Place> = BTreeMap::new();
    for place in &library.atlas.places {
        if place.county.as_deref() == Some(slug) {
            for at in leading_to(library, &Target::Place(place.id.clone())) {
                first.entry(*at).or_insert(place);
            }
        }
    }
    first.into_iter().filter_map(|(at, place)| {
        let (record, claim) = claim_at(library, at)?;
        Some((record, claim, place))
    })
}

/// The documents that a claim cites.
pub fn documents<'a>(record: &'a Record, claim: ClaimRef<'a>) -> impl Iterator<Item = &'a SourceId> {
    claim.cite.iter().filter_map(|cite| cite.source().or_else(|| record.default_source()))
}

/// The ids of the documents that name the county.
pub fn naming_documents(library: &Library, slug: &str) -> BTreeSet<String> {
    let cited = naming(library, slug).flat_map(|(record, claim)| documents(record, claim));
    cited.filter(|id| library.data.source(&id.0).is_some_and(is_document)).map(|id| id.0.to_string()).collect()
}

/// How many they are.
pub fn documents_naming(library: &Library, slug: &str) -> usize {
    let number = library.atlas.counties.iter().position(|county| county.slug == slug);
    number.and_then(|number| library.tables().documents.get(number)).copied().unwrap_or_default()
}

/// How many documents were read: tables of figures, and what was seen or heard in the field, are none.
pub fn documents_read(library: &Library) -> usize {
    library.data.sources().filter(|source| is_document(source)).count()
}

pub(super) fn is_document(source: &Source) -> bool {
    use SourceKind as K;
    !matches!(source.kind, K::Dataset | K::FieldReport | K::Interview | K::Meeting)
}

/// Agreements and talks that name neither a county nor a border line, by their place among the entries.
pub fn no_county(library: &Library) -> impl Iterator<Item = usize> {
    library.tables().reach.all().filter(|(_, reach)| reach.any == 0).map(|(place, _)| place)
}

/// The borders a county lies on, as ids.
pub fn lines_of(library: &Library, slug: &str) -> Vec<&'static str> {
    borders().into_iter().filter(|border| library.atlas.on_border(border).contains(&slug)).collect()
}

/// Claims that name a border line which the county lies on, with that line.
pub fn on_named_line<'a>(
    library: &'a Library,
    slug: &str,
) -> impl Iterator<Item = (&'a Record, ClaimRef<'a>, &'static str)> + use<'a> {
    let mut places: Vec<(At, &'static str)> = Vec::new();
    for line in lines_of(library, slug) {
        places.extend(leading_to(library, &Target::Border(line.to_string())).iter().map(|at| (*at, line)));
    }
    // Stable: lines that one claim names stay in their own order.
    places.sort_by_key(|(at, _)| *at);
    places.into_iter().filter_map(|(at, line)| {
        let (record, claim) = claim_at(library, at)?;
        Some((record, claim, line))
    })
}

/// Counties that an agreement names, and those on a border line that it names.
pub fn ties_of(library: &Library, instrument: &Instrument) -> BTreeMap<String, Tie> {
    let mut ties: BTreeMap<String, Tie> = BTreeMap::new();
    tied(library, instrument, |slug, tie| strengthen(&mut ties, slug, tie));
    ties
}

/// The same one by one; a county may come more than once.
pub fn tied(library: &Library, instrument: &Instrument, mut tie: impl FnMut(&str, Tie)) {
    for claim in instrument.claims.iter().filter(|claim| claim.state.stands()) {
        match &claim.says {
            InstrumentFact::Counties { link, ids, .. } => {
                let named = if *link == GeoLink::Prioritised { Tie::NamedFirst } else { Tie::Named };
                for id in ids {
                    tie(&id.0, named);
                }
            }
            InstrumentFact::Place(place) | InstrumentFact::SignedAt(place) => {
                place.county.iter().for_each(|id| tie(&id.0, Tie::Named));
            }
            InstrumentFact::Borders { ids, .. } => {
                let on_line = ids.iter().flat_map(|id| library.atlas.on_border(&id.0));
                on_line.for_each(|slug| tie(slug, Tie::OnNamedLine));
            }
            _ => {}
        }
    }
}

/// Agreements and talks that reach the county, in the order of the data, with their place.
pub fn reaching<'a>(library: &'a Library, slug: &str) -> impl Iterator<Item = (&'a Instrument, Tie)> {
    let number = library.atlas.counties.iter().position(|county| county.slug == slug);
    let found = library.tables().reach.all().filter_map(move |(place, reach)| Some((place, reach.tie_of(number?)?)));
    found.filter_map(|(place, tie)| match &library.data.entries().get(place)?.record {
        Record::Instrument(instrument) => Some((instrument, tie)),
        _ => None,
    })
}

/// Notes a tie; the strongest of a county stays.
pub fn strengthen(ties: &mut BTreeMap<String, Tie>, slug: &str, tie: Tie) {
    match ties.get_mut(slug) {
        Some(known) => *known = (*known).max(tie),
        None => {
            ties.insert(slug.to_string(), tie);
        }
    }
}

/// Whether anything on record names the county, a place in it or a border line that it lies on.
pub fn on_record(library: &Library, slug: &str) -> bool {
    let leads = |target| !leading_to(library, &target).is_empty();
    leads(Target::County(slug.to_string()))
        || lines_of(library, slug).into_iter().any(|line| leads(Target::Border(line.to_string())))
        || library.atlas.places_in(slug).any(|place| leads(Target::Place(place.id.clone())))
}
