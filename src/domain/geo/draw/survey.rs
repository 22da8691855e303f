//! What lies under the middle of each cell, found row by row with the even-odd rule.

use crate::domain::geo::atlas::Atlas;
use crate::domain::geo::shape::{Bounds, Polygon};
use crate::domain::geo::viewport::Viewport;

/// What a cell shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum Ground {
    /// Sea, or beyond the map data.
    #[default]
    Nothing,
    /// A county, by code.
    County(u8),
    /// A lake, by its place in the atlas.
    Lake(usize),
    /// Another country, by its place in the atlas.
    Abroad(usize),
    /// A disputed area, by its place in the atlas.
    Disputed(usize),
}

pub(super) struct Survey {
    cols: u16,
    rows: u16,
    cells: Vec<Ground>,
}

impl Survey {
    pub(super) fn new(atlas: &Atlas, view: &Viewport) -> Self {
        let mut survey = Self {
            cols: view.cols,
            rows: view.rows,
            cells: vec![Ground::Nothing; usize::from(view.cols) * usize::from(view.rows)],
        };
        for (i, country) in atlas.neighbours.iter().enumerate() {
            survey.fill(view, &country.polygons, country.bounds, Ground::Abroad(i));
        }
        for county in &atlas.counties {
            let ground = Ground::County(county.code);
            survey.fill(view, &county.polygons, county.bounds, ground);
        }
        for (i, lake) in atlas.lakes.iter().enumerate() {
            survey.fill(view, &lake.polygons, lake.bounds, Ground::Lake(i));
        }
        for (i, area) in atlas.disputed.iter().enumerate() {
            survey.fill(view, &area.polygons, area.bounds, Ground::Disputed(i));
        }
        survey.rescue_small(atlas, view);
        survey
    }

    pub(super) fn at(&self, col: u16, row: u16) -> Ground {
        let index = self.index(col, row);
        index.and_then(|i| self.cells.get(i)).copied().unwrap_or_default()
    }

    pub(super) fn county(&self, col: u16, row: u16) -> Option<u8> {
        match self.at(col, row) {
            Ground::County(code) => Some(code),
            _ => None,
        }
    }

    /// All cells with their ground.
    pub(super) fn cells(&self) -> impl Iterator<Item = (u16, u16, Ground)> + '_ {
        let (cols, rows) = (self.cols, self.rows);
        (0..rows)
            .flat_map(move |row| (0..cols).map(move |col| (col, row)))
            .zip(self.cells.iter().copied())
            .map(|((col, row), ground)| (col, row, ground))
    }

    fn index(&self, col: u16, row: u16) -> Option<usize> {
        (col < self.cols && row < self.rows).then(|| usize::from(row) * usize::from(self.cols) + usize::from(col))
    }

    fn put(&mut self, col: u16, row: u16, ground: Ground) {
        if let Some(cell) = self.index(col, row).and_then(|i| self.cells.get_mut(i)) {
            *cell = ground;
        }
    }

    fn fill(&mut self, view: &Viewport, polygons: &[Polygon], bounds: Bounds, ground: Ground) {
        let top = view.project(bounds.west, bounds.north).1.floor().max(0.0) as u16;
        let bottom = view.project(bounds.west, bounds.south).1.ceil().max(0.0) as u16;
        for row in top..bottom.min(self.rows) {
            let lat = view.unproject(0.0, f64::from(row) + 0.5).lat;
            for polygon in polygons {
                for pair in polygon.crossings(lat).chunks_exact(2) {
                    if let [west, east] = *pair {
                        self.fill_row(view, row, (west, east), ground);
                    }
                }
            }
        }
    }

    fn fill_row(&mut self, view: &Viewport, row: u16, (west, east): (f64, f64), ground: Ground) {
        let column = |lon: f64| (view.project(lon, 0.0).0 - 0.5).ceil().max(0.0) as u16;
        for col in column(west)..column(east).min(self.cols) {
            self.put(col, row, ground);
        }
    }

    /// Gives a county that no cell's middle falls into the cell of its label point, unless that
    /// would take the only cell of another: a county must not vanish for being small.
    fn rescue_small(&mut self, atlas: &Atlas, view: &Viewport) {
        let mut sizes = [0_u32; 256];
        for (_, _, ground) in self.cells() {
            if let Ground::County(code) = ground
                && let Some(size) = sizes.get_mut(usize::from(code))
            {
                *size += 1;
            }
        }
        let size_of = |sizes: &[u32; 256], code: u8| sizes.get(usize::from(code)).copied();
        for county in &atlas.counties {
            let p = county.label_point;
            let Some((col, row)) = view.cell_of(p.lon, p.lat) else {
                continue;
            };
            let taken = match self.at(col, row) {
                Ground::County(other) => size_of(&sizes, other).unwrap_or(0),
                _ => 2,
            };
            if size_of(&sizes, county.code) == Some(0) && (taken > 1 || county.priority) {
                self.put(col, row, Ground::County(county.code));
            }
        }
    }
}
