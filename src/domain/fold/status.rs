//! Where an agreement stands on a day: the last accepted stage entered, with the day to which the sources reach.
//! `Signed` never rolls on to `InForce` by itself, and the end of a stated validity is a query, not a fact.

use crate::domain::date::Day;
use crate::domain::ids::SourceId;
use crate::domain::library::Library;
use crate::domain::record::claim::Claim;
use crate::domain::record::instrument::{Instrument, InstrumentFact};
use crate::domain::vocab::{Stage, State};
use crate::domain::when::{Certainty, When};

/// A stage of an agreement's life, and when it was entered if that is stated.
#[derive(Debug, Clone)]
pub struct Entered<'a> {
    pub stage: Stage,
    pub claim: &'a Claim<InstrumentFact>,
    pub when: Option<&'a When>,
}

/// Where an agreement stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// None for talks, and where no stage is stated by that day.
    pub stage: Option<Stage>,
    /// The screen's word: signed, planned, talks …
    pub word: String,
    /// The last day, up to the day asked for, to which a source of the stage reaches; none where no source has a date.
    pub as_at: Option<Day>,
    /// True where the stated validity has run out: a query.
    pub run_out: bool,
}

/// Every accepted stage with its date, in the order of an agreement's life.
pub fn stages(instrument: &Instrument) -> Vec<Entered<'_>> {
    let accepted = || instrument.claims.iter().filter(|claim| claim.state == State::Accepted);
    let date_of = |wanted: Stage| {
        accepted().find_map(|claim| match &claim.says {
            InstrumentFact::Dated { stage, when } if *stage == wanted => Some(when),
            _ => None,
        })
    };
    let mut found: Vec<Entered<'_>> = accepted()
        .filter_map(|claim| match &claim.says {
            InstrumentFact::Stage(stage) => Some(Entered { stage: *stage, claim, when: date_of(*stage) }),
            _ => None,
        })
        .collect();
    found.sort_by_key(|entered| entered.stage.rank());
    found
}

/// The stated period of validity, if any is accepted.
pub fn validity(instrument: &Instrument) -> Option<&When> {
    let accepted = instrument.claims.iter().filter(|claim| claim.state == State::Accepted);
    accepted.into_iter().find_map(|claim| match &claim.says {
        InstrumentFact::Validity(when) => Some(when),
        _ => None,
    })
}

/// The status as at a day.
pub fn status(library: &Library, instrument: &Instrument, day: Day) -> Status {
    if instrument.is_engagement() {
        let as_at = reach(library, instrument, None, day);
        let later = as_at.is_none() && reach(library, instrument, None, Day::LAST).is_some();
        let word = if later { "not yet known" } else { "talks" };
        return Status { stage: None, word: word.into(), as_at, run_out: false };
    }
    let entered = stages(instrument);
    let last = entered.iter().rev().find(|one| known_by(library, instrument, one, day));
    let run_out = validity(instrument).and_then(When::latest).is_some_and(|end| end < day);
    let word = match last {
        Some(_) if run_out => "expired?".to_string(),
        Some(one) => one.stage.word().to_string(),
        None if entered.is_empty() => "not stated".to_string(),
        None => "not yet known".to_string(),
    };
    let as_at = last.and_then(|one| {
        let own = one.when.and_then(When::earliest).filter(|own| *own <= day);
        reach(library, instrument, Some(one.claim), day).or(own)
    });
    Status { stage: last.map(|one| one.stage), word, as_at, run_out }
}

/// Whether a stage was on record by that day: by its own date; where that is absent or settles nothing, by the date
/// of a source that tells of it.
fn known_by(library: &Library, instrument: &Instrument, entered: &Entered<'_>, day: Day) -> bool {
    match entered.when.map(|when| when.entered_by(day)) {
        Some(Certainty::Yes) => return true,
        Some(Certainty::No) => return false,
        Some(Certainty::Unknown) | None => {}
    }
    let dates: Vec<Day> = sources_of(instrument, entered.claim)
        .filter_map(|id| library.data.source(&id.0))
        .filter_map(|source| source.published.as_ref().and_then(When::earliest))
        .collect();
    dates.is_empty() || dates.iter().any(|date| *date <= day)
}

/// The sources that a claim cites, the record's own among them.
pub fn sources_of<'a>(
    instrument: &'a Instrument,
    claim: &'a Claim<InstrumentFact>,
) -> impl Iterator<Item = &'a SourceId> {
    claim.cite.iter().filter_map(|cite| cite.source().or(instrument.source.as_ref()))
}

/// The last day, up to `day`, to which a source reaches: of one claim, or of all.
fn reach(library: &Library, instrument: &Instrument, only: Option<&Claim<InstrumentFact>>, day: Day) -> Option<Day> {
    let claims = instrument.claims.iter().filter(|one| only.is_none_or(|wanted| wanted.id == one.id));
    claims
        .flat_map(|one| sources_of(instrument, one))
        .filter_map(|id| library.data.source(&id.0))
        .filter_map(|source| source.published.as_ref().and_then(|when| when.latest().or_else(|| when.earliest())))
        .filter(|date| *date <= day)
        .max()
}
