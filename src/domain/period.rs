//! A stretch of days that somebody chose, both ends included, and whether a dating falls into it.
//! It must not sharpen a date: what may have been outside is never said to be inside.

use crate::domain::date::{Day, Edtf};
use crate::domain::when::When;

/// From a day to a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    from: Day,
    to: Day,
}

/// How a dating lies to a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Falls {
    /// No day that it can mean lies in the period.
    Outside,
    /// It holds for longer than the period, or may have been outside: a year round a chosen month, a bound.
    Reaches,
    /// Every day that it can mean lies in the period.
    Within,
}

impl Period {
    /// The days between two days, in either order.
    pub fn between(a: Day, b: Day) -> Self {
        Self { from: a.min(b), to: a.max(b) }
    }

    /// Reads a day, a month, a year or an interval with both ends, in EDTF: `2025-10`, `2025-03/2026-07-02`.
    pub fn parse(text: &str) -> Option<Self> {
        let edtf = Edtf::parse(text.trim()).ok()?;
        Some(Self { from: edtf.earliest()?, to: edtf.latest()? })
    }

    pub fn from(self) -> Day {
        self.from
    }

    pub fn to(self) -> Day {
        self.to
    }

    /// As it is written: an EDTF interval of two days.
    pub fn id(self) -> String {
        format!("{}/{}", self.from, self.to)
    }

    /// For the screen: "1 Mar 2025 to 2 Jul 2026".
    pub fn words(self) -> String {
        if self.from == self.to {
            return self.from.words();
        }
        format!("{} to {}", self.from.words(), self.to.words())
    }

    /// How a dating lies to it. A bound that is open on one side says nothing of the days beyond it, so it counts only
    /// where its stated day lies in the period; a time that runs on without a stated end reaches into every later one.
    pub fn holds(self, when: &When) -> Falls {
        self.holds_days(when.earliest(), when.latest(), when.edtf().is_some_and(Edtf::is_interval))
    }

    /// The same of the first and the last day that a dating can mean; `runs` where it is a time that holds.
    pub fn holds_days(self, first: Option<Day>, last: Option<Day>, runs: bool) -> Falls {
        let inside = |day: Day| (self.from..=self.to).contains(&day);
        match (first, last) {
            (Some(first), Some(last)) if inside(first) && inside(last) => Falls::Within,
            (Some(first), Some(last)) if first <= self.to && last >= self.from => Falls::Reaches,
            (Some(first), None) if runs && first <= self.to => Falls::Reaches,
            (None, Some(last)) if runs && last >= self.from => Falls::Reaches,
            (Some(day), None) | (None, Some(day)) if !runs && inside(day) => Falls::Reaches,
            _ => Falls::Outside,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::when::Basis;

    fn falls(period: &str, edtf: Option<&str>, after: Option<&str>, before: Option<&str>) -> Falls {
        let day = |text: &str| Day::parse(text).unwrap();
        let edtf = edtf.map(|text| Edtf::parse(text).unwrap());
        let when = When::new(edtf, after.map(day), before.map(day), Basis::Stated).unwrap();
        Period::parse(period).unwrap().holds(&when)
    }

    #[test]
    fn a_month_is_within_its_year_and_a_year_only_reaches_into_a_month() {
        assert_eq!(falls("2025", Some("2025-04"), None, None), Falls::Within);
        assert_eq!(falls("2025-04", Some("2025"), None, None), Falls::Reaches);
        assert_eq!(falls("2024", Some("2025-04"), None, None), Falls::Outside);
    }

    #[test]
    fn a_bound_counts_where_its_day_lies_and_nowhere_else() {
        assert_eq!(falls("2026-02", None, None, Some("2026-02-04")), Falls::Reaches);
        assert_eq!(falls("2025", None, None, Some("2026-02-04")), Falls::Outside);
        assert_eq!(falls("2027", None, Some("2026-02-04"), None), Falls::Outside);
    }

    #[test]
    fn what_runs_without_a_stated_end_reaches_into_every_later_period() {
        assert_eq!(falls("2030", Some("2024-05-01/.."), None, None), Falls::Reaches);
        assert_eq!(falls("2023", Some("2024-05-01/.."), None, None), Falls::Outside);
        assert_eq!(falls("2025", Some("2023/2027"), None, None), Falls::Reaches);
    }

    #[test]
    fn a_period_is_read_in_either_order_and_needs_both_ends() {
        let (a, b) = (Day::parse("2026-07-02").unwrap(), Day::parse("2025-03-01").unwrap());
        assert_eq!(Period::between(a, b).id(), "2025-03-01/2026-07-02");
        assert_eq!(Period::parse("2025-03/2026-07-02"), Some(Period::between(a, b)));
        assert_eq!(Period::parse("2025/.."), None);
        assert_eq!(Period::parse("soon"), None);
    }
}
