//! Which of several statements of one value comes first: accepted before disputed, confirmed before the rest, a date
//! before a bound, a certain date before an uncertain one. None is dropped and none is changed.

use crate::domain::date::Edtf;
use crate::domain::record::claim::Claim;
use crate::domain::vocab::{Credibility, State};
use crate::domain::when::When;

/// The grade of a statement that has none: neither confirmed nor doubted.
const UNGRADED: u8 = 2;

/// The smaller, the firmer.
pub type Firmness = (bool, bool, bool, bool, u8);

/// How firm a dated statement is.
pub fn firmness<F>(claim: &Claim<F>, when: &When) -> Firmness {
    let grade = claim.cred().map_or(UNGRADED, Credibility::number);
    let uncertain = when.edtf().is_none_or(Edtf::uncertain);
    (claim.state != State::Accepted, grade != 1, when.is_absent(), uncertain, grade)
}

/// The firmest accepted date among the claims.
pub fn firmest<'a, F>(claims: &'a [Claim<F>], date: impl Fn(&'a F) -> Option<&'a When>) -> Option<&'a When> {
    let accepted = claims.iter().filter(|claim| claim.state == State::Accepted);
    let dated = accepted.filter_map(|claim| Some((firmness(claim, date(&claim.says)?), date(&claim.says)?)));
    dated.min_by_key(|(firmness, _)| *firmness).map(|(_, when)| when)
}
