//! How the rows of the picture are shared out among the lanes: one each, then to those with most folded a row.
//! It must not place anything within a lane.

use super::gutter;
use super::pack::{Bed, Line, fold, folded, pack, set_off};
use super::strand::Strand;
use super::stroke::Stroke;
use std::cmp::Reverse;

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
    /// The strand under the cursor.
    pub(super) cursor: Option<usize>,
}

/// The rows of one lane, and what stands in them.
#[derive(Debug)]
pub(super) struct Share {
    pub(super) rows: usize,
    pub(super) lines: Vec<Line>,
    /// The strands of each row without regard to the cursor, so that walking does not turn in a circle.
    pub(super) at_rest: Vec<Vec<usize>>,
}

impl Share {
    fn new(rows: usize, lines: Vec<Line>, lane: &Loose, bed: Bed) -> Self {
        let lines = fold(lines, rows);
        let at_rest = lines.iter().map(|line| line.strands.clone()).collect();
        Self { rows, lines: set_off(lines, lane.cursor, &lane.strands, bed), at_rest }
    }
}

/// The rows of each lane, in order; lanes beyond the room get none. Whether rows are left for a blank between lanes.
pub(super) fn share(lanes: &[Loose], rows: usize, bed: Bed, gutter: usize) -> (Vec<Share>, bool) {
    let lanes = lanes.get(..lanes.len().min(rows)).unwrap_or_default();
    let undated: Vec<usize> = lanes.iter().map(|lane| gutter::rows(&lane.undated, gutter)).collect();
    let needs = |packed: &[Vec<Line>]| -> Vec<usize> {
        packed.iter().zip(&undated).map(|(lines, undated)| lines.len().max(*undated).max(1)).collect()
    };
    let mut tried: Vec<Vec<Vec<Line>>> = Vec::new();
    for longest in LONGEST {
        let bed = Bed { longest, ..bed };
        let packed: Vec<Vec<Line>> = lanes.iter().map(|lane| pack(&lane.strands, bed)).collect();
        let wanted = needs(&packed);
        let all: usize = wanted.iter().sum();
        if all <= rows {
            let airy = all > lanes.len() && rows - all >= lanes.len().saturating_sub(1);
            let shares = wanted.into_iter().zip(packed).zip(lanes);
            let shares = shares.map(|((rows, lines), lane)| Share::new(rows, lines, lane, bed));
            return (shares.collect(), airy);
        }
        tried.push(packed);
    }
    let tightest = tried.last().map_or(&[][..], Vec::as_slice);
    let given = by_need(lanes, tightest, &needs(tightest), (rows, gutter));
    let shares = given.into_iter().zip(lanes).enumerate().map(|(at, (rows, lane))| {
        let mut ways = tried.iter_mut().filter_map(|packed| packed.get_mut(at)).map(std::mem::take);
        let mut lines = ways.next().unwrap_or_default();
        for tighter in ways {
            if lines.len() > rows {
                lines = tighter;
            }
        }
        Share::new(rows, lines, lane, bed)
    });
    (shares.collect(), false)
}

/// One row each, a second one to the lane of the cursor if it has to fold, then row by row to the lane with most still folded for each row it has, the upper one among equals.
fn by_need(lanes: &[Loose], packed: &[Vec<Line>], needs: &[usize], (rows, gutter): (usize, usize)) -> Vec<usize> {
    let folded_in = |at: usize, rows: usize| {
        let lines = packed.get(at).map_or(&[][..], Vec::as_slice);
        let over: usize = folded(lines, rows).iter().map(|line| line.strands.len()).sum();
        over + lanes.get(at).map_or(0, |lane| gutter::hidden(&lane.undated, gutter, rows))
    };
    let mut given: Vec<usize> = vec![1; lanes.len()];
    for ((given, lane), lines) in given.iter_mut().zip(lanes).zip(packed) {
        *given += usize::from(lane.cursor.is_some() && lines.len() > 1 && rows > lanes.len());
    }
    let mut left: Vec<usize> = given.iter().enumerate().map(|(at, rows)| folded_in(at, *rows)).collect();
    for _ in given.iter().sum::<usize>()..rows {
        let wanting = left.iter().zip(&given).zip(needs).enumerate();
        let wanting = wanting.filter(|(_, ((left, given), needs))| **left > 0 && given < needs);
        let Some((at, _)) = wanting.max_by_key(|(at, ((left, given), _))| (**left * 100 / **given, Reverse(*at)))
        else {
            break;
        };
        if let (Some(given), Some(left)) = (given.get_mut(at), left.get_mut(at)) {
            *given += 1;
            *left = folded_in(at, *given);
        }
    }
    given
}
