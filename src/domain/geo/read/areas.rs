//! Lakes, neighbouring countries and disputed areas.

use crate::domain::geo::fault::{AtlasFault, file};
use crate::domain::geo::read::geometry::features;
use crate::domain::geo::region::{Disputed, Lake, Neighbour};

pub(super) fn lakes(text: &str) -> Result<Vec<Lake>, AtlasFault> {
    features(file::LAKES, text)?
        .into_iter()
        .map(|feature| {
            let (polygons, bounds) = feature.polygons()?;
            Ok(Lake {
                id: feature.text("id")?,
                name: feature.text("name")?,
                major: feature.flag("major"),
                polygons,
                bounds,
            })
        })
        .collect()
}

pub(super) fn neighbours(text: &str) -> Result<Vec<Neighbour>, AtlasFault> {
    features(file::NEIGHBOURS, text)?
        .into_iter()
        .map(|feature| {
            let (polygons, bounds) = feature.polygons()?;
            Ok(Neighbour {
                id: feature.text("id")?,
                iso: feature.text("iso")?,
                name: feature.text("name")?,
                polygons,
                bounds,
            })
        })
        .collect()
}

pub(super) fn disputed(text: &str) -> Result<Vec<Disputed>, AtlasFault> {
    features(file::DISPUTED, text)?
        .into_iter()
        .map(|feature| {
            let (polygons, bounds) = feature.polygons()?;
            Ok(Disputed {
                id: feature.text("id")?,
                name: feature.text("name")?,
                administered_by: feature.text("administered_by")?,
                claimed_by: feature.text("claimed_by")?,
                note: feature.optional_text("note").unwrap_or_default(),
                polygons,
                bounds,
            })
        })
        .collect()
}
