//! A document's rows in JSON: what the details pane and `show` say, as text.

use serde_json::{Value, json};

use crate::domain::doc::{Doc, Row, Value as Said};
use crate::domain::words::{Link, Span};

/// The rows in order: `{label, values}`, `{heading}` or `{words}`.
pub fn rows(doc: &Doc) -> Vec<Value> {
    doc.rows
        .iter()
        .map(|row| match row {
            Row::Field { label, values } => {
                json!({ "label": label, "values": values.iter().map(said).collect::<Vec<_>>() })
            }
            Row::Heading(words) => json!({ "heading": words }),
            Row::Words(spans) => json!({ "words": text(spans) }),
        })
        .collect()
}

/// A value: `cites` are the numbers of the sources listed in the last rows, `leads_to` the ids of the records, counties,
/// borders and places that it names.
fn said(value: &Said) -> Value {
    json!({
        "text": text(&value.spans),
        "by": value.by.as_ref().map(|by| by.text.as_str()),
        "cites": value.cites,
        "leads_to": leads_to(&value.spans),
    })
}

fn leads_to(spans: &[Span]) -> Vec<&str> {
    fn id(span: &Span) -> Option<&str> {
        match &span.link {
            Some(Link::To(_, id)) => Some(id.as_str()),
            _ => None,
        }
    }
    spans.iter().filter_map(id).collect()
}

fn text(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}
