//! Asked of which arrangements name a subject, and which are silent.

use serde_json::Value;

use crate::{ask, leads_to};

/// Which records the sheet of a subject says it of, and which it says are silent.
fn said_of(subject: &str) -> (Vec<String>, Vec<String>) {
    let sheet = ask(&["show", subject])["items"][0].clone();
    let rows = sheet["rows"].as_array().unwrap();
    let says = rows.iter().skip_while(|row| row["heading"] != "What says it").skip(1);
    let says: Vec<&Value> = says.take_while(|row| row["label"] != "Not named").collect();
    let ids = says
        .iter()
        .flat_map(|row| row["values"].as_array().unwrap())
        .flat_map(|value| value["leads_to"].as_array().unwrap());
    (ids.map(|id| id.as_str().unwrap().to_string()).collect(), leads_to(&sheet, "Not named"))
}

#[test]
fn which_partners_arrangements_name_terrorism() {
    let (said, silent) = said_of("terrorism");
    for id in ["uk-border-mou", "cn-cooperation", "us-defence-framework", "afripol-cooperation"] {
        assert!(said.iter().any(|one| one == id), "{id}: {said:?}");
    }
    for id in ["it-crime-loi", "it-migration-mou"] {
        assert!(!said.iter().any(|one| one == id) && silent.iter().any(|one| one == id), "{id}: {silent:?}");
    }
}

#[test]
fn which_name_human_trafficking_and_which_only_what_is_like_it() {
    let (tip, _) = said_of("human trafficking");
    for id in ["uk-border-mou", "cn-cooperation", "afripol-cooperation"] {
        assert!(tip.iter().any(|one| one == id), "{id}: {tip:?}");
    }
    for id in ["it-migration-mou", "it-crime-loi", "us-defence-framework"] {
        assert!(!tip.iter().any(|one| one == id), "{id}: {tip:?}");
    }
    let (som, _) = said_of("smuggling of migrants");
    assert!(som.iter().any(|one| one == "uk-border-mou"), "{som:?}");
    let (irregular, _) = said_of("irregular migration");
    for id in ["uk-border-mou", "it-migration-mou"] {
        assert!(irregular.iter().any(|one| one == id), "{id}: {irregular:?}");
    }
}
