//! Parses the parts of one record: the head without its claims, then each claim alone.
//! A broken claim costs that claim; a broken head costs the record, whose claims are still looked at.

use serde::de::DeserializeOwned;

use crate::domain::fault::Fault;
use crate::domain::read::before::MOST_FAULTS;
use crate::domain::read::sentence::{Place, sentence};
use crate::domain::read::tokens::too_many;
use crate::domain::read::{Broken, Cut, FieldCut, Lines, RecordCut};
use crate::domain::record::claim::Claim;
use crate::domain::record::{Kind, Record, each};
use crate::domain::ron_options;

/// The record in one go, where nothing is wrong with it: what a data folder is made of but for a few files. None where
/// it has to be looked at part by part.
pub fn sound(text: &str, part: &RecordCut, lines: &Lines<'_>) -> Option<Record> {
    let mut record = ron_options().from_str::<Record>(text.get(part.span.clone())?).ok()?;
    each!(&mut record, inner => {
        if inner.claims.len() != part.claims.len() {
            return None;
        }
        for (claim, cut) in inner.claims.iter_mut().zip(&part.claims) {
            claim.at = lines.spot(cut.span.start);
        }
    }, source _plain => ());
    Some(record)
}

/// The record, if its head is sound, and every fault found in it. `said` is true where a fault of the head is known
/// already; the parser would only say it again in other words. `overlong` where a text of the head is longer than is read.
pub fn read(
    text: &str,
    part: &RecordCut,
    lines: &Lines<'_>,
    (said, overlong): (bool, bool),
) -> (Option<Record>, Vec<Broken>) {
    let mut faults = Vec::new();
    if overlong {
        return (None, faults);
    }
    if !Kind::ALL.iter().any(|kind| kind.code() == part.name) {
        faults.push(unknown_kind(text, part));
        return (None, faults);
    }
    let mut record = head(text, part).map_err(|broken| (!said).then(|| faults.push(*broken))).ok();
    macro_rules! claims {
        ($variant:ident) => {{
            let claims = read_claims(text, part, lines, &mut faults);
            if let Some(Record::$variant(inner)) = &mut record {
                // Behind a text that runs over its line the list may not have been found as one.
                inner.claims.iter_mut().for_each(|claim| claim.at = lines.spot(part.span.start));
                inner.claims = std::mem::take(&mut inner.claims).into_iter().chain(claims).collect();
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

/// Bytes behind a record that are looked at to say what it lacks.
const BEHIND: usize = 256;

fn unknown_kind(text: &str, part: &RecordCut) -> Broken {
    let known = Kind::ALL.map(Kind::code);
    let mut fault = Fault::error("kind", format!("“{}” is no kind of record.", part.name));
    fault = fault.hint(match crate::domain::suggest::nearest(&part.name, known) {
        Some(near) => format!("Did you mean {near}?"),
        None => format!("The kinds are {}.", known.join(", ")),
    });
    fault = fault.in_record(&field_text(text, &part.fields, "id"));
    Broken { offset: part.span.start, width: part.name.chars().count(), fault }
}

/// The record without its claims; spaces stand in for them so that lines and columns stay true, and a bracket
/// that is missing at the end is put there, because the cut has said so already.
fn head(text: &str, part: &RecordCut) -> Result<Record, Box<Broken>> {
    let start = part.span.start;
    let mut bare = String::new();
    match &part.claims_list {
        Some(list) => {
            let inner = text.get(list.start + 1..list.end).unwrap_or("");
            let inner = inner.strip_suffix([']', ')', '}']).unwrap_or(inner);
            bare.push_str(text.get(start..list.start).unwrap_or(""));
            bare.push('[');
            bare.extend(inner.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
            bare.push(']');
            bare.push_str(text.get(list.end..part.span.end).unwrap_or(""));
        }
        None => bare.push_str(text.get(part.span.clone()).unwrap_or("")),
    }
    if !part.closed {
        bare.push(')');
    }
    ron_options().from_str::<Record>(&bare).map_err(|error| {
        let id = field_text(text, &part.fields, "id");
        // A little more than the record: what is missing is missed behind it.
        let end = text.floor_char_boundary(part.span.end.saturating_add(BEHIND));
        let whole = text.get(start..end).unwrap_or("");
        Box::new(locate(whole, start, &error, &part.fields, |fault| fault.in_record(&id)))
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
        if faults.len() >= MOST_FAULTS {
            faults.push(Broken::at(cut.span.start, too_many(0)));
            break;
        }
        let words = text.get(cut.span.clone()).unwrap_or("");
        match ron_options().from_str::<Claim<F>>(words) {
            Ok(mut claim) => {
                claim.at = lines.spot(cut.span.start);
                claims.push(claim);
            }
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

/// Says in which record, claim and field a fault of the cut stands.
pub fn name(text: &str, parts: &Cut, broken: &Broken) -> Fault {
    let mut fault = broken.fault.clone();
    let before = parts.records.partition_point(|part| part.span.start <= broken.offset);
    let part = before.checked_sub(1).and_then(|at| parts.records.get(at));
    let Some(part) = part.filter(|part| part.span.contains(&broken.offset)) else { return fault };
    fault = fault.in_record(&field_text(text, &part.fields, "id"));
    let claim = part.claims.iter().find(|claim| claim.span.contains(&broken.offset));
    if let Some(claim) = claim {
        fault = fault.in_claim(&field_text(text, &claim.fields, "id"));
    }
    let fields = claim.map_or(&part.fields, |claim| &claim.fields);
    match fields.iter().find(|field| field.span.contains(&broken.offset) && field.name != "claims") {
        Some(field) => fault.in_field(&field.name),
        None => fault,
    }
}

/// A parser's error as a fault at its place: the field is the one whose bytes hold the position, or, for a
/// value that is not there, end before it.
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
    let field = fields.iter().rev().find(|field| field.span.start <= offset);
    let behind = matches!(error.code, ron::Error::ExpectedStructLike);
    let field = field.filter(|field| behind || field.span.contains(&offset)).map_or("", |field| field.name.as_str());
    let (before, rest) = words.split_at_checked(start).unwrap_or((words, ""));
    let mut fault = named(sentence(&error.code, &Place { field, before, rest }));
    if !field.is_empty() {
        fault = fault.in_field(field);
    }
    let width = words.get(start..end).map_or(1, |span| span.lines().next().unwrap_or("").chars().count()).max(1);
    Broken { offset, width, fault }
}
