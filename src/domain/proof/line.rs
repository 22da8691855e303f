//! The lines of a document, cut once: whoever tries several frames on a document does not cut it again.

use std::ops::Range;

use crate::domain::proof::sentence::sentences;
use crate::domain::proof::straight;

/// A line that is not blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// From 1, blank lines counted.
    pub number: u32,
    /// The words with one space between them and the document's own marks.
    pub printed: String,
    /// The same, straight.
    pub text: String,
    /// The sentences as ranges of the straight text.
    pub sentences: Vec<Range<usize>>,
}

/// The lines of a text that are not blank.
pub fn lines(text: &str) -> Vec<Line> {
    let spaced = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let all = (1..).zip(text.lines().map(spaced)).filter(|(_, line)| !line.is_empty());
    all.map(|(number, printed)| {
        let text = straight(&printed);
        let sentences = sentences(&text);
        Line { number, printed, text, sentences }
    })
    .collect()
}
