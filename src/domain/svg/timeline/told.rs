//! What the timeline says in words: title, the lines under it, the description for who cannot see it, the foot.
//! It must not draw, nor say more of a date than its source.

use chrono::NaiveDate;

use crate::domain::chart::{Item, Lane, Sort, StageLook};
use crate::domain::date::Day;
use crate::domain::fold::occasion::{dating, next_words};
use crate::domain::library::Library;
use crate::domain::safe::clean;
use crate::domain::svg::map::{as_of, only, selected};
use crate::domain::svg::timeline::{Plan, lanes, shapes};
use crate::domain::when::{Basis, When};
use crate::domain::words::capital;

/// The title, for the picture's name.
pub(super) fn title(plan: &Plan<'_>) -> String {
    let selected =
        plan.wish.of.map_or_else(String::new, |target| format!("; selected: {}", selected(plan.library, target)));
    format!("{}{selected}", shown(plan))
}

fn shown(plan: &Plan<'_>) -> String {
    let days = plan.wish.period.map_or_else(String::new, |period| format!(", {}", period.words()));
    format!("Agreements and events by {}{days}{}", plan.wish.lanes.word(), only(plan.wish.narrowing))
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
    if let Some(next) = next_words(plan.library, &plan.chart) {
        told.push(format!("{}.", capital(&clean(&next))));
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
    let mut parts: Vec<String> = dated.into_iter().map(|item| item_words(plan.library, item)).collect();
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

/// A thing and its dating. What it runs for is its dating, and said once.
fn item_words(library: &Library, item: &Item) -> String {
    match (dating(library, item), item.sort) {
        (Some(when), Sort::Validity) => format!("{} runs {}", item.label, words(when)),
        (Some(when), _) => format!("{}, {}", item.words(), words(when)),
        (None, _) => item.words().into_owned(),
    }
}

/// A dating in the words of its source, for a list whose entries are parted by semicolons.
fn words(when: &When) -> String {
    let reckoned = matches!(when.basis(), Basis::DerivedWeekday | Basis::DerivedRelative);
    format!("{}{}", when.words().replace("; ", ", "), if reckoned { " (reckoned)" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::date::Edtf;

    #[test]
    fn a_dating_is_told_no_sharper_than_it_is() {
        for (text, told) in [
            ("2025-04", "Apr 2025"),
            ("2025?", "2025 (uncertain)"),
            ("2029/..", "from 2029, end open"),
            ("2029-05/", "from May 2029, end not known"),
            ("../2031", "begin open, to 2031"),
            ("2024-05/2026-04", "May 2024 – Apr 2026"),
            ("2023/2028", "2023–2028 (years only)"),
        ] {
            let when = When::new(Some(Edtf::parse(text).unwrap()), None, None, Basis::Stated).unwrap();
            assert_eq!(words(&when), told);
        }
        let bound = When::new(None, None, Day::parse("2026-02-04").ok(), Basis::Stated).unwrap();
        assert_eq!(words(&bound), "on or before 4 Feb 2026, day not stated");
    }
}
