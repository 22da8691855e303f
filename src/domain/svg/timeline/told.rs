//! What the timeline says in words: title, the lines under it, the description for who cannot see it, the foot.
//! It must not draw, nor say more of a date than its source.

use chrono::{Datelike, NaiveDate};

use crate::domain::chart::{Extent, Item, Lane, Sort, StageLook};
use crate::domain::date::Day;
use crate::domain::svg::map::{as_of, selected};
use crate::domain::svg::timeline::{Plan, lanes, shapes};

/// The title, for the picture's name.
pub(super) fn title(plan: &Plan<'_>) -> String {
    let selected =
        plan.wish.of.map_or_else(String::new, |target| format!("; selected: {}", selected(plan.library, target)));
    format!("{}{selected}", shown(plan))
}

fn shown(plan: &Plan<'_>) -> String {
    let days = plan.wish.period.map_or_else(String::new, |period| format!(", {}", period.words()));
    format!("Agreements and events by {}{days}", plan.wish.lanes.word())
}

/// The title on the picture, and the lines under it.
pub(super) fn heading(plan: &Plan<'_>) -> (String, Vec<String>) {
    let selected = plan.wish.of.map(|target| format!("Selected: {}", selected(plan.library, target)));
    let asides = selected.into_iter().chain([as_of(plan.library, plan.wish.today)]);
    (shown(plan), asides.collect())
}

/// What the bars mean, and what is not there.
pub(super) fn foot(_plan: &Plan<'_>) -> Vec<String> {
    vec![
        "Bars run to the end of the last year stated: a query, not a fact. Signed means that a document says so, never in \
         force; planned is planned as at the day it was reported."
            .into(),
        "A reading of published documents, not a register of treaties: what it does not name may still exist.".into(),
    ]
}

/// The whole timeline, lane by lane, then what is only planned and what ends first.
pub(super) fn picture(plan: &Plan<'_>) -> String {
    let (from, to) = (day(plan.scale.from()), day(plan.scale.to()));
    let mut told = vec![format!("Timeline from {from} to {to}; today is {}.", plan.wish.today.words())];
    told.extend(plan.chart.lanes.iter().map(|lane| lane_words(plan, lane)));
    let items = || plan.chart.lanes.iter().flat_map(|lane| &lane.items);
    let mut planned: Vec<&str> =
        items().filter(|item| item.sort == Sort::Stage(StageLook::Planned)).map(|item| item.label.as_str()).collect();
    planned.dedup();
    if !planned.is_empty() {
        told.push(format!("Planned: {}.", planned.join("; ")));
    }
    let runs = items().filter(|item| item.sort == Sort::Validity);
    let ends =
        runs.filter_map(|item| Some((item.extent.last_day()?, item))).filter(|(end, _)| *end >= plan.chart.today);
    if let Some((_, item)) = ends.min_by(|a, b| (a.0, &a.1.key).cmp(&(b.0, &b.1.key))) {
        told.push(format!("Of what runs today, this ends first: {}, {}.", item.words(), words(&item.extent)));
    }
    let lit = plan.lit.len();
    if plan.wish.of.is_some() {
        told.push(format!("Bold, as it goes with what is selected: {lit} of {}.", items().count()));
    }
    told.join(" ")
}

fn lane_words(plan: &Plan<'_>, lane: &Lane) -> String {
    let mut dated: Vec<&Item> = lane.items.iter().filter(|item| shapes::form(plan, item).is_some()).collect();
    dated.sort_by_key(|item| (item.extent.first_day(), item.key.clone()));
    let mut parts: Vec<String> =
        dated.into_iter().map(|item| format!("{}, {}", item.words(), words(&item.extent))).collect();
    let undated: Vec<String> =
        lane.items.iter().filter(|item| item.extent.is_undated()).map(|item| item.words().into_owned()).collect();
    if !undated.is_empty() {
        parts.push(format!("undated: {}", undated.join(", ")));
    }
    parts.extend(lanes::beyond(plan, lane).map(|beyond| format!("not shown: {beyond}")));
    if parts.is_empty() { format!("{}: nothing.", lane.name) } else { format!("{}: {}.", lane.name, parts.join("; ")) }
}

fn day(day: NaiveDate) -> String {
    Day::from_date(day).map_or_else(|| day.to_string(), Day::words)
}

/// A dating in words, no sharper than it is.
pub(super) fn words(extent: &Extent) -> String {
    match (*extent, extent.days()) {
        (Extent::Day { day: on, uncertain, derived }, _) => {
            let doubt = if uncertain { " (not sure)" } else { "" };
            format!("{}{doubt}{}", day(on), if derived { " (reckoned)" } else { "" })
        }
        (Extent::Span { uncertain, .. }, (Some(from), Some(to))) => {
            format!("{}{}", if uncertain { "perhaps " } else { "" }, span(from, to))
        }
        (Extent::Bound { .. }, (Some(from), Some(to))) => format!("between {} and {}", day(from), day(to)),
        (Extent::Bound { .. }, (None, Some(to))) => format!("on or before {}", day(to)),
        (Extent::Bound { .. }, (Some(from), None)) => format!("on or after {}", day(from)),
        (Extent::Period { years_only: true, .. }, (Some(from), Some(to))) => {
            format!("{} to {}, years only", from.year(), to.year())
        }
        (Extent::Period { .. }, (Some(from), Some(to))) => format!("{} to {}", day(from), day(to)),
        (Extent::Period { .. }, (Some(from), None)) => format!("from {}, end not stated", day(from)),
        (Extent::Period { .. }, (None, Some(to))) => format!("to {}, start not stated", day(to)),
        _ => "undated".into(),
    }
}

/// "Apr 2025", "2025", or from day to day.
fn span(from: NaiveDate, to: NaiveDate) -> String {
    let whole = from.day() == 1 && to.succ_opt().is_some_and(|next| next.day() == 1) && from.year() == to.year();
    match whole {
        true if from.month() == to.month() => from.format("%b %Y").to_string(),
        true if from.month() == 1 && to.month() == 12 => from.year().to_string(),
        _ => format!("between {} and {}", day(from), day(to)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dating_is_told_no_sharper_than_it_is() {
        let on = |y, m, d| NaiveDate::from_ymd_opt(y, m, d);
        let month = Extent::Span { from: on(2025, 4, 1).unwrap(), to: on(2025, 4, 30).unwrap(), uncertain: false };
        assert_eq!(words(&month), "Apr 2025");
        let year = Extent::Span { from: on(2025, 1, 1).unwrap(), to: on(2025, 12, 31).unwrap(), uncertain: true };
        assert_eq!(words(&year), "perhaps 2025");
        let bound = Extent::Bound { not_before: None, not_after: on(2026, 2, 4) };
        assert_eq!(words(&bound), "on or before 4 Feb 2026");
        let years = Extent::Period { from: on(2023, 1, 1), to: on(2028, 12, 31), years_only: true };
        assert_eq!(words(&years), "2023 to 2028, years only");
    }
}
