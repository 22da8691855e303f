//! Headquarters and border posts, each kind by its own sign, and the one place that is shown.
//!
//! A kind is shown from the scale on at which its signs leave the lines readable that they stand on. Labels of counties
//! may cover a sign, never the other way.

use crate::domain::geo::draw::Plan;
use crate::domain::geo::picture::{Picture, Role};
use crate::domain::geo::place::{Place, PlaceKind};
use crate::domain::glyphs::Glyphs;

pub(super) const PLACE: char = 'X';

/// A place with the cell that its sign stands in.
pub(super) struct Post<'a> {
    pub(super) place: &'a Place,
    pub(super) col: u16,
    pub(super) row: u16,
}

/// The sign of a kind of place; `None` for kinds the map does not show.
pub(super) fn sign(kind: PlaceKind, glyphs: Glyphs) -> Option<char> {
    match (kind, glyphs) {
        (PlaceKind::CountyHq, Glyphs::Ascii) => Some('o'),
        (PlaceKind::CountyHq, _) => Some('•'),
        (PlaceKind::Osbp, Glyphs::Ascii) => Some('A'),
        (PlaceKind::Osbp, _) => Some('▲'),
        (PlaceKind::BorderPoint, _) => Some('+'),
        (PlaceKind::Town | PlaceKind::ForeignTown, _) => None,
    }
}

/// The kinds shown, the highest in rank first, with the degrees that a column may span at most for each.
const KINDS: [(PlaceKind, f64); 3] =
    [(PlaceKind::Osbp, 0.2), (PlaceKind::BorderPoint, 0.2), (PlaceKind::CountyHq, 0.15)];

/// The cells that a county must have for the sign of its headquarters: in the west, where counties are small, the signs
/// would crowd out the lines.
const CELLS_FOR_HEADQUARTERS: f64 = 40.0;

/// The posts in view, one a cell, those of the highest rank first.
pub(super) fn shown<'a>(plan: &Plan<'a>) -> Vec<Post<'a>> {
    let mut posts: Vec<Post<'a>> = Vec::new();
    for (kind, _) in KINDS.into_iter().filter(|(_, scale)| plan.view.lon_per_col <= *scale) {
        for place in plan.atlas.places.iter().filter(|place| place.kind == kind) {
            if has_room(plan, place)
                && let Some((col, row)) = plan.view.cell_of(place.lon, place.lat)
                && !posts.iter().any(|post| (post.col, post.row) == (col, row))
            {
                posts.push(Post { place, col, row });
            }
        }
    }
    posts
}

fn has_room(plan: &Plan<'_>, place: &Place) -> bool {
    let county = place.county.as_deref().filter(|_| place.kind == PlaceKind::CountyHq);
    let cell = plan.view.lon_per_col * plan.view.lat_per_row;
    county
        .and_then(|slug| plan.atlas.county(slug))
        .is_none_or(|county| county.planar_area >= CELLS_FOR_HEADQUARTERS * cell)
}

pub(super) fn paint(plan: &Plan<'_>, posts: &[Post<'_>], picture: &mut Picture) {
    for post in posts {
        if let Some(glyph) = sign(post.place.kind, plan.glyphs) {
            put(picture, (post.col, post.row), glyph);
        }
    }
    let place = plan.scene.place.as_deref().and_then(|id| plan.atlas.place(id));
    if let Some(cell) = place.and_then(|place| plan.view.cell_of(place.lon, place.lat)) {
        put(picture, cell, PLACE);
    }
}

fn put(picture: &mut Picture, (col, row): (u16, u16), glyph: char) {
    if let Some(cell) = picture.cell_mut(col, row) {
        cell.text = glyph;
        cell.role = Role::Post;
    }
}
