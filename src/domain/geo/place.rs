//! Towns, headquarters and border posts.
//!
//! A position is the middle of the named town, never the post's building; whether a post is open
//! is not known here.

use crate::domain::geo::county::Verified;
use crate::domain::geo::shape::Coord;
use crate::domain::vocab::{Word, defined};

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
    pub const ALL: [Self; 5] = [Self::CountyHq, Self::Osbp, Self::BorderPoint, Self::Town, Self::ForeignTown];

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
        self.term().word
    }

    /// Drawn as a post on the map.
    pub fn is_post(self) -> bool {
        matches!(self, Self::Osbp | Self::BorderPoint)
    }
}

defined! {
    PlaceKind, "kind of place" {
        CountyHq("county_hq"), "county headquarters", "mpaka":
            "The town from which the county is governed, by published lists.",
            "Where the lists differ, the county's sheet names both.";
        Osbp("osbp"), "one-stop border post", "Kenya Department of Immigration, list of one-stop border posts":
            "A border post at which the officers of both countries sit together, so that a traveller stops once.",
            "The position is the centre of the town, not the post's building. Whether it is open is not established here.";
        BorderPoint("border_point"), "border point", "mpaka":
            "A town at or near a border line that is spoken of as a crossing.",
            "Not every one is sourced as a crossing; the note beside it says so. Whether it is open is not established here.";
        Town("town"), "town", "mpaka":
            "A town or settlement of the gazetteers used, in Kenya.";
        ForeignTown("foreign_town"), "town across the border", "mpaka":
            "A town or settlement of the gazetteers used, on the other side of a border.";
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
    /// How well its position is known, for somebody who has never seen a gazetteer.
    pub fn position_words(&self) -> &'static str {
        match self.verified {
            Verified::Yes => "position: two gazetteers agree",
            Verified::Single => "position from one gazetteer",
            Verified::Disputed => "position: gazetteers differ",
            Verified::Unverified => "position unverified",
        }
    }

    /// The remarks that tell something of the place itself; how its point falls on the drawn lines is left out.
    pub fn remarks(&self) -> Vec<&str> {
        let drawn = |remark: &&str| !remark.starts_with("falls ") && !remark.starts_with("opposite ");
        self.note.split(';').map(str::trim).filter(|remark| !remark.is_empty()).filter(drawn).collect()
    }

    pub fn point(&self) -> Coord {
        Coord { x: self.lon, y: self.lat }
    }
}
