//! Where an agreement stands, as a value: the stage, the date to which its sources reach, who says so.

use crate::domain::date::Day;
use crate::domain::doc::Value;
use crate::domain::doc::writer::Writer;
use crate::domain::fold::status::{Status, reaching, status, validity};
use crate::domain::record::instrument::{Instrument, InstrumentFact};
use crate::domain::record::{ClaimRef, Record};
use crate::domain::vocab::{InstrumentKind, Mark, Stage, State, Word};
use crate::domain::when::When;
use crate::domain::words::{Link, Span, term, text, worded};

/// The status as at a day. Its first words lead to the definition of the stage, or of talks.
pub fn stand(writer: &mut Writer<'_>, instrument: &Instrument, record: &Record, today: Day) -> Value {
    let status = status(writer.library, instrument, today);
    let as_at = match (status.as_at_words(), status.as_at) {
        (None, _) => Vec::new(),
        (Some(words), Some(_)) => vec![text(", "), worded(format!("as at {words}"), Mark::AsAt)],
        (Some(words), None) => vec![text(", "), worded(words, Mark::SourceUndated)],
    };
    let mut value = Value::ours(vec![word(instrument, &status)]);
    let claims: Vec<ClaimRef<'_>> = resting_on(instrument, &status).collect();
    for claim in claims {
        value.spans.extend(writer.note(record, claim));
        value.by = value.by.or_else(|| claim.by.map(|by| writer.voice(&by.0)));
        value.cites.extend(writer.cites(record, claim));
        value.claims.push((record.id().to_string(), claim.id.to_string()));
    }
    // Talks are told by all their sources; the last of them gives the date.
    let last = status.as_at.filter(|_| status.stage.is_none());
    if let Some(source) = last.and_then(|when| reaching(writer.library, instrument, &when)) {
        value.cites.push(writer.number(&source.id));
    }
    value.cites.dedup();
    match status.stage {
        Some(stage) if status.run_out => {
            let runs = validity(instrument).map(When::words).unwrap_or_default();
            let runs = runs.trim_end_matches(" (years only)");
            let over = format!(": the stated period ({runs}) is over; no source says what followed; on record as ");
            value.spans.extend([worded(over, Mark::Query), term(stage)]);
            value.spans.extend(as_at);
        }
        Some(Stage::Proposed | Stage::UnderNegotiation) => {
            value.spans.extend(as_at);
            value.spans.extend([text("; "), worded("since then unknown", Mark::SinceUnknown)]);
        }
        _ => value.spans.extend(as_at),
    }
    value
}

/// The claims of which the status is made.
fn resting_on<'a>(instrument: &'a Instrument, status: &Status) -> impl Iterator<Item = ClaimRef<'a>> {
    let (stage, talks) = (status.stage, status.stage.is_none() && status.known);
    let rests = move |claim: &&crate::domain::record::claim::Claim<InstrumentFact>| match claim.says {
        InstrumentFact::Stage(one) => claim.state == State::Accepted && stage == Some(one),
        InstrumentFact::Kind(InstrumentKind::Engagement) => talks && claim.state.stands(),
        _ => false,
    };
    instrument.claims.iter().filter(rests).map(ClaimRef::from)
}

fn word(instrument: &Instrument, status: &Status) -> Span {
    let explained = match status.stage {
        Some(_) if status.run_out => Some(Stage::Expired.term()),
        Some(stage) => Some(stage.term()),
        None if instrument.is_engagement() => Some(InstrumentKind::Engagement.term()),
        None => None,
    };
    Span { text: status.word.clone(), link: explained.map(|term| Link::Term(term.set, term.code.to_string())) }
}
