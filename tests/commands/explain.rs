//! The codebook as a user asks it.

use crate::{json, refused, told};

#[test]
fn words_sets_grades_dates_and_codes_are_explained_word_by_word() {
    insta::assert_snapshot!("explain", told(&["explain"]));
    insta::assert_snapshot!("explain_stage", told(&["explain", "stage"]));
    for (name, asked) in [
        ("signed", "signed"),
        ("grade", "B2"),
        ("date", "2023-09-25?"),
        ("years", "2023/2028"),
        ("number", "24"),
        ("tlp", "TLP:AMBER"),
        ("trafficking", "human trafficking"),
        ("speaker", "speaker"),
    ] {
        insta::assert_snapshot!(format!("explain_{name}"), told(&["explain", asked]));
    }
}

#[test]
fn several_words_are_one_term_together_or_terms_of_their_own() {
    let asked = |args: &[&str]| -> Vec<String> {
        let items = json(&[&["explain", "--json"], args].concat())["items"].clone();
        items.as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap().to_string()).collect()
    };
    assert_eq!(asked(&["human", "trafficking"]), ["subject:tip"]);
    assert_eq!(asked(&["B2", "signed"]), ["B2", "stage:Signed", "mark:signed?"]);
}

#[test]
fn a_word_that_is_none_is_refused_with_the_one_meant() {
    assert_eq!(
        refused(&["explain", "sined"]),
        (1, "“sined” is no word of the codebook. Did you mean signed?\n".to_string())
    );
    let (code, sentence) = refused(&["explain", "2026-02-30"]);
    assert!(code == 1 && sentence.contains("February 2026 has 28 days"), "{sentence}");
}

#[test]
fn more_words_than_anybody_types_are_refused_and_a_long_one_is_not_said_again_whole() {
    let many = vec!["signed"; 65];
    let (code, sentence) = refused(&[&["explain"], many.as_slice()].concat());
    assert!(code == 2 && sentence.contains("65 words are too many"), "{sentence}");
    let (code, sentence) = refused(&["explain", &"b".repeat(100_000)]);
    assert!(code == 1 && sentence.len() < 200, "{sentence}");
}

#[test]
fn a_subject_in_json_has_its_definition_and_what_says_it() {
    let all = json(&["explain", "terrorism", "--json"]);
    assert_eq!((&all["schema"], &all["command"]), (&1.into(), &"explain".into()));
    let item = &all["items"][0];
    assert_eq!((&item["set"], &item["code"], &item["kind"]), (&"subject".into(), &"terrorism".into(), &"term".into()));
    for field in ["definition", "standard", "read_it"] {
        assert!(item[field].is_string(), "{field}");
    }
    let said = item["said_by"].as_array().unwrap();
    assert!(said.iter().any(|one| one["record"] == "uk-border-mou" && one["claims"][0] == "terrorism"));
    assert!(item["silent"].as_array().unwrap().contains(&"cn-police-mou".into()));
    assert_eq!(json(&["show", "terrorism", "--json"])["items"][0]["said_by"], item["said_by"]);
}

#[test]
fn a_subject_is_shown_by_partner_with_whose_words_it_is() {
    insta::assert_snapshot!("show_terrorism", told(&["show", "subject:terrorism"]));
    let (code, sentence) = refused(&["show", "planned"]);
    assert_eq!(code, 1);
    assert!(sentence.contains("stage:Proposed, force:Planned"), "{sentence}");
}
