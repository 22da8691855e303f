//! The dates that a record's statements give, and the days between which each lies. It compares; it judges nothing.

use crate::domain::date::{Day, Edtf};
use crate::domain::record::claim::Claim;
use crate::domain::record::commitment::CommitmentFact;
use crate::domain::record::event::EventFact;
use crate::domain::record::fact::Fact;
use crate::domain::record::instrument::InstrumentFact;
use crate::domain::record::person::TenureFact;
use crate::domain::record::question::QuestionFact;
use crate::domain::record::{ClaimRef, Record};
use crate::domain::vocab::Stage;
use crate::domain::when::{Basis, When};

/// A statement that gives a date.
#[derive(Debug, Clone, Copy)]
pub struct Dating<'a> {
    pub claim: ClaimRef<'a>,
    /// The stage that it dates, of an agreement.
    pub stage: Option<Stage>,
    pub when: &'a When,
}

impl Dating<'_> {
    /// What is dated, much as the file writes it: `On`, or `Dated(Signed)`.
    pub fn field(&self) -> String {
        match self.stage {
            Some(stage) => format!("{}({})", self.claim.fact.name(), stage.code()),
            None => self.claim.fact.name().to_string(),
        }
    }
}

fn pick<'a, F: Fact>(
    claims: &'a [Claim<F>],
    date: impl Fn(&'a F) -> Option<(Option<Stage>, &'a When)>,
) -> Vec<Dating<'a>> {
    let dating = |claim: &'a Claim<F>| {
        let (stage, when) = date(&claim.says)?;
        Some(Dating { claim: ClaimRef::from(claim), stage, when })
    };
    claims.iter().filter_map(dating).collect()
}

/// Every statement of a record that gives a date.
pub fn datings(record: &Record) -> Vec<Dating<'_>> {
    match record {
        Record::Instrument(one) => pick(&one.claims, |fact| match fact {
            InstrumentFact::Dated { stage, when } => Some((Some(*stage), when)),
            InstrumentFact::Validity(when) => Some((None, when)),
            _ => None,
        }),
        Record::Event(one) => pick(&one.claims, |fact| match fact {
            EventFact::On(when) => Some((None, when)),
            _ => None,
        }),
        Record::Tenure(one) => pick(&one.claims, |fact| match fact {
            TenureFact::Appointed(when)
            | TenureFact::HandedOver(when)
            | TenureFact::Observed(when)
            | TenureFact::Left(when) => Some((None, when)),
            TenureFact::Term(_) => None,
        }),
        Record::Commitment(one) => pick(&one.claims, |fact| match fact {
            CommitmentFact::Due(when) => Some((None, when)),
            _ => None,
        }),
        Record::Question(one) => pick(&one.claims, |fact| match fact {
            QuestionFact::Opened(when) | QuestionFact::Due(when) => Some((None, when)),
            _ => None,
        }),
        Record::Source(_) | Record::Org(_) | Record::Person(_) | Record::Post(_) => Vec::new(),
    }
}

/// The days between which something lies, both included; a side without a day has no limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Window {
    pub first: Option<Day>,
    pub last: Option<Day>,
}

impl Window {
    /// Whether all of it lies before all of the other.
    pub fn precedes(self, other: Self) -> bool {
        matches!((self.last, other.first), (Some(last), Some(first)) if last < first)
    }

    /// Whether the two have no day in common.
    pub fn misses(self, other: Self) -> bool {
        self.precedes(other) || other.precedes(self)
    }
}

/// A date that was found at publication says only that it had happened by then.
fn not_sharpened(when: &When, first: Option<Day>) -> Option<Day> {
    first.filter(|_| when.basis() != Basis::PublicationDate)
}

/// What a dating says of its beginning and of its end, qualifiers (`?`, `~`) left aside.
pub fn stated(when: &When) -> (Window, Window) {
    let (begin, end) = when.edtf().map_or(((None, None), (None, None)), |edtf| (edtf.begins(), edtf.ends_between()));
    let window = |(first, last): (Option<Day>, Option<Day>)| Window {
        first: not_sharpened(when, first).or(when.not_before()),
        last: last.or(when.not_after()),
    };
    (window(begin), window(end))
}

/// The days between which something dated surely lies: an uncertain or approximate date is not sure, its bounds are.
pub fn sure(when: &When) -> Window {
    let edtf = when.edtf().filter(|edtf| !edtf.uncertain() && !edtf.approximate());
    Window {
        first: not_sharpened(when, edtf.and_then(Edtf::earliest)).max(when.not_before()),
        last: edtf.and_then(Edtf::latest).into_iter().chain(when.not_after()).min(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn when(edtf: &str, basis: Basis) -> When {
        When::new(Some(Edtf::parse(edtf).unwrap()), None, None, basis).unwrap()
    }

    fn days(window: Window) -> String {
        let word = |day: Option<Day>| day.map_or_else(|| "…".to_string(), |day| day.to_string());
        format!("{} to {}", word(window.first), word(window.last))
    }

    #[test]
    fn an_uncertain_date_is_not_sure_but_its_bounds_are() {
        assert_eq!(days(sure(&when("2025-04", Basis::Stated))), "2025-04-01 to 2025-04-30");
        assert_eq!(days(sure(&when("2023-09-25?", Basis::Caption))), "… to …");
        let bounded = When::new(None, None, Some(Day::parse("2026-02-04").unwrap()), Basis::PublicationDate).unwrap();
        assert_eq!(days(sure(&bounded)), "… to 2026-02-04");
    }

    #[test]
    fn the_day_of_publication_says_only_that_it_had_happened_by_then() {
        assert_eq!(days(sure(&when("2022-03-30", Basis::PublicationDate))), "… to 2022-03-30");
        assert_eq!(days(stated(&when("2022-03-30", Basis::PublicationDate)).0), "… to 2022-03-30");
    }

    #[test]
    fn the_two_ends_of_a_period_are_known_each_by_itself() {
        let (begin, end) = stated(&when("2023/2028", Basis::Stated));
        assert_eq!(days(begin), "2023-01-01 to 2023-12-31");
        assert_eq!(days(end), "2028-01-01 to 2028-12-31");
    }

    #[test]
    fn windows_miss_each_other_only_without_a_common_day() {
        let window = |edtf: &str| sure(&when(edtf, Basis::Stated));
        assert!(window("2024").misses(window("2025-01-01")));
        assert!(!window("2024").misses(window("2024-12-31")));
        assert!(!Window::default().misses(window("2024")));
    }
}
