//! Weighs the things of a segment against a query: which hold all that is wanted, and how well. Each wanted part goes
//! through the lists of the words that it means, never through the texts.

use crate::domain::query::Open;
use crate::domain::search::ask::{Ask, Want, Word};
use crate::domain::search::segment::{Segment, Standing};
use crate::domain::search::texts::{Class, Part};
use crate::domain::search::tier::{self, BY_NAME, INSIDE, LETTERS, NONE, PREFIX, WHOLE};
use crate::domain::search::together::Together;
use crate::domain::search::variant::Variant;

/// What a segment holds of a query.
#[derive(Debug, Default)]
pub struct Weighed {
    /// A key for each thing found: the smaller the better; its last 32 bits are the thing's number.
    pub keys: Vec<u64>,
    /// For each wanted word: how well each word of the segment is it, by the number of the word.
    pub tiers: Vec<Vec<u8>>,
    /// For each wanted word: how many things hold it.
    pub held: Vec<usize>,
}

/// Weighs everything in the segment, but for what only the statements themselves tell.
pub fn weigh(segment: &Segment, ask: &Ask, together: Option<&Together<'_>>) -> Weighed {
    weigh_by(segment, ask, |want| together.is_none_or(|together| together.is_indexed(want)))
}

/// The same by some of what is wanted.
pub fn weigh_by(segment: &Segment, ask: &Ask, counts: impl Fn(&Want) -> bool) -> Weighed {
    let len = segment.len();
    let mut weighed = Weighed::default();
    let mut alive = vec![true; len];
    let (mut sum, mut worst) = (vec![0_u16; len], vec![0_u8; len]);
    let mut ranks = vec![NONE; len];
    for want in ask.wants.iter().filter(|want| counts(want)) {
        ranks.fill(NONE);
        let tiers = rank(segment, ask, want, &alive, &mut ranks);
        if let Some(tiers) = tiers {
            weighed.held.push(ranks.iter().filter(|rank| **rank != NONE).count());
            weighed.tiers.push(tiers);
        }
        for (((alive, sum), worst), rank) in alive.iter_mut().zip(&mut sum).zip(&mut worst).zip(&ranks) {
            *alive &= *rank != NONE;
            *sum = sum.saturating_add(u16::from(*rank));
            *worst = (*worst).max(*rank);
        }
    }
    for want in &ask.nots {
        ranks.fill(NONE);
        rank(segment, ask, want, &alive, &mut ranks);
        // Who does not want "mali" means no "Somalia"; but 14.5 is meant in Sh14.5 too.
        let least = if matches!(want, Want::Word(_)) { LETTERS } else { NONE };
        alive.iter_mut().zip(&ranks).for_each(|(alive, rank)| *alive &= *rank >= least);
    }
    for (thing, about) in segment.about.iter().enumerate().filter(|(thing, _)| alive.get(*thing) == Some(&true)) {
        let (sum, worst) = (sum.get(thing).copied().unwrap_or(0), worst.get(thing).copied().unwrap_or(0));
        let letters = if ask.ranks() { about.letters } else { 0 };
        let tier = if ask.ranks() { worst.saturating_add(1) } else { 1 };
        let number = u64::from(segment.first) + thing as u64;
        weighed.keys.push(
            u64::from(band(about.class, tier)) << 62
                | u64::from(tier.min(63)) << 56
                | u64::from(sum.min(1023)) << 46
                | u64::from(about.weight.min(15)) << 42
                | u64::from(letters) << 34
                | number,
        );
    }
    weighed
}

/// A word of the codebook that is typed whole is what is meant, as a name is. Things by name, then subjects and
/// activities, then texts, then other words of the codebook.
pub fn band(class: Class, tier: u8) -> u8 {
    let by_name = tier <= BY_NAME + 1;
    match class {
        Class::Thing if by_name => 0,
        Class::Matter if tier == 0 => 0,
        Class::Matter if by_name => 1,
        Class::Thing => 2,
        Class::Matter | Class::Word => 3,
    }
}

/// Puts into `ranks` how well each thing holds a part; for a word also how well each word of the segment is it.
fn rank(segment: &Segment, ask: &Ask, want: &Want, alive: &[bool], ranks: &mut [u8]) -> Option<Vec<u8>> {
    let mut hold = |thing: usize, rank: u8| {
        if let Some(best) = ranks.get_mut(thing) {
            *best = (*best).min(rank);
        }
    };
    match want {
        Want::Word(word) => return Some(by_word(segment, ask, word, &mut hold)),
        Want::Phrase { words, open } => by_phrase(segment, ask, (words, *open), alive, &mut hold),
        Want::Value(field, codes) => {
            codes.iter().flat_map(|code| segment.facets.things(*field, code)).for_each(|thing| hold(thing, 0));
        }
        // What is dated so goes before what only may be, unless words tell which is the better.
        Want::When(dates) => segment.dates.that(dates, |thing, near| hold(thing, if ask.ranks() { 0 } else { near })),
    }
    None
}

fn by_word(segment: &Segment, ask: &Ask, word: &Word, hold: &mut dyn FnMut(usize, u8)) -> Vec<u8> {
    let mut tiers = vec![NONE; segment.words.len()];
    let hidden = if segment.codes { ask.codes } else { ask.excluded };
    for sought in &word.sought {
        segment.words.having(sought, |number, tier| {
            if tier != WHOLE && word.is_number() {
                return;
            }
            if let Some(known) = tiers.get_mut(number) {
                *known = (*known).min(tier);
            }
            // Two letters begin half the words there are: in a text they must be a word by themselves.
            let names_only = sought.is_short() && tier == PREFIX;
            for standing in segment.standing(number) {
                let part = standing.part();
                let told = part <= Part::Name as usize || part == Part::Body as usize && !names_only;
                if told || part == Part::Hidden as usize && hidden && !names_only {
                    hold(standing.thing(), tier::rank(part, tier));
                }
            }
        });
    }
    tiers
}

/// Things in which the words stand side by side. Looked through are those that hold the rarest of the words.
fn by_phrase(
    segment: &Segment,
    ask: &Ask,
    (words, open): (&[Word], Open),
    alive: &[bool],
    hold: &mut dyn FnMut(usize, u8),
) {
    let last = words.len().saturating_sub(1);
    let meant: Vec<Vec<(usize, u8)>> =
        words.iter().enumerate().map(|(at, word)| meant(segment, word, open, (at, last))).collect();
    let many = |numbers: &&Vec<(usize, u8)>| -> usize {
        numbers.iter().map(|(number, _)| segment.standing(*number).count()).sum()
    };
    let Some(rarest) = meant.iter().min_by_key(many) else { return };
    let mut things: Vec<usize> =
        rarest.iter().flat_map(|(number, _)| segment.standing(*number)).map(Standing::thing).collect();
    things.sort_unstable();
    things.dedup();
    // The first word is asked for at every step: its tiers lie ready by the number of the word.
    let mut first = vec![NONE; segment.words.len()];
    for (number, tier) in meant.first().into_iter().flatten() {
        first.iter_mut().skip(*number).take(1).for_each(|known| *known = *tier);
    }
    let is = |at: usize, word: u32| match meant.get(at) {
        Some(_) if at == 0 => first.get(word as usize).copied().unwrap_or(NONE),
        Some(numbers) => {
            let found = numbers.binary_search_by_key(&(word as usize), |(number, _)| *number);
            found.ok().and_then(|found| numbers.get(found)).map_or(NONE, |(_, tier)| *tier)
        }
        None => NONE,
    };
    for thing in things.into_iter().filter(|thing| alive.get(*thing) == Some(&true)) {
        segment.stream.side_by_side(thing, meant.len(), is, |text, tier| {
            let part = segment.part_of(thing, text);
            if part != Part::Hidden || segment.codes || ask.excluded {
                hold(thing, tier::rank(part as usize, tier));
            }
        });
    }
}

/// The words of the segment that a word of a phrase may be, with how well: by number, in order.
fn meant(segment: &Segment, word: &Word, open: Open, (at, last): (usize, usize)) -> Vec<(usize, u8)> {
    let may_go_on = at == last && open != Open::Neither;
    let may_go_before = at == 0 && open == Open::Both;
    let mut numbers = Vec::new();
    for (sought, Variant { text, whole }) in word.sought.iter().zip(&word.variants) {
        segment.words.having(sought, |number, tier| {
            let known = segment.words.word(number);
            let fits = match tier {
                WHOLE => true,
                PREFIX => may_go_on,
                _ => may_go_before && (known.ends_with(text) || may_go_on),
            };
            if fits {
                numbers.push((number, tier));
            }
        });
        // One or two letters are swept for only where a word begins; here they may end one.
        if may_go_before && sought.is_short() && !whole {
            let ends = segment.words.all().enumerate().filter(|(_, known)| known.ends_with(text.as_str()));
            numbers.extend(ends.filter(|(_, known)| *known != text).map(|(number, _)| (number, INSIDE)));
        }
    }
    numbers.sort_unstable();
    numbers.dedup_by_key(|(number, _)| *number);
    numbers
}
