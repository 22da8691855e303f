//! Which part of the world a grid of cells shows. North is up; a cell is about twice as high as
//! it is wide, so a row spans twice the degrees of a column.

use crate::domain::geo::atlas::Atlas;
use crate::domain::geo::county::County;
use crate::domain::geo::shape::{Coord, Rect, both, grown};

/// A view on the map: its middle, its scale and its size in cells.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    pub centre: Coord,
    /// Degrees of longitude a column spans.
    pub lon_per_col: f64,
    /// Degrees of latitude a row spans.
    pub lat_per_row: f64,
    pub cols: u16,
    pub rows: u16,
}

/// The middle of Kenya, shown where a view has no sound centre.
const KENYA: Coord = Coord { x: 37.9, y: 0.15 };
const SCALES: std::ops::RangeInclusive<f64> = 0.001..=2.0;

impl Viewport {
    /// The largest scale at which the box fits, with half a cell to spare on each side.
    pub fn fit(bounds: Rect, cols: u16, rows: u16) -> Self {
        let across = bounds.width() / f64::from(cols.max(2) - 1);
        let down = bounds.height() / f64::from(rows.max(2) - 1) / 2.0;
        Self::at(bounds.center(), across.max(down), cols, rows)
    }

    /// All counties and disputed areas.
    pub fn whole(atlas: &Atlas, cols: u16, rows: u16) -> Self {
        Self::of(atlas.bounds(), cols, rows)
    }

    /// The five priority counties, with a tenth to spare in the west, where Busia at the edge
    /// needs room for its name.
    pub fn border_region(atlas: &Atlas, cols: u16, rows: u16) -> Self {
        let spare = |bounds: Rect| Coord { x: bounds.width() / 10.0, y: 0.0 };
        let bounds = atlas.priority_bounds().map(|bounds| Rect::new(bounds.min() - spare(bounds), bounds.max()));
        Self::of(bounds, cols, rows)
    }

    /// One county with a quarter of its size to spare on each side.
    pub fn around(county: &County, cols: u16, rows: u16) -> Self {
        Self::fit(grown(county.bounds, 0.25), cols, rows)
    }

    /// Several counties with a tenth to spare, one as [`Viewport::around`]; none without counties.
    pub fn around_all<'a>(counties: impl IntoIterator<Item = &'a County>, cols: u16, rows: u16) -> Option<Self> {
        let all: Vec<&County> = counties.into_iter().collect();
        if let [one] = *all {
            return Some(Self::around(one, cols, rows));
        }
        let bounds = all.into_iter().map(|county| county.bounds).reduce(both)?;
        Some(Self::fit(grown(bounds, 0.1), cols, rows))
    }

    fn of(bounds: Option<Rect>, cols: u16, rows: u16) -> Self {
        bounds.map_or_else(|| Self::at(KENYA, 0.2, cols, rows), |bounds| Self::fit(bounds, cols, rows))
    }

    fn at(centre: Coord, lon_per_col: f64, cols: u16, rows: u16) -> Self {
        Self { centre, lon_per_col, lat_per_row: lon_per_col * 2.0, cols, rows }
    }

    /// The same middle and scale on a grid of another size.
    #[must_use]
    pub fn resized(self, cols: u16, rows: u16) -> Self {
        Self { cols, rows, ..self }
    }

    /// The scale times `factor`: below 1 comes nearer. Ends at 0.001 and 2 degrees a column.
    #[must_use]
    pub fn zoomed(self, factor: f64) -> Self {
        let scale = self.lon_per_col * factor;
        Self::at(self.centre, scale, self.cols, self.rows).sound()
    }

    /// Moved by columns to the east and rows to the south; the middle stays in the window of the
    /// map data.
    #[must_use]
    pub fn panned(self, cols: i32, rows: i32) -> Self {
        let lon = self.centre.x + f64::from(cols) * self.lon_per_col;
        let lat = self.centre.y - f64::from(rows) * self.lat_per_row;
        let centre = Coord { x: lon.clamp(33.0, 43.5), y: lat.clamp(-5.5, 6.5) };
        Self { centre, ..self }
    }

    /// A view that can be drawn: numbers that are not finite or out of all scale are replaced.
    #[must_use]
    pub fn sound(self) -> Self {
        let scale = |degrees: f64, otherwise: f64| {
            let degrees = if degrees.is_finite() { degrees } else { otherwise };
            degrees.clamp(*SCALES.start(), *SCALES.end() * 2.0)
        };
        let near = |degrees: f64, otherwise: f64| {
            if degrees.abs() <= 360.0 { degrees } else { otherwise }
        };
        Self {
            centre: Coord { x: near(self.centre.x, KENYA.x), y: near(self.centre.y, KENYA.y) },
            lon_per_col: scale(self.lon_per_col, 0.2),
            lat_per_row: scale(self.lat_per_row, 0.4),
            ..self
        }
    }

    /// Whether a picture of this view shows more than the coarser level of the map holds. That one was simplified until
    /// its lines were up to about 0.07 degrees (8 km) off; the finest dot of a picture, half a column wide and a quarter
    /// of a row high, shows such a step where it is smaller than that. Coarser pictures would only draw more points
    /// into the same dots.
    pub fn shows_detail(&self) -> bool {
        const OVERVIEW_TOLERANCE: f64 = 0.07;
        self.sound().lon_per_col / 2.0 < OVERVIEW_TOLERANCE
    }

    /// Degrees to cells: (0, 0) is the upper left corner, (0.5, 0.5) the middle of the first cell.
    pub fn project(&self, lon: f64, lat: f64) -> (f64, f64) {
        let x = f64::from(self.cols) / 2.0 + (lon - self.centre.x) / self.lon_per_col;
        let y = f64::from(self.rows) / 2.0 - (lat - self.centre.y) / self.lat_per_row;
        (x, y)
    }

    /// Cells to degrees, the reverse of [`Viewport::project`].
    pub fn unproject(&self, x: f64, y: f64) -> Coord {
        Coord {
            x: self.centre.x + (x - f64::from(self.cols) / 2.0) * self.lon_per_col,
            y: self.centre.y - (y - f64::from(self.rows) / 2.0) * self.lat_per_row,
        }
    }

    /// The cell that shows a position; `None` outside the view.
    pub fn cell_of(&self, lon: f64, lat: f64) -> Option<(u16, u16)> {
        let (x, y) = self.project(lon, lat);
        let inside = x >= 0.0 && y >= 0.0 && x < f64::from(self.cols) && y < f64::from(self.rows);
        inside.then_some((x as u16, y as u16))
    }

    /// The part of the world shown.
    pub fn bounds(&self) -> Rect {
        let upper_left = self.unproject(0.0, 0.0);
        let lower_right = self.unproject(f64::from(self.cols), f64::from(self.rows));
        Rect::new(upper_left, lower_right)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::geo::sample::atlas;
    use proptest::prelude::*;

    #[test]
    fn north_is_up_and_east_is_right() {
        let view = Viewport::whole(&atlas(), 40, 20);
        let mandera = view.project(41.86, 3.94);
        let mombasa = view.project(39.66, -4.05);
        assert!(mandera.1 < mombasa.1 && mandera.0 > mombasa.0);
    }

    #[test]
    fn what_is_fitted_is_in_view() {
        let atlas = atlas();
        for (cols, rows) in [(30, 12), (36, 18), (60, 30), (120, 20)] {
            for county in atlas.priority() {
                let view = Viewport::border_region(&atlas, cols, rows);
                let shown = view.bounds();
                assert_eq!(both(shown, county.bounds), shown, "{} at {cols}", county.slug);
            }
        }
    }

    #[test]
    fn zoom_and_pan_stay_in_scale_and_window() {
        let mut view = Viewport::whole(&atlas(), 40, 20);
        for _ in 0..100 {
            view = view.zoomed(0.5).panned(1000, -1000);
        }
        assert!(view.lon_per_col >= 0.001 && view.centre.x <= 43.5 && view.centre.y <= 6.5);
    }

    #[test]
    fn the_finer_level_is_for_pictures_finer_than_the_coarser_one() {
        let atlas = atlas();
        assert!(!Viewport::whole(&atlas, 34, 21).shows_detail(), "a pane of four");
        assert!(!Viewport::whole(&atlas, 118, 34).shows_detail());
        assert!(Viewport::whole(&atlas, 198, 58).shows_detail());
        assert!(Viewport::border_region(&atlas, 118, 34).shows_detail());
        assert!(Viewport::around(atlas.county("mandera").unwrap(), 40, 20).shows_detail());
    }

    proptest! {
        #![proptest_config(crate::domain::trials::cases(256))]

        #[test]
        fn unproject_undoes_project(lon in 30.0..46.0f64, lat in -8.0..9.0f64, cols in 1..200u16, rows in 1..60u16) {
            let view = Viewport::whole(&atlas(), cols, rows);
            let (x, y) = view.project(lon, lat);
            let back = view.unproject(x, y);
            prop_assert!((back.x - lon).abs() < 1e-9 && (back.y - lat).abs() < 1e-9);
        }
    }
}
