//! The whole of the map data, read and checked, and the questions it answers.
//!
//! An [`Atlas`] is only made by [`Atlas::read`], so one that exists is sound.

use crate::domain::geo::border::border_country;
use crate::domain::geo::county::County;
use crate::domain::geo::fault::AtlasFault;
use crate::domain::geo::line::Line;
use crate::domain::geo::place::Place;
use crate::domain::geo::read;
use crate::domain::geo::region::{Disputed, Lake, Neighbour};
use crate::domain::geo::shape::{Coord, Rect, both};

/// The texts of the map files: two tables (CSV) and five collections (`GeoJSON`, RFC 7946), all
/// collections at one level of detail.
#[derive(Clone, Copy, Debug)]
pub struct AtlasText<'a> {
    pub counties_table: &'a str,
    pub places_table: &'a str,
    pub counties: &'a str,
    pub borders: &'a str,
    pub lakes: &'a str,
    pub neighbours: &'a str,
    pub disputed: &'a str,
}

/// Counties by code, places in the order of their table, and the lines and areas round them.
#[derive(Clone, Debug, PartialEq)]
pub struct Atlas {
    pub counties: Vec<County>,
    pub places: Vec<Place>,
    pub lines: Vec<Line>,
    pub lakes: Vec<Lake>,
    pub neighbours: Vec<Neighbour>,
    pub disputed: Vec<Disputed>,
}

impl Atlas {
    /// Reads and checks the files.
    ///
    /// # Errors
    /// The first fault found: bad CSV or `GeoJSON`, a coordinate that is no number or lies outside
    /// lon 30 to 46, lat -8 to 9, an open ring, a county without polygon or without row,
    /// neighbours that are not mutual, a place in an unknown county.
    pub fn read(text: &AtlasText<'_>) -> Result<Self, AtlasFault> {
        read::atlas(text)
    }

    pub fn county(&self, slug: &str) -> Option<&County> {
        self.counties.iter().find(|county| county.slug == slug)
    }

    pub fn county_by_code(&self, code: u8) -> Option<&County> {
        self.counties.iter().find(|county| county.code == code)
    }

    pub fn place(&self, id: &str) -> Option<&Place> {
        self.places.iter().find(|place| place.id == id)
    }

    /// Places of a county, in the order of their table.
    pub fn places_in<'a>(&'a self, slug: &'a str) -> impl Iterator<Item = &'a Place> {
        self.places.iter().filter(move |place| place.county.as_deref() == Some(slug))
    }

    /// The county that holds a position in degrees; `None` at sea, on a lake, abroad and in a
    /// disputed area.
    pub fn county_at(&self, lon: f64, lat: f64) -> Option<&County> {
        let p = Coord { x: lon, y: lat };
        self.counties.iter().find(|county| county.contains(p))
    }

    /// Slugs of the counties that touch a border on land, by code; empty for an unknown id.
    pub fn on_border(&self, border: &str) -> Vec<&str> {
        let Some(country) = border_country(border) else {
            return Vec::new();
        };
        self.counties
            .iter()
            .filter(|county| county.countries.iter().any(|c| c == country))
            .map(|county| county.slug.as_str())
            .collect()
    }

    /// The five counties always named on the map, by code.
    pub fn priority(&self) -> impl Iterator<Item = &County> {
        self.counties.iter().filter(|county| county.priority)
    }

    /// The box round all counties and disputed areas.
    pub fn bounds(&self) -> Option<Rect> {
        let counties = self.counties.iter().map(|county| county.bounds);
        counties.chain(self.disputed.iter().map(|area| area.bounds)).reduce(both)
    }

    /// The box round the five priority counties.
    pub fn priority_bounds(&self) -> Option<Rect> {
        self.priority().map(|county| county.bounds).reduce(both)
    }
}

#[cfg(test)]
mod levels;
#[cfg(test)]
mod tests;
