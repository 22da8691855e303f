//! What says a word: a line a record, by partner; of a subject or an activity also what does not name it, which is never
//! a "no".

use crate::domain::doc::Value;
use crate::domain::doc::listed::{Listed, MANY, grouped, listed};
use crate::domain::doc::matter::link;
use crate::domain::doc::writer::Writer;
use crate::domain::fold::partner::partners;
use crate::domain::fold::term::{Says, by_partner, saying, says, silent};
use crate::domain::ids::Wanted;
use crate::domain::library::Target;
use crate::domain::record::instrument::Instrument;
use crate::domain::record::{ClaimRef, Kind, Record};
use crate::domain::vocab::{Activity, Mark, Subject};
use crate::domain::words::{Link, Span, text, worded};

/// The rows of what says the word.
pub fn said(writer: &mut Writer<'_>, term: &Target) {
    let Listed { told: found, more } = listed(says(writer.library, term));
    let is_matter = is_matter(term);
    if found.is_empty() && !is_matter {
        return;
    }
    writer.heading("What says it");
    if found.is_empty() {
        writer.silent("On record", "no agreement, talks or promise says it; search finds where its words stand");
    }
    if more.is_some() {
        by_number(writer, term);
    } else {
        for (partner, all) in by_partner(writer.library, found) {
            let values: Vec<Value> = all.iter().flat_map(|one| lines(writer, one, term)).collect();
            writer.field(if partner.is_empty() { "On record" } else { &partner }, values);
        }
    }
    if is_matter {
        not_named(writer, term);
    }
}

/// Subjects and activities are what agreements are about; that one does not name them is worth a line.
fn is_matter(term: &Target) -> bool {
    matches!(term, Target::Term { set, .. } if [Subject::SET, Activity::SET].contains(set))
}

/// A record with what it says in this word, and who says so.
fn lines(writer: &mut Writer<'_>, one: &Says<'_>, term: &Target) -> Vec<Value> {
    let name = link(writer, one.record);
    if one.claims.is_empty() {
        return vec![Value::ours(vec![name])];
    }
    let telling: Vec<ClaimRef<'_>> =
        one.claims.iter().copied().filter(|claim| !said_in(*claim, term).is_empty()).collect();
    let bare = one.claims.first().copied().into_iter().collect();
    let claims = if telling.is_empty() { bare } else { telling };
    let values = writer.values_as(one.record, &claims, |claim| said_in(claim, term));
    let voices: Vec<_> = one.claims.iter().filter_map(|claim| claim.by).map(|by| by.0.to_string()).collect();
    values.into_iter().map(|value| led(writer, &name, value, &voices)).collect()
}

/// What the claim says beyond the word itself; of a subject or an activity how the source prints it.
fn said_in(claim: ClaimRef<'_>, term: &Target) -> Vec<Span> {
    if is_matter(term) {
        return claim.as_printed.map(|printed| worded(format!("“{printed}”"), Mark::AsPrinted)).into_iter().collect();
    }
    let Target::Term { set, code } = term else { return Vec::new() };
    match claim.fact.spans().as_slice() {
        [Span { link: Some(Link::Term(of, word)), .. }] if of == set && word == code => Vec::new(),
        spans => spans.to_vec(),
    }
}

/// The value behind the record's name, whoever says it by the full name.
fn led(writer: &Writer<'_>, name: &Span, mut value: Value, voices: &[String]) -> Value {
    let words = value.spans.first().is_some_and(|span| !span.text.starts_with(" (") && span.text != Mark::Note.word());
    let mut spans = vec![name.clone()];
    spans.extend(words.then(|| text(": ")));
    spans.append(&mut value.spans);
    if let Some(by) = value.by.take() {
        let id = match &by.link {
            Some(Link::To(_, id)) => Some(id),
            _ => None,
        };
        let full = id.filter(|id| voices.contains(id)).map(|id| writer.library.name(Wanted::Actor, id));
        spans.extend([text(" · "), worded("said by", Mark::Voice), text(" ")]);
        spans.push(Span { text: full.unwrap_or(by.text), link: by.link });
    }
    Value { spans, ..value }
}

/// Where too many say it to be named: how many there are with each partner.
fn by_number(writer: &mut Writer<'_>, term: &Target) {
    let library = writer.library;
    let saying = saying(library, term);
    let mut values = Vec::new();
    for partner in partners(library) {
        let count = partner.instruments.iter().filter(|place| saying.holds(**place as usize)).count();
        if count > 0 {
            let to = Some(Link::To(Wanted::Org, partner.org.clone()));
            let many = if count == 1 { "agreement or talks" } else { "agreements and talks" };
            let spans =
                vec![Span { text: partner.name.clone(), link: to }, text(format!(": {} {many}", grouped(count)))];
            values.push(Value::ours(spans));
        }
    }
    writer.field("By partner", values);
    let entries = library.data.entries();
    let instruments = entries.partition_point(|entry| entry.record.kind() <= Kind::Instrument);
    let others = saying.places().skip_while(|place| *place < instruments).count();
    if others > 0 {
        writer.ours("Others", format!("{} other records say it", grouped(others)));
    }
}

/// Agreements, then talks, that do not name it in what was read of them.
fn not_named(writer: &mut Writer<'_>, term: &Target) {
    let library = writer.library;
    let (talks, agreements): (Vec<&Instrument>, Vec<&Instrument>) =
        silent(library, term).partition(|instrument| instrument.is_engagement());
    let mut values = Vec::new();
    for (front, of) in [("not named in what was read of: ", agreements), ("nor of the talks: ", talks)] {
        if of.len() > MANY {
            let words = format!("{front}{} of them", grouped(of.len()));
            values.push(Value { spans: vec![text(words)], faint: true, ..Value::default() });
            continue;
        }
        let records: Vec<&Record> = of.iter().filter_map(|one| writer.library.data.get(&one.id)).collect();
        let names: Vec<Vec<Span>> = records.iter().map(|record| vec![link(writer, record)]).collect();
        if !names.is_empty() {
            let mut spans = vec![text(front)];
            spans.extend(names.join(&text(", ")));
            values.push(Value { spans, faint: true, ..Value::default() });
        }
    }
    writer.field("Not named", values);
}
