//! Plans and talks: what is only planned has no day of signing and no time that it runs; talks have no document;
//! and a stage that is dated is one that is stated.

use crate::domain::check::at_claim;
use crate::domain::check::stage::instruments;
use crate::domain::fault::Fault;
use crate::domain::library::Library;
use crate::domain::record::ClaimRef;
use crate::domain::record::claim::Claim;
use crate::domain::record::instrument::{Instrument, InstrumentFact};
use crate::domain::vocab::{HumanRole, Stage};

type Said = Claim<InstrumentFact>;

/// What counts as said of an agreement.
fn standing(instrument: &Instrument) -> impl Iterator<Item = &Said> {
    instrument.claims.iter().filter(|claim| claim.state.stands())
}

fn stages(instrument: &Instrument) -> impl Iterator<Item = Stage> {
    standing(instrument).filter_map(|claim| match claim.says {
        InstrumentFact::Stage(stage) => Some(stage),
        _ => None,
    })
}

/// The fault at each standing claim for which `wrong` has the words.
fn at_each(
    library: &Library,
    concerns: impl Fn(&Instrument) -> bool,
    wrong: impl Fn(&Said) -> Option<Fault>,
) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (entry, instrument) in instruments(library).filter(|(_, instrument)| concerns(instrument)) {
        let found = standing(instrument).filter_map(|claim| Some((claim, wrong(claim)?)));
        faults.extend(found.map(|(claim, fault)| at_claim(fault, entry, ClaimRef::from(claim)).in_field("says")));
    }
    faults
}

/// What is proposed or negotiated, and no more, was not signed anywhere and does not run.
pub fn planned(library: &Library) -> Vec<Fault> {
    let only_planned = |instrument: &Instrument| {
        let planned = |stage: Stage| matches!(stage, Stage::Proposed | Stage::UnderNegotiation);
        let whole = library.data.is_whole(&instrument.id);
        whole && stages(instrument).next().is_some() && stages(instrument).all(planned)
    };
    at_each(library, only_planned, |claim| {
        let what = match &claim.says {
            InstrumentFact::Validity(_) => "the time that it runs",
            InstrumentFact::SignedAt(_) => "a place of signing",
            InstrumentFact::Dated { stage, .. } if stage.rank() >= Stage::Signed.rank() => "a day of signing or later",
            _ => return None,
        };
        let sentence = format!("This agreement is only planned or negotiated, yet {what} is given.");
        let hint =
            "Cite the stage that it has reached, such as Stage(Signed); what is hoped for is an Aim or a Remark.";
        Some(Fault::error("planned", sentence).hint(hint))
    })
}

/// Talks have no document that anybody could sign.
pub fn talks(library: &Library) -> Vec<Fault> {
    at_each(library, Instrument::is_engagement, |claim| {
        let what = match &claim.says {
            InstrumentFact::Stage(stage) if stage.rank() >= Stage::Initialled.rank() => stage.word().to_string(),
            InstrumentFact::Person { role: HumanRole::Signatory, .. } => "signed by somebody".to_string(),
            InstrumentFact::SignedAt(_) => "signed somewhere".to_string(),
            _ => return None,
        };
        let sentence = format!("Talks, for which no document is named, cannot be {what}.");
        let hint = "If there is a document, give its kind instead of Engagement; if not, use another stage or role.";
        Some(Fault::error("talks", sentence).hint(hint))
    })
}

/// A stage that has a date is one that a statement says was reached.
pub fn dated_stages(library: &Library) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (entry, instrument) in instruments(library) {
        if !library.data.is_whole(&instrument.id) {
            continue;
        }
        for claim in standing(instrument) {
            let InstrumentFact::Dated { stage, .. } = &claim.says else { continue };
            if !stages(instrument).any(|reached| reached == *stage) {
                let sentence =
                    format!("“{}” has a date here, but no statement says that it was reached.", stage.word());
                let hint = format!("Add says: Stage({}) with its passage, or correct the stage.", stage.code());
                let fault = Fault::error("stage", sentence).hint(hint);
                faults.push(at_claim(fault, entry, ClaimRef::from(claim)).in_field("says"));
            }
        }
    }
    faults
}
