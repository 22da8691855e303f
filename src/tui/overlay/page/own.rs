//! The page that is the program's own: about.

use crate::domain::doc::{Doc, Row, Value};
use crate::domain::words::text;
use crate::shipped::{DATA_VERSION, NOTICE};
use crate::tui::desk::Desk;

fn field(label: &str, words: impl Into<String>) -> Row {
    Row::Field { label: label.into(), values: vec![Value::ours(vec![text(words)])] }
}

fn words(words: impl Into<String>) -> Row {
    Row::Words(vec![text(words)])
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
