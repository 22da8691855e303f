//! A document in the parts that locators name: lines outside the body, paragraphs, captions, signature blocks, each cut
//! into sentences. The frame says which lines are which; nothing here guesses.

use std::ops::Range;

use crate::domain::proof::frame::Frame;
use crate::domain::proof::line::{Line, lines};
use crate::domain::record::source::{Exclusion, Source};

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
    /// The source's record leaves the lines out whole.
    pub left_out: bool,
    /// The line is inside a signature block, and accounted for there.
    pub signed: bool,
}

/// A document in its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    pub parts: Vec<Part>,
    pub frame: Frame,
}

impl Layout {
    /// Lays out a document that is as the record of its source says.
    pub fn of(text: &str, source: &Source) -> Self {
        Self::framed(&lines(text), source, Frame::of(source))
    }

    /// Lays out the lines in a frame.
    pub fn framed(lines: &[Line], source: &Source, frame: Frame) -> Self {
        let inside = |(first, last): (u32, u32), number: u32| (first..=last).contains(&number);
        let mut parts = Vec::new();
        let mut paragraph = 0;
        for line in lines {
            let place = if !inside(frame.body, line.number) {
                Place::Outside
            } else if frame.captions.contains(&line.number) {
                Place::Caption
            } else {
                paragraph += 1;
                Place::Para(paragraph)
            };
            let signed = frame.blocks.iter().any(|block| inside(*block, line.number));
            parts.push(Part {
                place,
                lines: (line.number, line.number),
                text: line.text.clone(),
                printed: line.printed.clone(),
                sentences: line.sentences.clone(),
                left_out: is_left_out(source, &frame, (line.number, line.number)),
                signed,
            });
        }
        for (n, block) in (1..).zip(&frame.blocks) {
            parts.extend(signature(lines, source, &frame, n, *block));
        }
        Self { parts, frame }
    }
}

/// A signature block: one text, and one sentence.
fn signature(lines: &[Line], source: &Source, frame: &Frame, n: u32, (first, last): (u32, u32)) -> Option<Part> {
    let of_block: Vec<&Line> = lines.iter().filter(|line| (first..=last).contains(&line.number)).collect();
    let ends = (of_block.first()?.number, of_block.last()?.number);
    let join = |text: fn(&Line) -> &str| of_block.iter().map(|line| text(line)).collect::<Vec<_>>().join(" ");
    let text = join(|line| line.text.as_str());
    Some(Part {
        place: Place::Block(n),
        lines: ends,
        sentences: std::iter::once(0..text.len()).collect(),
        text,
        printed: join(|line| line.printed.as_str()),
        left_out: is_left_out(source, frame, ends),
        signed: false,
    })
}

fn is_left_out(source: &Source, frame: &Frame, lines: (u32, u32)) -> bool {
    source.exclusions.iter().any(|one| one.words.is_none() && covers(one, frame, lines))
}

/// Whether an exclusion is of these lines of the document.
pub fn covers(exclusion: &Exclusion, frame: &Frame, (first, last): (u32, u32)) -> bool {
    // The line that the record would call this one.
    let named = |line: u32| u32::try_from(i64::from(line) - frame.moved).unwrap_or(0);
    let inside = |line: u32| (exclusion.lines.0..=exclusion.lines.1).contains(&named(line));
    inside(first) && inside(last)
}
