//! Values: two accepted statements that give a single-valued field two values contradict each other.

use std::collections::HashMap;

use crate::domain::check::at_claim;
use crate::domain::fault::Fault;
use crate::domain::library::Library;
use crate::domain::record::ClaimRef;
use crate::domain::vocab::State;

/// A warning for each accepted statement that differs from an earlier one on a single-valued field.
pub fn disagreements(library: &Library) -> Vec<Fault> {
    let mut faults = Vec::new();
    for entry in library.data.entries() {
        let mut first: HashMap<&str, ClaimRef<'_>> = HashMap::new();
        for claim in
            entry.record.claims().into_iter().filter(|claim| claim.fact.single() && claim.state == State::Accepted)
        {
            let earlier = *first.entry(claim.fact.name()).or_insert(claim);
            if earlier.fact.json() != claim.fact.json() {
                let sentence = format!(
                    "This statement and “{}” give “{}” two values; it can have only one.",
                    earlier.id,
                    claim.fact.name()
                );
                let hint = format!("If the sources differ, mark it state: Disputed, against: [\"{}\"].", earlier.id);
                faults
                    .push(at_claim(Fault::warning("disagreement", sentence).hint(hint), entry, claim).in_field("says"));
            }
        }
    }
    faults
}
