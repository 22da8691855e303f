//! Parses the parts of one record: the head without its claims, then each claim alone.
//! A broken claim costs that claim; a broken head costs the record, whose claims are still looked at.

use serde::de::DeserializeOwned;

use crate::domain::fault::Fault;
use crate::domain::read::sentence::sentence;
use crate::domain::read::{Broken, FieldCut, Lines, RecordCut};
use crate::domain::record::claim::Claim;
use crate::domain::record::{Kind, Record};
use crate::domain::ron_options;

/// The record, if its head is sound, and every fault found in it.
pub fn read(text: &str, part: &RecordCut, lines: &Lines<'_>) -> (Option<Record>, Vec<Broken>) {
    let mut faults = Vec::new();
    if !Kind::ALL.iter().any(|kind| kind.code() == part.name) {
        faults.push(unknown_kind(part));
        return (None, faults);
    }
    let mut record = head(text, part).map_err(|broken| faults.push(*broken)).ok();
    macro_rules! claims {
        ($variant:ident) => {{
            let mut claims = read_claims(text, part, lines, &mut faults);
            if let Some(Record::$variant(inner)) = &mut record {
                inner.claims.append(&mut claims);
            }
        }};
    }
    match part.name.as_str() {
        "Org" => claims!(Org),
        "Person" => claims!(Person),
        "Post" => claims!(Post),
        "Tenure" => claims!(Tenure),
        "Instrument" => claims!(Instrument),
        "Event" => claims!(Event),
        "Commitment" => claims!(Commitment),
        "Question" => claims!(Question),
        _ => {}
    }
    (record, faults)
}

fn unknown_kind(part: &RecordCut) -> Broken {
    let known = Kind::ALL.map(Kind::code);
    let mut fault = Fault::error("kind", format!("“{}” is no kind of record.", part.name));
    fault = fault.hint(match crate::domain::suggest::nearest(&part.name, known) {
        Some(near) => format!("Did you mean {near}?"),
        None => format!("The kinds are {}.", known.join(", ")),
    });
    Broken { offset: part.span.start, width: part.name.chars().count(), fault }
}

/// The record without its claims; spaces stand in for them so that lines and columns stay true.
fn head(text: &str, part: &RecordCut) -> Result<Record, Box<Broken>> {
    let start = part.span.start;
    let whole = text.get(part.span.clone()).unwrap_or("");
    let blanked = match &part.claims_inner {
        Some(inner) => {
            let from = inner.start.saturating_sub(start);
            let to = inner.end.saturating_sub(start).min(whole.len());
            let blank: String =
                whole.get(from..to).unwrap_or("").chars().map(|c| if c == '\n' { '\n' } else { ' ' }).collect();
            format!("{}{blank}{}", whole.get(..from).unwrap_or(""), whole.get(to..).unwrap_or(""))
        }
        None => whole.to_string(),
    };
    ron_options().from_str::<Record>(&blanked).map_err(|error| {
        let id = field_text(text, &part.fields, "id");
        Box::new(locate(&blanked, start, &error, &part.fields, |fault| fault.in_record(&id)))
    })
}

fn read_claims<F: DeserializeOwned>(
    text: &str,
    part: &RecordCut,
    lines: &Lines<'_>,
    faults: &mut Vec<Broken>,
) -> Vec<Claim<F>> {
    let record = field_text(text, &part.fields, "id");
    let mut claims = Vec::new();
    for cut in part.claims.iter().filter(|cut| !cut.broken) {
        let words = text.get(cut.span.clone()).unwrap_or("");
        match ron_options().from_str::<Claim<F>>(words) {
            Ok(claim) => claims.push(Claim { at: lines.spot(cut.span.start), ..claim }),
            Err(error) => {
                let id = field_text(text, &cut.fields, "id");
                faults.push(locate(words, cut.span.start, &error, &cut.fields, |fault| {
                    fault.in_record(&record).in_claim(&id)
                }));
            }
        }
    }
    claims
}

/// The text of a field without its quotation marks; empty where there is none.
fn field_text(text: &str, fields: &[FieldCut], name: &str) -> String {
    let value = fields.iter().find(|field| field.name == name).and_then(|field| text.get(field.span.clone()));
    value
        .and_then(|value| value.split_once('"'))
        .and_then(|(_, rest)| rest.split_once('"'))
        .map_or_else(String::new, |(id, _)| id.to_string())
}

/// A parser's error as a fault at its place: the field is the one whose bytes hold the position.
fn locate(
    words: &str,
    base: usize,
    error: &ron::error::SpannedError,
    fields: &[FieldCut],
    named: impl Fn(Fault) -> Fault,
) -> Broken {
    let lines = Lines::of(words);
    let start = lines.offset(error.span.start.line, error.span.start.col);
    let end = lines.offset(error.span.end.line, error.span.end.col);
    let offset = base + start;
    let mut fault = named(sentence(&error.code));
    if let Some(field) = fields.iter().find(|field| field.span.contains(&offset)) {
        fault = fault.in_field(&field.name);
    }
    let width = words.get(start..end).map_or(1, |span| span.lines().next().unwrap_or("").chars().count()).max(1);
    Broken { offset, width, fault }
}
