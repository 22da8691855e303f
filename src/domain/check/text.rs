//! Text: nothing in the data that a terminal would obey or a reader could not see.

use crate::domain::check::{at_claim, at_record};
use crate::domain::dataset::Entry;
use crate::domain::fault::Fault;
use crate::domain::library::Library;
use crate::domain::record::ClaimRef;
use crate::domain::safe::is_clean;

/// An error for each statement or head that holds control, direction or invisible characters.
pub fn harmless(library: &Library) -> Vec<Fault> {
    let mut faults = Vec::new();
    for entry in library.data.entries() {
        let head = library.name_of(&entry.record);
        if !is_clean(&head) || entry.record.aliases().iter().any(|alias| !is_clean(alias)) {
            faults.push(at_record(fault(), entry));
        }
        faults.extend(
            entry.record.claims().into_iter().filter(|claim| !claim_is_clean(*claim)).map(|claim| at(entry, claim)),
        );
    }
    faults
}

fn claim_is_clean(claim: ClaimRef<'_>) -> bool {
    let passages = claim.cite.iter().filter_map(|cite| cite.passage());
    let remarks = claim.note.into_iter().chain(claim.as_printed);
    let spans = claim.fact.spans();
    passages.chain(remarks).all(is_clean) && spans.iter().all(|span| is_clean(&span.text))
}

fn at(entry: &Entry, claim: ClaimRef<'_>) -> Fault {
    at_claim(fault(), entry, claim)
}

fn fault() -> Fault {
    Fault::error("text", "A control, direction or invisible character stands in this text.")
        .hint("Delete it; on the screen it is shown as <U+…>.")
}
