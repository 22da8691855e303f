//! What the program carries in itself: the shipped dataset, the map data and their licences. Texts only; nothing is read from disk.

use crate::domain::dataset::{FileText, Layer, Most};
use crate::domain::geo::{Atlas, AtlasFault, AtlasText};

/// Every file of the shipped dataset: name and text.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/dataset.rs"));

/// The lock of the shipped dataset: its passages were found in the documents.
const LOCK: &str = include_str!("../assets/dataset/proof.lock");

/// The day on which the shipped dataset was last changed; its version.
pub const DATA_VERSION: &str = "2026-11-22";

/// Credits that must be shown: the same text stands in the top folder.
pub const NOTICE: &str = include_str!("../NOTICE");

/// The shipped dataset.
pub fn dataset() -> Layer {
    let files =
        FILES.iter().map(|(name, text)| FileText { name: (*name).to_string(), bytes: text.as_bytes().to_vec() });
    Layer {
        name: "the embedded data".into(),
        files: files.collect(),
        faults: Vec::new(),
        lock: Some(LOCK.into()),
        most: Most(usize::MAX),
        placeless: false,
    }
}

/// The shipped map, simplified for small pictures.
///
/// # Errors
/// Names the file and row, should the map data be damaged; a test reads them at every build.
pub fn atlas() -> Result<Atlas, AtlasFault> {
    Atlas::read(&AtlasText {
        counties_table: include_str!("../assets/geo/counties.csv"),
        places_table: include_str!("../assets/geo/places.csv"),
        counties: include_str!("../assets/geo/kenya_counties.overview.geojson"),
        borders: include_str!("../assets/geo/borders.overview.geojson"),
        lakes: include_str!("../assets/geo/lakes.overview.geojson"),
        neighbours: include_str!("../assets/geo/neighbours.overview.geojson"),
        disputed: include_str!("../assets/geo/disputed.overview.geojson"),
    })
}

/// The same map at the finer level of detail, with small lakes.
///
/// # Errors
/// As [`atlas`]; a test reads it at every build.
pub fn atlas_in_detail() -> Result<Atlas, AtlasFault> {
    Atlas::read(&AtlasText {
        counties_table: include_str!("../assets/geo/counties.csv"),
        places_table: include_str!("../assets/geo/places.csv"),
        counties: include_str!("../assets/geo/kenya_counties.detail.geojson"),
        borders: include_str!("../assets/geo/borders.detail.geojson"),
        lakes: include_str!("../assets/geo/lakes.geojson"),
        neighbours: include_str!("../assets/geo/neighbours.detail.geojson"),
        disputed: include_str!("../assets/geo/disputed.geojson"),
    })
}
