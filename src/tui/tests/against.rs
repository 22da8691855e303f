//! What a statement speaks against is told in the words of the other statement.

use super::harness::desk;
use crate::domain::doc::{Row, statements};
use crate::domain::library::Target;

#[test]
fn what_a_statement_speaks_against_is_told_in_words_never_by_an_id() {
    let desk = desk();
    let library = &desk.library;
    let mut seen = 0;
    for record in library.data.records() {
        let doc = statements(library, &Target::Record(record.id().to_string()));
        let values = doc.rows.iter().flat_map(|row| match row {
            Row::Field { values, .. } => values.as_slice(),
            _ => &[],
        });
        for value in values {
            let Some(at) = value.spans.iter().position(|span| span.text == " against ") else { continue };
            seen += 1;
            let label = &value.spans[at + 1].text;
            assert!(label.ends_with(": ") && value.spans.len() > at + 2, "{}: {:?}", record.id(), value.spans);
        }
    }
    assert!(seen > 5, "{seen} were seen");
}
