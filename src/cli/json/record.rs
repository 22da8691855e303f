//! A record in JSON: its identity, every claim with its citations, and of an agreement what the claims amount to.

use serde_json::{Map, Value, json};

use crate::cli::Context;
use crate::domain::fold::county::ties_of;
use crate::domain::fold::evidence::{evidence, read_of};
use crate::domain::fold::partner::partners_of;
use crate::domain::fold::silence::silences;
use crate::domain::fold::status::status;
use crate::domain::record::claim::Cite;
use crate::domain::record::instrument::Instrument;
use crate::domain::record::{ClaimRef, Kind, Record};
use crate::domain::vocab::{Evidence, Stage};

/// The whole record.
pub fn record(context: Context<'_>, record: &Record) -> Value {
    let library = context.library;
    let mut all = Map::new();
    all.insert("id".into(), json!(record.id()));
    all.insert("kind".into(), json!(word(record.kind())));
    if let Record::Instrument(instrument) = record {
        all.insert("talks".into(), json!(instrument.is_engagement()));
    }
    all.insert("name".into(), json!(library.name_of(record)));
    all.insert("aliases".into(), json!(record.aliases()));
    all.insert("source".into(), json!(record.default_source()));
    if let Record::Instrument(instrument) = record {
        all.extend(folded(context, record, instrument));
    }
    all.insert("head".into(), Value::Object(head(record)));
    let claims: Vec<Value> = record.claims().into_iter().map(|one| claim(context, record, one)).collect();
    all.insert("claims".into(), Value::Array(claims));
    Value::Object(all)
}

/// The kind in one word, for scripts; talks are agreements with `talks` true.
fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Instrument => "agreement",
        Kind::Org => "org",
        Kind::Event => "event",
        Kind::Commitment => "commitment",
        Kind::Question => "question",
        Kind::Person => "person",
        Kind::Post => "post",
        Kind::Tenure => "tenure",
        Kind::Source => "source",
    }
}

/// What the head of the file says beyond id, names and source: ours, uncited. In the shape of the file.
fn head(record: &Record) -> Map<String, Value> {
    let Ok(Value::Object(by_kind)) = serde_json::to_value(record) else { return Map::new() };
    let Some((_, Value::Object(mut fields))) = by_kind.into_iter().next() else { return Map::new() };
    for known in ["id", "label", "aliases", "source", "claims"] {
        fields.shift_remove(known);
    }
    fields
}

/// What an agreement's claims amount to as at today.
fn folded(context: Context<'_>, record: &Record, instrument: &Instrument) -> Map<String, Value> {
    let library = context.library;
    let status = status(library, instrument, context.today);
    let ties = ties_of(library, instrument);
    let tied = |named: bool| -> Vec<&String> {
        ties.iter().filter(|(_, tie)| tie.names() == named).map(|(slug, _)| slug).collect()
    };
    let silent: Vec<&str> = silences(library, instrument).iter().map(|silence| silence.word).collect();
    let fields = json!({
        "status": {
            "word": status.word,
            "stage": status.stage.map(Stage::code),
            "as_at": status.as_at,
            "run_out": status.run_out,
        },
        "partners": partners_of(library, instrument),
        "evidence": evidence(&read_of(library, record)).map(Evidence::word),
        "not_stated": silent,
        "counties": { "named": tied(true), "on_named_line": tied(false) },
    });
    match fields {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}

/// One claim. Terms are written as in the data file, so that they can be compared; `value` has the screen's words.
fn claim(context: Context<'_>, record: &Record, claim: ClaimRef<'_>) -> Value {
    let named = context.library.named(claim.fact.spans(), claim.as_printed);
    let value: String = named.into_iter().map(|span| span.text).collect();
    let cites: Vec<Value> = claim.cite.iter().map(|one| cite(record, one)).collect();
    json!({
        "id": claim.id,
        "field": claim.fact.name(),
        "says": claim.fact.json(),
        "value": value,
        "as_printed": claim.as_printed,
        "by": claim.by,
        "force": claim.force,
        "state": claim.state,
        "against": claim.against,
        "cred": claim.cred,
        "as_of": claim.as_of,
        "note": claim.note,
        "cite": cites,
    })
}

/// A citation, with the source that it means where it names none.
fn cite(record: &Record, cite: &Cite) -> Value {
    json!({
        "source": cite.source().or_else(|| record.default_source()),
        "locator": cite.locator(),
        "passage": cite.passage(),
    })
}
