//! The answers in JSON, as a script would read them.

use crate::{json, told};

#[test]
fn a_record_in_json_has_its_claims_with_their_citations() {
    insta::assert_snapshot!("show_json", told(&["show", "so-delay-request", "--json"]));
}

#[test]
fn agreements_in_json_hold_talks_marked_as_talks_and_what_the_claims_amount_to() {
    let list = json(&["list", "agreements", "--json"]);
    assert_eq!((&list["schema"], &list["command"], &list["today"]), (&1.into(), &"list".into(), &"2026-11-22".into()));
    let items = list["items"].as_array().unwrap();
    assert_eq!(items.iter().filter(|item| item["talks"] == true).count(), 5);
    let uk = items.iter().find(|item| item["id"] == "uk-border-mou").unwrap();
    assert_eq!(uk["status"]["word"], "signed");
    assert_eq!(uk["status"]["as_at"]["edtf"], "2026-02-04", "the last report of it");
    assert_eq!(uk["partners"], serde_json::json!(["united-kingdom"]));
    assert_eq!(uk["evidence"], "official statement");
    assert_eq!(uk["counties"]["named"], serde_json::json!(["busia", "mandera", "marsabit", "turkana", "wajir"]));
    assert_eq!(uk["counties"]["on_named_line"], serde_json::json!(["garissa", "lamu"]));
    assert!(uk["not_stated"].as_array().unwrap().contains(&"cost".into()));
    for claim in items.iter().flat_map(|item| item["claims"].as_array().unwrap()) {
        assert!(claim["cite"].as_array().unwrap().iter().all(|cite| cite["source"].is_string()), "{claim}");
    }
    let planned = items.iter().find(|item| item["id"] == "cn-police-mou").unwrap();
    assert_eq!((&planned["status"]["word"], &planned["talks"]), (&"planned".into(), &false.into()));
}

#[test]
fn every_kind_answers_in_json_with_ids_and_names() {
    for kind in ["talks", "partners", "orgs", "events", "people", "posts", "tenures", "sources", "counties", "places"] {
        let list = json(&["list", kind, "--json"]);
        assert_eq!(list["kind"], kind);
        let items = list["items"].as_array().unwrap();
        assert!(!items.is_empty());
        assert!(
            items.iter().all(|item| item["id"].is_string() && item["name"].is_string() && item["kind"].is_string())
        );
    }
}

#[test]
fn a_county_in_json_keeps_naming_apart_from_lying_on_a_named_line() {
    let counties = json(&["list", "counties", "--json"]);
    let find = |id: &str| counties["items"].as_array().unwrap().iter().find(|item| item["id"] == id).unwrap().clone();
    assert_eq!(find("wajir")["tie"], "named");
    assert_eq!(find("garissa")["tie"], "named", "by a programme's visit");
    assert!(!find("garissa")["named_by"].to_string().contains("uk-border-mou"), "not by the agreement");
    assert_eq!((&find("nyeri")["tie"], &find("nyeri")["documents"]), (&"not named".into(), &serde_json::json!([])));
    assert_eq!(find("wajir")["facts"][1]["source"], "KNBS 2019 census Vol. I table 2.4");
    for county in counties["items"].as_array().unwrap() {
        let facts = county["facts"].as_array().unwrap();
        let names: Vec<&str> = facts.iter().map(|fact| fact["field"].as_str().unwrap()).collect();
        for wanted in ["seat", "population", "land_area_km2", "law", "iso", "pcode"] {
            assert!(names.contains(&wanted), "{wanted}: {county}");
        }
        assert!(facts.iter().all(|fact| fact["value"].is_null() == fact["source"].is_null()), "{county}");
    }
}

#[test]
fn an_agreement_without_a_partner_on_record_is_listed_all_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("x.ron");
    std::fs::write(
        &file,
        "Instrument(id: \"x\", label: \"Some pact\", claims: [(id: \"k\", says: Kind(Mou), state: Draft)])",
    )
    .unwrap();
    let list = json(&["--data", folder.path().to_str().unwrap(), "list", "partners", "--json"]);
    assert_eq!(list["items"][0]["name"], "partner not named");
    assert_eq!(list["items"][0]["agreements"], serde_json::json!(["x"]));
}
