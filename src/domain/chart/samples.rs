//! Charts the tests draw and walk.

use super::*;

pub(super) fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

pub(super) fn item(key: &str, label: &str, extent: Extent, sort: Sort) -> Item {
    Item { key: key.into(), label: label.into(), extent, sort }
}

pub(super) fn on(y: i32, m: u32, d: u32) -> Extent {
    Extent::Day { day: day(y, m, d), uncertain: false, derived: false }
}

fn years(from: i32, to: i32) -> Extent {
    Extent::Period { from: Some(day(from, 1, 1)), to: Some(day(to, 12, 31)), years_only: true }
}

pub(super) const SIGNED: Sort = Sort::Stage(StageLook::Signed);

pub(super) fn lane(name: &str, items: Vec<Item>) -> Lane {
    Lane { name: name.into(), items }
}

pub(super) fn partners() -> Chart {
    let april = |y| Extent::Span { from: day(y, 4, 1), to: day(y, 4, 30), uncertain: false };
    let press = Extent::Bound { not_before: None, not_after: Some(day(2026, 2, 4)) };
    let unsure = Extent::Day { day: day(2023, 9, 25), uncertain: true, derived: false };
    let planned = Sort::Stage(StageLook::Planned);
    let talks = Sort::Stage(StageLook::Negotiating);
    Chart {
        today: day(2026, 7, 20),
        lanes: vec![
            lane("United Kingdom", vec![item("uk", "signed", press, SIGNED)]),
            lane(
                "United States",
                vec![
                    item("us-signed", "signed", unsure, SIGNED),
                    item("us-valid", "5 years", years(2023, 2028), Sort::Validity),
                    item("us-visit", "visit", on(2023, 9, 23), Sort::Event),
                ],
            ),
            lane(
                "China",
                vec![
                    item("cn-mou", "MoU", Extent::Undated, planned),
                    item("cn-april", "visit", april(2025), Sort::Event),
                    item("cn-oct", "6 Oct", on(2025, 10, 6), Sort::Event),
                ],
            ),
            lane(
                "Italy",
                vec![
                    item("it-talks", "security agreement", Extent::Undated, talks),
                    item("it-letter", "letter", on(2026, 7, 2), SIGNED),
                    item("it-mou", "MoU", on(2026, 7, 2), SIGNED),
                    item("it-plan", "plan", years(2023, 2027), Sort::Validity),
                    item("it-april", "talks", april(2026), Sort::Event),
                ],
            ),
        ],
    }
}

/// One of each shape that the partners do not have.
pub(super) fn shapes() -> Chart {
    let talks = Sort::Stage(StageLook::Negotiating);
    let waiting = (0..6).map(|n| item(&format!("talks-{n}"), "talks", Extent::Undated, talks));
    Chart {
        today: day(2026, 7, 20),
        lanes: vec![
            lane("Days", some_days()),
            lane("No end", vec![item("open", "pact", open(Some(day(2024, 5, 1)), None), Sort::Validity)]),
            lane(
                "No start",
                vec![
                    item("old", "pact", open(None, Some(day(2024, 5, 1))), Sort::Validity),
                    item("since", "since", bound(Some(day(2025, 6, 1)), None), Sort::Event),
                ],
            ),
            lane("Years", some_years()),
            lane("Waiting", waiting.collect()),
        ],
    }
}

fn some_days() -> Vec<Item> {
    let derived = Extent::Day { day: day(2024, 3, 3), uncertain: false, derived: true };
    let in_force = Sort::Stage(StageLook::InForce);
    vec![
        item("spoke", "spoke", derived, Sort::Event),
        item("force", "in force", on(2025, 3, 3), in_force),
        item("due", "due", on(2027, 1, 1), Sort::Deadline),
    ]
}

fn some_years() -> Vec<Item> {
    let year = |y, uncertain| Extent::Span { from: day(y, 1, 1), to: day(y, 12, 31), uncertain };
    let both = bound(Some(day(2023, 6, 1)), Some(day(2024, 6, 1)));
    let planned = Sort::Stage(StageLook::Planned);
    vec![
        item("plan", "plan", year(2025, false), planned),
        item("met", "met", year(2022, true), Sort::Event),
        item("both", "signed", both, SIGNED),
    ]
}

fn open(from: Option<NaiveDate>, to: Option<NaiveDate>) -> Extent {
    Extent::Period { from, to, years_only: false }
}

fn bound(not_before: Option<NaiveDate>, not_after: Option<NaiveDate>) -> Extent {
    Extent::Bound { not_before, not_after }
}
