//! The labels of the axis: which days get one, so that no two ever touch.
//! It must not draw; it gives columns and words.

use super::{Scale, days};
use chrono::{Datelike, NaiveDate};

/// A label that begins in a column, where its day begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    pub column: u16,
    /// ASCII, one column a character.
    pub label: String,
}

/// The distance from label to label.
#[derive(Debug, Clone, Copy)]
enum Step {
    /// The 1st of each month and every so many days after it, without a short rest at its end.
    Days(u32),
    /// Divides 12.
    Months(u32),
    Years(i32),
}

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// From fine to coarse.
const STEPS: [Step; 20] = [
    Step::Days(1),
    Step::Days(2),
    Step::Days(5),
    Step::Days(7),
    Step::Days(10),
    Step::Days(15),
    Step::Months(1),
    Step::Months(3),
    Step::Months(6),
    Step::Years(1),
    Step::Years(2),
    Step::Years(5),
    Step::Years(10),
    Step::Years(20),
    Step::Years(50),
    Step::Years(100),
    Step::Years(200),
    Step::Years(500),
    Step::Years(1000),
    Step::Years(2000),
];

/// The finest labels that fit.
pub(super) fn of(scale: &Scale) -> Vec<Tick> {
    STEPS.iter().find_map(|step| step.labels(scale)).unwrap_or_else(|| lone(scale))
}

impl Step {
    /// Blanks asked for between two labels: years read well when close, short month names do not.
    fn air(self) -> usize {
        match self {
            Self::Years(_) => 1,
            Self::Days(_) | Self::Months(_) => 2,
        }
    }

    /// Rough days from label to label, to pass over steps that are far too fine.
    fn days(self) -> i64 {
        match self {
            Self::Days(n) => i64::from(n),
            Self::Months(n) => i64::from(n) * 30,
            Self::Years(n) => i64::from(n) * 365,
        }
    }

    /// The labels of this step, or `None` if they would come too close or none would name a year.
    fn labels(self, scale: &Scale) -> Option<Vec<Tick>> {
        if self.days().saturating_mul(i64::from(scale.cols())) < scale.days().saturating_mul(2) {
            return None;
        }
        let mut named = with_context(scale, &self.starts(scale), self.air());
        named.retain(|(tick, _)| tick.end() <= usize::from(scale.cols()));
        let apart = named
            .iter()
            .zip(named.iter().skip(1))
            .all(|((a, _), (b, _))| a.end() + self.air() <= usize::from(b.column));
        let dated = named.iter().any(|(_, names_year)| *names_year);
        (apart && dated).then(|| named.into_iter().map(|(tick, _)| tick).collect())
    }

    fn starts(self, scale: &Scale) -> Vec<NaiveDate> {
        let (from, to) = (scale.from(), scale.to());
        let years = from.year()..=to.year();
        let all: Vec<NaiveDate> = match self {
            Self::Days(n) => from
                .iter_days()
                .take_while(|day| *day <= to)
                .filter(|day| day.day0() % n == 0 && day.day0() + n <= 31)
                .collect(),
            Self::Months(n) => years
                .flat_map(|year| (1..=12).map(move |month| (year, month)))
                .filter(|(_, month)| (month - 1) % n == 0)
                .map(|(year, month)| days::month_start(year, month))
                .collect(),
            Self::Years(n) => years.filter(|year| year % n == 0).map(|year| days::month_start(year, 1)).collect(),
        };
        all.into_iter().filter(|day| (from..=to).contains(day)).collect()
    }
}

impl Tick {
    fn end(&self) -> usize {
        usize::from(self.column) + self.label.len()
    }
}

/// Ticks with a note whether they name the year. Unless a year comes first, one is spelled out
/// ("6 Oct 2025") and those it would touch are left out.
fn with_context(scale: &Scale, starts: &[NaiveDate], air: usize) -> Vec<(Tick, bool)> {
    let spelled_out = to_spell_out(scale, starts, air);
    let mut ticks: Vec<(Tick, bool)> = Vec::new();
    let mut free_from = 0;
    for (index, day) in starts.iter().enumerate() {
        let column = scale.column(*day);
        let Some(column) = column.filter(|column| usize::from(*column) >= free_from) else {
            continue;
        };
        let whole = spelled_out == Some(index);
        let label = if whole { spelled(*day) } else { short(*day) };
        if whole {
            free_from = usize::from(column) + label.len() + air;
        }
        ticks.push((Tick { column, label }, whole || is_new_year(*day)));
    }
    ticks
}

/// The first day, before any new year, that can be spelled out without touching a label that says where a
/// year begins or, among days, a month.
fn to_spell_out(scale: &Scale, starts: &[NaiveDate], air: usize) -> Option<usize> {
    let among_days = starts.iter().any(|day| day.day() != 1);
    let anchor = |day: &NaiveDate| is_new_year(*day) || (among_days && day.day() == 1);
    let column = |day: &NaiveDate| scale.column(*day).map(usize::from);
    let fits = |index: usize, day: &NaiveDate| {
        let end = column(day)? + spelled(*day).len();
        let later = starts.iter().skip(index + 1);
        let mut touched = later.take_while(|day| column(day).is_some_and(|col| col < end + air));
        (end <= usize::from(scale.cols()) && !touched.any(anchor)).then_some(index)
    };
    let before_any_year = starts.iter().take_while(|day| !is_new_year(**day));
    before_any_year.enumerate().find_map(|(index, day)| fits(index, day))
}

/// Where nothing else fits: the month and year, or the year, at the left edge.
fn lone(scale: &Scale) -> Vec<Tick> {
    let from = scale.from();
    let month = format!("{} {}", month_name(from), from.year());
    let one_year = from.year() == scale.to().year();
    [month, from.year().to_string()]
        .into_iter()
        .skip(usize::from(!one_year))
        .find(|label| label.len() <= usize::from(scale.cols()))
        .map(|label| Tick { column: 0, label })
        .into_iter()
        .collect()
}

fn is_new_year(day: NaiveDate) -> bool {
    day.ordinal() == 1
}

fn month_name(day: NaiveDate) -> &'static str {
    MONTHS.get(day.month0() as usize).unwrap_or(&"")
}

fn short(day: NaiveDate) -> String {
    if is_new_year(day) {
        day.year().to_string()
    } else if day.day() == 1 {
        month_name(day).to_owned()
    } else {
        day.day().to_string()
    }
}

fn spelled(day: NaiveDate) -> String {
    if day.day() == 1 {
        format!("{} {}", month_name(day), day.year())
    } else {
        format!("{} {} {}", day.day(), month_name(day), day.year())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(from: (i32, u32, u32), to: (i32, u32, u32), cols: u16) -> String {
        let day = |(y, m, d)| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        let ticks = of(&Scale::new(day(from), day(to), cols));
        let labels: Vec<String> = ticks.into_iter().map(|tick| tick.label).collect();
        labels.join(" ")
    }

    #[test]
    fn the_step_follows_the_span_from_days_to_millennia() {
        let half_years = "2022 Jul 2023 Jul 2024 Jul 2025 Jul";
        let cases = [
            ((2025, 10, 3), (2025, 10, 9), 60, "3 Oct 2025 5 6 7 8 9"),
            ((2025, 9, 20), (2025, 12, 20), 60, "21 Oct 2025 21 Nov 11 21 Dec 11"),
            ((2025, 3, 1), (2026, 8, 31), 80, "Apr 2025 Jul Oct 2026 Apr Jul"),
            ((2022, 1, 1), (2025, 12, 31), 90, half_years),
            ((2022, 1, 1), (2029, 12, 31), 21, "2022 2024 2026 2028"),
            ((1900, 1, 1), (2099, 12, 31), 30, "1900 1950 2000 2050"),
            ((1, 1, 1), (9999, 12, 31), 60, "1000 2000 3000 4000 5000 6000 7000 8000 9000"),
        ];
        for (from, to, cols, expected) in cases {
            assert_eq!(words(from, to, cols), expected);
        }
    }

    #[test]
    fn spelling_out_the_year_never_hides_where_a_month_begins() {
        let labels = words((2026, 5, 13), (2026, 8, 10), 65);
        assert_eq!(labels, "15 22 Jun 2026 15 22 Jul 8 15 22 Aug 8");
    }

    #[test]
    fn a_year_is_named_even_where_no_step_fits() {
        assert_eq!(words((2026, 3, 2), (2026, 9, 30), 6), "2026");
        assert_eq!(words((2026, 3, 2), (2026, 3, 12), 9), "Mar 2026");
        assert_eq!(words((2026, 3, 2), (2026, 3, 12), 3), "");
    }
}
