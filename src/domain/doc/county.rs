//! The county sheet, one layout for all 47, never empty. What is said of an agreement is listed as said of the agreement.
//! A county that nothing names is "not named in any record", never "no cooperation".

mod around;
mod ask;

use std::collections::BTreeSet;

use crate::domain::doc::listed::{Listed, listed};
use crate::domain::doc::matter::link;
use crate::domain::doc::report::{aloud, reported};
use crate::domain::doc::writer::Writer;
use crate::domain::doc::{Doc, Value};
use crate::domain::fold::county::{
    documents_naming, documents_read, lines_of, naming, naming_line, naming_places, no_county as naming_none, reaching,
};
use crate::domain::geo::County;
use crate::domain::geo::facts::{facts as all_facts, grouped};
use crate::domain::ids::Wanted;
use crate::domain::library::{Library, Target};
use crate::domain::record::claim::Claim;
use crate::domain::record::instrument::{Instrument, InstrumentFact};
use crate::domain::vocab::{CodeKind, Force, Mark, State};
use crate::domain::words::{Link, Span, counted, text, worded};

/// The sheet of a county.
pub fn county(library: &Library, slug: &str) -> Doc {
    let target = Target::County(slug.to_string());
    let mut writer = Writer::new(library, &target);
    let Some(county) = library.atlas.county(slug) else { return writer.finish() };
    facts(&mut writer, county);
    named(&mut writer, county);
    line(&mut writer, county);
    of_the_agreement(&mut writer, county);
    no_county(&mut writer);
    around::around(&mut writer, county);
    ask::ask(&mut writer, county);
    facts_from(&mut writer, county);
    writer.finish()
}

fn to_border(library: &Library, id: &str) -> Span {
    Span { text: library.name(Wanted::Border, id), link: Some(Link::To(Wanted::Border, id.to_string())) }
}

fn to_county(library: &Library, slug: &str) -> Span {
    Span { text: library.name(Wanted::County, slug), link: Some(Link::To(Wanted::County, slug.to_string())) }
}

fn named(writer: &mut Writer<'_>, county: &County) {
    let library = writer.library;
    let all = documents_read(library);
    let documents = documents_naming(library, &county.slug);
    let placed = naming_places(library, &county.slug).next().is_some();
    if documents == 0 {
        let but = if placed { ", but a place in it is" } else { "" };
        // What is learnt in the field is on record and is no document.
        let silent = naming(library, &county.slug).next().is_none();
        let words = if silent { "not named in any record" } else { "named in no document" };
        writer.silent("Named in", format!("{words}{but}; {} read", counted(all, "document", "documents")));
    } else {
        writer.ours("Named in", format!("{documents} of {all} documents"));
    }
    writer.each("Reports on", naming(library, &county.slug), |writer, (record, claim)| {
        Some(reported(writer, record, claim, Vec::new()))
    });
    place_values(writer, county);
}

/// Places in the county that are named, each with what names it.
fn place_values(writer: &mut Writer<'_>, county: &County) {
    let library = writer.library;
    // A record may name a place as what it is about and as where it was.
    let mut seen: BTreeSet<(&str, &str)> = BTreeSet::new();
    let found = naming_places(library, &county.slug);
    let found = found.filter(|(record, _, place)| seen.insert((record.id(), &place.id)));
    writer.each("Place named", found, |writer, (record, claim, place)| {
        let name = Span { text: place.name.clone(), link: Some(Link::To(Wanted::Place, place.id.clone())) };
        Some(reported(writer, record, claim, vec![name, text(", in ")]))
    });
}

/// Each border line of the county, with the reports that name it.
fn line(writer: &mut Writer<'_>, county: &County) {
    let library = writer.library;
    let mut values = Vec::new();
    for border in lines_of(library, &county.slug) {
        let name = to_border(library, border);
        let Listed { told, more } = listed(naming_line(library, border));
        for (record, claim) in &told {
            let spans = vec![name.clone(), text(", named in reports on "), link(writer, record)];
            values.push(aloud(writer, record, *claim, &spans));
        }
        values.extend(more.map(|more| Value { spans: vec![writer.more(&more)], faint: true, ..Value::default() }));
        if told.is_empty() {
            let spans = vec![name, text(": not named in the documents read")];
            values.push(Value { spans, faint: true, ..Value::default() });
        }
    }
    if values.is_empty() {
        writer.silent("Border line", "on no land border");
    }
    writer.field("Border line", values);
}

/// What the agreements that name the county are said to bring or counter; it is not said of the county.
fn of_the_agreement(writer: &mut Writer<'_>, county: &County) {
    let library = writer.library;
    let says = |claim: &Claim<InstrumentFact>| {
        let about = matches!(claim.says, InstrumentFact::Threat(_) | InstrumentFact::Activity(_));
        about && claim.state == State::Accepted
    };
    let found = reaching(library, &county.slug).map(|(instrument, _)| instrument);
    let Listed { told, more } = listed(found.filter(|one| one.claims.iter().any(says)));
    for instrument in told {
        let Some(record) = library.data.get(&instrument.id) else { continue };
        let said = said_of(instrument);
        let spans = vec![
            text("of "),
            link(writer, record),
            worded(", not of this county", Mark::OfTheAgreement),
            text(format!(": {}", said.join(", "))),
        ];
        writer.field("Said", vec![Value { spans, faint: true, ..Value::default() }]);
    }
    if let Some(more) = more {
        let spans = vec![writer.more(&more)];
        writer.field("Said", vec![Value { spans, faint: true, ..Value::default() }]);
    }
}

/// What an agreement is said to counter and to bring, in words. What is disputed or in one report only stands on its own
/// sheet.
fn said_of(instrument: &Instrument) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    for claim in instrument.claims.iter().filter(|claim| claim.state == State::Accepted) {
        let word = match &claim.says {
            InstrumentFact::Threat(subject) => subject.word(),
            InstrumentFact::Activity(activity) => activity.word(),
            _ => continue,
        };
        let force = claim.force.filter(|force| *force != Force::Described);
        let word = force.map_or_else(|| word.to_string(), |force| format!("{word} ({})", force.word()));
        if !said.contains(&word) {
            said.push(word);
        }
    }
    said
}

/// More than so many are counted, not named: the open points have their names.
const FEW: usize = 3;

/// The agreements and talks that name no county, which may reach any or none.
fn no_county(writer: &mut Writer<'_>) {
    let library = writer.library;
    let is_talks = |place: &usize| library.tables().reach.is_talks(*place);
    let (talks, agreements): (Vec<usize>, Vec<usize>) = naming_none(library).partition(is_talks);
    let mut spans: Vec<Span> = Vec::new();
    let mut folded = false;
    for (of, (one, many)) in [(agreements, ("agreement", "agreements")), (talks, ("talks", "talks"))] {
        let few = of.iter().take(FEW).filter_map(|place| library.data.entries().get(*place));
        let names: Vec<Vec<Span>> = few.map(|entry| vec![link(writer, &entry.record)]).collect();
        if names.is_empty() {
            continue;
        }
        spans.extend((!spans.is_empty()).then(|| text(" · ")));
        folded |= of.len() > FEW;
        if of.len() > FEW {
            spans.push(text(counted(of.len(), one, many)));
        } else {
            spans.extend(names.join(&text(", ")));
        }
    }
    if folded {
        spans.push(text("; the open points (o) name them"));
    }
    if !spans.is_empty() {
        writer.field("No county", vec![Value { spans, faint: true, ..Value::default() }]);
    }
}

/// The figures in one row; where each comes from stands at the end of the sheet.
fn facts(writer: &mut Writer<'_>, county: &County) {
    let people = grouped(county.population);
    let words = format!("seat {} · {people} people (2019) · {} km²", county.headquarters, county.land_area_printed);
    writer.ours("Facts", words);
    let codes = vec![
        worded(format!("{} by law", county.code), CodeKind::CountyNumber),
        text(" · "),
        worded(format!("{} in ISO 3166-2", county.iso), CodeKind::CountyIso),
        text(": two numberings"),
    ];
    writer.field("Codes", vec![Value::ours(codes)]);
}

/// Each fact with its source.
fn facts_from(writer: &mut Writer<'_>, county: &County) {
    writer.heading("Facts from");
    for fact in all_facts(county) {
        match fact.value {
            Some(value) => writer.ours(fact.label, format!("{value}: {}", fact.source)),
            None => writer.silent(fact.label, fact.source),
        }
    }
}
