//! Sections that several documents share: relations in both directions, promises and requests, events, open questions.

use crate::domain::doc::Value;
use crate::domain::doc::writer::Writer;
use crate::domain::fold::mentions::{Mention, mentions};
use crate::domain::fold::occasion::event_when;
use crate::domain::ids::Wanted;
use crate::domain::library::Target;
use crate::domain::record::instrument::{Instrument, InstrumentFact};
use crate::domain::record::{ClaimRef, Kind, Record};
use crate::domain::words::{Link, Span, term, text};

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
            if to.0 == instrument.id {
                let spans = vec![text(format!("{} ", rel.inverse_word())), link(writer, other_record)];
                let cites = writer.cites(other_record, ClaimRef::from(claim));
                values.push(Value { spans, cites, ..Value::default() });
            }
        }
    }
    writer.field("Related", values);
}

/// Each record once, in the order of its first mention.
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

/// Promises and requests tied to the target, with their kind.
pub fn promises(writer: &mut Writer<'_>, target: &Target) {
    let found = once(mentions(writer.library, target), Kind::Commitment, &[]);
    let values = found
        .into_iter()
        .map(|mention| {
            let mut spans = vec![link(writer, mention.record)];
            if let Record::Commitment(commitment) = mention.record {
                let kind = commitment.claims.iter().find_map(|claim| match claim.says {
                    crate::domain::record::commitment::CommitmentFact::Kind(kind) => Some(kind),
                    _ => None,
                });
                if let Some(kind) = kind {
                    spans.insert(0, term(kind));
                    spans.insert(1, text(" · "));
                }
            }
            let tie = match mention.claim.fact.name() {
                "Under" => "under it".to_string(),
                "Beside" => "beside it".to_string(),
                "At" => "made at it".to_string(),
                _ => mention.claim.fact.label().to_lowercase(),
            };
            spans.push(text(format!(" ({tie})")));
            let cites = writer.cites(mention.record, mention.claim);
            Value { spans, cites, ..Value::default() }
        })
        .collect();
    writer.field("Promises", values);
}

/// Events tied to the target, by date, undated ones last.
pub fn events(writer: &mut Writer<'_>, target: &Target) {
    let mut found = once(mentions(writer.library, target), Kind::Event, &[]);
    found.sort_by_key(|mention| {
        let when = when_of(mention.record);
        (when.is_none(), when.map(crate::domain::when::When::sort_key))
    });
    let values = found
        .into_iter()
        .map(|mention| {
            let date = when_of(mention.record).map_or_else(|| "undated".to_string(), crate::domain::when::When::words);
            let mut spans = vec![text(format!("{date} · ")), link(writer, mention.record)];
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

/// Open questions about the target.
pub fn questions(writer: &mut Writer<'_>, target: &Target) {
    let found = once(mentions(writer.library, target), Kind::Question, &["About"]);
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
