//! The shipped map data, and the questions asked of it.

use super::*;
use crate::domain::geo::place::PlaceKind;
use crate::domain::geo::sample::{atlas, text};

fn fault<'a>(change: impl FnOnce(&mut AtlasText<'a>)) -> String {
    let mut text: AtlasText<'a> = text();
    change(&mut text);
    Atlas::read(&text).unwrap_err().to_string()
}

#[test]
fn the_real_files_are_sound() {
    let atlas = atlas();
    assert_eq!(atlas.counties.len(), 47);
    assert_eq!(atlas.places.len(), 112);
    assert_eq!(atlas.priority().count(), 5);
    let population: u64 = atlas.counties.iter().map(|county| county.population).sum();
    assert_eq!(population, 47_564_296);
}

#[test]
fn a_county_carries_its_facts() {
    let atlas = atlas();
    let turkana = atlas.county("turkana").unwrap();
    assert_eq!((turkana.code, turkana.iso.as_str()), (23, "KE-43"));
    assert_eq!(turkana.land_area_printed, "68232.9");
    assert_eq!(turkana.neighbours, ["west-pokot", "samburu", "baringo"]);
    assert_eq!(turkana.across_water, ["marsabit"]);
    assert_eq!(turkana.disputed, ["ilemi"]);
    assert!(turkana.priority);
    assert_eq!(atlas.county_by_code(21).unwrap().slug, "muranga");
    assert!(atlas.county("trans-nzoia").is_some() && atlas.county("taita-taveta").is_some());
}

#[test]
fn every_label_point_lies_in_its_county() {
    let atlas = atlas();
    for county in &atlas.counties {
        let p = county.label_point;
        let found = atlas.county_at(p.x, p.y).unwrap();
        assert_eq!(found.slug, county.slug);
    }
}

#[test]
fn headquarters_are_found_in_their_counties() {
    let atlas = atlas();
    for county in &atlas.counties {
        let seat = atlas.place(&county.hq_place).unwrap();
        assert_eq!(seat.kind, PlaceKind::CountyHq);
        assert_eq!(atlas.county_at(seat.lon, seat.lat), Some(county));
    }
}

#[test]
fn sea_lake_abroad_and_ilemi_belong_to_no_county() {
    let atlas = atlas();
    for (lon, lat) in [(41.5, -3.5), (36.1, 3.6), (42.5, 2.0), (35.2, 4.75)] {
        assert_eq!(atlas.county_at(lon, lat), None, "{lon}, {lat}");
    }
}

#[test]
fn borders_name_their_counties() {
    let atlas = atlas();
    assert_eq!(atlas.on_border("ke-so"), ["lamu", "garissa", "wajir", "mandera"]);
    assert_eq!(atlas.on_border("ke-ss"), ["turkana"]);
    assert_eq!(atlas.on_border("ke-et"), ["wajir", "mandera", "marsabit", "turkana"]);
    assert!(atlas.on_border("ke-ug").contains(&"busia"));
    assert!(!atlas.on_border("ke-ug").contains(&"siaya"), "only across the lake");
    assert!(atlas.on_border("nowhere").is_empty());
}

#[test]
fn places_of_a_county_are_its_own() {
    let atlas = atlas();
    let busia: Vec<&str> = atlas.places_in("busia").map(|p| p.id.as_str()).collect();
    assert!(busia.contains(&"busia") && busia.contains(&"malaba-osbp"));
    assert!(!busia.contains(&"busia-ug"));
}

#[test]
fn an_open_ring_is_refused_with_file_and_feature() {
    let open = text().disputed.replace("[35.15,4.61],[35.62,4.62]", "[35.15,4.61]");
    let what = fault(|t| t.disputed = &open);
    assert!(what.starts_with("disputed.geojson, feature 1: a ring is open"), "{what}");
}

#[test]
fn a_position_far_off_is_refused() {
    let far = text().lakes.replacen("[36.21,4.45]", "[4.45,36.21]", 1);
    let what = fault(|t| t.lakes = &far);
    assert!(what.contains("lakes.geojson, feature 1: position 4.45, 36.21"), "{what}");
}

#[test]
fn no_number_and_not_finite_are_refused() {
    for word in ["NaN", "inf", "north"] {
        let bad = text().places_table.replace("-4.05466", word);
        let what = fault(|t| t.places_table = &bad);
        assert!(what.starts_with("places.csv, row 2: "), "{what}");
    }
    let huge = text().counties.replacen("39.58", "1e999", 1);
    assert!(fault(|t| t.counties = &huge).starts_with("kenya_counties.geojson"));
}

#[test]
fn a_county_without_outline_and_an_outline_without_county_are_refused() {
    let table = text().counties_table;
    let (head, _) = table.rsplit_once("\n47,").unwrap();
    let what = fault(|t| t.counties_table = head);
    // Counties that border on Nairobi now name a county that is not there.
    assert!(what.contains("neighbour 47"), "{what}");
    let lonely = text().counties.replacen("\"code\":1,", "\"code\":99,", 1);
    let what = fault(|t| t.counties = &lonely);
    assert!(what.contains("Mombasa has no outline"), "{what}");
    let more = text().counties.replacen(
        "\"features\":[",
        "\"features\":[{\"type\":\"Feature\",\"properties\":{\"code\":48},\"geometry\":{\"type\":\
         \"Polygon\",\"coordinates\":[[[36,1],[37,1],[37,2],[36,1]]]}},",
        1,
    );
    let what = fault(|t| t.counties = &more);
    assert!(what.contains("county 48 has no row in counties.csv"), "{what}");
}

#[test]
fn a_neighbour_named_on_one_side_only_is_refused() {
    let table = text().counties_table.replacen("1208333,219.9,250.2,2;3", "1208333,219.9,250.2,3", 1);
    let what = fault(|t| t.counties_table = &table);
    assert!(what.contains("kwale names mombasa"), "{what}");
}

#[test]
fn a_place_in_an_unknown_county_is_refused() {
    let table = text().places_table.replace("kwale,Kwale,county_hq,2,", "kwale,Kwale,county_hq,77,");
    let what = fault(|t| t.places_table = &table);
    assert_eq!(what, "places.csv, row 3: there is no county 77; give a code of the table");
}

#[test]
fn text_that_is_no_map_is_refused_not_a_panic() {
    for bad in ["", "{", "[]", "{\"type\":\"FeatureCollection\"}", "\u{0}", "null"] {
        assert!(fault(|t| t.borders = bad).starts_with("borders.geojson: not a GeoJSON"));
    }
    let what = fault(|t| t.places_table = "id,name\na,b\n");
    assert!(what.starts_with("places.csv, row 2: "), "{what}");
    let deep = "[".repeat(10_000);
    assert!(fault(|t| t.counties = &deep).starts_with("kenya_counties.geojson"));
}
