//! The real map files, for tests.

use std::sync::{Arc, LazyLock, OnceLock};

use crate::domain::geo::atlas::{Atlas, AtlasText};
use crate::domain::geo::fill::{Class, Fill, Pattern, Tone};
use crate::domain::geo::scene::Scene;

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
    static READ: LazyLock<Atlas> = LazyLock::new(|| Atlas::read(&text()).unwrap());
    READ.clone()
}

/// The finer level.
pub(super) fn detail() -> Atlas {
    static READ: OnceLock<Atlas> = OnceLock::new();
    READ.get_or_init(|| {
        let text = AtlasText {
            counties: include_str!("../../../assets/geo/kenya_counties.detail.geojson"),
            borders: include_str!("../../../assets/geo/borders.detail.geojson"),
            lakes: include_str!("../../../assets/geo/lakes.geojson"),
            neighbours: include_str!("../../../assets/geo/neighbours.detail.geojson"),
            disputed: include_str!("../../../assets/geo/disputed.geojson"),
            ..text()
        };
        Atlas::read(&text).unwrap()
    })
    .clone()
}

/// A fill of three classes, named first, named and on a named line, with the counties by slug and class.
pub(super) fn filled<'a>(counties: impl IntoIterator<Item = (&'a str, usize)>) -> Arc<Fill> {
    let class = |pattern, tone, short: &str| Class {
        pattern,
        tone,
        short: short.into(),
        brief: short.into(),
        words: short.into(),
    };
    let classes = vec![
        class(Pattern::Dense, Tone::Strong, "named first"),
        class(Pattern::Marked, Tone::Plain, "named"),
        class(Pattern::Sparse, Tone::Faint, "on a named line"),
    ];
    let of = counties.into_iter().map(|(slug, class)| (slug.to_string(), vec![class])).collect();
    Arc::new(Fill { title: "named".into(), classes, of, blank: "not named" })
}

/// The five named first, Laikipia and Samburu named, the other border counties on a named line, one selected, one lit.
pub(super) fn scene() -> Scene {
    let atlas = atlas();
    let on_line = ["ke-so", "ke-et"].iter().flat_map(|id| atlas.on_border(id)).map(|slug| (slug, 2));
    let named = ["laikipia", "samburu"].map(|slug| (slug, 1));
    let first = atlas.priority().map(|county| (county.slug.as_str(), 0));
    let fill = filled(on_line.chain(named).chain(first));
    let mut scene = Scene { selected: Some("wajir".into()), fill, ..Scene::default() };
    scene.lit.insert("garissa".into());
    scene
}
