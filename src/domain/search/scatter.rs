//! Scattered letters: where nothing holds the words and no slip explains them, names that have their letters in order.
//! Names only: over whole texts almost everything has them.

use rayon::prelude::*;

use crate::domain::library::Library;
use crate::domain::search::Index;
use crate::domain::search::ask::{Ask, Want};
use crate::domain::search::order::number;
use crate::domain::search::scorer::{Scorer, Skim};
use crate::domain::search::segment::{Segment, mask, texts};
use crate::domain::search::together::Together;
use crate::domain::search::weigh::weigh_by;

/// So many are told, at most: behind those is junk.
const MOST: usize = 500;
/// So many things are scored in all, at most.
const SCORED: usize = 2000;

/// Things by their numbers, those whose letters stand closest together first; and how many were scored.
pub fn scattered(index: &Index, library: &Library, ask: &Ask) -> (Vec<u32>, usize) {
    let typed: Vec<&str> = ask.words().map(|word| word.text.as_str()).collect();
    let all_words = ask.typed.len() == typed.len();
    if typed.is_empty() || typed.len() > MOST_WORDS || !all_words || typed.iter().any(|word| word.chars().count() < 3) {
        return (Vec::new(), 0);
    }
    let most = SCORED / index.segments.len().max(1);
    let found: Vec<_> = index.segments.par_iter().map(|segment| of_segment(segment, ask, &typed, most)).collect();
    let scored = found.iter().map(|(_, scored)| scored).sum();
    let mut hits: Vec<(i64, u32)> = found.into_iter().flat_map(|(hits, _)| hits).collect();
    hits.sort_unstable();
    if let Some(together) = Together::of(&ask.wants) {
        let holds = |number| index.record(library, number).is_none_or(|record| together.holds(library, record));
        hits.retain(|(_, number)| holds(*number));
    }
    hits.truncate(MOST);
    (hits.into_iter().map(|(_, number)| number).collect(), scored)
}

fn of_segment(segment: &Segment, ask: &Ask, typed: &[&str], most: usize) -> (Vec<(i64, u32)>, usize) {
    let scorer = Skim::default();
    let mut candidates = candidates(segment, ask, typed);
    candidates.sort_unstable();
    candidates.truncate(most);
    let (mut read, mut name) = (Vec::new(), String::new());
    let score = |thing: usize| {
        segment.stream.read(thing, &mut read);
        let mut sum = 0;
        for word in typed {
            let mut best = None;
            for text in names(segment, thing, &read) {
                write(segment, text, &mut name);
                let score = match word.chars().count() {
                    _ if is_initials(&name, word) => Some(INITIALS),
                    // Three letters lie somewhere in every second name.
                    ..4 => None,
                    _ => scorer.score(&name, word).map(|one| one.0),
                };
                best = best.max(score);
            }
            sum += best?;
        }
        Some((-sum, segment.first + u32::try_from(thing).unwrap_or(u32::MAX)))
    };
    let scored = candidates.len();
    (candidates.into_iter().map(|(_, thing)| thing).filter_map(score).collect(), scored)
}

/// Things whose names have the letters of each word in order, with over how many letters they lie: to be scored, the
/// closest first.
fn candidates(segment: &Segment, ask: &Ask, typed: &[&str]) -> Vec<(usize, usize)> {
    let letters = typed.iter().fold(0, |all, word| all | mask(word));
    // What is asked for by field must hold all the same.
    let fields = ask.wants.iter().any(Want::is_field) || !ask.nots.is_empty();
    let allowed = if fields { allowed(segment, ask) } else { Vec::new() };
    let (mut read, mut name, mut found) = (Vec::new(), String::new(), Vec::new());
    let all = segment.about.iter().enumerate();
    for (thing, _) in all.filter(|(_, about)| about.mask & letters == letters) {
        let number = segment.first + u32::try_from(thing).unwrap_or(u32::MAX);
        if fields && allowed.binary_search(&number).is_err() {
            continue;
        }
        segment.stream.read(thing, &mut read);
        let mut spans = [usize::MAX; MOST_WORDS];
        for text in names(segment, thing, &read) {
            write(segment, text, &mut name);
            for (span, word) in spans.iter_mut().zip(typed) {
                *span = (*span).min(over(&name, word));
            }
        }
        let spans = spans.iter().take(typed.len());
        if spans.clone().all(|span| *span != usize::MAX) {
            found.push((spans.sum(), thing));
        }
    }
    found
}

/// Words that are looked for as letters, at most.
const MOST_WORDS: usize = 8;

fn names<'a>(segment: &Segment, thing: usize, read: &'a [u32]) -> impl Iterator<Item = &'a [u32]> {
    texts(read).take(segment.about.get(thing).map_or(0, |about| usize::from(about.names)))
}

fn write(segment: &Segment, text: &[u32], name: &mut String) {
    name.clear();
    for number in text {
        if !name.is_empty() {
            name.push(' ');
        }
        name.push_str(segment.words.word(*number as usize));
    }
}

/// Over how many letters of a name those of a word lie, in order from the first of them on; `MAX` where they do not.
fn over(name: &str, word: &str) -> usize {
    let mut wanted = word.chars();
    let mut next = wanted.next();
    let mut first = None;
    for (at, c) in name.chars().enumerate() {
        if Some(c) == next {
            let from = *first.get_or_insert(at);
            next = wanted.next();
            if next.is_none() {
                return at - from + 1;
            }
        }
    }
    usize::MAX
}

/// What initials are worth: more than any letters strewn.
const INITIALS: i64 = 10_000;

/// True where the letters begin the words of the name one after the other, as dca in Defence Cooperation Agreement.
fn is_initials(name: &str, letters: &str) -> bool {
    let mut initials = name.split(' ').filter_map(|word| word.chars().next());
    letters.chars().all(|letter| initials.next() == Some(letter))
}

/// The things that hold what is asked for by field, by number in order.
fn allowed(segment: &Segment, ask: &Ask) -> Vec<u32> {
    let weighed = weigh_by(segment, ask, Want::is_field);
    let mut numbers: Vec<u32> = weighed.keys.into_iter().map(number).collect();
    numbers.sort_unstable();
    numbers
}
