//! What lies round a county and in it: neighbours, countries, disputed land, border posts, towns. The map's knowledge, not
//! the documents'.

use crate::domain::doc::Value;
use crate::domain::doc::county::to_county;
use crate::domain::doc::writer::Writer;
use crate::domain::geo::shape::kilometres;
use crate::domain::geo::{County, Place, PlaceKind};
use crate::domain::ids::Wanted;
use crate::domain::library::Target;
use crate::domain::vocab::{CodeKind, Country, Mark};
use crate::domain::words::{Link, Span, term, text, worded};

/// The rows of what lies round it.
pub fn around(writer: &mut Writer<'_>, county: &County) {
    let library = writer.library;
    for (label, slugs) in [("Next door", &county.neighbours), ("Across water", &county.across_water)] {
        let names: Vec<Vec<Span>> = slugs.iter().map(|slug| vec![to_county(library, slug)]).collect();
        if !names.is_empty() {
            writer.field(label, vec![Value::ours(names.join(&text(", ")))]);
        }
    }
    countries(writer, county);
    for area in &county.disputed {
        let name = library.title(&Target::Disputed(area.clone()));
        let spans = vec![text(format!("{name}: ")), worded("status disputed, no view taken", Mark::Disputed)];
        writer.field("Disputed", vec![Value { spans, faint: true, ..Value::default() }]);
    }
    posts(writer, county);
    towns(writer, county);
}

/// The countries on the other side, by land and across water.
fn countries(writer: &mut Writer<'_>, county: &County) {
    let named = |code: &String, how: &str| {
        let name = code.parse::<Country>().map_or(code.as_str(), |country| country.name());
        vec![worded(format!("{name}{how}"), CodeKind::Country)]
    };
    let land = county.countries.iter().map(|code| named(code, ""));
    let water = county.countries_across_water.iter().map(|code| named(code, " (across water)"));
    let all: Vec<Vec<Span>> = land.chain(water).collect();
    if all.is_empty() {
        writer.silent("Countries", "borders on none");
    } else {
        writer.field("Countries", vec![Value::ours(all.join(&text(", ")))]);
    }
}

fn to_place(place: &Place) -> Span {
    Span { text: place.name.clone(), link: Some(Link::To(Wanted::Place, place.id.clone())) }
}

/// Border posts and points, with how well each is known.
fn posts(writer: &mut Writer<'_>, county: &County) {
    let places = writer.library.atlas.places_in(&county.slug).filter(|place| place.kind.is_post());
    let values: Vec<Value> = places
        .map(|place| {
            let mut spans = vec![to_place(place), text(": "), term(place.kind), text(" · ")];
            spans.push(worded(place.position_words(), place.verified));
            spans.extend(place.remarks().into_iter().map(|remark| text(format!(" · {remark}"))));
            Value::ours(spans)
        })
        .collect();
    if values.is_empty() {
        writer.silent("Border posts", "none in the gazetteer used");
    } else {
        writer.field("Border posts", values);
        writer.silent("", "whether a post is open is not established here");
    }
}

/// How many towns of other counties are named where a county has only its seat.
const NEAREST: usize = 3;

/// Towns of the gazetteer besides the seat; where there is none, the nearest elsewhere.
fn towns(writer: &mut Writer<'_>, county: &County) {
    let atlas = &writer.library.atlas;
    let own: Vec<Vec<Span>> = atlas
        .places_in(&county.slug)
        .filter(|place| place.kind == PlaceKind::Town)
        .map(|place| vec![to_place(place)])
        .collect();
    if !own.is_empty() {
        writer.field("Towns", vec![Value::ours(own.join(&text(", ")))]);
        return;
    }
    let Some(seat) = atlas.place(&county.hq_place) else { return };
    let mut others: Vec<(f64, &Place)> = atlas
        .places
        .iter()
        .filter(|place| !place.kind.is_post() && place.county.as_ref() != Some(&county.slug))
        .map(|place| (kilometres(seat.point(), place.point()), place))
        .collect();
    others.sort_by(|a, b| a.0.total_cmp(&b.0));
    let names: Vec<Vec<Span>> = others
        .into_iter()
        .take(NEAREST)
        .map(|(far, place)| vec![to_place(place), text(format!(" {far:.0} km"))])
        .collect();
    let mut spans = vec![text("no other in the gazetteer used; nearest to the seat, in a straight line: ")];
    spans.extend(names.join(&text(", ")));
    writer.field("Towns", vec![Value::ours(spans)]);
}
