//! The details of an agreement or of talks: what it is, where it stands, who, where, what, what is not stated, what was read.

use std::collections::BTreeSet;

use crate::domain::date::Day;
use crate::domain::doc::matter::{events, promises, questions, relations};
use crate::domain::doc::stand::stand;
use crate::domain::doc::unread::{lost, not_stated, unread};
use crate::domain::doc::writer::Writer;
use crate::domain::doc::{Doc, Value};
use crate::domain::fold::evidence::{evidence_of, read_of};
use crate::domain::fold::firm::firmness;
use crate::domain::fold::silence::silences;
use crate::domain::fold::status::{Entered, stages};
use crate::domain::library::{Library, Target};
use crate::domain::record::instrument::{Instrument, InstrumentFact};
use crate::domain::record::{ClaimRef, Record};
use crate::domain::vocab::{Evidence, GeoLink, HumanRole, Mark, Stage, State};
use crate::domain::words::{Span, counted, dated, list, term, text, worded};

/// The document of an agreement, its status as at a day.
pub fn agreement(library: &Library, record: &Record, instrument: &Instrument, today: Day) -> Doc {
    let target = Target::Record(instrument.id.to_string());
    let mut writer = Writer::new(library, &target);
    unread(&mut writer, &instrument.id);
    head(&mut writer, instrument, record, today);
    signed_by(&mut writer, instrument, record);
    places(&mut writer, instrument, record);
    writer.claims("Between", record, &of(record, &["Party"]));
    for (label, names) in [
        ("Bodies", &["Body"][..]),
        ("Subjects", &["Threat"]),
        ("Activities", &["Activity"]),
        ("Aims", &["Aim"]),
        ("Expected", &["Effect"]),
        ("Remarks", &["Remark"]),
        ("Binding", &["Binding"]),
        ("Cost", &["Cost"]),
        ("Oversight", &["Oversight"]),
        ("Text public", &["TextPublic"]),
    ] {
        writer.claims(label, record, &of(record, names));
    }
    present(&mut writer, instrument, record);
    title(&mut writer, record);
    relations(&mut writer, instrument, record);
    promises(&mut writer, std::slice::from_ref(&target));
    events(&mut writer, &target);
    let silent = silences(library, instrument).iter().map(|silence| silence.word).collect();
    not_stated(&mut writer, &instrument.id, silent);
    questions(&mut writer, library.data.place(&instrument.id).into_iter());
    read(&mut writer, instrument, record);
    writer.finish()
}

/// The claims whose fact has one of these names.
fn of<'a>(record: &'a Record, names: &[&str]) -> Vec<ClaimRef<'a>> {
    record.claims().into_iter().filter(|claim| names.contains(&claim.fact.name())).collect()
}

fn head(writer: &mut Writer<'_>, instrument: &Instrument, record: &Record, today: Day) {
    let mut values = vec![stand(writer, instrument, record, today)];
    let mut other = of(record, &["Stage"]);
    other.retain(|claim| claim.state != State::Accepted);
    values.extend(writer.values(record, &other));
    writer.field("Status", values);
    writer.claims("Kind", record, &of(record, &["Kind"]));
    dates(writer, instrument, record);
    writer.claims("Signed at", record, &of(record, &["SignedAt"]));
    writer.claims("Runs", record, &of(record, &["Validity"]));
}

/// The title as printed, else our own.
fn title(writer: &mut Writer<'_>, record: &Record) {
    writer.claims("Title", record, &of(record, &["Title"]));
    if !of(record, &["Title"]).iter().any(|claim| claim.state.stands()) {
        writer.claims("Title (ours)", record, &of(record, &["Supplied"]));
    }
}

fn dates(writer: &mut Writer<'_>, instrument: &Instrument, record: &Record) {
    let mut dated_claims: Vec<_> = instrument
        .claims
        .iter()
        .filter_map(|claim| match &claim.says {
            InstrumentFact::Dated { stage, when } => Some((*stage, when, claim)),
            _ => None,
        })
        .collect();
    dated_claims.sort_by_key(|(stage, when, claim)| (stage.rank(), firmness(claim, when)));
    for (stage, when, claim) in dated_claims {
        let value = writer.said(record, claim.into(), &[dated(when)]);
        writer.field(&capital(stage.word()), vec![value]);
    }
    let undated = |entered: &&Entered<'_>| entered.stage == Stage::Signed && entered.when.is_none();
    for entered in stages(instrument).iter().filter(undated) {
        let value = writer.said(record, entered.claim.into(), &[worded("day not stated", Mark::DayNotStated)]);
        writer.field("Signed", vec![value]);
    }
}

/// The claims that name somebody in such a role.
fn with(instrument: &Instrument, wanted: fn(HumanRole) -> bool) -> Vec<ClaimRef<'_>> {
    let is = |says: &InstrumentFact| matches!(says, InstrumentFact::Person { role, .. } if wanted(*role));
    instrument.claims.iter().filter(|claim| is(&claim.says)).map(ClaimRef::from).collect()
}

/// Who signed. To speak at a signing is not to sign.
fn signed_by(writer: &mut Writer<'_>, instrument: &Instrument, record: &Record) {
    let signing = with(instrument, |role| role == HumanRole::Signatory);
    let mut signed = instrument.claims.iter().filter(|claim| claim.state.stands()).map(|claim| &claim.says);
    let signed = signed.any(|says| matches!(says, InstrumentFact::Stage(Stage::Signed)));
    let values = writer.values_as(record, &signing, without_role);
    writer.field("Signed by", values);
    if signed && !signing.iter().any(|claim| claim.state.stands()) && lost(writer.library, &instrument.id).is_empty() {
        writer.silent("Signed by", "not named");
    }
}

/// Who spoke, and who else was there.
fn present(writer: &mut Writer<'_>, instrument: &Instrument, record: &Record) {
    let speakers = with(instrument, |role| role == HumanRole::Speaker);
    let values = writer.values_as(record, &speakers, without_role);
    writer.field("Spoke", values);
    let others = with(instrument, |role| !matches!(role, HumanRole::Signatory | HumanRole::Speaker));
    writer.claims("Present", record, &others);
}

/// Name and post; the label says the role.
fn without_role(claim: ClaimRef<'_>) -> Vec<Span> {
    let mut spans = claim.fact.spans();
    spans.truncate(spans.len().saturating_sub(2));
    spans
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// Counties, border lines and places, by how each is tied to the agreement.
fn places(writer: &mut Writer<'_>, instrument: &Instrument, record: &Record) {
    for claim in &instrument.claims {
        let (label, words) = match &claim.says {
            InstrumentFact::Counties { link, ids, phase } => {
                let mut words = if ids.is_empty() { vec![text("other areas, none named")] } else { list(ids) };
                words.extend(phase.iter().map(|phase| text(format!(" ({phase} phase)"))));
                (tie(*link), words)
            }
            InstrumentFact::Borders { link, ids } => (tie(*link), list(ids)),
            InstrumentFact::Place(place) => ("Place", place.spans()),
            _ => continue,
        };
        let value = writer.said(record, claim.into(), &words);
        writer.field(label, vec![value]);
    }
}

fn tie(link: GeoLink) -> &'static str {
    match link {
        GeoLink::Prioritised => "First",
        GeoLink::Focus => "Focus",
        GeoLink::ExpansionPossible => "May follow",
        _ => "Names",
    }
}

/// What was read of it: the text itself, or only what is said of it.
fn read(writer: &mut Writer<'_>, instrument: &Instrument, record: &Record) {
    let sources = read_of(writer.library, record);
    let kinds: BTreeSet<Evidence> = sources.iter().map(|source| evidence_of(source)).collect();
    if kinds.is_empty() {
        return;
    }
    let mut spans = vec![text(format!("{}: ", counted(sources.len(), "document", "documents")))];
    for (at, kind) in kinds.iter().enumerate() {
        spans.extend((at > 0).then(|| text(", ")));
        spans.push(term(*kind));
    }
    if !kinds.contains(&Evidence::Text) && !instrument.is_engagement() {
        spans.push(text("; not the agreement itself"));
    }
    writer.field("We read", vec![Value::ours(spans)]);
}
