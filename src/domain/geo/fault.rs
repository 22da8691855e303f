//! What is wrong with the map data, as a sentence that names the file and the row or feature.

use std::fmt;

/// Where in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The file as a whole.
    File,
    /// Line of a table, counted from 1, the header being 1.
    Row(u64),
    /// Feature of a `GeoJSON` collection, counted from 1.
    Feature(usize),
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File => Ok(()),
            Self::Row(n) => write!(f, ", row {n}"),
            Self::Feature(n) => write!(f, ", feature {n}"),
        }
    }
}

/// Map data that cannot be used; the first fault found ends the reading.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}{spot}: {what}")]
pub struct AtlasFault {
    pub file: &'static str,
    pub spot: Spot,
    /// A sentence with a next step.
    pub what: String,
}

impl AtlasFault {
    pub fn new(file: &'static str, spot: Spot, what: impl Into<String>) -> Self {
        let what = what.into();
        Self { file, spot, what }
    }
}

/// File names as the faults give them; the level of detail is left out, as both levels are alike.
pub mod file {
    pub const COUNTIES_TABLE: &str = "counties.csv";
    pub const PLACES_TABLE: &str = "places.csv";
    pub const COUNTIES: &str = "kenya_counties.geojson";
    pub const BORDERS: &str = "borders.geojson";
    pub const LAKES: &str = "lakes.geojson";
    pub const NEIGHBOURS: &str = "neighbours.geojson";
    pub const DISPUTED: &str = "disputed.geojson";
}
