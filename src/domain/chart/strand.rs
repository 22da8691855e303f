//! Strands: what a lane says of one thing, e.g. the stages of an agreement and the time for which it holds.
//! It knows the shapes of a strand's items; it must not decide where the strand goes.

use super::marks::Set;
use super::row::Row;
use super::stroke::{Pen, Stroke};
use super::{Extent, Glyphs, Lane, Sort, text};

/// The thing that an item's key stands for: what comes before the first `#`.
pub fn strand_of(key: &str) -> &str {
    key.split('#').next().unwrap_or(key)
}

/// What gets a row of its own first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    Holds,
    Stage,
    Deadline,
    Event,
}

/// The items of one thing that are in sight in one lane.
#[derive(Debug)]
pub(super) struct Strand {
    /// Indices into the lane's shapes, from the lowest layer to the uppermost.
    pub(super) strokes: Vec<usize>,
    /// First and last column of its marks, with all that is put beside them.
    pub(super) first: u16,
    pub(super) last: u16,
    /// What is written before its marks and what after them: the words of the first and of the last item, so that
    /// a step stands beside its mark; of a bar wherever it lies.
    pub(super) before: Caption,
    pub(super) after: Caption,
    /// True where it holds for a time.
    pub(super) holds: bool,
    weight: Weight,
}

/// An item whose words speak for its strand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Caption {
    /// Its index in the lane.
    pub(super) item: usize,
    /// Columns of all its words.
    pub(super) whole: usize,
    /// Columns of its label alone.
    pub(super) label: usize,
}

/// The strands of a lane, those that matter most first, then by date. The shapes are in order of layers.
pub(super) fn strands(lane: &Lane, strokes: &[(usize, Stroke)], pen: &Pen, glyphs: Glyphs) -> Vec<Strand> {
    let mut groups: Vec<(&str, Vec<usize>)> = Vec::new();
    for (at, (item, _)) in strokes.iter().enumerate() {
        let Some(item) = lane.items.get(*item) else { continue };
        let name = strand_of(&item.key);
        match groups.iter_mut().find(|(known, _)| *known == name) {
            Some((_, group)) => group.push(at),
            None => groups.push((name, vec![at])),
        }
    }
    let row = &mut Row::new(pen.scale.cols(), pen.scale.column(pen.today));
    let made = groups.into_iter().filter_map(|(_, group)| strand(lane, strokes, group, (row, pen.set), glyphs));
    let mut made: Vec<Strand> = made.collect();
    made.sort_by_key(|strand| (strand.weight, strand.first, strand.after.item));
    made
}

fn strand(
    lane: &Lane,
    strokes: &[(usize, Stroke)],
    group: Vec<usize>,
    (row, set): (&mut Row, &Set),
    glyphs: Glyphs,
) -> Option<Strand> {
    row.clear();
    let mut weight = Weight::Event;
    // By whether it holds for a time, then by where it begins or ends.
    let (mut firsts, mut lasts) = (Vec::new(), Vec::new());
    for (index, stroke) in group.iter().filter_map(|at| strokes.get(*at)) {
        let item = lane.items.get(*index)?;
        row.lay(*index, stroke, super::Role::Event);
        let holds = item.sort == Sort::Validity || matches!(item.extent, Extent::Period { .. });
        weight = weight.min(weigh(item.sort, holds));
        let (first, last) = (stroke.cells.first()?.0, stroke.cells.last()?.0);
        firsts.push((!holds, first, *index));
        lasts.push((holds, last, *index));
    }
    row.count(set);
    row.derive(|index| set.mark(lane.items.get(index).map_or(Sort::Event, |item| item.sort), true));
    let (first, last) = row.ends()?;
    let caption = |index: usize| {
        let item = lane.items.get(index)?;
        let (whole, label) = (text::width(&item.words(), glyphs), text::width(&item.label, glyphs));
        Some(Caption { item: index, whole, label })
    };
    let (before, after) = (caption(firsts.into_iter().min()?.2)?, caption(lasts.into_iter().max()?.2)?);
    Some(Strand { strokes: group, first, last, before, after, weight, holds: weight == Weight::Holds })
}

fn weigh(sort: Sort, holds: bool) -> Weight {
    match sort {
        Sort::Validity => Weight::Holds,
        Sort::Stage(_) if holds => Weight::Holds,
        Sort::Stage(_) => Weight::Stage,
        Sort::Deadline => Weight::Deadline,
        Sort::Event => Weight::Event,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_before_the_first_hash_names_the_strand() {
        assert_eq!(strand_of("us-framework#signed#wajir"), "us-framework");
        assert_eq!(strand_of("visit"), "visit");
    }
}
