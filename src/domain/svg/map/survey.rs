//! What the ground is, square by square, so that names can be put where they belong. It must not draw.

use crate::domain::geo::shape::{contains, holds};
use crate::domain::geo::{Atlas, Coord};
use crate::domain::svg::ink::Spot;
use crate::domain::svg::map::Plan;
use crate::domain::svg::room::Room;

/// Px from square to square.
pub(super) const STEP: f64 = 4.0;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ground {
    Sea,
    County(u8),
    /// Of the atlas, by index.
    Abroad(usize),
    Lake(usize),
    Disputed(usize),
}

pub(super) struct Survey {
    corner: Spot,
    cols: usize,
    rows: usize,
    squares: Vec<Ground>,
}

impl Survey {
    pub(super) fn of(plan: &Plan<'_>) -> Self {
        let room = plan.frame.room();
        let (cols, rows) = ((room.width() / STEP) as usize, (room.height() / STEP) as usize);
        let mut squares = Vec::with_capacity(cols.saturating_mul(rows));
        for row in 0..rows {
            for col in 0..cols {
                let spot = (room.left + (col as f64 + 0.5) * STEP, room.top + (row as f64 + 0.5) * STEP);
                squares.push(ground(plan.atlas, plan.frame.back(spot)));
            }
        }
        Self { corner: (room.left, room.top), cols, rows, squares }
    }

    /// The ground of every square that a room touches; none where it leaves the picture.
    pub(super) fn under(&self, room: &Room) -> Option<impl Iterator<Item = Ground> + '_> {
        let at = |value: f64, from: f64| (value - from) / STEP;
        let (left, right) = (at(room.left, self.corner.0), at(room.right, self.corner.0));
        let (top, bottom) = (at(room.top, self.corner.1), at(room.bottom, self.corner.1));
        if left < 0.0 || top < 0.0 || right >= self.cols as f64 || bottom >= self.rows as f64 {
            return None;
        }
        let cols = left as usize..=right as usize;
        let rows = top as usize..=bottom as usize;
        let squares = rows.flat_map(move |row| cols.clone().map(move |col| row * self.cols + col));
        Some(squares.filter_map(|at| self.squares.get(at).copied()))
    }

    /// Whether a room lies within the picture and on nothing but such ground.
    pub(super) fn is(&self, room: &Room, fits: impl Fn(Ground) -> bool) -> bool {
        self.under(room).is_some_and(|mut all| all.all(fits))
    }

    /// The middles of all squares of one ground.
    pub(super) fn spots(&self, of: Ground) -> Vec<Spot> {
        let on = self.squares.iter().enumerate().filter(|(_, ground)| **ground == of);
        on.map(|(at, _)| {
            let (row, col) = (at / self.cols.max(1), at % self.cols.max(1));
            (self.corner.0 + (col as f64 + 0.5) * STEP, self.corner.1 + (row as f64 + 0.5) * STEP)
        })
        .collect()
    }
}

fn ground(atlas: &Atlas, p: Coord) -> Ground {
    let lake = |major: bool| atlas.lakes.iter().position(|lake| lake.major == major && lake.contains(p));
    // Small lakes lie over the counties.
    if let Some(lake) = lake(false) {
        return Ground::Lake(lake);
    }
    if let Some(county) = atlas.county_at(p.x, p.y) {
        return Ground::County(county.code);
    }
    let on = |bounds, polygons: &[crate::domain::geo::Polygon]| {
        holds(bounds, p) && polygons.iter().any(|polygon| contains(polygon, p))
    };
    if let Some(area) = atlas.disputed.iter().position(|area| on(area.bounds, &area.polygons)) {
        return Ground::Disputed(area);
    }
    if let Some(lake) = lake(true) {
        return Ground::Lake(lake);
    }
    let abroad = atlas.neighbours.iter().position(|country| on(country.bounds, &country.polygons));
    abroad.map_or(Ground::Sea, Ground::Abroad)
}
