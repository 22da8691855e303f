//! What a source does not name: the word `unnamed` stands for it, with the words that the source has instead.

use crate::domain::check::{Examined, at_claim};
use crate::domain::fault::Fault;
use crate::domain::ids::UNNAMED;
use crate::domain::record::ClaimRef;
use crate::domain::words::{Link, Span};

/// A thing that is `unnamed` has its printed words. An unnamed voice (`by`) needs none: a source may write
/// "concerns have been raised" and have no word for whoever raised them.
pub fn unnamed(one: &Examined<'_>) -> Vec<Fault> {
    let is_unnamed = |link: &Link| matches!(link, Link::To(_, id) if id == UNNAMED);
    let names_none = |(claim, spans): &&(ClaimRef<'_>, Vec<Span>)| {
        claim.as_printed.is_none_or(|words| words.trim().is_empty())
            && spans.iter().filter_map(|span| span.link.as_ref()).any(is_unnamed)
    };
    let fault = |(claim, _): &(ClaimRef<'_>, Vec<Span>)| {
        let fault = Fault::error("unnamed", "Something is unnamed here, and nothing says what the source calls it.")
            .hint("Add as_printed with the words of the source, such as \"key partners\".");
        at_claim(fault, one.entry, *claim).in_field("as_printed")
    };
    one.statements.iter().filter(names_none).map(fault).collect()
}
