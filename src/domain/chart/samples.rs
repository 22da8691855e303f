//! Charts the tests draw and walk.

use super::*;

pub(super) fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

pub(super) fn item(key: &str, label: &str, extent: Extent, sort: Sort) -> Item {
    Item { key: key.into(), label: label.into(), detail: String::new(), extent, sort }
}

pub(super) fn on(y: i32, m: u32, d: u32) -> Extent {
    Extent::Day { day: day(y, m, d), uncertain: false, derived: false }
}

fn years(from: i32, to: i32) -> Extent {
    Extent::Period { from: Some(day(from, 1, 1)), to: Some(day(to, 12, 31)), years_only: true }
}

pub(super) const SIGNED: Sort = Sort::Stage(StageLook::Signed);

pub(super) fn lane(name: &str, items: Vec<Item>) -> Lane {
    Lane::new(name, items)
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

/// Lanes with more than one row can hold: strands of several steps, bars over bars, much in one summer.
pub(super) fn busy() -> Chart {
    let part = |key: &str, label: &str, detail: &str, extent, sort| Item {
        detail: detail.into(),
        ..item(key, label, extent, sort)
    };
    let stage = |look| Sort::Stage(look);
    let north = vec![
        part("pact-15#signed", "Defence pact 2015", "signed", on(2015, 12, 9), SIGNED),
        part("pact-15#force", "Defence pact 2015", "in force", on(2016, 10, 11), stage(StageLook::InForce)),
        part("pact-15#over", "Defence pact 2015", "expired", on(2021, 10, 6), stage(StageLook::Ended)),
        part("pact-21#signed", "Defence pact 2021", "signed", on(2021, 7, 27), SIGNED),
        part("pact-21#waits", "Defence pact 2021", "awaiting approval", Extent::Undated, SIGNED),
        part("first#signed", "First partnership", "signed", on(2020, 1, 21), SIGNED),
        part("first#runs", "First partnership", "runs 2020–2025", years(2020, 2025), Sort::Validity),
        part("second#signed", "Second partnership", "signed", on(2025, 7, 1), SIGNED),
        part("second#runs", "Second partnership", "runs 2025–2030", years(2025, 2030), Sort::Validity),
        part("border#signed", "Border MoU", "signed", bound(None, Some(day(2026, 2, 4))), SIGNED),
        part("border-day", "Border MoU ceremony", "", bound(None, Some(day(2026, 2, 4))), Sort::Event),
        part("plan-due", "due: action plan", "", on(2023, 5, 24), Sort::Deadline),
    ];
    let south = vec![
        part("treaty#planned", "Border treaty", "planned", Extent::Undated, stage(StageLook::Planned)),
        part("treaty#talks", "Border treaty", "negotiating", on(2024, 4, 2), stage(StageLook::Negotiating)),
        part("treaty#text", "Border treaty", "initialled", on(2026, 9, 1), stage(StageLook::Initialled)),
        part("letter#signed", "Letter of intent", "signed", on(2026, 7, 2), SIGNED),
        part("mou#signed", "Migration MoU", "signed", on(2026, 7, 2), SIGNED),
        part("letter-day", "Signing of the letter", "", on(2026, 7, 2), Sort::Event),
        part("mou-day", "Signing of the MoU", "", on(2026, 7, 2), Sort::Event),
        part("rome", "State visit to Rome", "", open(Some(day(2026, 7, 1)), Some(day(2026, 7, 2))), Sort::Event),
    ];
    let empty = lane("Programme", Vec::new());
    Chart {
        today: day(2026, 11, 22),
        lanes: vec![lane("Northern partner", north), lane("Southern partner", south), empty],
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
