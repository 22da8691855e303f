//! The scale: which day falls on which column, and back.
//! It knows days and columns only; it must not know what is drawn.

use super::{Chart, Extent, Tick, days, ticks};
use chrono::NaiveDate;

/// Nobody needs to look closer than a week across the screen.
const FEWEST_DAYS: i64 = 7;
const MOST_DAYS: i64 = days::LAST - days::FIRST + 1;

/// A run of whole days, both ends included, laid over a number of columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    first: i64,
    /// At least 1.
    days: i64,
    cols: u16,
}

impl Scale {
    /// The days `from` to `to` (in either order) over `cols` columns.
    pub fn new(from: NaiveDate, to: NaiveDate, cols: u16) -> Self {
        let (a, b) = (days::number(from), days::number(to));
        Self { first: a.min(b), days: (a - b).abs() + 1, cols }
    }

    /// Everything dated in the chart, and today, with a margin, rounded out to whole years.
    pub fn fitting(chart: &Chart, cols: u16) -> Self {
        let items = chart.lanes.iter().flat_map(|lane| &lane.items);
        Self::around(items.map(|item| item.extent), chart.today, cols)
    }

    /// The same for what takes up these times.
    pub fn around(all: impl Iterator<Item = Extent>, today: NaiveDate, cols: u16) -> Self {
        let ends = all.flat_map(|extent| {
            let (from, to) = extent.days();
            [from, to].into_iter().flatten()
        });
        let (mut first, mut last) = (days::number(today), days::number(today));
        for end in ends {
            first = first.min(days::number(end));
            last = last.max(days::number(end));
        }
        let margin = ((last - first) / 40).max(14);
        let from = days::year_start(days::day(first - margin));
        let to = days::year_end(days::day(last + margin));
        Self::new(from, to, cols)
    }

    /// First day shown.
    pub fn from(&self) -> NaiveDate {
        days::day(self.first)
    }

    /// Last day shown.
    pub fn to(&self) -> NaiveDate {
        days::day(self.first + self.days - 1)
    }

    /// Number of columns.
    pub fn cols(&self) -> u16 {
        self.cols
    }

    /// Number of days shown, at least 1.
    pub fn days(&self) -> i64 {
        self.days
    }

    /// The same days over another number of columns.
    #[must_use]
    pub fn with_cols(self, cols: u16) -> Self {
        Self { cols, ..self }
    }

    /// The column a day begins in; `None` when it is not shown.
    pub fn column(&self, day: NaiveDate) -> Option<u16> {
        let column = self.place(days::number(day));
        (column < i64::from(self.cols)).then(|| u16::try_from(column).ok()).flatten()
    }

    /// First and last day with a part in the column; `None` beyond the last column. Where a day is wider
    /// than a column both are the same day.
    pub fn days_of(&self, column: u16) -> Option<(NaiveDate, NaiveDate)> {
        if column >= self.cols {
            return None;
        }
        let (column, cols) = (i64::from(column), i64::from(self.cols));
        let last = ceiling((column + 1) * self.days, cols) - 1;
        let first = ceiling(column * self.days, cols).min(last);
        Some((days::day(self.first + first), days::day(self.first + last)))
    }

    /// Columns from the beginning of one day to the end of another, also left and right of what is shown
    /// (negative, or `cols` and more).
    pub(super) fn reach(&self, from: NaiveDate, to: NaiveDate) -> (i64, i64) {
        let (from, to) = (days::number(from), days::number(to));
        let first = self.place(from);
        let last = self.place(to).max(self.place(to + 1) - 1);
        (first, last.max(first))
    }

    /// The column that the day after a day begins in, also out of sight.
    pub(super) fn after(&self, day: NaiveDate) -> i64 {
        self.place(days::number(day) + 1)
    }

    fn place(&self, number: i64) -> i64 {
        ((number - self.first) * i64::from(self.cols)).div_euclid(self.days)
    }

    /// Zoomed in (`factor` over 1) or out (under 1), the day `around` staying in its column; a day that is
    /// not shown comes to the middle. From a week to all the years 1 to 9999.
    #[must_use]
    pub fn zoomed(self, factor: f64, around: NaiveDate) -> Self {
        if !factor.is_finite() || factor <= 0.0 {
            return self;
        }
        let days = (self.days as f64 / factor).round() as i64;
        let days = days.clamp(FEWEST_DAYS, MOST_DAYS);
        let around = days::number(around);
        let share = (around - self.first) as f64 / self.days as f64;
        let share = if (0.0..1.0).contains(&share) { share } else { 0.5 };
        let before = (share * days as f64).floor() as i64;
        Self { days, ..self }.beginning(around - before)
    }

    /// Moved by a number of columns, to later days when positive.
    #[must_use]
    pub fn panned(self, columns: i32) -> Self {
        self.beginning(self.first + self.days_in(columns))
    }

    /// The day so many columns later (earlier, if negative) than a day: an edge of a chosen period moved. At least one
    /// day each way, within the years 1 to 9999.
    pub fn step(&self, day: NaiveDate, columns: i32) -> NaiveDate {
        days::day(days::number(day) + self.days_in(columns))
    }

    /// Days in so many columns, at least one unless there are none.
    fn days_in(&self, columns: i32) -> i64 {
        let columns = i64::from(columns);
        let days = (columns * self.days) / i64::from(self.cols.max(1));
        if days == 0 { columns.signum() } else { days }
    }

    /// Moved as little as needed to show the day, a little way in from the edge.
    #[must_use]
    pub fn revealing(self, day: NaiveDate) -> Self {
        let (number, inset) = (days::number(day), self.days / 8);
        if number < self.first {
            self.beginning(number - inset)
        } else if number >= self.first + self.days {
            self.beginning(number + inset + 1 - self.days)
        } else {
            self
        }
    }

    fn beginning(self, first: i64) -> Self {
        let latest = (days::LAST + 1 - self.days).max(days::FIRST);
        Self { first: first.clamp(days::FIRST, latest), ..self }
    }

    /// Columns with a label, from left to right, at least one blank between any two: as fine as fits, from
    /// days to millennia. One of them always names the year, unless there is no room for a year at all.
    pub fn ticks(&self) -> Vec<Tick> {
        ticks::of(self)
    }
}

fn ceiling(number: i64, by: i64) -> i64 {
    -(-number).div_euclid(by)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn zooming_keeps_the_day_in_its_column_and_stops_at_a_week() {
        let scale = Scale::new(day(2022, 1, 1), day(2029, 12, 31), 100);
        let around = day(2025, 10, 6);
        let near = scale.zoomed(2.0, around);
        let (a, b) = (scale.column(around).unwrap(), near.column(around).unwrap());
        assert!(a.abs_diff(b) <= 1, "{a} {b}");
        let mut close = scale;
        for _ in 0..40 {
            close = close.zoomed(2.0, around);
        }
        assert_eq!(close.days(), 7);
        assert!(close.column(around).is_some());
    }

    #[test]
    fn zooming_out_ends_at_the_years_1_to_9999() {
        let mut scale = Scale::new(day(2022, 1, 1), day(2029, 12, 31), 80);
        for _ in 0..40 {
            scale = scale.zoomed(0.5, day(2025, 1, 1));
        }
        assert_eq!((scale.from(), scale.to()), (day(1, 1, 1), day(9999, 12, 31)));
        assert_eq!(scale.zoomed(f64::NAN, day(2025, 1, 1)), scale);
    }

    #[test]
    fn a_day_out_of_sight_is_revealed_without_changing_the_zoom() {
        let scale = Scale::new(day(2024, 1, 1), day(2024, 12, 31), 60);
        for out in [day(2020, 5, 5), day(2031, 1, 1)] {
            let moved = scale.revealing(out);
            assert!(moved.column(out).is_some());
            assert_eq!(moved.days(), scale.days());
        }
        assert_eq!(scale.panned(5).panned(-5), scale);
    }
}
