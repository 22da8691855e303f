//! What the commands say, word by word, and that every kind of thing can be listed and shown.

use crate::{json, mpaka, told};
use assert_cmd::Command;

#[test]
fn help_and_version_name_commands_exit_codes_and_both_versions() {
    insta::assert_snapshot!("help", told(&["--help"]));
    insta::assert_snapshot!("help_list", told(&["list", "--help"]));
    assert_eq!(mpaka(&["--version"]).stdout, b"mpaka 0.1.0, data 2026-11-22\n");
    for command in ["check", "list", "show", "search", "explain", "fmt", "about"] {
        let help = String::from_utf8(mpaka(&[command, "--help"]).stdout).unwrap();
        assert!(help.contains("Example"), "{command}: {help}");
    }
}

#[test]
fn check_finds_no_fault_in_the_shipped_data() {
    insta::assert_snapshot!("check", told(&["check", "--strict"]));
    insta::assert_snapshot!("check_json", told(&["check", "--json"]));
}

#[test]
fn every_kind_is_listed_in_columns() {
    for kind in [
        "agreements",
        "talks",
        "partners",
        "orgs",
        "events",
        "commitments",
        "questions",
        "people",
        "posts",
        "tenures",
        "sources",
        "counties",
        "borders",
    ] {
        insta::assert_snapshot!(format!("list_{kind}"), told(&["list", kind]));
    }
    let places = String::from_utf8(mpaka(&["list", "place"]).stdout).unwrap();
    assert!(places.lines().count() > 100);
    assert!(places.contains("place:busia\n") && places.contains("  lodwar\n"), "{places}");
    assert_eq!(json(&["list", "borders", "--json"])["items"][0]["id"], "ke-so");
    assert_eq!(json(&["show", "place:busia", "--json"])["items"][0]["id"], "place:busia");
}

#[test]
fn the_day_that_counts_as_today_decides_the_status() {
    insta::assert_snapshot!(
        "list_agreements_2024",
        String::from_utf8(
            Command::cargo_bin("mpaka")
                .unwrap()
                .args(["--today", "2024-01-01", "list", "agreements"])
                .output()
                .unwrap()
                .stdout
        )
        .unwrap()
    );
}

#[test]
fn the_details_of_each_kind_of_thing_are_shown() {
    for id in [
        "turkana",
        "kwale",
        "taita-taveta",
        "uk-border-mou",
        "china",
        "wajir",
        "nyeri",
        "raymond-omollo",
        "it-sdp",
        "mygov-uk-mou",
        "ke-so",
    ] {
        insta::assert_snapshot!(format!("show_{}", id.replace('-', "_")), told(&["show", id]));
    }
}

#[test]
fn several_may_be_shown_and_names_aliases_places_and_disputed_land_are_understood() {
    insta::assert_snapshot!(
        "show_several",
        told(&["show", "UK MoU", "Raymond Omollo", "busia-osbp", "ilemi", "nothere"])
    );
}

#[test]
fn search_says_where_it_found_the_words() {
    insta::assert_snapshot!("search_busia", told(&["search", "busia"]));
    insta::assert_snapshot!("search_words", told(&["search", "sharing", "intelligence", "--limit", "3"]));
    insta::assert_snapshot!("search_piantedosi", told(&["search", "Piantedosi"]));
}

#[test]
fn nothing_found_says_what_was_searched_and_a_slip_is_answered_with_a_guess() {
    insta::assert_snapshot!("search_nothing", told(&["search", "zzyzx"]));
    insta::assert_snapshot!("search_slip", told(&["search", "piantedosy"]));
    let out = mpaka(&["search", "terorism"]);
    assert_eq!(String::from_utf8(out.stderr).unwrap(), "Nothing holds “terorism”; shown is terrorism.\n");
    insta::assert_snapshot!("search_nothing_json", told(&["search", "zzyzx", "--json"]));
}

#[test]
fn about_says_what_it_is_not_and_credits_whom_it_must() {
    insta::assert_snapshot!("about", told(&["about"]));
    let about = json(&["about", "--json"]);
    assert!(about["notice"].as_str().unwrap().contains("OpenStreetMap contributors"));
    assert_eq!(
        about["counts"]["agreements"],
        serde_json::json!({
            "planned": 2, "signed": 17, "cited": 1, "negotiating": 1, "expired": 1, "awaiting approval": 1, "expired?": 1
        }),
        "no number holds signed, planned and cited together"
    );
    assert_eq!(about["counts"]["talks"], 5);
}

#[test]
fn a_list_is_narrowed_by_words_in_any_column_and_the_things_behind_it_too() {
    insta::assert_snapshot!("list_counties_words", told(&["list", "counties", "FIRST", "ethiopia"]));
    let items = json(&["list", "counties", "first", "ethiopia", "--json"]);
    let ids: Vec<&str> = items["items"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["mandera", "marsabit", "turkana", "wajir"]);
    assert_eq!(items["words"], serde_json::json!(["first", "ethiopia"]));
    let accents = String::from_utf8(mpaka(&["list", "counties", "MURANG’A"]).stdout).unwrap();
    assert!(accents.contains("muranga") && accents.lines().count() == 2, "{accents}");
    for kind in ["agreements", "partners", "people", "sources", "events", "questions", "places"] {
        assert_eq!(mpaka(&["list", kind, "s"]).status.code(), Some(0), "{kind}");
    }
}

#[test]
fn a_list_in_which_nothing_holds_the_words_says_what_was_searched() {
    insta::assert_snapshot!("list_nothing", told(&["list", "counties", "nyeri", "somalia"]));
    let none = mpaka(&["list", "agreements", "atlantis", "--json"]);
    assert_eq!(none.status.code(), Some(1));
    let none: serde_json::Value = serde_json::from_slice(&none.stdout).unwrap();
    assert_eq!(none["items"], serde_json::json!([]));
}
