//! One side of a date in a single number, because every record has dates and a record is to be small. It keeps what it
//! is given; what a date means is answered by the date itself.

use std::num::NonZeroU32;

use chrono::Datelike;

use super::Day;
use super::edtf::Bound;
use super::point::{Mark, Point, Stem};

/// From the right: five bits each for day and month, fourteen for the year, two for the mark, four for what it is.
/// One is added, so that an absent date needs no room of its own.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Packed(NonZeroU32);

const OPEN: u32 = 0;
const UNKNOWN: u32 = 1;

impl Packed {
    pub(super) fn new(bound: Bound) -> Self {
        let bits = match bound {
            Bound::Open => OPEN << 26,
            Bound::Unknown => UNKNOWN << 26,
            Bound::At(point) => {
                let (kind, year, month, day) = numbers(point.stem);
                kind << 26 | mark_number(point.mark) << 24 | u32::from(year) << 10 | u32::from(month) << 5 | day
            }
        };
        Self(NonZeroU32::MIN.saturating_add(bits))
    }

    pub(super) fn bound(self) -> Bound {
        let bits = self.0.get() - 1;
        match bits >> 26 {
            OPEN => Bound::Open,
            UNKNOWN => Bound::Unknown,
            kind => {
                let (year, month, day) = ((bits >> 10 & 0x3fff) as u16, (bits >> 5 & 31) as u8, (bits & 31) as u8);
                Bound::At(Point { stem: stem(kind, year, month, day), mark: mark(bits >> 24 & 3) })
            }
        }
    }
}

/// What it is, the year, decade or century, the month or season, and the day.
fn numbers(stem: Stem) -> (u32, u16, u8, u32) {
    match stem {
        Stem::Day(day) => {
            let date = day.date();
            (2, date.year() as u16, date.month() as u8, date.day())
        }
        Stem::Month { year, month } => (3, year, month, 0),
        Stem::DayUnstated { year, month } => (4, year, month, 0),
        Stem::Season { year, season } => (5, year, season, 0),
        Stem::Year(year) => (6, year, 0, 0),
        Stem::MonthUnstated(year) => (7, year, 0, 0),
        Stem::MonthAndDayUnstated(year) => (8, year, 0, 0),
        Stem::Decade(decade) => (9, decade, 0, 0),
        Stem::Century(century) => (10, century, 0, 0),
    }
}

fn stem(kind: u32, year: u16, month: u8, day: u8) -> Stem {
    match kind {
        // It was a day when it was packed.
        2 => Day::from_ymd(year, month, day).map_or(Stem::DayUnstated { year, month }, Stem::Day),
        3 => Stem::Month { year, month },
        4 => Stem::DayUnstated { year, month },
        5 => Stem::Season { year, season: month },
        6 => Stem::Year(year),
        7 => Stem::MonthUnstated(year),
        8 => Stem::MonthAndDayUnstated(year),
        9 => Stem::Decade(year),
        _ => Stem::Century(year),
    }
}

fn mark_number(mark: Option<Mark>) -> u32 {
    match mark {
        None => 0,
        Some(Mark::Uncertain) => 1,
        Some(Mark::Approximate) => 2,
        Some(Mark::Both) => 3,
    }
}

fn mark(number: u32) -> Option<Mark> {
    match number {
        1 => Some(Mark::Uncertain),
        2 => Some(Mark::Approximate),
        3 => Some(Mark::Both),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::date::Edtf;
    use crate::domain::date::edtf::Form;
    use crate::domain::trials;
    use proptest::prelude::*;

    fn point() -> impl Strategy<Value = Point> {
        let (year, month) = (0_u16..=9999, 1_u8..=12);
        let stem = prop_oneof![
            (year.clone(), month.clone(), 1_u8..=28).prop_map(|(y, m, d)| Stem::Day(Day::from_ymd(y, m, d).unwrap())),
            (year.clone(), month.clone()).prop_map(|(year, month)| Stem::Month { year, month }),
            (year.clone(), month).prop_map(|(year, month)| Stem::DayUnstated { year, month }),
            (year.clone(), 21_u8..=24).prop_map(|(year, season)| Stem::Season { year, season }),
            year.clone().prop_map(Stem::Year),
            year.clone().prop_map(Stem::MonthUnstated),
            year.prop_map(Stem::MonthAndDayUnstated),
            (0_u16..=999).prop_map(Stem::Decade),
            (0_u16..=99).prop_map(Stem::Century),
            Just(Stem::Day(Day::LAST)),
        ];
        let mark = prop::sample::select(vec![None, Some(Mark::Uncertain), Some(Mark::Approximate), Some(Mark::Both)]);
        (stem, mark).prop_map(|(stem, mark)| Point { stem, mark })
    }

    #[test]
    fn a_date_is_two_words_of_four_bytes_also_where_it_may_be_absent() {
        assert_eq!((size_of::<Edtf>(), size_of::<Option<Edtf>>()), (8, 8));
    }

    proptest! {
        #![proptest_config(trials::cases(300))]

        #[test]
        fn what_is_packed_comes_out_again(from in point(), to in prop_oneof![point().prop_map(Bound::At), Just(Bound::Open), Just(Bound::Unknown)]) {
            for form in [Form::Date(from), Form::Interval { begin: Bound::At(from), end: to }, Form::Interval { begin: to, end: Bound::At(from) }] {
                prop_assert_eq!(Edtf::of(form).form(), form);
            }
        }
    }
}
