//! The timeline in words, on the shipped data.

use super::*;
use crate::domain::doc::{Laid, lay};
use crate::shipped;

fn library() -> Library {
    Library::read(&[shipped::dataset()], shipped::atlas).unwrap()
}

fn lines(doc: &Doc) -> Vec<String> {
    lay(doc, 400).iter().map(Laid::plain).map(|line| line.trim().to_string()).collect()
}

#[test]
fn every_item_of_the_timeline_is_told_in_its_lane_and_undated_ones_come_first() {
    let (library, today) = (library(), Day::parse("2026-11-22").unwrap());
    for by in LanesBy::ALL {
        let chart = chart(&library, today, by);
        let doc = timeline(&library, today, by, "").unwrap();
        let items: usize = chart.lanes.iter().map(|lane| lane.items.len()).sum();
        let fields = doc.rows.iter().filter(|row| matches!(row, Row::Field { .. })).count();
        assert_eq!(fields, items, "{by:?}");
        let told = lines(&doc);
        for pair in told.windows(2) {
            assert!(
                !pair[1].starts_with("Undated") || pair[0].starts_with("Undated") || {
                    chart.lanes.iter().any(|lane| lane.name == pair[0])
                },
                "{pair:?}"
            );
        }
    }
}

#[test]
fn a_lane_is_found_by_the_name_or_an_alias_of_its_partner_and_no_other_is_told() {
    let (library, today) = (library(), Day::parse("2026-11-22").unwrap());
    for typed in ["china", "China", "chi"] {
        let doc = timeline(&library, today, LanesBy::Partner, typed).unwrap();
        let headings: Vec<_> = doc.rows.iter().filter(|row| matches!(row, Row::Heading(_))).collect();
        assert_eq!(headings, [&Row::Heading("China".into())], "{typed}");
    }
    let refusal = timeline(&library, today, LanesBy::Partner, "zebra").unwrap_err();
    assert!(refusal.contains("The lanes are: China"), "{refusal}");
}

#[test]
fn what_is_due_is_parted_at_today_the_nearest_first() {
    let (library, today) = (library(), Day::parse("2026-11-22").unwrap());
    let told = lines(&due(&library, today));
    assert_eq!(told[0], "From today on");
    assert!(told.contains(&"Stated for before today".to_string()), "{told:#?}");
    let far = lines(&due(&library, Day::parse("2099-01-01").unwrap()));
    assert_eq!(far[0], "Stated for before today", "{far:#?}");
}
