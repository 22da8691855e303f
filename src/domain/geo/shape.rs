//! What the map asks of plane shapes beyond what `geo-types` has: areas, middles, what holds a point.
//!
//! Degrees are taken as plane coordinates, longitude as x and latitude as y (WGS 84, as in RFC 7946), which is good
//! enough within six degrees of the equator. No projection.

pub use geo_types::{Coord, LineString, Polygon, Rect};

/// The distance between two positions in a straight line over the ground, in kilometres, on a sphere: good to half a
/// percent.
pub fn kilometres(a: Coord, b: Coord) -> f64 {
    const RADIUS: f64 = 6371.0;
    let (north, east) = ((b.y - a.y).to_radians() / 2.0, (b.x - a.x).to_radians() / 2.0);
    let across = a.y.to_radians().cos() * b.y.to_radians().cos() * east.sin().powi(2);
    2.0 * RADIUS * (north.sin().powi(2) + across).sqrt().asin()
}

/// The smallest box round the points; `None` without points.
pub fn bounds_of<'a>(points: impl IntoIterator<Item = &'a Coord>) -> Option<Rect> {
    points.into_iter().map(|p| Rect::new(*p, *p)).reduce(both)
}

/// The smallest box round both.
#[must_use]
pub fn both(a: Rect, b: Rect) -> Rect {
    let (low, high) = (|x: f64, y: f64| x.min(y), |x: f64, y: f64| x.max(y));
    let min = Coord { x: low(a.min().x, b.min().x), y: low(a.min().y, b.min().y) };
    Rect::new(min, Coord { x: high(a.max().x, b.max().x), y: high(a.max().y, b.max().y) })
}

/// The box grown on each side by `share` of its width or height.
#[must_use]
pub fn grown(bounds: Rect, share: f64) -> Rect {
    let by = Coord { x: bounds.width() * share, y: bounds.height() * share };
    Rect::new(bounds.min() - by, bounds.max() + by)
}

/// Whether the box holds the point, its edges included.
pub fn holds(bounds: Rect, p: Coord) -> bool {
    (bounds.min().x..=bounds.max().x).contains(&p.x) && (bounds.min().y..=bounds.max().y).contains(&p.y)
}

/// Whether two boxes have a point in common.
pub fn meets(a: Rect, b: Rect) -> bool {
    a.min().x <= b.max().x && b.min().x <= a.max().x && a.min().y <= b.max().y && b.min().y <= a.max().y
}

/// The rings of a polygon, the outer one first, then holes; each ends where it begins.
pub fn rings(polygon: &Polygon) -> impl Iterator<Item = &LineString> {
    std::iter::once(polygon.exterior()).chain(polygon.interiors())
}

/// The corners of all rings.
pub fn corners(polygon: &Polygon) -> impl Iterator<Item = &Coord> {
    rings(polygon).flatten()
}

/// The edges of all rings.
pub fn edges(polygon: &Polygon) -> impl Iterator<Item = (Coord, Coord)> + '_ {
    rings(polygon).flat_map(|ring| ring.0.iter().copied().zip(ring.0.iter().copied().skip(1)))
}

/// The longitude at which an edge crosses a latitude; `None` where it does not. Of two edges that meet on the latitude
/// it is crossed by one or by none or both, so that a ring is always crossed an even number of times.
pub fn crossing(a: Coord, b: Coord, lat: f64) -> Option<f64> {
    ((a.y > lat) != (b.y > lat)).then(|| a.x + (lat - a.y) / (b.y - a.y) * (b.x - a.x))
}

/// Even-odd rule; points on an edge fall on either side, but never on both sides of an edge that two polygons share.
pub fn contains(polygon: &Polygon, p: Coord) -> bool {
    edges(polygon).filter_map(|(a, b)| crossing(a, b, p.y)).filter(|lon| *lon <= p.x).count() % 2 == 1
}

/// Area of the outer ring in square degrees.
pub fn area(polygon: &Polygon) -> f64 {
    (sums(polygon).0 / 2.0).abs()
}

/// Centroid of the outer ring; it may lie outside a bent polygon.
pub fn centroid(polygon: &Polygon) -> Option<Coord> {
    let (area, sum) = sums(polygon);
    (area != 0.0).then(|| sum / (3.0 * area))
}

/// Twice the signed area of the outer ring and the centroid's sums, by the shoelace formula.
fn sums(polygon: &Polygon) -> (f64, Coord) {
    let ring = &polygon.exterior().0;
    ring.iter().zip(ring.iter().skip(1)).fold((0.0, Coord::zero()), |(area, sum), (a, b)| {
        let cross = a.x * b.y - b.x * a.y;
        (area + cross, sum + (*a + *b) * cross)
    })
}

/// A point inside with room for a line of text: of the middles of the longest spans at a dozen latitudes, the one with
/// the most room across and up and down.
pub fn label_point(polygon: &Polygon) -> Option<Coord> {
    const LATITUDES: u32 = 12;
    let bounds = bounds_of(corners(polygon))?;
    let step = bounds.height() / f64::from(LATITUDES);
    (0..LATITUDES)
        .filter_map(|i| widest_at(polygon, bounds.min().y + (f64::from(i) + 0.5) * step))
        .map(|(p, width)| (p, (width / 2.0).min(2.0 * room_above_and_below(polygon, p))))
        .reduce(|best, next| if next.1 > best.1 { next } else { best })
        .map(|(p, _)| p)
}

fn widest_at(polygon: &Polygon, lat: f64) -> Option<(Coord, f64)> {
    let mut found: Vec<f64> = edges(polygon).filter_map(|(a, b)| crossing(a, b, lat)).collect();
    found.sort_by(f64::total_cmp);
    found
        .chunks_exact(2)
        .filter_map(|pair| Some((*pair.first()?, *pair.last()?)))
        .map(|(west, east)| (Coord { x: f64::midpoint(west, east), y: lat }, east - west))
        .reduce(|best, next| if next.1 > best.1 { next } else { best })
}

fn room_above_and_below(polygon: &Polygon, p: Coord) -> f64 {
    edges(polygon)
        .filter(|(a, b)| (a.x > p.x) != (b.x > p.x))
        .map(|(a, b)| a.y + (p.x - a.x) / (b.x - a.x) * (b.y - a.y))
        .map(|lat| (lat - p.y).abs())
        .fold(f64::INFINITY, f64::min)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(points: &[(f64, f64)]) -> LineString {
        points.iter().copied().collect()
    }

    fn polygon(points: &[(f64, f64)]) -> Polygon {
        Polygon::new(ring(points), Vec::new())
    }

    #[test]
    fn a_square_holds_its_middle_and_knows_its_area() {
        let square = polygon(&[(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0), (0.0, 0.0)]);
        assert!(contains(&square, Coord { x: 1.0, y: 1.0 }));
        assert!(!contains(&square, Coord { x: 3.0, y: 1.0 }));
        assert!((area(&square) - 4.0).abs() < 1e-9);
        let centroid = centroid(&square).unwrap();
        assert!((centroid.x - 1.0).abs() < 1e-9 && (centroid.y - 1.0).abs() < 1e-9);
    }

    #[test]
    fn a_bent_polygon_is_labelled_inside_though_its_centroid_is_outside() {
        let bent = polygon(&[(0.0, 0.0), (9.0, 0.0), (9.0, 1.0), (1.0, 1.0), (1.0, 9.0), (0.0, 9.0), (0.0, 0.0)]);
        assert!(!contains(&bent, centroid(&bent).unwrap()));
        assert!(contains(&bent, label_point(&bent).unwrap()));
    }

    #[test]
    fn a_hole_is_outside() {
        let outer = ring(&[(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0), (0.0, 0.0)]);
        let hole = ring(&[(1.0, 1.0), (3.0, 1.0), (3.0, 3.0), (1.0, 3.0), (1.0, 1.0)]);
        let square = Polygon::new(outer, vec![hole]);
        assert!(!contains(&square, Coord { x: 2.0, y: 2.0 }));
        assert!(contains(&square, Coord { x: 0.5, y: 2.0 }));
    }

    #[test]
    fn a_degree_on_the_equator_is_a_hundred_and_eleven_kilometres() {
        let km = kilometres(Coord { x: 36.0, y: 0.0 }, Coord { x: 37.0, y: 0.0 });
        assert!((km - 111.2).abs() < 0.1, "{km}");
    }
}
