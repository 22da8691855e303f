//! The details of an agreement or of talks: what it is, where it stands, who, where, what, what is not stated, what was read.

use crate::domain::date::Day;
use crate::domain::doc::matter::{events, promises, questions, relations};
use crate::domain::doc::writer::Writer;
use crate::domain::doc::{Doc, Value};
use crate::domain::fold::evidence::{evidence, read_of};
use crate::domain::fold::silence::silences;
use crate::domain::fold::status::{stages, status};
use crate::domain::library::{Library, Target};
use crate::domain::record::instrument::{Instrument, InstrumentFact};
use crate::domain::record::{ClaimRef, Record};
use crate::domain::vocab::{Evidence, GeoLink, Stage};
use crate::domain::words::{dated, list, term, text};

/// The document of an agreement, its status as at a day.
pub fn agreement(library: &Library, record: &Record, instrument: &Instrument, today: Day) -> Doc {
    let target = Target::Record(instrument.id.clone());
    let mut writer = Writer::new(library, &target);
    head(&mut writer, instrument, record, today);
    for (label, names) in
        [("Between", &["Party"][..]), ("Bodies", &["Body"]), ("By whom", &["Person"]), ("Signed at", &["SignedAt"])]
    {
        writer.claims(label, record, &of(record, names));
    }
    places(&mut writer, instrument, record);
    for (label, names) in [
        ("Subjects", &["Threat"][..]),
        ("Brings", &["Activity"]),
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
    relations(&mut writer, instrument, record);
    promises(&mut writer, &target);
    events(&mut writer, &target);
    let silent: Vec<&str> = silences(library, instrument).iter().map(|silence| silence.word).collect();
    if !silent.is_empty() {
        writer.silent("Not stated", silent.join(" · "));
    }
    questions(&mut writer, &target);
    read(&mut writer, instrument, record);
    writer.finish()
}

/// The claims whose fact has one of these names.
fn of<'a>(record: &'a Record, names: &[&str]) -> Vec<ClaimRef<'a>> {
    record.claims().into_iter().filter(|claim| names.contains(&claim.fact.name())).collect()
}

fn head(writer: &mut Writer<'_>, instrument: &Instrument, record: &Record, today: Day) {
    let status = status(writer.library, instrument, today);
    let mut words = status.word.clone();
    if let Some(day) = status.as_at {
        words.push_str(&format!(", as at {}", day.words()));
    }
    if matches!(status.stage, Some(Stage::Proposed | Stage::UnderNegotiation)) {
        words.push_str("; since then unknown");
    }
    if status.run_out {
        words.push_str(": the stated period is over, no source says what followed");
    }
    let stage_claims = of(record, &["Stage"]);
    let mut value = Value::ours(vec![text(words)]);
    for claim in stage_claims {
        value.cites.extend(writer.cites(record, claim));
    }
    value.cites.dedup();
    writer.field("Status", vec![value]);
    writer.claims("Kind", record, &of(record, &["Kind"]));
    writer.claims("Title", record, &of(record, &["Title"]));
    if of(record, &["Title"]).is_empty() {
        writer.claims("Title (ours)", record, &of(record, &["Supplied"]));
    }
    dates(writer, instrument, record);
    writer.claims("Runs", record, &of(record, &["Validity"]));
}

fn dates(writer: &mut Writer<'_>, instrument: &Instrument, record: &Record) {
    for claim in &instrument.claims {
        let InstrumentFact::Dated { stage, when } = &claim.says else { continue };
        let spans = vec![dated(when)];
        let cites = writer.cites(record, ClaimRef::from(claim));
        writer.field(&capital(stage.word()), vec![Value { spans, cites, ..Value::default() }]);
    }
    for entered in stages(instrument).iter().filter(|entered| entered.stage == Stage::Signed && entered.when.is_none())
    {
        let cites = writer.cites(record, ClaimRef::from(entered.claim));
        writer.field("Signed", vec![Value { spans: vec![text("day not stated")], cites, ..Value::default() }]);
    }
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
        let claim = ClaimRef::from(claim);
        let words = writer.library.named(words, claim.as_printed);
        if let Some(mut value) = writer.values(record, &[claim]).pop() {
            value.spans = words;
            writer.field(label, vec![value]);
        }
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
    let Some(evidence) = evidence(&sources) else { return };
    let mut spans = vec![
        text(format!("{} {}: ", sources.len(), if sources.len() == 1 { "document" } else { "documents" })),
        term(evidence),
    ];
    if evidence != Evidence::Text && !instrument.is_engagement() {
        spans.push(text("; not the agreement itself"));
    }
    writer.field("We read", vec![Value::ours(spans)]);
}
