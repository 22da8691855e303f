//! The day in Nairobi, from the system's clock. Kenya keeps UTC+3 the whole year, so no table of time zones is needed.

use std::time::{SystemTime, UNIX_EPOCH};

use chrono::DateTime;

use crate::domain::date::Day;

const UTC_PLUS_3: i64 = 3 * 60 * 60;

/// Today in Nairobi; none where the clock stands before 1970 or beyond the year 9999.
pub fn today() -> Option<Day> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    day_at(i64::try_from(since.as_secs()).ok()?)
}

fn day_at(seconds: i64) -> Option<Day> {
    let there = DateTime::from_timestamp(seconds.checked_add(UTC_PLUS_3)?, 0)?;
    Day::from_date(there.date_naive())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_changes_at_midnight_in_nairobi() {
        let midnight_utc = 1_795_305_600; // 2026-11-22T00:00:00Z
        assert_eq!(day_at(midnight_utc - 3 * 3600 - 1).map(|day| day.to_string()).as_deref(), Some("2026-11-21"));
        assert_eq!(day_at(midnight_utc - 3 * 3600).map(|day| day.to_string()).as_deref(), Some("2026-11-22"));
    }
}
