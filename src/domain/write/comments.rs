//! The comments of a file that canonical form cannot keep. It moves none; that is for the writer of the file.

use crate::domain::fault::Fault;
use crate::domain::read::{Cut, Lines};

/// A fault for each comment that stands inside a claim or a value, and for a record that cannot be matched to its text.
pub fn astray(file: &str, parts: &Cut, lines: &Lines<'_>) -> Vec<Fault> {
    let inside = parts.records.iter().flat_map(|record| {
        let fields = record.fields.iter().filter_map(|field| field.comment_inside);
        let claims = record.claims.iter().filter_map(|claim| claim.comment_inside);
        fields.chain(claims)
    });
    inside
        .map(|offset| {
            let spot = lines.spot(offset);
            let mut fault = Fault::error(
                "fmt",
                "A comment stands inside a value, where canonical form cannot keep it. The file was left as it is.",
            )
            .hint("Move the comment to a line of its own above the statement or field.")
            .at(file, spot);
            fault.excerpt = lines.line(spot.line).to_string();
            fault
        })
        .collect()
}
