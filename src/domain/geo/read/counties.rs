//! The table of counties joined with their outlines.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::geo::county::{County, Verified, slug_of};
use crate::domain::geo::fault::{AtlasFault, Spot, file};
use crate::domain::geo::read::{geometry, table};
use crate::domain::geo::shape::{self, Polygon, Rect};

#[derive(Deserialize)]
struct CountyRow {
    code: String,
    name: String,
    iso: String,
    hq: String,
    hq_place_id: String,
    hq_verified: String,
    hq_note: String,
    population_2019: String,
    land_area_km2: String,
    #[serde(default)]
    geom_area_km2: String,
    neighbours: String,
    neighbours_water: String,
    countries: String,
    countries_water: String,
    disputed: String,
    priority: String,
    pop_area_source: String,
}

/// A county's polygons, their box, and where in the file they stand.
type Outline = (Vec<Polygon>, Rect, Spot);

/// Reads both files; every row needs an outline and every outline a row.
pub(super) fn read(table_text: &str, outlines_text: &str) -> Result<Vec<County>, AtlasFault> {
    let rows = table::rows::<CountyRow>(file::COUNTIES_TABLE, table_text)?;
    let mut outlines = outlines(outlines_text)?;
    let slugs = slugs(&rows)?;
    let mut counties = Vec::new();
    for (spot, row) in rows {
        let code: u8 = number(spot, "code", &row.code)?;
        let outline = outlines.remove(&code).ok_or_else(|| {
            let what = format!("{} has no outline in {}; add it", row.name, file::COUNTIES);
            fault(spot, what)
        })?;
        counties.push(county(spot, code, row, outline, &slugs)?);
    }
    if let Some((code, (_, _, spot))) = outlines.into_iter().next() {
        let what = format!("county {code} has no row in {}; add it", file::COUNTIES_TABLE);
        return Err(AtlasFault::new(file::COUNTIES, spot, what));
    }
    counties.sort_by_key(|county| county.code);
    Ok(counties)
}

fn outlines(text: &str) -> Result<BTreeMap<u8, Outline>, AtlasFault> {
    let mut outlines = BTreeMap::new();
    for feature in geometry::features(file::COUNTIES, text)? {
        let code = feature.code()?;
        let (polygons, bounds) = feature.polygons()?;
        if outlines.insert(code, (polygons, bounds, feature.spot)).is_some() {
            return Err(feature.fault(format!("county {code} has two outlines; make them one")));
        }
    }
    Ok(outlines)
}

/// Slug by code, so that neighbours can be named before all counties are read.
fn slugs(rows: &[table::Row<CountyRow>]) -> Result<BTreeMap<u8, String>, AtlasFault> {
    let mut slugs = BTreeMap::new();
    for (spot, row) in rows {
        let slug = slug_of(&row.name);
        if slug.is_empty() || slugs.values().any(|other| *other == slug) {
            let what = format!("the name \"{}\" is empty or given twice; correct it", row.name);
            return Err(fault(*spot, what));
        }
        if slugs.insert(number(*spot, "code", &row.code)?, slug).is_some() {
            return Err(fault(*spot, format!("code {} is given twice; correct it", row.code)));
        }
    }
    Ok(slugs)
}

fn county(
    spot: Spot,
    code: u8,
    row: CountyRow,
    (polygons, bounds, _): Outline,
    slugs: &BTreeMap<u8, String>,
) -> Result<County, AtlasFault> {
    let hq_verified = Verified::from_word(&row.hq_verified).ok_or_else(|| {
        let what = format!("hq_verified is \"{}\"; write yes, single or disputed", row.hq_verified);
        fault(spot, what)
    })?;
    let largest = polygons.iter().max_by(|a, b| shape::area(a).total_cmp(&shape::area(b)));
    let middle = bounds.center();
    let own = |list: &str| table::list(list).map(str::to_owned).collect();
    Ok(County {
        slug: slug_of(&row.name),
        code,
        hq_verified,
        population: number(spot, "population_2019", &row.population_2019)?,
        land_area_km2: area(spot, &row.land_area_km2)?,
        drawn_area_km2: row.geom_area_km2.parse().ok().filter(|area: &f64| area.is_finite() && *area > 0.0),
        neighbours: named(spot, &row.neighbours, slugs)?,
        across_water: named(spot, &row.neighbours_water, slugs)?,
        countries: own(&row.countries),
        countries_across_water: own(&row.countries_water),
        disputed: own(&row.disputed),
        priority: row.priority == "1",
        bounds,
        label_point: largest.and_then(shape::label_point).unwrap_or(middle),
        centre: largest.and_then(shape::centroid).unwrap_or(middle),
        planar_area: polygons.iter().map(shape::area).sum(),
        polygons,
        name: row.name,
        iso: row.iso,
        headquarters: row.hq,
        hq_place: row.hq_place_id,
        hq_note: row.hq_note,
        land_area_printed: row.land_area_km2,
        figures_source: row.pop_area_source,
    })
}

fn area(spot: Spot, field: &str) -> Result<f64, AtlasFault> {
    let area: f64 = number(spot, "land_area_km2", field)?;
    if area.is_finite() && area > 0.0 {
        Ok(area)
    } else {
        Err(fault(spot, format!("land_area_km2 is \"{field}\"; give square kilometres above 0")))
    }
}

fn named(spot: Spot, field: &str, slugs: &BTreeMap<u8, String>) -> Result<Vec<String>, AtlasFault> {
    table::list(field)
        .map(|code| {
            let code: u8 = number(spot, "a neighbour", code)?;
            let slug = slugs.get(&code).cloned();
            slug.ok_or_else(|| fault(spot, format!("neighbour {code} is no county of the table")))
        })
        .collect()
}

fn number<N: std::str::FromStr>(spot: Spot, column: &str, field: &str) -> Result<N, AtlasFault> {
    table::number(file::COUNTIES_TABLE, spot, column, field)
}

fn fault(spot: Spot, what: impl Into<String>) -> AtlasFault {
    AtlasFault::new(file::COUNTIES_TABLE, spot, what)
}
