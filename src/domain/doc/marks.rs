//! What the signs of map and timeline mean.

use crate::domain::chart;
use crate::domain::doc::{Doc, Row, Value};
use crate::domain::geo::{Glyphs, Mark};
use crate::domain::words::text;

fn field(label: &str, words: impl Into<String>) -> Row {
    Row::Field { label: label.into(), values: vec![Value::ours(vec![text(words)])] }
}

/// The page of the signs, in the letters that the terminal has.
pub fn marks(glyphs: Glyphs) -> Doc {
    let mut rows = vec![Row::Heading("Border counties".into())];
    let fill = |mark: Mark| mark.glyph(glyphs).to_string();
    rows.push(field(&fill(Mark::Named), "a document read names the county"));
    rows.push(field(&fill(Mark::OnNamedLine), "it lies on a border line that one names, and is not named itself"));
    rows.push(field("*", "goes with what is selected; the outline is lit"));
    rows.push(field(">", "selected; the outline is heavy"));
    rows.push(field("+", "a border post or border point"));
    rows.push(field("/", "status disputed, no view taken"));
    rows.push(field("~", "a lake"));
    rows.push(Row::Heading("Timeline".into()));
    rows.extend(of_timeline(glyphs).into_iter().map(|(mark, meaning)| field(&mark, meaning)));
    rows.push(field("undated", "what has no date stands in the gutter at the left; +2: two more"));
    Doc { title: "Marks".into(), aside: None, kind: "map and timeline".into(), rows }
}

fn of_timeline(glyphs: Glyphs) -> Vec<(String, String)> {
    let set = match glyphs {
        Glyphs::Braille => chart::Glyphs::Unicode,
        Glyphs::Ascii => chart::Glyphs::Ascii,
    };
    set.legend().into_iter().map(|(mark, meaning)| (mark, meaning.to_string())).collect()
}

/// Whether a sign is on the page.
pub fn has(glyphs: Glyphs, sign: &str) -> bool {
    let fill = [Mark::Named, Mark::OnNamedLine].into_iter().any(|mark| mark.glyph(glyphs).to_string() == sign);
    fill || of_timeline(glyphs).iter().any(|(marks, _)| marks.split_whitespace().any(|mark| mark == sign))
}
