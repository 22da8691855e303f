//! Choosing a period on the timeline: one end stays where the cursor was, the other is moved by columns.
//! It must not decide what falls into the period.

use chrono::{Datelike, Months, NaiveDate};

use crate::domain::chart::Scale;
use crate::domain::date::Day;
use crate::domain::period::Period;
use crate::tui::action::Action;
use crate::tui::panes::Answer;

/// A period in the making.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Brush {
    /// Where it was begun.
    pub from: NaiveDate,
    /// The end that moves.
    pub to: NaiveDate,
}

/// Where a column is many days wide its edge is nobody's day: the end moved is that of the month.
fn whole_month(day: NaiveDate, later: bool, scale: Scale) -> NaiveDate {
    const FEW: i64 = 5;
    if scale.days() < FEW * i64::from(scale.cols().max(1)) {
        return day;
    }
    let first = day.with_day(1).unwrap_or(day);
    let last = first.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt()).unwrap_or(day);
    if later { last } else { first }
}

impl Brush {
    pub fn at(day: NaiveDate) -> Self {
        Self { from: day, to: day }
    }

    /// Its days, the earlier first.
    pub fn period(self) -> Option<Period> {
        Some(Period::between(Day::from_date(self.from)?, Day::from_date(self.to)?))
    }

    /// Moves the end, or takes the period; none for an action that has nothing to do with it.
    pub fn act(&mut self, action: Action, scale: Scale) -> Option<Answer> {
        let columns = match action {
            Action::Left => -1,
            Action::Right => 1,
            Action::PanLeft => -8,
            Action::PanRight => 8,
            Action::Brush | Action::Open => return Some(self.period().map_or(Answer::Nothing, Answer::Narrow)),
            Action::Up | Action::Down | Action::First | Action::Last => return Some(Answer::Nothing),
            _ => return None,
        };
        self.to = whole_month(scale.step(self.to, columns), columns > 0, scale);
        Some(Answer::Done)
    }
}
