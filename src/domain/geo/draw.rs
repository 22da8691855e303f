//! Drawing the map, layer on layer: fills, lines, posts, labels, scale.
//!
//! Nothing is kept between two drawings; the same input gives the same picture.

mod canvas;
mod cost;
mod fills;
mod labels;
mod lakes;
mod lines;
mod names;
mod posts;
mod scale;
mod stroke;
mod survey;
mod token;

use crate::domain::geo::atlas::Atlas;
use crate::domain::geo::county::County;
use crate::domain::geo::picture::Picture;
use crate::domain::geo::region::Lake;
use crate::domain::geo::scene::Scene;
use crate::domain::geo::shape::meets;
use crate::domain::geo::viewport::Viewport;
use crate::domain::glyphs::Glyphs;
use survey::Survey;

/// What every layer needs to know.
struct Plan<'a> {
    atlas: &'a Atlas,
    scene: &'a Scene,
    view: Viewport,
    glyphs: Glyphs,
    survey: Survey,
    /// The counties by code.
    counties: Vec<Option<&'a County>>,
}

impl<'a> Plan<'a> {
    fn new(atlas: &'a Atlas, scene: &'a Scene, view: Viewport, glyphs: Glyphs) -> Self {
        let mut counties = vec![None; 1 + usize::from(u8::MAX)];
        for county in &atlas.counties {
            if let Some(place) = counties.get_mut(usize::from(county.code)) {
                *place = Some(county);
            }
        }
        Self { atlas, scene, view, glyphs, survey: Survey::new(atlas, &view), counties }
    }

    fn county(&self, code: u8) -> Option<&'a County> {
        self.counties.get(usize::from(code)).copied().flatten()
    }

    /// Lakes that lie over the counties; only the finer level of detail has any.
    fn small_lakes(&self) -> impl Iterator<Item = &'a Lake> + use<'a> {
        let shown = self.view.bounds();
        self.atlas.lakes.iter().filter(move |lake| !lake.major && meets(lake.bounds, shown))
    }
}

/// Draws a view on a grid of `cols` by `rows` cells; the view keeps its middle and scale.
/// A grid without cells gives a picture without cells.
pub fn draw(atlas: &Atlas, scene: &Scene, view: Viewport, cols: u16, rows: u16, glyphs: Glyphs) -> Picture {
    let view = view.resized(cols, rows).sound();
    let plan = Plan::new(atlas, scene, view, glyphs);
    let mut picture = Picture::new(cols, rows);
    fills::paint(&plan, &mut picture);
    lakes::paint(&plan, &mut picture);
    let canvas = lines::trace(&plan);
    lines::paint(&plan, &canvas, &mut picture);
    let posts = posts::shown(&plan);
    posts::paint(&plan, &posts, &mut picture);
    labels::paint(&plan, &canvas, &posts, &mut picture);
    picture
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
