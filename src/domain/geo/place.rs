//! Towns, headquarters and border posts.
//!
//! A position is the middle of the named town, never the post's building; whether a post is open
//! is not known here.

use crate::domain::geo::county::Verified;
use crate::domain::geo::shape::Point;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceKind {
    CountyHq,
    /// One-stop border post, as listed by the Department of Immigration.
    Osbp,
    BorderPoint,
    Town,
    ForeignTown,
}

impl PlaceKind {
    /// Reads the word the table uses.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "county_hq" => Some(Self::CountyHq),
            "osbp" => Some(Self::Osbp),
            "border_point" => Some(Self::BorderPoint),
            "town" => Some(Self::Town),
            "foreign_town" => Some(Self::ForeignTown),
            _ => None,
        }
    }

    /// Words for a reader.
    pub fn word(self) -> &'static str {
        match self {
            Self::CountyHq => "county headquarters",
            Self::Osbp => "one-stop border post",
            Self::BorderPoint => "border point",
            Self::Town => "town",
            Self::ForeignTown => "town across the border",
        }
    }

    /// Drawn as a post on the map.
    pub fn is_post(self) -> bool {
        matches!(self, Self::Osbp | Self::BorderPoint)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    pub id: String,
    pub name: String,
    pub kind: PlaceKind,
    /// Slug of its county; none abroad.
    pub county: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// Degrees, WGS 84.
    pub lon: f64,
    pub lat: f64,
    pub source: String,
    pub verified: Verified,
    /// Doubts and remarks; may be empty.
    pub note: String,
}

impl Place {
    pub fn point(&self) -> Point {
        Point { lon: self.lon, lat: self.lat }
    }
}
