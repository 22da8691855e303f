//! Answers in JSON: the envelope, and text that is safe on a terminal and still lossless.

pub mod doc;
pub mod record;
pub mod target;

use serde_json::{Map, Value, json};

use crate::cli::{Page, SCHEMA};
use crate::domain::safe::harmless;

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

/// The value as indented JSON. Characters that a terminal would obey or hide are written as `\uXXXX`, which says the same.
pub fn page(value: &Value) -> Page {
    let mut page = Page::default();
    let text = serde_json::to_string_pretty(value).unwrap_or_default();
    page.styled(&text.chars().map(escaped).collect::<String>());
    page
}

fn escaped(c: char) -> String {
    if c == '\n' || harmless(c) {
        return c.to_string();
    }
    let mut units = [0; 2];
    c.encode_utf16(&mut units).iter().fold(String::new(), |out, unit| format!("{out}\\u{unit:04x}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_escaped_and_comes_back_whole() {
        let hostile = json!("a\u{1b}[2J\u{9b}\u{7f}\u{202e}\u{e0041}\n日本");
        let text = page(&hostile).into_text();
        assert!(text.trim_end().chars().all(harmless), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), hostile);
    }
}
