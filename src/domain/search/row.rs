//! Describes one thing found: its title, and where and by which letters it was found. Made only for rows that are shown.

mod why;
pub mod written;

use std::cmp::Reverse;

use crate::domain::library::{Library, Target};
use crate::domain::query::{Field, Open, Query, What};
use crate::domain::search::answer::Answer;
use crate::domain::search::ask::{Ask, Want};
use crate::domain::search::fold::variants;
use crate::domain::search::scorer::{Scorer, Skim};
use crate::domain::search::texts::Part;
use crate::domain::search::tier::SCATTERED;
use crate::domain::search::{Hit, Index, Why};
use written::{Place, Written, literal, side_by_side, written};

/// What is marked in a row: a word with its variants, or words side by side.
enum Sought {
    Word(Vec<String>),
    Phrase(Vec<Vec<String>>, Open),
}

impl Index {
    /// One row of an answer, by its place: what it is, why it was found, which letters matched.
    pub fn row(&self, library: &Library, answer: &Answer, place: usize) -> Option<Hit> {
        let target = self.target(library, *answer.docs.get(place)?)?;
        let guessed = place >= answer.sure;
        let sought = match answer.instead.as_deref().filter(|_| guessed) {
            Some(instead) => instead.split(' ').map(|word| Sought::Word(variants(word))).collect(),
            None => sought(&answer.query),
        };
        let scorer = (guessed && answer.scattered).then(Skim::default);
        Some(describe(self, library, target, &answer.query, &sought, scorer.as_ref().map(|skim| skim as &dyn Scorer)))
    }
}

fn sought(query: &Query) -> Vec<Sought> {
    let one = |what: &What| match what {
        What::Word(word) => Some(Sought::Word(variants(word))),
        What::Phrase { words, open } => Some(Sought::Phrase(words.iter().map(|word| variants(word)).collect(), *open)),
        _ => None,
    };
    query.clauses.iter().filter(|clause| !clause.not).filter_map(|clause| one(&clause.what)).collect()
}

fn describe(
    index: &Index,
    library: &Library,
    target: Target,
    query: &Query,
    sought: &[Sought],
    scorer: Option<&dyn Scorer>,
) -> Hit {
    let mut texts = written(library, &target);
    // What was left out of a source is shown to whoever asked for it; a county's number was found only where it may be.
    let also = query.clauses.iter().any(|clause| matches!(clause.what, What::Is(Field::Also, _)));
    if !also && target.record().is_some() {
        texts.retain(|text| text.part != Part::Hidden);
    }
    let found: Vec<Place> = sought.iter().filter_map(|one| best(&texts, one, sought, scorer)).collect();
    let mut title_marks: Vec<usize> =
        found.iter().filter(|one| one.text == 0).flat_map(|one| one.marks.clone()).collect();
    title_marks.sort_unstable();
    title_marks.dedup();
    let elsewhere = found.iter().map(|one| one.text).find(|text| *text != 0);
    let why = elsewhere.and_then(|at| Some(marked(texts.get(at)?, at, &found)));
    let why = why.or_else(|| why::by_field(library, &target, &wants(index, library, query)));
    let title = texts.first().map_or_else(String::new, |text| text.words.clone());
    Hit { kind: library.kind_word(&target), target, title, title_marks, why }
}

/// What is asked for by field.
fn wants(index: &Index, library: &Library, query: &Query) -> Vec<Want> {
    Ask::of(index, library, query, &|_| None).map(|ask| ask.wants).unwrap_or_default()
}

fn marked(text: &Written, at: usize, found: &[Place]) -> Why {
    let mut marks: Vec<usize> = found.iter().filter(|one| one.text == at).flat_map(|one| one.marks.clone()).collect();
    marks.sort_unstable();
    marks.dedup();
    Why { field: text.field, text: text.words.clone(), marks, claim: text.claim.clone() }
}

/// The best place of a part in a thing; of equally good ones that where most of the query stands together.
fn best(texts: &[Written], one: &Sought, all: &[Sought], scorer: Option<&dyn Scorer>) -> Option<Place> {
    let places = texts.iter().enumerate().filter_map(|(at, text)| {
        let mut place = find(text, one, scorer)?;
        place.text = at;
        // Letters in the title are shown there, however they stand in it: it is on the row anyway.
        let strewn = place.tier == SCATTERED;
        Some(((strewn, text.part.min(Part::Body), place.tier), place))
    });
    let together = |place: &Place| {
        let text = texts.get(place.text);
        all.iter().filter(|other| text.is_some_and(|text| find(text, other, None).is_some())).count()
    };
    let of = |(how, place): &(_, Place)| (*how, -place.score, Reverse(together(place)), place.text);
    places.min_by_key(of).map(|(_, place)| place)
}

fn find(text: &Written, one: &Sought, scorer: Option<&dyn Scorer>) -> Option<Place> {
    let is_name = text.part <= Part::Name;
    match one {
        Sought::Phrase(words, open) => side_by_side(text, words, *open),
        Sought::Word(words) => {
            let places = words.iter().filter_map(|word| literal(text, is_name, word));
            places.min_by_key(|place| place.tier).or_else(|| {
                let word = words.first()?;
                let scorer = scorer.filter(|_| is_name && word.chars().count() >= 3)?;
                let (score, positions) = scorer.score(&text.folded.text, word)?;
                let marks = positions.iter().filter_map(|at| text.folded.origin.get(*at).copied()).collect();
                Some(Place { tier: SCATTERED, score, text: 0, marks })
            })
        }
    }
}
