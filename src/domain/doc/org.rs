//! The details of an organisation; of a partner first what there is with it, each with its status word.

use crate::domain::date::Day;
use crate::domain::doc::matter::{events, link, promises, questions, role_of};
use crate::domain::doc::record::{fields, holders};
use crate::domain::doc::stand::stand;
use crate::domain::doc::unread::unread;
use crate::domain::doc::writer::Writer;
use crate::domain::doc::{Doc, Value};
use crate::domain::fold::kept::Kept;
use crate::domain::fold::mentions::{Mention, of_kind, refers};
use crate::domain::fold::partner::{Partner, bodies_of};
use crate::domain::ids::Wanted;
use crate::domain::library::{Library, Target};
use crate::domain::record::{Kind, Record};
use crate::domain::vocab::CodeKind;
use crate::domain::words::{Link, Span, term, text, worded};

/// The document of an organisation.
pub fn org(library: &Library, record: &Record, today: Day) -> Doc {
    let target = Target::Record(record.id().to_string());
    let mut writer = Writer::new(library, &target);
    unread(&mut writer, record.id());
    if let Record::Org(org) = record {
        let mut spans = vec![term(org.kind)];
        if let Some(country) = org.country.filter(|country| country.name() != library.name_of(record)) {
            spans.extend([text(", "), worded(country.name(), CodeKind::Country)]);
        }
        if let Some(parent) = &org.parent {
            let name = library.name(Wanted::Org, &parent.0);
            spans.extend([
                text(", part of "),
                Span { text: name, link: Some(Link::To(Wanted::Org, parent.0.to_string())) },
            ]);
        }
        writer.field("Kind", vec![Value::ours(spans)]);
    }
    let partner = library.tables().partner(record.id());
    if let Some(partner) = partner {
        with_it(&mut writer, partner, today);
    }
    fields(&mut writer, record);
    let bodies = if partner.is_some() { bodies_of(library, record.id()) } else { Vec::new() };
    let mut all = vec![target.clone()];
    all.extend(bodies.into_iter().map(|id| Target::Record(id.to_string())));
    let listed: &[u32] = partner.map_or(&[], |partner| &partner.instruments);
    named_in(&mut writer, &all, &Kept::of(listed.iter().map(|at| *at as usize), library.data.entries().len()));
    people(&mut writer, &all);
    promises(&mut writer, &all);
    events(&mut writer, &target);
    questions(&mut writer, library.data.place(record.id()).into_iter().chain(listed.iter().map(|at| *at as usize)));
    writer.finish()
}

/// Agreements and talks with a partner; the two are never counted together.
fn with_it(writer: &mut Writer<'_>, partner: &Partner, today: Day) {
    let library = writer.library;
    let talks = |place: &u32| library.tables().reach.is_talks(*place as usize);
    let (talks, agreements): (Vec<u32>, Vec<u32>) = partner.instruments.iter().copied().partition(talks);
    for (label, places, are_talks) in [("Agreements", agreements, false), ("Talks", talks, true)] {
        writer.each(label, places.into_iter(), |writer, place| {
            let record = &library.data.entries().get(place as usize)?.record;
            let Record::Instrument(instrument) = record else { return None };
            let mut value = stand(writer, instrument, record, today);
            let name = link(writer, record);
            if are_talks {
                return Some(Value { spans: vec![name], ..value });
            }
            value.spans.splice(0..0, [name, text(": ")]);
            Some(value)
        });
    }
}

/// Agreements and talks that name it or a body of it, with the role; that it is a party to those listed is said already.
fn named_in(writer: &mut Writer<'_>, targets: &[Target], listed: &Kept) {
    let library = writer.library;
    let all = targets.iter().enumerate().flat_map(|(at, target)| {
        let tells = move |mention: &Mention<'_>| {
            let said =
                || at == 0 && mention.claim.fact.name() == "Party" && listed.has(&library.data, mention.record.id());
            mention.claim.fact.name() != "Relation" && refers(mention.claim, target) && !said()
        };
        of_kind(library, target, Kind::Instrument).filter(tells).map(move |mention| (at, target, mention))
    });
    writer.each("Named in", all, |writer, (at, target, mention)| {
        let mut spans = vec![link(writer, mention.record)];
        match role_of(mention.claim) {
            Some(role) => spans.extend([text(", "), role]),
            None if mention.claim.fact.name() == "Party" => spans.push(text(", party")),
            None => spans.push(text(format!(", {}", mention.claim.fact.label().to_lowercase()))),
        }
        if let Some(body) = body(writer, target).filter(|_| at > 0) {
            spans.extend([text(": "), body]);
        }
        Some(writer.said(mention.record, mention.claim, &spans))
    });
}

fn body(writer: &Writer<'_>, target: &Target) -> Option<Span> {
    target.record().and_then(|id| writer.library.data.get(id)).map(|record| link(writer, record))
}

/// Posts of the organisation and of its bodies, with who was seen in them.
fn people(writer: &mut Writer<'_>, targets: &[Target]) {
    let library = writer.library;
    let mut values = Vec::new();
    for record in library.data.of_kind(Kind::Post) {
        let Record::Post(post) = record else { continue };
        if !targets.iter().any(|target| target.record() == Some(&post.org.0)) {
            continue;
        }
        let name = link(writer, record);
        let held = holders(writer, record);
        if held.is_empty() {
            values.push(Value::ours(vec![name.clone()]));
        }
        for mut value in held {
            value.spans.splice(0..0, [name.clone(), text(": ")]);
            values.push(value);
        }
    }
    writer.field("Posts", values);
}
