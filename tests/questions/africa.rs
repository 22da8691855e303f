//! Asked of AFRIPOL and its Kenyan office, a post and who held it, a bombing.

use crate::{claim, leads_to, show};

#[test]
fn who_chaired_afripol_in_march_2022() {
    let post = show("afripol-chair", "afripol-chair");
    assert!(leads_to(&post, "Held by").iter().any(|id| id == "hilary-mutyambai"));
    let seen = claim(&show("mutyambai-afripol-chair", "mutyambai-afripol-chair"), "seen");
    assert_eq!(seen["field"], "Observed");
}

#[test]
fn where_afripols_kenyan_office_is_and_as_at_when_it_worked() {
    let afripol = show("AFRIPOL", "afripol");
    let office = afripol["claims"].as_array().unwrap().iter().find(|claim| claim["field"] == "Office").unwrap().clone();
    assert!(office["cite"].to_string().contains("DCI Headquarters in Nairobi"), "{office}");
    let text =
        afripol["claims"].to_string() + &show("afripol-cooperation", "afripol-cooperation")["claims"].to_string();
    assert!(text.contains("already running"), "as said in March 2022: {text}");
}

#[test]
fn who_was_interior_cs_in_march_2022_and_in_october_2025_and_between() {
    let held = leads_to(&show("ke-cs-interior", "ke-cs-interior"), "Held by");
    let at = |who: &str| held.iter().position(|id| id == who).unwrap_or_else(|| panic!("{who}: {held:?}"));
    assert!(
        at("fred-matiangi") < at("kithure-kindiki") && at("kithure-kindiki") < at("kipchumba-murkomen"),
        "{held:?}"
    );
    for (id, edtf) in [("matiangi-ke-cs-interior", "2022-03-30"), ("murkomen-ke-cs-interior", "2025-10-06")] {
        let seen = show(id, id)["claims"].to_string();
        assert!(seen.contains(edtf), "{seen}");
    }
}

#[test]
fn how_many_died_at_beledweyne_and_when() {
    let bombing = show("beledweyne-bombing", "beledweyne-bombing");
    assert_eq!(claim(&bombing, "killed")["says"]["Count"]["number"], "21");
    assert_eq!(claim(&bombing, "injured")["says"]["Count"]["number"], "52");
    let day = claim(&bombing, "day");
    assert_eq!(day["says"]["On"]["basis"], "DerivedWeekday");
    assert_eq!((&day["as_printed"], &day["says"]["On"]["edtf"]), (&"Saturday".into(), &"2023-09-23".into()));
}
