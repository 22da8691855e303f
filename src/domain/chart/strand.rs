//! Strands: what a lane says of one thing, e.g. the stages of an agreement and the time for which it holds.
//! It knows the shapes of a strand's items; it must not decide where the strand goes.

use super::marks::Set;
use super::row::Row;
use super::stroke::Stroke;
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
    /// The item, by its index in the lane, whose label speaks for all.
    pub(super) chief: usize,
    /// Columns of that label.
    pub(super) width: usize,
    weight: Weight,
}

/// The strands of a lane, those that matter most first, then by date. The shapes are in order of layers.
pub(super) fn strands(
    lane: &Lane,
    strokes: &[(usize, Stroke)],
    (cols, set): (u16, &Set),
    glyphs: Glyphs,
) -> Vec<Strand> {
    let mut groups: Vec<(&str, Vec<usize>)> = Vec::new();
    for (at, (item, _)) in strokes.iter().enumerate() {
        let Some(item) = lane.items.get(*item) else { continue };
        let name = strand_of(&item.key);
        match groups.iter_mut().find(|(known, _)| *known == name) {
            Some((_, group)) => group.push(at),
            None => groups.push((name, vec![at])),
        }
    }
    let row = &mut Row::new(cols);
    let made = groups.into_iter().filter_map(|(_, group)| strand(lane, strokes, group, (row, set), glyphs));
    let mut made: Vec<Strand> = made.collect();
    made.sort_by_key(|strand| (strand.weight, strand.first, strand.chief));
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
    let mut chief: Option<(bool, u16, usize)> = None;
    for (index, stroke) in group.iter().filter_map(|at| strokes.get(*at)) {
        let item = lane.items.get(*index)?;
        row.lay(*index, stroke, super::Role::Event);
        let holds = item.sort == Sort::Validity || matches!(item.extent, Extent::Period { .. });
        weight = weight.min(weigh(item.sort, holds));
        chief = chief.max(stroke.cells.last().map(|(last, _)| (holds, *last, *index)));
    }
    let chief = chief?.2;
    row.count();
    row.derive(|index| set.mark(lane.items.get(index).map_or(Sort::Event, |item| item.sort), true));
    let (first, last) = row.ends()?;
    let width = text::width(&lane.items.get(chief)?.label, glyphs);
    Some(Strand { strokes: group, first, last, chief, width, weight })
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

/// A label without the words that it and another begin with: "US defence framework signed" beside "US defence
/// framework runs 2023–2028" is "signed". The whole where nothing would be left.
pub(super) fn rest_of<'a>(label: &'a str, other: &str) -> &'a str {
    let mut rest = label;
    for (word, known) in label.split_inclusive(' ').zip(other.split_inclusive(' ')) {
        match rest.strip_prefix(word).filter(|left| word == known && !left.is_empty()) {
            Some(left) => rest = left,
            None => break,
        }
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_two_labels_begin_with_are_said_once() {
        assert_eq!(rest_of("US framework signed", "US framework runs 2023–2028"), "signed");
        assert_eq!(rest_of("US framework", "US framework"), "framework");
        assert_eq!(rest_of("visit", "talks"), "visit");
        assert_eq!(rest_of("", "talks"), "");
    }

    #[test]
    fn what_stands_before_the_first_hash_names_the_strand() {
        assert_eq!(strand_of("us-framework#signed#wajir"), "us-framework");
        assert_eq!(strand_of("visit"), "visit");
    }
}
