//! What is printed, a line at a time. Every line is made safe for a terminal on its way in, so that no command can forget to.

use crate::domain::safe::clean;

/// Lines of output.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page(String);

impl Page {
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

    /// Adds text whose parts are safe already and that may hold colour of our own.
    pub fn styled(&mut self, safe: &str) {
        self.0.push_str(safe);
        self.0.push('\n');
    }

    /// An empty line.
    pub fn gap(&mut self) {
        self.0.push('\n');
    }

    pub fn into_text(self) -> String {
        self.0
    }
}
