//! The query language in commands: search, lists and pictures take it, and refuse what is none.
#![expect(clippy::indexing_slicing, reason = "a test stops where an answer lacks a field")]

use crate::{json, mpaka, refused};

fn ids(args: &[&str]) -> Vec<String> {
    let items = json(args)["items"].as_array().unwrap().clone();
    items.iter().map(|item| item["id"].as_str().unwrap().to_string()).collect()
}

#[test]
fn a_phrase_a_field_and_what_is_not_wanted_narrow_a_search() {
    let found = ids(&["search", "\"letter of intent\" -italy kind:agreement", "--json"]);
    assert_eq!(found.first().map(String::as_str), Some("uk-maritime-loi"), "{found:?}");
    assert!(!found.contains(&"it-crime-loi".to_string()));
    assert_eq!(
        ids(&["search", "partner:united kingdom", "maritime", "--json"])[0],
        "uk-maritime-loi",
        "as a shell gives it"
    );
}

#[test]
fn a_search_says_how_many_there_are_and_why_each() {
    let told = json(&["search", "omollo", "--json", "--limit", "2"]);
    assert!(told["found"].as_u64().unwrap() > 2 && told["items"].as_array().unwrap().len() == 2);
    let slip = json(&["search", "piantedosy", "--json"]);
    assert_eq!((slip["as_typed"].as_u64(), slip["instead"].as_str()), (Some(0), Some("piantedosi")));
    let items = json(&["search", "intelligence", "sharing", "--json"])["items"].as_array().unwrap().clone();
    let is_told = |why: &serde_json::Value| ["claim", "text", "field"].iter().all(|part| why[part].is_string());
    assert!(items.iter().any(|item| is_told(&item["why"])), "{items:?}");
}

#[test]
fn a_search_by_kind_counts_each() {
    let told = json(&["search", "haiti", "--group", "--limit", "1", "--json"]);
    let groups = told["groups"].as_array().unwrap();
    let sum: u64 = groups.iter().map(|group| group["found"].as_u64().unwrap()).sum();
    assert_eq!(Some(sum), told["found"].as_u64());
    assert_eq!(groups.len(), told["items"].as_array().unwrap().len());
}

#[test]
fn a_list_asks_words_of_its_columns_and_fields_of_the_record() {
    let planned = ids(&["list", "agreements", "partner:china", "-talks", "--json"]);
    assert!(planned.contains(&"cn-police-mou".to_string()), "{planned:?}");
    assert!(planned.iter().all(|id| id.starts_with("cn-")) && !planned.contains(&"cn-cooperation".to_string()));
    let undated = ids(&["list", "agreements", "missing:date", "--json"]);
    assert!(undated.contains(&"cn-police-mou".to_string()) && !undated.contains(&"us-defence-framework".to_string()));
    assert_eq!(mpaka(&["list", "agreements", "partner:haiti", "missing:date", "kind:event"]).status.code(), Some(1));
}

#[test]
fn a_picture_shows_only_what_is_asked_for() {
    let picture = |args: &[&str]| {
        let done = mpaka(&[&["export", "svg", "--view"], args].concat());
        assert_eq!(done.status.code(), Some(0), "{args:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap()
    };
    let china = picture(&["timeline", "--filter", "partner:china"]);
    assert!(china.contains("only partner:china") && china.contains("China") && !china.contains("Manda Bay"));
    assert_ne!(picture(&["map", "--filter", "partner:china"]), picture(&["map"]));
    let nothing = mpaka(&["export", "svg", "--view", "map", "--filter", "xyzzy"]);
    assert_eq!(nothing.status.code(), Some(1));
}

#[test]
fn a_field_that_does_not_exist_is_refused_with_those_that_do() {
    for args in [
        &["search", "partnr:china"][..],
        &["list", "agreements", "partnr:china"],
        &["export", "svg", "--view", "map", "--filter", "partnr:china"],
        &["search", "partner:"],
        &["list", "events", "on:someday"],
    ] {
        let done = mpaka(args);
        let said = String::from_utf8_lossy(&done.stderr).to_string();
        assert_eq!(done.status.code(), Some(2), "{args:?}: {said}");
        assert!(said.contains("partner:") || said.contains("2024/2026"), "{said}");
    }
}

#[test]
fn a_whole_query_in_one_argument_is_understood() {
    let found = ids(&["search", "kind:agreement missing:date", "--json"]);
    assert!(found.contains(&"cn-police-mou".to_string()), "{found:?}");
    assert_eq!(found, ids(&["search", "kind:agreement", "missing:date", "--json"]));
    let help = String::from_utf8(mpaka(&["export", "svg", "--help"]).stdout).unwrap();
    let example = "partner:china status:planned";
    assert!(help.contains(example), "{help}");
    let drawn = mpaka(&["export", "svg", "--view", "timeline", "--filter", example]);
    assert_eq!(drawn.status.code(), Some(0), "{}", String::from_utf8_lossy(&drawn.stderr));
    let two = mpaka(&["export", "svg", "--view", "timeline", "--filter", "partner:china kind:agreement"]);
    assert!(String::from_utf8(two.stdout).unwrap().contains("only partner:china kind:agreement"));
}

#[test]
fn a_field_and_words_in_one_argument_are_a_field_and_words() {
    for (whole, parts) in [
        ("kind:agreement training", &["kind:agreement", "training"][..]),
        ("partner:china intelligence", &["partner:china", "intelligence"]),
        ("after:2023 haiti", &["after:2023", "haiti"]),
        ("-kind:source terrorism", &["-kind:source", "terrorism"]),
    ] {
        let found = ids(&["search", whole, "--json"]);
        assert!(!found.is_empty(), "{whole}");
        assert_eq!(found, ids(&[&["search"], parts, &["--json"]].concat()), "{whole}");
    }
    let listed = ids(&["list", "agreements", "kind:mou border", "--json"]);
    assert!(listed.contains(&"uk-border-mou".to_string()), "{listed:?}");
    let drawn = |filter| {
        let done = mpaka(&["export", "svg", "--view", "timeline", "--filter", filter]);
        assert_eq!(done.status.code(), Some(0), "{filter}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap()
    };
    assert!(drawn("kind:agreement training").contains("only kind:agreement training"));
    assert_eq!(drawn("partner:united kingdom"), drawn("partner:\"united kingdom\""), "as a shell gives it");
}

#[test]
fn where_nothing_is_found_the_part_at_fault_is_told() {
    let (code, said) = refused(&["search", "zzzz turkana"]);
    assert_eq!(code, 1);
    assert!(said.contains("Nothing found for “zzzz turkana” in ") && said.contains(". Without zzzz: "), "{said}");
    assert!(!said.contains("Without turkana"), "{said}");
    let (_, said) = refused(&["search", "zzzz", "qqqq"]);
    assert!(said.ends_with(" Nor without any one of its parts.\n"), "{said}");
    let told = json(&["search", "zzzz", "kind:agreement", "--json"]);
    assert!(told["sentence"].as_str().unwrap().contains(" Without zzzz: "), "{told}");
}

#[test]
fn the_words_of_a_list_are_found_as_those_of_a_search() {
    let defence = ids(&["list", "agreements", "defence", "--json"]);
    assert!(!defence.is_empty());
    assert_eq!(ids(&["list", "agreements", "defense", "--json"]), defence, "in either spelling");
    assert!(!ids(&["list", "agreements", "\"letter of intent\"", "--json"]).is_empty());
    assert_eq!(mpaka(&["list", "agreements", "\"ter of int\""]).status.code(), Some(1), "no words cut");
    let all = ids(&["list", "agreements", "--json"]);
    let kept = ids(&["list", "agreements", "-der", "--json"]);
    assert_eq!(kept, all, "no word begins so, though border has it inside");
}
