//! Pane 4: a lane a partner, events and validity with their precision, what has no date in the gutter.
//! While another pane is in focus it narrows to what goes with the selection, a lane an agreement.

mod brush;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::chart::{
    Chart, GutterWidth, Item, Lane, Picture, Role as ChartRole, Scale, Sort, View as ChartView, draw as drawing,
    first_key, lane_down, lane_of, lane_up, next_end, next_in_lane, prev_end, prev_in_lane,
};
use crate::domain::fold::linked::Linked;
use crate::domain::fold::occasion::record_of;
use crate::domain::glyphs::Glyphs;
use crate::domain::library::Target;
use crate::tui::action::Action;
use crate::tui::desk::Desk;
use crate::tui::paint::dot;
use crate::tui::panes::Answer;
use crate::tui::theme::{Role, Theme};

pub use brush::Brush;

/// Where one is in time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct View {
    /// Key of the item under the cursor.
    pub cursor: Option<String>,
    pub first_lane: usize,
    /// The days shown; none for all.
    pub scale: Option<Scale>,
    /// A period in the making.
    pub brush: Option<Brush>,
    /// True once something was selected in another pane.
    pub narrow: bool,
}

/// The chart as shown: the whole, or what goes with the selection when that is asked for.
pub fn shown<'a>(desk: &'a Desk, view: &View, focused: bool, linked: &Linked) -> Cow<'a, Chart> {
    if focused || !view.narrow || linked.records.is_empty() {
        return Cow::Borrowed(&desk.chart);
    }
    let narrowed = narrow(desk, linked);
    if narrowed.lanes.is_empty() { Cow::Borrowed(&desk.chart) } else { Cow::Owned(narrowed) }
}

/// A lane for each agreement, one for the events that go with it.
fn narrow(desk: &Desk, linked: &Linked) -> Chart {
    let mut lanes: Vec<Lane> = Vec::new();
    let mut events = Lane { name: "Events".into(), items: Vec::new() };
    for item in desk.chart.lanes.iter().flat_map(|lane| &lane.items) {
        let id = record_of(&item.key);
        if !linked.records.contains(id) {
            continue;
        }
        if matches!(item.sort, Sort::Event | Sort::Deadline) {
            events.items.push(item.clone());
            continue;
        }
        let name = desk.library.title(&Target::Record(id.to_string()));
        match lanes.iter_mut().find(|lane| lane.name == name) {
            Some(lane) => lane.items.push(item.clone()),
            None => lanes.push(Lane { name, items: vec![item.clone()] }),
        }
    }
    if !events.items.is_empty() {
        lanes.push(events);
    }
    Chart { lanes, today: desk.chart.today }
}

impl View {
    /// Does what an action asks, on the whole chart, with so many rows for lanes.
    pub fn act(&mut self, desk: &Desk, action: Action, room: Rect) -> Answer {
        let chart = &desk.chart;
        if let Some(answer) = self.brushed(chart, action, room) {
            return answer;
        }
        let at = self.cursor.as_deref();
        let next = match action {
            Action::Left => prev_in_lane(chart, at),
            Action::Right => next_in_lane(chart, at),
            Action::Up => lane_up(chart, at),
            Action::Down => lane_down(chart, at),
            Action::First => end_of_lane(chart, at, true),
            Action::Last => end_of_lane(chart, at, false),
            Action::NextEnd => next_end(chart, at).map(|(_, key)| key),
            Action::PreviousEnd => prev_end(chart, at).map(|(_, key)| key),
            Action::Open => {
                return at.map_or(Answer::Nothing, |key| Answer::Open(Target::Record(record_of(key).to_string())));
            }
            _ => return self.zoom(chart, action, room),
        };
        let Some(next) = next.map(str::to_string).filter(|next| Some(next.as_str()) != at) else {
            return Answer::Say("Nothing further that way.".into());
        };
        self.cursor = Some(next.clone());
        self.settle(desk, room);
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
            Action::Today => Some(scale.revealing(chart.today)),
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

    /// What the cursor stands on, for the title: where marks fall on one another it says which.
    pub fn caption(&self, chart: &Chart) -> Option<String> {
        if let Some(period) = self.brush.and_then(Brush::period) {
            return Some(format!(" · from {}", period.words()));
        }
        self.item(chart).map(|item| format!(" · {}", item.words()))
    }

    /// Puts the cursor on a target's first item, if the chart has it.
    pub fn reveal(&mut self, desk: &Desk, target: &Target, room: Rect) {
        let here = self.cursor.as_deref().map(record_of);
        if let Some(id) = target.record().filter(|id| here != Some(*id)) {
            let keys = desk.chart.lanes.iter().flat_map(|lane| &lane.items).map(|item| &item.key);
            if let Some(key) = keys.into_iter().find(|key| record_of(key) == id) {
                self.cursor = Some(key.clone());
            }
        }
        if self.cursor.is_none() {
            self.cursor = first_key(&desk.chart).map(str::to_string);
        }
        self.settle(desk, room);
    }

    /// Keeps the cursor's lane and day in sight.
    pub fn settle(&mut self, desk: &Desk, room: Rect) {
        let rows = usize::from(room.height.saturating_sub(1));
        if let Some(lane) = self.cursor.as_deref().and_then(|key| lane_of(&desk.chart, key)) {
            self.first_lane = crate::tui::scroll::follow(self.first_lane, lane, rows, desk.chart.lanes.len());
        }
        if let (Some(scale), Some(day)) = (self.scale, self.item(&desk.chart).and_then(|item| item.extent.first_day()))
        {
            self.scale = Some(scale.revealing(day));
        }
    }
}

/// The first or last item of the cursor's lane.
fn end_of_lane<'a>(chart: &'a Chart, at: Option<&'a str>, first: bool) -> Option<&'a str> {
    let mut here = at.or_else(|| first_key(chart))?;
    let step = if first { prev_in_lane } else { next_in_lane };
    while let Some(next) = step(chart, Some(here)).filter(|next| *next != here) {
        here = next;
    }
    Some(here)
}

/// What is drawn: the chart with its cursor and what is lit.
#[derive(Debug)]
pub struct Drawn<'a> {
    /// What is drawn, on the scale of the whole.
    pub chart: &'a Chart,
    pub whole: &'a Chart,
    pub view: &'a View,
    pub focused: bool,
    pub linked: &'a Linked,
}

impl Drawn<'_> {
    /// The lane in the first row: the cursor's chart scrolls, a narrowed one begins at its first.
    pub fn first_lane(&self) -> usize {
        if std::ptr::eq(self.chart, self.whole) { self.view.first_lane } else { 0 }
    }
}

/// The picture in a room of this size.
pub fn picture(drawn: &Drawn<'_>, glyphs: Glyphs, area: Rect) -> Picture {
    let lit: BTreeSet<&str> = drawn
        .chart
        .lanes
        .iter()
        .flat_map(|lane| &lane.items)
        .map(|item| item.key.as_str())
        .filter(|key| drawn.linked.records.contains(record_of(key)))
        .collect();
    let view = ChartView {
        cursor: drawn.view.cursor.as_deref().filter(|_| drawn.focused),
        lit,
        related: BTreeMap::new(),
        brush: None,
        first_lane: drawn.first_lane(),
        cols: area.width,
        rows: area.height,
        glyphs,
        gutter: GutterWidth::Auto,
    };
    let scale = drawn.view.scale.unwrap_or_else(|| Scale::fitting(drawn.whole, area.width.max(2)));
    drawing(drawn.chart, &scale, &view)
}

/// Draws the chart.
pub fn draw(drawn: &Drawn<'_>, look: (Theme, Glyphs), area: Rect, buf: &mut Buffer) {
    let (theme, glyphs) = look;
    let picture = picture(drawn, glyphs, area);
    for y in 0..picture.rows {
        for x in 0..picture.cols {
            if let Some(cell) =
                picture.cell(x, y).filter(|cell| cell.ch != '\0' && (cell.ch != ' ' || cell.role != ChartRole::Blank))
            {
                dot(
                    buf,
                    area,
                    (area.x.saturating_add(x), area.y.saturating_add(y)),
                    cell.ch,
                    theme.style(role(cell.role)),
                );
            }
        }
    }
}

fn role(role: ChartRole) -> Role {
    match role {
        ChartRole::Blank | ChartRole::Event | ChartRole::Span => Role::Text,
        ChartRole::Axis | ChartRole::Gutter | ChartRole::Dim | ChartRole::Bound | ChartRole::Ended => Role::Quiet,
        ChartRole::Today | ChartRole::LaneName | ChartRole::Brush => Role::Strong,
        ChartRole::Planned | ChartRole::Negotiating => Role::Planned,
        ChartRole::Signed => Role::Signed,
        ChartRole::Validity => Role::Named,
        ChartRole::Cursor => Role::Selected,
        ChartRole::Lit | ChartRole::Related => Role::Lit,
    }
}
