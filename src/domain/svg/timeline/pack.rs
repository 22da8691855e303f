//! Strands laid into rows: what belongs to one thing in one row, its words beside it, so that neither marks nor words
//! touch those of another. The semantics are those of the chart of characters, reckoned in px. It must not draw.

use crate::domain::chart::{Item, Lane, Sort, strand_of};
use crate::domain::svg::ink::{BLACK, Hand};
use crate::domain::svg::timeline::Plan;
use crate::domain::svg::timeline::shapes::{Form, form};

pub(super) const LABEL: Hand = Hand::new(10.5, BLACK);
/// Px between a mark and its words, and between two strands.
const BESIDE: f64 = 5.0;
const AIR: f64 = 8.0;
/// Longer words are cut.
const LONGEST: f64 = 340.0;

/// One thing in a lane.
#[derive(Debug, Clone)]
pub(super) struct Strand<'a> {
    pub(super) parts: Vec<(&'a Item, Form)>,
    pub(super) label: String,
    pub(super) lit: bool,
    left: f64,
    right: f64,
}

/// Where a strand stands.
#[derive(Debug, Clone)]
pub(super) struct Placed<'a> {
    pub(super) strand: Strand<'a>,
    /// The row of its marks.
    pub(super) row: usize,
    /// The row of its words and where they begin, in px.
    pub(super) label: (usize, f64),
}

/// The things of a lane that are shown, what holds for a time first, then steps of agreements, then the rest; each by time.
pub(super) fn strands<'a>(plan: &Plan<'_>, lane: &'a Lane) -> Vec<Strand<'a>> {
    let mut groups: Vec<(&str, Vec<(&Item, Form)>)> = Vec::new();
    for item in &lane.items {
        let Some(form) = form(plan, item) else { continue };
        let name = strand_of(&item.key);
        match groups.iter_mut().find(|(other, _)| *other == name) {
            Some((_, parts)) => parts.push((item, form)),
            None => groups.push((name, vec![(item, form)])),
        }
    }
    let mut strands: Vec<Strand<'a>> = groups.into_iter().map(|(_, parts)| strand(plan, parts)).collect();
    strands.sort_by(|a, b| (weight(a), a.left).partial_cmp(&(weight(b), b.left)).unwrap_or(std::cmp::Ordering::Equal));
    strands
}

fn weight(strand: &Strand<'_>) -> u8 {
    let of = |(item, form): &(&Item, Form)| match (item.sort, form) {
        (Sort::Validity, _) | (Sort::Stage(_), Form::Bar { .. }) => 0,
        (Sort::Stage(_), _) => 1,
        (Sort::Deadline, _) => 2,
        (Sort::Event, _) => 3,
    };
    strand.parts.iter().map(of).min().unwrap_or(3)
}

fn strand<'a>(plan: &Plan<'_>, parts: Vec<(&'a Item, Form)>) -> Strand<'a> {
    let left = parts.iter().map(|(_, form)| form.ends().0).fold(f64::INFINITY, f64::min).max(plan.left);
    let right = parts.iter().map(|(_, form)| form.ends().1).fold(f64::NEG_INFINITY, f64::max).min(plan.right);
    let lit = parts.iter().any(|(item, _)| plan.is_lit(item));
    let hand = Hand { bold: plan.ink(lit).1, ..LABEL };
    let name = parts.first().map_or("", |(item, _)| item.label.as_str());
    let mut details: Vec<&str> = parts.iter().map(|(item, _)| item.detail.as_str()).collect();
    details.retain(|detail| !detail.is_empty());
    let whole = if details.is_empty() { name.to_string() } else { format!("{name}: {}", details.join(", ")) };
    let label = if hand.width(&whole) <= LONGEST { whole } else { hand.cut(name, LONGEST) };
    Strand { parts, label, lit, left, right }
}

/// Every strand in the first row that has room for it and its words.
pub(super) fn pack<'a>(plan: &Plan<'_>, strands: Vec<Strand<'a>>) -> (Vec<Placed<'a>>, usize) {
    let mut rows: Vec<Vec<(f64, f64)>> = Vec::new();
    let mut placed = Vec::new();
    for strand in strands {
        let ways = ways(plan, &strand);
        let (row, label_row, x) = (0..=rows.len())
            .find_map(|row| {
                let way = ways.iter().find(|way| {
                    way.taken.iter().all(|(below, from, to)| {
                        rows.get(row + below).is_none_or(|taken| {
                            taken.iter().all(|(left, right)| *from > right + AIR || *left > to + AIR)
                        })
                    })
                })?;
                for (below, from, to) in &way.taken {
                    while rows.len() <= row + below {
                        rows.push(Vec::new());
                    }
                    if let Some(taken) = rows.get_mut(row + below) {
                        taken.push((*from, *to));
                    }
                }
                Some((row + way.marks, row, way.x))
            })
            .unwrap_or((0, 0, strand.left));
        placed.push(Placed { strand, row, label: (label_row, x) });
    }
    (placed, rows.len())
}

/// A way to lay a strand: what it takes of which rows, how many rows its marks stand below its words, where those begin.
struct Way {
    taken: Vec<(usize, f64, f64)>,
    marks: usize,
    x: f64,
}

/// Words after the marks, else before them, else over them.
fn ways(plan: &Plan<'_>, strand: &Strand<'_>) -> Vec<Way> {
    let hand = Hand { bold: plan.ink(strand.lit).1, ..LABEL };
    let wide = hand.width(&strand.label);
    let mut ways = Vec::new();
    let after = strand.right + BESIDE;
    if after + wide <= plan.right {
        ways.push(Way { taken: vec![(0, strand.left, after + wide)], marks: 0, x: after });
    }
    let before = strand.left - BESIDE - wide;
    if before >= plan.left + 2.0 {
        ways.push(Way { taken: vec![(0, before, strand.right)], marks: 0, x: before });
    }
    if ways.is_empty() {
        let x = strand.left.min(plan.right - wide).max(plan.left + 2.0);
        let taken = vec![(0, x, x + wide), (1, strand.left, strand.right)];
        ways.push(Way { taken, marks: 1, x });
    }
    ways
}
