//! The comments of a file: all of them, to prove that none is lost, and those that have nowhere to go.

use crate::domain::fault::Fault;
use crate::domain::read::{Cut, Lines};

/// Every comment that canonical form can keep, sorted.
pub fn all(parts: &Cut) -> Vec<String> {
    let mut found: Vec<String> = parts.head.iter().chain(&parts.tail).cloned().collect();
    for record in &parts.records {
        found.extend(record.comments.iter().cloned());
        found.extend(record.fields.iter().flat_map(|field| field.comments.iter().cloned()));
        found.extend(record.claims.iter().flat_map(|claim| claim.comments.iter().cloned()));
        found.extend(record.claims_tail.iter().chain(&record.tail).cloned());
    }
    found.sort();
    found
}

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
            .hint("Move the comment to a line of its own above the claim.")
            .at(file, spot);
            fault.excerpt = lines.line(spot.line).to_string();
            fault
        })
        .collect()
}
