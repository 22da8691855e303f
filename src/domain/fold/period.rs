//! What falls into a period: what happened, the steps of agreements, what runs, what falls due. Every statement that
//! stands and gives a date speaks for itself; where two differ, both are there. What has no date is in no period.

use std::collections::BTreeSet;

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
    match record {
        Record::Instrument(instrument) => standing(record, &instrument.claims, |fact| match fact {
            InstrumentFact::Dated { stage, when } => Some((What::Stage(*stage), when)),
            InstrumentFact::Validity(when) => Some((What::Runs, when)),
            _ => None,
        }),
        Record::Event(event) => standing(record, &event.claims, |fact| match fact {
            EventFact::On(when) => Some((What::Happened, when)),
            _ => None,
        }),
        Record::Commitment(commitment) => standing(record, &commitment.claims, |fact| match fact {
            CommitmentFact::Due(when) => Some((What::Due, when)),
            _ => None,
        }),
        Record::Question(question) => standing(record, &question.claims, |fact| match fact {
            QuestionFact::Due(when) => Some((What::Due, when)),
            _ => None,
        }),
        _ => Vec::new(),
    }
}

/// Those of a record's claims that stand and give a date.
fn standing<'a, F>(
    record: &'a Record,
    claims: &'a [Claim<F>],
    date: impl Fn(&'a F) -> Option<(What, &'a When)>,
) -> Vec<Dated<'a>>
where
    ClaimRef<'a>: From<&'a Claim<F>>,
{
    let claims = claims.iter().filter(|claim| claim.state.stands());
    let dated = claims.filter_map(|claim| date(&claim.says).map(|(what, when)| (claim.into(), what, when)));
    dated.map(|(claim, what, when)| Dated { record, claim, what, when }).collect()
}

/// Every dated statement that lies in the period or reaches into it, by date.
pub fn falling(library: &Library, period: Period) -> Vec<(Dated<'_>, Falls)> {
    let all = library.data.records().flat_map(dated);
    let mut found: Vec<(Dated<'_>, Falls)> =
        all.map(|one| (one, period.holds(one.when))).filter(|(_, falls)| *falls != Falls::Outside).collect();
    found.sort_by_key(|(one, _)| one.when.sort_key());
    found
}

/// The records of those statements, each once.
pub fn records(library: &Library, period: Period) -> BTreeSet<&str> {
    falling(library, period).into_iter().map(|(one, _)| one.record.id()).collect()
}

/// Steps of agreements, and events, for which no date is stated: they stand in no period, and may have been in any. An
/// agreement of which no step is stated at all has none to name.
pub fn undated(library: &Library) -> Vec<(&Record, Option<Stage>)> {
    let of = |record: &'_ Record| -> Vec<Option<Stage>> {
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
    };
    library.data.records().flat_map(|record| of(record).into_iter().map(move |stage| (record, stage))).collect()
}
