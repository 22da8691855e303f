//! What became of every sentence of a document: cited, said by the source's own record, left out with a reason, or not
//! accounted for. It counts and lists; whether a sentence should have been cited is for a reader to say.

use crate::domain::library::Library;
use crate::domain::proof::layout::{Layout, Part, Place, covers};
use crate::domain::proof::{Citation, Verdict, straight};
use crate::domain::record::source::{Exclusion, Source};
use crate::domain::vocab::ExclusionReason;

/// What became of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// By the record and claim, each that cites it.
    Cited(Vec<(String, String)>),
    /// It is the title or the author that stands in the source's record.
    InHead,
    Excluded(ExclusionReason),
    Open,
}

/// A sentence, or a signature block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// First and last line in the document, from 1.
    pub lines: (u32, u32),
    pub text: String,
    pub fate: Fate,
    /// Cited and yet in lines that are left out.
    pub contradictory: bool,
}

/// Every sentence of a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Account {
    pub units: Vec<Unit>,
}

impl Account {
    pub fn cited(&self) -> usize {
        self.count(|fate| matches!(fate, Fate::Cited(_) | Fate::InHead))
    }

    /// How many are left out for that reason.
    pub fn excluded(&self, reason: ExclusionReason) -> usize {
        self.count(|fate| *fate == Fate::Excluded(reason))
    }

    /// Those that nobody has accounted for.
    pub fn open(&self) -> impl Iterator<Item = &Unit> {
        self.units.iter().filter(|unit| unit.fate == Fate::Open)
    }

    fn count(&self, is: impl Fn(&Fate) -> bool) -> usize {
        self.units.iter().filter(|unit| is(&unit.fate)).count()
    }
}

/// Accounts for every sentence of the document of a source.
pub fn account(library: &Library, source: &Source, layout: &Layout, verdicts: &[(Citation<'_>, Verdict)]) -> Account {
    let mut units = Vec::new();
    for (index, part) in layout.parts.iter().enumerate() {
        if matches!(part.place, Place::Para(_)) && part.signed {
            continue;
        }
        for (at, range) in part.sentences.iter().enumerate() {
            let Some(text) = part.text.get(range.clone()) else { continue };
            let citing = citing(source, layout, verdicts, (index, at));
            let excluded = exclusion(source, layout, part, text);
            let contradictory = !citing.is_empty() && excluded.is_some_and(|one| one.words.is_none());
            let fate = match (citing.is_empty(), excluded) {
                (false, _) => Fate::Cited(citing),
                (true, Some(exclusion)) if stands(library, exclusion) => Fate::Excluded(exclusion.reason),
                (true, _) if is_head(source, text) => Fate::InHead,
                _ => Fate::Open,
            };
            units.push(Unit { lines: part.lines, text: text.to_string(), fate, contradictory });
        }
    }
    units.sort_by_key(|unit| unit.lines);
    Account { units }
}

/// The claims whose passage touches the sentence `at` of the part `index`. A paragraph cited inside a signature block
/// counts for the block.
fn citing(
    source: &Source,
    layout: &Layout,
    verdicts: &[(Citation<'_>, Verdict)],
    (index, at): (usize, usize),
) -> Vec<(String, String)> {
    let Some(own) = layout.parts.get(index) else { return Vec::new() };
    let touches = |part: usize, sentences: (usize, usize)| {
        if part == index {
            return (sentences.0..=sentences.1).contains(&at);
        }
        let inside = |line: u32| (own.lines.0..=own.lines.1).contains(&line);
        matches!(own.place, Place::Block(_)) && layout.parts.get(part).is_some_and(|other| inside(other.lines.0))
    };
    let mut found: Vec<(String, String)> = Vec::new();
    for (citation, verdict) in verdicts.iter().filter(|(citation, _)| citation.source == source.id) {
        if let Verdict::Verified(standing) = verdict
            && standing.part.is_some_and(|part| touches(part, standing.sentences))
        {
            let by = (citation.entry.record.id().to_string(), citation.claim.id.to_string());
            if !found.contains(&by) {
                found.push(by);
            }
        }
    }
    found
}

/// The exclusion that a sentence falls under.
fn exclusion<'a>(source: &'a Source, layout: &Layout, part: &Part, text: &str) -> Option<&'a Exclusion> {
    source.exclusions.iter().find(|one| {
        covers(one, &layout.frame, part.lines) && one.words.as_ref().is_none_or(|words| text.contains(&straight(words)))
    })
}

/// A sentence is restated only where the claim that says it already is there.
fn stands(library: &Library, exclusion: &Exclusion) -> bool {
    match (&exclusion.restates, exclusion.reason) {
        (Some((record, claim)), _) => library.data.get(record).is_some_and(|record| record.claim(claim).is_some()),
        (None, reason) => reason != ExclusionReason::Restated,
    }
}

fn is_head(source: &Source, text: &str) -> bool {
    let byline = text.strip_prefix("By ").or_else(|| text.strip_prefix("BY ")).unwrap_or(text);
    let is = |words: &str| straight(words) == text || straight(words) == byline;
    is(&source.title) || source.author.as_deref().is_some_and(is)
}
