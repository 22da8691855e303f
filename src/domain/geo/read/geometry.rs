//! From a `GeoJSON` collection (RFC 7946) to checked rings and lines.

use geo_types::{MultiLineString, MultiPolygon};
use geojson::{Feature, FeatureCollection, GeometryValue, Position};

use crate::domain::geo::fault::{AtlasFault, Spot};
use crate::domain::geo::shape::{Coord, LineString, Polygon, Rect, area, bounds_of, corners};

const LON: std::ops::RangeInclusive<f64> = 30.0..=46.0;
const LAT: std::ops::RangeInclusive<f64> = -8.0..=9.0;

/// One feature with its place in the file, so that faults can name it.
pub(super) struct Located {
    file: &'static str,
    pub(super) spot: Spot,
    feature: Feature,
}

/// The features of a collection.
pub(super) fn features(file: &'static str, text: &str) -> Result<Vec<Located>, AtlasFault> {
    let collection: FeatureCollection = text.parse().map_err(|e| {
        let what = format!("not a GeoJSON feature collection (RFC 7946): {e}");
        AtlasFault::new(file, Spot::File, what)
    })?;
    let located = collection.features.into_iter().enumerate();
    Ok(located.map(|(i, feature)| Located { file, spot: Spot::Feature(i + 1), feature }).collect())
}

impl Located {
    pub(super) fn fault(&self, what: impl Into<String>) -> AtlasFault {
        AtlasFault::new(self.file, self.spot, what)
    }

    /// A property that must be a text.
    pub(super) fn text(&self, key: &str) -> Result<String, AtlasFault> {
        self.optional_text(key).ok_or_else(|| self.fault(format!("property \"{key}\" is missing or no text; add it")))
    }

    pub(super) fn optional_text(&self, key: &str) -> Option<String> {
        let value = self.feature.property(key)?;
        value.as_str().map(str::to_owned)
    }

    /// A property that is true; false where it is absent.
    pub(super) fn flag(&self, key: &str) -> bool {
        let value = self.feature.property(key);
        value.and_then(serde_json::Value::as_bool).unwrap_or(false)
    }

    /// A property that must be a county's code.
    pub(super) fn code(&self) -> Result<u8, AtlasFault> {
        let value = self.feature.property("code");
        value
            .and_then(serde_json::Value::as_u64)
            .and_then(|code| u8::try_from(code).ok())
            .ok_or_else(|| self.fault("property \"code\" is no county code; give 1 to 47"))
    }

    /// The polygons of a `Polygon` or `MultiPolygon`, and the box round them.
    pub(super) fn polygons(&self) -> Result<(Vec<Polygon>, Rect), AtlasFault> {
        let geometry = self.geometry()?;
        let polygons = match geometry {
            GeometryValue::Polygon { coordinates } => {
                self.check_rings(coordinates)?;
                Polygon::try_from(geometry).map(|polygon| vec![polygon])
            }
            GeometryValue::MultiPolygon { coordinates } => {
                coordinates.iter().try_for_each(|rings| self.check_rings(rings))?;
                MultiPolygon::try_from(geometry).map(|many| many.0)
            }
            other => return Err(self.wrong_type(other, "Polygon or MultiPolygon")),
        };
        let polygons = polygons.map_err(|e| self.fault(format!("the geometry cannot be read: {e}")))?;
        if polygons.iter().any(|polygon| area(polygon) <= 0.0) {
            return Err(self.fault("a polygon has no area; give its outline"));
        }
        let bounds = bounds_of(polygons.iter().flat_map(corners));
        let bounds = bounds.ok_or_else(|| self.fault("the geometry is empty; give an outline"))?;
        Ok((polygons, bounds))
    }

    /// The lines of a `LineString` or `MultiLineString`, each of two points or more.
    pub(super) fn lines(&self) -> Result<Vec<LineString>, AtlasFault> {
        let geometry = self.geometry()?;
        let lines = match geometry {
            GeometryValue::LineString { coordinates } => {
                self.check_line(coordinates)?;
                LineString::try_from(geometry).map(|line| vec![line])
            }
            GeometryValue::MultiLineString { coordinates } => {
                coordinates.iter().try_for_each(|line| self.check_line(line))?;
                MultiLineString::try_from(geometry).map(|many| many.0)
            }
            other => return Err(self.wrong_type(other, "LineString or MultiLineString")),
        };
        lines.map_err(|e| self.fault(format!("the geometry cannot be read: {e}")))
    }

    fn geometry(&self) -> Result<&GeometryValue, AtlasFault> {
        let geometry = self.feature.geometry.as_ref();
        geometry
            .map(|geometry| &geometry.value)
            .ok_or_else(|| self.fault("there is no geometry; give one or remove the feature"))
    }

    fn wrong_type(&self, found: &GeometryValue, wanted: &str) -> AtlasFault {
        let name = found.type_name();
        self.fault(format!("the geometry is a {name}; it must be a {wanted}"))
    }

    /// Rings are checked before they are converted: the conversion takes every position to have two numbers, and closes
    /// an open ring without a word.
    fn check_rings(&self, rings: &[Vec<Position>]) -> Result<(), AtlasFault> {
        for ring in rings {
            self.check_points(ring)?;
            if ring.len() < 4 {
                return Err(self.fault("a ring has fewer than 4 points; RFC 7946 asks for 4"));
            }
            if ring.first() != ring.last() {
                return Err(self.fault("a ring is open; repeat its first point at its end"));
            }
        }
        Ok(())
    }

    fn check_line(&self, line: &[Position]) -> Result<(), AtlasFault> {
        if line.len() < 2 {
            return Err(self.fault("a line has fewer than 2 points; remove it or complete it"));
        }
        self.check_points(line)
    }

    fn check_points(&self, positions: &[Position]) -> Result<(), AtlasFault> {
        for position in positions {
            let [lon, lat, ..] = *position.as_slice() else {
                return Err(self.fault("a position has fewer than 2 numbers; give longitude, latitude"));
            };
            checked(lon, lat).map_err(|what| self.fault(what))?;
        }
        Ok(())
    }
}

/// A position, if it is finite and in the window the map can hold.
pub(super) fn checked(lon: f64, lat: f64) -> Result<Coord, String> {
    // A range contains neither NaN nor an infinity.
    if LON.contains(&lon) && LAT.contains(&lat) {
        Ok(Coord { x: lon, y: lat })
    } else {
        Err(format!(
            "position {lon}, {lat} is not within lon 30 to 46 and lat -8 to 9; \
             check that longitude comes first"
        ))
    }
}
