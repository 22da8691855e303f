//! Describes one thing found: its title, and where and by which letters it was found. Made only for rows that are shown.

mod why;
pub mod written;

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use crate::domain::library::{Library, Target};
use crate::domain::query::{Field, Open, What};
use crate::domain::record::Record;
use crate::domain::search::answer::Answer;
use crate::domain::search::ask::Want;
use crate::domain::search::scorer::{Scorer, Skim};
use crate::domain::search::texts::{ID, Part};
use crate::domain::search::tier::SCATTERED;
use crate::domain::search::together::Together;
use crate::domain::search::variant::{Variant, variants};
use crate::domain::search::{Hit, Index, Why};
use crate::domain::vocab::State;
use why::as_it_stands;
use written::{Place, Written, literal, side_by_side, written};

/// What is marked in a row: a word with its variants, or words side by side.
enum Sought {
    Word(Vec<Variant>),
    Phrase(Vec<Vec<Variant>>, Open),
}

impl Index {
    /// One row of an answer, by its place: what it is, why it was found, which letters matched.
    pub fn row(&self, library: &Library, answer: &Answer, place: usize) -> Option<Hit> {
        let target = self.target(library, *answer.docs.get(place)?)?;
        let guessed = place >= answer.sure;
        let sought = match answer.instead.as_deref().filter(|_| guessed) {
            Some(instead) => instead.split(' ').map(|word| Sought::Word(variants(word))).collect(),
            None => sought(&answer.wants),
        };
        let scorer = (guessed && answer.scattered).then(Skim::default);
        Some(describe(self, library, target, answer, &sought, scorer.as_ref().map(|skim| skim as &dyn Scorer)))
    }
}

fn sought(wants: &[Want]) -> Vec<Sought> {
    let one = |want: &Want| match want {
        Want::Word(word) => Some(Sought::Word(word.variants.clone())),
        Want::Phrase { words, open } => {
            Some(Sought::Phrase(words.iter().map(|word| word.variants.clone()).collect(), *open))
        }
        _ => None,
    };
    wants.iter().filter_map(one).collect()
}

fn describe(
    index: &Index,
    library: &Library,
    target: Target,
    answer: &Answer,
    sought: &[Sought],
    scorer: Option<&dyn Scorer>,
) -> Hit {
    let mut texts = written(library, &target);
    // What was left out of a source is shown to whoever asked for it; a county's number was found only where it may be.
    let also = answer.query.clauses.iter().any(|clause| matches!(clause.what, What::Is(Field::Also, _)));
    if !also && target.record().is_some() {
        texts.retain(|text| text.part != Part::Hidden);
    }
    let record = target.record().and_then(|id| library.data.get(id));
    let claims = record.map(Record::claims).unwrap_or_default();
    // Who asks for a source as well asks for its words.
    if let (Some(together), Some(record)) = (Together::of(&answer.wants), record) {
        let cited = claims.iter().filter(|claim| together.is_cited(library, record, **claim));
        let cited: HashSet<&str> = cited.map(|claim| claim.id).collect();
        texts.retain(|text| text.claim.as_deref().is_none_or(|id| cited.contains(id)));
    }
    let doubted = claims.iter().filter(|claim| claim.state != State::Accepted);
    let doubted: HashMap<&str, State> = doubted.map(|claim| (claim.id, claim.state)).collect();
    for text in &mut texts {
        text.state = text.claim.as_deref().and_then(|id| doubted.get(id)).copied().unwrap_or_default();
    }
    let found: Vec<Place> = sought.iter().filter_map(|one| best(&texts, one, sought, scorer)).collect();
    let mut title_marks: Vec<usize> =
        found.iter().filter(|one| one.text == 0).flat_map(|one| one.marks.clone()).collect();
    title_marks.sort_unstable();
    title_marks.dedup();
    let elsewhere = found.iter().map(|one| one.text).find(|text| *text != 0);
    let why = elsewhere.and_then(|at| Some(marked(texts.get(at)?, at, &found)));
    let why = why.or_else(|| {
        let today = index.today?;
        why::by_field(library, today, &target, &answer.wants)
    });
    let title = texts.first().map_or_else(String::new, |text| text.words.clone());
    Hit { kind: library.kind_word(&target), target, title, title_marks, why }
}

fn marked(text: &Written, at: usize, found: &[Place]) -> Why {
    let mut marks: Vec<usize> = found.iter().filter(|one| one.text == at).flat_map(|one| one.marks.clone()).collect();
    marks.sort_unstable();
    marks.dedup();
    Why { field: text.field, text: as_it_stands(text.words.clone(), text.state), marks, claim: text.claim.clone() }
}

/// The best place of a part in a thing; of equally good ones that where most of the query stands together.
fn best(texts: &[Written], one: &Sought, all: &[Sought], scorer: Option<&dyn Scorer>) -> Option<Place> {
    let places = texts.iter().enumerate().filter_map(|(at, text)| {
        let mut place = find(text, one, scorer)?;
        place.text = at;
        // Letters in the title are shown there, however they stand in it: it is on the row anyway.
        let strewn = place.tier == SCATTERED;
        // Of equally good texts what is accepted is shown, and not what a file is called.
        let poor = text.state != State::Accepted || text.field == ID;
        Some(((strewn, text.part.min(Part::Body), place.tier, poor), place))
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
                let word = &words.first()?.text;
                let scorer = scorer.filter(|_| is_name && word.chars().count() >= 3)?;
                let (score, positions) = scorer.score(&text.folded.text, word)?;
                let marks = positions.iter().filter_map(|at| text.folded.origin.get(*at).copied()).collect();
                Some(Place { tier: SCATTERED, score, text: 0, marks })
            })
        }
    }
}
