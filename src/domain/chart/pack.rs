//! Strands laid into rows, so that neither marks nor the labels beside them touch; where rows are few the rest
//! shares the last one. It must not draw, nor know how many rows other lanes get.

use super::strand::{Caption, Strand};

/// What holds for a time is named at least so long: it is what one looks for.
const LEAST_OF_A_BAR: usize = 34;
/// Blanks between two strands in one row: room for the bracket of a cursor or a sign.
const GAP: u16 = 2;
/// A cut label needs so many columns to say anything.
const LEAST: usize = 7;

/// A label that was given a place: the item it belongs to, its first column, and the columns it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) item: usize,
    pub(super) col: u16,
    pub(super) room: usize,
    /// True for all its words, false for its label alone.
    pub(super) whole: bool,
}

/// One row of a lane.
#[derive(Debug, Default)]
pub(super) struct Line {
    /// Indices of the strands in it.
    pub(super) strands: Vec<usize>,
    /// Their labels; none where strands lie over one another.
    pub(super) spots: Vec<Spot>,
    /// True for a row in which they may lie over one another.
    pub(super) folds: bool,
    /// First and last columns that are taken.
    taken: Vec<(u16, u16)>,
}

/// What the rows are laid on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bed {
    pub(super) cols: u16,
    /// The column of today, which labels keep clear of where they can.
    pub(super) today: Option<u16>,
    /// Labels longer than so many columns are cut.
    pub(super) longest: usize,
}

/// A way to lay a strand: the columns it takes with its label, and where the label goes.
#[derive(Debug, Clone, Copy)]
struct Way {
    taken: (u16, u16),
    spot: Option<Spot>,
}

/// As many rows as it takes: every strand in the first that has room for it, in the order given. What stands in the
/// first few rows does not depend on how many follow.
pub(super) fn pack(strands: &[Strand], bed: Bed) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for (index, strand) in strands.iter().enumerate() {
        let ways = ways(strand, bed);
        let found = lines.iter_mut().find_map(|line| {
            let way = ways.iter().find(|way| line.has_room(way.taken))?;
            Some((line, *way))
        });
        if let Some((line, way)) = found {
            line.take(index, way);
        } else if let Some(way) = ways.first() {
            let mut line = Line::default();
            line.take(index, *way);
            lines.push(line);
        }
    }
    lines
}

/// No more rows than there are: what stands in the others comes into the last, lying over one another.
pub(super) fn fold(mut lines: Vec<Line>, rows: usize) -> Vec<Line> {
    if lines.len() > rows {
        let mut strands: Vec<usize> =
            folded(&lines, rows).iter().flat_map(|line| line.strands.iter().copied()).collect();
        strands.sort_unstable();
        lines.truncate(rows.saturating_sub(1));
        lines.push(Line { strands, folds: true, ..Line::default() });
    }
    lines
}

/// Lifts the strand under the cursor out of the row that others share into a row of its own below; the row above that
/// one is shared in its stead.
pub(super) fn set_off(mut lines: Vec<Line>, cursor: Option<usize>, strands: &[Strand], bed: Bed) -> Vec<Line> {
    let shares = |line: &Line, strand| line.folds && line.strands.contains(&strand);
    let found = cursor.filter(|strand| lines.len() > 1 && lines.last().is_some_and(|line| shares(line, *strand)));
    let Some((index, strand)) = found.and_then(|index| Some((index, strands.get(index)?))) else {
        return lines;
    };
    let from = lines.len().saturating_sub(2);
    let mut rest: Vec<usize> = lines.split_off(from).into_iter().flat_map(|line| line.strands).collect();
    rest.retain(|other| *other != index);
    rest.sort_unstable();
    lines.push(Line { strands: rest, folds: true, ..Line::default() });
    let mut own = Line::default();
    if let Some(way) = ways(strand, bed).first() {
        own.take(index, *way);
    }
    lines.push(own);
    lines
}

/// The lines that come into the last of so many rows; none where there are rows enough.
pub(super) fn folded(lines: &[Line], rows: usize) -> &[Line] {
    let from = if lines.len() > rows { rows.saturating_sub(1) } else { lines.len() };
    lines.get(from..).unwrap_or_default()
}

impl Line {
    fn has_room(&self, (first, last): (u16, u16)) -> bool {
        self.taken.iter().all(|(from, to)| first > to.saturating_add(GAP) || *from > last.saturating_add(GAP))
    }

    fn take(&mut self, strand: usize, way: Way) {
        self.strands.push(strand);
        self.taken.push(way.taken);
        self.spots.extend(way.spot);
    }
}

/// The ways to lay a strand, the best first: the label after the marks or before them, clear of today, then across
/// today; cut where it is whole on neither side; without it where there is no room at all.
fn ways(strand: &Strand, bed: Bed) -> Vec<Way> {
    let longest = bed.longest.max(if strand.holds { LEAST_OF_A_BAR } else { LEAST });
    let after = usize::from(bed.cols.saturating_sub(strand.last).saturating_sub(2));
    let before = usize::from(strand.first.saturating_sub(1));
    let right = |caption: Caption, room: usize| {
        let col = strand.last.saturating_add(2);
        (col, col.saturating_add(room as u16).saturating_sub(1), caption, room)
    };
    let left = |caption: Caption, room: usize| {
        let end = strand.first.saturating_sub(1);
        (end.saturating_sub(room as u16), end.saturating_sub(1), caption, room)
    };
    let (ahead, behind) = (strand.before.columns(longest), strand.after.columns(longest));
    let mut spots = Vec::new();
    spots.extend((behind > 0 && after >= behind).then(|| right(strand.after, behind)));
    spots.extend((ahead > 0 && before >= ahead).then(|| left(strand.before, ahead)));
    if spots.is_empty() && behind.max(ahead) > 0 && after.max(before) >= LEAST {
        let cut = if after >= before { right(strand.after, after) } else { left(strand.before, before) };
        spots.push(cut);
    }
    spots
        .sort_by_key(|(col, end, _, _)| bed.today.is_some_and(|today| (col.saturating_sub(1)..=*end).contains(&today)));
    let ways = spots.into_iter().map(|(col, end, caption, room)| {
        let spot = Spot { item: caption.item, col, room, whole: caption.whole <= longest };
        Way { taken: (strand.first.min(col), strand.last.max(end)), spot: Some(spot) }
    });
    let mut ways: Vec<Way> = ways.collect();
    if ways.is_empty() {
        ways.push(Way { taken: (strand.first, strand.last), spot: None });
    }
    ways
}

impl Caption {
    /// Columns asked for: of all words if they are not too long, else of the label, cut if need be.
    fn columns(self, longest: usize) -> usize {
        if self.whole <= longest { self.whole } else { self.label.min(longest) }
    }
}
