//! Answers in JSON: the envelope, and what stands in it.

pub mod doc;
pub mod record;
pub mod target;

use serde_json::{Map, Value, json};

use crate::cli::{Page, SCHEMA};

/// An answer: `schema`, `command`, then the fields of `body` in their order.
pub fn envelope(command: &str, body: Value) -> Value {
    let mut all = Map::new();
    all.insert("schema".into(), json!(SCHEMA));
    all.insert("command".into(), json!(command));
    if let Value::Object(fields) = body {
        all.extend(fields);
    }
    Value::Object(all)
}

/// The value as a page.
pub fn page(value: &Value) -> Page {
    let mut page = Page::default();
    page.json(value);
    page
}
