//! Where everything stands: which rows each lane has, and which items stand in which of them. The one source of that,
//! for drawing, for scrolling and for walking from row to row. It must not draw.

use super::pack::{Bed, Line};
use super::share::{Loose, Share, share};
use super::strand::{Strand, strands};
use super::stroke::{Pen, Stroke};
use super::{Chart, Item, Lane, Layout, Scale, View, days, gutter, lane_down, lane_up, marks};

/// The lanes in sight, from top to bottom.
#[derive(Debug, Default)]
pub struct Stack<'a> {
    pub shelves: Vec<Shelf<'a>>,
}

/// The rows of one lane.
#[derive(Debug)]
pub struct Shelf<'a> {
    /// Its index in the chart.
    pub at: usize,
    pub lane: &'a Lane,
    /// Its first row in the picture, the axis being row 0.
    pub first_row: u16,
    /// Its rows, a blank one that sets it off from the next not counted.
    pub rows: u16,
    /// True where a blank row follows.
    pub airy: bool,
    pub(super) strokes: Vec<(usize, Stroke)>,
    pub(super) strands: Vec<Strand>,
    pub(super) lines: Vec<Line>,
    /// The strands of each row without regard to the cursor: what walking goes by.
    at_rest: Vec<Vec<usize>>,
    /// The undated items in each row: index in the lane, and columns.
    pub(super) gutter: Vec<Vec<(usize, usize)>>,
}

impl<'a> Stack<'a> {
    /// The rows that `draw` gives to the lanes of a chart.
    pub fn of(chart: &'a Chart, scale: &Scale, view: &View) -> Self {
        let layout = Layout::of(chart, view);
        let scale = scale.with_cols(layout.plot_cols);
        let room = usize::from(view.rows.saturating_sub(1));
        let lanes = || chart.lanes.iter().enumerate().skip(view.first_lane).take(room);
        let loose: Vec<Loose> = lanes().map(|(_, lane)| loosen(lane, chart, &scale, view)).collect();
        let bed = Bed { cols: scale.cols(), today: scale.column(chart.today), longest: usize::MAX };
        let width = usize::from(layout.gutter);
        let (shares, airy) = share(&loose, room, bed, width);
        let mut next_row: u16 = 1;
        let shelves = lanes().zip(loose).zip(shares).map(|(((at, lane), loose), share)| {
            let gutter = gutter::lay(lane, share.rows, width, view);
            let first_row = next_row;
            let Share { rows, lines, at_rest } = share;
            let rows = rows as u16;
            next_row = next_row.saturating_add(rows).saturating_add(u16::from(airy));
            let Loose { strokes, strands, .. } = loose;
            Shelf { at, lane, first_row, rows, airy, strokes, strands, lines, at_rest, gutter }
        });
        Self { shelves: shelves.collect() }
    }

    /// The row that an item stands in; `None` where it is out of sight.
    pub fn row_of(&self, key: &str) -> Option<u16> {
        self.shelves.iter().find_map(|shelf| {
            let index = shelf.lane.items.iter().position(|item| item.key == key)?;
            let lines: Vec<&[usize]> = shelf.lines.iter().map(|line| line.strands.as_slice()).collect();
            shelf.row_in(&lines, index)
        })
    }

    /// One row down: the item nearest in time in the next row that has any, in this lane or the next; from the gutter,
    /// into the gutter. Beyond the last row in sight, the next lane as `lane_down` has it.
    pub fn below(&self, chart: &'a Chart, current: Option<&str>) -> Option<&'a str> {
        self.vertical(current, true).or_else(|| lane_down(chart, current))
    }

    /// One row up, likewise.
    pub fn above(&self, chart: &'a Chart, current: Option<&str>) -> Option<&'a str> {
        self.vertical(current, false).or_else(|| lane_up(chart, current))
    }

    fn vertical(&self, current: Option<&str>, down: bool) -> Option<&'a str> {
        let key = current?;
        let row = self.shelves.iter().find_map(|shelf| shelf.resting_row_of(key))?;
        let item = self.shelves.iter().flat_map(|shelf| &shelf.lane.items).find(|item| item.key == key)?;
        let mut rows: Vec<(&Shelf<'a>, u16)> =
            self.shelves.iter().flat_map(|shelf| (shelf.first_row..shelf.end()).map(move |row| (shelf, row))).collect();
        rows.retain(|(_, other)| if down { *other > row } else { *other < row });
        if !down {
            rows.reverse();
        }
        rows.into_iter().find_map(|(shelf, row)| shelf.nearest(row, item)).map(|item| item.key.as_str())
    }
}

impl<'a> Shelf<'a> {
    /// The row after its last.
    fn end(&self) -> u16 {
        self.first_row.saturating_add(self.rows)
    }

    fn resting_row_of(&self, key: &str) -> Option<u16> {
        let index = self.lane.items.iter().position(|item| item.key == key)?;
        let rows: Vec<&[usize]> = self.at_rest.iter().map(Vec::as_slice).collect();
        self.row_in(&rows, index)
    }

    /// The row of an item, the strands of each row given.
    fn row_in(&self, rows: &[&[usize]], index: usize) -> Option<u16> {
        let dated = rows.iter().position(|row| self.items_in(row).any(|item| item == index));
        let undated = || self.gutter.iter().position(|row| row.iter().any(|(item, _)| *item == index));
        let row = dated.or_else(undated)?;
        Some(self.first_row.saturating_add(row as u16))
    }

    /// Items of a row of time, by index.
    fn items_in(&self, strands: &[usize]) -> impl Iterator<Item = usize> {
        let strokes = strands.iter().filter_map(|strand| self.strands.get(*strand)).flat_map(|one| &one.strokes);
        strokes.filter_map(|at| Some(self.strokes.get(*at)?.0))
    }

    /// The item of a row that is nearest to another: of its own sort of place, or any where the lane has none of that.
    fn nearest(&self, row: u16, to: &Item) -> Option<&'a Item> {
        let at = usize::from(row.checked_sub(self.first_row)?);
        let item = |index: usize| self.lane.items.get(index);
        let dated = self.at_rest.get(at).map(|row| self.items_in(row).filter_map(item).collect::<Vec<_>>());
        let undated =
            self.gutter.get(at).map(|row| row.iter().filter_map(|(index, _)| item(*index)).collect::<Vec<_>>());
        let (dated, undated) = (dated.unwrap_or_default(), undated.unwrap_or_default());
        match to.extent.first_day() {
            None if undated.is_empty() && self.gutter.iter().all(Vec::is_empty) => dated.first().copied(),
            None => undated.first().copied(),
            Some(_) if self.lines.is_empty() => undated.first().copied(),
            Some(day) => dated.into_iter().min_by_key(|item| {
                item.extent.first_day().map(|other| days::number(other).abs_diff(days::number(day)))
            }),
        }
    }
}

/// The shape of an item with how many more it stands for.
fn with_more(lane: &Lane, index: usize, stroke: Stroke) -> Stroke {
    Stroke { more: lane.more.with.get(&index).copied().unwrap_or(0), ..stroke }
}

/// The shapes of a lane's items in sight, and the strands they make.
fn loosen(lane: &Lane, chart: &Chart, scale: &Scale, view: &View) -> Loose {
    let set = marks::set(view.glyphs);
    let pen = Pen { scale, set, today: chart.today };
    let items = lane.items.iter().enumerate();
    let mut strokes: Vec<(usize, Stroke)> =
        items.filter_map(|(index, item)| Some((index, with_more(lane, index, pen.stroke(item)?)))).collect();
    let first = |stroke: &Stroke| stroke.cells.first().map(|(col, _)| *col);
    strokes.sort_by_key(|(index, stroke)| (stroke.rank, first(stroke), *index));
    let strands = strands(lane, &strokes, &pen, view.glyphs);
    let undated = gutter::widths(lane, view.glyphs);
    let holds = |strand: &Strand| {
        let mut items = strand.strokes.iter().filter_map(|at| lane.items.get(strokes.get(*at)?.0));
        items.any(|item| view.cursor == Some(&item.key))
    };
    let cursor = strands.iter().position(holds);
    Loose { strokes, strands, undated, cursor }
}
