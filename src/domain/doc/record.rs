//! The details of any record without a layout of its own: its claims by field, then what refers to it.

use crate::domain::date::Day;
use crate::domain::doc::matter::{commitment_kind, events, link, promises, questions, role_of};
use crate::domain::doc::unread::{not_stated, unread};
use crate::domain::doc::writer::Writer;
use crate::domain::doc::{Doc, Value};
use crate::domain::fold::mentions::referring;
use crate::domain::ids::Wanted;
use crate::domain::library::{Library, Target};
use crate::domain::record::{ClaimRef, Kind, Record};
use crate::domain::vocab::{CommitmentKind, State};
use crate::domain::when::When;
use crate::domain::words::{Link, Span, counted, text};

/// Event, promise, question, post or tenure.
pub fn record(library: &Library, record: &Record) -> Doc {
    let target = Target::Record(record.id().to_string());
    let mut writer = Writer::new(library, &target);
    unread(&mut writer, record.id());
    identity(&mut writer, record);
    fields(&mut writer, record);
    if let Record::Post(_) = record {
        let values = holders(&mut writer, record);
        writer.field("Held by", values);
        appearances(&mut writer, &target);
    }
    promises(&mut writer, std::slice::from_ref(&target));
    events(&mut writer, &target);
    questions(&mut writer, library.data.place(record.id()).into_iter());
    let silent = silences(library, record);
    not_stated(&mut writer, record.id(), silent);
    writer.finish()
}

/// Agreements and talks in which somebody appears with the post, and in which role.
fn appearances(writer: &mut Writer<'_>, target: &Target) {
    let mut values = Vec::new();
    for mention in referring(writer.library, target) {
        if mention.record.kind() == Kind::Instrument && mention.claim.fact.name() == "Person" {
            let mut spans = vec![link(writer, mention.record), text(": ")];
            spans
                .extend(writer.library.named(mention.claim.fact.spans(), mention.claim.as_printed).into_iter().take(1));
            spans.extend(role_of(mention.claim).into_iter().flat_map(|role| [text(", "), role]));
            let cites = writer.cites(mention.record, mention.claim);
            values.push(Value { spans, cites, ..Value::default() });
        }
    }
    writer.field("Appears in", values);
}

/// What is asked of such a record and no source states.
fn silences(library: &Library, record: &Record) -> Vec<&'static str> {
    let said = |name: &str| record.claims().iter().any(|claim| claim.fact.name() == name && claim.state.stands());
    match record {
        Record::Event(_) if !said("On") => vec!["when it happened"],
        Record::Post(post) if !is_held(library, &post.id) => vec!["who holds it"],
        Record::Commitment(commitment) => {
            let pledge = commitment_kind(commitment) == Some(CommitmentKind::Pledge);
            let silent = [("due day", !said("Due")), ("amount", pledge && !said("Quantity"))];
            silent.into_iter().filter(|(_, silent)| *silent).map(|(word, _)| word).collect()
        }
        _ => Vec::new(),
    }
}

/// Whether anybody was seen in a post, or is named with it.
fn is_held(library: &Library, post: &str) -> bool {
    let mut tenures = library.data.of_kind(Kind::Tenure);
    let named = referring(library, &Target::Record(post.to_string()));
    tenures.any(|record| matches!(record, Record::Tenure(tenure) if tenure.post.0 == post))
        || named.iter().any(|mention| mention.claim.fact.name() == "Person")
}

/// Every field of a record in canonical order, a row a field.
pub fn fields(writer: &mut Writer<'_>, record: &Record) {
    let mut claims = record.claims();
    claims.sort_by_key(|claim| claim.fact.rank());
    let mut at = 0;
    while let Some(first) = claims.get(at) {
        let same: Vec<ClaimRef<'_>> =
            claims.iter().skip(at).take_while(|claim| claim.fact.name() == first.fact.name()).copied().collect();
        writer.claims(first.fact.label(), record, &same);
        at += same.len();
    }
}

/// What the head of a record says: ours, uncited.
fn identity(writer: &mut Writer<'_>, record: &Record) {
    let to = |wanted: Wanted, id: &str| Span {
        text: writer.library.name(wanted, id),
        link: Some(Link::To(wanted, id.to_string())),
    };
    let rows: Vec<(&str, Span)> = match record {
        Record::Post(post) => vec![("Body", to(Wanted::Org, &post.org.0))],
        Record::Tenure(tenure) => {
            vec![("Person", to(Wanted::Person, &tenure.person.0)), ("Post", to(Wanted::Post, &tenure.post.0))]
        }
        _ => Vec::new(),
    };
    for (label, span) in rows {
        writer.field(label, vec![Value::ours(vec![span])]);
    }
}

/// The first day on which a tenure was known; tenures without a day come last.
pub fn begins(record: &Record) -> (bool, Option<Day>) {
    let Record::Tenure(tenure) = record else { return (true, None) };
    let days =
        tenure.claims.iter().filter(|claim| claim.state == State::Accepted).filter_map(|claim| claim.says.when());
    let first = days.filter_map(|when| when.earliest().or_else(|| when.latest())).min();
    (first.is_none(), first)
}

/// A tenure on one line, in the order of time: what is known of its beginning, of the time between and of its end. What
/// is disputed stands among the statements.
pub fn tenure_line(writer: &mut Writer<'_>, record: &Record, lead: Vec<Span>) -> Option<Value> {
    let Record::Tenure(tenure) = record else { return None };
    let mut claims: Vec<_> = tenure.claims.iter().filter(|claim| claim.state.stands()).collect();
    claims.sort_by_key(|claim| (claim.says.when().is_none(), claim.says.when().map(When::sort_key)));
    let (firm, open): (Vec<_>, Vec<_>) = claims.into_iter().partition(|claim| claim.state == State::Accepted);
    let mut line = Value { spans: lead, ..Value::default() };
    for (at, claim) in firm.iter().map(|claim| ClaimRef::from(*claim)).enumerate() {
        if at > 0 {
            line.spans.push(text(" · "));
        }
        line.spans.push(text(format!("{} ", claim.fact.label().to_lowercase())));
        line.spans.extend(claim.fact.spans());
        line.spans.extend(writer.note(record, claim));
        let cites = writer.cites(record, claim);
        line.cites.extend(cites.into_iter().filter(|cite| !line.cites.contains(cite)).collect::<Vec<_>>());
    }
    if !open.is_empty() {
        let other = counted(open.len(), "other date", "other dates");
        line.spans.push(text(format!(" · {other}, disputed or not in every source: see its statements")));
    }
    (!firm.is_empty() || !open.is_empty()).then_some(line)
}

/// Who was seen in a post, in the order of time, and who is named with it without a day.
pub fn holders(writer: &mut Writer<'_>, post: &Record) -> Vec<Value> {
    let library = writer.library;
    let mut values = Vec::new();
    let mut seen: Vec<String> = Vec::new();
    let mut tenures: Vec<&Record> = library.data.of_kind(Kind::Tenure).collect();
    tenures.sort_by_key(|record| begins(record));
    for tenure in tenures {
        let Record::Tenure(inner) = tenure else { continue };
        let Some(person) = library.data.get(&inner.person.0).filter(|_| inner.post.0 == post.id()) else { continue };
        seen.push(inner.person.0.to_string());
        let name = link(writer, person);
        values.extend(tenure_line(writer, tenure, vec![name, text(": ")]));
    }
    for mention in referring(library, &Target::Record(post.id().to_string())) {
        let who = mention.claim.fact.spans().into_iter().next().and_then(|span| span.link);
        let Some(Link::To(Wanted::Person, id)) = who.filter(|_| mention.claim.fact.name() == "Person") else {
            continue;
        };
        let Some(person) = library.data.get(&id).filter(|_| !seen.contains(&id)) else { continue };
        seen.push(id);
        let spans = vec![link(writer, person), text(", so named in "), link(writer, mention.record)];
        values.push(writer.said(mention.record, mention.claim, &spans));
    }
    values
}
