//! What names a county, and what does not: by name, by a border line that it lies on, or not at all.
//! What is said of an agreement is not said of its counties.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::geo::Place;
use crate::domain::ids::SourceId;
use crate::domain::library::{Library, Target, borders};
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
pub fn naming<'a>(library: &'a Library, slug: &str) -> Vec<(&'a Record, ClaimRef<'a>)> {
    let places = leading_to(library, &Target::County(slug.to_string())).iter();
    places.filter_map(|at| claim_at(library, *at)).collect()
}

/// Where the claims are that stand and lead to something of the map, in the order of the data. A county, a place or a
/// line says nothing itself, so a claim that mentions one leads to it.
fn leading_to<'a>(library: &'a Library, target: &Target) -> &'a [(usize, usize)] {
    library.mentioned().places(target)
}

/// The claim at a place of the data: that of the record among the entries, then its own in the record.
fn claim_at(library: &Library, (entry, at): (usize, usize)) -> Option<(&Record, ClaimRef<'_>)> {
    let record = &library.data.entries().get(entry)?.record;
    Some((record, record.claim_at(at)?))
}

/// Every claim that names a place in the county. A city named is not its county named.
pub fn naming_places<'a>(library: &'a Library, slug: &'a str) -> Vec<(&'a Record, ClaimRef<'a>, &'a Place)> {
    let mut first: BTreeMap<(usize, usize), &Place> = BTreeMap::new();
    for place in library.atlas.places_in(slug) {
        for at in leading_to(library, &Target::Place(place.id.clone())) {
            first.entry(*at).or_insert(place);
        }
    }
    let found = first.into_iter().filter_map(|(at, place)| Some((claim_at(library, at)?, place)));
    found.map(|((record, claim), place)| (record, claim, place)).collect()
}

/// The documents that a claim cites.
pub fn documents<'a>(record: &'a Record, claim: ClaimRef<'a>) -> impl Iterator<Item = &'a SourceId> {
    claim.cite.iter().filter_map(|cite| cite.source().or_else(|| record.default_source()))
}

/// The ids of the documents that name the county.
pub fn naming_documents(library: &Library, slug: &str) -> BTreeSet<String> {
    let claims = naming(library, slug);
    let cited = claims.into_iter().flat_map(|(record, claim)| documents(record, claim));
    cited.filter(|id| library.data.source(&id.0).is_some_and(is_document)).map(|id| id.0.clone()).collect()
}

/// How many documents were read: tables of figures, and what was seen or heard in the field, are none.
pub fn documents_read(library: &Library) -> usize {
    library.data.sources().filter(|source| is_document(source)).count()
}

fn is_document(source: &Source) -> bool {
    use SourceKind as K;
    !matches!(source.kind, K::Dataset | K::FieldReport | K::Interview | K::Meeting)
}

/// Agreements and talks that name neither a county nor a border line.
pub fn no_county(library: &Library) -> Vec<&Instrument> {
    library.data.instruments().filter(|one| ties_of(library, one).is_empty()).collect()
}

/// The borders a county lies on, as ids.
pub fn lines_of(library: &Library, slug: &str) -> Vec<&'static str> {
    borders().into_iter().filter(|border| library.atlas.on_border(border).contains(&slug)).collect()
}

/// Claims that name a border line which the county lies on, with that line.
pub fn on_named_line<'a>(library: &'a Library, slug: &str) -> Vec<(&'a Record, ClaimRef<'a>, &'static str)> {
    let mut places: Vec<((usize, usize), &'static str)> = Vec::new();
    for line in lines_of(library, slug) {
        places.extend(leading_to(library, &Target::Border(line.to_string())).iter().map(|at| (*at, line)));
    }
    // Stable: lines that one claim names stay in their own order.
    places.sort_by_key(|(at, _)| *at);
    let found = places.into_iter().filter_map(|(at, line)| Some((claim_at(library, at)?, line)));
    found.map(|((record, claim), line)| (record, claim, line)).collect()
}

/// Counties that an agreement names, and those on a border line that it names.
pub fn ties_of(library: &Library, instrument: &Instrument) -> BTreeMap<String, Tie> {
    let mut ties: BTreeMap<String, Tie> = BTreeMap::new();
    let mut tie = |slug: &str, tie| strengthen(&mut ties, slug, tie);
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
    ties
}

/// The strongest tie of every county that any of these agreements names or whose border line one names.
pub fn ties<'a>(library: &Library, among: impl Iterator<Item = &'a Instrument>) -> BTreeMap<String, Tie> {
    let mut all: BTreeMap<String, Tie> = BTreeMap::new();
    for (slug, tie) in among.flat_map(|one| ties_of(library, one)) {
        strengthen(&mut all, &slug, tie);
    }
    all
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
