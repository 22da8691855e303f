//! Citations: every claim has one, and a passage is as short as proves the value.

use crate::domain::check::{at_claim, each_claim};
use crate::domain::fault::Fault;
use crate::domain::library::Library;
use crate::domain::vocab::State;

/// The most words a passage may have.
pub const LONGEST_PASSAGE: usize = 12;

/// A claim that is no draft has at least one citation.
pub fn cited(library: &Library) -> Vec<Fault> {
    let mut faults = Vec::new();
    each_claim(library, |entry, claim| {
        if claim.cite.is_empty() && claim.state != State::Draft {
            let fault = Fault::error("uncited", "This statement cites nothing.")
                .hint("Add cite: [Para(n, \"…\")], or state: Draft until a source is at hand.");
            faults.push(at_claim(fault, entry, claim).in_field("cite"));
        }
    });
    faults
}

/// A passage has words, and not too many.
pub fn short(library: &Library) -> Vec<Fault> {
    let mut faults = Vec::new();
    each_claim(library, |entry, claim| {
        for passage in claim.cite.iter().filter_map(|cite| cite.passage()) {
            let words = passage.split_whitespace().count();
            let fault = match words {
                0 => Fault::error("passage", "A citation without words proves nothing.")
                    .hint("Quote the few words that prove the value."),
                1..=LONGEST_PASSAGE => continue,
                _ => Fault::error("passage", format!("The passage has {words} words; {LONGEST_PASSAGE} is the most."))
                    .hint("Quote only the words that prove the value."),
            };
            faults.push(at_claim(fault, entry, claim).in_field("cite"));
        }
    });
    faults
}
