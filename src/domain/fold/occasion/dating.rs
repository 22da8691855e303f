//! The dating that a thing on the timeline was drawn from, so that it can be told in the words of its source.
//! It must not choose shapes.

use crate::domain::chart::{Item, Sort};
use crate::domain::fold::occasion::{event_when, record_of};
use crate::domain::fold::period::{What, dated};
use crate::domain::fold::status::{stages, validity};
use crate::domain::library::Library;
use crate::domain::record::Record;
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
        record @ (Record::Commitment(_) | Record::Question(_)) => {
            let claim = item.key.split('#').nth(1)?.strip_prefix("due-")?;
            dated(record).into_iter().find(|one| one.what == What::Due && one.claim.id == claim).map(|one| one.when)
        }
        _ => None,
    }
}
