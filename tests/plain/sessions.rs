//! Golden sessions: what is typed and what is told.

use mpaka::cli::plain::Manner;

use crate::session;

#[test]
fn an_agreement_is_found_by_number_and_read_to_its_sources() {
    insta::assert_snapshot!(session(
        Manner::default(),
        &["partners", "", "17", "more", "1", "back", "statements", "o", "explain", "1", "again", "back", "q"]
    ));
}

#[test]
fn a_county_is_found_by_words_and_walked_from() {
    insta::assert_snapshot!(session(
        Manner::default(),
        &[
            "/ turkana",
            "1",
            "n",
            "N",
            "counties",
            "counties partner",
            "county wajir",
            "with",
            "[",
            "]",
            "show zebra turkana"
        ]
    ));
}

#[test]
fn time_is_told_lane_by_lane_with_what_has_no_date() {
    insta::assert_snapshot!(session(
        Manner::default(),
        &[
            "timeline uk",
            "all",
            "timeline by subject terrorism",
            "period 2025-03/2026-02",
            "due",
            "timeline nowhere",
            "period soon"
        ]
    ));
}

#[test]
fn what_is_not_understood_is_answered_with_what_can_be_typed() {
    insta::assert_snapshot!(session(
        Manner::default(),
        &[
            "",
            "s",
            "7",
            "frobnicate",
            "list zebras",
            "counties by colour",
            "write",
            "write x.txt",
            "page none",
            "back",
            "n",
            "all",
            ":about",
            "help",
            "99"
        ]
    ));
}

#[test]
fn where_there_is_only_ascii_nothing_else_is_told_and_a_kiosk_writes_nothing() {
    let told = session(
        Manner { ascii: true, kiosk: true },
        &["page all", "show uk-border-mou", "s", "list sources cote", "explain marks", "about", "write x.txt"],
    );
    assert!(told.is_ascii(), "{:?}", told.chars().find(|c| !c.is_ascii()));
    assert!(told.contains("A kiosk writes nothing.") && !told.contains("Create"));
}
