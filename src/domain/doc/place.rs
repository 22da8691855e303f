//! The details of what only the map knows: places, border lines, disputed areas.

use crate::domain::doc::report::reported;
use crate::domain::doc::writer::Writer;
use crate::domain::doc::{Doc, Value};
use crate::domain::fold::mentions::mentioning;
use crate::domain::ids::Wanted;
use crate::domain::library::{Library, Target};
use crate::domain::vocab::{CodeKind, Country};
use crate::domain::words::{Link, Span, term, text, worded};

/// A place of the gazetteer. Its position is the centre of the town, never a post's building.
pub fn place(library: &Library, id: &str) -> Doc {
    let target = Target::Place(id.to_string());
    let mut writer = Writer::new(library, &target);
    let Some(place) = library.atlas.place(id) else { return writer.finish() };
    writer.field("Is", vec![Value::ours(vec![term(place.kind)])]);
    if let Some(county) = &place.county {
        let span =
            Span { text: library.name(Wanted::County, county), link: Some(Link::To(Wanted::County, county.clone())) };
        writer.field("County", vec![Value::ours(vec![span])]);
    }
    match place.country.parse::<Country>() {
        Ok(country) => {
            writer.field("Country", vec![Value::ours(vec![worded(country.name(), CodeKind::Country)])]);
        }
        Err(_) => writer.ours("Country", &place.country),
    }
    writer.ours("Position", format!("{:.3}, {:.3} (latitude, longitude of the town's centre)", place.lat, place.lon));
    let checked = worded(place.position_words(), place.verified);
    let from = if place.source == "none" { "no gazetteer" } else { &place.source };
    writer.field("From", vec![Value::ours(vec![text(format!("{from} · ")), checked])]);
    if !place.note.is_empty() {
        writer.ours("Note", &place.note);
    }
    named(&mut writer, &target);
    writer.finish()
}

/// A border line: the counties on it and what names it.
pub fn border(library: &Library, id: &str) -> Doc {
    let target = Target::Border(id.to_string());
    let mut writer = Writer::new(library, &target);
    let mut spans = Vec::new();
    for slug in library.atlas.on_border(id) {
        if !spans.is_empty() {
            spans.push(text(", "));
        }
        spans.push(Span {
            text: library.name(Wanted::County, slug),
            link: Some(Link::To(Wanted::County, slug.to_string())),
        });
    }
    writer.field("Counties", vec![Value::ours(spans)]);
    named(&mut writer, &target);
    writer.finish()
}

/// A disputed area; no view is taken.
pub fn disputed(library: &Library, id: &str) -> Doc {
    let mut writer = Writer::new(library, &Target::Disputed(id.to_string()));
    let Some(area) = library.atlas.disputed.iter().find(|area| area.id == id) else { return writer.finish() };
    writer.ours("Status", "disputed, no view taken");
    writer.ours("Administered", format!("by {}", area.administered_by));
    writer.ours("Claimed by", &area.claimed_by);
    writer.ours("Note", &area.note);
    writer.silent("Named in", "not named in the documents read");
    writer.finish()
}

fn named(writer: &mut Writer<'_>, target: &Target) {
    let library = writer.library;
    if library.mentions(target).is_empty() {
        writer.silent("Named in", "not named in the documents read");
    }
    writer.each("Named in", mentioning(library, target), |writer, mention| {
        Some(reported(writer, mention.record, mention.claim, Vec::new()))
    });
}
