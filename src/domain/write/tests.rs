//! The canonical form says the same as the file, and says it the same way every time.

use proptest::prelude::*;

use super::{canonical, record_text};
use crate::domain::read::{cut, read};
use crate::domain::record::Record;
use crate::shipped;

fn form(text: &str) -> String {
    canonical("x.ron", text.as_bytes()).unwrap_or_else(|faults| panic!("{faults:#?}\n{text}"))
}

fn one(text: &str) -> Record {
    let (mut records, faults) = read("x.ron", text.as_bytes());
    assert_eq!(faults, []);
    records.remove(0).record
}

#[test]
fn every_shipped_file_is_canonical_and_stays_so() {
    for file in shipped::dataset().files {
        let text = String::from_utf8(file.bytes).unwrap();
        assert_eq!(form(&text), text, "{}", file.name);
    }
}

#[test]
fn a_record_alone_is_written_as_its_file_is() {
    for file in shipped::dataset().files {
        let text = String::from_utf8(file.bytes).unwrap();
        let bare: String =
            text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        assert_eq!(record_text(&one(&text)).unwrap(), bare, "{}", file.name);
    }
}

const SMALL: &str = r#"
// above the record
Org(
    source: "press", // behind the source
    id: "italy",
    // above the kind
    kind: State, country: IT,
    claims: [
        // of the second
        (id: "role", says: Role("a party"), cite: [Para(2, "a party")]), // behind it
        // of the first,
        // in two lines
        (says: Name(text: "Italy", form: AsPrinted), cite: [Para(1, "Italy")]),
        /* at the end */
    ],
    // below the claims
)
// at the end of the file
"#;

#[test]
fn comments_go_with_what_they_stand_above_and_missing_ids_are_filled() {
    let expected = r#"// above the record
Org(
    id: "italy",
    // above the kind
    kind: State,
    country: IT,
    // behind the source
    source: "press",
    claims: [
        // of the first,
        // in two lines
        (id: "name-italy", says: Name(text: "Italy", form: AsPrinted), cite: [Para(1, "Italy")]),
        // of the second
        // behind it
        (id: "role", says: Role("a party"), cite: [Para(2, "a party")]),
        /* at the end */
    ],
    // below the claims
)
// at the end of the file
"#;
    assert_eq!(form(SMALL), expected);
    assert_eq!(form(expected), expected);
}

#[test]
fn a_comment_inside_a_claim_or_a_value_is_refused_with_its_place() {
    for (text, line) in [
        (SMALL.replace("says: Role(\"a party\"),", "says: Role(\"a party\"), /* sure? */"), 10),
        (SMALL.replace("[Para(1, \"Italy\")]", "[\n// page 1\nPara(1, \"Italy\")]"), 14),
        (SMALL.replace("id: \"italy\",", "id: \"italy\", aliases: [\n// short\n\"IT\"],"), 6),
    ] {
        let faults = canonical("orgs/italy.ron", text.as_bytes()).unwrap_err();
        assert_eq!(faults.len(), 1, "{faults:#?}");
        assert_eq!((faults[0].rule, faults[0].file.as_str(), faults[0].spot.line), ("fmt", "orgs/italy.ron", line));
        assert!(faults[0].hint.is_some());
    }
}

#[test]
fn a_file_with_a_fault_is_refused_with_that_fault() {
    let faults = canonical("x.ron", SMALL.replace("State", "Stat").as_bytes()).unwrap_err();
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].hint.as_deref(), Some("Did you mean State?"));
}

#[test]
fn a_byte_order_mark_windows_line_ends_and_missing_commas_are_mended() {
    let plain = form(SMALL);
    let windows = SMALL.replace('\n', "\r\n");
    assert_eq!(canonical("x.ron", format!("\u{feff}{windows}").as_bytes()).unwrap(), plain);
    assert_eq!(form(&SMALL.replace("\"a party\")]), // behind it", "\"a party\")]) // behind it")), plain);
}

#[test]
fn a_list_of_records_stays_a_list_in_its_order_each_with_its_comments() {
    let second = SMALL.replace("italy", "france").replace("Italy", "France").replace("IT,", "FR,");
    let bare = |text: &str| text.replace("\n// at the end of the file\n", "");
    let list = format!("// of the list\n[{},{}\n]\n// tail\n", bare(&second), bare(SMALL));
    let written = form(&list);
    assert_eq!(form(&written), written);
    assert!(written.starts_with("// of the list\n[\n// above the record\nOrg(\n    id: \"france\""), "{written}");
    assert!(written.ends_with("),\n]\n// tail\n"), "{written}");
    let parts = cut(&written);
    assert!(parts.is_list);
    assert_eq!(parts.records.len(), 2);
    let alone = format!("[{}]", bare(SMALL));
    assert!(cut(&form(&alone)).is_list, "a list of one stays a list");
}

/// A claim line with what may stand round it.
fn claim(index: usize, has_id: bool, comments: &[String]) -> String {
    let facts = [
        "Kind(Mou)",
        "Aim(\"peace, and \\\"quiet\\\"\")",
        "Aim(\"paix – sécurité\")",
        "Stage(Signed)",
        "Threat(\"tip\")",
        "Party(org: \"kenya\", side: KE)",
        "Counties(link: Named, ids: [\"turkana\", \"wajir\"])",
        "Dated(stage: Signed, when: (edtf: \"2026-02\", basis: Stated))",
        "Cost(amount: \"5\", currency: \"KES\", as_printed: \"Sh5\", kind: OutgoingPledge)",
        "Place(name: \"Lodwar\", county: \"turkana\")",
        "Remark(\"line\\nend\")",
    ];
    let above = comments.iter().fold(String::new(), |above, comment| above + "        // " + comment + "\n");
    let id = if has_id { format!("id: \"c{index}\", ") } else { String::new() };
    format!("{above}        ({id}says: {}, cite: [Para({index}, \"words\")]),\n", facts[index % facts.len()])
}

proptest! {
    #![proptest_config(crate::domain::trials::cases(200))]

    #[test]
    fn any_record_is_written_without_loss_and_once_for_all(
        order in Just((0..16_usize).collect::<Vec<_>>()).prop_shuffle(),
        take in 0..16_usize,
        ids in prop::collection::vec(any::<bool>(), 16),
        comments in prop::collection::vec(prop::collection::vec("[ -~é“]{0,20}", 0..3), 16),
    ) {
        let lines: String = order.iter().take(take).map(|at| claim(*at, ids[*at], &comments[*at])).collect();
        let text = format!("Instrument(\n    id: \"x\",\n    label: \"X\",\n    source: \"press\",\n    claims: [\n{lines}    ],\n)\n");
        let written = form(&text);
        prop_assert_eq!(&form(&written), &written);
        let (before, after) = (one(&text), one(&written));
        prop_assert_eq!(before.claims().len(), after.claims().len());
        for claim in before.claims() {
            let same = after.claims().into_iter().find(|other| other.cite == claim.cite).unwrap();
            prop_assert_eq!(same.fact.json(), claim.fact.json());
            prop_assert!(!same.id.is_empty() && (claim.id.is_empty() || claim.id == same.id));
        }
        // Each claim still has its own comments above it.
        let parts = cut(&written);
        for at in order.iter().take(take) {
            let wanted = format!("Para({at}, ");
            let part = parts.records[0].claims.iter().find(|part| written.get(part.span.clone()).unwrap().contains(&wanted)).unwrap();
            let own: Vec<String> = comments[*at].iter().map(|comment| format!("// {comment}").trim_end().to_string()).collect();
            prop_assert_eq!(&part.comments, &own);
        }
    }
}
