//! Pane 4: lanes by partner, county or subject, events and validity with their precision, what has no date in the gutter.
//! While another pane is in focus it narrows to what goes with the selection, a lane an agreement.

mod brush;
mod caption;
mod draw;
mod narrow;

use ratatui::layout::Rect;

use crate::domain::chart::{Chart, Scale, Stack};
use crate::domain::fold::occasion::{Board, LanesBy, Step, record_of};
use crate::domain::glyphs::Glyphs;
use crate::domain::library::{Library, Target};
use crate::tui::action::Action;
use crate::tui::narrowed::Narrowed;
use crate::tui::panes::Answer;

pub use brush::Brush;
pub use caption::caption;
pub use draw::{Shown, draw};
pub use narrow::shown;

/// Where one is in time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct View {
    /// Key of the item under the cursor.
    pub cursor: Option<String>,
    pub first_lane: usize,
    /// What the lanes stand for.
    pub lanes: LanesBy,
    /// The days shown; none for all.
    pub scale: Option<Scale>,
    /// A period in the making.
    pub brush: Option<Brush>,
    /// True once something was selected in another pane.
    pub narrow: bool,
}

/// A timeline and the data it is of.
type On<'a> = (&'a Board, &'a Library);

impl View {
    /// Does what an action asks, on the whole timeline, with so many rows for lanes.
    pub fn act(&mut self, within: &Narrowed, action: Action, room: Rect) -> Answer {
        let (board, library) = (within.board(self.lanes), &within.desk.library);
        if let Some(answer) = self.brushed((board, library), action, room) {
            return answer;
        }
        let at = self.cursor.as_deref();
        let step = match action {
            Action::Left => Step::Before,
            Action::Right => Step::After,
            Action::First => Step::First,
            Action::Last => Step::Last,
            Action::NextEnd => Step::NextEnd,
            Action::PreviousEnd => Step::PreviousEnd,
            Action::Open => {
                return at.map_or(Answer::Nothing, |key| Answer::Open(Target::Record(record_of(key).to_string())));
            }
            Action::Up | Action::PageUp => Step::LaneUp,
            Action::Down | Action::PageDown => Step::LaneDown,
            Action::Today => Step::Today,
            Action::Lanes => return self.turn(within, room),
            _ => return self.zoom((board, library), action, room),
        };
        // Where there is little, a lane has several rows to walk.
        let next = match (board.whole(), action) {
            (Some(chart), Action::Up) => self.stack(board, chart, room).above(chart, at).map(str::to_string),
            (Some(chart), Action::Down) => self.stack(board, chart, room).below(chart, at).map(str::to_string),
            _ => board.step(library, at, step),
        };
        if action == Action::Today {
            self.scale = self.scale.map(|scale| scale.revealing(board.today()));
        }
        let Some(next) = next.filter(|next| Some(next.as_str()) != at) else {
            let today = action == Action::Today;
            return Answer::Say(
                if today { "Nothing in this lane is nearer to today." } else { "Nothing further that way." }.into(),
            );
        };
        self.go(within, next.clone(), room);
        Answer::Walk(Target::Record(record_of(&next).to_string()))
    }

    /// Begins, moves or takes a period; none where the action is for something else.
    fn brushed(&mut self, on: On<'_>, action: Action, room: Rect) -> Option<Answer> {
        let Some(mut brush) = self.brush else {
            if action != Action::Brush {
                return None;
            }
            self.brush = Some(Brush::at(self.day(on)));
            return Some(Answer::Say("h and l move the end of the period; c narrows to it, Esc lets it go.".into()));
        };
        let answer = brush.act(action, self.scale(on.0, room))?;
        self.brush = Some(brush).filter(|_| !matches!(answer, Answer::Narrow(_)));
        if self.scale.is_some() {
            self.scale = self.scale.map(|scale| scale.revealing(brush.to));
        }
        Some(answer)
    }

    /// The days shown in a room.
    fn scale(&self, board: &Board, room: Rect) -> Scale {
        self.scale.unwrap_or_else(|| board.fitting(room.width.max(2)))
    }

    fn zoom(&mut self, on: On<'_>, action: Action, room: Rect) -> Answer {
        let scale = self.scale(on.0, room);
        let quarter = i32::from(room.width / 4).max(1);
        let next = match action {
            Action::Closer => Some(scale.zoomed(2.0, self.day(on))),
            Action::Wider => Some(scale.zoomed(0.5, self.day(on))),
            Action::Whole => None,
            Action::PanLeft => Some(scale.panned(-quarter)),
            Action::PanRight => Some(scale.panned(quarter)),
            _ => return Answer::Nothing,
        };
        if next == self.scale {
            return Answer::Nothing;
        }
        self.scale = next;
        Answer::Done
    }

    /// The day of the cursor; today where it has none.
    fn day(&self, (board, library): On<'_>) -> chrono::NaiveDate {
        let item = self.cursor.as_deref().and_then(|key| board.item(library, key));
        item.and_then(|item| item.extent.last_day().or_else(|| item.extent.first_day())).unwrap_or(board.today())
    }

    /// Puts the cursor on a target's first item, if the timeline has it.
    pub fn reveal(&mut self, within: &Narrowed, target: &Target, room: Rect) {
        let here = self.cursor.as_deref().map(record_of);
        if let Some(id) = target.record().filter(|id| here != Some(*id))
            && let Some(key) = within.board(self.lanes).first_of(&within.desk.library, id)
        {
            self.go(within, key, room);
        }
        self.settle(within, room);
    }

    /// Puts the cursor on an item and brings its day into sight.
    fn go(&mut self, within: &Narrowed, key: String, room: Rect) {
        let item = within.board(self.lanes).item(&within.desk.library, &key);
        self.cursor = Some(key);
        let day = item.and_then(|item| item.extent.first_day());
        self.scale = self.scale.map(|scale| day.map_or(scale, |day| scale.revealing(day)));
        self.settle(within, room);
    }

    /// Keeps the cursor on an item there is, and its row in sight.
    pub fn settle(&mut self, within: &Narrowed, room: Rect) {
        let (board, library) = (within.board(self.lanes), &within.desk.library);
        let lane = |view: &Self| view.cursor.as_deref().and_then(|key| board.lane_of(library, key));
        let lane = lane(self).or_else(|| {
            self.cursor = board.first_key(library);
            lane(self)
        });
        let Some(lane) = lane else { return };
        let rows = usize::from(room.height.saturating_sub(1));
        self.first_lane = if rows < board.lanes() { self.first_lane.min(lane) } else { 0 };
        // Each lane has a row at least: none further up can show the cursor's.
        self.first_lane = self.first_lane.max((lane + 1).saturating_sub(rows.max(1)));
        let Some(chart) = board.whole() else { return };
        while self.first_lane < lane && !self.is_in_sight(board, chart, room) {
            self.first_lane += 1;
        }
    }

    fn is_in_sight(&self, board: &Board, chart: &Chart, room: Rect) -> bool {
        let row = self.cursor.as_deref().and_then(|key| self.stack(board, chart, room).row_of(key));
        row.is_some_and(|row| row < room.height)
    }

    /// Which rows the lanes have in a room. Letters do not change it.
    fn stack<'a>(&self, board: &Board, chart: &'a Chart, room: Rect) -> Stack<'a> {
        Stack::of(chart, &self.scale(board, room), &draw::frame(self, true, Glyphs::Braille, room))
    }

    /// Other lanes; the cursor stays on the same record, if these lanes have it.
    fn turn(&mut self, within: &Narrowed, room: Rect) -> Answer {
        let here = self.cursor.take().map(|key| Target::Record(record_of(&key).to_string()));
        self.lanes = self.lanes.next();
        self.first_lane = 0;
        if let Some(here) = here {
            self.reveal(within, &here, room);
        }
        Answer::Say(format!("A lane a {}.", self.lanes.word()))
    }
}
