//! One calendar day of the proleptic Gregorian calendar, years 0000 to 9999.
//! It must not know the time of day or the time zone: the sources give neither.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{DateFault, Edtf, fault, words};
use crate::domain::text::parsed;

/// A calendar day, written `YYYY-MM-DD` (ISO 8601) in records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

impl Day {
    /// The last day there is: 31 December 9999.
    pub const LAST: Self = Self(match NaiveDate::from_ymd_opt(9999, 12, 31) {
        Some(date) => date,
        None => NaiveDate::MAX,
    });

    /// Reads exactly `YYYY-MM-DD`.
    ///
    /// # Errors
    /// A [`DateFault`] that names the text and says what to write instead.
    pub fn parse(text: &str) -> Result<Self, DateFault> {
        Edtf::parse(text)?.single_day().ok_or_else(|| DateFault::NotADay { text: fault::shown(text) })
    }

    /// The day of a calendar date, or nothing when its year does not have four digits.
    pub fn from_date(date: NaiveDate) -> Option<Self> {
        (0..=9999).contains(&date.year()).then_some(Self(date))
    }

    /// The day of a year (0000 to 9999), month (1 to 12) and day of the month, where there is one.
    pub fn from_ymd(year: u16, month: u8, day: u8) -> Option<Self> {
        Self::from_date(NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day))?)
    }

    /// The last day of a month.
    pub(super) fn last_of_month(year: u16, month: u8) -> Option<Self> {
        (28..=31).rev().find_map(|day| Self::from_ymd(year, month, day))
    }

    /// The calendar date, for arithmetic on days.
    pub fn date(self) -> NaiveDate {
        self.0
    }

    /// For the screen: "25 Sep 2023".
    pub fn words(self) -> String {
        let month = words::short_month(self.0.month());
        format!("{} {month} {:04}", self.0.day(), self.0.year())
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = (self.0.year(), self.0.month(), self.0.day());
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        parsed(deserializer, Self::parse)
    }
}
