//! What is asked of the agreements and talks that reach a county: what nobody states of them, and the open questions
//! about them. It is asked of the agreements, never of the county.

use std::collections::BTreeMap;

use crate::domain::fold::mentions::{Mention, mentioning};
use crate::domain::fold::silence::{Silence, silences};
use crate::domain::fold::tables::bits;
use crate::domain::library::{Library, Target};
use crate::domain::record::Kind;
use crate::domain::record::instrument::Instrument;

/// The open points of one agreement.
#[derive(Debug, Clone)]
pub struct Asked<'a> {
    pub instrument: &'a Instrument,
    /// Open questions on record that are about it.
    pub questions: Vec<Mention<'a>>,
    /// What no source states of it.
    pub silences: Vec<Silence>,
}

impl Asked<'_> {
    /// How many points are open.
    pub fn count(&self) -> usize {
        self.questions.len() + self.silences.len()
    }
}

/// The open points of an agreement.
pub fn asked<'a>(library: &'a Library, instrument: &'a Instrument) -> Asked<'a> {
    let all = mentioning(library, &Target::Record(instrument.id.to_string()));
    let mut questions: Vec<Mention<'_>> = all.filter(|mention| mention.record.kind() == Kind::Question).collect();
    questions.dedup_by_key(|mention| mention.record.id());
    Asked { instrument, questions, silences: silences(library, instrument) }
}

/// How many points are open of those agreements and talks that count, by place, that reach each county; a county that none
/// of them reaches is not in it.
pub fn open_points(library: &Library, counts: impl Fn(usize) -> bool) -> BTreeMap<String, usize> {
    let reaches = &library.tables().reach;
    let mut open: BTreeMap<usize, usize> = BTreeMap::new();
    for (place, reach) in reaches.all().filter(|(place, _)| counts(*place)) {
        let points = reaches.open(place);
        for county in bits(reach.any) {
            let sum = open.entry(county).or_default();
            *sum = sum.saturating_add(points);
        }
    }
    let slug = |county: usize| library.atlas.counties.get(county).map(|county| county.slug.clone());
    open.into_iter().filter_map(|(county, sum)| Some((slug(county)?, sum))).collect()
}
