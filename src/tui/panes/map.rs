//! Pane 3: the border counties on real county lines. Arrows walk from county to neighbour; what is selected elsewhere lights up here.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::fold::fill::FillBy;
use crate::domain::fold::linked::Linked;
use crate::domain::geo::{
    Direction, Picture, Role as MapRole, Scene, Tone, Viewport, draw as picture, neighbour_towards, strip,
};
use crate::domain::glyphs::Glyphs;
use crate::domain::library::Target;
use crate::tui::action::Action;
use crate::tui::desk::Desk;
use crate::tui::paint::dot;
use crate::tui::panes::Answer;
use crate::tui::theme::{Role, Theme};

/// What part of the country is shown.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum View {
    /// The whole country, or the border region where it would be too small.
    #[default]
    Auto,
    Whole,
    Region,
    Free(Viewport),
}

/// Below this the whole country is too small to read.
const ROOM_FOR_WHOLE: (u16, u16) = (40, 20);
/// Below this there is no map, but a strip of names.
const ROOM_FOR_MAP: (u16, u16) = (22, 8);

impl View {
    /// The viewport in a room of this size, moved so that the selected county is in it.
    pub fn viewport(self, desk: &Desk, at: Option<&str>, room: Rect) -> Viewport {
        let asked = self.asked(desk, room);
        let county = at.and_then(|slug| desk.library.atlas.county(slug));
        match county.filter(|county| asked.cell_of(county.label_point.x, county.label_point.y).is_none()) {
            Some(_) if !matches!(self, Self::Free(_)) => Viewport::whole(&desk.library.atlas, room.width, room.height),
            Some(county) => Viewport { centre: county.centre, ..asked },
            None => asked,
        }
    }

    fn asked(self, desk: &Desk, room: Rect) -> Viewport {
        let (cols, rows) = (room.width, room.height);
        match self {
            Self::Auto if cols < ROOM_FOR_WHOLE.0 || rows < ROOM_FOR_WHOLE.1 => {
                Viewport::border_region(&desk.library.atlas, cols, rows)
            }
            Self::Auto | Self::Whole => Viewport::whole(&desk.library.atlas, cols, rows),
            Self::Region => Viewport::border_region(&desk.library.atlas, cols, rows),
            Self::Free(viewport) => viewport.resized(cols, rows),
        }
    }

    /// Does what an action asks; `at` is the county that is selected.
    pub fn act(&mut self, desk: &Desk, at: Option<&str>, action: Action, room: Rect) -> Answer {
        let here = self.viewport(desk, at, room);
        let (cols, rows) = (i32::from(room.width / 4).max(1), i32::from(room.height / 4).max(1));
        let next = match action {
            Action::Up => return walk(desk, at, Direction::North),
            Action::Down => return walk(desk, at, Direction::South),
            Action::Left => return walk(desk, at, Direction::West),
            Action::Right => return walk(desk, at, Direction::East),
            Action::Open => return at.map_or(Answer::Nothing, |slug| Answer::Open(Target::County(slug.to_string()))),
            Action::Closer => Self::Free(centred(desk, at, here).zoomed(1.6)),
            Action::Wider => Self::Free(here.zoomed(1.0 / 1.6)),
            Action::Whole => Self::Whole,
            Action::Region => Self::Region,
            Action::Fit => match at.and_then(|slug| desk.library.atlas.county(slug)) {
                Some(county) => Self::Free(Viewport::around(county, room.width, room.height)),
                None => return Answer::Say("Select a county first: the arrows walk.".into()),
            },
            Action::PanLeft => Self::Free(here.panned(-cols, 0)),
            Action::PanRight => Self::Free(here.panned(cols, 0)),
            Action::PanUp => Self::Free(here.panned(0, -rows)),
            Action::PanDown => Self::Free(here.panned(0, rows)),
            _ => return Answer::Nothing,
        };
        if next == *self {
            return Answer::Nothing;
        }
        *self = next;
        Answer::Done
    }
}

/// The view with the selected county in its middle.
fn centred(desk: &Desk, at: Option<&str>, mut here: Viewport) -> Viewport {
    if let Some(county) = at.and_then(|slug| desk.library.atlas.county(slug)) {
        here.centre = county.centre;
    }
    here
}

fn walk(desk: &Desk, at: Option<&str>, direction: Direction) -> Answer {
    let Some(slug) = at else {
        let first = desk.library.atlas.priority().next();
        return first.map_or(Answer::Nothing, |county| Answer::Walk(Target::County(county.slug.clone())));
    };
    match neighbour_towards(&desk.library.atlas, slug, direction) {
        Some(next) => Answer::Walk(Target::County(next.to_string())),
        None => Answer::Say("No county lies further that way.".into()),
    }
}

/// The county that a selection means: itself, or the one its place lies in.
pub fn county_of(desk: &Desk, chosen: Option<&Target>) -> Option<String> {
    match chosen? {
        Target::County(slug) => Some(slug.clone()),
        Target::Place(id) => desk.library.atlas.place(id).and_then(|place| place.county.clone()),
        _ => None,
    }
}

/// What the map shows of a selection.
pub fn scene(desk: &Desk, chosen: Option<&Target>, linked: &Linked) -> Scene {
    let place = match chosen {
        Some(Target::Place(id)) => Some(id.clone()),
        _ => None,
    };
    let lit = linked.counties.iter().filter(|(_, tie)| tie.names()).map(|(slug, _)| slug.clone()).collect();
    Scene { selected: county_of(desk, chosen), fill: desk.fill(FillBy::Named), lit, place }
}

/// The picture in a room of this size: the map, or a strip of names where there is no room for one.
pub fn pictured(desk: &Desk, view: View, scene: &Scene, glyphs: Glyphs, area: Rect) -> Picture {
    let (cols, rows) = (area.width, area.height);
    if cols < ROOM_FOR_MAP.0 || rows < ROOM_FOR_MAP.1 {
        let cells = strip(&desk.library.atlas, scene, cols, glyphs).into_iter().flatten().collect();
        return Picture { cols, rows: 2, cells };
    }
    let view = view.viewport(desk, scene.selected.as_deref(), area);
    picture(desk.library.atlas_for(&view), scene, view, cols, rows, glyphs)
}

/// The slug of the county in a cell of the pane: the one whose ground or name stands there.
pub fn county_at(
    desk: &Desk,
    view: View,
    scene: &Scene,
    glyphs: Glyphs,
    (area, (col, row)): (Rect, (u16, u16)),
) -> Option<String> {
    let code = pictured(desk, view, scene, glyphs, area).cell(col, row)?.county?;
    desk.library.atlas.county_by_code(code).map(|county| county.slug.clone())
}

/// Draws the map.
pub fn draw(desk: &Desk, view: View, scene: &Scene, look: (Theme, Glyphs), area: Rect, buf: &mut Buffer) {
    let (theme, glyphs) = look;
    paint(&pictured(desk, view, scene, glyphs, area), theme, area, buf);
}

fn paint(picture: &Picture, theme: Theme, area: Rect, buf: &mut Buffer) {
    for (cells, y) in picture.lines().zip(area.top()..area.bottom()) {
        for (cell, x) in cells.iter().zip(area.left()..area.right()) {
            if cell.text != ' ' || cell.role != MapRole::Blank {
                dot(buf, area, (x, y), cell.text, theme.style(role(cell.role)));
            }
        }
    }
}

fn role(role: MapRole) -> Role {
    match role {
        MapRole::Blank | MapRole::CountyLine | MapRole::Foreign | MapRole::Fill(Tone::Faint) => Role::Quiet,
        MapRole::Water | MapRole::Coast => Role::Water,
        MapRole::Disputed => Role::Planned,
        MapRole::Fill(Tone::Strong | Tone::Plain | Tone::Hue(_)) => Role::Named,
        MapRole::SelectedLine => Role::Focus,
        MapRole::LitLine => Role::Lit,
        MapRole::Label => Role::Text,
        MapRole::Border | MapRole::LabelPriority => Role::Strong,
        MapRole::LabelSelected => Role::Selected,
        MapRole::Post => Role::Reference,
    }
}
