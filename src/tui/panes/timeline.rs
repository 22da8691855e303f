//! Pane 4: lanes by partner, county or subject, events and validity with their precision, what has no date in the gutter.
//! While another pane is in focus it narrows to what goes with the selection, a lane an agreement.

mod brush;
mod caption;
mod draw;
mod narrow;

use ratatui::layout::Rect;

use crate::domain::chart::{
    Chart, Item, Scale, Stack, end_of_lane, first_key, lane_down, lane_of, lane_up, nearest_to, next_end, next_in_lane,
    prev_end, prev_in_lane,
};
use crate::domain::fold::occasion::{LanesBy, record_of};
use crate::domain::glyphs::Glyphs;
use crate::domain::library::Target;
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

impl View {
    /// Does what an action asks, on the whole chart, with so many rows for lanes.
    pub fn act(&mut self, within: &Narrowed, action: Action, room: Rect) -> Answer {
        let chart = within.chart(self.lanes);
        if let Some(answer) = self.brushed(chart, action, room) {
            return answer;
        }
        let at = self.cursor.as_deref();
        let next = match action {
            Action::Left => prev_in_lane(chart, at),
            Action::Right => next_in_lane(chart, at),
            Action::Up => self.stack(chart, room).above(chart, at),
            Action::Down => self.stack(chart, room).below(chart, at),
            Action::First => end_of_lane(chart, at, false),
            Action::Last => end_of_lane(chart, at, true),
            Action::NextEnd => next_end(chart, at).map(|(_, key)| key),
            Action::PreviousEnd => prev_end(chart, at).map(|(_, key)| key),
            Action::Open => {
                return at.map_or(Answer::Nothing, |key| Answer::Open(Target::Record(record_of(key).to_string())));
            }
            Action::PageUp => lane_up(chart, at),
            Action::PageDown => lane_down(chart, at),
            Action::Today => nearest_to(chart, at, chart.today),
            Action::Lanes => return self.turn(within, room),
            _ => return self.zoom(chart, action, room),
        };
        if action == Action::Today {
            self.scale = self.scale.map(|scale| scale.revealing(chart.today));
        }
        let Some(next) = next.map(str::to_string).filter(|next| Some(next.as_str()) != at) else {
            let today = action == Action::Today;
            return Answer::Say(
                if today { "Nothing in this lane is nearer to today." } else { "Nothing further that way." }.into(),
            );
        };
        self.go(within, next.clone(), room);
        Answer::Walk(Target::Record(record_of(&next).to_string()))
    }

    /// Begins, moves or takes a period; none where the action is for something else.
    fn brushed(&mut self, chart: &Chart, action: Action, room: Rect) -> Option<Answer> {
        let Some(mut brush) = self.brush else {
            if action != Action::Brush {
                return None;
            }
            self.brush = Some(Brush::at(self.day(chart)));
            return Some(Answer::Say("h and l move the end of the period; c narrows to it, Esc lets it go.".into()));
        };
        let answer = brush.act(action, self.scale(chart, room))?;
        self.brush = Some(brush).filter(|_| !matches!(answer, Answer::Narrow(_)));
        if self.scale.is_some() {
            self.scale = self.scale.map(|scale| scale.revealing(brush.to));
        }
        Some(answer)
    }

    /// The days shown in a room.
    fn scale(&self, chart: &Chart, room: Rect) -> Scale {
        self.scale.unwrap_or_else(|| Scale::fitting(chart, room.width.max(2)))
    }

    fn zoom(&mut self, chart: &Chart, action: Action, room: Rect) -> Answer {
        let scale = self.scale(chart, room);
        let quarter = i32::from(room.width / 4).max(1);
        let next = match action {
            Action::Closer => Some(scale.zoomed(2.0, self.day(chart))),
            Action::Wider => Some(scale.zoomed(0.5, self.day(chart))),
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
    fn day(&self, chart: &Chart) -> chrono::NaiveDate {
        self.item(chart)
            .and_then(|item| item.extent.last_day().or_else(|| item.extent.first_day()))
            .unwrap_or(chart.today)
    }

    fn item<'a>(&self, chart: &'a Chart) -> Option<&'a Item> {
        let key = self.cursor.as_deref()?;
        chart.lanes.iter().flat_map(|lane| &lane.items).find(|item| item.key == key)
    }

    /// Puts the cursor on a target's first item, if the chart has it.
    pub fn reveal(&mut self, within: &Narrowed, target: &Target, room: Rect) {
        let here = self.cursor.as_deref().map(record_of);
        if let Some(id) = target.record().filter(|id| here != Some(*id)) {
            let items = within.chart(self.lanes).lanes.iter().flat_map(|lane| &lane.items);
            if let Some(item) = items.into_iter().find(|item| record_of(&item.key) == id) {
                self.go(within, item.key.clone(), room);
            }
        }
        self.settle(within, room);
    }

    /// Puts the cursor on an item and brings its day into sight.
    fn go(&mut self, within: &Narrowed, key: String, room: Rect) {
        self.cursor = Some(key);
        let day = self.item(within.chart(self.lanes)).and_then(|item| item.extent.first_day());
        self.scale = self.scale.map(|scale| day.map_or(scale, |day| scale.revealing(day)));
        self.settle(within, room);
    }

    /// Keeps the cursor on an item there is, and its row in sight.
    pub fn settle(&mut self, within: &Narrowed, room: Rect) {
        let chart = within.chart(self.lanes);
        if self.item(chart).is_none() {
            self.cursor = first_key(chart).map(str::to_string);
        }
        let Some(lane) = self.cursor.as_deref().and_then(|key| lane_of(chart, key)) else { return };
        let rows = usize::from(room.height.saturating_sub(1));
        self.first_lane = if rows < chart.lanes.len() { self.first_lane.min(lane) } else { 0 };
        // Each lane has a row at least: none further up can show the cursor's.
        self.first_lane = self.first_lane.max((lane + 1).saturating_sub(rows.max(1)));
        while self.first_lane < lane && !self.is_in_sight(chart, room) {
            self.first_lane += 1;
        }
    }

    fn is_in_sight(&self, chart: &Chart, room: Rect) -> bool {
        let row = self.cursor.as_deref().and_then(|key| self.stack(chart, room).row_of(key));
        row.is_some_and(|row| row < room.height)
    }

    /// Which rows the lanes have in a room. Letters do not change it.
    fn stack<'a>(&self, chart: &'a Chart, room: Rect) -> Stack<'a> {
        Stack::of(chart, &self.scale(chart, room), &draw::frame(self, true, Glyphs::Braille, room))
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
