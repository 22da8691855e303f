//! Reading one date: year, month or season, day, with X from the right, and a qualifier at the end.
//! It must not know intervals.

use chrono::Datelike;

use super::advice::first_that_reads;
use super::numeric;
use crate::domain::date::day::Day;
use crate::domain::date::fault::{DateFault, shown};
use crate::domain::date::point::{Mark, Point, Stem};
use crate::domain::date::words::long_month;

const MARKS: [char; 3] = ['?', '~', '%'];

/// One part of a date between hyphens.
#[derive(Clone, Copy)]
enum Part {
    Number(u16),
    Unspecified,
    PartlyUnspecified,
}

/// A whole day without a qualifier, which most dates are; none for anything else, sound or not.
pub(super) fn whole(text: &str) -> Option<Point> {
    let (year, rest) = text.split_at_checked(4)?;
    let (month, rest) = rest.strip_prefix('-')?.split_at_checked(2)?;
    let day = rest.strip_prefix('-').filter(|day| day.len() == 2)?;
    if ![year, month, day].into_iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit())) {
        return None;
    }
    let day = Day::from_ymd(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    Some(Point { stem: Stem::Day(day), mark: None })
}

/// Reads one date with or without a qualifier.
pub(super) fn date(text: &str) -> Result<Point, DateFault> {
    let mark = text.chars().next_back().and_then(Mark::from_char);
    let body = text.strip_suffix(MARKS).unwrap_or(text);
    if body.contains(MARKS) {
        return Err(stray_mark(text));
    }
    if body.is_empty() {
        return Err(no_date(text));
    }
    if let Some(fault) = numeric::slip(text) {
        return Err(fault);
    }
    Ok(Point { stem: stem(body)?, mark })
}

fn stray_mark(text: &str) -> DateFault {
    let core: String = text.chars().filter(|c| !MARKS.contains(c)).collect();
    let mark = match (text.contains('?'), text.contains('~')) {
        (true, false) if !text.contains('%') => '?',
        (false, true) if !text.contains('%') => '~',
        _ => '%',
    };
    let instead = first_that_reads([format!("{core}{mark}")]);
    let text_shown = shown(text);
    if text.trim_end_matches(MARKS) == core {
        DateFault::TwoQualifiers { text: text_shown, instead }
    } else {
        DateFault::QualifierInside { text: text_shown, instead }
    }
}

fn no_date(body: &str) -> DateFault {
    DateFault::NotADate { text: shown(body) }
}

fn stem(body: &str) -> Result<Stem, DateFault> {
    if body.strip_prefix('-').is_some_and(starts_with_digit) {
        return Err(DateFault::NegativeYear { text: shown(body) });
    }
    if body.starts_with('Y') {
        return Err(DateFault::LongYear { text: shown(body) });
    }
    let parts: Vec<&str> = body.split('-').collect();
    match parts.as_slice() {
        [year] => year_alone(body, year),
        [year, month] => year_month(body, part(body, year, 4)?, part(body, month, 2)?),
        [year, month, day] => {
            let month = part(body, month, 2)?;
            let day = part(body, day, 2)?;
            year_month_day(body, part(body, year, 4)?, month, day)
        }
        _ => Err(no_date(body)),
    }
}

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

fn part(body: &str, text: &str, width: usize) -> Result<Part, DateFault> {
    let known = |b: u8| b.is_ascii_digit() || b == b'X';
    if text.len() != width || !text.bytes().all(known) {
        return Err(no_date(body));
    }
    let unspecified = text.bytes().filter(|b| *b == b'X').count();
    if unspecified == width {
        Ok(Part::Unspecified)
    } else if unspecified > 0 {
        Ok(Part::PartlyUnspecified)
    } else {
        text.parse().map(Part::Number).map_err(|_| no_date(body))
    }
}

fn x_inside(body: &str) -> DateFault {
    DateFault::UnspecifiedInside { text: shown(body) }
}

fn year_alone(body: &str, year: &str) -> Result<Stem, DateFault> {
    if let Part::Number(year) = part(body, year, 4)? {
        return Ok(Stem::Year(year));
    }
    let leading: String = year.chars().take_while(|c| *c != 'X').collect();
    let rest = year.strip_prefix(leading.as_str()).unwrap_or_default();
    match (leading.parse(), rest) {
        (Ok(decade), "X") => Ok(Stem::Decade(decade)),
        (Ok(century), "XX") => Ok(Stem::Century(century)),
        _ => Err(x_inside(body)),
    }
}

/// A month from 1 to 12, or a season from 21 to 24.
fn month_or_season(body: &str, number: u16) -> Result<u8, DateFault> {
    u8::try_from(number)
        .ok()
        .filter(|number| matches!(number, 1..=12 | 21..=24))
        .ok_or_else(|| DateFault::NoSuchMonth { text: shown(body), month: format!("{number:02}") })
}

fn year_month(body: &str, year: Part, month: Part) -> Result<Stem, DateFault> {
    match (year, month) {
        (Part::Number(year), Part::Unspecified) => Ok(Stem::MonthUnstated(year)),
        (Part::Number(year), Part::Number(number)) => match month_or_season(body, number)? {
            month @ 1..=12 => Ok(Stem::Month { year, month }),
            season => Ok(Stem::Season { year, season }),
        },
        _ => Err(x_inside(body)),
    }
}

fn year_month_day(body: &str, year: Part, month: Part, day: Part) -> Result<Stem, DateFault> {
    let (year, number) = match (year, month, day) {
        (Part::Number(year), Part::Unspecified, Part::Unspecified) => {
            return Ok(Stem::MonthAndDayUnstated(year));
        }
        (Part::Number(year), Part::Number(month), _) => (year, month),
        _ => return Err(x_inside(body)),
    };
    let month = month_or_season(body, number)?;
    if month > 12 {
        return Err(DateFault::SeasonWithDay {
            text: shown(body),
            instead: first_that_reads([format!("{year:04}-{month}")]),
        });
    }
    match day {
        Part::Unspecified => Ok(Stem::DayUnstated { year, month }),
        Part::PartlyUnspecified => Err(x_inside(body)),
        Part::Number(day) => whole_day(body, year, month, day),
    }
}

fn whole_day(body: &str, year: u16, month: u8, day: u16) -> Result<Stem, DateFault> {
    let found = u8::try_from(day).ok().and_then(|day| Day::from_ymd(year, month, day));
    found.map(Stem::Day).ok_or_else(|| DateFault::NoSuchDay {
        text: shown(body),
        month: long_month(u32::from(month)),
        year: format!("{year:04}"),
        days: Day::last_of_month(year, month).map_or(0, |last| last.date().day()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::trials;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(trials::cases(500))]

        #[test]
        fn a_whole_day_is_read_the_short_way_as_the_long_way(text in "[0-9]{4}-[01][0-9]-[0-3][0-9]|[0-9X]{4}[-/.][0-9X]{2}[-~][0-9X]{2}") {
            let long = date(&text).ok().filter(|point| matches!(point.stem, Stem::Day(_)) && point.mark.is_none());
            prop_assert_eq!(whole(&text), long);
        }
    }
}
