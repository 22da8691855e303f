//! Stages and roles: what may be said of an agreement that is only planned, not binding, or not read.

use crate::domain::check::at_claim;
use crate::domain::dataset::Entry;
use crate::domain::fault::Fault;
use crate::domain::fold::status::stages;
use crate::domain::library::Library;
use crate::domain::record::ClaimRef;
use crate::domain::record::Record;
use crate::domain::record::instrument::{Instrument, InstrumentFact};
use crate::domain::vocab::{Binding, HumanRole, Stage};

fn instruments(library: &Library) -> impl Iterator<Item = (&Entry, &Instrument)> {
    library.data.entries().iter().filter_map(|entry| match &entry.record {
        Record::Instrument(instrument) => Some((entry, instrument)),
        _ => None,
    })
}

/// Only a binding agreement enters into force or is ratified (VCLT 14, 24).
pub fn in_force(library: &Library) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (entry, instrument) in instruments(library) {
        let binding =
            instrument.claims.iter().any(|claim| matches!(claim.says, InstrumentFact::Binding(Binding::Binding)));
        for claim in &instrument.claims {
            if let InstrumentFact::Stage(stage) = claim.says
                && stage.binding_only()
                && !binding
                && library.data.is_whole(entry.record.id())
            {
                let fault = Fault::error(
                    "in-force",
                    format!("“{}” needs an agreement that is stated to be binding.", stage.word()),
                )
                .hint("Use Operative for one that is not, or cite what makes it binding.");
                faults.push(at_claim(fault, entry, ClaimRef::from(claim)).in_field("says"));
            }
        }
    }
    faults
}

/// Nobody signs what is not signed, and speaking or presiding at a signing is not signing.
pub fn signatories(library: &Library) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (entry, instrument) in instruments(library) {
        let signed = stages(instrument).iter().any(|entered| entered.stage.rank() >= Stage::Signed.rank());
        for claim in &instrument.claims {
            if !matches!(claim.says, InstrumentFact::Person { role: HumanRole::Signatory, .. }) {
                continue;
            }
            let at = |fault| at_claim(fault, entry, ClaimRef::from(claim)).in_field("says");
            if !signed && library.data.is_whole(entry.record.id()) {
                let fault = Fault::error("signatory", "A signatory is named, but no source says that it was signed.");
                faults.push(at(fault.hint("Give the person another role, such as Negotiator or Speaker.")));
            }
            let only_present = |passage: &str| {
                let passage = passage.to_lowercase();
                ["signing ceremony", "presided", "speaking", "witness"].iter().any(|word| passage.contains(word))
            };
            if claim.cite.iter().filter_map(|cite| cite.passage()).any(only_present) {
                let fault =
                    Fault::error("signatory", "The passage shows somebody present at the signing, not signing.");
                faults
                    .push(at(fault.hint("Use Speaker, Presider or Witness, or quote the words that say who signed.")));
            }
        }
    }
    faults
}
