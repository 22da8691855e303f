//! What falls into a period: what happened, the steps of agreements, what runs, what falls due. Every statement that
//! stands and gives a date speaks for itself; where two differ, both are there. What has no date is in no period.

use crate::domain::fold::kept::Kept;
use crate::domain::fold::status::stages;
use crate::domain::library::Library;
use crate::domain::period::{Falls, Period};
use crate::domain::record::claim::Claim;
use crate::domain::record::commitment::CommitmentFact;
use crate::domain::record::event::EventFact;
use crate::domain::record::instrument::InstrumentFact;
use crate::domain::record::question::QuestionFact;
use crate::domain::record::{ClaimRef, Record};
use crate::domain::vocab::Stage;
use crate::domain::when::When;

/// What a date is the date of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    Happened,
    Stage(Stage),
    Runs,
    Due,
}

/// A statement that gives a date.
#[derive(Debug, Clone, Copy)]
pub struct Dated<'a> {
    pub record: &'a Record,
    pub claim: ClaimRef<'a>,
    pub what: What,
    pub when: &'a When,
}

/// The dated statements of a record that stand: an agreement's steps and validity, an event's day, what falls due.
pub fn dated(record: &Record) -> Vec<Dated<'_>> {
    let mut dated = datings(record);
    dated.retain(|one| one.claim.state.stands());
    dated
}

/// The same with those that do not stand.
pub fn datings(record: &Record) -> Vec<Dated<'_>> {
    match record {
        Record::Instrument(instrument) => dating(record, &instrument.claims, |fact| match fact {
            InstrumentFact::Dated { stage, when } => Some((What::Stage(*stage), when)),
            InstrumentFact::Validity(when) => Some((What::Runs, when)),
            _ => None,
        }),
        Record::Event(event) => dating(record, &event.claims, |fact| match fact {
            EventFact::On(when) => Some((What::Happened, when)),
            _ => None,
        }),
        Record::Commitment(commitment) => dating(record, &commitment.claims, |fact| match fact {
            CommitmentFact::Due(when) => Some((What::Due, when)),
            _ => None,
        }),
        Record::Question(question) => dating(record, &question.claims, |fact| match fact {
            QuestionFact::Due(when) => Some((What::Due, when)),
            _ => None,
        }),
        _ => Vec::new(),
    }
}

/// Those of a record's claims that give a date.
fn dating<'a, F>(
    record: &'a Record,
    claims: &'a [Claim<F>],
    date: impl Fn(&'a F) -> Option<(What, &'a When)>,
) -> Vec<Dated<'a>>
where
    ClaimRef<'a>: From<&'a Claim<F>>,
{
    let dated = claims.iter().filter_map(|claim| date(&claim.says).map(|(what, when)| (claim.into(), what, when)));
    dated.map(|(claim, what, when)| Dated { record, claim, what, when }).collect()
}

/// Every dated statement that lies in the period or reaches into it, by date.
pub fn falling(library: &Library, period: Period) -> impl Iterator<Item = (Dated<'_>, Falls)> {
    let found = library.tables().dates.iter().map(move |date| (date, date.falls(period)));
    let found = found.filter(|(_, falls)| *falls != Falls::Outside);
    found.filter_map(|(date, falls)| Some((date.statement(library)?, falls)))
}

/// Those of them that lie to it in one way, without looking at the others.
pub fn falling_as(library: &Library, period: Period, how: Falls) -> impl Iterator<Item = Dated<'_>> {
    let found = library.tables().dates.iter().filter(move |date| date.falls(period) == how);
    found.filter_map(|date| date.statement(library))
}

/// The records of those statements.
pub fn within(library: &Library, period: Period) -> Kept {
    let found = library.tables().dates.iter().filter(|date| date.falls(period) != Falls::Outside);
    Kept::of(found.map(|date| date.record as usize), library.data.entries().len())
}

/// Steps of agreements, and events, for which no date is stated: they stand in no period, and may have been in any. An
/// agreement of which no step is stated at all has none to name.
pub fn undated(library: &Library) -> impl ExactSizeIterator<Item = (&Record, Option<Stage>)> {
    let record = |place: u32| library.data.entries().get(place as usize).map(|entry| &entry.record);
    let found: Vec<_> =
        library.tables().undated.iter().filter_map(|(place, stage)| Some((record(*place)?, *stage))).collect();
    found.into_iter()
}

/// Those of one record.
pub fn undated_of(record: &Record) -> Vec<Option<Stage>> {
    match record {
        Record::Instrument(instrument) if !instrument.is_engagement() => {
            let entered = stages(instrument);
            let none = entered.is_empty() && dated(record).is_empty();
            let steps = entered.iter().filter(|one| one.when.is_none() && one.stage != Stage::Reported);
            steps.map(|one| Some(one.stage)).chain(none.then_some(None)).collect()
        }
        Record::Event(_) if dated(record).is_empty() => vec![None],
        _ => Vec::new(),
    }
}
