//! Whether a passage stands where its citation says. It judges the words, not what they are cited for.

use crate::domain::proof::layout::{Layout, Part, Place};
use crate::domain::proof::straight;
use crate::domain::record::claim::Cite;

/// The most words a passage may have.
pub const LONGEST_PASSAGE: usize = 12;

/// Where a passage stands: the part and the sentences of it that the passage touches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Index into the layout's parts; none for the whole document.
    pub part: Option<usize>,
    /// First and last sentence of that part, from 0.
    pub sentences: (usize, usize),
}

/// Why a citation proves nothing; each a sentence that begins with the passage.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// With where the words do stand.
    #[error("“{passage}” does not stand in {wanted}.{}", elsewhere.as_ref().map(|place| format!(" It stands in {place}.")).unwrap_or_default())]
    Absent { passage: String, wanted: String, elsewhere: Option<String> },
    #[error("“{passage}” is cited from {wanted}, which the document does not have.")]
    NoSuchPart { passage: String, wanted: String },
    #[error("“{passage}” has {words} words; {LONGEST_PASSAGE} is the most.")]
    Long { passage: String, words: usize },
    #[error("“{passage}” is a whole sentence of the document.")]
    WholeSentence { passage: String },
    #[error("The whole document is cited, and it has changed.")]
    WholeChanged,
}

impl Failure {
    /// What to do next.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::NoSuchPart { .. } => {
                "Count anew, or give the source's record the lines of its `captions` or `blocks`."
            }
            Self::Absent { elsewhere: Some(_), .. } => "If those are the words that are meant, cite that place.",
            Self::Absent { elsewhere: None, .. } => {
                "Copy the words from the document; `mpaka quote SOURCE \"words\" --sources DIR` prints the citation."
            }
            Self::Long { .. } | Self::WholeSentence { .. } => {
                "Leave words out at either end until only the proof is left."
            }
            Self::WholeChanged => "Read it again, and make its source's record anew.",
        }
    }
}

/// Looks a citation up.
///
/// # Errors
/// Says why it does not stand.
pub fn stand(cite: &Cite, layout: &Layout) -> Result<Standing, Failure> {
    let Some(printed) = cite.passage() else {
        return Ok(Standing { part: None, sentences: (0, 0) });
    };
    let quoted = || printed.to_string();
    let words = printed.split_whitespace().count();
    if words > LONGEST_PASSAGE {
        return Err(Failure::Long { passage: quoted(), words });
    }
    let passage = straight(printed);
    let mut there = false;
    let mut whole = false;
    for (index, part) in layout.parts.iter().enumerate().filter(|(_, part)| is_meant(cite, part)) {
        there = true;
        match within(part, &passage) {
            Some((_, true)) => whole = true,
            Some((sentences, false)) => return Ok(Standing { part: Some(index), sentences }),
            None => {}
        }
    }
    match (whole, there) {
        (true, _) => Err(Failure::WholeSentence { passage: quoted() }),
        (_, false) => Err(Failure::NoSuchPart { passage: quoted(), wanted: cite.locator() }),
        _ => {
            let elsewhere = elsewhere(&passage, layout);
            Err(Failure::Absent { passage: quoted(), wanted: cite.locator(), elsewhere })
        }
    }
}

/// Whether the citation's locator names this part. A menu or a teaser outside of the body is no title.
fn is_meant(cite: &Cite, part: &Part) -> bool {
    match (cite, part.place) {
        (Cite::From(from), _) => is_meant(&from.1, part),
        (Cite::Title(_) | Cite::Byline(_) | Cite::Dateline(_), Place::Outside) => !part.left_out,
        (Cite::Caption(_), Place::Caption) => true,
        (Cite::Para(wanted, _), Place::Para(n)) | (Cite::SignatureBlock(wanted, _), Place::Block(n)) => *wanted == n,
        _ => false,
    }
}

/// The sentences that the words touch where they first stand, and whether they are one of them from end to end.
fn within(part: &Part, passage: &str) -> Option<((usize, usize), bool)> {
    let start = part.text.match_indices(passage).find(|(at, _)| is_whole_words(&part.text, *at, passage))?.0;
    let end = start + passage.len();
    let touched = |sentence: &&(usize, &std::ops::Range<usize>)| sentence.1.start < end && start < sentence.1.end;
    let all: Vec<(usize, &std::ops::Range<usize>)> = part.sentences.iter().enumerate().collect();
    let mut met = all.iter().filter(touched);
    let first = met.next()?;
    let last = met.next_back().unwrap_or(first);
    let is_prose = matches!(part.place, Place::Para(_) | Place::Caption | Place::Outside);
    let covers = |range: &std::ops::Range<usize>| {
        let ending = part.text.get(end.min(range.end)..range.end).unwrap_or("");
        let opening = part.text.get(range.start..start.max(range.start)).unwrap_or("");
        start <= range.start + opening.len() && only_marks(opening) && only_marks(ending)
    };
    // A name in a byline or a place in a dateline is a line of its own and no sentence.
    let short = |range: &std::ops::Range<usize>| {
        part.text.get(range.clone()).is_some_and(|text| text.split_whitespace().count() <= 4)
    };
    let whole = is_prose && all.iter().filter(touched).any(|(_, range)| covers(range) && !short(range));
    Some(((first.0, last.0), whole))
}

/// True where nothing is left but marks of punctuation.
fn only_marks(text: &str) -> bool {
    !text.chars().any(char::is_alphanumeric)
}

/// A passage begins and ends with its words: "arm" does not stand in "farmers".
fn is_whole_words(text: &str, at: usize, passage: &str) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let before = text.get(..at).and_then(|text| text.chars().next_back());
    let after = text.get(at + passage.len()..).and_then(|text| text.chars().next());
    !(letter(before) && letter(passage.chars().next()) || letter(after) && letter(passage.chars().next_back()))
}

/// The first other part in which the words stand.
fn elsewhere(passage: &str, layout: &Layout) -> Option<String> {
    let part = layout.parts.iter().find(|part| within(part, passage).is_some())?;
    Some(match part.place {
        Place::Outside => format!("line {}, outside the body", part.lines.0),
        Place::Para(n) => format!("paragraph {n}"),
        Place::Caption => "a caption".to_string(),
        Place::Block(n) => format!("signature block {n}"),
    })
}
