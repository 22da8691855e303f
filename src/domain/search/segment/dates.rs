//! The dates of the things of a segment. It must not sharpen a date: what is asked is what may have been, or what surely was.

use crate::domain::date::{Day, Edtf};
use crate::domain::period::Period;
use crate::domain::query::Field;
use crate::domain::when::When;

/// A dating: its first and last day, if it has them; true where it runs on without a stated end.
#[derive(Debug, Clone, Copy)]
struct Dating {
    thing: u16,
    runs: bool,
    first: Option<Day>,
    last: Option<Day>,
}

/// Every dating.
#[derive(Debug, Clone, Default)]
pub struct Dates(Vec<Dating>);

impl Dates {
    pub fn add(&mut self, thing: usize, when: &When) {
        self.0.push(Dating::of(u16::try_from(thing).unwrap_or(u16::MAX), when));
    }

    /// Shows the things that have a date before, after or in the period, one date that is all of it, and how close it comes:
    /// 0 lies there, 1 may lie there, 2 runs through it.
    pub fn that(&self, dates: &[(Field, Period)], mut see: impl FnMut(usize, u8)) {
        for one in &self.0 {
            if one.fits(dates) {
                let lies = dates.iter().all(|(field, period)| *field != Field::On || one.lies_in(*period));
                see(usize::from(one.thing), if lies { 0 } else { 1 + u8::from(one.runs) });
            }
        }
    }
}

/// True where a date is before, after or in the period, as the field asks, and all of what is asked.
pub fn fits(dates: &[(Field, Period)], when: &When) -> bool {
    Dating::of(0, when).fits(dates)
}

impl Dating {
    fn of(thing: u16, when: &When) -> Self {
        let runs = when.edtf().is_some_and(Edtf::is_interval);
        Self { thing, runs, first: when.earliest(), last: when.latest() }
    }

    fn fits(self, dates: &[(Field, Period)]) -> bool {
        dates.iter().all(|(field, period)| match field {
            Field::Before => self.last.is_some_and(|last| last < period.from()),
            Field::After => self.first.is_some_and(|first| first > period.to()),
            _ => self.may_lie_in(*period),
        })
    }

    /// True where no day that it can mean lies elsewhere.
    fn lies_in(self, period: Period) -> bool {
        self.first.is_some_and(|first| first >= period.from()) && self.last.is_some_and(|last| last <= period.to())
    }

    /// As [`Period::holds`]: any day that it can mean lies there.
    fn may_lie_in(self, period: Period) -> bool {
        let inside = |day: Day| (period.from()..=period.to()).contains(&day);
        match (self.first, self.last) {
            (Some(first), Some(last)) => first <= period.to() && last >= period.from(),
            (Some(first), None) if self.runs => first <= period.to(),
            (None, Some(last)) if self.runs => last >= period.from(),
            (Some(day), None) | (None, Some(day)) => inside(day),
            (None, None) => false,
        }
    }
}
