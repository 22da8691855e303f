//! Where an agreement stands on a day: the last accepted stage entered, with the date to which the sources reach.
//! `Signed` never rolls on to `InForce` by itself, and the end of a stated validity is a query, not a fact.
//! A date is handed on as it is known: a month stays a month, a bound a bound.

use crate::domain::date::{Day, Edtf};
use crate::domain::fold::firm::firmest;
use crate::domain::ids::SourceId;
use crate::domain::library::Library;
use crate::domain::record::claim::Claim;
use crate::domain::record::instrument::{Instrument, InstrumentFact};
use crate::domain::record::source::Source;
use crate::domain::vocab::{InstrumentKind, Mark, Stage, State, Term, Word};
use crate::domain::when::{Basis, Certainty, When};

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
    /// The screen's word: signed, planned, talks …; with "?" where it may not have been so yet.
    pub word: String,
    /// The last date, begun by the day asked for, to which a source of the stage reaches; none where none has a date.
    pub as_at: Option<When>,
    /// True where the stated validity has run out: a query.
    pub run_out: bool,
    /// True where something is on record by that day: a stage, or talks.
    pub known: bool,
}

impl Status {
    /// The date to which the sources reach, no sharper than it is: "Jul 2026", "25 Sep 2023 or later",
    /// "source undated"; none where nothing is on record.
    pub fn as_at_words(&self) -> Option<String> {
        let Some(when) = self.as_at else { return self.known.then(|| "source undated".to_string()) };
        Some(match (when.edtf(), when.not_before(), when.not_after()) {
            (Some(edtf), _, _) => edtf.words(),
            (None, Some(first), Some(last)) => format!("a day between {} and {}", first.words(), last.words()),
            (None, Some(first), None) => format!("{} or later", first.words()),
            (None, None, last) => format!("{} or earlier", last.map(Day::words).unwrap_or_default()),
        })
    }
}

/// The words of the codebook that a status word stands for, the chief one first.
pub fn terms(status: &Status) -> Vec<Term> {
    let doubt = status.word.ends_with('?') && !status.run_out;
    let mut terms = match status.stage {
        Some(stage) if status.run_out => vec![Mark::Query.term(), stage.term()],
        Some(stage) => vec![stage.term()],
        None if status.known => vec![InstrumentKind::Engagement.term()],
        None if status.word == "not read" => vec![Mark::NotRead.term()],
        None if status.word == "not stated" => vec![Mark::NotStated.term()],
        None => vec![Mark::NotYetKnown.term()],
    };
    terms.extend(doubt.then(|| Mark::Doubted.term()));
    terms
}

/// Every accepted stage with its date, in the order of an agreement's life.
pub fn stages(instrument: &Instrument) -> Vec<Entered<'_>> {
    let accepted = || instrument.claims.iter().filter(|claim| claim.state == State::Accepted);
    let date_of = |wanted: Stage| {
        firmest(&instrument.claims, |fact| match fact {
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

/// The last stage of an agreement's life that is accepted.
pub fn last_stage(instrument: &Instrument) -> Option<Stage> {
    let accepted = instrument.claims.iter().filter(|claim| claim.state == State::Accepted);
    let stages = accepted.filter_map(|claim| match &claim.says {
        InstrumentFact::Stage(stage) => Some(*stage),
        _ => None,
    });
    stages.max_by_key(|stage| stage.rank())
}

/// The stated period of validity, if any is accepted.
pub fn validity(instrument: &Instrument) -> Option<&When> {
    firmest(&instrument.claims, |fact| match fact {
        InstrumentFact::Validity(when) => Some(when),
        _ => None,
    })
}

/// The status as at a day.
pub fn status(library: &Library, instrument: &Instrument, day: Day) -> Status {
    if instrument.is_engagement() {
        return talks(library, instrument, day);
    }
    let entered = stages(instrument);
    let known = |one: &Entered<'_>| known_by(library, instrument, one, day);
    let last = entered.iter().rev().map(|one| (one, known(one))).find(|(_, known)| *known != Certainty::No);
    let run_out = last.is_some() && validity(instrument).and_then(When::latest).is_some_and(|end| end < day);
    let word = match last {
        Some(_) if run_out => "expired?".to_string(),
        Some((one, known)) => doubted(one.stage.word(), known),
        None if !entered.is_empty() => "not yet known".to_string(),
        None if library.data.is_whole(&instrument.id) => "not stated".to_string(),
        None => "not read".to_string(),
    };
    let as_at = last.and_then(|(one, _)| {
        let own = one.when.copied().filter(|own| own.entered_by(day) == Certainty::Yes);
        let said = one.claim.as_of().copied().filter(|said| said.earliest().is_some_and(|first| first <= day));
        said.and_then(stated).or_else(|| reach(sources(library, instrument, one.claim), day)).or(own)
    });
    Status { stage: last.map(|(one, _)| one.stage), word, as_at, run_out, known: last.is_some() }
}

fn talks(library: &Library, instrument: &Instrument, day: Day) -> Status {
    let all = || instrument.claims.iter().flat_map(|claim| sources(library, instrument, claim));
    let known = told_by(&all().collect::<Vec<_>>(), day);
    let word = if known == Certainty::No { "not yet known".into() } else { doubted("talks", known) };
    let as_at = if known == Certainty::No { None } else { reach(all(), day) };
    Status { stage: None, word, as_at, run_out: false, known: known != Certainty::No }
}

fn doubted(word: &str, known: Certainty) -> String {
    if known == Certainty::Yes { word.to_string() } else { format!("{word}?") }
}

fn stated(edtf: Edtf) -> Option<When> {
    When::new(Some(edtf), None, None, Basis::Stated).ok()
}

/// Whether a stage was on record by that day: by its own date; where that is absent or settles nothing, by the
/// sources that tell of it.
fn known_by(library: &Library, instrument: &Instrument, entered: &Entered<'_>, day: Day) -> Certainty {
    match entered.when.map(|when| when.entered_by(day)) {
        Some(settled @ (Certainty::Yes | Certainty::No)) => settled,
        Some(Certainty::Unknown) | None => {
            told_by(&sources(library, instrument, entered.claim).collect::<Vec<_>>(), day)
        }
    }
}

/// Whether one of the sources tells of it by that day. An undated source does so from the day on which it was read;
/// before, it may or may not have been there. Where no source is at hand nothing speaks against it.
fn told_by(sources: &[&Source], day: Day) -> Certainty {
    let begun = |source: &&Source| date_of(source).and_then(|date| date.earliest().or(date.latest()));
    let read = |source: &&Source| source.accessed.latest().is_some_and(|read| read <= day);
    let undated: Vec<&Source> = sources.iter().copied().filter(|source| begun(source).is_none()).collect();
    if sources.is_empty() || sources.iter().any(|source| begun(source).is_some_and(|date| date <= day)) {
        Certainty::Yes
    } else if undated.is_empty() {
        Certainty::No
    } else if undated.iter().any(read) {
        Certainty::Yes
    } else {
        Certainty::Unknown
    }
}

/// When a source was published; what was learnt in the field, when it was learnt.
fn date_of(source: &Source) -> Option<When> {
    source.published.or(source.date)
}

/// The sources that a claim cites, the record's own among them.
pub fn sources_of<'a>(
    instrument: &'a Instrument,
    claim: &'a Claim<InstrumentFact>,
) -> impl Iterator<Item = &'a SourceId> {
    claim.cite.iter().filter_map(|cite| cite.source().or(instrument.source.as_ref()))
}

fn sources<'a>(
    library: &'a Library,
    instrument: &'a Instrument,
    claim: &'a Claim<InstrumentFact>,
) -> impl Iterator<Item = &'a Source> {
    sources_of(instrument, claim).filter_map(|id| library.data.source(&id.0))
}

/// The source that reaches to that date, of all that tell of an agreement or of talks.
pub fn reaching<'a>(library: &'a Library, instrument: &'a Instrument, when: &When) -> Option<&'a Source> {
    let mut all = instrument.claims.iter().flat_map(|claim| sources(library, instrument, claim));
    all.find(|source| date_of(source).as_ref() == Some(when))
}

/// The last date to which the sources reach that has begun by `day`.
fn reach<'a>(sources: impl Iterator<Item = &'a Source>, day: Day) -> Option<When> {
    let begun = |when: &When| when.earliest().or(when.latest()).is_some_and(|date| date <= day);
    sources.filter_map(date_of).filter(begun).max_by_key(|when| (when.latest().or(when.earliest()), when.earliest()))
}
