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
        let thing = u16::try_from(thing).unwrap_or(u16::MAX);
        let runs = when.edtf().is_some_and(Edtf::is_interval);
        self.0.push(Dating { thing, runs, first: when.earliest(), last: when.latest() });
    }

    /// Shows the things that have a date before, after or in the period.
    pub fn that(&self, field: Field, period: Period, mut see: impl FnMut(usize)) {
        for one in &self.0 {
            let is = match field {
                Field::Before => one.last.is_some_and(|last| last < period.from()),
                Field::After => one.first.is_some_and(|first| first > period.to()),
                _ => one.may_lie_in(period),
            };
            if is {
                see(usize::from(one.thing));
            }
        }
    }
}

impl Dating {
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
