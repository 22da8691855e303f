//! The lines of the map, each drawn once, and the outlines of selected and lit counties over
//! them.

use crate::domain::geo::county::County;
use crate::domain::geo::draw::Plan;
use crate::domain::geo::draw::canvas::{Canvas, Pen};
use crate::domain::geo::line::{Line, LineKind};
use crate::domain::geo::picture::{Picture, Role};
use crate::domain::geo::shape::{Coord, rings};
use crate::domain::glyphs::Glyphs;

/// Below this many cells a county is too small for its lines with others as small: they would
/// run together into a blot.
const CELLS_FOR_LINES: f64 = 5.0;

/// Above this many degrees a column, lines over lake water are mere noise between two shores.
const SCALE_FOR_WATER_LINES: f64 = 0.04;

pub(super) fn trace(plan: &Plan<'_>) -> Canvas {
    let mut canvas = Canvas::new(plan.view.cols, plan.view.rows);
    for line in plan.atlas.lines.iter().filter(|line| is_shown(plan, line)) {
        let (role, pen) = stroke(line.kind, plan.glyphs);
        if pen == Pen::Link && outlined(plan, line) {
            continue;
        }
        let points = line.points.0.iter().copied();
        path(plan, &mut canvas, points, role, pen);
    }
    for lake in plan.small_lakes() {
        for ring in lake.polygons.iter().flat_map(rings) {
            path(plan, &mut canvas, ring.0.iter().copied(), Role::Water, Pen::Thin);
        }
    }
    let lit = plan
        .atlas
        .counties
        .iter()
        .filter(|county| plan.scene.lit.contains(&county.slug) && !plan.scene.is_selected(&county.slug));
    for county in lit {
        outline(plan, &mut canvas, county, Role::LitLine, Pen::Thin);
    }
    let selected = plan.scene.selected.as_deref();
    if let Some(county) = selected.and_then(|slug| plan.atlas.county(slug)) {
        let pen = match plan.glyphs {
            Glyphs::Braille | Glyphs::Blocks => Pen::Thick,
            Glyphs::Ascii => Pen::Thin,
        };
        outline(plan, &mut canvas, county, Role::SelectedLine, pen);
    }
    canvas
}

/// Puts the dots on the fills. The edge of a disputed area gives way to its hatching, or the
/// hatching would be lost at small scales.
pub(super) fn paint(plan: &Plan<'_>, canvas: &Canvas, picture: &mut Picture) {
    for row in 0..plan.view.rows {
        for col in 0..plan.view.cols {
            if let Some(glyph) = canvas.glyph(col, row, plan.glyphs)
                && let Some(role) = canvas.role(col, row)
                && let Some(cell) = picture.cell_mut(col, row)
            {
                let hatched = role == Role::Disputed && cell.text == '/';
                cell.text = if hatched { '/' } else { glyph };
                cell.role = role;
            }
        }
    }
}

fn stroke(kind: LineKind, glyphs: Glyphs) -> (Role, Pen) {
    match kind {
        LineKind::County if glyphs == Glyphs::Blocks => (Role::CountyLine, Pen::Link),
        LineKind::County => (Role::CountyLine, Pen::Thin),
        LineKind::WaterCounty => (Role::CountyLine, Pen::Dotted),
        // The character for a border is strong enough in ASCII.
        LineKind::International if glyphs == Glyphs::Ascii => (Role::Border, Pen::Thin),
        LineKind::International => (Role::Border, Pen::Thick),
        LineKind::WaterInternational => (Role::Border, Pen::Dotted),
        LineKind::Coast | LineKind::CoastForeign => (Role::Coast, Pen::Thin),
        LineKind::Shore | LineKind::ShoreForeign => (Role::Water, Pen::Thin),
        LineKind::Disputed => (Role::Disputed, Pen::Thin),
        LineKind::Foreign => (Role::Foreign, Pen::Dotted),
    }
}

/// Whether the scale has room for a line between counties; all other lines are shown.
fn is_shown(plan: &Plan<'_>, line: &Line) -> bool {
    let cell = plan.view.lon_per_col * plan.view.lat_per_row;
    let large = |county: &County| county.priority || county.planar_area >= CELLS_FOR_LINES * cell;
    match line.kind {
        LineKind::County => line.counties().filter_map(|code| plan.county(code)).any(large),
        LineKind::WaterCounty => plan.view.lon_per_col <= SCALE_FOR_WATER_LINES,
        _ => true,
    }
}

/// Whether an outline will be drawn over a line. It takes other cells than a link, which would show beside it.
fn outlined(plan: &Plan<'_>, line: &Line) -> bool {
    let mut counties = line.counties().filter_map(|code| plan.county(code));
    counties.any(|county| plan.scene.sign(&county.slug).is_some())
}

fn outline(plan: &Plan<'_>, canvas: &mut Canvas, county: &County, role: Role, pen: Pen) {
    for ring in county.polygons.iter().flat_map(rings) {
        path(plan, canvas, ring.0.iter().copied(), role, pen);
    }
}

fn path(plan: &Plan<'_>, canvas: &mut Canvas, points: impl Iterator<Item = Coord>, role: Role, pen: Pen) {
    canvas.path(points.map(|p| plan.view.project(p.x, p.y)), role, pen);
}
