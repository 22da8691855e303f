//! Proof: whether every passage stands in the document that it is cited from, and what became of each of the
//! document's sentences. It gets the documents as bytes and opens none; what it finds are values.

mod account;
mod document;
mod frame;
mod layout;
mod line;
mod lock;
mod passage;
mod quote;
mod sentence;
mod straight;
#[cfg(test)]
mod tests;

use crate::domain::dataset::Entry;
use crate::domain::library::Library;
use crate::domain::record::ClaimRef;
use crate::domain::record::claim::Cite;
use crate::domain::record::source::Source;

pub use account::{Account, Fate, Unit, account};
pub use document::{Document, Found, hash, match_documents};
pub use frame::Frame;
pub use layout::{Layout, Part, Place};
pub use lock::{LOCK_FILE, Lock, LockFault, Locked};
pub use passage::{Failure, LONGEST_PASSAGE, Standing, stand};
pub use quote::{NoQuote, Quote, quote};
pub(crate) use sentence::ABBREVIATIONS;
pub use straight::straight;

/// A citation with the record and claim that it stands in.
#[derive(Debug, Clone, Copy)]
pub struct Citation<'a> {
    pub entry: &'a Entry,
    pub claim: ClaimRef<'a>,
    /// The source that it is from, its own or the record's.
    pub source: &'a str,
    pub cite: &'a Cite,
}

/// What came of one citation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    Verified(Standing),
    /// Its source was never copied.
    NoCopy,
    /// The document of its source is not here.
    NotHere,
    Failed(Failure),
}

/// What is known of one source that has a copy.
#[derive(Debug)]
pub struct Proved<'a> {
    pub source: &'a Source,
    pub document: &'a Document,
    /// The document is not the one whose hash the record has.
    pub changed: bool,
    /// Where the parts of the document are, by the record or by guess.
    pub frame: Frame,
    pub account: Account,
}

/// What came of all citations and all documents.
#[derive(Debug)]
pub struct Proof<'a> {
    pub verdicts: Vec<(Citation<'a>, Verdict)>,
    /// By the sources' order.
    pub documents: Vec<Proved<'a>>,
    /// Sources that name a copy for which no document is here.
    pub missing: Vec<&'a Source>,
}

/// Every citation of the data.
pub fn citations(library: &Library) -> impl Iterator<Item = Citation<'_>> {
    library.data.entries().iter().flat_map(|entry| {
        let own = entry.record.default_source();
        entry.record.claims().into_iter().flat_map(move |claim| {
            claim.cite.iter().filter_map(move |cite| {
                let source = cite.source().or(own)?.0.as_str();
                Some(Citation { entry, claim, source, cite })
            })
        })
    })
}

/// Holds every citation against the documents.
pub fn prove<'a>(library: &'a Library, documents: &'a [Document]) -> Proof<'a> {
    let all: Vec<Citation<'a>> = citations(library).collect();
    let (found, missing) = match_documents(library, &all, documents);
    let mut proof = Proof { verdicts: Vec::new(), documents: Vec::new(), missing };
    let layouts: Vec<(&Found<'a>, Layout)> = found.iter().map(|one| (one, one.layout(&all))).collect();
    for citation in &all {
        let layout = layouts.iter().find(|(one, _)| one.source.id == citation.source).map(|(_, layout)| layout);
        let copied = || library.data.source(citation.source).is_some_and(|source| source.sha256.is_some());
        let verdict = match layout.map(|layout| stand(citation.cite, layout)) {
            None if copied() => Verdict::NotHere,
            None => Verdict::NoCopy,
            Some(Ok(Standing { part: None, .. })) if is_changed(&layouts, citation) => {
                Verdict::Failed(Failure::WholeChanged)
            }
            Some(Ok(standing)) => Verdict::Verified(standing),
            Some(Err(failure)) => Verdict::Failed(failure),
        };
        proof.verdicts.push((*citation, verdict));
    }
    for (one, layout) in &layouts {
        let account = account(library, one.source, layout, &proof.verdicts);
        let Found { source, document, changed } = **one;
        proof.documents.push(Proved { source, document, changed, frame: layout.frame.clone(), account });
    }
    proof
}

fn is_changed(layouts: &[(&Found<'_>, Layout)], citation: &Citation<'_>) -> bool {
    layouts.iter().any(|(one, _)| one.source.id == citation.source && one.changed)
}

/// How many citations came to what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    pub verified: usize,
    pub no_copy: usize,
    pub not_here: usize,
    pub failed: usize,
}

impl Proof<'_> {
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for (_, verdict) in &self.verdicts {
            match verdict {
                Verdict::Verified(_) => counts.verified += 1,
                Verdict::NoCopy => counts.no_copy += 1,
                Verdict::NotHere => counts.not_here += 1,
                Verdict::Failed(_) => counts.failed += 1,
            }
        }
        counts
    }

    /// Whether a citation was verified just now.
    pub fn has_verified(&self, citation: &Citation<'_>) -> bool {
        let same = |other: &Citation<'_>| std::ptr::eq(other.cite, citation.cite);
        self.verdicts.iter().any(|(other, verdict)| same(other) && matches!(verdict, Verdict::Verified(_)))
    }
}
