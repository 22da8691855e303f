//! What a source does not name: the word `unnamed` stands for it, with the words that the source has instead.

use crate::domain::check::{at_claim, each_claim};
use crate::domain::fault::Fault;
use crate::domain::ids::UNNAMED;
use crate::domain::library::Library;
use crate::domain::words::Link;

/// A thing that is `unnamed` has its printed words. An unnamed voice (`by`) needs none: a source may write
/// "concerns have been raised" and have no word for whoever raised them.
pub fn unnamed(library: &Library) -> Vec<Fault> {
    let mut faults = Vec::new();
    each_claim(library, |entry, claim| {
        if claim.as_printed.is_some_and(|words| !words.trim().is_empty()) {
            return;
        }
        let is_unnamed = |link: &Link| matches!(link, Link::To(_, id) if id == UNNAMED);
        if claim.fact.spans().iter().filter_map(|span| span.link.as_ref()).any(is_unnamed) {
            let fault =
                Fault::error("unnamed", "Something is unnamed here, and nothing says what the source calls it.")
                    .hint("Add as_printed with the words of the source, such as \"key partners\".");
            faults.push(at_claim(fault, entry, claim).in_field("as_printed"));
        }
    });
    faults
}
