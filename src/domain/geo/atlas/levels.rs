//! The two levels of detail tell of the same counties, lines and places.

use std::collections::BTreeMap;

use crate::domain::geo::atlas::Atlas;
use crate::domain::geo::line::LineKind;
use crate::domain::geo::place::PlaceKind;
use crate::domain::geo::sample::{atlas, detail};
use crate::domain::geo::shape::{corners, edges};

#[test]
fn both_levels_have_the_same_counties_and_places() {
    let (coarse, fine) = (atlas(), detail());
    let told = |atlas: &Atlas| -> Vec<(u8, String, bool, u64)> {
        let counties = atlas.counties.iter();
        counties.map(|county| (county.code, county.slug.clone(), county.priority, county.population)).collect()
    };
    assert_eq!(fine.counties.len(), 47);
    assert_eq!(told(&coarse), told(&fine));
    assert_eq!(coarse.places, fine.places);
    let points = |atlas: &Atlas| atlas.counties.iter().flat_map(|c| &c.polygons).flat_map(corners).count();
    assert!(points(&fine) > 4 * points(&coarse));
}

#[test]
fn the_lines_of_both_levels_are_of_the_same_kinds_between_the_same_sides() {
    let told = |atlas: &Atlas| {
        let mut told: Vec<String> = atlas.lines.iter().map(|l| format!("{:?} {:?} {:?}", l.kind, l.a, l.b)).collect();
        told.sort();
        told.dedup();
        told
    };
    assert_eq!(told(&atlas()), told(&detail()));
}

#[test]
fn headquarters_and_posts_lie_in_their_counties_at_the_finer_level() {
    let atlas = detail();
    for place in atlas.places.iter().filter(|place| place.kind == PlaceKind::CountyHq || place.kind.is_post()) {
        // A post without a county lies on the other side of the line.
        let Some(slug) = &place.county else { continue };
        let found = atlas.county_at(place.lon, place.lat).map(|county| &county.slug);
        assert_eq!(found, Some(slug), "{}", place.name);
    }
}

#[test]
fn an_edge_between_two_counties_is_the_same_in_both_and_drawn_once() {
    let atlas = detail();
    let key = |x: f64, y: f64| ((x * 1e3).round() as i64, (y * 1e3).round() as i64);
    let mut owners: BTreeMap<_, Vec<u8>> = BTreeMap::new();
    for county in &atlas.counties {
        for (a, b) in county.polygons.iter().flat_map(edges) {
            let (a, b) = (key(a.x, a.y), key(b.x, b.y));
            owners.entry((a.min(b), a.max(b))).or_default().push(county.code);
        }
    }
    let shared = owners.values().filter(|codes| codes.len() == 2).count();
    assert!(owners.values().all(|codes| codes.len() <= 2) && shared > 2_000, "{shared}");
    let mut drawn = BTreeMap::new();
    for line in atlas.lines.iter().filter(|line| line.kind == LineKind::County) {
        for (a, b) in line.points.0.iter().zip(line.points.0.iter().skip(1)) {
            let (a, b) = (key(a.x, a.y), key(b.x, b.y));
            *drawn.entry((a.min(b), a.max(b))).or_insert(0) += 1;
        }
    }
    assert!(drawn.values().all(|times| *times == 1));
    let shared: Vec<_> = owners.iter().filter(|(_, codes)| codes.len() == 2).map(|(edge, _)| *edge).collect();
    assert_eq!(drawn.into_keys().collect::<Vec<_>>(), shared);
}
