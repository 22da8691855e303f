//! Asked of Italy: two agreements of one day, and talks on a third.

use crate::{has, leads_to, show, silent};

#[test]
fn what_kenya_and_italy_signed_on_2_july_2026() {
    let with = leads_to(&show("italy", "italy"), "Agreements");
    for id in ["it-crime-loi", "it-migration-mou"] {
        assert!(with.iter().any(|one| one == id), "{with:?}");
        let signed = show(id, id);
        let on = signed["claims"].as_array().unwrap().iter().find(|claim| claim["field"] == "Dated").unwrap().clone();
        assert_eq!(on["says"]["Dated"]["when"]["edtf"], "2026-07-02", "{id}");
    }
    silent(&show("it-crime-loi", "it-crime-loi"), "SignedAt");
}

#[test]
fn whether_a_security_agreement_with_italy_is_in_force() {
    let talks = show("it-security-agreement", "it-security-agreement");
    assert_eq!(
        (&talks["status"]["word"], &talks["status"]["stage"]),
        (&"negotiating".into(), &"UnderNegotiation".into())
    );
    assert!(talks["rows"].to_string().contains("since then unknown"));
    assert!(!talks["claims"].to_string().contains("InForce"));
}

#[test]
fn the_next_step_under_the_letter_has_no_deadline() {
    let letter = show("it-crime-loi", "it-crime-loi");
    assert!(leads_to(&letter, "Promises").iter().any(|id| id == "it-contact-points"));
    let step = show("it-contact-points", "it-contact-points");
    silent(&step, "Due");
    assert!(step["rows"].to_string().contains("due day"), "not stated: {}", step["rows"]);
}

#[test]
fn what_the_migration_mou_says_on_returns_is_the_communiques() {
    let mou = show("it-migration-mou", "it-migration-mou");
    has(&mou, &["returns"]);
    assert!(mou["rows"].to_string().contains("not the agreement itself"));
    let promise = show("it-returns", "it-returns");
    assert!(promise["claims"].to_string().contains("voluntary return whenever possible"));
}
