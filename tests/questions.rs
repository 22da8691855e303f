//! What an analyst asks, each by one command line: the answer must hold these records and statements, whatever words it is
//! put in, and must not hold what nobody said. In the workbench the same questions are asked in `src/tui/tests/questions.rs`.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test stops where it cannot go on")]

use assert_cmd::Command;
use serde_json::Value;

/// The answer of a command in JSON.
fn ask(args: &[&str]) -> Value {
    let out =
        Command::cargo_bin("mpaka").unwrap().args(["--today", "2026-11-22", "--json"]).args(args).output().unwrap();
    assert_eq!(out.status.code(), Some(0), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
    serde_json::from_slice(&out.stdout).unwrap()
}

/// The one item of `show ID`, of that id.
fn show(typed: &str, id: &str) -> Value {
    let answer = ask(&["show", typed]);
    let item = answer["items"][0].clone();
    assert_eq!(item["id"], id, "{typed}");
    item
}

fn claim(item: &Value, id: &str) -> Value {
    let claims = item["claims"].as_array().unwrap();
    claims.iter().find(|claim| claim["id"] == id).unwrap_or_else(|| panic!("{} has no {id}", item["id"])).clone()
}

/// The item has these statements.
fn has(item: &Value, claims: &[&str]) {
    for id in claims {
        claim(item, id);
    }
}

/// The ids that the rows of that label lead to.
fn leads_to(item: &Value, label: &str) -> Vec<String> {
    let rows = item["rows"].as_array().unwrap().iter().filter(|row| row["label"] == label);
    let values = rows.flat_map(|row| row["values"].as_array().unwrap());
    let ids = values.flat_map(|value| value["leads_to"].as_array().unwrap());
    ids.map(|id| id.as_str().unwrap().to_string()).collect()
}

fn not_stated(item: &Value) -> Vec<&str> {
    item["not_stated"].as_array().unwrap().iter().map(|word| word.as_str().unwrap()).collect()
}

/// No statement of this field is accepted.
fn silent(item: &Value, field: &str) {
    let claims = item["claims"].as_array().unwrap();
    let said: Vec<&Value> =
        claims.iter().filter(|claim| claim["field"] == field && claim["state"] == "Accepted").collect();
    assert!(said.is_empty(), "{field}: {said:?}");
}

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
