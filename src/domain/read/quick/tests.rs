//! The quick way gives what the careful way gives, or nothing.

use std::fmt::Write as _;

use proptest::prelude::*;

use super::quick;
use crate::domain::fault::Fault;
use crate::domain::read::tests::{SHIPPED, mutated};
use crate::domain::read::{Read, carefully, read};

fn careful(text: &str) -> (Vec<Read>, Vec<Fault>) {
    let mut faults = Vec::new();
    (carefully("x.ron", text, &mut faults), faults)
}

/// True where the quick way had an answer, which then is the careful one's.
fn agree(text: &str) -> bool {
    let Some(found) = quick(text) else { return false };
    let (records, faults) = careful(text);
    assert_eq!(faults, [], "{text}");
    assert_eq!(found, records, "{text}");
    true
}

/// Files as one list.
fn list_of(files: &[&String]) -> String {
    let mut text = String::from("[\n");
    for file in files {
        writeln!(text, "{},", file.trim_end()).unwrap();
    }
    text + "]\n"
}

/// A record in ways in which people and programs write one: comments, long lines, a statement over several lines.
const WAYS: &[&str] = &[
    "// above\n[\n/* one */ Org(id: \"a\", kind: State, claims: [ // c\n(id: \"n\", says: Role(\"x\")), /* d */ (says: Role(\"y\")) // e\n]), Person(id: \"b\"),\n] // end",
    "Event(\r\n    id: \"é\", label: \"日本\", claims: [(id: \"a\", says: Remark(\"\\\" // \\\\\")), (id: \"b\", says: Remark(\"/* (\"))],\r\n)\r\n",
    "Event(\n  id: \"a\",\n  claims: [\n    (\n      id: \"a\",\n      says: Count(\n        what: \"x\",\n        number: \"3\",\n        op: About,\n      ),\n      cite: [\n        Para(1, \"x\"),\n        Whole,\n      ],\n    ),\n  ],\n)",
    "Instrument(id: \"x\", claims: [(says: Counties(link: Focus, ids: [\"a\", \"b\"])), (says: Counties(link: Focus,\n ids: [\n ]\n))])",
];

#[test]
fn files_without_fault_take_the_quick_way_alone_and_as_a_list() {
    for text in SHIPPED.iter().map(String::as_str).chain(WAYS.iter().copied()) {
        assert!(agree(text), "{text}");
    }
    let files: Vec<&String> = SHIPPED.iter().collect();
    let list = list_of(&files);
    assert!(agree(&list));
    let plain: Vec<&String> = files.iter().copied().filter(|file| !file.contains("//")).collect();
    assert!(agree(&list_of(&plain).replace('\n', " ")), "in one line, where columns are large");
    assert_eq!(read("x.ron", list.as_bytes()).0.len(), files.len());
}

#[test]
fn what_the_careful_way_has_a_word_on_is_left_to_it() {
    let claim = |says: &str| format!("Event(id: \"x\", claims: [(id: \"a\", says: {says})])");
    for text in [
        "// only a comment".to_string(),
        "[]".to_string(),
        "Person(id: \"x\") Person(id: \"y\")".to_string(),
        "[Person(id: \"x\") Person(id: \"y\")]".to_string(),
        "Person(id: \"x\n\")".to_string(),
        format!("Person(id: \"{}\")", "x".repeat(70_000)),
        "Person(id: \"x\") // \u{202e}".to_string(),
        "Person(id: \"x\") /* \u{1b}[2J */".to_string(),
        claim("\nPerson(who: \"y\", role: Host)"),
        claim("Rumour(\"x\")"),
        "Event(id: \"x\", claims: [(id: \"a\" says: Remark(\"x\"))])".to_string(),
        "Event(id: \"x\", claims: [Claim(id: \"a\", says: Remark(\"x\"))])".to_string(),
    ] {
        assert!(quick(&text).is_none(), "{text}");
    }
}

proptest! {
    #![proptest_config(crate::domain::trials::cases(400))]

    #[test]
    fn a_mangled_file_is_read_as_the_careful_way_reads_it_or_left_to_it(
        files in prop::collection::vec(any::<prop::sample::Index>(), 1..4), kind in 0_u8..4, part in 0.0..1.0_f64,
        length in 0_usize..200, sign in prop::sample::select(vec!['(', ')', '[', ']', '"', ',', ':', '\n', '/', '\\', '\'', 'é', '#']),
    ) {
        let files: Vec<&String> = files.iter().map(|file| file.get(SHIPPED.as_slice())).collect();
        let text = if let [alone] = files.as_slice() { (*alone).clone() } else { list_of(&files) };
        agree(&mutated(&text, kind, part, length, sign));
    }

    #[test]
    fn blanks_line_ends_and_comments_anywhere_do_not_change_what_is_read(
        way in prop::sample::select(WAYS), gaps in prop::collection::vec((0.0..1.0_f64, prop::sample::select(vec![" ", "\n", "\t", "\r\n", "// c\n", "/* é\n */", "/*/ x */", ","])), 1..4),
    ) {
        let mut text = way.to_string();
        for (part, gap) in gaps {
            let mut at = (text.len() as f64 * part) as usize;
            while !text.is_char_boundary(at) || text.get(..at).unwrap().ends_with('\\') {
                at -= 1;
            }
            text.insert_str(at, gap);
        }
        agree(&text);
    }

    #[test]
    fn any_heap_of_signs_is_read_as_the_careful_way_reads_it_or_left_to_it(
        parts in prop::collection::vec(prop::sample::select(vec![
            "Org(", "id: \"x\"", ", ", ",", "kind: State", "claims: [", "(says: Role(\"y\"))", "]", ")", "[", "\n", "// c\n", "/* c */", "Person(id: \"z\")", "\"", ":",
        ]), 0..16)
    ) {
        agree(&parts.concat());
    }
}
