//! The pages that are the program's own: faults in the data, about.

use crate::domain::doc::{Doc, Row, Value};
use crate::domain::fault::{Fault, tally_words};
use crate::domain::words::text;
use crate::shipped::{DATA_VERSION, NOTICE};
use crate::tui::desk::Desk;
use crate::tui::paint::fit;

fn field(label: &str, words: impl Into<String>) -> Row {
    Row::Field { label: label.into(), values: vec![Value::ours(vec![text(words)])] }
}

fn words(words: impl Into<String>) -> Row {
    Row::Words(vec![text(words)])
}

/// Columns of the line that a fault is in; a line can be a megabyte long.
const EXCERPT: u16 = 200;

/// What is wrong with the data, each with its line and the next step.
pub fn faults(faults: &[Fault]) -> Doc {
    let mut rows = Vec::new();
    for fault in faults {
        rows.push(Row::Heading(format!("{} · {}", fault.severity.word(), fault.place())));
        rows.push(words(&fault.sentence));
        if !fault.excerpt.is_empty() {
            rows.push(field("There", fit(fault.excerpt.trim(), EXCERPT)));
        }
        rows.extend(fault.hint.iter().map(|hint| field("Next", hint)));
    }
    if rows.is_empty() {
        rows.push(words("No fault was found in the data."));
    } else {
        rows.push(Row::Heading("What now".into()));
        rows.push(words(
            "What could not be read was left out; the rest is open. Mend the files, then press R to read them again. `mpaka check` prints the same list.",
        ));
    }
    Doc { title: "Faults in the data".into(), aside: None, kind: tally_words(faults), rows }
}

/// What this is, and whose work it rests on.
pub fn about(desk: &Desk) -> Doc {
    let data = if desk.shipped { format!("shipped, {DATA_VERSION}") } else { "your own".to_string() };
    let mut rows = vec![
        words(
            "mpaka (Kiswahili: border) shows what Kenya has agreed with others on security and borders, and who says so. It is a reading of published documents, not a register of treaties.",
        ),
        field("Program", env!("CARGO_PKG_VERSION")),
        field("Data", data),
        field("Read", desk.reach()),
        Row::Heading("Credits and licences".into()),
    ];
    rows.extend(NOTICE.lines().skip(1).filter(|line| !line.is_empty()).map(|line| words(line.trim())));
    Doc { title: "About mpaka".into(), aside: None, kind: "about".into(), rows }
}
