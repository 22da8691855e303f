//! Headquarters and border posts, each kind by its own sign. A sign stands at the middle of a town, never at a building.
//! It must not name them.

use svg::node::element::{Circle, Group};

use crate::domain::geo::{Place, PlaceKind};
use crate::domain::svg::ink::{BLACK, PAPER, Spot, line, px, shape};
use crate::domain::svg::map::Plan;
use crate::domain::svg::map::areas::SELECTED;
use crate::domain::svg::room::Room;

/// The kinds shown, the highest in rank last, so that it lies uppermost.
pub(super) const KINDS: [PlaceKind; 3] = [PlaceKind::CountyHq, PlaceKind::BorderPoint, PlaceKind::Osbp];

/// The places in view whose kind is shown, with where they stand, in the order in which they are drawn.
pub(super) fn shown<'a>(plan: &Plan<'a>) -> Vec<(&'a Place, Spot)> {
    let of_kind = |kind| plan.atlas.places.iter().filter(move |place| place.kind == kind);
    let all = KINDS.into_iter().flat_map(of_kind).map(|place| (place, plan.frame.at(place.point())));
    let room = plan.frame.room();
    all.filter(|(_, spot)| room.holds(&Room::round(*spot, (2.0, 2.0)))).collect()
}

/// The place selected, if it is one.
pub(super) fn chosen<'a>(plan: &Plan<'a>) -> Option<(&'a Place, Spot)> {
    let place = plan.atlas.place(plan.scene.place.as_deref()?)?;
    Some((place, plan.frame.at(place.point())))
}

pub(super) fn drawn(plan: &Plan<'_>) -> Group {
    let signs = shown(plan).into_iter().map(|(place, spot)| sign(place.kind, spot));
    let group = signs.fold(Group::new(), Group::add);
    match chosen(plan) {
        Some((_, spot)) => group.add(cross(spot)),
        None => group,
    }
}

/// The room that a sign takes.
pub(super) fn room_of(kind: PlaceKind, spot: Spot) -> Room {
    let side = if kind == PlaceKind::CountyHq { 6.0 } else { 10.0 };
    Room::round(spot, (side, side))
}

/// The sign of a kind of place round a point.
pub(super) fn sign(kind: PlaceKind, (x, y): Spot) -> Group {
    match kind {
        PlaceKind::Osbp => {
            Group::new().add(shape(&[(x, y - 5.0), (x + 5.0, y + 4.0), (x - 5.0, y + 4.0)], BLACK, PAPER, 1.0))
        }
        PlaceKind::BorderPoint => Group::new()
            .add(line((x - 4.5, y), (x + 4.5, y), PAPER, 4.0))
            .add(line((x, y - 4.5), (x, y + 4.5), PAPER, 4.0))
            .add(line((x - 4.0, y), (x + 4.0, y), BLACK, 1.8))
            .add(line((x, y - 4.0), (x, y + 4.0), BLACK, 1.8)),
        _ => Group::new().add(
            Circle::new()
                .set("cx", px(x))
                .set("cy", px(y))
                .set("r", "2.2")
                .set("fill", BLACK)
                .set("stroke", PAPER)
                .set("stroke-width", "1"),
        ),
    }
}

/// The sign of the place selected.
pub(super) fn cross((x, y): Spot) -> Group {
    let arms = |colour, width| {
        Group::new().add(line((x - 5.0, y - 5.0), (x + 5.0, y + 5.0), colour, width)).add(line(
            (x - 5.0, y + 5.0),
            (x + 5.0, y - 5.0),
            colour,
            width,
        ))
    };
    Group::new().add(arms(PAPER, 5.0)).add(arms(SELECTED, 2.4))
}
