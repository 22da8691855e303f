//! Comments at every gap between two tokens: canonical form has each of them, or refuses the file and says why.

use proptest::prelude::*;

use super::canonical;
use crate::domain::fault::Severity;
use crate::domain::read::{comments_of, read};

const TEXT: &str = r#"Instrument ( id: "x", label: "X", aliases: ["Y", "Z"], source: "press", claims: [
    (id: "kind", says: Kind(Mou), cite: [Para(1, "an MoU")]),
    (says: Party(org: "kenya", side: KE), by: "kenya", cite: [Title("Kenya"), Para(2, "Kenya // and")]),
    (id: "aim", says: Aim("peace /* here */"), note: "n", cite: [From("other", Para(3, "peace"))]),
], )
"#;

/// The pieces between which a comment may stand.
fn pieces(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = match c {
            '"' => rest.get(1..).and_then(|inner| inner.find('"')).map_or(rest.len(), |at| at + 2),
            c if c.is_alphanumeric() => rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len()),
            c => c.len_utf8(),
        };
        let (piece, after) = rest.split_at(length);
        found.extend((!piece.trim().is_empty()).then_some(piece));
        rest = after;
    }
    found
}

/// A comment in one of the ways in which people write them; the number makes it one of a kind.
fn comment(way: usize, number: usize) -> String {
    match way {
        0 => format!(" // c{number}\n"),
        1 => format!(" /* c{number} */ "),
        2 => format!("\n// c{number}\n"),
        3 => format!("\n/* c{number}\n   more */\n"),
        4 => format!("\n/* c{number} */ // d{number}\n"),
        _ => String::new(),
    }
}

/// The text with those comments; before some commas the line ends, so that they lead the next.
fn strewn(ways: &[usize], leading: bool) -> String {
    let mut text = String::new();
    for (number, piece) in pieces(TEXT).into_iter().enumerate() {
        if leading && piece == "," {
            text.push('\n');
        }
        text.push_str(piece);
        // Between a record's kind and its bracket nothing may stand, or every letter would begin with a record.
        let way = if number == 0 { None } else { ways.get(number).copied() };
        text.push_str(&way.map_or_else(|| " ".into(), |way| comment(way, number)));
    }
    text.replacen("Instrument (", "Instrument(", 1)
}

fn kept_or_refused(text: &str) -> Result<bool, TestCaseError> {
    let (records, faults) = read("x.ron", text.as_bytes());
    prop_assert!(faults.iter().all(|fault| fault.severity == Severity::Warning), "{:#?}\n{}", faults, text);
    prop_assert_eq!(records[0].record.claims().len(), 3);
    match canonical("x.ron", text.as_bytes()) {
        Ok(written) => {
            prop_assert_eq!(comments_of(&written), comments_of(text), "{}\n{}", text, written);
            prop_assert_eq!(canonical("x.ron", written.as_bytes()).unwrap(), written);
            Ok(true)
        }
        Err(faults) => {
            let told = |fault: &crate::domain::fault::Fault| fault.rule == "fmt" && fault.spot.line > 0;
            prop_assert!(faults.iter().all(told), "{:#?}\n{}", faults, text);
            Ok(false)
        }
    }
}

proptest! {
    #![proptest_config(crate::domain::trials::cases(300))]

    #[test]
    fn a_comment_at_any_gap_is_kept_or_the_file_refused_with_its_place(
        ways in prop::collection::vec(prop_oneof![9 => Just(9_usize), 1 => 0..5_usize], 120), leading in any::<bool>(),
    ) {
        kept_or_refused(&strewn(&ways, leading))?;
    }
}

#[test]
fn one_comment_at_each_gap_in_each_way_is_kept_or_refused() {
    let gaps = pieces(TEXT).len();
    let mut kept = 0;
    for (gap, way, leading) in (1..gaps).flat_map(|gap| (0..10).map(move |way| (gap, way % 5, way < 5))) {
        let ways: Vec<usize> = (0..gaps).map(|at| if at == gap { way } else { 9 }).collect();
        kept += usize::from(kept_or_refused(&strewn(&ways, leading)).unwrap());
    }
    assert!(kept > 100, "only {kept} were kept");
}

#[test]
fn each_comment_stays_with_its_statement_on_both_sides_of_the_comma() {
    let file = |between: &str| {
        format!(
            "Org(\n    id: \"x\",\n    kind: State,\n    source: \"press\",\n    claims: [\n        (id: \"a\", says: Remark(\"a\")){between}(id: \"b\", says: Remark(\"b\")),\n    ],\n)\n"
        )
    };
    for (between, a, b) in [
        (" /* a1 */, // a2\n", "/* a1 */ // a2", ""),
        (" /* a1 */ /* a2 */, /* a3 */ // a4\n", "/* a1 */ /* a2 */ /* a3 */ // a4", ""),
        ("\n, // b1\n", "", "// b1"),
        ("\n// b1\n, // b2\n", "", "// b1 // b2"),
        (" // a1\n, // b1\n// b2\n", "// a1", "// b1 // b2"),
    ] {
        let written = canonical("x.ron", file(between).as_bytes()).unwrap();
        let words = written.split_whitespace().collect::<Vec<_>>().join(" ");
        let (above, rest) = words.split_once("(id: \"a\"").unwrap();
        assert_eq!(above.split_once("claims: [").unwrap().1.trim(), a, "{written}");
        let between = rest.split_once("),").unwrap().1.split_once("(id: \"b\"").unwrap().0;
        assert_eq!(between.trim(), b, "{written}");
    }
}
