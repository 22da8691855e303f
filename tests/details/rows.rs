//! The rows of a record: who, how strongly, with what beside the value.

use crate::{PLEDGE, day, details, has, record, sheet, shipped_library, with};
use mpaka::domain::doc::{Row, doc};
use mpaka::domain::words::Link;

#[test]
fn the_status_can_be_explained_of_agreements_and_of_talks() {
    let library = shipped_library();
    for instrument in library.data.instruments() {
        let doc = doc(&library, &record(&instrument.id), day("2026-11-22"));
        let first = doc.rows.iter().find_map(|row| match row {
            Row::Field { label, values } if label == "Status" => values.first()?.spans.first().cloned(),
            _ => None,
        });
        assert!(matches!(first.unwrap().link, Some(Link::Term("stage" | "kind of agreement", _))), "{}", instrument.id);
    }
}

#[test]
fn to_sign_to_speak_and_to_be_there_are_three_rows() {
    let sheet = sheet(
        r#"(id: "s", says: Stage(Signed), cite: [Whole]),
        (id: "a", says: Person(who: "asha", post: "chief", role: Speaker), cite: [Whole]),
        (id: "g", says: Person(who: "guo", role: Witness), cite: [Whole])"#,
    );
    has(&sheet, "Signed by", "not named");
    has(&sheet, "Spoke", "Asha Noor, Chief of Utopia's police");
    has(&sheet, "Present", "Guo Haiyan, witness");
    let sheet = crate::sheet(r#"(id: "a", says: Person(who: "asha", role: Signatory), cite: [Whole])"#);
    has(&sheet, "Signed by", "Asha Noor");
    let sheet = crate::sheet(r#"(id: "s", says: Stage(Proposed), cite: [Whole])"#);
    assert!(!sheet.contains("Signed by"), "nobody signs a plan: {sheet}");
}

#[test]
fn notes_strength_and_days_stand_behind_the_value() {
    let sheet = sheet(
        r#"(id: "a", says: Activity(Equipment), force: Sought, cite: [Whole]),
        (id: "b", says: Activity(CommandControlComms), force: Sought, note: "Asked for.", cite: [Whole]),
        (id: "c", says: Activity(EarlyWarning), force: Agreed, as_of: "2023-09", cite: [Whole]),
        (id: "d", says: Threat("terrorism"), by: "guo", force: Sought, cite: [Whole]),
        (id: "e", says: Threat("drugs"), by: "guo", force: Sought, cite: [Whole]),
        (id: "f", says: Threat("crime"), by: "guo", force: Sought, cite: [Whole])"#,
    );
    has(&sheet, "Activities", "equipment; command, control and communication† (sought)");
    assert!(sheet.contains("early warning (as of Sep 2023)"), "{sheet}");
    has(&sheet, "Subjects", "terrorism, drugs, crime (sought): Guo");
    has(&sheet, "†", "see the notes among the statements (s)");
    let (note, sources) = (sheet.find("among the statements").unwrap(), sheet.find("Sources").unwrap());
    assert!(note < sources);
    assert!(!crate::sheet(r#"(id: "a", says: Activity(Equipment), cite: [Whole])"#).contains('†'));
}

#[test]
fn sentences_have_a_line_each() {
    let sheet = sheet(
        r#"(id: "a", says: Remark("first, and more"), cite: [Whole]), (id: "b", says: Remark("second"), cite: [Whole])"#,
    );
    has(&sheet, "Remarks", "first, and more");
    has(&sheet, "", "second");
}

#[test]
fn what_has_no_name_is_shown_as_it_is_printed() {
    let sheet = sheet(
        r#"(id: "a", says: Party(org: "unnamed", side: CN), as_printed: "law enforcement agencies", cite: [Whole]),
        (id: "b", says: Body(org: "unnamed", role: Partner), cite: [Whole])"#,
    );
    has(&sheet, "Between", "“law enforcement agencies” for China");
    has(&sheet, "Bodies", "not named, partner");
}

#[test]
fn a_person_is_quoted_by_the_family_name() {
    let text = r#"Person(id: "guo", label: "Guo Haiyan", aliases: ["Guo"], family: "Guo", source: "s")"#;
    assert_eq!(with("", "").data.faults(), []);
    let (read, faults) = mpaka::domain::read::read("guo.ron", text.as_bytes());
    assert_eq!(faults, []);
    let written = mpaka::domain::write::record_text(&read[0].record).unwrap();
    let at = |word: &str| written.find(word).unwrap();
    assert!(at("aliases") < at("family") && at("family") < at("source"), "{written}");
}

#[test]
fn a_pledge_without_day_or_amount_says_so_and_its_tie_is_never_its_kind() {
    let library = with("", PLEDGE);
    has(&details(&library, &record("c")), "Not stated", "due day · amount");
    has(&details(&library, &record("guo")), "Promises", "pledge · Radios (to Guo)");
    has(&details(&library, &record("utopia-police")), "Promises", "pledge · Radios (by it)");
    let asha = details(&library, &record("asha"));
    assert!(!asha.contains("Promises"), "who tells of a pledge has not made it: {asha}");
    has(&asha, "Said", "2 statements on Radios");
}

#[test]
fn a_post_is_held_or_it_is_not_stated_who_holds_it() {
    let library = with("", r#"Post(id: "empty", label: "Empty chair", org: "utopia")"#);
    let held = details(&library, &record("chief"));
    has(&held, "Held by", "Asha Noor: seen in the post 5 Jan 2026†");
    assert!(!held.contains("Not stated"), "{held}");
    has(&details(&library, &record("empty")), "Not stated", "who holds it");
}
