//! Scattered letters: where nothing holds the words and no slip explains them, names that have their letters in order.
//! Names only: over whole texts almost everything has them.

use rayon::prelude::*;

use crate::domain::search::Index;
use crate::domain::search::ask::{Ask, Want};
use crate::domain::search::scorer::{Scorer, Skim};
use crate::domain::search::segment::{Segment, mask, texts};
use crate::domain::search::weigh::weigh;

/// So many are told, at most: behind those is junk.
const MOST: usize = 500;
/// So many names are scored in a segment, at most.
const SCORED: usize = 4000;

/// Things by their numbers, those whose letters stand closest together first; and how many were scored.
pub fn scattered(index: &Index, ask: &Ask) -> (Vec<u32>, usize) {
    let typed: Vec<&str> = ask.words().map(|word| word.text.as_str()).collect();
    let all_words = ask.typed.len() == typed.len();
    if typed.is_empty() || !all_words || typed.iter().any(|word| word.chars().count() < 3) {
        return (Vec::new(), 0);
    }
    let found: Vec<_> = index.segments.par_iter().map(|segment| of_segment(segment, ask, &typed)).collect();
    let scored = found.iter().map(|(_, scored)| scored).sum();
    let mut hits: Vec<(i64, u32)> = found.into_iter().flat_map(|(hits, _)| hits).collect();
    hits.sort_unstable();
    hits.truncate(MOST);
    (hits.into_iter().map(|(_, number)| number).collect(), scored)
}

fn of_segment(segment: &Segment, ask: &Ask, typed: &[&str]) -> (Vec<(i64, u32)>, usize) {
    let letters = typed.iter().fold(0, |all, word| all | mask(word));
    let scorer = Skim::default();
    let (mut read, mut names, mut scored, mut hits) = (Vec::new(), String::new(), 0, Vec::new());
    // What is asked for by field must hold all the same.
    let fields = ask.wants.iter().any(|want| matches!(want, Want::Value(..) | Want::When(..))) || !ask.nots.is_empty();
    let allowed = if fields { allowed(segment, ask) } else { Vec::new() };
    for (thing, about) in segment.about.iter().enumerate() {
        let number = segment.first + u32::try_from(thing).unwrap_or(u32::MAX);
        if about.mask & letters != letters || fields && allowed.binary_search(&number).is_err() || scored >= SCORED {
            continue;
        }
        scored += 1;
        segment.stream.read(thing, &mut read);
        let mut score = 0;
        let is_hit = typed.iter().all(|word| {
            let best = texts(&read).take(usize::from(about.names)).filter_map(|text| {
                names.clear();
                for number in text {
                    names.push_str(segment.words.word(*number as usize));
                    names.push(' ');
                }
                if is_initials(names.trim_end(), word) {
                    return Some(INITIALS);
                }
                scorer.score(names.trim_end(), word).map(|(score, _)| score)
            });
            let best = best.max();
            score += best.unwrap_or(0);
            best.is_some()
        });
        if is_hit {
            hits.push((-score, number));
        }
    }
    (hits, scored)
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
    use crate::domain::search::order::number;
    let fields = |want: &&Want| matches!(want, Want::Value(..) | Want::When(..));
    let wants = ask.wants.iter().filter(fields).map(Want::again).collect();
    let nots = ask.nots.iter().map(Want::again).collect();
    let only = Ask { wants, nots, codes: ask.codes, excluded: ask.excluded, ..Ask::default() };
    let mut numbers: Vec<u32> = weigh(segment, &only).keys.into_iter().map(number).collect();
    numbers.sort_unstable();
    numbers
}
