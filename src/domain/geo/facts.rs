//! The published facts of a county, each with where it comes from in words. What no source at hand has is said to be so.

use crate::domain::geo::county::{County, Verified};

/// One fact of a county.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The name in JSON: `population`.
    pub field: &'static str,
    /// The label on the screen.
    pub label: &'static str,
    /// In words; none where no source is at hand.
    pub value: Option<String>,
    pub source: String,
}

/// The lists of headquarters that were compared, by the letters of the table.
const LISTS: [(&str, &str); 3] =
    [("A", "nasonga.com list"), ("B", "OpenStreetMap county repository"), ("C", "Wikipedia list of 2018")];

/// Why an outline differs from the census, where that is known.
const WHY: [(&str, &str); 6] = [
    (
        "turkana",
        "the census evidently counts the Ilemi Triangle, which the map draws apart: our inference from the sizes",
    ),
    ("mombasa", "the map draws creeks as land"),
    ("lamu", "the map draws creeks as land"),
    ("bomet", "its line with Kericho is drawn otherwise; together the two agree"),
    ("kericho", "its line with Bomet is drawn otherwise; together the two agree"),
    ("tana-river", "its line with Garissa is contested"),
];

/// An outline that differs by more than this part of the census area is spoken of.
const SPOKEN_OF: f64 = 0.03;

/// Seat, population, land area, the area as drawn where it differs, and the codes.
pub fn facts(county: &County) -> Vec<Fact> {
    let fact = |field, label, value: String, source: String| Fact { field, label, value: Some(value), source };
    let people = format!("{} people, census of 2019", grouped(county.population));
    let figures = || county.figures_source.clone();
    let mut all = vec![
        fact("seat", "Seat", county.headquarters.clone(), seat_source(county)),
        fact("population", "Population", people, figures()),
        fact("land_area_km2", "Land area", format!("{} km²", county.land_area_printed), figures()),
    ];
    all.extend(drawn(county).map(|(value, why)| fact("drawn_area_km2", "On the map", value, why)));
    all.push(fact("law", "By law", county.code.to_string(), "Constitution of Kenya, First Schedule".into()));
    all.push(fact("iso", "ISO code", county.iso.clone(), "ISO 3166-2:KE".into()));
    all.push(Fact { field: "pcode", label: "P-code", value: None, source: "no source at hand".into() });
    all
}

/// What the lists of headquarters say of the seat; both where they differ.
fn seat_source(county: &County) -> String {
    match county.hq_verified {
        Verified::Yes => format!("two lists agree: {} and {}", list("A"), list("B")),
        Verified::Single => format!("one list only has it: {}", list("A")),
        Verified::Disputed => named_lists(&county.hq_note),
        Verified::Unverified => "no source at hand".into(),
    }
}

fn list(letter: &str) -> &'static str {
    LISTS.iter().find(|(known, _)| *known == letter).map_or("", |(_, name)| name)
}

/// The remark with its lists by name: "lists differ: Mwatate (nasonga.com list, …) / Voi (…)".
fn named_lists(note: &str) -> String {
    let mut out = String::new();
    for part in note.split_inclusive(['(', ')']) {
        match part.strip_suffix(')') {
            Some(inside) => {
                let names = inside.split_inclusive([',', ';']).map(|piece| {
                    let bare = piece.trim().trim_end_matches([',', ';']);
                    let name = list(bare);
                    if name.is_empty() { piece.to_string() } else { piece.replace(bare, name) }
                });
                out.extend(names);
                out.push(')');
            }
            None => out.push_str(part),
        }
    }
    out
}

/// The area as drawn, and by how much and why it differs from the census; none where it hardly does.
fn drawn(county: &County) -> Option<(String, String)> {
    let drawn = county.drawn_area_km2?;
    let off = drawn / county.land_area_km2 - 1.0;
    if off.abs() <= SPOKEN_OF {
        return None;
    }
    let more = if off > 0.0 { "more" } else { "less" };
    let why = WHY.iter().find(|(slug, _)| *slug == county.slug).map_or("why is not known here", |(_, why)| why);
    let value = format!("{drawn:.1} km², {:.1} % {more} than the census", off.abs() * 100.0);
    Some((value, why.to_string()))
}

/// Digits in groups of three.
pub fn grouped(number: u64) -> String {
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
mod tests;
