//! The map as a picture: counties filled by class, lines, places, names, a legend and what the map is not.
//! It must not decide what a county is filled with (`fold::fill`) nor what lights up (`fold::scene`).

mod areas;
mod frame;
mod key;
mod names;
mod patterns;
mod places;
mod seats;
mod survey;
#[cfg(test)]
mod tests;
mod told;

use std::sync::Arc;

use svg::node::element::{ClipPath, Definitions, Group};

use crate::domain::date::Day;
use crate::domain::fold::fill::{FillBy, fill_within};
use crate::domain::fold::linked::linked;
use crate::domain::fold::narrowing::Narrowing;
use crate::domain::fold::scene::scene;
use crate::domain::geo::shape::{both, grown};
use crate::domain::geo::{Atlas, Rect, Scene, Viewport};
use crate::domain::library::{Library, Target};
use crate::domain::period::Period;
use crate::domain::svg::ink::{PALE, rect};
use crate::domain::svg::page::{MARGIN, Page, foot, heading};

pub(in crate::domain::svg) use told::{as_of, only, selected};

use frame::Frame;
use survey::Survey;

/// Which part of the country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Area {
    #[default]
    Whole,
    /// The five counties on the border with Somalia, Ethiopia, South Sudan and Uganda that come first.
    Border,
    /// The county selected, with a quarter of its size to spare on each side.
    Fit,
}

impl Area {
    pub const ALL: [Self; 3] = [Self::Whole, Self::Border, Self::Fit];

    /// For a command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Border => "border",
            Self::Fit => "fit",
        }
    }

    /// The area with this code.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|area| area.code() == code)
    }
}

/// What is asked of a map.
#[derive(Debug, Clone)]
pub struct MapWish<'a> {
    /// What is selected.
    pub of: Option<&'a Target>,
    pub fill: FillBy,
    pub area: Area,
    /// Only what counts is painted.
    pub narrowing: &'a Narrowing,
    /// Px, within `WIDTHS`.
    pub width: u16,
    pub today: Day,
}

/// What the parts of the map are drawn from.
struct Plan<'a> {
    library: &'a Library,
    atlas: &'a Atlas,
    scene: Scene,
    wish: &'a MapWish<'a>,
    frame: Frame,
}

/// Px between the map and the legend beside it, and the width of that.
const GAP: f64 = 22.0;
const KEY: f64 = 262.0;
/// A map at least so high for its width has its legend beside it, a flatter one below.
const UPRIGHT: f64 = 0.8;
/// Px of a picture with room for a legend beside the map.
const ROOMY: f64 = 860.0;

/// The map; `None` where it is to be fitted to a county and none is selected.
pub fn map(library: &Library, wish: &MapWish<'_>) -> Option<String> {
    let (plan, head, upright) = prepared(library, wish)?;
    Some(plan.drawn(head, upright))
}

/// What is drawn, the heading, and whether the map is higher than wide.
fn prepared<'a>(library: &'a Library, wish: &'a MapWish<'a>) -> Option<(Plan<'a>, Group, bool)> {
    let linked = linked(library, wish.of);
    // A period selected narrows what is painted, as it does in the pane.
    let period = match wish.of {
        Some(Target::Period(id)) => Period::parse(id),
        _ => wish.narrowing.period,
    };
    let fill = fill_within(library, wish.fill, &Narrowing { period, ..wish.narrowing.clone() });
    let scene = scene(library, wish.of, &linked, Arc::new(fill));
    let shown = |cols| Viewport::whole(&library.atlas, cols, cols);
    let atlas = library.atlas_for(&shown(200));
    let bounds = bounds(atlas, wish.area, &scene)?;
    let (title, asides) = told::heading(library, wish);
    let width = f64::from(wish.width);
    let (head, top) = heading(width, &title, &asides);
    let upright = bounds.height() / bounds.width() >= UPRIGHT && width >= ROOMY;
    let beside = if upright { GAP + KEY } else { 0.0 };
    let frame = Frame::fitting(bounds, (MARGIN, top + 6.0), width - 2.0 * MARGIN - beside);
    Some((Plan { library, atlas, scene, wish, frame }, head, upright))
}

fn bounds(atlas: &Atlas, area: Area, scene: &Scene) -> Option<Rect> {
    match area {
        Area::Whole => Some(grown(atlas.bounds()?, 0.025)),
        Area::Border => {
            // Disputed land is a part of what there is to see at the border.
            let disputed = atlas.disputed.iter().map(|area| area.bounds);
            let bounds = disputed.fold(atlas.priority_bounds()?, both);
            // Busia at the western edge needs room for its name.
            let west = bounds.min() - crate::domain::geo::Coord { x: bounds.width() / 12.0, y: 0.0 };
            Some(grown(Rect::new(west, bounds.max()), 0.03))
        }
        Area::Fit => Some(grown(atlas.county(scene.selected.as_deref()?)?.bounds, 0.25)),
    }
}

impl Plan<'_> {
    fn drawn(&self, head: Group, upright: bool) -> String {
        let width = f64::from(self.wish.width);
        let survey = Survey::of(self);
        let room = self.frame.room();
        let sheet = names::set(self, &survey);
        let inside = Group::new()
            .set("clip-path", "url(#map-frame)")
            .add(areas::ground(self))
            .add(areas::counties(self))
            .add(areas::water(self))
            .add(areas::lines(self))
            .add(areas::outlines(self))
            .add(places::drawn(self))
            .add(sheet.drawn());
        let edge = rect((room.left, room.top), (room.width(), room.height()), "none");
        let key = key::Key::of(self, &sheet);
        let (legend, below) = if upright {
            key.beside((room.right + GAP, room.top), KEY)
        } else {
            key.under((MARGIN, room.bottom + 14.0), width - 2.0 * MARGIN)
        };
        let (foot, height) = foot(room.bottom.max(below) + 12.0, width, &told::foot());
        let clip = ClipPath::new().set("id", "map-frame").add(rect(
            (room.left, room.top),
            (room.width(), room.height()),
            "none",
        ));
        let defs = patterns::add(Definitions::new().add(clip), &self.scene.fill);
        let page =
            Page { id: "map", width, height, title: told::title(self.library, self.wish), told: told::picture(self) };
        let framed = Group::new().add(edge.set("stroke", PALE));
        page.document(defs, [head, inside, framed, legend, foot])
    }
}
