//! The table of places.

use std::collections::BTreeSet;

use serde::Deserialize;

use crate::domain::geo::county::{County, Verified};
use crate::domain::geo::fault::{AtlasFault, Spot, file};
use crate::domain::geo::place::{Place, PlaceKind};
use crate::domain::geo::read::{geometry, table};

#[derive(Deserialize)]
struct PlaceRow {
    id: String,
    name: String,
    kind: String,
    county_code: String,
    lat: String,
    lon: String,
    source: String,
    verified: String,
    country: String,
    note: String,
}

/// Reads the table; ids must differ and county codes must be known.
pub(super) fn read(text: &str, counties: &[County]) -> Result<Vec<Place>, AtlasFault> {
    let mut seen = BTreeSet::new();
    let mut places = Vec::new();
    for (spot, row) in table::rows::<PlaceRow>(file::PLACES_TABLE, text)? {
        let place = place(spot, row, counties)?;
        if !seen.insert(place.id.clone()) {
            let what = format!("the id \"{}\" is given twice; choose another", place.id);
            return Err(fault(spot, what));
        }
        places.push(place);
    }
    Ok(places)
}

fn place(spot: Spot, row: PlaceRow, counties: &[County]) -> Result<Place, AtlasFault> {
    let kind = PlaceKind::from_word(&row.kind)
        .ok_or_else(|| fault(spot, format!("\"{}\" is no kind of place known here", row.kind)))?;
    let verified = Verified::from_word(&row.verified).ok_or_else(|| {
        let what = format!("verified is \"{}\"; write yes, single, disputed or unverified", row.verified);
        fault(spot, what)
    })?;
    let lon = table::number(file::PLACES_TABLE, spot, "lon", &row.lon)?;
    let lat = table::number(file::PLACES_TABLE, spot, "lat", &row.lat)?;
    let point = geometry::checked(lon, lat).map_err(|what| fault(spot, what))?;
    Ok(Place {
        county: county_slug(spot, &row.county_code, counties)?,
        id: row.id,
        name: row.name,
        kind,
        country: row.country,
        lon: point.x,
        lat: point.y,
        source: row.source,
        verified,
        note: row.note,
    })
}

fn county_slug(spot: Spot, field: &str, counties: &[County]) -> Result<Option<String>, AtlasFault> {
    if field.is_empty() {
        return Ok(None);
    }
    let code: u8 = table::number(file::PLACES_TABLE, spot, "county_code", field)?;
    counties
        .iter()
        .find(|county| county.code == code)
        .map(|county| Some(county.slug.clone()))
        .ok_or_else(|| fault(spot, format!("there is no county {code}; give a code of the table")))
}

fn fault(spot: Spot, what: impl Into<String>) -> AtlasFault {
    AtlasFault::new(file::PLACES_TABLE, spot, what)
}
