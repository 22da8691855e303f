//! A document in the parts that locators name: lines outside the body, paragraphs, captions, signature blocks, each cut
//! into sentences. The source's record says which lines are which; nothing here guesses.

use std::ops::Range;

use crate::domain::proof::sentence::sentences;
use crate::domain::proof::straight;
use crate::domain::record::source::Source;

/// Which part of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Title, byline, dateline: a line outside of the body.
    Outside,
    /// The n-th non-blank line of the body that is no caption, from 1.
    Para(u32),
    Caption,
    /// The n-th signature block, from 1.
    Block(u32),
}

/// A part with its text made straight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub place: Place,
    /// First and last line in the document, from 1.
    pub lines: (u32, u32),
    pub text: String,
    /// The same words with the document's own marks.
    pub printed: String,
    /// The sentences, as ranges of the text. A signature block is one.
    pub sentences: Vec<Range<usize>>,
}

/// A document in its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    pub parts: Vec<Part>,
    /// By how many lines the body stands lower than the record says.
    pub moved: i64,
}

impl Layout {
    /// Lays out a text as the record of its source says, everything `moved` lines further down. Without body lines in
    /// the record the whole text is body.
    pub fn of(text: &str, source: &Source, moved: i64) -> Self {
        let lines: Vec<(u32, String)> =
            (1..).zip(text.lines().map(spaced)).filter(|(_, line)| !line.is_empty()).collect();
        let (first, last) = source.body.unwrap_or((1, u32::MAX));
        // The line that the record would call this one.
        let named = |line: u32| u32::try_from(i64::from(line) - moved).unwrap_or(0);
        let mut layout = Self { parts: Vec::new(), moved };
        let mut paragraph = 0;
        for (number, line) in &lines {
            let place = if !(first..=last).contains(&named(*number)) {
                Place::Outside
            } else if source.captions.contains(&named(*number)) {
                Place::Caption
            } else {
                paragraph += 1;
                Place::Para(paragraph)
            };
            layout.parts.push(Part::new(place, (*number, *number), line.clone()));
        }
        for (n, (first, last)) in (1..).zip(&source.blocks) {
            let of_block: Vec<&(u32, String)> =
                lines.iter().filter(|(number, _)| (*first..=*last).contains(&named(*number))).collect();
            if let (Some(start), Some(end)) = (of_block.first(), of_block.last()) {
                let words: Vec<&str> = of_block.iter().map(|(_, line)| line.as_str()).collect();
                layout.parts.push(Part::new(Place::Block(n), (start.0, end.0), words.join(" ")));
            }
        }
        layout
    }

    /// Whether a line belongs to a signature block: it is accounted for there.
    pub fn is_signed(&self, line: u32) -> bool {
        let mut blocks = self.parts.iter().filter(|part| matches!(part.place, Place::Block(_)));
        blocks.any(|part| (part.lines.0..=part.lines.1).contains(&line))
    }

    /// The highest paragraph.
    pub fn paragraphs(&self) -> u32 {
        let number = |part: &Part| if let Place::Para(n) = part.place { n } else { 0 };
        self.parts.iter().map(number).max().unwrap_or(0)
    }
}

impl Part {
    fn new(place: Place, lines: (u32, u32), printed: String) -> Self {
        let text = straight(&printed);
        let whole = |text: &String| std::iter::once(0..text.len()).collect();
        let sentences = if matches!(place, Place::Block(_)) { whole(&text) } else { sentences(&text) };
        Self { place, lines, text, printed, sentences }
    }
}

/// The words with one space between them.
fn spaced(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}
