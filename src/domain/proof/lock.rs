//! The lock: a digest per citation that was found in its document, and what is known of each document. With it a
//! citation stays proved where the documents are not at hand; whoever changes a word of it has to prove it anew.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use crate::domain::library::Library;
use crate::domain::proof::{Account, Citation, Proof, Verdict};
use crate::domain::record::claim::Cite;
use crate::domain::record::source::Source;
use crate::domain::vocab::ExclusionReason;

/// The file of a data folder that holds it.
pub const LOCK_FILE: &str = "proof.lock";

const HEAD: &str = "\
# Passages that were found in their documents. Written by `mpaka check --sources DIR --write-lock`; not to be edited.
# document: source, SHA-256, bytes, sentences: cited, left out by reason, not accounted for
# passage: source, locator, digest of document, locator and passage
";

/// What is known of a document: hash, length, and its sentences by what became of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Locked {
    pub sha256: String,
    pub length: u64,
    pub cited: usize,
    /// By the code of the reason.
    pub excluded: BTreeMap<&'static str, usize>,
    pub open: usize,
}

impl Locked {
    /// The counts of an account; of no document yet.
    pub fn of(account: &Account) -> Self {
        let excluded = ExclusionReason::ALL.iter().map(|reason| (reason.code(), account.excluded(*reason)));
        Self { cited: account.cited(), excluded: excluded.collect(), open: account.open().count(), ..Self::default() }
    }

    pub fn sentences(&self) -> usize {
        self.cited + self.excluded.values().sum::<usize>() + self.open
    }
}

/// Documents and citations that were proved.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lock {
    pub documents: BTreeMap<String, Locked>,
    /// Lines of source, locator and digest.
    passages: BTreeSet<String>,
}

/// A line of a lock that says nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("Line {0} of the lock cannot be read.")]
pub struct LockFault(pub u32);

impl Lock {
    /// Of everything that was verified against documents that are still the ones that the records were made from.
    pub fn of(proof: &Proof<'_>) -> Self {
        let mut lock = Self::default();
        for proved in proof.documents.iter().filter(|proved| !proved.changed) {
            let locked = Locked {
                sha256: proved.document.sha256.clone(),
                length: proved.document.length,
                ..Locked::of(&proved.account)
            };
            lock.documents.insert(proved.source.id.to_string(), locked);
            for (citation, verdict) in &proof.verdicts {
                if citation.source == proved.source.id && matches!(verdict, Verdict::Verified(_)) {
                    lock.passages.insert(line(citation.cite, proved.source));
                }
            }
        }
        lock
    }

    /// Whether a citation of a source was proved as it stands, in the document that the source names.
    pub fn holds(&self, citation: &Citation<'_>, source: &Source) -> bool {
        self.passages.contains(&line(citation.cite, source))
    }

    /// Both together; for a document that both know, the other's.
    #[must_use]
    pub fn with(mut self, other: Self) -> Self {
        self.documents.extend(other.documents);
        self.passages.extend(other.passages);
        self
    }

    /// Only what is of these citations, and the documents of their sources.
    #[must_use]
    pub fn only(mut self, citations: &[Citation<'_>], library: &Library) -> Self {
        let sources = citations.iter().filter_map(|one| Some((one, library.data.source(one.source)?)));
        let lines: BTreeSet<String> = sources.map(|(one, source)| line(one.cite, source)).collect();
        self.passages.retain(|passage| lines.contains(passage));
        let cited: BTreeSet<&str> = citations.iter().map(|one| one.source).collect();
        self.documents.retain(|id, locked| {
            let is_it = |source: &Source| source.sha256.as_deref() == Some(locked.sha256.as_str());
            cited.contains(id.as_str()) && library.data.source(id).is_some_and(is_it)
        });
        self
    }

    /// Reads a lock file.
    ///
    /// # Errors
    /// Names the first line that is neither a comment, nor a document, nor a passage.
    pub fn read(text: &str) -> Result<Self, LockFault> {
        let mut lock = Self::default();
        for (number, line) in (1..).zip(text.lines()) {
            let words: Vec<&str> = line.split_whitespace().collect();
            match words.as_slice() {
                [] => {}
                [first, ..] if first.starts_with('#') => {}
                ["document", source, sha256, length, rest @ ..] => {
                    let locked = document(sha256, length, rest).ok_or(LockFault(number))?;
                    lock.documents.insert((*source).to_string(), locked);
                }
                ["passage", _source, _locator, _digest] => {
                    lock.passages.insert(line.trim_end().to_string());
                }
                _ => return Err(LockFault(number)),
            }
        }
        Ok(lock)
    }

    /// The text of the lock file: sorted, a line a citation, so that it merges.
    pub fn text(&self) -> String {
        let mut text = HEAD.to_string();
        for (source, locked) in &self.documents {
            let counts: Vec<String> = ExclusionReason::ALL
                .iter()
                .map(|reason| format!("{}={}", reason.code(), locked.excluded.get(reason.code()).copied().unwrap_or(0)))
                .collect();
            let Locked { sha256, length, cited, open, .. } = locked;
            text.push_str(&format!(
                "document {source} {sha256} {length} cited={cited} {} open={open}\n",
                counts.join(" ")
            ));
        }
        for passage in &self.passages {
            text.push_str(passage);
            text.push('\n');
        }
        text
    }
}

fn document(sha256: &str, length: &str, counts: &[&str]) -> Option<Locked> {
    let mut locked = Locked { sha256: sha256.into(), length: length.parse().ok()?, ..Locked::default() };
    for count in counts {
        let (word, number) = count.split_once('=')?;
        let number: usize = number.parse().ok()?;
        match word {
            "cited" => locked.cited = number,
            "open" => locked.open = number,
            _ => {
                let reason = ExclusionReason::ALL.iter().find(|reason| reason.code() == word)?;
                locked.excluded.insert(reason.code(), number);
            }
        }
    }
    Some(locked)
}

/// The line of one citation. The digest covers what the line does not show: the document and the words.
fn line(cite: &Cite, source: &Source) -> String {
    let locator = code(cite);
    let mut digest = Sha256::new();
    let document = source.sha256.as_deref().unwrap_or("");
    for part in [document, locator.as_str(), cite.passage().unwrap_or("")] {
        digest.update(part.as_bytes());
        digest.update([0]);
    }
    let digest = format!("{:x}", digest.finalize());
    // 128 bits are plenty against a slip of the hand.
    format!("passage {} {locator} {}", source.id, digest.get(..32).unwrap_or(&digest))
}

/// The locator as the data files spell it, without the passage.
fn code(cite: &Cite) -> String {
    match cite {
        Cite::Title(_) => "Title".into(),
        Cite::Byline(_) => "Byline".into(),
        Cite::Dateline(_) => "Dateline".into(),
        Cite::Caption(_) => "Caption".into(),
        Cite::Para(n, _) => format!("Para({n})"),
        Cite::SignatureBlock(n, _) => format!("SignatureBlock({n})"),
        Cite::Whole => "Whole".into(),
        Cite::From(from) => code(&from.1),
    }
}
