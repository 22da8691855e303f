//! The dating that a thing on the timeline was drawn from, so that it can be told in the words of its source.
//! It must not choose shapes.

use crate::domain::chart::{Item, Sort};
use crate::domain::fold::occasion::{event_when, extent, record_of};
use crate::domain::fold::status::{stages, validity};
use crate::domain::library::Library;
use crate::domain::record::Record;
use crate::domain::record::commitment::CommitmentFact;
use crate::domain::record::question::QuestionFact;
use crate::domain::when::When;

/// The dating of an item; `None` where none is stated.
pub fn dating<'a>(library: &'a Library, item: &Item) -> Option<&'a When> {
    match library.data.get(record_of(&item.key))? {
        Record::Instrument(instrument) if item.sort == Sort::Validity => validity(instrument),
        Record::Instrument(instrument) => {
            let code = item.key.split('#').nth(1)?;
            stages(instrument).iter().find(|entered| entered.stage.code() == code).and_then(|entered| entered.when)
        }
        Record::Event(event) => event_when(event),
        Record::Commitment(commitment) => {
            commitment.claims.iter().filter(|claim| claim.state.stands()).find_map(|claim| match &claim.says {
                CommitmentFact::Due(when) if extent(Some(when)) == item.extent => Some(when),
                _ => None,
            })
        }
        Record::Question(question) => {
            question.claims.iter().filter(|claim| claim.state.stands()).find_map(|claim| match &claim.says {
                QuestionFact::Due(when) if extent(Some(when)) == item.extent => Some(when),
                _ => None,
            })
        }
        _ => None,
    }
}
