//! Values: two accepted statements that give a field which can have one value two of them contradict each other.
//! Dates do so only where they cannot both be true; a month and a day in it are one date, told more and less exactly.

use std::collections::{HashMap, HashSet};

use crate::domain::check::dating::{Dating, datings, stated};
use crate::domain::check::{Examined, at_claim};
use crate::domain::fault::Fault;
use crate::domain::ids::Refers;
use crate::domain::record::claim::Claim;
use crate::domain::record::event::EventFact;
use crate::domain::record::instrument::InstrumentFact;
use crate::domain::record::{ClaimRef, Record};
use crate::domain::vocab::{CountOp, State};

/// A statement with the field that can have one value.
type Valued<'a> = (String, ClaimRef<'a>);

/// A warning for each accepted statement that cannot be true beside an earlier one.
pub fn disagreements(one: &Examined<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    let record = &one.entry.record;
    let pairs = values(record).into_iter().chain(dates(record)).chain(counts(record));
    for (earlier, field, claim) in pairs {
        let sentence = format!("This statement and “{}” give “{field}” two values; it can have only one.", earlier.id);
        let hint = format!(
            "If the sources differ, mark this one state: Disputed, against: [\"{}\"], and say so in that one's note; \
             where neither is the better, mark both.",
            earlier.id
        );
        faults.push(at_claim(Fault::warning("disagreement", sentence).hint(hint), one.entry, claim).in_field("says"));
    }
    faults
}

type Pair<'a> = (ClaimRef<'a>, String, ClaimRef<'a>);

/// Each of the statements that cannot stand beside an earlier one of its field, with that one.
fn against_earlier<'a>(all: &[Valued<'a>], differ: impl Fn(usize, usize) -> bool) -> Vec<Pair<'a>> {
    let mut earlier: HashMap<String, Vec<usize>> = HashMap::new();
    let mut pairs = Vec::new();
    for (at, (field, claim)) in all.iter().enumerate() {
        let before = earlier.entry(field.clone()).or_default();
        let other = before.iter().copied().find(|other| {
            let of = all.get(*other).map(|(_, claim)| claim);
            of.is_some_and(|of| !of_other_times(*of, *claim)) && differ(*other, at)
        });
        pairs.extend(other.and_then(|other| all.get(other)).map(|(_, other)| (*other, field.clone(), *claim)));
        before.push(at);
    }
    pairs
}

/// What was so at one time need not have been so at another.
fn of_other_times(a: ClaimRef<'_>, b: ClaimRef<'_>) -> bool {
    let (Some(a), Some(b)) = (a.as_of, b.as_of) else { return false };
    matches!((a.latest(), b.earliest()), (Some(last), Some(first)) if last < first)
        || matches!((b.latest(), a.earliest()), (Some(last), Some(first)) if last < first)
}

/// Single-valued fields but for dates, and the side that a body is party for.
fn values(record: &Record) -> Vec<Pair<'_>> {
    let dated: HashSet<&str> = datings(record).iter().map(|dating| dating.claim.fact.name()).collect();
    let single = |claim: &ClaimRef<'_>| claim.fact.single() && !dated.contains(claim.fact.name());
    let claims = record.claims().into_iter().filter(|claim| claim.state == State::Accepted && single(claim));
    let all: Vec<Valued<'_>> =
        claims.map(|claim| (claim.fact.name().to_string(), claim)).chain(sides(record)).collect();
    let json = |at: usize| all.get(at).map(|(_, claim)| claim.fact.json());
    against_earlier(&all, |a, b| json(a) != json(b))
}

fn sides(record: &Record) -> Vec<Valued<'_>> {
    let Record::Instrument(one) = record else { return Vec::new() };
    let side = |claim: &'_ Claim<InstrumentFact>| match &claim.says {
        InstrumentFact::Party { org, .. } if !org.is_unnamed() => Some(format!("Party({})", org.0)),
        _ => None,
    };
    let accepted = one.claims.iter().filter(|claim| claim.state == State::Accepted);
    accepted.filter_map(|claim| Some((side(claim)?, ClaimRef::from(claim)))).collect()
}

/// Dates that have no day in common; of a period, a beginning or an end that has none.
fn dates(record: &Record) -> Vec<Pair<'_>> {
    let single = |dating: &Dating<'_>| dating.claim.fact.single() || dating.stage.is_some();
    let accepted = |dating: &Dating<'_>| dating.claim.state == State::Accepted;
    let all: Vec<Dating<'_>> = datings(record).into_iter().filter(|one| accepted(one) && single(one)).collect();
    let differ = |a: usize, b: usize| {
        let (Some(a), Some(b)) = (all.get(a), all.get(b)) else { return false };
        let ((begin_a, end_a), (begin_b, end_b)) = (stated(a.when), stated(b.when));
        begin_a.misses(begin_b) || end_a.misses(end_b)
    };
    let valued: Vec<Valued<'_>> = all.iter().map(|dating| (dating.field(), dating.claim)).collect();
    against_earlier(&valued, differ)
}

/// Counts of the same thing that cannot both be right.
fn counts(record: &Record) -> Vec<Pair<'_>> {
    let Record::Event(event) = record else { return Vec::new() };
    let accepted = event.claims.iter().filter(|claim| claim.state == State::Accepted);
    let all: Vec<(Valued<'_>, &str, CountOp)> = accepted
        .filter_map(|claim| match &claim.says {
            EventFact::Count { what, number, op } => {
                Some(((format!("Count({})", what.to_lowercase()), ClaimRef::from(claim)), number.as_str(), *op))
            }
            _ => None,
        })
        .collect();
    let differ = |a: usize, b: usize| match (all.get(a), all.get(b)) {
        (Some((_, a, op_a)), Some((_, b, op_b))) => exclude((a, *op_a), (b, *op_b)),
        _ => false,
    };
    let valued: Vec<Valued<'_>> = all.iter().map(|(valued, ..)| valued.clone()).collect();
    against_earlier(&valued, differ)
}

/// Whether two numbers exclude each other: "21" and "at least 15" do not, "about" never does.
fn exclude(a: (&str, CountOp), b: (&str, CountOp)) -> bool {
    let bare = |number: &str| number.replace([',', ' '], "");
    match (bare(a.0).parse::<u64>(), bare(b.0).parse::<u64>()) {
        (Ok(number_a), Ok(number_b)) => {
            let (least_a, most_a) = bounds(number_a, a.1);
            let (least_b, most_b) = bounds(number_b, b.1);
            most_a < least_b || most_b < least_a
        }
        // "12 million" is no figure; two such that are exact are told apart as they stand.
        _ => a.1 == CountOp::Exactly && b.1 == CountOp::Exactly && bare(a.0) != bare(b.0),
    }
}

/// The least and the most that a number can mean.
fn bounds(number: u64, op: CountOp) -> (u64, u64) {
    match op {
        CountOp::Exactly => (number, number),
        CountOp::AtLeast => (number, u64::MAX),
        CountOp::AtMost => (0, number),
        CountOp::About => (0, u64::MAX),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_exclude_each_other_only_where_none_fits_both() {
        use CountOp::{About, AtLeast, AtMost, Exactly};
        assert!(exclude(("21", Exactly), ("20", Exactly)));
        assert!(!exclude(("2,000", Exactly), ("2000", Exactly)));
        assert!(!exclude(("21", Exactly), ("15", AtLeast)));
        assert!(exclude(("21", Exactly), ("30", AtLeast)));
        assert!(exclude(("10", AtMost), ("12", Exactly)));
        assert!(!exclude(("10", About), ("12", Exactly)));
        assert!(exclude(("12 million", Exactly), ("13 million", Exactly)));
    }
}
