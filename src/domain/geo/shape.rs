//! Plane geometry on longitude and latitude: points, boxes, polygons.
//!
//! Degrees are taken as plane coordinates, which is good enough within six degrees of the
//! equator. No projection, no distances in kilometres.

/// A position in degrees, WGS 84, longitude first as in RFC 7946.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    pub lon: f64,
    pub lat: f64,
}

impl Point {
    /// The distance to another position in a straight line over the ground, on a sphere: good to half a percent.
    pub fn kilometres_to(self, other: Self) -> f64 {
        const RADIUS: f64 = 6371.0;
        let (north, east) = ((other.lat - self.lat).to_radians() / 2.0, (other.lon - self.lon).to_radians() / 2.0);
        let across = self.lat.to_radians().cos() * other.lat.to_radians().cos() * east.sin().powi(2);
        2.0 * RADIUS * (north.sin().powi(2) + across).sqrt().asin()
    }
}

/// A box in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    pub west: f64,
    pub south: f64,
    pub east: f64,
    pub north: f64,
}

impl Bounds {
    /// The smallest box round the points; `None` without points.
    pub fn of<'a>(points: impl IntoIterator<Item = &'a Point>) -> Option<Self> {
        points.into_iter().fold(None, |bounds, p| {
            let here = Self { west: p.lon, south: p.lat, east: p.lon, north: p.lat };
            Some(bounds.map_or(here, |b: Self| b.with(here)))
        })
    }

    /// The smallest box round both.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            west: self.west.min(other.west),
            south: self.south.min(other.south),
            east: self.east.max(other.east),
            north: self.north.max(other.north),
        }
    }

    /// The box grown on each side by `share` of its width or height.
    #[must_use]
    pub fn grown(self, share: f64) -> Self {
        let (x, y) = (self.width() * share, self.height() * share);
        Self { west: self.west - x, south: self.south - y, east: self.east + x, north: self.north + y }
    }

    pub fn width(self) -> f64 {
        self.east - self.west
    }

    pub fn height(self) -> f64 {
        self.north - self.south
    }

    pub fn centre(self) -> Point {
        Point { lon: f64::midpoint(self.west, self.east), lat: f64::midpoint(self.south, self.north) }
    }

    pub fn contains(self, p: Point) -> bool {
        (self.west..=self.east).contains(&p.lon) && (self.south..=self.north).contains(&p.lat)
    }
}

/// Closed rings (first point = last point): the outer one, then holes.
#[derive(Clone, Debug, PartialEq)]
pub struct Polygon {
    pub rings: Vec<Vec<Point>>,
}

impl Polygon {
    pub fn points(&self) -> impl Iterator<Item = &Point> {
        self.rings.iter().flatten()
    }

    /// The edges of all rings.
    pub fn edges(&self) -> impl Iterator<Item = (Point, Point)> + '_ {
        self.rings.iter().flat_map(|ring| ring.iter().copied().zip(ring.iter().copied().skip(1)))
    }

    /// The longitudes at which the edges cross a latitude, west to east; always an even number.
    pub fn crossings(&self, lat: f64) -> Vec<f64> {
        let mut found: Vec<f64> = self
            .edges()
            .filter(|(a, b)| (a.lat > lat) != (b.lat > lat))
            .map(|(a, b)| a.lon + (lat - a.lat) / (b.lat - a.lat) * (b.lon - a.lon))
            .collect();
        found.sort_by(f64::total_cmp);
        found
    }

    /// Even-odd rule; points on an edge fall on either side, but never on both sides of an edge
    /// that two polygons share.
    pub fn contains(&self, p: Point) -> bool {
        self.crossings(p.lat).iter().filter(|lon| **lon <= p.lon).count() % 2 == 1
    }

    /// Twice the signed area of the outer ring and the centroid's sums, by the shoelace formula.
    fn sums(&self) -> (f64, f64, f64) {
        let Some(outer) = self.rings.first() else {
            return (0.0, 0.0, 0.0);
        };
        outer.iter().zip(outer.iter().skip(1)).fold((0.0, 0.0, 0.0), |(area, x, y), (a, b)| {
            let cross = a.lon * b.lat - b.lon * a.lat;
            (area + cross, x + (a.lon + b.lon) * cross, y + (a.lat + b.lat) * cross)
        })
    }

    /// Area of the outer ring in square degrees.
    pub fn area(&self) -> f64 {
        (self.sums().0 / 2.0).abs()
    }

    /// Centroid of the outer ring; it may lie outside a bent polygon.
    pub fn centroid(&self) -> Option<Point> {
        let (area, x, y) = self.sums();
        (area != 0.0).then(|| Point { lon: x / (3.0 * area), lat: y / (3.0 * area) })
    }

    /// A point inside with room for a line of text: of the middles of the longest spans at a
    /// dozen latitudes, the one with the most room across and up and down.
    pub fn label_point(&self) -> Option<Point> {
        const LATITUDES: u32 = 12;
        let bounds = Bounds::of(self.points())?;
        let step = bounds.height() / f64::from(LATITUDES);
        (0..LATITUDES)
            .filter_map(|i| self.widest_at(bounds.south + (f64::from(i) + 0.5) * step))
            .map(|(p, width)| (p, (width / 2.0).min(2.0 * self.room_above_and_below(p))))
            .reduce(|best, next| if next.1 > best.1 { next } else { best })
            .map(|(p, _)| p)
    }

    fn widest_at(&self, lat: f64) -> Option<(Point, f64)> {
        self.crossings(lat)
            .chunks_exact(2)
            .filter_map(|pair| Some((*pair.first()?, *pair.last()?)))
            .map(|(west, east)| {
                let lon = f64::midpoint(west, east);
                (Point { lon, lat }, east - west)
            })
            .reduce(|best, next| if next.1 > best.1 { next } else { best })
    }

    fn room_above_and_below(&self, p: Point) -> f64 {
        self.edges()
            .filter(|(a, b)| (a.lon > p.lon) != (b.lon > p.lon))
            .map(|(a, b)| a.lat + (p.lon - a.lon) / (b.lon - a.lon) * (b.lat - a.lat))
            .map(|lat| (lat - p.lat).abs())
            .fold(f64::INFINITY, f64::min)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn polygon(points: &[(f64, f64)]) -> Polygon {
        let ring = points.iter().map(|&(lon, lat)| Point { lon, lat }).collect();
        Polygon { rings: vec![ring] }
    }

    #[test]
    fn a_square_holds_its_middle_and_knows_its_area() {
        let square = polygon(&[(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0), (0.0, 0.0)]);
        let middle = Point { lon: 1.0, lat: 1.0 };
        assert!(square.contains(middle));
        assert!(!square.contains(Point { lon: 3.0, lat: 1.0 }));
        assert!((square.area() - 4.0).abs() < 1e-9);
        let centroid = square.centroid().unwrap();
        assert!((centroid.lon - 1.0).abs() < 1e-9 && (centroid.lat - 1.0).abs() < 1e-9);
    }

    #[test]
    fn a_bent_polygon_is_labelled_inside_though_its_centroid_is_outside() {
        let bent = polygon(&[(0.0, 0.0), (9.0, 0.0), (9.0, 1.0), (1.0, 1.0), (1.0, 9.0), (0.0, 9.0), (0.0, 0.0)]);
        assert!(!bent.contains(bent.centroid().unwrap()));
        assert!(bent.contains(bent.label_point().unwrap()));
    }

    #[test]
    fn a_hole_is_outside() {
        let mut square = polygon(&[(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0), (0.0, 0.0)]);
        let hole = polygon(&[(1.0, 1.0), (3.0, 1.0), (3.0, 3.0), (1.0, 3.0), (1.0, 1.0)]);
        square.rings.extend(hole.rings);
        assert!(!square.contains(Point { lon: 2.0, lat: 2.0 }));
        assert!(square.contains(Point { lon: 0.5, lat: 2.0 }));
    }
}
