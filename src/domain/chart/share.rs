//! How the rows of the picture are shared out among the lanes: one each, then to those with most folded a row.
//! It must not place anything within a lane.

use super::gutter;
use super::pack::{Bed, pack};
use super::strand::Strand;
use super::stroke::Stroke;

/// Columns of the longest label: whole if the rows allow, then shorter, so that more stands apart.
const LONGEST: [usize; 4] = [64, 40, 30, 22];

/// A lane before it has rows.
#[derive(Debug)]
pub(super) struct Loose {
    /// Its items in sight by index, with their shapes, in order of layers.
    pub(super) strokes: Vec<(usize, Stroke)>,
    pub(super) strands: Vec<Strand>,
    /// Columns that each of its undated items asks for.
    pub(super) undated: Vec<usize>,
}

/// The rows of one lane and the length its labels may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Share {
    pub(super) rows: usize,
    pub(super) longest: usize,
}

impl Loose {
    /// Rows it takes until nothing is folded.
    fn needs(&self, bed: Bed, gutter: usize) -> usize {
        let rows = pack(&self.strands, usize::MAX, bed).0.len();
        rows.max(gutter::rows(&self.undated, gutter)).max(1)
    }

    /// Strands that lie over one another, and undated items that are not seen, with so many rows.
    fn folded(&self, rows: usize, bed: Bed, gutter: usize) -> usize {
        let over = pack(&self.strands, rows, bed).1;
        let over = if over.is_empty() { 0 } else { pack(&self.strands, rows.saturating_sub(1), bed).1.len() };
        over + gutter::hidden(&self.undated, gutter, rows)
    }
}

/// The rows of each lane, in order; lanes beyond the room get none. Whether rows are left for a blank between lanes.
pub(super) fn share(lanes: &[Loose], rows: usize, bed: Bed, gutter: usize) -> (Vec<Share>, bool) {
    let seen = lanes.len().min(rows);
    let lanes = lanes.get(..seen).unwrap_or_default();
    let mut needs: Vec<usize> = Vec::new();
    for longest in LONGEST {
        let bed = Bed { longest, ..bed };
        needs = lanes.iter().map(|lane| lane.needs(bed, gutter)).collect();
        let all: usize = needs.iter().sum();
        if all <= rows {
            let airy = all > seen && rows - all >= seen.saturating_sub(1);
            return (needs.into_iter().map(|rows| Share { rows, longest }).collect(), airy);
        }
    }
    let given = by_need(lanes, &needs, rows, bed, gutter);
    let shares = lanes.iter().zip(given).map(|(lane, rows)| {
        let fits = |longest: &&usize| lane.needs(Bed { longest: **longest, ..bed }, gutter) <= rows;
        let longest = LONGEST.iter().find(fits).or(LONGEST.last()).copied().unwrap_or(0);
        Share { rows, longest }
    });
    (shares.collect(), false)
}

/// One row each, then row by row to the lane with most still folded for each row it has, the upper one among equals.
fn by_need(lanes: &[Loose], needs: &[usize], rows: usize, bed: Bed, gutter: usize) -> Vec<usize> {
    let bed = Bed { longest: LONGEST.last().copied().unwrap_or(0), ..bed };
    let mut given: Vec<usize> = vec![1; lanes.len()];
    let mut folded: Vec<usize> = lanes.iter().map(|lane| lane.folded(1, bed, gutter)).collect();
    for _ in lanes.len()..rows {
        let wanting = folded.iter().zip(&given).zip(needs).enumerate();
        let wanting = wanting.filter(|(_, ((folded, given), needs))| **folded > 0 && given < needs);
        let Some((at, _)) =
            wanting.max_by_key(|(at, ((folded, given), _))| (**folded * 100 / **given, std::cmp::Reverse(*at)))
        else {
            break;
        };
        let (Some(given), Some(folded), Some(lane)) = (given.get_mut(at), folded.get_mut(at), lanes.get(at)) else {
            break;
        };
        *given += 1;
        *folded = lane.folded(*given, bed, gutter);
    }
    given
}
