//! What can be wrong between the parts of a dating, each as a sentence with the next step in it.
//! Faults of a single date are not its business: [`DateFault`](crate::domain::date::DateFault) has them.

use thiserror::Error;

use crate::domain::date::{Day, Edge, Edtf};

/// Why the parts of a dating do not go together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum WhenFault {
    #[error("a dating needs a date or a bound: write edtf, not_before or not_after, or leave it out")]
    Nothing,
    #[error("not_before {not_before} is later than not_after {not_after}: exchange the two")]
    BoundsCrossed { not_before: Day, not_after: Day },
    #[error("{edtf} begins before not_before {not_before}: give the date within its bounds, or drop the bound")]
    BeginsTooEarly { edtf: Edtf, not_before: Day },
    #[error("{edtf} ends after not_after {not_after}: give the date within its bounds, or drop the bound")]
    EndsTooLate { edtf: Edtf, not_after: Day },
}

/// Refuses parts that contradict each other. An open side (`..`) goes beyond every bound; an
/// unknown side may well lie within one.
pub(super) fn check(edtf: Option<Edtf>, not_before: Option<Day>, not_after: Option<Day>) -> Result<(), WhenFault> {
    if edtf.is_none() && not_before.is_none() && not_after.is_none() {
        return Err(WhenFault::Nothing);
    }
    if let (Some(not_before), Some(not_after)) = (not_before, not_after)
        && not_before > not_after
    {
        return Err(WhenFault::BoundsCrossed { not_before, not_after });
    }
    let Some(edtf) = edtf else { return Ok(()) };
    if let Some(not_before) = not_before
        && begins_before(edtf, not_before)
    {
        return Err(WhenFault::BeginsTooEarly { edtf, not_before });
    }
    match not_after {
        Some(not_after) if ends_after(edtf, not_after) => Err(WhenFault::EndsTooLate { edtf, not_after }),
        _ => Ok(()),
    }
}

fn begins_before(edtf: Edtf, day: Day) -> bool {
    match edtf.opens() {
        Edge::Open => true,
        Edge::Unknown => edtf.latest().is_some_and(|latest| latest < day),
        Edge::Closed => edtf.earliest().is_some_and(|earliest| earliest < day),
    }
}

fn ends_after(edtf: Edtf, day: Day) -> bool {
    match edtf.open_end() {
        Edge::Open => true,
        Edge::Unknown => edtf.earliest().is_some_and(|earliest| earliest > day),
        Edge::Closed => edtf.latest().is_some_and(|latest| latest > day),
    }
}
