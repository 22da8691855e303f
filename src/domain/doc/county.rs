//! The county sheet, one layout for all 47, never empty. What is said of an agreement is listed as said of the agreement.
//! A county that nothing names is "not named in the documents read", never "no cooperation".

use crate::domain::doc::matter::link;
use crate::domain::doc::report::{aloud, reported};
use crate::domain::doc::writer::Writer;
use crate::domain::doc::{Doc, Value};
use crate::domain::fold::county::{lines_of, naming, naming_documents, naming_places, on_named_line, ties_of};
use crate::domain::fold::mentions::mentions;
use crate::domain::geo::{County, Place, PlaceKind, Verified};
use crate::domain::ids::Wanted;
use crate::domain::library::{Library, Target};
use crate::domain::record::instrument::InstrumentFact;
use crate::domain::record::{ClaimRef, Kind, Record};
use crate::domain::words::{Link, Span, text};

/// The sheet of a county.
pub fn county(library: &Library, slug: &str) -> Doc {
    let target = Target::County(slug.to_string());
    let mut writer = Writer::new(library, &target);
    let Some(county) = library.atlas.county(slug) else { return writer.finish() };
    facts(&mut writer, county);
    named(&mut writer, county);
    line(&mut writer, county);
    of_the_agreement(&mut writer, county);
    no_place(&mut writer);
    next_door(&mut writer, county);
    posts(&mut writer, county);
    ask(&mut writer, county);
    codes(&mut writer, county);
    writer.finish()
}

fn to_county(library: &Library, slug: &str) -> Span {
    Span { text: library.name(Wanted::County, slug), link: Some(Link::To(Wanted::County, slug.to_string())) }
}

fn named(writer: &mut Writer<'_>, county: &County) {
    let library = writer.library;
    let all = library.data.sources().count();
    let documents = naming_documents(library, &county.slug).len();
    let places = naming_places(library, &county.slug);
    if documents == 0 {
        let but = if places.is_empty() { "" } else { "; a place in it is" };
        writer.silent("Named in", format!("not named in the documents read ({all}){but}"));
        place_values(writer, places);
        return;
    }
    writer.ours("Named in", format!("{documents} of {all} documents"));
    let found = naming(library, &county.slug);
    let values = found.into_iter().map(|(record, claim)| reported(writer, record, claim, Vec::new())).collect();
    writer.field("Reports on", values);
    place_values(writer, places);
}

/// Places in the county that are named, each with what names it.
fn place_values(writer: &mut Writer<'_>, places: Vec<(&Record, ClaimRef<'_>, &Place)>) {
    let mut values = Vec::new();
    for (record, claim, place) in places {
        let name = Span { text: place.name.clone(), link: Some(Link::To(Wanted::Place, place.id.clone())) };
        values.push(reported(writer, record, claim, vec![name, text(", in ")]));
    }
    writer.field("Place named", values);
}

fn line(writer: &mut Writer<'_>, county: &County) {
    let library = writer.library;
    let found = on_named_line(library, &county.slug);
    let values = found
        .into_iter()
        .map(|(record, claim, border)| {
            let border = Span {
                text: library.name(Wanted::Border, border),
                link: Some(Link::To(Wanted::Border, border.to_string())),
            };
            let spans = vec![border, text(", named in reports on "), link(writer, record)];
            aloud(writer, record, claim, &spans)
        })
        .collect::<Vec<_>>();
    if values.is_empty() {
        let lines: Vec<String> =
            lines_of(library, &county.slug).iter().map(|border| library.name(Wanted::Border, border)).collect();
        let words = if lines.is_empty() {
            "on no land border".to_string()
        } else {
            format!("{}: not named in the documents read", lines.join(", "))
        };
        writer.silent("Border line", words);
    } else {
        writer.field("Border line", values);
    }
}

/// What the agreements that name the county are said to bring or counter; it is not said of the county.
fn of_the_agreement(writer: &mut Writer<'_>, county: &County) {
    let library = writer.library;
    for instrument in library.data.instruments() {
        if !ties_of(library, instrument).contains_key(&county.slug) {
            continue;
        }
        let Some(record) = library.data.get(&instrument.id) else { continue };
        let standing = || instrument.claims.iter().filter(|claim| claim.state.stands());
        let subjects = standing().filter_map(|claim| match &claim.says {
            InstrumentFact::Threat(subject) => Some(subject.word()),
            _ => None,
        });
        let brings = standing().filter_map(|claim| match &claim.says {
            InstrumentFact::Activity(activity) => Some(activity.word()),
            _ => None,
        });
        let said: Vec<&str> = subjects.chain(brings).collect();
        if !said.is_empty() {
            let spans =
                vec![text("of "), link(writer, record), text(format!(", not of this county: {}", said.join(", ")))];
            writer.field("Said", vec![Value { spans, faint: true, ..Value::default() }]);
        }
    }
}

fn no_place(writer: &mut Writer<'_>) {
    let library = writer.library;
    let mut spans: Vec<Span> = Vec::new();
    for instrument in library.data.instruments().filter(|one| ties_of(library, one).is_empty()) {
        let Some(record) = library.data.get(&instrument.id) else { continue };
        if !spans.is_empty() {
            spans.push(text(", "));
        }
        spans.push(link(writer, record));
    }
    if !spans.is_empty() {
        writer.field("No county", vec![Value { spans, faint: true, ..Value::default() }]);
    }
}

fn next_door(writer: &mut Writer<'_>, county: &County) {
    let library = writer.library;
    let mut spans: Vec<Span> = Vec::new();
    let mut add = |span: Span| {
        if !spans.is_empty() {
            spans.push(text(", "));
        }
        spans.push(span);
    };
    for slug in &county.neighbours {
        add(to_county(library, slug));
    }
    for slug in &county.across_water {
        let mut span = to_county(library, slug);
        span.text.push_str(" (across water)");
        add(span);
    }
    let mut values = vec![Value::ours(spans)];
    let borders: Vec<Span> = lines_of(library, &county.slug)
        .iter()
        .flat_map(|border| {
            [
                Span {
                    text: library.name(Wanted::Border, border),
                    link: Some(Link::To(Wanted::Border, (*border).to_string())),
                },
                text(" · "),
            ]
        })
        .collect();
    if let Some((_, borders)) = borders.split_last() {
        values.push(Value::ours(borders.to_vec()));
    }
    writer.field("Next door", values);
    for area in &county.disputed {
        writer.silent(
            "Disputed",
            format!("{}: status disputed, no view taken", library.title(&Target::Disputed(area.clone()))),
        );
    }
}

fn posts(writer: &mut Writer<'_>, county: &County) {
    let places = writer
        .library
        .atlas
        .places_in(&county.slug)
        .filter(|place| matches!(place.kind, PlaceKind::Osbp | PlaceKind::BorderPoint));
    let values: Vec<Value> = places
        .map(|place| {
            let name = Span { text: place.name.clone(), link: Some(Link::To(Wanted::Place, place.id.clone())) };
            Value::ours(vec![name, text(format!(": {}, {}", place.kind.word(), place.verified.word()))])
        })
        .collect();
    if values.is_empty() {
        writer.silent("Border posts", "none in the gazetteer used");
    } else {
        writer.field("Border posts", values);
        writer.silent("", "whether a post is open is not established here");
    }
}

/// Open questions about agreements that name the county or its border line.
fn ask(writer: &mut Writer<'_>, county: &County) {
    let library = writer.library;
    let mut values: Vec<Value> = Vec::new();
    for instrument in library.data.instruments().filter(|one| ties_of(library, one).contains_key(&county.slug)) {
        for mention in mentions(library, &Target::Record(instrument.id.clone())) {
            if mention.record.kind() == Kind::Question {
                let cites = writer.cites(mention.record, mention.claim);
                values.push(Value { spans: vec![link(writer, mention.record)], cites, ..Value::default() });
            }
        }
        let silent: Vec<&str> =
            crate::domain::fold::silence::silences(library, instrument).iter().map(|silence| silence.word).collect();
        if let (Some(record), false) = (library.data.get(&instrument.id), silent.is_empty()) {
            let spans = vec![link(writer, record), text(format!(": {}", silent.join(", ")))];
            values.push(Value { spans, faint: true, ..Value::default() });
        }
    }
    if values.is_empty() {
        writer.silent("What to ask", "which of the agreements reach this county? No document read says");
    } else {
        writer.field("What to ask", values);
    }
}

/// The figures in one row; where they come from stands at the end of the sheet.
fn facts(writer: &mut Writer<'_>, county: &County) {
    let people = grouped(county.population);
    let words = format!("seat {} · {people} people (2019) · {} km²", county.headquarters, county.land_area_printed);
    writer.ours("Facts", words);
}

fn codes(writer: &mut Writer<'_>, county: &County) {
    writer.heading("Facts from");
    let checked = match county.hq_verified {
        Verified::Disputed => county.hq_note.clone(),
        other => other.word().to_string(),
    };
    writer.ours("Seat", checked);
    writer.ours("Figures", &county.figures_source);
    let words = format!("{} by law (First Schedule) · {} in ISO 3166-2: two numberings", county.code, county.iso);
    writer.ours("Codes", words);
}

/// Digits in groups of three.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(' ');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn digits_are_grouped_from_the_right() {
        assert_eq!(grouped(47_564_296), "47 564 296");
        assert_eq!(grouped(7), "7");
    }
}
