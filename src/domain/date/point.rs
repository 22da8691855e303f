//! One date of an EDTF expression: what is stated of it, and its qualifier.
//! It must not be built from numbers that name no day or month: the parser sees to that.

use std::fmt;

use super::Day;

/// How exactly a date is stated, finest first: `Day < Month < … < Century`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    Day,
    Month,
    Season,
    Year,
    Decade,
    Century,
}

/// The EDTF qualifier at the end of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Mark {
    Uncertain,
    Approximate,
    Both,
}

impl Mark {
    pub(super) fn from_char(character: char) -> Option<Self> {
        match character {
            '?' => Some(Self::Uncertain),
            '~' => Some(Self::Approximate),
            '%' => Some(Self::Both),
            _ => None,
        }
    }

    pub(super) fn as_char(self) -> char {
        match self {
            Self::Uncertain => '?',
            Self::Approximate => '~',
            Self::Both => '%',
        }
    }
}

/// What is stated of a date. Years run from 0 to 9999, months from 1 to 12.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Stem {
    Day(Day),
    Month {
        year: u16,
        month: u8,
    },
    /// `2023-09-XX`: some one day of the month.
    DayUnstated {
        year: u16,
        month: u8,
    },
    /// 21 spring, 22 summer, 23 autumn, 24 winter.
    Season {
        year: u16,
        season: u8,
    },
    Year(u16),
    /// `2004-XX`: some one month of the year.
    MonthUnstated(u16),
    /// `1985-XX-XX`: some one day of the year.
    MonthAndDayUnstated(u16),
    /// `201X`: the first three digits of the year.
    Decade(u16),
    /// `20XX`: the first two digits of the year.
    Century(u16),
}

/// A date with its qualifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Point {
    pub(super) stem: Stem,
    pub(super) mark: Option<Mark>,
}

impl Point {
    /// The first day the date can mean, its qualifier left aside.
    pub(super) fn first(self) -> Option<Day> {
        match self.stem {
            Stem::Day(day) => Some(day),
            Stem::Month { year, month } | Stem::DayUnstated { year, month } => Day::from_ymd(year, month, 1),
            // EDTF ties the seasons 21 to 24 to no months and no hemisphere, so only the year is known.
            Stem::Season { year, .. }
            | Stem::Year(year)
            | Stem::MonthUnstated(year)
            | Stem::MonthAndDayUnstated(year) => Day::from_ymd(year, 1, 1),
            Stem::Decade(decade) => Day::from_ymd(decade.saturating_mul(10), 1, 1),
            Stem::Century(century) => Day::from_ymd(century.saturating_mul(100), 1, 1),
        }
    }

    /// The last day the date can mean, its qualifier left aside.
    pub(super) fn last(self) -> Option<Day> {
        match self.stem {
            Stem::Day(day) => Some(day),
            Stem::Month { year, month } | Stem::DayUnstated { year, month } => Day::last_of_month(year, month),
            Stem::Season { year, .. }
            | Stem::Year(year)
            | Stem::MonthUnstated(year)
            | Stem::MonthAndDayUnstated(year) => Day::from_ymd(year, 12, 31),
            Stem::Decade(decade) => Day::from_ymd(decade.saturating_mul(10).saturating_add(9), 12, 31),
            Stem::Century(century) => Day::from_ymd(century.saturating_mul(100).saturating_add(99), 12, 31),
        }
    }

    pub(super) fn precision(self) -> Precision {
        match self.stem {
            Stem::Day(_) => Precision::Day,
            Stem::Month { .. } | Stem::DayUnstated { .. } => Precision::Month,
            Stem::Season { .. } => Precision::Season,
            Stem::Year(_) | Stem::MonthUnstated(_) | Stem::MonthAndDayUnstated(_) => Precision::Year,
            Stem::Decade(_) => Precision::Decade,
            Stem::Century(_) => Precision::Century,
        }
    }

    pub(super) fn uncertain(self) -> bool {
        matches!(self.mark, Some(Mark::Uncertain | Mark::Both))
    }

    pub(super) fn approximate(self) -> bool {
        matches!(self.mark, Some(Mark::Approximate | Mark::Both))
    }

    /// Whether any digit is written X.
    pub(super) fn has_unspecified(self) -> bool {
        !matches!(self.stem, Stem::Day(_) | Stem::Month { .. } | Stem::Season { .. } | Stem::Year(_))
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.stem {
            Stem::Day(day) => write!(f, "{day}")?,
            Stem::Month { year, month } => write!(f, "{year:04}-{month:02}")?,
            Stem::DayUnstated { year, month } => write!(f, "{year:04}-{month:02}-XX")?,
            Stem::Season { year, season } => write!(f, "{year:04}-{season:02}")?,
            Stem::Year(year) => write!(f, "{year:04}")?,
            Stem::MonthUnstated(year) => write!(f, "{year:04}-XX")?,
            Stem::MonthAndDayUnstated(year) => write!(f, "{year:04}-XX-XX")?,
            Stem::Decade(decade) => write!(f, "{decade:03}X")?,
            Stem::Century(century) => write!(f, "{century:02}XX")?,
        }
        self.mark.map_or(Ok(()), |mark| write!(f, "{}", mark.as_char()))
    }
}
