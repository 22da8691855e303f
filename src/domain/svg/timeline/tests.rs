//! Neither marks nor words of one thing touch those of another, and everything stands somewhere.

use super::*;
use crate::domain::svg::ink::Hand;
use crate::domain::svg::tests::{ALL, library, today};
use pack::{LABEL, Placed, pack, strands};

fn wish(lanes: LanesBy, period: Option<&str>, width: u16) -> TimelineWish<'static> {
    let period = period.map(|text| Period::parse(text).unwrap());
    TimelineWish { of: None, lanes, period, narrowing: &ALL, width, today: today() }
}

/// The row, left and right edge of all that a thing puts on the picture.
fn parts(plan: &Plan<'_>, one: &Placed<'_>) -> Vec<(usize, f64, f64)> {
    let hand = Hand { bold: plan.ink(one.strand.lit).1, ..LABEL };
    let words = (one.label.0, one.label.1, one.label.1 + hand.width(&one.strand.label));
    let marks = one.strand.parts.iter().map(|(_, form)| form.ends());
    let (left, right) = marks.fold((f64::MAX, f64::MIN), |all, one| (all.0.min(one.0), all.1.max(one.1)));
    vec![words, (one.row, left.max(plan.left), right.min(plan.right))]
}

#[test]
fn no_mark_and_no_words_touch_those_of_another_thing() {
    let library = library();
    for (lanes, period, width) in [
        (LanesBy::Partner, None, 700),
        (LanesBy::Partner, None, 1000),
        (LanesBy::Partner, Some("2025/2026"), 1000),
        (LanesBy::County, Some("2023-09"), 800),
        (LanesBy::Subject, None, 1400),
    ] {
        let wish = wish(lanes, period, width);
        let plan = Plan::of(&library, &wish);
        for lane in &plan.chart.lanes {
            let (placed, rows) = pack(&plan, strands(&plan, lane));
            let all: Vec<Vec<_>> = placed.iter().map(|one| parts(&plan, one)).collect();
            for (at, one) in all.iter().enumerate() {
                for (row, left, right) in one {
                    assert!(*row < rows && *left >= plan.left - 1.0, "{} {left}", lane.name);
                    let clash = |(other, from, to): &(usize, f64, f64)| other == row && from < right && left < to;
                    let met = all.iter().enumerate().find(|(other, parts)| *other != at && parts.iter().any(clash));
                    assert!(met.is_none(), "{}: {:?}", lane.name, placed.get(at).map(|one| &one.strand.label));
                }
            }
        }
    }
}

#[test]
fn every_item_is_drawn_or_undated_or_counted_as_out_of_sight() {
    let library = library();
    for period in [None, Some("2025/2026"), Some("1999")] {
        let wish = wish(LanesBy::Partner, period, 1000);
        let plan = Plan::of(&library, &wish);
        for lane in &plan.chart.lanes {
            let (placed, _) = pack(&plan, strands(&plan, lane));
            let drawn: usize = placed.iter().map(|one| one.strand.parts.len()).sum();
            let undated = lane.items.iter().filter(|item| item.extent.is_undated()).count();
            let beyond = lanes::beyond(&plan, lane).unwrap_or_default();
            let numbers = beyond.split(|c: char| !c.is_ascii_digit()).filter_map(|word| word.parse::<usize>().ok());
            assert_eq!(drawn + undated + numbers.sum::<usize>(), lane.items.len(), "{}", lane.name);
        }
    }
}
