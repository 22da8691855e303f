//! The real map files, for tests.

use crate::domain::geo::atlas::{Atlas, AtlasText};
use crate::domain::geo::scene::{Mark, Scene};

pub(super) fn text() -> AtlasText<'static> {
    AtlasText {
        counties_table: include_str!("../../../assets/geo/counties.csv"),
        places_table: include_str!("../../../assets/geo/places.csv"),
        counties: include_str!("../../../assets/geo/kenya_counties.overview.geojson"),
        borders: include_str!("../../../assets/geo/borders.overview.geojson"),
        lakes: include_str!("../../../assets/geo/lakes.overview.geojson"),
        neighbours: include_str!("../../../assets/geo/neighbours.overview.geojson"),
        disputed: include_str!("../../../assets/geo/disputed.overview.geojson"),
    }
}

pub(super) fn atlas() -> Atlas {
    Atlas::read(&text()).unwrap()
}

/// The finer level.
pub(super) fn detail() -> Atlas {
    let text = AtlasText {
        counties: include_str!("../../../assets/geo/kenya_counties.detail.geojson"),
        borders: include_str!("../../../assets/geo/borders.detail.geojson"),
        lakes: include_str!("../../../assets/geo/lakes.geojson"),
        neighbours: include_str!("../../../assets/geo/neighbours.detail.geojson"),
        disputed: include_str!("../../../assets/geo/disputed.geojson"),
        ..text()
    };
    Atlas::read(&text).unwrap()
}

/// The five named, the other border counties on a named line, one selected, one lit.
pub(super) fn scene() -> Scene {
    let atlas = atlas();
    let mut scene = Scene::default();
    for slug in ["ke-so", "ke-et"].iter().flat_map(|id| atlas.on_border(id)) {
        scene.marks.insert(slug.to_owned(), Mark::OnNamedLine);
    }
    for county in atlas.priority() {
        scene.marks.insert(county.slug.clone(), Mark::Named);
    }
    scene.selected = Some("wajir".into());
    scene.lit.insert("garissa".into());
    scene
}
