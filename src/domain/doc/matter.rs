//! Sections that several documents share: relations in both directions, promises and requests, events, open questions.

use std::collections::BTreeSet;

use crate::domain::doc::Value;
use crate::domain::doc::listed::{Listed, MANY, listed};
use crate::domain::doc::writer::Writer;
use crate::domain::fold::kept::Kept;
use crate::domain::fold::mentions::{Mention, of_kind, refers};
use crate::domain::fold::occasion::event_when;
use crate::domain::fold::relation::relating;
use crate::domain::ids::Wanted;
use crate::domain::library::{At, Library, Target};
use crate::domain::record::commitment::{Commitment, CommitmentFact};
use crate::domain::record::instrument::Instrument;
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
    let library = writer.library;
    for (other, claim, rel) in relating(library, &instrument.id).filter(|(other, _, _)| other.id != instrument.id) {
        let Some(other_record) = library.data.get(&other.id) else { continue };
        let spans = vec![text(format!("{} ", rel.inverse_word())), link(writer, other_record)];
        let cites = writer.cites(other_record, ClaimRef::from(claim));
        values.push(Value { spans, cites, ..Value::default() });
    }
    writer.field("Related", values);
}

/// Each record of a kind once, in the order of the data, with its first mention by one of these facts. The mentions of one
/// record stand together.
fn once<'a>(library: &'a Library, target: &Target, kind: Kind, facts: &[&str]) -> impl Iterator<Item = Mention<'a>> {
    let mut last: Option<&str> = None;
    of_kind(library, target, kind).filter(move |mention| {
        let fits = (facts.is_empty() || facts.contains(&mention.claim.fact.name())) && refers(mention.claim, target);
        let first = fits && last != Some(mention.record.id());
        last = if first { Some(mention.record.id()) } else { last };
        first
    })
}

/// The facts that tie a promise to something, and how to say it.
const TIES: [(&str, &str); 5] =
    [("By", "by"), ("To", "to"), ("Under", "under"), ("Beside", "beside"), ("At", "made at")];

/// Promises and requests tied to the targets, with their kind and their tie. The first target is what the document is
/// about; the others, its bodies, are named.
pub fn promises(writer: &mut Writer<'_>, targets: &[Target]) {
    let library = writer.library;
    let facts = TIES.map(|(fact, _)| fact);
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let all = targets.iter().enumerate().flat_map(|(at, target)| {
        once(library, target, Kind::Commitment, &facts).map(move |mention| (at, target, mention))
    });
    let all = all.filter(|(_, _, mention)| seen.insert(mention.record.id()));
    writer.each("Promises", all, |writer, (at, target, mention)| {
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
        Some(Value { spans, cites, ..Value::default() })
    });
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
    let library = writer.library;
    let few: Vec<Mention<'_>> = once(library, target, Kind::Event, &[]).take(MANY + 1).collect();
    let Listed { told: mut found, more } =
        if few.len() > MANY { listed(dated_first(library, target)) } else { listed(few.into_iter()) };
    found.sort_by_key(|mention| {
        let when = when_of(mention.record);
        (when.is_none(), when.map(crate::domain::when::When::sort_key))
    });
    let mut values: Vec<Value> = found
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
    values.extend(more.map(|more| Value { spans: vec![writer.more(&more)], faint: true, ..Value::default() }));
    writer.field("Events", values);
}

/// The same as they come in time, for where they are too many to be put in order.
fn dated_first<'a>(library: &'a Library, target: &'a Target) -> impl Iterator<Item = Mention<'a>> {
    let data = &library.data;
    let places = library.mentions(target);
    let kept = Kept::of(places.iter().map(|at| at.entry()), data.entries().len());
    let dates =
        library.tables().dates.iter().map(|date| date.record as usize).filter(move |record| kept.holds(*record));
    dates.filter_map(|record| {
        let entry = data.entries().get(record).filter(|entry| entry.record.kind() == Kind::Event)?;
        let first = places.partition_point(|at| at.entry() < record);
        let mut own = places.iter().skip(first).take_while(|at| at.entry() == record);
        own.find_map(|at| entry.record.claim_at(at.claim()).filter(|claim| refers(*claim, target)))
            .map(|claim| Mention { record: &entry.record, claim })
    })
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

/// Open questions about the records at these places, by name.
pub fn questions(writer: &mut Writer<'_>, places: impl Iterator<Item = usize>) {
    let library = writer.library;
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let entries = library.data.entries();
    // Records of a kind stand together.
    let kind = |at: &At| entries.get(at.entry()).map(|entry| entry.record.kind());
    let found = places.flat_map(|place| {
        let all = library.mentioned().of_record(place);
        let from = all.partition_point(|at| kind(at) < Some(Kind::Question));
        let to = all.partition_point(|at| kind(at) <= Some(Kind::Question));
        all.get(from..to).unwrap_or_default().iter().filter(move |at| at.entry() != place)
    });
    let found = found.filter_map(|at| {
        let record = &library.data.entries().get(at.entry())?.record;
        Some(Mention { record, claim: record.claim_at(at.claim())? })
    });
    let found = found.filter(|one| one.claim.fact.name() == "About" && seen.insert(one.record.id()));
    writer.each("Asked", found, |writer, mention| {
        let spans = vec![link(writer, mention.record)];
        let cites = writer.cites(mention.record, mention.claim);
        Some(Value { spans, cites, ..Value::default() })
    });
}

/// Open questions about the target, with what they ask.
pub fn asked(writer: &mut Writer<'_>, target: &Target) {
    let library = writer.library;
    let found = once(library, target, Kind::Question, &["About"]);
    writer.each("Asked", found, |writer, mention| Some(question(writer, mention.record)));
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
