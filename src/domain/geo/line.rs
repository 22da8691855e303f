//! Lines of the map, each once: county lines, borders, coast and shores.
//!
//! These are drawn; polygons are only filled and asked what they hold.

use crate::domain::geo::shape::LineString;

/// What lies on either side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// Between two counties on land.
    County,
    /// Between Kenya and another State on land.
    International,
    Coast,
    /// Of a lake, on Kenya's land.
    Shore,
    /// Edge of a disputed area.
    Disputed,
    /// Between two other States.
    Foreign,
    CoastForeign,
    ShoreForeign,
    /// Between two counties over lake water.
    WaterCounty,
    /// Kenya's line in a lake.
    WaterInternational,
}

impl LineKind {
    /// Reads the word the borders file uses.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "county" => Some(Self::County),
            "international" => Some(Self::International),
            "coast" => Some(Self::Coast),
            "shore" => Some(Self::Shore),
            "disputed" => Some(Self::Disputed),
            "foreign" => Some(Self::Foreign),
            "coast_foreign" => Some(Self::CoastForeign),
            "shore_foreign" => Some(Self::ShoreForeign),
            "water_county" => Some(Self::WaterCounty),
            "water_international" => Some(Self::WaterInternational),
            _ => None,
        }
    }
}

/// What a line runs along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Side {
    /// A county's code.
    County(u8),
    /// A country (ISO 3166-1 alpha-3), a lake or a disputed area, by id.
    Other(String),
}

impl Side {
    pub fn county(&self) -> Option<u8> {
        match self {
            Self::County(code) => Some(*code),
            Self::Other(_) => None,
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub kind: LineKind,
    pub a: Side,
    /// None where the other side is the sea, or not told.
    pub b: Option<Side>,
    pub points: LineString,
}

impl Line {
    /// The codes of the counties it runs along.
    pub fn counties(&self) -> impl Iterator<Item = u8> {
        [Some(&self.a), self.b.as_ref()].into_iter().flatten().filter_map(Side::county)
    }
}
