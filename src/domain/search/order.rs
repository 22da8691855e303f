//! Puts what was found in order. The keys of the weighing tell the good from the bad; the best are looked at one by one:
//! words that stand together before words strewn over a thing, short names before long ones.

use std::collections::HashSet;

use crate::domain::library::Library;
use crate::domain::search::Index;
use crate::domain::search::ask::Ask;
use crate::domain::search::segment::{Segment, texts};
use crate::domain::search::texts::Part;
use crate::domain::search::tier::{NONE, rank};
use crate::domain::search::variant::{Variant, variants};
use crate::domain::search::weigh::{Weighed, band};

/// So many are looked at one by one, at most.
pub const CLOSELY: usize = 1000;

/// The number of the thing that a key is of.
pub fn number(key: u64) -> u32 {
    u32::try_from(key & u64::from(u32::MAX)).unwrap_or(u32::MAX) & ((1 << 30) - 1)
}

/// What tells two things apart, the better one smaller: band, worst tier, sum of tiers, texts needed to find all words,
/// weight of the kind, letters of the title, title.
type Close = (u8, u8, u64, usize, u8, usize, String, u32);

/// The best in their order, by number. `keys` is left with the others, in no order.
pub fn best(index: &Index, library: &Library, ask: &Ask, weighed: &[Weighed], keys: &mut Vec<u64>) -> Vec<u32> {
    let many = keys.len().min(CLOSELY);
    if many < keys.len() {
        keys.select_nth_unstable(many);
    }
    let rest = keys.split_off(many);
    let mut top = std::mem::replace(keys, rest);
    top.sort_unstable();
    if !ask.ranks() {
        return top.into_iter().map(number).collect();
    }
    let mut read = Vec::new();
    let typed: Vec<Vec<Variant>> = ask.typed.iter().map(|word| variants(word)).collect();
    let look = |key| look(index, library, weighed, key, (&typed, ask.excluded, &mut read));
    let mut close: Vec<Close> = top.into_iter().filter_map(look).collect();
    close.sort_unstable();
    close.into_iter().map(|close| close.7).collect()
}

fn look(
    index: &Index,
    library: &Library,
    weighed: &[Weighed],
    key: u64,
    (typed, hidden, read): (&[Vec<Variant>], bool, &mut Vec<u32>),
) -> Option<Close> {
    let number = number(key);
    let (at, segment) = index.segment_of(number)?;
    let thing = (number - segment.first) as usize;
    let about = segment.about.get(thing)?;
    segment.stream.read(thing, read);
    let (tier, sum) = ((key >> 56 & 63) as u8, key >> 46 & 1023);
    let is_record = index.entry(number).is_some();
    let tier = if is_called(segment, thing, (read, is_record), typed) { 0 } else { tier };
    let places = places(segment, thing, read, (&weighed.get(at)?.tiers, hidden));
    let title = library.title(&index.target(library, number)?);
    Some((band(about.class, tier), tier, sum, places, about.weight, title.chars().count(), title, number))
}

/// True where one of its names, or the id of a record, which stands behind them, is just the words typed, in any order and
/// spelling.
fn is_called(segment: &Segment, thing: usize, (read, is_record): (&[u32], bool), typed: &[Vec<Variant>]) -> bool {
    let names = segment.about.get(thing).map_or(0, |about| usize::from(about.names));
    texts(read).take(names + usize::from(is_record)).any(|text| {
        text.len() == typed.len()
            && typed.iter().all(|word| {
                let is = |number: &u32| word.iter().any(|one| one.text == segment.words.word(*number as usize));
                text.iter().any(is)
            })
    })
}

/// In how many texts the words are found, each where it is found best and, of equally good places, where most of the
/// others are.
fn places(segment: &Segment, thing: usize, read: &[u32], (tiers, hidden): (&[Vec<u8>], bool)) -> usize {
    let of = texts(read).count();
    let tier_in = |text: &[u32], tiers: &Vec<u8>| {
        text.iter().map(|word| tiers.get(*word as usize).copied().unwrap_or(NONE)).min().unwrap_or(NONE)
    };
    let table: Vec<Vec<u8>> = texts(read).map(|text| tiers.iter().map(|one| tier_in(text, one)).collect()).collect();
    let together: Vec<usize> = table.iter().map(|row| row.iter().filter(|tier| **tier != NONE).count()).collect();
    let mut used = HashSet::new();
    for word in 0..tiers.len() {
        let found = table.iter().enumerate().filter_map(|(at, row)| {
            let tier = row.get(word).copied().filter(|tier| *tier != NONE)?;
            let part = segment.part(thing, at, of);
            if part == Part::Hidden && !hidden && !segment.codes {
                return None;
            }
            let part = part as usize;
            let together = together.get(at).copied().unwrap_or(0);
            Some((rank(part, tier), usize::MAX - together, at))
        });
        used.extend(found.min().map(|(.., at)| at));
    }
    used.len()
}
