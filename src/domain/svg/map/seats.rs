//! Words on the map with the room they take, and the search for a place where they cover no other words.
//! It must not know what is named.

use svg::node::Node;
use svg::node::element::{Group, Path};

use crate::domain::svg::ink::{BLACK, Hand, PAPER, Spot, centred, edged, line, px, shape};
use crate::domain::svg::map::areas::{LIT, SELECTED};
use crate::domain::svg::map::survey::{Ground, Survey};
use crate::domain::svg::room::Room;

/// What stands before a county's name, so that it is not told by colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Selected,
    Lit,
}

/// Px of a sign with the air after it.
const SIGN: f64 = 14.0;
/// Lines of a name stand so far apart, for the height of its letters.
const LEADING: f64 = 1.15;
/// Px between two names.
const AIR: f64 = 1.5;

/// A name that was given a place.
#[derive(Debug, Clone)]
pub(super) struct Label {
    pub(super) lines: Vec<String>,
    pub(super) hand: Hand,
    pub(super) sign: Option<Sign>,
    pub(super) room: Room,
    /// From the name to what it names.
    pub(super) lead: Option<(Spot, Spot)>,
    /// Degrees by which it is turned round its middle.
    pub(super) turn: f64,
}

impl Label {
    pub(super) fn new(lines: Vec<String>, hand: Hand) -> Self {
        Self { lines, hand, sign: None, room: Room::default(), lead: None, turn: 0.0 }
    }

    pub(super) fn signed(self, sign: Option<Sign>) -> Self {
        Self { sign, ..self }
    }

    /// Width and height in px, before any turn.
    pub(super) fn size(&self) -> (f64, f64) {
        let widest = self.lines.iter().map(|line| self.hand.width(line)).fold(0.0, f64::max);
        let sign = if self.sign.is_some() { SIGN } else { 0.0 };
        (widest + sign, self.lines.len() as f64 * self.hand.size * LEADING)
    }

    /// With its middle at a point.
    pub(super) fn at(&self, spot: Spot) -> Self {
        let (width, height) = self.size();
        let (sin, cos) = (self.turn.to_radians().sin().abs(), self.turn.to_radians().cos().abs());
        let turned = (width * cos + height * sin, width * sin + height * cos);
        Self { room: Room::round(spot, turned), ..self.clone() }
    }

    pub(super) fn drawn(&self) -> Group {
        let (x, y) = self.room.middle();
        let (width, height) = self.size();
        let indent = if self.sign.is_some() { SIGN / 2.0 } else { 0.0 };
        let mut group = Group::new();
        if let Some((from, to)) = self.lead {
            group = group.add(line(from, to, PAPER, 3.0)).add(line(from, to, BLACK, 0.9));
        }
        for (at, text) in self.lines.iter().enumerate() {
            let base = y - height / 2.0 + (at as f64 + 0.82) * self.hand.size * LEADING;
            let mut node = centred((x + indent, base), text, self.hand);
            if self.turn != 0.0 {
                node.assign("transform", format!("rotate({} {} {})", px(self.turn), px(x), px(y)));
            }
            group = edged(group, &node, self.hand.size * 0.28);
        }
        match self.sign {
            Some(sign) => group.add(drawn_sign(sign, (x - width / 2.0 + 5.0, y - height / 2.0 + self.hand.size * 0.5))),
            None => group,
        }
    }
}

/// A star for what goes with the selection, a triangle for what is selected.
pub(super) fn drawn_sign(sign: Sign, (x, y): Spot) -> Path {
    match sign {
        Sign::Selected => shape(&[(x - 4.0, y - 5.0), (x + 5.0, y), (x - 4.0, y + 5.0)], SELECTED, PAPER, 1.0),
        Sign::Lit => {
            let point = |at: u32| {
                let angle = f64::from(at) * std::f64::consts::PI / 5.0;
                let far = if at.is_multiple_of(2) { 6.0 } else { 2.6 };
                (x + far * angle.sin(), y - far * angle.cos())
            };
            shape(&(0..10).map(point).collect::<Vec<_>>(), LIT, PAPER, 0.8)
        }
    }
}

/// The names set so far, and the signs that names had better not cover.
pub(super) struct Sheet {
    pub(super) labels: Vec<Label>,
    pub(super) marks: Vec<Room>,
    /// Counties whose names have no room.
    pub(super) unnamed: Vec<String>,
    /// The whole map.
    pub(super) frame: Room,
}

impl Sheet {
    /// Whether no name stands there and the room lies within the map.
    pub(super) fn is_free(&self, room: &Room) -> bool {
        self.frame.holds(&room.grown(AIR)) && !self.labels.iter().any(|label| label.room.meets(&room.grown(AIR)))
    }

    /// How many signs a name would cover there.
    pub(super) fn covers(&self, room: &Room) -> usize {
        self.marks.iter().filter(|mark| mark.meets(room)).count()
    }

    /// Sets a name at the first of the points where it is free, covers no sign and stands on nothing but fitting ground;
    /// where `covering`, it may cover signs. False where there is none.
    pub(super) fn seat(
        &mut self,
        label: &Label,
        spots: &[Spot],
        (survey, fits): (&Survey, &dyn Fn(Ground) -> bool),
        covering: bool,
    ) -> bool {
        let fitting = |spot: &Spot| {
            let set = label.at(*spot);
            let clear = covering || self.covers(&set.room) == 0;
            (clear && self.is_free(&set.room) && survey.is(&set.room, fits)).then_some(set)
        };
        let found = spots.iter().find_map(fitting);
        let is_set = found.is_some();
        self.labels.extend(found);
        is_set
    }

    /// Sets a name that runs a little over the lines of its ground; false where even that has no room.
    pub(super) fn over_the_line(
        &mut self,
        ways: Vec<Vec<String>>,
        hand: Hand,
        spots: &[Spot],
        (survey, fits): (&Survey, &dyn Fn(Ground) -> bool),
    ) -> bool {
        let core = |room: &Room| Room::round(room.middle(), (room.width() * 0.7, room.height() * 0.6));
        let found = ways.into_iter().map(|lines| Label::new(lines, hand)).find_map(|label| {
            let set = spots.iter().map(|spot| label.at(*spot));
            set.into_iter()
                .find(|set| self.is_free(&set.room) && self.covers(&set.room) == 0 && survey.is(&core(&set.room), fits))
        });
        let is_set = found.is_some();
        self.labels.extend(found);
        is_set
    }

    pub(super) fn drawn(&self) -> Group {
        self.labels.iter().fold(Group::new().set("id", "map-names"), |group, label| group.add(label.drawn()))
    }
}

/// The points, those nearest to one of them first; up and down count twice, as words are wide.
pub(super) fn nearest_first(mut spots: Vec<Spot>, (x, y): Spot) -> Vec<Spot> {
    let far = |spot: &Spot| (spot.0 - x).hypot(2.0 * (spot.1 - y));
    spots.sort_by(|a, b| far(a).total_cmp(&far(b)));
    spots
}
