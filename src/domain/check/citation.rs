//! Citations: every claim has one, and what counts as confirmed is confirmed by more than one origin.

use std::collections::HashSet;

use crate::domain::check::{Examined, at_claim, each_claim};
use crate::domain::dataset::Entry;
use crate::domain::fault::Fault;
use crate::domain::library::Library;
use crate::domain::record::ClaimRef;
use crate::domain::vocab::State;

/// A claim that is no draft has at least one citation.
pub fn cited(one: &Examined<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    each_claim(one, |entry, claim| {
        if claim.cite.is_empty() && claim.state != State::Draft {
            let fault = Fault::error("uncited", "This statement cites nothing.")
                .hint("Add cite: [Para(n, \"…\")], or state: Draft until a source is at hand.");
            faults.push(at_claim(fault, entry, claim).in_field("cite"));
        }
    });
    faults
}

/// Credibility 1 needs two origins: reports of one release do not confirm each other (Admiralty code).
pub fn confirmed(one: &Examined<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    each_claim(one, |entry, claim| {
        if claim.cred.is_none_or(|cred| cred.number() != 1) || claim.cite.is_empty() {
            return;
        }
        let Some(origins) = origins(one.library, entry, claim) else { return };
        if let [origin] = origins.into_iter().collect::<Vec<_>>().as_slice() {
            let sentence =
                format!("Credibility 1 is confirmed by others, but all that is cited has one origin, {origin}.");
            let fault = Fault::error("one-origin", sentence)
                .hint("Cite a source of another origin, or grade it 2, probably true.");
            faults.push(at_claim(fault, entry, claim).in_field("cred"));
        }
    });
    faults
}

/// The origins of a claim's sources; none where one of the sources is not there, which another rule says.
fn origins<'a>(library: &'a Library, entry: &Entry, claim: ClaimRef<'_>) -> Option<HashSet<&'a str>> {
    let origin = |id: &str| library.data.source(id).map(|source| source.origin.as_str());
    claim.cite.iter().map(|cite| origin(&cite.source().or(entry.record.default_source())?.0)).collect()
}
