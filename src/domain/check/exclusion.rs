//! Exclusions: what a source's record leaves out of its document, and why. A sentence is restated only by a claim that
//! is there.

use crate::domain::check::at_record;
use crate::domain::fault::Fault;
use crate::domain::library::Library;
use crate::domain::record::Record;
use crate::domain::record::source::Exclusion;
use crate::domain::vocab::ExclusionReason;

/// Each exclusion has its lines in order, and names the claim that says the same where that is its reason.
pub fn reasoned(library: &Library) -> Vec<Fault> {
    let mut faults = Vec::new();
    for entry in library.data.entries() {
        let Record::Source(source) = &entry.record else { continue };
        for exclusion in &source.exclusions {
            faults.extend(fault(library, exclusion).map(|fault| at_record(fault, entry).in_field("exclusions")));
        }
    }
    faults
}

fn fault(library: &Library, exclusion: &Exclusion) -> Option<Fault> {
    let (first, last) = exclusion.lines;
    if first == 0 || first > last {
        let sentence = format!("Lines {first} to {last} are no lines of a document.");
        return Some(Fault::error("exclusion", sentence).hint("Lines count from 1, the first before the last."));
    }
    match (&exclusion.restates, exclusion.reason) {
        (None, ExclusionReason::Restated) => {
            let fault = Fault::error("exclusion", "A sentence is left out as restated, and no statement is named.");
            Some(fault.hint("Add restates: (\"record\", \"statement\"), or cite the sentence."))
        }
        (Some((record, claim)), ExclusionReason::Restated) => {
            let known = library.data.get(record).is_some_and(|one| one.claim(claim).is_some());
            let lost = library.data.is_lost(record) || !library.data.is_whole(record);
            let sentence = format!("There is no statement “{claim}” of “{record}” that could restate the sentence.");
            (!known && !lost)
                .then(|| Fault::error("exclusion", sentence).hint("Name a record and one of its statements."))
        }
        (Some(_), _) => {
            let fault = Fault::error("exclusion", "Only a sentence that is restated names a statement.");
            Some(fault.hint("Make the reason Restated, or drop `restates`."))
        }
        (None, _) => None,
    }
}
