//! The texts of a thing as they are written, with the way from folded letters back to written ones.

use crate::domain::library::{Library, Target};
use crate::domain::query::Open;
use crate::domain::search::fold::{Folded, fold, words};
use crate::domain::search::texts::{Part, texts};
use crate::domain::search::tier::{INSIDE, PREFIX, WHOLE};
use crate::domain::search::variant::Variant;
use crate::domain::vocab::State;

/// A text with its folded form.
#[derive(Debug, Clone)]
pub struct Written {
    pub part: Part,
    pub field: &'static str,
    pub words: String,
    pub folded: Folded,
    pub claim: Option<String>,
    /// How the statement stands that it is of.
    pub state: State,
}

/// How a part of the query was found in a text: smaller tiers are better.
#[derive(Debug, Clone)]
pub struct Place {
    pub tier: u8,
    pub score: i64,
    /// Which text, by its place.
    pub text: usize,
    /// Letters as written that matched, by their positions.
    pub marks: Vec<usize>,
}

/// Every text of a thing.
pub fn written(library: &Library, target: &Target) -> Vec<Written> {
    let mut all = Vec::new();
    texts(library, target, &mut |text| {
        all.push(Written {
            part: text.part,
            field: text.field,
            words: text.words.to_string(),
            folded: fold(text.words),
            claim: text.claim.map(str::to_string),
            state: State::default(),
        });
    });
    all
}

/// Whole word, prefix of a word, or inside one; one or two letters are enough only for a whole word, or to begin a name.
pub fn literal(text: &Written, is_name: bool, word: &Variant) -> Option<Place> {
    let Variant { text: word, whole } = word;
    let folded = &text.folded.text;
    let long = word.chars().nth(2).is_some();
    let mut best: Option<(u8, usize)> = None;
    for (at, _) in folded.match_indices(word.as_str()) {
        let tier = match (begins(folded, at), ends(folded, at + word.len())) {
            (true, true) => WHOLE,
            _ if *whole => continue,
            (true, false) if long || is_name && !word.chars().all(|c| c.is_ascii_digit()) => PREFIX,
            _ if long => INSIDE,
            _ => continue,
        };
        if best.is_none_or(|(known, _)| tier < known) {
            best = Some((tier, at));
        }
    }
    let (tier, at) = best?;
    Some(Place { tier, score: 0, text: 0, marks: marks(text, at, at + word.len()) })
}

/// Words side by side, whatever stands between them that is no letter; the best such place.
pub fn side_by_side(text: &Written, words: &[Vec<Variant>], open: Open) -> Option<Place> {
    let stands = spans(&text.folded.text);
    let last = words.len().saturating_sub(1);
    let fit = |at: usize, word: &str, Variant { text: wanted, whole }: &Variant| match () {
        () if word == wanted => Some((WHOLE, 0, word.len())),
        () if *whole => None,
        () if at == last && open != Open::Neither && word.starts_with(wanted) => Some((PREFIX, 0, wanted.len())),
        () if at == 0 && open == Open::Both && word.ends_with(wanted) => {
            Some((INSIDE, word.len() - wanted.len(), word.len()))
        }
        () => None,
    };
    let places = stands.windows(words.len()).filter_map(|window| {
        let fits = window
            .iter()
            .zip(words)
            .enumerate()
            .map(|(at, ((_, word), wanted))| wanted.iter().filter_map(|one| fit(at, word, one)).min());
        let fits = fits.collect::<Option<Vec<_>>>()?;
        let tier = fits.iter().map(|(tier, ..)| *tier).max()?;
        let from = window.first()?.0 + fits.first()?.1;
        Some((tier, from, window.last()?.0 + fits.last()?.2))
    });
    let (tier, from, to) = places.min()?;
    Some(Place { tier, score: 0, text: 0, marks: marks(text, from, to) })
}

/// The words of a folded text, each with the byte it begins at.
fn spans(folded: &str) -> Vec<(usize, &str)> {
    words(folded).map(|word| (word.as_ptr() as usize - folded.as_ptr() as usize, word)).collect()
}

fn begins(folded: &str, at: usize) -> bool {
    folded.get(..at).and_then(|before| before.chars().next_back()).is_none_or(|c| !c.is_alphanumeric())
}

fn ends(folded: &str, at: usize) -> bool {
    folded.get(at..).and_then(|after| after.chars().next()).is_none_or(|c| !c.is_alphanumeric())
}

/// The written letters behind the folded bytes from one to the other.
fn marks(text: &Written, from: usize, to: usize) -> Vec<usize> {
    let count = |end: usize| text.folded.text.get(..end).map_or(0, |before| before.chars().count());
    (count(from)..count(to)).filter_map(|at| text.folded.origin.get(at).copied()).collect()
}
