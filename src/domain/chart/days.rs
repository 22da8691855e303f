//! Days as whole numbers, so that scales can be reckoned without overflow.
//! The chart shows the years 1 to 9999; days outside are moved to its edge.

use chrono::{Datelike, NaiveDate};

/// 0001-01-01.
pub(super) const FIRST: i64 = 1;
/// 9999-12-31.
pub(super) const LAST: i64 = 3_652_059;

/// Days since the eve of 0001-01-01 (proleptic Gregorian calendar), within `FIRST..=LAST`.
pub(super) fn number(day: NaiveDate) -> i64 {
    i64::from(day.num_days_from_ce()).clamp(FIRST, LAST)
}

/// The day of that number, moved into `FIRST..=LAST`.
pub(super) fn day(number: i64) -> NaiveDate {
    let number = number.clamp(FIRST, LAST);
    i32::try_from(number).ok().and_then(NaiveDate::from_num_days_from_ce_opt).unwrap_or_default()
}

/// The first day of a month (1 to 12), the year moved into 1 to 9999.
pub(super) fn month_start(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year.clamp(1, 9999), month.clamp(1, 12), 1).unwrap_or_default()
}

/// 1 January of the day's year.
pub(super) fn year_start(day: NaiveDate) -> NaiveDate {
    month_start(day.year(), 1)
}

/// 31 December of the day's year.
pub(super) fn year_end(day: NaiveDate) -> NaiveDate {
    NaiveDate::from_ymd_opt(day.year().clamp(1, 9999), 12, 31).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_edges_are_the_first_and_last_day_of_the_years_1_to_9999() {
        assert_eq!(day(FIRST), NaiveDate::from_ymd_opt(1, 1, 1).unwrap());
        assert_eq!(day(LAST), NaiveDate::from_ymd_opt(9999, 12, 31).unwrap());
        assert_eq!(number(NaiveDate::MAX), LAST);
        assert_eq!(number(NaiveDate::MIN), FIRST);
        assert_eq!(day(i64::MAX), day(LAST));
    }
}
