//! From the texts of the map files to a checked atlas.
//!
//! The files under `read` turn one text each into values; what holds between files is in `check`.

mod areas;
mod check;
mod counties;
mod geometry;
mod lines;
mod places;
mod table;

use crate::domain::geo::atlas::{Atlas, AtlasText};
use crate::domain::geo::fault::AtlasFault;

pub(super) fn atlas(text: &AtlasText<'_>) -> Result<Atlas, AtlasFault> {
    let counties = counties::read(text.counties_table, text.counties)?;
    let places = places::read(text.places_table, &counties)?;
    let lines = lines::read(text.borders, &counties)?;
    let lakes = areas::lakes(text.lakes)?;
    let neighbours = areas::neighbours(text.neighbours)?;
    let disputed = areas::disputed(text.disputed)?;
    let atlas = Atlas { counties, places, lines, lakes, neighbours, disputed };
    check::mutual_neighbours(&atlas)?;
    check::headquarters(&atlas)?;
    check::disputed_areas(&atlas)?;
    Ok(atlas)
}
