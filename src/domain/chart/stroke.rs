//! The shape of one item on the scale: which columns get which characters.
//! It must not know of other items; what lies over what is decided by `row`.

use super::marks::Set;
use super::{Extent, Item, Scale, Sort, days};
use chrono::NaiveDate;

/// Columns of an arrow for a bound open on one side.
const ARROW: i64 = 8;

/// What lies over what, lowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    Blank,
    Today,
    Bar,
    Span,
    Bound,
    Event,
    Stage,
    /// Words and counts, put only where there is room.
    Word,
}

/// The characters of one item, by column of the plot.
#[derive(Debug)]
pub(super) struct Stroke {
    pub(super) cells: Vec<(u16, char)>,
    pub(super) rank: Rank,
    /// A mark in one column, counted when several meet.
    pub(super) point: bool,
    /// So many more that it stands for.
    pub(super) more: u32,
    pub(super) derived: bool,
}

/// The days and characters an item is drawn with.
pub(super) struct Pen<'a> {
    pub(super) scale: &'a Scale,
    pub(super) set: &'a Set,
    pub(super) today: NaiveDate,
}

impl Pen<'_> {
    /// The shape of an item; `None` where it is undated or out of sight.
    pub(super) fn stroke(&self, item: &Item) -> Option<Stroke> {
        let stroke = match item.extent {
            Extent::Undated => return None,
            Extent::Day { day, uncertain, derived } => {
                let column = self.scale.column(day)?;
                let mark = self.set.mark(item.sort, uncertain);
                Stroke { derived, ..point(i64::from(column), mark, item.sort) }
            }
            Extent::Span { uncertain, .. } => self.span(item, uncertain)?,
            Extent::Bound { .. } => self.bound(item)?,
            Extent::Period { years_only, .. } => self.period(item, years_only)?,
        };
        let cols = self.scale.cols();
        let cells: Vec<(u16, char)> = stroke.cells.into_iter().filter(|(col, _)| *col < cols).collect();
        (!cells.is_empty()).then_some(Stroke { cells, ..stroke })
    }

    fn span(&self, item: &Item, uncertain: bool) -> Option<Stroke> {
        let (Some(from), Some(to)) = item.extent.days() else {
            return None;
        };
        let (first, last) = self.scale.reach(from, to);
        let own = staged(item.sort);
        let inside = self.set.inside(uncertain);
        let hollow = self.set.mark(item.sort, true);
        if first == last {
            let block = self.set.block(uncertain);
            return Some(point(first, if own { hollow } else { block }, item.sort));
        }
        let middle = first + (last - first) / 2;
        let glyph = |col| match col {
            // The month or the year is stated, the day is not.
            _ if own && col == middle && last - first > 1 => hollow,
            _ if own && col == first && last - first == 1 => hollow,
            _ if col == first => self.set.open,
            _ if col == last => self.set.close,
            _ => inside,
        };
        Some(self.range(first, last, Rank::Span, glyph))
    }

    fn bound(&self, item: &Item) -> Option<Stroke> {
        let arrow = ARROW.min(i64::from(self.scale.cols()) / 4).max(3) - 1;
        let (first, last, own) = match item.extent.days() {
            (Some(from), Some(to)) => {
                let (first, last) = self.scale.reach(from, to);
                (first, last, first + (last - first) / 2)
            }
            (None, Some(to)) => {
                let last = self.scale.reach(to, to).1;
                // The arrow head stays in sight as long as the bound does.
                ((last - arrow).max(0.min(last)), last, last - 1)
            }
            (Some(from), None) => {
                let first = self.scale.reach(from, from).0;
                let edge = (i64::from(self.scale.cols()) - 1).max(first);
                (first, (first + arrow).min(edge), first + 1)
            }
            (None, None) => return None,
        };
        let hollow = self.set.mark(item.sort, true);
        let (from, to) = item.extent.days();
        if first == last {
            // Of a bound on one side its edge stays: the mark alone would be a day.
            let mark = match (from, to) {
                (None, Some(_)) => self.set.close,
                (Some(_), None) => self.set.open,
                _ => hollow,
            };
            return Some(point(first, mark, item.sort));
        }
        let glyph = |col| match col {
            _ if staged(item.sort) && col == own => hollow,
            _ if col == first && from.is_some() => self.set.open,
            _ if col == first => self.set.before,
            _ if col == last && to.is_some() => self.set.close,
            _ if col == last => self.set.after,
            _ => self.set.dot,
        };
        Some(self.range(first, last, Rank::Bound, glyph))
    }

    /// A bar. Solid where the words of the source put it, a query where they do not: in the first and last
    /// year when only years are stated, and after today when no end is.
    fn period(&self, item: &Item, years_only: bool) -> Option<Stroke> {
        let (from, to) = item.extent.days();
        let (any, edge) = (from.or(to)?, i64::from(self.scale.cols()) - 1);
        let (mut first, mut last) = self.scale.reach(from.unwrap_or(any), to.unwrap_or(any));
        if first == last && item.sort == Sort::Event && from.is_some() && to.is_some() && !years_only {
            return Some(point(first, self.set.mark(item.sort, false), item.sort));
        }
        let solid_from = match from {
            Some(from) if years_only => self.scale.reach(from, days::year_end(from)).1 + 1,
            _ => i64::MIN,
        };
        let solid_to = match to {
            Some(to) if years_only => self.scale.reach(days::year_start(to), to).0,
            Some(_) => i64::MAX,
            None => self.scale.reach(self.today, self.today).1 + 1,
        };
        if from.is_none() {
            first = 0.min(last);
        }
        if to.is_none() {
            last = edge.max(first);
        }
        if let Some(to) = to.filter(|_| years_only) {
            // The column that the next year begins in is that year's.
            last = last.min(self.scale.after(days::year_end(to)) - 1).max(first);
        }
        let glyph = |col| match col {
            _ if col == last && to.is_none() => self.set.no_end,
            _ if col == first && from.is_none() => self.set.no_start,
            _ if col == last && years_only => '?',
            _ if (solid_from..solid_to).contains(&col) => self.set.bar,
            _ => self.set.query,
        };
        Some(self.range(first, last, Rank::Bar, glyph))
    }

    /// The part in sight of the columns `first` to `last`.
    fn range(&self, first: i64, last: i64, rank: Rank, glyph: impl Fn(i64) -> char) -> Stroke {
        let edge = i64::from(self.scale.cols()) - 1;
        let cells =
            (first.max(0)..=last.min(edge)).filter_map(|col| Some((u16::try_from(col).ok()?, glyph(col)))).collect();
        Stroke { cells, rank, point: false, more: 0, derived: false }
    }
}

/// Whether the mark of the sort itself is to be seen in a wider shape.
fn staged(sort: Sort) -> bool {
    matches!(sort, Sort::Stage(_) | Sort::Deadline)
}

fn point(col: i64, mark: char, sort: Sort) -> Stroke {
    let rank = if staged(sort) { Rank::Stage } else { Rank::Event };
    let cells = u16::try_from(col).map(|col| (col, mark)).into_iter().collect();
    Stroke { cells, rank, point: true, more: 0, derived: false }
}
