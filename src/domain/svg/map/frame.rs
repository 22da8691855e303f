//! Where degrees fall on the picture. North is up; a degree is as long across as up and down, as in the pane, which is good
//! to half a percent so near the equator. It must not know what is drawn.

use crate::domain::geo::shape::meets;
use crate::domain::geo::{Coord, LineString, Polygon, Rect};
use crate::domain::svg::ink::{Spot, px};
use crate::domain::svg::room::Room;

/// What the map data holds; beyond it neighbours' land would end in the air.
const DATA: ((f64, f64), (f64, f64)) = ((33.0, -5.5), (43.5, 6.5));
/// Height for width of a picture, at least and at most.
const FORMS: (f64, f64) = (0.55, 1.35);
/// Corners nearer to the last than this are left out, in px.
const FINEST: f64 = 0.35;

/// A part of the world and the rectangle on the picture that shows it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    pub(super) bounds: Rect,
    corner: Spot,
    /// Px a degree.
    pub(super) scale: f64,
}

impl Frame {
    /// The box, and what lies round it where its form asks for that, so many px wide.
    pub(super) fn fitting(bounds: Rect, corner: Spot, width: f64) -> Self {
        let (across, down) = (bounds.width(), bounds.height());
        let form = (down / across).clamp(FORMS.0, FORMS.1);
        let (across, down) = if down / across > form { (down / form, down) } else { (across, across * form) };
        let middle = bounds.center();
        let within = |at: f64, half: f64, low: f64, high: f64| {
            if 2.0 * half >= high - low { f64::midpoint(low, high) } else { at.clamp(low + half, high - half) }
        };
        let ((west, south), (east, north)) = DATA;
        let (across, down) = (across.min(east - west), down.min(north - south));
        let x = within(middle.x, across / 2.0, west, east);
        let y = within(middle.y, down / 2.0, south, north);
        let half = Coord { x: across / 2.0, y: down / 2.0 };
        let middle = Coord { x, y };
        Self { bounds: Rect::new(middle - half, middle + half), corner, scale: width / across }
    }

    pub(super) fn room(&self) -> Room {
        Room::new(self.corner, (self.bounds.width() * self.scale, self.bounds.height() * self.scale))
    }

    pub(super) fn at(&self, p: Coord) -> Spot {
        let (min, max) = (self.bounds.min(), self.bounds.max());
        (self.corner.0 + (p.x - min.x) * self.scale, self.corner.1 + (max.y - p.y) * self.scale)
    }

    pub(super) fn back(&self, (x, y): Spot) -> Coord {
        let (min, max) = (self.bounds.min(), self.bounds.max());
        Coord { x: min.x + (x - self.corner.0) / self.scale, y: max.y - (y - self.corner.1) / self.scale }
    }

    pub(super) fn shows(&self, bounds: Rect) -> bool {
        meets(self.bounds, bounds)
    }

    /// Polygons as one path, each ring closed.
    pub(super) fn outline<'a>(&self, polygons: impl IntoIterator<Item = &'a Polygon>) -> String {
        let rings = polygons.into_iter().flat_map(crate::domain::geo::shape::rings);
        rings.fold(String::new(), |way, ring| way + &self.way(ring) + "Z")
    }

    /// A line as a path: the first point as it is, then steps from point to point.
    pub(super) fn way(&self, points: &LineString) -> String {
        let tenths = |value: f64| (value * 10.0).round() / 10.0;
        let (mut way, mut last): (String, Option<Spot>) = (String::new(), None);
        let end = points.0.len().saturating_sub(1);
        for (index, point) in points.0.iter().enumerate() {
            let (x, y) = self.at(*point);
            let (x, y) = (tenths(x), tenths(y));
            match last {
                None => way.push_str(&format!("M{} {}l", px(x), px(y))),
                Some((a, b)) if (x - a).hypot(y - b) < FINEST && index < end => continue,
                Some((a, b)) => way.push_str(&format!("{} {} ", px(x - a), px(y - b))),
            }
            last = Some((x, y));
        }
        way.trim_end().to_string()
    }
}
