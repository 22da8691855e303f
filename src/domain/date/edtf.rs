//! The EDTF value: a date or an interval of dates, and the questions one may ask of it.
//! It must not turn an uncertain date into a certain one: qualifiers are answered for apart from the days.

use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::packed::Packed;
use super::point::{Point, Stem};
use super::{DateFault, Day, Precision, SortKey, parse, words};
use crate::domain::text::parsed;

/// A date in EDTF level 0 or 1 (Library of Congress 2019; ISO 8601-2:2019), years 0000 to 9999, no times.
///
/// Ordered by [`SortKey`]: earliest day, latest day, then the finer precision first.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Edtf {
    begin: Packed,
    /// None where this is no interval.
    end: Option<Packed>,
}

/// How one side of a date is bounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Edge {
    /// There is a date on this side.
    Closed,
    /// Written `..`: there is no end (or beginning) as yet.
    Open,
    /// Written as nothing: there is one, and it is not known.
    Unknown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Form {
    Date(Point),
    Interval { begin: Bound, end: Bound },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Bound {
    At(Point),
    Open,
    Unknown,
}

impl Bound {
    pub(super) fn point(self) -> Option<Point> {
        match self {
            Self::At(point) => Some(point),
            Self::Open | Self::Unknown => None,
        }
    }

    fn edge(self) -> Edge {
        match self {
            Self::At(_) => Edge::Closed,
            Self::Open => Edge::Open,
            Self::Unknown => Edge::Unknown,
        }
    }
}

impl Edtf {
    /// Reads an EDTF text of level 0 or 1, exactly as the standard writes it.
    ///
    /// # Errors
    /// A [`DateFault`] whose sentence names the text and says what to write instead.
    pub fn parse(text: &str) -> Result<Self, DateFault> {
        parse::form(text).map(Self::of)
    }

    pub(super) fn of(form: Form) -> Self {
        match form {
            Form::Date(point) => Self { begin: Packed::new(Bound::At(point)), end: None },
            Form::Interval { begin, end } => Self { begin: Packed::new(begin), end: Some(Packed::new(end)) },
        }
    }

    pub(super) fn form(self) -> Form {
        match (self.begin.bound(), self.end) {
            (Bound::At(point), None) => Form::Date(point),
            (begin, end) => Form::Interval { begin, end: end.map_or(Bound::Unknown, Packed::bound) },
        }
    }

    /// The first and the last date written: the same one twice unless this is an interval.
    fn ends(self) -> (Option<Point>, Option<Point>) {
        match self.form() {
            Form::Date(point) => (Some(point), Some(point)),
            Form::Interval { begin, end } => (begin.point(), end.point()),
        }
    }

    fn any_end(self, is_so: impl Fn(Point) -> bool) -> bool {
        let (begin, end) = self.ends();
        begin.is_some_and(&is_so) || end.is_some_and(&is_so)
    }

    /// The first day the text can mean, qualifiers left aside; `None` when the beginning is open or unknown.
    pub fn earliest(self) -> Option<Day> {
        self.ends().0.and_then(Point::first)
    }

    /// The last day the text can mean, qualifiers left aside; `None` when the end is open or unknown.
    /// An interval of years ends on the last day of its last year.
    pub fn latest(self) -> Option<Day> {
        self.ends().1.and_then(Point::last)
    }

    /// The days between which the beginning certainly lies. A qualified date (`?`, `~`, `%`) gives no
    /// certainty, and an interval cannot begin after it ends.
    pub(crate) fn beginning(self) -> (Option<Day>, Option<Day>) {
        let sure = |point: &Point| point.mark.is_none();
        let (begin, end) = self.ends();
        let (begin, end) = (begin.filter(sure), end.filter(sure));
        let by_begin = begin.and_then(Point::last);
        let by_end = end.and_then(Point::last);
        let latest = by_begin.into_iter().chain(by_end).min();
        (begin.and_then(Point::first), latest)
    }

    /// The days between which the beginning lies, qualifiers left aside; a side that is open or unknown has none.
    pub fn begins(self) -> (Option<Day>, Option<Day>) {
        let begin = self.ends().0;
        (begin.and_then(Point::first), begin.and_then(Point::last))
    }

    /// The days between which the end lies, qualifiers left aside; a side that is open or unknown has none.
    pub fn ends_between(self) -> (Option<Day>, Option<Day>) {
        let end = self.ends().1;
        (end.and_then(Point::first), end.and_then(Point::last))
    }

    /// How exactly the date is stated; of an interval, the coarser end.
    pub fn precision(self) -> Precision {
        let (begin, end) = self.ends();
        let coarser = begin.map(Point::precision).max(end.map(Point::precision));
        coarser.unwrap_or(Precision::Century)
    }

    /// Whether the date, or either end of the interval, is marked `?` or `%`.
    pub fn uncertain(self) -> bool {
        self.any_end(Point::uncertain)
    }

    /// Whether the date, or either end of the interval, is marked `~` or `%`.
    pub fn approximate(self) -> bool {
        self.any_end(Point::approximate)
    }

    /// Whether this is an interval, written with a `/`.
    pub fn is_interval(self) -> bool {
        self.end.is_some()
    }

    /// How the beginning is bounded; a date that is no interval is closed on both sides.
    pub fn opens(self) -> Edge {
        match self.form() {
            Form::Date(_) => Edge::Closed,
            Form::Interval { begin, .. } => begin.edge(),
        }
    }

    /// How the end is bounded; a date that is no interval is closed on both sides.
    pub fn open_end(self) -> Edge {
        match self.form() {
            Form::Date(_) => Edge::Closed,
            Form::Interval { end, .. } => end.edge(),
        }
    }

    /// The day, when the text is one whole day and nothing else.
    pub(super) fn single_day(self) -> Option<Day> {
        match self.form() {
            Form::Date(Point { stem: Stem::Day(day), mark: None }) => Some(day),
            _ => None,
        }
    }

    /// For the screen: "Sep 2023 (uncertain)", "2023–2028 (years only)", "from 2023, end open".
    pub fn words(self) -> String {
        words::edtf(self)
    }

    /// Where the date stands among others.
    pub fn sort_key(self) -> SortKey {
        SortKey::new(self.earliest(), self.latest(), Some(self.precision()))
    }
}

impl fmt::Debug for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Edtf").field(&self.form()).finish()
    }
}

impl Ord for Edtf {
    /// By [`SortKey`]; what that leaves equal (`2023-09`, `2023-09?`) falls into one fixed order.
    fn cmp(&self, other: &Self) -> Ordering {
        let by_key = self.sort_key().cmp(&other.sort_key());
        by_key.then_with(|| self.form().cmp(&other.form()))
    }
}

impl PartialOrd for Edtf {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Bound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(point) => write!(f, "{point}"),
            Self::Open => f.write_str(".."),
            Self::Unknown => Ok(()),
        }
    }
}

impl fmt::Display for Edtf {
    /// The canonical text, which is also the only text that reads as this value.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.form() {
            Form::Date(point) => write!(f, "{point}"),
            Form::Interval { begin, end } => write!(f, "{begin}/{end}"),
        }
    }
}

impl Serialize for Edtf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Edtf {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        parsed(deserializer, Self::parse)
    }
}
