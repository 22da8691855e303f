//! A document as plain text, to be printed, copied or put into a file. It must not know where the text goes.

use crate::domain::doc::{Doc, Laid, lay};
use crate::domain::safe::clean;

impl Doc {
    /// Title, what kind of thing it is, and what to type for it.
    pub fn head(&self, address: &str) -> String {
        let aside = self.aside.as_ref().map_or_else(String::new, |aside| format!(" {aside}"));
        let address =
            if address.is_empty() || address == self.title { String::new() } else { format!(" · {address}") };
        format!("{}{aside} · {}{address}", self.title, self.kind)
    }

    /// The whole, safe for a terminal line by line, each line of at most `width` columns but the head.
    pub fn plain(&self, address: &str, width: usize) -> String {
        let mut text = clean(&self.head(address)).into_owned();
        text.push_str("\n\n");
        for line in lay(self, width).iter().map(Laid::plain) {
            text.push_str(&line);
            text.push('\n');
        }
        text
    }
}
