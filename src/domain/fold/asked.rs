//! What is asked of the agreements and talks that reach a county: what nobody states of them, and the open questions
//! about them. It is asked of the agreements, never of the county.

use std::collections::BTreeMap;

use crate::domain::fold::county::ties_of;
use crate::domain::fold::mentions::{Mention, mentions};
use crate::domain::fold::silence::{Silence, silences};
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
    let mut questions = mentions(library, &Target::Record(instrument.id.clone()));
    questions.retain(|mention| mention.record.kind() == Kind::Question);
    questions.dedup_by_key(|mention| mention.record.id());
    Asked { instrument, questions, silences: silences(library, instrument) }
}

/// The open points of every agreement and talks that name a county or a border line that it lies on.
pub fn asked_of<'a>(library: &'a Library, slug: &str) -> Vec<Asked<'a>> {
    let reaching = library.data.instruments().filter(|one| ties_of(library, one).contains_key(slug));
    reaching.map(|one| asked(library, one)).collect()
}

/// How many points [`asked_of`] finds for each county; a county that no agreement and no talks reach is not in it. Every
/// agreement is asked once, not once for each county.
pub fn open_points(library: &Library) -> BTreeMap<String, usize> {
    open_points_of(library, library.data.instruments())
}

/// The same, of some agreements and talks.
pub fn open_points_of<'a>(
    library: &'a Library,
    instruments: impl Iterator<Item = &'a Instrument>,
) -> BTreeMap<String, usize> {
    let mut open: BTreeMap<String, usize> = BTreeMap::new();
    for instrument in instruments {
        let points = asked(library, instrument).count();
        for slug in ties_of(library, instrument).into_keys() {
            let sum = open.entry(slug).or_default();
            *sum = sum.saturating_add(points);
        }
    }
    open
}
