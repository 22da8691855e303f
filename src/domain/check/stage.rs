//! Binding force: what only a binding agreement can be, and what does not make one binding.

use crate::domain::check::at_claim;
use crate::domain::dataset::Entry;
use crate::domain::fault::Fault;
use crate::domain::library::Library;
use crate::domain::record::claim::{Cite, Claim};
use crate::domain::record::instrument::{Instrument, InstrumentFact};
use crate::domain::record::{ClaimRef, Record};
use crate::domain::vocab::{Binding, Stage};

/// Every agreement and all talks with their entries.
pub fn instruments(library: &Library) -> impl Iterator<Item = (&Entry, &Instrument)> {
    library.data.entries().iter().map(AsRef::as_ref).filter_map(|entry: &Entry| match &entry.record {
        Record::Instrument(instrument) => Some((entry, instrument)),
        _ => None,
    })
}

/// Stages of binding agreements only: ratified and in force (VCLT 14, 24), and applied provisionally, which is to be
/// before entry into force (VCLT 25). What does not bind can be suspended and ended as well.
fn wants_binding(stage: Stage) -> bool {
    stage.binding_only() || stage == Stage::ProvisionallyApplied
}

/// Only a binding agreement enters into force, is ratified or applied provisionally.
pub fn in_force(library: &Library) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (entry, instrument) in instruments(library) {
        let binds = |claim: &Claim<InstrumentFact>| {
            claim.state.stands() && matches!(claim.says, InstrumentFact::Binding(Binding::Binding))
        };
        if instrument.claims.iter().any(binds) || !library.data.is_whole(entry.record.id()) {
            continue;
        }
        for claim in &instrument.claims {
            let InstrumentFact::Stage(stage) = claim.says else { continue };
            if wants_binding(stage) {
                let sentence = format!("“{}” needs an agreement that is stated to be binding.", stage.word());
                let fault = Fault::error("in-force", sentence)
                    .hint("Use Operative for one that is not, or cite what makes it binding.");
                faults.push(at_claim(fault, entry, ClaimRef::from(claim)).in_field("says"));
            }
        }
    }
    faults
}

/// A title alone never decides whether an agreement binds.
pub fn binding_by_title(library: &Library) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (entry, instrument) in instruments(library) {
        let decides = |claim: &&Claim<InstrumentFact>| {
            matches!(claim.says, InstrumentFact::Binding(Binding::Binding | Binding::NonBinding))
        };
        let title_only = |claim: &&Claim<InstrumentFact>| {
            !claim.cite.is_empty() && claim.cite.iter().all(|cite| matches!(cite.place(), Cite::Title(_)))
        };
        for claim in instrument.claims.iter().filter(decides).filter(title_only) {
            let sentence = "Only a title is cited; a title never decides whether an agreement binds.";
            let fault = Fault::error("title-only", sentence)
                .hint("Cite what is said of its force, or leave the statement out: not stated is an answer.");
            faults.push(at_claim(fault, entry, ClaimRef::from(claim)).in_field("cite"));
        }
    }
    faults
}
