//! Where everything is: one pure function of size and state, used by `update` and `view` alike.
//!
//! ```text
//!  header                                     120 × 36: four panes        80 × 24: partners above details
//! ┌1 Partners┐┌2 Details──┐┌3 Border─┐        ┌1 Partners──┐┌3 Border┐
//! │          ││           ││ counties│        │2 Details   ││counties│
//! └──────────┘└───────────┘└─────────┘        └────────────┘└────────┘
//! ┌4 Timeline────────────────────────┐        ┌4 Timeline────────────┐
//! └──────────────────────────────────┘        └──────────────────────┘
//!  footer                                      under 60 columns or 14 rows: one pane at a time
//! ```

use ratatui::layout::Rect;

use crate::tui::overlay::Overlay;
use crate::tui::pane::Pane;
use crate::tui::state::State;

/// The rectangles of a screen. A pane that is not shown has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Places {
    pub header: Rect,
    pub footer: Rect,
    pub partners: Option<Rect>,
    pub details: Option<Rect>,
    pub map: Option<Rect>,
    pub timeline: Option<Rect>,
    /// Everything between header and footer.
    pub body: Rect,
}

impl Places {
    /// The rectangle of a pane, its frame included.
    pub fn of(&self, pane: Pane) -> Option<Rect> {
        match pane {
            Pane::Partners => self.partners,
            Pane::Details => self.details,
            Pane::Map => self.map,
            Pane::Timeline => self.timeline,
        }
    }

    fn only(mut self, pane: Pane) -> Self {
        let body = Some(self.body);
        match pane {
            Pane::Partners => self.partners = body,
            Pane::Details => self.details = body,
            Pane::Map => self.map = body,
            Pane::Timeline => self.timeline = body,
        }
        self
    }
}

/// Below this there is no room for a word of sense.
pub const SMALLEST: (u16, u16) = (16, 4);

/// The rectangles for a state.
pub fn places(state: &State) -> Places {
    let (cols, rows) = state.size;
    let header = Rect::new(0, 0, cols, rows.min(1));
    let footer = Rect::new(0, rows.saturating_sub(1), cols, u16::from(rows > 1));
    let body = Rect::new(0, 1.min(rows), cols, rows.saturating_sub(2));
    let places = Places { header, footer, body, ..Places::default() };
    if state.zoomed || cols < 60 || rows < 14 {
        return places.only(state.focus);
    }
    let (upper, lower) = split_rows(body, timeline_rows(rows));
    let mut places = if cols >= 110 { beside(places, upper) } else { stacked(places, upper, state.focus) };
    places.timeline = Some(lower);
    places
}

fn timeline_rows(rows: u16) -> u16 {
    match rows {
        0..=19 => 5,
        20..=25 => 7,
        26..=33 => 9,
        34..=44 => 11,
        45..=54 => 15,
        _ => 20,
    }
}

/// Three columns: partners, details, map.
fn beside(mut places: Places, area: Rect) -> Places {
    let partners = (area.width * 29 / 100).clamp(30, 44);
    let map = (area.width * 3 / 10).clamp(36, 80);
    let (left, rest) = split_cols(area, partners);
    let (middle, right) = split_cols(rest, rest.width.saturating_sub(map));
    places.partners = Some(left);
    places.details = Some(middle);
    places.map = Some(right);
    places
}

/// Two columns: partners above details, and the map. The one of the two in focus has more rows.
fn stacked(mut places: Places, area: Rect, focus: Pane) -> Places {
    let map = (area.width * 42 / 100).clamp(24, 46);
    let (left, right) = split_cols(area, area.width.saturating_sub(map));
    let list = match focus {
        Pane::Details => 4,
        _ => area.height * 45 / 100,
    };
    let (top, bottom) = split_rows(left, left.height.saturating_sub(list));
    places.partners = Some(top);
    places.details = Some(bottom);
    places.map = Some(right);
    places
}

fn split_cols(area: Rect, left: u16) -> (Rect, Rect) {
    let left = left.min(area.width);
    (Rect { width: left, ..area }, Rect { x: area.x + left, width: area.width - left, ..area })
}

/// Splits so that the lower part has the given rows.
fn split_rows(area: Rect, lower: u16) -> (Rect, Rect) {
    let upper = area.height.saturating_sub(lower);
    (Rect { height: upper, ..area }, Rect { y: area.y + upper, height: area.height - upper, ..area })
}

/// The inside of a frame.
pub fn inside(frame: Rect) -> Rect {
    Rect {
        x: frame.x + u16::from(frame.width > 1),
        y: frame.y + u16::from(frame.height > 1),
        width: frame.width.saturating_sub(2),
        height: frame.height.saturating_sub(2),
    }
}

/// So few rows that a frame would leave none to read.
const FEW: u16 = 5;

/// Whether panes and pages have only a title line, no frame: zoomed, so that they can be copied clean, or on few rows.
pub fn is_bare(state: &State) -> bool {
    state.zoomed || state.size.1 <= FEW
}

/// The inside of a pane as it is drawn now. Two rows are all the timeline's own: its axis takes one.
pub fn pane_inside(state: &State, pane: Pane, frame: Rect) -> Rect {
    let is_low = pane == Pane::Timeline && frame.height < 3 && is_bare(state);
    if is_low { frame } else { page_inside(state, frame) }
}

fn page_inside(state: &State, frame: Rect) -> Rect {
    if is_bare(state) {
        Rect { y: frame.y + u16::from(frame.height > 1), height: frame.height.saturating_sub(1), ..frame }
    } else {
        inside(frame)
    }
}

/// The inside of what lies over the panes; on few rows a prompt has not even a title.
pub fn overlay_inside(state: &State) -> Rect {
    let is_prompt = matches!(state.overlays.last(), Some(Overlay::Find(_) | Overlay::Palette(_)));
    if is_prompt && state.size.1 <= FEW { overlay(state) } else { page_inside(state, overlay(state)) }
}

/// The area of what lies over the panes: all of the body; the search leaves room for the preview.
pub fn overlay(state: &State) -> Rect {
    search(state).0
}

/// Where what the cursor of the search is on is shown, where there is room for it.
pub fn preview(state: &State) -> Option<Rect> {
    search(state).1
}

/// From so many columns on the preview stands beside the results.
const WIDE: u16 = 100;
/// From so many rows on it stands below them, where they are not as wide.
const HIGH: u16 = 18;

fn search(state: &State) -> (Rect, Option<Rect>) {
    let body = places(state).body;
    if !matches!(state.overlays.last(), Some(Overlay::Find(_))) || is_bare(state) {
        return (body, None);
    }
    if body.width >= WIDE {
        let (results, preview) = split_cols(body, body.width * 11 / 20);
        return (results, Some(preview));
    }
    if body.height >= HIGH && body.width >= 40 {
        let (results, preview) = split_rows(body, body.height * 2 / 5);
        return (results, Some(preview));
    }
    (body, None)
}
