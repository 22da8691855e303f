//! The lanes of the shipped data.

use super::*;
use crate::domain::chart::Extent;
use std::collections::BTreeSet;

fn library() -> Library {
    Library::new(&[crate::shipped::dataset()], crate::shipped::atlas().unwrap())
}

fn shown(by: LanesBy) -> Chart {
    chart(&library(), Day::parse("2026-11-22").unwrap(), by)
}

fn names(chart: &Chart) -> Vec<&str> {
    chart.lanes.iter().map(|lane| lane.name.as_str()).collect()
}

fn records_in<'a>(chart: &'a Chart, lane: &str) -> BTreeSet<&'a str> {
    let lane = chart.lanes.iter().find(|one| one.name == lane).unwrap();
    lane.items.iter().map(|item| record_of(&item.key)).collect()
}

#[test]
fn whatever_the_lanes_everything_stands_somewhere_and_no_key_twice() {
    let all: Vec<BTreeSet<String>> = LanesBy::ALL
        .into_iter()
        .map(|by| {
            let chart = shown(by);
            let keys: Vec<&String> = chart.lanes.iter().flat_map(|lane| &lane.items).map(|item| &item.key).collect();
            assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len(), "{by:?}");
            keys.into_iter().map(|key| record_of(key).to_string()).collect()
        })
        .collect();
    assert!(all[0].len() > 40);
    assert!(all.iter().all(|records| *records == all[0]));
}

#[test]
fn the_five_counties_come_first_then_those_named_by_name_and_last_what_names_none() {
    let chart = shown(LanesBy::County);
    let names = names(&chart);
    assert_eq!(names[..5], ["Wajir", "Mandera", "Marsabit", "Turkana", "Busia"]);
    let rest = &names[5..names.len() - 1];
    assert!(rest.is_sorted() && rest.contains(&"Lamu"), "{rest:?}");
    assert_eq!(names.last(), Some(&NO_COUNTY));
}

#[test]
fn an_event_stands_in_a_county_only_if_it_names_it_whatever_its_agreement_names() {
    let chart = shown(LanesBy::County);
    let wajir = records_in(&chart, "Wajir");
    assert!(wajir.contains("uk-border-mou") && wajir.contains("deris-wanaag-borehole"), "{wajir:?}");
    assert!(!wajir.contains("uk-mou-signing"), "the ceremony names no county of the border");
    let turkana = records_in(&chart, "Turkana");
    assert_eq!(turkana, BTreeSet::from(["uk-border-mou"]));
    assert!(!names(&chart).contains(&"Nyeri"), "no lane for what nothing names");
}

#[test]
fn an_event_stands_under_the_subjects_of_its_agreement_and_what_has_none_comes_last() {
    let chart = shown(LanesBy::Subject);
    let terrorism = records_in(&chart, "terrorism");
    assert!(terrorism.contains("uk-border-mou") && terrorism.contains("uk-mou-signing"), "{terrorism:?}");
    assert_eq!(names(&chart).last(), Some(&NO_SUBJECT));
    assert!(!records_in(&chart, NO_SUBJECT).contains("uk-border-mou"));
}

#[test]
fn a_validity_says_its_years_and_no_more_than_its_source() {
    let chart = shown(LanesBy::Partner);
    let items = || chart.lanes.iter().flat_map(|lane| &lane.items);
    let runs = items().find(|item| item.key == "us-defence-framework#runs").unwrap();
    assert!(runs.words().ends_with("runs 2023–2028"), "{}", runs.words());
    assert!(matches!(runs.extent, Extent::Period { years_only: true, .. }));
}

#[test]
fn below_its_partner_an_agreement_goes_by_its_short_name() {
    let chart = shown(LanesBy::Partner);
    let items = || chart.lanes.iter().flat_map(|lane| &lane.items);
    let compact = items().find(|item| item.key == "uk-security-compact-2021#Signed").unwrap();
    assert_eq!(compact.words(), "Security compact 2021 signed");
}
