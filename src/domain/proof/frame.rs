//! Which lines of a document are what: as the source's record says, or, in a document that has changed, where most of the
//! passages stand. A frame that is guessed says so.

use std::ops::RangeInclusive;

use crate::domain::proof::line::Line;
use crate::domain::proof::straight;
use crate::domain::record::claim::Cite;
use crate::domain::record::source::Source;

/// How far the body of a changed document is looked for, in lines either way.
const FARTHEST: i64 = 400;

/// The lines of a document's parts, from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    pub body: (u32, u32),
    pub captions: Vec<u32>,
    pub blocks: Vec<(u32, u32)>,
    /// By how many lines the body begins later than the record says.
    pub moved: i64,
    /// True where too few passages stand anywhere to tell where the body begins.
    pub lost: bool,
}

impl Frame {
    /// As the record says; without body lines in it the whole text is body.
    pub fn of(source: &Source) -> Self {
        let body = source.body.unwrap_or((1, u32::MAX));
        Self { body, captions: source.captions.clone(), blocks: source.blocks.clone(), moved: 0, lost: false }
    }

    /// The frame of a changed document under which most passages stand.
    pub fn guess(source: &Source, lines: &[Line], cites: &[&Cite]) -> Self {
        let mut frame = Self::of(source);
        let captions = passages(cites, |cite| matches!(cite, Cite::Caption(_)));
        for caption in &mut frame.captions {
            *caption = nearest(lines, *caption, |line| captions.iter().any(|words| line.text.contains(words.as_str())))
                .unwrap_or(*caption);
        }
        frame.place_body(source, lines, cites);
        for (at, block) in frame.blocks.iter_mut().enumerate() {
            let of_block = passages(cites, |cite| matches!(cite, Cite::SignatureBlock(n, _) if *n as usize == at + 1));
            *block = place_block(lines, moved(*block, frame.moved), &of_block);
        }
        frame
    }

    /// The body begins where most paragraphs hold what is cited from them; it ends no sooner than the last of them.
    fn place_body(&mut self, source: &Source, lines: &[Line], cites: &[&Cite]) {
        let wanted: Vec<(usize, String)> = cites.iter().filter_map(|cite| paragraph(cite)).collect();
        let (first, last) = self.body;
        let mut best: (usize, i64, u32) = (0, 0, last);
        let count = i64::from(lines.last().map_or(0, |line| line.number));
        for by in nearest_first(count.min(FARTHEST)) {
            let start = shifted(first, by);
            let body: Vec<&Line> =
                lines.iter().filter(|line| line.number >= start && !self.captions.contains(&line.number)).collect();
            let standing = wanted.iter().filter_map(|(n, words)| {
                let line = body.get(n.checked_sub(1)?)?;
                line.text.contains(words.as_str()).then_some(line.number)
            });
            let (held, end) = standing.fold((0, 0), |(held, end), number| (held + 1, number.max(end)));
            if held > best.0 {
                // Blank lines before the first paragraph are no part of the body.
                let first_line = body.first().map_or(first, |line| line.number);
                let by = if by == 0 { 0 } else { i64::from(first_line) - i64::from(first) };
                best = (held, by, end);
            }
            if held == wanted.len() {
                break;
            }
        }
        let (held, by, end) = best;
        self.lost = source.body.is_some() && held * 3 < wanted.len();
        self.moved = if self.lost { 0 } else { by };
        let last = if last == u32::MAX { last } else { shifted(last, self.moved) };
        self.body = (shifted(first, self.moved), if self.lost { last } else { last.max(end) });
    }
}

/// The number of a paragraph and the words cited from it, straight.
fn paragraph(cite: &Cite) -> Option<(usize, String)> {
    match cite {
        Cite::Para(n, words) => Some((*n as usize, straight(words))),
        Cite::From(from) => paragraph(&from.1),
        _ => None,
    }
}

fn passages(cites: &[&Cite], is: impl Fn(&Cite) -> bool) -> Vec<String> {
    let inner = |cite: &'_ Cite| -> Option<String> {
        let cite = if let Cite::From(from) = cite { &from.1 } else { cite };
        is(cite).then(|| straight(cite.passage().unwrap_or_default()))
    };
    cites.iter().filter_map(|cite| inner(cite)).collect()
}

/// 0, 1, -1, 2, -2 …
fn nearest_first(farthest: i64) -> impl Iterator<Item = i64> {
    std::iter::once(0).chain((1..=farthest).flat_map(|by| [by, -by]))
}

/// The line nearest to a number that is as wanted.
fn nearest(lines: &[Line], number: u32, wanted: impl Fn(&Line) -> bool) -> Option<u32> {
    lines.iter().filter(|line| wanted(line)).map(|line| line.number).min_by_key(|line| line.abs_diff(number))
}

/// The block where most of its passages stand, nearest to where it was.
fn place_block(lines: &[Line], (first, last): (u32, u32), words: &[String]) -> (u32, u32) {
    let held = |range: RangeInclusive<u32>| {
        let text = text_of(lines, &range);
        words.iter().filter(|words| text.contains(words.as_str())).count()
    };
    let mut best = ((first, last), held(first..=last));
    for by in nearest_first(40).skip(1) {
        let block = moved((first, last), by);
        let count = held(block.0..=block.1);
        if count > best.1 {
            best = (block, count);
        }
    }
    best.0
}

/// The text of some lines as one.
pub fn text_of(lines: &[Line], range: &RangeInclusive<u32>) -> String {
    let inside = lines.iter().filter(|line| range.contains(&line.number));
    inside.map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ")
}

fn moved((first, last): (u32, u32), by: i64) -> (u32, u32) {
    (shifted(first, by), shifted(last, by))
}

fn shifted(line: u32, by: i64) -> u32 {
    u32::try_from((i64::from(line) + by).max(1)).unwrap_or(u32::MAX)
}
