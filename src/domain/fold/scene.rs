//! What the map shows of a selection: the county selected, those that light up, the place. One function for the pane and for
//! pictures. It must not draw.

use std::sync::Arc;

use crate::domain::fold::linked::Linked;
use crate::domain::geo::{Fill, Scene};
use crate::domain::library::{Library, Target};

/// The slug of the county that a selection means: itself, or the one its place lies in.
pub fn county_of(library: &Library, chosen: Option<&Target>) -> Option<String> {
    match chosen? {
        Target::County(slug) => Some(slug.clone()),
        Target::Place(id) => library.atlas.place(id).and_then(|place| place.county.clone()),
        _ => None,
    }
}

/// What the map shows of a selection, over a fill. Only counties that are named light up: that a county lies on a border
/// line that is named is a matter of the fill.
pub fn scene(library: &Library, chosen: Option<&Target>, linked: &Linked, fill: Arc<Fill>) -> Scene {
    let place = match chosen {
        Some(Target::Place(id)) => Some(id.clone()),
        _ => None,
    };
    let lit = linked.counties.iter().filter(|(_, tie)| tie.names()).map(|(slug, _)| slug.clone()).collect();
    Scene { selected: county_of(library, chosen), fill, lit, place }
}
