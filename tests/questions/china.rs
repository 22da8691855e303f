//! Asked of China: a plan, the talks, a call.

use serde_json::Value;

use crate::{claim, leads_to, show, silent};

#[test]
fn whether_a_law_enforcement_mou_with_china_is_signed() {
    let mou = show("China MoU", "cn-police-mou");
    assert_eq!((&mou["status"]["word"], &mou["status"]["stage"]), (&"planned".into(), &"Proposed".into()));
    assert_eq!(mou["status"]["as_at"]["edtf"], "2025-10-06");
    let words = mou["rows"].to_string();
    assert!(words.contains("since then unknown"), "not “no”: {words}");
    silent(&mou, "Dated");
}

#[test]
fn what_is_unanswered_about_the_china_cooperation() {
    let asked = leads_to(&show("cn-cooperation", "cn-cooperation"), "Asked");
    for id in ["cn-safeguards-gap", "cn-details-gap", "cn-modalities-gap", "cn-technology-impact"] {
        assert!(asked.iter().any(|one| one == id), "{id}: {asked:?}");
    }
}

#[test]
fn when_the_chinese_ambassador_saw_the_interior_cs_and_what_it_was() {
    let call = show("cn-courtesy-call", "cn-courtesy-call");
    let on: Vec<Value> = call["claims"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|claim| claim["field"] == "On" && claim["state"] == "Accepted")
        .map(|claim| claim["says"]["On"]["edtf"].clone())
        .collect();
    assert!(!on.is_empty() && on.iter().all(|day| day == "2025-10-06"), "{on:?}");
    let people = call["claims"].to_string();
    assert!(people.contains("guo-haiyan") && people.contains("kipchumba-murkomen"), "{people}");
}

#[test]
fn what_equipment_and_technology_kenya_seeks_from_china() {
    let talks = show("cn-cooperation", "cn-cooperation");
    for id in ["equipment", "command"] {
        assert_eq!(claim(&talks, id)["force"], "Sought", "{id}");
    }
    assert_ne!(claim(&talks, "technology")["force"], "Agreed");
    assert_eq!(claim(&talks, "e-citizen")["field"], "Remark", "Kenya's own, and not sought");
}
