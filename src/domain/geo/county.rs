//! A county of Kenya with its published figures and its outline.
//!
//! Facts only; what agreements say of a county is kept elsewhere.

use crate::domain::geo::shape::{Coord, Polygon, Rect, contains, holds};
use crate::domain::vocab::{Word, defined};

/// How far independent lists or gazetteers agree on a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verified {
    /// Two sources agree.
    Yes,
    /// One source only.
    Single,
    /// Sources differ; the note beside it says how.
    Disputed,
    /// No source; a position is approximate.
    Unverified,
}

impl Verified {
    pub const ALL: [Self; 4] = [Self::Yes, Self::Single, Self::Disputed, Self::Unverified];

    /// Reads the word the tables use.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "yes" => Some(Self::Yes),
            "single" => Some(Self::Single),
            "disputed" => Some(Self::Disputed),
            "unverified" => Some(Self::Unverified),
            _ => None,
        }
    }

    /// Words for a reader.
    pub fn word(self) -> &'static str {
        self.term().word
    }
}

defined! {
    Verified, "how well it is checked" {
        Yes("yes"), "two sources agree", "mpaka":
            "Two independent lists or gazetteers agree; of a position: within 5 km.";
        Single("single"), "one source", "mpaka":
            "One list or gazetteer only has it; it is plausible, and nobody else was found to say so.";
        Disputed("disputed"), "sources differ", "mpaka":
            "Lists differ; each is named with what it says.";
        Unverified("unverified"), "no source", "mpaka":
            "No source was found; a position is approximate.";
    }
}

/// One of the 47 counties.
#[derive(Clone, Debug, PartialEq)]
pub struct County {
    /// Lower-case id made from the name: `taita-taveta`, `muranga`, `nairobi-city`.
    pub slug: String,
    /// County number of the Constitution's First Schedule, 1 to 47.
    pub code: u8,
    pub name: String,
    /// ISO 3166-2, such as `KE-43`.
    pub iso: String,
    pub headquarters: String,
    /// Id of the headquarters in the table of places.
    pub hq_place: String,
    pub hq_verified: Verified,
    /// What the lists say where they differ; else empty.
    pub hq_note: String,
    /// Census of 2019.
    pub population: u64,
    pub land_area_km2: f64,
    /// The land area of the outline at full resolution, where the table has it.
    pub drawn_area_km2: Option<f64>,
    /// The land area as the source prints it.
    pub land_area_printed: String,
    /// Where population and area come from.
    pub figures_source: String,
    /// Slugs of the counties with which it shares a line on land.
    pub neighbours: Vec<String>,
    /// Slugs of the counties across a lake or gulf.
    pub across_water: Vec<String>,
    /// ISO 3166-1 alpha-2 of the countries across a border on land.
    pub countries: Vec<String>,
    /// The same across a lake.
    pub countries_across_water: Vec<String>,
    /// Ids of disputed areas next to it.
    pub disputed: Vec<String>,
    /// One of the five counties the border-security memorandum names first.
    pub priority: bool,
    pub polygons: Vec<Polygon>,
    pub bounds: Rect,
    /// Inside the largest polygon, with room for text.
    pub label_point: Coord,
    /// Centroid of the largest polygon, from which steps to neighbours are measured.
    pub centre: Coord,
    /// Of all polygons, in square degrees; for judging what a scale can show.
    pub planar_area: f64,
}

impl County {
    pub fn contains(&self, p: Coord) -> bool {
        holds(self.bounds, p) && self.polygons.iter().any(|polygon| contains(polygon, p))
    }

    /// Slugs of all adjacent counties, those on land first.
    pub fn adjacent(&self) -> impl Iterator<Item = &str> {
        self.neighbours.iter().chain(&self.across_water).map(String::as_str)
    }
}

/// The slug of a name: lower-case letters, digits and hyphens; apostrophes fall away.
pub fn slug_of(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for c in name.chars() {
        match c {
            '\'' | '\u{2019}' => {}
            c if c.is_ascii_alphanumeric() => slug.push(c.to_ascii_lowercase()),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_plain_whatever_the_name_holds() {
        assert_eq!(slug_of("Taita-Taveta"), "taita-taveta");
        assert_eq!(slug_of("Murang'a"), "muranga");
        assert_eq!(slug_of("Trans Nzoia"), "trans-nzoia");
        assert_eq!(slug_of("Murang\u{2019}a"), "muranga");
        assert_eq!(slug_of(" - "), "");
    }
}
