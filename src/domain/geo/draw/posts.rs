//! Border posts, and the one place that is shown.

use crate::domain::geo::draw::Plan;
use crate::domain::geo::picture::{Picture, Role};

/// Posts need this many columns a degree, else they would hide the border they stand on.
const COLS_A_DEGREE: f64 = 5.0;

pub(super) const POST: char = '+';
pub(super) const PLACE: char = 'X';

pub(super) fn paint(plan: &Plan<'_>, picture: &mut Picture) {
    if plan.view.lon_per_col * COLS_A_DEGREE <= 1.0 {
        for place in plan.atlas.places.iter().filter(|place| place.kind.is_post()) {
            put(plan, picture, (place.lon, place.lat), POST);
        }
    }
    let shown = plan.scene.place.as_deref();
    if let Some(place) = shown.and_then(|id| plan.atlas.place(id)) {
        put(plan, picture, (place.lon, place.lat), PLACE);
    }
}

fn put(plan: &Plan<'_>, picture: &mut Picture, (lon, lat): (f64, f64), glyph: char) {
    if let Some((col, row)) = plan.view.cell_of(lon, lat)
        && let Some(cell) = picture.cell_mut(col, row)
    {
        cell.text = glyph;
        cell.role = Role::Post;
    }
}
