//! Dates in words for the screen. Nothing here may claim more than the date does: a year stays a year.

use super::Edtf;
use super::edtf::{Bound, Form};
use super::point::{Point, Stem};

/// The months of the year, and their first three letters.
pub(super) const MONTHS: [(&str, &str); 12] = [
    ("January", "Jan"),
    ("February", "Feb"),
    ("March", "Mar"),
    ("April", "Apr"),
    ("May", "May"),
    ("June", "Jun"),
    ("July", "Jul"),
    ("August", "Aug"),
    ("September", "Sep"),
    ("October", "Oct"),
    ("November", "Nov"),
    ("December", "Dec"),
];

/// A month as dates have it, in small letters, where it is written out: "oct" for october; "may" is both.
pub fn abbreviated(word: &str) -> Option<String> {
    let (long, short) = MONTHS.iter().find(|(long, _)| long.eq_ignore_ascii_case(word))?;
    (long != short).then(|| short.to_lowercase())
}

fn month(number: u32) -> Option<(&'static str, &'static str)> {
    let index = usize::try_from(number).ok()?.checked_sub(1)?;
    MONTHS.get(index).copied()
}

/// "Sep" for 9.
pub(super) fn short_month(number: u32) -> &'static str {
    month(number).map_or("?", |names| names.1)
}

/// "September" for 9.
pub(super) fn long_month(number: u32) -> &'static str {
    month(number).map_or("?", |names| names.0)
}

fn season(number: u8) -> &'static str {
    match number {
        21 => "spring",
        22 => "summer",
        23 => "autumn",
        _ => "winter",
    }
}

fn stem(stem: Stem) -> String {
    match stem {
        Stem::Day(day) => day.words(),
        Stem::Month { year, month } => {
            format!("{} {year:04}", short_month(u32::from(month)))
        }
        Stem::DayUnstated { year, month } => {
            let month = short_month(u32::from(month));
            format!("day not stated, {month} {year:04}")
        }
        Stem::Season { year, season: code } => format!("{} {year:04}", season(code)),
        Stem::Year(year) => format!("{year:04}"),
        Stem::MonthUnstated(year) => format!("month not stated, {year:04}"),
        Stem::MonthAndDayUnstated(year) => format!("month and day not stated, {year:04}"),
        Stem::Decade(decade) => format!("{decade:03}0s"),
        // "2000s" would read as the ten years from 2000.
        Stem::Century(century) => format!("some year from {century:02}00 to {century:02}99"),
    }
}

fn point(date: Point) -> String {
    let about = if date.approximate() { "about " } else { "" };
    let doubt = if date.uncertain() { " (uncertain)" } else { "" };
    format!("{about}{}{doubt}", stem(date.stem))
}

fn both(begin: Point, end: Point) -> String {
    let years = matches!((begin.stem, end.stem), (Stem::Year(_), Stem::Year(_)));
    let plain = begin.mark.is_none() && end.mark.is_none();
    let note = if years { " (years only)" } else { "" };
    // A year is one word, so the dash stands close; anything longer needs room around it.
    let dash = if years && plain { "–" } else { " – " };
    format!("{}{dash}{}{note}", point(begin), point(end))
}

/// The words of a date or interval.
pub(super) fn edtf(date: Edtf) -> String {
    match date.form() {
        Form::Date(date) => point(date),
        Form::Interval { begin, end } => match (begin, end) {
            (Bound::At(begin), Bound::At(end)) => both(begin, end),
            (Bound::At(begin), Bound::Open) => format!("from {}, end open", point(begin)),
            (Bound::At(begin), Bound::Unknown) => format!("from {}, end not known", point(begin)),
            (Bound::Open, Bound::At(end)) => format!("begin open, to {}", point(end)),
            (_, Bound::At(end)) => format!("begin not known, to {}", point(end)),
            (_, _) => "no date".to_owned(),
        },
    }
}
