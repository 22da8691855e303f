//! Slips of the finger: a word that nothing or hardly anything holds is taken for the nearest one that something holds. It never
//! touches a number: 1998 is not 1999.

use std::collections::HashMap;

use rayon::prelude::*;
use strsim::damerau_levenshtein;

use crate::domain::search::Index;
use crate::domain::search::segment::{Segment, mask};
use crate::domain::search::texts::Part;

/// How many times as many things hold what a word is taken for that is held itself.
const COMMONER: usize = 4;
/// The longest word that is compared, in letters.
const LONGEST: usize = 40;

/// The nearest known word other than itself: one slip away for four to six letters, two for more. Of several the one that
/// stands in names, then the commoner. A word that something holds is taken for one that is much commoner, one slip away.
pub fn nearest(index: &Index, word: &str, held: usize) -> Option<String> {
    let length = word.chars().count();
    let reach = match length {
        4..=6 => 1,
        7..=LONGEST if held == 0 => 2,
        7..=LONGEST => 1,
        _ => return None,
    };
    if word.contains(|c: char| c.is_numeric()) {
        return None;
    }
    let close: Vec<_> = index.segments.par_iter().map(|segment| close(segment, word, (length, reach))).collect();
    let mut all: HashMap<&str, Near> = HashMap::new();
    for (known, near) in close.into_iter().flatten() {
        let sum = all.entry(known).or_insert(Near { distance: near.distance, ..Near::default() });
        sum.named += near.named;
        sum.held += near.held;
    }
    let is_commoner = |near: &Near| held == 0 || near.held >= COMMONER * held;
    let ranked = all
        .into_iter()
        .filter(|(_, near)| is_commoner(near))
        .map(|(known, near)| (near.distance, near.named == 0, usize::MAX - near.held, known));
    ranked.min().map(|(.., known)| known.to_string())
}

#[derive(Debug, Clone, Copy, Default)]
struct Near {
    distance: usize,
    /// In how many things it stands in a name, and in how many at all.
    named: usize,
    held: usize,
}

fn close<'a>(segment: &'a Segment, word: &str, (length, reach): (usize, usize)) -> Vec<(&'a str, Near)> {
    let letters = mask(word);
    let mut near = Vec::new();
    for (number, known) in segment.words.all().enumerate() {
        // A slip changes few letters; the distance itself is worth its time only for those that are left.
        let differ = (segment.words.mask(number) ^ letters).count_ones() as usize;
        if differ > 2 * reach {
            continue;
        }
        let other = known.chars().count();
        if other < 4 || other.abs_diff(length) > reach || known == word {
            continue;
        }
        let distance = damerau_levenshtein(word, known);
        // Two slips and another beginning are another word.
        let begins_alike = known.chars().next() == word.chars().next() || word.ends_with(known);
        if distance > reach || distance == 2 && !begins_alike || known.contains(|c: char| c.is_numeric()) {
            continue;
        }
        let held = segment.standing(number).count();
        let named = segment.standing(number).filter(|one| one.part() <= Part::Name as usize).count();
        near.push((known, Near { distance, named, held }));
    }
    near
}
