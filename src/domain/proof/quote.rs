//! From words to the citation that is to be pasted: where they stand, written as the data files write it, with the
//! document's own marks and capitals.

use crate::domain::proof::layout::{Layout, Part, Place};
use crate::domain::proof::passage::{Failure, LONGEST_PASSAGE, stand};
use crate::domain::proof::straight;
use crate::domain::record::claim::Cite;
use crate::domain::record::source::Source;
use crate::domain::text::Text;

/// A place where the words stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    pub cite: Cite,
    /// The line of the document, from 1.
    pub line: u32,
}

/// Why there is nothing to paste.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoQuote {
    #[error("Give the words to quote.")]
    Empty,
    #[error("These are {0} words; {LONGEST_PASSAGE} is the most. Quote only those that prove the value.")]
    Long(usize),
    /// With the paragraph that holds most of the words.
    #[error("These words do not stand in the document.{}", near.as_ref().map(|near| format!(" Most of them stand in {near}.")).unwrap_or_default())]
    Absent { near: Option<String> },
    #[error("{failure} {}", failure.hint())]
    Unfit { failure: Failure },
}

/// Every place of the document where the words stand; capitals and the kind of quotation mark do not matter.
///
/// # Errors
/// Says why there is nothing to cite.
pub fn quote(words: &str, layout: &Layout, source: &Source) -> Result<Vec<Quote>, NoQuote> {
    let wanted = folded(words);
    if wanted.is_empty() {
        return Err(NoQuote::Empty);
    }
    if wanted.len() > LONGEST_PASSAGE {
        return Err(NoQuote::Long(wanted.len()));
    }
    let mut found = Vec::new();
    let mut unfit = None;
    // A signature block first: its lines count as paragraphs too.
    let blocks = layout.parts.iter().filter(|part| matches!(part.place, Place::Block(_)));
    let others = layout.parts.iter().filter(|part| !matches!(part.place, Place::Block(_)));
    for part in blocks.chain(others) {
        let Some(passage) = verbatim(part, &wanted).filter(|_| !part.left_out) else { continue };
        let cite = cite(part, passage, source);
        match stand(&cite, layout) {
            Ok(_) if found.iter().any(|quote: &Quote| quote.cite == cite) => {}
            Ok(_) => found.push(Quote { cite, line: part.lines.0 }),
            Err(failure) => unfit = Some(failure),
        }
    }
    match (found.is_empty(), unfit) {
        (false, _) => Ok(found),
        (true, Some(failure)) => Err(NoQuote::Unfit { failure }),
        (true, None) => Err(NoQuote::Absent { near: nearest(&wanted, layout) }),
    }
}

fn cite(part: &Part, passage: String, source: &Source) -> Cite {
    let passage = Text::from(passage);
    let stands_in = |words: &str| straight(words).to_lowercase().contains(&straight(&passage).to_lowercase());
    match part.place {
        Place::Outside if source.author.as_deref().is_some_and(stands_in) => Cite::Byline(passage),
        Place::Outside if !stands_in(&source.title) && passage.contains(|c: char| c.is_ascii_digit()) => {
            Cite::Dateline(passage)
        }
        Place::Outside => Cite::Title(passage),
        Place::Para(n) => Cite::Para(n, passage),
        Place::Caption => Cite::Caption(passage),
        Place::Block(n) => Cite::SignatureBlock(n, passage),
    }
}

/// Words in small letters; marks at their ends do not count.
fn folded(text: &str) -> Vec<String> {
    text.split_whitespace().map(fold_word).filter(|word| !word.is_empty()).collect()
}

fn fold_word(word: &str) -> String {
    straight(word).trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// The words as the part has them, without marks at the ends.
fn verbatim(part: &Part, wanted: &[String]) -> Option<String> {
    let words: Vec<&str> = part.printed.split(' ').collect();
    let has: Vec<(usize, String)> =
        words.iter().enumerate().map(|(at, word)| (at, fold_word(word))).filter(|(_, word)| !word.is_empty()).collect();
    let run = has.windows(wanted.len()).find(|run| run.iter().map(|(_, word)| word).eq(wanted))?;
    let (first, last) = (run.first()?.0, run.last()?.0);
    let passage = words.get(first..=last)?.join(" ");
    Some(passage.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '(' | ')')).to_string())
}

/// The part that holds most of the words, if it holds at least half of them.
fn nearest(wanted: &[String], layout: &Layout) -> Option<String> {
    let held = |part: &Part| {
        let has = folded(&part.text);
        wanted.iter().filter(|word| has.contains(word)).count()
    };
    let best = layout.parts.iter().map(|part| (held(part), part)).max_by_key(|(held, _)| *held)?;
    (best.0 * 2 >= wanted.len()).then(|| match best.1.place {
        Place::Para(n) => format!("paragraph {n} (line {})", best.1.lines.0),
        _ => format!("line {}", best.1.lines.0),
    })
}
