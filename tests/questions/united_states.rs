//! Asked of the defence framework with the United States, and Haiti.

use crate::{claim, has, show};

#[test]
fn until_when_the_us_framework_runs() {
    let runs = claim(&show("us-defence-framework", "us-defence-framework"), "runs");
    assert_eq!(runs["says"]["Validity"]["edtf"], "2023/2028", "years, no day");
    let quoted: Vec<&str> =
        runs["cite"].as_array().unwrap().iter().filter_map(|cite| cite["passage"].as_str()).collect();
    assert!(!quoted.iter().any(|passage| passage.contains("five years")), "that is the partnership: {quoted:?}");
}

#[test]
fn who_signed_the_us_framework_and_where() {
    let framework = show("us-defence-framework", "us-defence-framework");
    for (id, who, post) in
        [("duale", "aden-duale", "ke-cs-defence"), ("austin", "lloyd-austin", "us-secretary-defense")]
    {
        let person = &claim(&framework, id)["says"]["Person"];
        assert_eq!(
            (&person["who"], &person["post"], &person["role"]),
            (&who.into(), &post.into(), &"Signatory".into())
        );
    }
    let place = claim(&framework, "where");
    assert_eq!(place["state"], "Accepted");
    assert_eq!(place["cite"][0]["passage"], "at the Defence headquarters in Nairobi");
}

#[test]
fn what_was_promised_to_the_haiti_mission_besides_money() {
    let support = show("haiti-support", "haiti-support");
    let says = support["claims"].to_string();
    for word in ["logistics", "intelligence", "communication", "medical"] {
        assert!(says.contains(word), "{word}");
    }
    assert!(!says.contains("\"Money\""), "{says}");
}

#[test]
fn what_the_haiti_deployment_was_waiting_for_and_what_became_of_it() {
    let question = show("haiti-un-approval", "haiti-un-approval");
    let open = claim(&question, "status");
    assert_eq!((&open["as_of"], &open["state"]), (&"2023-09".into(), &"Superseded".into()), "true of its day only");
    has(&question, &["council", "status-2023-10", "answer"]);
}
