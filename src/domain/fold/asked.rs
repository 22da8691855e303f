//! What is asked of the agreements and talks that reach a county: what nobody states of them, and the open questions
//! about them. It is asked of the agreements, never of the county.

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
