//! Areas that are no county: other countries, lakes, disputed land.

use crate::domain::geo::shape::{Coord, Polygon, Rect, contains, holds};

/// The part of a neighbouring country that the map shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Neighbour {
    /// ISO 3166-1 alpha-3.
    pub id: String,
    /// ISO 3166-1 alpha-2.
    pub iso: String,
    pub name: String,
    pub polygons: Vec<Polygon>,
    pub bounds: Rect,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Lake {
    pub id: String,
    pub name: String,
    /// Shares its shore with the county outlines; the others lie over them.
    pub major: bool,
    pub polygons: Vec<Polygon>,
    pub bounds: Rect,
}

impl Lake {
    pub fn contains(&self, p: Coord) -> bool {
        holds(self.bounds, p) && self.polygons.iter().any(|polygon| contains(polygon, p))
    }
}

/// Land claimed by more than one State; part of no county here.
#[derive(Clone, Debug, PartialEq)]
pub struct Disputed {
    pub id: String,
    pub name: String,
    pub administered_by: String,
    pub claimed_by: String,
    pub note: String,
    pub polygons: Vec<Polygon>,
    pub bounds: Rect,
}
