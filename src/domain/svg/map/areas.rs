//! Land, water and lines. Counties are drawn once each; lines over them once each, borders heaviest.
//! It must not write words on the map.

use svg::node::element::{Group, Path, Title};

use crate::domain::geo::{County, LineKind};
use crate::domain::safe::clean;
use crate::domain::svg::ink::{px, rect};
use crate::domain::svg::map::{Plan, patterns, told};

pub(super) const LAKE: &str = "#dcebf5";
const SEA: &str = "#e9f2f8";
const ABROAD: &str = "#f3f1ec";
pub(super) const WATER_LINE: &str = "#5b8aa8";
pub(super) const BORDER: &str = "#222222";
pub(super) const SELECTED: &str = "#a3161b";
pub(super) const LIT: &str = "#123a5c";

/// Sea, other countries, disputed land.
pub(super) fn ground(plan: &Plan<'_>) -> Group {
    let room = plan.frame.room();
    let mut group = Group::new().add(rect((room.left, room.top), (room.width(), room.height()), SEA));
    for country in plan.atlas.neighbours.iter().filter(|country| plan.frame.shows(country.bounds)) {
        group = group.add(area(plan.frame.outline(&country.polygons), ABROAD));
    }
    for area_ in plan.atlas.disputed.iter().filter(|area| plan.frame.shows(area.bounds)) {
        let words = format!("{}: status disputed, no view taken", clean(&area_.name));
        group = group.add(area(plan.frame.outline(&area_.polygons), "url(#map-disputed)").add(Title::new(words)));
    }
    group
}

fn area(way: String, fill: &str) -> Path {
    Path::new().set("d", way).set("fill", fill)
}

/// Every county, with what it is as its title.
pub(super) fn counties(plan: &Plan<'_>) -> Group {
    let mut group = Group::new().set("id", "map-counties");
    for county in &plan.atlas.counties {
        let way = plan.frame.outline(&county.polygons);
        let path = area(way, &patterns::paint_of(&plan.scene.fill, county))
            .set("id", format!("map-county-{}", county.slug))
            .add(Title::new(clean(&told::county(plan, county)).into_owned()));
        group = group.add(path);
    }
    group
}

pub(super) fn water(plan: &Plan<'_>) -> Group {
    let mut group = Group::new();
    for lake in plan.atlas.lakes.iter().filter(|lake| plan.frame.shows(lake.bounds)) {
        let path = area(plan.frame.outline(&lake.polygons), LAKE).set("stroke", WATER_LINE).set("stroke-width", "0.6");
        group = group.add(path);
    }
    group
}

/// Colour, width and dashes of a kind of line.
fn pen(kind: LineKind) -> (&'static str, f64, &'static str) {
    match kind {
        LineKind::County => ("#8a8a85", 0.7, ""),
        LineKind::International => (BORDER, 2.2, ""),
        LineKind::Coast => (WATER_LINE, 1.0, ""),
        LineKind::Shore | LineKind::CoastForeign | LineKind::ShoreForeign => (WATER_LINE, 0.7, ""),
        LineKind::Disputed => ("#7a4e17", 1.4, "5 3"),
        LineKind::Foreign => ("#8a8a85", 1.2, "7 2.5 1.5 2.5"),
        LineKind::WaterCounty => ("#8aa9bd", 0.6, "1.5 2.5"),
        LineKind::WaterInternational => (BORDER, 1.0, "6 3"),
    }
}

/// In the order in which they lie over one another.
const KINDS: [LineKind; 10] = [
    LineKind::WaterCounty,
    LineKind::ShoreForeign,
    LineKind::CoastForeign,
    LineKind::County,
    LineKind::Shore,
    LineKind::Coast,
    LineKind::Foreign,
    LineKind::WaterInternational,
    LineKind::Disputed,
    LineKind::International,
];

pub(super) fn lines(plan: &Plan<'_>) -> Group {
    let mut group = Group::new();
    for kind in KINDS {
        let ways = plan.atlas.lines.iter().filter(|line| line.kind == kind).map(|line| plan.frame.way(&line.points));
        let way: String = ways.collect();
        if way.is_empty() {
            continue;
        }
        let (colour, width, dashes) = pen(kind);
        let mut path = stroke(way, colour, width);
        if !dashes.is_empty() {
            path = path.set("stroke-dasharray", dashes);
        }
        group = group.add(path);
    }
    group
}

fn stroke(way: String, colour: &str, width: f64) -> Path {
    Path::new()
        .set("d", way)
        .set("fill", "none")
        .set("stroke", colour)
        .set("stroke-width", px(width))
        .set("stroke-linejoin", "round")
        .set("stroke-linecap", "round")
}

/// The counties that light up, then the one selected, over all other lines.
pub(super) fn outlines(plan: &Plan<'_>) -> Group {
    let mut group = Group::new();
    let of = |slug: &str| plan.atlas.county(slug);
    let lit = plan.scene.lit.iter().filter(|slug| !plan.scene.is_selected(slug)).filter_map(|slug| of(slug));
    for county in lit {
        group = outlined(group, plan, county, (LIT, 2.6));
    }
    if let Some(county) = plan.scene.selected.as_deref().and_then(of) {
        group = outlined(group, plan, county, (SELECTED, 3.6));
    }
    group
}

fn outlined(group: Group, plan: &Plan<'_>, county: &County, (colour, width): (&str, f64)) -> Group {
    let way = plan.frame.outline(&county.polygons);
    group.add(stroke(way.clone(), "#ffffff", width + 2.4)).add(stroke(way, colour, width))
}
