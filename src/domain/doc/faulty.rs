//! The page of what is wrong with the data, each with its line and the next step. It judges nothing.

use crate::domain::doc::{Doc, Row, Value};
use crate::domain::fault::{Fault, tally_words};
use crate::domain::safe::fit;
use crate::domain::words::text;

/// Columns of the line that a fault is in; a line can be a megabyte long.
const EXCERPT: usize = 200;

/// Every fault; `again` says how the data is read again: "press R".
pub fn faults(faults: &[Fault], again: &str) -> Doc {
    let words = |words: &str| Row::Words(vec![text(words)]);
    let field =
        |label: &str, words: &str| Row::Field { label: label.into(), values: vec![Value::ours(vec![text(words)])] };
    let mut rows = Vec::new();
    for fault in faults {
        let place = Some(fault.place()).filter(|place| !place.is_empty());
        let place = place.map_or_else(String::new, |place| format!(" · {place}"));
        rows.push(Row::Heading(format!("{}{place}", fault.severity.word())));
        rows.push(words(&fault.sentence));
        if !fault.excerpt.is_empty() {
            rows.push(field("There", &fit(fault.excerpt.trim(), EXCERPT)));
        }
        rows.extend(fault.hint.iter().map(|hint| field("Next", hint)));
    }
    if rows.is_empty() {
        rows.push(words("No fault was found in the data."));
    } else {
        rows.push(Row::Heading("What now".into()));
        rows.push(words(&format!(
            "What could not be read was left out; the rest is open. Mend the files, then {again} to read them again. \
             `mpaka check` prints the same list."
        )));
    }
    Doc { title: "Faults in the data".into(), aside: None, kind: tally_words(faults), rows }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::claim::Spot;

    #[test]
    fn a_fault_of_no_file_has_no_place_and_no_dot_before_it() {
        let nowhere = Fault::error("nothing", "No record was found in my-data.");
        let somewhere = nowhere.clone().at("x.ron", Spot { line: 1, column: 2 });
        let headings = faults(&[nowhere, somewhere], "press R").rows.into_iter().filter_map(|row| match row {
            Row::Heading(words) => Some(words),
            _ => None,
        });
        assert_eq!(headings.collect::<Vec<_>>(), ["error", "error · x.ron:1:2", "What now"]);
    }
}
