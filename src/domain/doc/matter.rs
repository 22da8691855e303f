//! Sections that several documents share: relations in both directions, promises and requests, events, open questions.

use crate::domain::doc::Value;
use crate::domain::doc::writer::Writer;
use crate::domain::fold::mentions::{Mention, referring};
use crate::domain::fold::occasion::event_when;
use crate::domain::ids::Wanted;
use crate::domain::library::Target;
use crate::domain::record::commitment::{Commitment, CommitmentFact};
use crate::domain::record::instrument::{Instrument, InstrumentFact};
use crate::domain::record::{ClaimRef, Kind, Record};
use crate::domain::vocab::{CommitmentKind, Mark};
use crate::domain::words::{Link, Span, day, term, text, worded};

/// A link to a record, by name.
pub fn link(writer: &Writer<'_>, record: &Record) -> Span {
    let name = writer.library.name_of(record);
    Span { text: name, link: Some(Link::To(Wanted::Record, record.id().to_string())) }
}

/// Relations of an agreement, its own and those that others state.
pub fn relations(writer: &mut Writer<'_>, instrument: &Instrument, record: &Record) {
    let own: Vec<ClaimRef<'_>> = record.claims().into_iter().filter(|claim| claim.fact.name() == "Relation").collect();
    let mut values: Vec<Value> = own.iter().flat_map(|claim| writer.values(record, &[*claim])).collect();
    for other in writer.library.data.instruments().filter(|other| other.id != instrument.id) {
        let Some(other_record) = writer.library.data.get(&other.id) else { continue };
        for claim in &other.claims {
            let InstrumentFact::Relation { rel, to } = &claim.says else { continue };
            if to.0 == instrument.id && claim.state.stands() {
                let spans = vec![text(format!("{} ", rel.inverse_word())), link(writer, other_record)];
                let cites = writer.cites(other_record, ClaimRef::from(claim));
                values.push(Value { spans, cites, ..Value::default() });
            }
        }
    }
    writer.field("Related", values);
}

/// Each record once, in the order of its first mention by one of these facts.
fn once<'a>(found: Vec<Mention<'a>>, kind: Kind, facts: &[&str]) -> Vec<Mention<'a>> {
    let mut kept: Vec<Mention<'a>> = Vec::new();
    for mention in found {
        let fits = mention.record.kind() == kind && (facts.is_empty() || facts.contains(&mention.claim.fact.name()));
        if fits && !kept.iter().any(|one| one.record.id() == mention.record.id()) {
            kept.push(mention);
        }
    }
    kept
}

/// The facts that tie a promise to something, and how to say it.
const TIES: [(&str, &str); 5] =
    [("By", "by"), ("To", "to"), ("Under", "under"), ("Beside", "beside"), ("At", "made at")];

/// Promises and requests tied to the targets, with their kind and their tie. The first target is what the document is
/// about; the others, its bodies, are named.
pub fn promises(writer: &mut Writer<'_>, targets: &[Target]) {
    let mut values = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for (at, target) in targets.iter().enumerate() {
        for mention in once(referring(writer.library, target), Kind::Commitment, &TIES.map(|(fact, _)| fact)) {
            if seen.contains(&mention.record.id()) {
                continue;
            }
            seen.push(mention.record.id());
            let mut spans: Vec<Span> = Vec::new();
            if let Record::Commitment(commitment) = mention.record
                && let Some(kind) = commitment_kind(commitment)
            {
                spans.extend([term(kind), text(" · ")]);
            }
            let tie = TIES.iter().find(|(fact, _)| *fact == mention.claim.fact.name()).map_or("", |(_, word)| word);
            let whom = whom(writer, target, at == 0);
            spans.extend([link(writer, mention.record), text(format!(" ({tie} ")), whom, text(")")]);
            let cites = writer.cites(mention.record, mention.claim);
            values.push(Value { spans, cites, ..Value::default() });
        }
    }
    writer.field("Promises", values);
}

/// In a document about the target: "it", or a person by name; a body of it by name.
fn whom(writer: &Writer<'_>, target: &Target, home: bool) -> Span {
    let record = target.record().and_then(|id| writer.library.data.get(id));
    match record {
        Some(Record::Person(person)) => text(writer.voice(&person.id).text),
        Some(record) if !home => link(writer, record),
        _ => text("it"),
    }
}

/// What kind of promise or request it is said to be.
pub fn commitment_kind(commitment: &Commitment) -> Option<CommitmentKind> {
    commitment.claims.iter().filter(|claim| claim.state.stands()).find_map(|claim| match claim.says {
        CommitmentFact::Kind(kind) => Some(kind),
        _ => None,
    })
}

/// Events tied to the target, by date, undated ones last.
pub fn events(writer: &mut Writer<'_>, target: &Target) {
    let mut found = once(referring(writer.library, target), Kind::Event, &[]);
    found.sort_by_key(|mention| {
        let when = when_of(mention.record);
        (when.is_none(), when.map(crate::domain::when::When::sort_key))
    });
    let values = found
        .into_iter()
        .map(|mention| {
            let date = when_of(mention.record).map_or_else(|| worded("undated", Mark::Undated), day);
            let mut spans = vec![date, text(" · "), link(writer, mention.record)];
            if let Some(role) = role_of(mention.claim) {
                spans.extend([text(", "), role]);
            }
            let cites = writer.cites(mention.record, mention.claim);
            Value { spans, cites, ..Value::default() }
        })
        .collect();
    writer.field("Events", values);
}

fn when_of(record: &Record) -> Option<&crate::domain::when::When> {
    match record {
        Record::Event(event) => event_when(event),
        _ => None,
    }
}

/// The role in which a claim names somebody.
pub fn role_of(claim: ClaimRef<'_>) -> Option<Span> {
    claim
        .fact
        .spans()
        .into_iter()
        .rev()
        .find(|span| matches!(&span.link, Some(Link::Term(set, _)) if set.starts_with("role")))
}

/// Open questions about the target, by name.
pub fn questions<'t>(writer: &mut Writer<'_>, targets: impl IntoIterator<Item = &'t Target>) {
    let library = writer.library;
    let found = targets.into_iter().flat_map(|target| referring(library, target)).collect();
    let found = once(found, Kind::Question, &["About"]);
    let values = found
        .into_iter()
        .map(|mention| {
            let spans = vec![link(writer, mention.record)];
            let cites = writer.cites(mention.record, mention.claim);
            Value { spans, cites, ..Value::default() }
        })
        .collect();
    writer.field("Asked", values);
}

/// Open questions about the target, with what they ask.
pub fn asked(writer: &mut Writer<'_>, target: &Target) {
    let found = once(referring(writer.library, target), Kind::Question, &["About"]);
    let values = found.into_iter().map(|mention| question(writer, mention.record)).collect();
    writer.field("Asked", values);
}

/// A question by name, then in its own words.
pub fn question(writer: &mut Writer<'_>, record: &Record) -> Value {
    let name = link(writer, record);
    let claims = record.claims();
    match claims.into_iter().find(|claim| claim.fact.name() == "Text" && claim.state.stands()) {
        Some(claim) => {
            let mut spans = vec![name, text(": ")];
            spans.extend(claim.fact.spans());
            writer.said(record, claim, &spans)
        }
        None => Value::ours(vec![name]),
    }
}
