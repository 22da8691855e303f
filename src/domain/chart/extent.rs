//! When something is: a day, a span, a bound, a period, or nowhere in time.
//! It must not guess: what is not stated stays `None` or `Undated`.

use chrono::NaiveDate;

/// The time an item takes up, with the precision its source gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// No date at all: listed in the gutter.
    Undated,
    /// One day. `uncertain`: the source doubts it or sources differ. `derived`: reckoned, not stated.
    Day { day: NaiveDate, uncertain: bool, derived: bool },
    /// Some day within a month, a season, a year: first and last day, both included.
    Span { from: NaiveDate, to: NaiveDate, uncertain: bool },
    /// Known only to be on or after, on or before, or both.
    Bound { not_before: Option<NaiveDate>, not_after: Option<NaiveDate> },
    /// A time for which something holds. `None` is an open or unknown end. `years_only`: the source
    /// gives years, so the first and the last year are drawn as a query.
    Period { from: Option<NaiveDate>, to: Option<NaiveDate>, years_only: bool },
}

impl Extent {
    /// True where there is no day to draw it at; such items go to the gutter.
    pub fn is_undated(&self) -> bool {
        self.first_day().is_none()
    }

    /// The first day named, the one the item is sorted by.
    pub fn first_day(&self) -> Option<NaiveDate> {
        let (a, b) = self.days();
        a.or(b)
    }

    /// The last day named, at which a period or a deadline ends. `None` for an open end.
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.days().1
    }

    /// Both ends as stated, put in order.
    pub fn days(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        let (a, b) = match *self {
            Self::Undated => (None, None),
            Self::Day { day, .. } => (Some(day), Some(day)),
            Self::Span { from, to, .. } => (Some(from), Some(to)),
            Self::Bound { not_before, not_after } => (not_before, not_after),
            Self::Period { from, to, .. } => (from, to),
        };
        match (a, b) {
            (Some(x), Some(y)) if y < x => (b, a),
            ends => ends,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_extent_without_any_day_is_undated_whatever_its_kind() {
        let bound = Extent::Bound { not_before: None, not_after: None };
        let period = Extent::Period { from: None, to: None, years_only: true };
        assert!(Extent::Undated.is_undated() && bound.is_undated() && period.is_undated());
    }

    #[test]
    fn ends_given_the_wrong_way_round_are_put_in_order() {
        let day = |y| NaiveDate::from_ymd_opt(y, 1, 1);
        let period = Extent::Period { from: day(2027), to: day(2023), years_only: false };
        assert_eq!((period.first_day(), period.last_day()), (day(2023), day(2027)));
    }
}
