//! Strands laid into rows, so that neither marks nor the labels beside them touch; where rows are few the rest
//! shares the last one. It must not draw, nor know how many rows other lanes get.

use super::strand::Strand;

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
}

/// One row of a lane.
#[derive(Debug, Default)]
pub(super) struct Line {
    /// Indices of the strands in it.
    pub(super) strands: Vec<usize>,
    /// Their labels; none where strands lie over one another.
    pub(super) spots: Vec<Spot>,
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

/// Every strand in the first row that has room for it, in the order given; what would need more than `clean` rows is
/// left over, by index.
pub(super) fn pack(strands: &[Strand], clean: usize, bed: Bed) -> (Vec<Line>, Vec<usize>) {
    let mut lines: Vec<Line> = Vec::new();
    let mut over = Vec::new();
    for (index, strand) in strands.iter().enumerate() {
        let ways = ways(strand, bed);
        let found = lines.iter_mut().find_map(|line| {
            let way = ways.iter().find(|way| line.has_room(way.taken))?;
            Some((line, *way))
        });
        if let Some((line, way)) = found {
            line.take(index, way);
        } else if lines.len() < clean {
            let mut line = Line::default();
            if let Some(way) = ways.first() {
                line.take(index, *way);
            }
            lines.push(line);
        } else {
            over.push(index);
        }
    }
    (lines, over)
}

/// As many rows as there are: all apart if they fit, else the last row holds what is left over, lying over one another.
pub(super) fn fold(strands: &[Strand], rows: usize, bed: Bed) -> Vec<Line> {
    let (lines, over) = pack(strands, rows, bed);
    if over.is_empty() {
        return lines;
    }
    let (mut lines, over) = pack(strands, rows.saturating_sub(1), bed);
    lines.push(Line { strands: over, ..Line::default() });
    lines
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
    let wanted = strand.width.min(bed.longest.max(LEAST));
    let after = usize::from(bed.cols.saturating_sub(strand.last).saturating_sub(2));
    let before = usize::from(strand.first.saturating_sub(1));
    let way = |col: u16, room: usize| {
        let end = col.saturating_add(room as u16).saturating_sub(1);
        let spot = Spot { item: strand.chief, col, room };
        Way { taken: (strand.first.min(col), strand.last.max(end)), spot: Some(spot) }
    };
    let right = |room: usize| way(strand.last.saturating_add(2), room);
    let left = |room: usize| way(strand.first.saturating_sub(1).saturating_sub(room as u16), room);
    let mut ways: Vec<Way> = Vec::new();
    if strand.width > 0 {
        ways.extend((after >= wanted).then(|| right(wanted)));
        ways.extend((before >= wanted).then(|| left(wanted)));
        if ways.is_empty() && after.max(before) >= LEAST {
            ways.push(if after >= before { right(after) } else { left(before) });
        }
    }
    let crosses = |way: &Way| {
        let spot = way.spot.zip(bed.today);
        spot.is_some_and(|(spot, today)| today >= spot.col && usize::from(today - spot.col) < spot.room)
    };
    ways.sort_by_key(crosses);
    if ways.is_empty() {
        ways.push(Way { taken: (strand.first, strand.last), spot: None });
    }
    ways
}
