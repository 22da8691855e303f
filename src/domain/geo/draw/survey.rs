//! What lies under the middle of each cell, found row by row with the even-odd rule.

use crate::domain::geo::atlas::Atlas;
use crate::domain::geo::shape::{Polygon, Rect, crossing, edges, meets};
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
        let mut found = Vec::new();
        let shown = view.bounds();
        let mut fill = |polygons: &[Polygon], bounds: Rect, ground: Ground| {
            if meets(bounds, shown) {
                survey.fill(view, polygons, ground, &mut found);
            }
        };
        for (i, country) in atlas.neighbours.iter().enumerate() {
            fill(&country.polygons, country.bounds, Ground::Abroad(i));
        }
        for county in &atlas.counties {
            fill(&county.polygons, county.bounds, Ground::County(county.code));
        }
        // The small ones lie over counties, which stay what a click finds there.
        for (i, lake) in atlas.lakes.iter().enumerate().filter(|(_, lake)| lake.major) {
            fill(&lake.polygons, lake.bounds, Ground::Lake(i));
        }
        for (i, area) in atlas.disputed.iter().enumerate() {
            fill(&area.polygons, area.bounds, Ground::Disputed(i));
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

    /// Fills areas by scan lines. Every edge is walked once and notes where it crosses the middles of rows, so that
    /// the cost is that of the outline, not of outline times rows. `found` is only kept to spare its memory.
    fn fill(&mut self, view: &Viewport, polygons: &[Polygon], ground: Ground, found: &mut Vec<(u16, f64)>) {
        for polygon in polygons {
            found.clear();
            for (a, b) in edges(polygon) {
                let (from, to) = (view.project(a.x, a.y).1, view.project(b.x, b.y).1);
                // Casts from floats saturate; a row more on either side takes up their rounding.
                let (first, last) = ((from.min(to) - 1.0) as u16, (from.max(to) + 1.0) as u16);
                for row in first..last.min(self.rows) {
                    let lat = view.unproject(0.0, f64::from(row) + 0.5).y;
                    found.extend(crossing(a, b, lat).map(|lon| (row, lon)));
                }
            }
            found.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
            for pair in found.chunks_exact(2) {
                if let [(row, west), (_, east)] = *pair {
                    self.fill_row(view, row, (west, east), ground);
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
            let Some((col, row)) = view.cell_of(p.x, p.y) else {
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
