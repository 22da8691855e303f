//! Walking from county to county with the arrow keys.
//!
//! A step goes to the adjacent county (on land or across water) for which distance divided by
//! the square of the cosine of the angle off the arrow is least, so that a near county a little
//! off beats a far one straight ahead, and nothing at a right angle or behind is ever chosen.
//! With Kenya's counties this alone makes every county reachable from every other (tested).

use crate::domain::geo::atlas::Atlas;
use crate::domain::geo::shape::Coord;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    North,
    South,
    East,
    West,
}

impl Direction {
    pub const ALL: [Self; 4] = [Self::North, Self::South, Self::East, Self::West];

    /// How far `to` lies ahead of `from`, in degrees; negative behind.
    pub fn ahead(self, from: Coord, to: Coord) -> f64 {
        match self {
            Self::North => to.y - from.y,
            Self::South => from.y - to.y,
            Self::East => to.x - from.x,
            Self::West => from.x - to.x,
        }
    }
}

/// The slug of the adjacent county that lies best in a direction, measured between centroids;
/// of equals the one with the lower code. `None` where no adjacent county lies that way, and for
/// an unknown slug.
pub fn neighbour_towards<'a>(atlas: &'a Atlas, slug: &str, towards: Direction) -> Option<&'a str> {
    let from = atlas.county(slug)?;
    from.adjacent()
        .filter_map(|next| atlas.county(next))
        .filter_map(|next| Some((next, effort(from.centre, next.centre, towards)?)))
        .min_by(|(a, x), (b, y)| x.total_cmp(y).then(a.code.cmp(&b.code)))
        .map(|(next, _)| next.slug.as_str())
}

/// Distance over squared cosine; `None` unless the bearing is within 90 degrees of the arrow.
fn effort(from: Coord, to: Coord, towards: Direction) -> Option<f64> {
    let ahead = towards.ahead(from, to);
    let distance = (to.x - from.x).hypot(to.y - from.y);
    (ahead > 0.0).then(|| distance.powi(3) / ahead.powi(2))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::geo::sample::atlas;

    #[test]
    fn every_county_is_reached_from_every_other() {
        let atlas = atlas();
        for start in &atlas.counties {
            let mut seen = BTreeSet::from([start.slug.as_str()]);
            let mut open = vec![start.slug.as_str()];
            while let Some(here) = open.pop() {
                for direction in Direction::ALL {
                    if let Some(next) = neighbour_towards(&atlas, here, direction)
                        && seen.insert(next)
                    {
                        open.push(next);
                    }
                }
            }
            assert_eq!(seen.len(), 47, "from {}", start.slug);
        }
    }

    #[test]
    fn a_step_goes_to_an_adjacent_county_ahead() {
        let atlas = atlas();
        for from in &atlas.counties {
            for direction in Direction::ALL {
                let Some(next) = neighbour_towards(&atlas, &from.slug, direction) else {
                    continue;
                };
                assert!(from.adjacent().any(|slug| slug == next));
                let to = atlas.county(next).unwrap();
                assert!(direction.ahead(from.centre, to.centre) > 0.0);
            }
        }
    }

    #[test]
    fn only_the_rim_has_arrows_that_lead_nowhere() {
        let atlas = atlas();
        for from in &atlas.counties {
            for direction in Direction::ALL {
                let ahead = from.adjacent().filter_map(|slug| atlas.county(slug));
                let any = ahead.into_iter().any(|to| direction.ahead(from.centre, to.centre) > 0.0);
                let step = neighbour_towards(&atlas, &from.slug, direction);
                assert_eq!(step.is_some(), any, "{} {direction:?}", from.slug);
            }
        }
    }

    #[test]
    fn steps_a_reader_of_the_map_expects() {
        let atlas = atlas();
        let step = |slug, direction| neighbour_towards(&atlas, slug, direction);
        assert_eq!(step("turkana", Direction::East), Some("marsabit"));
        assert_eq!(step("marsabit", Direction::West), Some("turkana"));
        assert_eq!(step("marsabit", Direction::East), Some("wajir"));
        assert_eq!(step("wajir", Direction::North), Some("mandera"));
        assert_eq!(step("wajir", Direction::South), Some("garissa"));
        assert_eq!(step("mandera", Direction::South), Some("wajir"));
        assert_eq!(step("mandera", Direction::North), None);
        assert_eq!(step("atlantis", Direction::North), None);
    }
}
