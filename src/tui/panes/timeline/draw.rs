//! How the timeline is drawn: the chart with its cursor, what is lit, what is related, and the period. It changes nothing.

use std::collections::{BTreeMap, BTreeSet};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::View;
use crate::domain::chart::{
    Bond, Chart, GutterWidth, Picture, Role as ChartRole, Stack, View as ChartView, draw as drawing,
};
use crate::domain::fold::linked::Linked;
use crate::domain::fold::occasion::{Board, record_of};
use crate::domain::fold::relation::{related_keys, relations_of};
use crate::domain::glyphs::Glyphs;
use crate::domain::library::{Library, Target};
use crate::domain::period::Period;
use crate::tui::paint::dot;
use crate::tui::theme::{Role, Theme};

/// What is drawn.
#[derive(Debug)]
pub struct Shown<'a> {
    pub library: &'a Library,
    /// What is drawn, on the scale of the whole.
    pub chart: &'a Chart,
    /// True where that is only what goes with the selection.
    pub narrowed: bool,
    pub whole: &'a Board,
    pub view: &'a View,
    pub focused: bool,
    pub linked: &'a Linked,
    pub chosen: Option<&'a Target>,
    /// The period to which the panes are narrowed.
    pub period: Option<Period>,
    pub glyphs: Glyphs,
}

impl Shown<'_> {
    /// The lane in the first row: the cursor's chart scrolls, a narrowed one begins at its first.
    pub fn first_lane(&self) -> usize {
        if self.narrowed { 0 } else { self.view.first_lane }
    }

    /// The picture in a room of this size.
    pub fn picture(&self, area: Rect) -> Picture {
        let items = || self.chart.lanes.iter().flat_map(|lane| &lane.items).map(|item| item.key.as_str());
        let lit: BTreeSet<&str> = items().filter(|key| self.linked.has(&self.library.data, record_of(key))).collect();
        let brush = self.view.brush.and_then(super::Brush::period).or(self.period);
        let view = ChartView {
            lit,
            related: self.related(),
            brush: brush.map(|period| (period.from().date(), period.to().date())),
            first_lane: self.first_lane(),
            ..frame(self.view, self.shows_cursor(), self.glyphs, area)
        };
        drawing(self.chart, &self.view.scale(self.whole, area), &view)
    }

    /// Column and row of the item under the cursor, where it is drawn.
    pub fn place(&self, area: Rect) -> Option<(u16, u16)> {
        let key = self.view.cursor.as_deref()?;
        let picture = self.picture(area);
        let hit = picture.hits.iter().find(|hit| hit.key == key)?;
        Some((hit.first, hit.row))
    }

    /// How many lanes are drawn in a room of this size.
    pub fn lanes_in_sight(&self, area: Rect) -> usize {
        let view =
            ChartView { first_lane: self.first_lane(), ..frame(self.view, self.shows_cursor(), self.glyphs, area) };
        Stack::of(self.chart, &self.view.scale(self.whole, area), &view).shelves.len()
    }

    /// The cursor is shown in focus, and else where it stands on what is selected.
    fn shows_cursor(&self) -> bool {
        let here = self.view.cursor.as_deref().map(record_of);
        self.focused || here.is_some() && here == self.chosen.and_then(Target::record)
    }

    /// What stands in relation to what the cursor is on.
    fn related(&self) -> BTreeMap<&str, Bond> {
        let cursor = self.view.cursor.as_deref().filter(|_| self.shows_cursor()).map(record_of);
        let here = cursor.or(self.chosen.and_then(Target::record));
        here.map(|id| related_keys(self.chart, &relations_of(self.library, id))).unwrap_or_default()
    }
}

/// Size, letters and cursor, with nothing lit.
pub(super) fn frame(view: &View, focused: bool, glyphs: Glyphs, area: Rect) -> ChartView<'_> {
    ChartView {
        cursor: view.cursor.as_deref().filter(|_| focused),
        lit: BTreeSet::new(),
        related: BTreeMap::new(),
        brush: None,
        first_lane: view.first_lane,
        cols: area.width,
        rows: area.height,
        glyphs,
        gutter: GutterWidth::Auto,
    }
}

/// Draws the chart.
pub fn draw(shown: &Shown<'_>, theme: Theme, area: Rect, buf: &mut Buffer) {
    let picture = shown.picture(area);
    for (y, row) in (0..picture.rows).map(|row| (area.y.saturating_add(row), row)) {
        for (x, col) in (0..picture.cols).map(|col| (area.x.saturating_add(col), col)) {
            let Some(cell) = picture.cell(col, row).filter(|cell| cell.ch != '\0') else { continue };
            if cell.ch != ' ' || cell.role != ChartRole::Blank {
                dot(buf, area, (x, y), cell.ch, theme.style(role(cell.role)));
            }
        }
    }
}

/// Bold is what goes with the selection; the marks tell the rest.
fn role(role: ChartRole) -> Role {
    match role {
        ChartRole::Axis | ChartRole::Gutter | ChartRole::Dim => Role::Quiet,
        ChartRole::Today | ChartRole::LaneName => Role::Strong,
        ChartRole::Brush => Role::Match,
        ChartRole::Cursor => Role::Selected,
        ChartRole::Lit | ChartRole::Related => Role::Lit,
        ChartRole::Blank
        | ChartRole::Event
        | ChartRole::Span
        | ChartRole::Bound
        | ChartRole::Planned
        | ChartRole::Negotiating
        | ChartRole::Signed
        | ChartRole::Validity
        | ChartRole::Ended => Role::Text,
    }
}
