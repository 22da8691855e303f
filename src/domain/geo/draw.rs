//! Drawing the map, layer on layer: fills, lines, posts, labels.
//!
//! Nothing is kept between two drawings; the same input gives the same picture.

mod canvas;
mod cost;
mod fills;
mod labels;
mod lines;
mod names;
mod posts;
mod stroke;
mod survey;
mod token;

use crate::domain::geo::atlas::Atlas;
use crate::domain::geo::picture::Picture;
use crate::domain::geo::scene::Scene;
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
}

/// Draws a view on a grid of `cols` by `rows` cells; the view keeps its middle and scale.
/// A grid without cells gives a picture without cells.
pub fn draw(atlas: &Atlas, scene: &Scene, view: Viewport, cols: u16, rows: u16, glyphs: Glyphs) -> Picture {
    let view = view.resized(cols, rows).sound();
    let plan = Plan { atlas, scene, view, glyphs, survey: Survey::new(atlas, &view) };
    let mut picture = Picture::new(cols, rows);
    fills::paint(&plan, &mut picture);
    let canvas = lines::trace(&plan);
    lines::paint(&plan, &canvas, &mut picture);
    posts::paint(&plan, &mut picture);
    labels::paint(&plan, &canvas, &mut picture);
    picture
}

#[cfg(test)]
mod tests;
