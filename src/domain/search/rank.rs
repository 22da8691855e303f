//! Ranks: whole word before prefix before inside before scattered letters; title before other names before texts.
//! Every word of the query must be found somewhere in the thing.

use std::cmp::Reverse;
use std::collections::HashSet;

use crate::domain::search::fold::{fold, variants};
use crate::domain::search::index::{Class, Entry, Index, Text};
use crate::domain::search::scorer::{Scorer, Skim};
use crate::domain::search::{Found, Hit, Why, slip};

/// How one word was found in one text: smaller tiers are better.
#[derive(Debug, Clone)]
struct Place {
    tier: u8,
    score: i64,
    text: usize,
    marks: Vec<usize>,
}

/// Tiers of the ways in which a word is found.
const WHOLE: u8 = 0;
const PREFIX: u8 = 1;
const INSIDE: u8 = 2;
/// From this tier on only scattered letters were found.
const SCATTERED: u8 = 20;
/// What is added for other names and for texts.
const OTHER_NAME: u8 = 3;
const BODY: u8 = 6;

/// A query of more words is no query but a paste; nothing holds them all.
const MOST_WORDS: usize = 32;

/// A word of the query with its spelling variants, itself first.
struct Word {
    variants: Vec<String>,
    /// True for digits alone that no "ke" goes with: 43 is Turkana's number in one numbering and another county's in the other.
    is_bare_number: bool,
}

impl Word {
    fn all(words: &[&str]) -> Vec<Self> {
        let with_ke = words.contains(&"ke");
        let one = |word: &&str| Self {
            variants: variants(word),
            is_bare_number: !with_ke && word.chars().all(|c| c.is_ascii_digit()),
        };
        words.iter().map(one).collect()
    }

    fn text(&self) -> &str {
        self.variants.first().map_or("", String::as_str)
    }
}

impl Index {
    /// The hits of `find`.
    pub fn search(&self, query: &str) -> Vec<Hit> {
        self.find(query).hits
    }

    /// Everything that holds all words of the query, best first. An empty query finds nothing.
    /// Where nothing does, words that nothing holds are taken for slips; scattered letters count only after that.
    pub fn find(&self, query: &str) -> Found {
        let folded = fold(query).text;
        let mut words: Vec<&str> = Vec::new();
        for word in folded.split_whitespace() {
            if !words.contains(&word) {
                words.push(word);
            }
        }
        if words.is_empty() || words.len() > MOST_WORDS {
            return Found::default();
        }
        let typed = Word::all(&words);
        let hits = self.ranked(&typed, &folded, None);
        if !hits.is_empty() {
            return Found { hits, ..Found::default() };
        }
        if let Some(better) = self.without_slips(&typed) {
            let instead = better.join(" ");
            let hits = self.ranked(&Word::all(&better), &instead, None);
            if !hits.is_empty() {
                return Found { hits, instead: Some(instead), scattered: false };
            }
        }
        let hits = self.ranked(&typed, &folded, Some(&Skim::default()));
        Found { scattered: !hits.is_empty(), hits, instead: None }
    }

    /// The words, each that nothing holds replaced by the nearest; none where one has none near, or all are held.
    fn without_slips<'a>(&'a self, words: &'a [Word]) -> Option<Vec<&'a str>> {
        let mut slips = 0;
        let better = words.iter().map(|word| {
            let texts = || self.entries.iter().flat_map(|entry| &entry.texts);
            if texts().any(|text| find(text, word, None).is_some()) {
                return Some(word.text());
            }
            slips += 1;
            slip::nearest(self, word.text())
        });
        let better = better.collect::<Option<Vec<_>>>()?;
        (slips > 0).then_some(better)
    }

    fn ranked(&self, words: &[Word], whole: &str, scorer: Option<&dyn Scorer>) -> Vec<Hit> {
        let mut hits: Vec<(Key, Hit)> =
            self.entries.iter().filter_map(|entry| hit(entry, words, whole, scorer)).collect();
        hits.sort_by(|a, b| a.0.cmp(&b.0));
        hits.into_iter().map(|(_, hit)| hit).collect()
    }
}

/// A word of the codebook that is typed whole is what is meant, as a name is. Things by name, then subjects and activities, then texts, then other words of the codebook.
fn band(class: Class, tier: u8) -> u8 {
    let by_name = tier <= BODY;
    match class {
        Class::Thing if by_name => 0,
        Class::Matter if tier == 0 => 0,
        Class::Matter if by_name => 1,
        Class::Thing => 2,
        Class::Matter | Class::Word => 3,
    }
}

/// Sort key: band, worst tier, sum of tiers, score turned round, texts needed to find all words, weight of the kind, length of the title, title.
type Key = (u8, u8, u32, i64, usize, u8, usize, String);

fn hit(entry: &Entry, words: &[Word], whole: &str, scorer: Option<&dyn Scorer>) -> Option<(Key, Hit)> {
    let found: Vec<Place> = words.iter().map(|word| best(entry, word, words, scorer)).collect::<Option<_>>()?;
    let title = entry.texts.first()?;
    let exact = entry.texts.iter().any(|text| text.is_name && text.folded.text.trim() == whole.trim());
    let tier = if exact { 0 } else { found.iter().map(|one| one.tier).max()?.saturating_add(1) };
    let sum: u32 = found.iter().map(|one| u32::from(one.tier)).sum();
    let score: i64 = found.iter().map(|one| one.score).sum();
    let mut title_marks: Vec<usize> =
        found.iter().filter(|one| one.text == 0).flat_map(|one| one.marks.clone()).collect();
    title_marks.sort_unstable();
    title_marks.dedup();
    let texts: HashSet<usize> = found.iter().map(|one| one.text).collect();
    let key = (
        band(entry.class, tier),
        tier,
        sum,
        -score,
        texts.len(),
        entry.weight,
        title.words.chars().count(),
        title.words.clone(),
    );
    let why = why(entry, &found);
    Some((
        key,
        Hit { target: entry.target.clone(), title: title.words.clone(), kind: entry.kind, title_marks, why, tier },
    ))
}

/// The first text other than the title in which a word was found, with all marks in it.
fn why(entry: &Entry, found: &[Place]) -> Option<Why> {
    let at = found.iter().map(|one| one.text).find(|text| *text != 0)?;
    let text = entry.texts.get(at)?;
    let mut marks: Vec<usize> = found.iter().filter(|one| one.text == at).flat_map(|one| one.marks.clone()).collect();
    marks.sort_unstable();
    marks.dedup();
    Some(Why { field: text.field, text: text.words.clone(), marks, claim: text.claim.clone() })
}

/// The best place of a word in a thing; of equally good ones that where most of the query stands together.
fn best(entry: &Entry, word: &Word, words: &[Word], scorer: Option<&dyn Scorer>) -> Option<Place> {
    let mut best: Option<(Place, usize)> = None;
    for (at, text) in entry.texts.iter().enumerate() {
        let Some(mut found) = find(text, word, scorer) else { continue };
        found.text = at;
        found.tier += match at {
            0 => 0,
            _ if text.is_name => OTHER_NAME,
            _ => BODY,
        };
        let known = best.as_ref().map(|(known, together)| (known.tier, -known.score, Reverse(*together)));
        let rank = (found.tier, -found.score);
        if known.is_some_and(|(tier, score, _)| (tier, score) < rank) {
            continue;
        }
        let together = words.iter().filter(|word| text.folded.text.contains(word.text())).count();
        if known.is_none_or(|known| (rank.0, rank.1, Reverse(together)) < known) {
            best = Some((found, together));
        }
    }
    best.map(|(found, _)| found)
}

fn find(text: &Text, word: &Word, scorer: Option<&dyn Scorer>) -> Option<Place> {
    if word.is_bare_number && text.field == "code" {
        return None;
    }
    let literal = word.variants.iter().filter_map(|variant| literal(text, variant)).min_by_key(|found| found.tier);
    literal.or_else(|| {
        let word = word.text();
        let scorer = scorer.filter(|_| text.is_name && word.chars().count() >= 3)?;
        let (score, positions) = scorer.score(&text.folded.text, word)?;
        let marks = positions.iter().filter_map(|at| text.folded.origin.get(*at).copied()).collect();
        Some(Place { tier: SCATTERED, score, text: 0, marks })
    })
}

/// Whole word, prefix of a word, or inside one; one or two letters are enough only for a whole word, or to begin a name.
fn literal(text: &Text, word: &str) -> Option<Place> {
    let folded = &text.folded.text;
    let long = word.chars().nth(2).is_some();
    let mut best: Option<(u8, usize)> = None;
    for (at, _) in folded.match_indices(word) {
        let starts =
            folded.get(..at).and_then(|before| before.chars().next_back()).is_none_or(|c| !c.is_alphanumeric());
        let ends =
            folded.get(at + word.len()..).and_then(|after| after.chars().next()).is_none_or(|c| !c.is_alphanumeric());
        let tier = match (starts, ends) {
            (true, true) => WHOLE,
            (true, false) if long || text.is_name => PREFIX,
            _ if long => INSIDE,
            _ => continue,
        };
        if best.is_none_or(|(known, _)| tier < known) {
            best = Some((tier, at));
        }
    }
    let (tier, at) = best?;
    let first = folded.get(..at)?.chars().count();
    let letters = word.chars().count();
    let marks = (first..first + letters).filter_map(|at| text.folded.origin.get(at).copied()).collect();
    Some(Place { tier, score: 0, text: 0, marks })
}
