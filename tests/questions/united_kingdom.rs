//! Asked of the border-security agreement with the United Kingdom.

use crate::{claim, has, not_stated, show, silent};

#[test]
fn which_counties_the_uk_mou_puts_first() {
    let mou = show("UK MoU", "uk-border-mou");
    let first = claim(&mou, "counties");
    assert_eq!(
        first["says"]["Counties"]["ids"],
        serde_json::json!(["turkana", "mandera", "marsabit", "wajir", "busia"])
    );
    assert_eq!(first["says"]["Counties"]["phase"], "initial");
    assert_eq!(claim(&mou, "elsewhere")["says"]["Counties"]["ids"], serde_json::json!([]));
}

#[test]
fn when_the_uk_mou_was_signed_is_bounded_and_not_known() {
    let mou = show("uk-border-mou", "uk-border-mou");
    assert!(not_stated(&mou).contains(&"day of signing"));
    for claim in mou["claims"].as_array().unwrap().iter().filter(|claim| claim["field"] == "Dated") {
        assert!(claim["says"]["Dated"]["when"]["edtf"].is_null(), "no day, no month: {claim}");
    }
}

#[test]
fn who_signed_the_uk_mou_is_not_said() {
    let mou = show("uk-border-mou", "uk-border-mou");
    assert!(not_stated(&mou).contains(&"who signed"));
    for claim in mou["claims"].as_array().unwrap().iter().filter(|claim| claim["field"] == "Person") {
        assert_ne!(claim["says"]["Person"]["role"], "Signatory", "{claim}");
    }
    has(&mou, &["ke", "gb", "omollo", "dalton"]);
}

#[test]
fn which_borderlands_are_the_focus_and_who_says_so() {
    let mou = show("uk-border-mou", "uk-border-mou");
    let borders = claim(&mou, "borders");
    assert_eq!(borders["says"]["Borders"]["ids"], serde_json::json!(["ke-so", "ke-et"]));
    assert_eq!(borders["by"], "raymond-omollo");
}

#[test]
fn who_coordinates_the_implementation() {
    let mou = show("uk-border-mou", "uk-border-mou");
    for (id, org, role) in [
        ("lead", "ke-interior", "Coordinator"),
        ("architecture", "unnamed", "Coordinator"),
        ("partners", "unnamed", "Partner"),
    ] {
        let body = &claim(&mou, id)["says"]["Body"];
        assert_eq!((&body["org"], &body["role"]), (&org.into(), &role.into()), "{id}");
    }
}

#[test]
fn cost_duration_and_force_of_the_uk_mou_are_each_not_stated() {
    let mou = show("uk-border-mou", "uk-border-mou");
    for word in ["cost", "duration", "binding force"] {
        assert!(not_stated(&mou).contains(&word), "{word}");
    }
    for field in ["Cost", "Validity", "Binding"] {
        silent(&mou, field);
    }
}
