//! Pane 3: the border counties on real county lines, as tiles, or in words. Arrows walk from county to neighbour; what is
//! selected elsewhere lights up here.

mod draw;
mod filled;
mod place;
mod tone;
mod words;

use ratatui::layout::Rect;

use crate::domain::fold::fill::FillBy;
use crate::domain::fold::scene as of_selection;
use crate::domain::geo::{Direction, Viewport, neighbour_towards};
use crate::domain::library::Target;
use crate::tui::action::Action;
use crate::tui::desk::Desk;
use crate::tui::panes::Answer;
use crate::tui::reader;

pub use draw::{Shown, county_at, draw, scene};
pub use filled::Filled;
pub use place::place;
pub use tone::role;

/// What form the counties are shown in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    /// County lines, where there is room for them; else tiles, else a strip of names.
    #[default]
    Map,
    /// A schematic grid.
    Tiles,
    /// A list: each county with what touches it.
    Words,
}

/// What the pane remembers.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct View {
    pub form: Form,
    pub fill: FillBy,
    pub part: Part,
    /// Where one is in the list.
    pub list: reader::View,
}

/// What is selected, and what the counties are filled with.
#[derive(Debug, Clone, Copy)]
pub struct Around<'a> {
    /// The county that is selected.
    pub at: Option<&'a str>,
    /// The counties that go with the selection.
    pub lit: &'a [String],
    pub filled: &'a Filled,
}

/// What part of the country is shown.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Part {
    /// The whole country, or the border region where it would be too small.
    #[default]
    Auto,
    Whole,
    Region,
    Free(Viewport),
}

/// Below this the whole country is too small to read.
const ROOM_FOR_WHOLE: (u16, u16) = (40, 20);
/// Below this the five cannot be told apart on real lines: tiles are drawn.
const ROOM_FOR_MAP: (u16, u16) = (30, 12);

impl Part {
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

    /// Moves the part that is shown; none for an action that has nothing to do with it.
    fn act(self, desk: &Desk, around: Around<'_>, action: Action, room: Rect) -> Option<Result<Self, String>> {
        let (at, lit) = (around.at, around.lit);
        let here = self.viewport(desk, at, room);
        let (cols, rows) = (i32::from(room.width / 4).max(1), i32::from(room.height / 4).max(1));
        Some(Ok(match action {
            Action::Closer => Self::Free(centred(desk, at, here).zoomed(1.0 / 1.6)),
            Action::Wider => {
                let (wider, whole) = (here.zoomed(1.6), Self::Whole.asked(desk, room));
                // There is nothing to see beyond the whole country.
                if wider.lon_per_col >= whole.lon_per_col { Self::Whole } else { Self::Free(wider) }
            }
            Action::Whole => Self::Whole,
            Action::Region => Self::Region,
            Action::Fit => {
                let of = |slug: &str| desk.library.atlas.county(slug);
                let lit = lit.iter().filter(|_| at.is_none()).filter_map(|slug| of(slug));
                match Viewport::around_all(at.into_iter().filter_map(of).chain(lit), room.width, room.height) {
                    Some(view) => Self::Free(view),
                    None => return Some(Err("What is selected names no county; the arrows walk to one.".into())),
                }
            }
            Action::PanLeft => Self::Free(here.panned(-cols, 0)),
            Action::PanRight => Self::Free(here.panned(cols, 0)),
            Action::PanUp => Self::Free(here.panned(0, -rows)),
            Action::PanDown => Self::Free(here.panned(0, rows)),
            _ => return None,
        }))
    }
}

impl View {
    /// Whether county lines are drawn in a room of so many columns and rows.
    pub fn shows_lines(self, (cols, rows): (u16, u16)) -> bool {
        self.form == Form::Map && cols >= ROOM_FOR_MAP.0 && rows >= ROOM_FOR_MAP.1
    }

    /// Does what an action asks.
    pub fn act(&mut self, desk: &Desk, around: Around<'_>, action: Action, room: Rect) -> Answer {
        let at = around.at;
        match action {
            Action::Fill => {
                self.fill = self.fill.next();
                return Answer::Say(format!("Counties by {}.", self.fill.word()));
            }
            Action::Tiles => return self.turn(),
            _ if self.form == Form::Words => return self.read(desk, around.filled, action, room),
            Action::Up => return walk(desk, at, Direction::North),
            Action::Down => return walk(desk, at, Direction::South),
            Action::Left => return walk(desk, at, Direction::West),
            Action::Right => return walk(desk, at, Direction::East),
            Action::Open => return at.map_or(Answer::Nothing, |slug| Answer::Open(Target::County(slug.to_string()))),
            _ => {}
        }
        match self.part.act(desk, around, action, room) {
            None => Answer::Nothing,
            Some(Err(sentence)) => Answer::Say(sentence),
            Some(Ok(next)) if next == self.part => Answer::Nothing,
            Some(Ok(next)) => {
                // Whoever moves the map wants to see it.
                (self.part, self.form) = (next, Form::Map);
                Answer::Done
            }
        }
    }

    /// The next form, and a word on it.
    fn turn(&mut self) -> Answer {
        let (form, words) = match self.form {
            Form::Map => (Form::Tiles, "Tiles: where each county lies among the others, not how large it is."),
            Form::Tiles => (Form::Words, "In words: each county with what touches it."),
            Form::Words => (Form::Map, "The map."),
        };
        self.form = form;
        Answer::Say(words.into())
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
    of_selection::county_of(&desk.library, chosen)
}
