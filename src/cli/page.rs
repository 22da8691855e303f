//! What is printed, a line at a time. Every line is made safe for a terminal on its way in, and nothing else is printed, so
//! that no command can forget to.

use std::ops::Deref;

use serde_json::Value;

use crate::domain::safe::{clean, harmless};

/// Lines of output, each safe for a terminal. It reads like a `str`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page(String);

impl Deref for Page {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Page {
    /// A page of one line.
    pub fn of(words: impl AsRef<str>) -> Self {
        let mut page = Self::default();
        page.line(words);
        page
    }

    /// Adds a line; control characters in it, line ends among them, become visible.
    pub fn line(&mut self, words: impl AsRef<str>) {
        self.0.push_str(clean(words.as_ref()).trim_end());
        self.0.push('\n');
    }

    /// Adds several lines, each made safe.
    pub fn lines(&mut self, words: &str) {
        for line in words.lines() {
            self.line(line);
        }
    }

    /// Adds several lines that may hold colour of our own; of what an escape begins only colour comes through.
    pub fn coloured(&mut self, words: &str) {
        for line in words.split('\n') {
            let mut parts = line.split('\u{1b}');
            self.0.push_str(&clean(parts.next().unwrap_or_default()));
            for part in parts {
                match colour(part) {
                    Some((sequence, rest)) => {
                        self.0.push('\u{1b}');
                        self.0.push_str(sequence);
                        self.0.push_str(&clean(rest));
                    }
                    None => self.0.push_str(&clean(&format!("\u{1b}{part}"))),
                }
            }
            self.0.push('\n');
        }
    }

    /// Adds a value as indented JSON. What a terminal would obey or hide is written as `\uXXXX`, which says the same.
    pub fn json(&mut self, value: &Value) {
        let text = serde_json::to_string_pretty(value).unwrap_or_default();
        let mut units = [0; 2];
        for c in text.chars() {
            if c == '\n' || stays_in_json(c) {
                self.0.push(c);
            } else {
                self.0.extend(c.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")));
            }
        }
        self.0.push('\n');
    }

    /// An empty line.
    pub fn gap(&mut self) {
        self.0.push('\n');
    }

    /// Puts another page behind this one.
    pub fn append(&mut self, other: &Self) {
        self.0.push_str(&other.0);
    }

    pub fn into_text(self) -> String {
        self.0
    }
}

/// Marks are letters' company: a hundred of them would run over the neighbouring lines.
fn stays_in_json(c: char) -> bool {
    harmless(c) && !unicode_normalization::char::is_combining_mark(c)
}

/// The colour that a text after an escape begins with, and the rest.
fn colour(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_prefix('[')?.trim_start_matches(|c: char| c.is_ascii_digit() || c == ';');
    let rest = inner.strip_prefix('m')?;
    text.split_at_checked(text.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_escaped_in_json_and_comes_back_whole() {
        let marks = "\u{301}".repeat(200);
        let hostile = json!(format!("a\u{1b}[2J\u{9b}\u{7f}\u{202e}\u{200b}\u{2028}\u{e000}\u{e0041}\n日本 e{marks}"));
        let mut page = Page::default();
        page.json(&hostile);
        assert!(page.trim_end().chars().all(harmless), "{page:?}");
        assert!(!page.contains('\u{301}') && page.contains("日本"), "{page:?}");
        assert_eq!(serde_json::from_str::<Value>(&page).unwrap(), hostile);
    }

    #[test]
    fn among_escapes_only_colour_comes_through() {
        let mut page = Page::default();
        page.coloured("\u{1b}[1m\u{1b}[38;5;9mred\u{1b}[0m \u{1b}[2J \u{1b}]0;x\u{7} \u{1b}[31\nnext");
        let told = "\u{1b}[1m\u{1b}[38;5;9mred\u{1b}[0m <U+001B>[2J <U+001B>]0;x<U+0007> <U+001B>[31\nnext\n";
        assert_eq!(page.into_text(), told);
    }
}
