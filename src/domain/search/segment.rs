//! A piece of the index: some thousand things, the words they hold, where each word stands, what can be asked of them by
//! field, and their dates. Segments are made and searched side by side.

mod build;
mod dates;
mod facets;
mod stream;
mod table;
mod words;

pub use build::build;
pub use dates::{Dates, fits};
pub use facets::Facets;
pub use stream::{Stream, texts};
pub use table::Table;
pub use words::{Sought, Words};

use crate::domain::search::texts::{Class, Part, SOURCE};

/// Things in a segment, at most: a thing and its part of a text take 16 bits together.
pub const MOST: usize = 1 << 13;

/// A word stands in a thing: the thing's place in the segment, and in which part of it the word stands best.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing(u16);

impl Standing {
    pub fn new(thing: usize, part: usize) -> Self {
        Self(u16::try_from((thing << 2) | (part & 3)).unwrap_or(u16::MAX))
    }

    pub fn thing(self) -> usize {
        usize::from(self.0 >> 2)
    }

    pub fn part(self) -> usize {
        usize::from(self.0 & 3)
    }
}

/// What is known of a thing beside its words.
#[derive(Debug, Clone, Copy)]
pub struct About {
    pub class: Class,
    /// Order among equals.
    pub weight: u8,
    /// Letters of its title, at most 255.
    pub letters: u8,
    /// How many of its texts are names.
    pub names: u16,
    /// How many of its texts are hidden; they are its last.
    pub hidden: u16,
    /// Which letters its names have: a bit for each of a to z and 0 to 9, one for all others.
    pub mask: u64,
}

/// Some thousand things.
#[derive(Debug, Clone)]
pub struct Segment {
    /// The number of its first thing.
    pub first: u32,
    pub about: Vec<About>,
    pub words: Words,
    /// By word: where it stands.
    pub standings: Table,
    /// The words of each thing in order.
    pub stream: Stream,
    pub facets: Facets,
    pub dates: Dates,
    /// True where hidden texts are numbers of counties, false where they were left out of sources.
    pub codes: bool,
}

impl Segment {
    pub fn len(&self) -> usize {
        self.about.len()
    }

    /// What sort of text a thing's text is, by its place among so many.
    pub fn part(&self, thing: usize, at: usize, of: usize) -> Part {
        let Some(about) = self.about.get(thing) else { return Part::Body };
        match at {
            0 if about.weight == SOURCE => Part::Name,
            0 => Part::Title,
            _ if at < usize::from(about.names) => Part::Name,
            _ if at + usize::from(about.hidden) >= of => Part::Hidden,
            _ => Part::Body,
        }
    }

    /// The same where nobody has counted the texts: only things with hidden ones need it.
    pub fn part_of(&self, thing: usize, at: usize) -> Part {
        let hides = self.about.get(thing).is_some_and(|about| about.hidden > 0);
        self.part(thing, at, if hides { self.stream.texts(thing) } else { usize::MAX })
    }

    /// Where a word stands.
    pub fn standing(&self, word: usize) -> impl Iterator<Item = Standing> {
        self.standings.list(word).iter().map(|one| Standing(*one))
    }
}

/// The letters of a folded text as bits.
pub fn mask(text: &str) -> u64 {
    let bit = |c: char| match c {
        'a'..='z' => u32::from(c) - u32::from('a'),
        '0'..='9' => 26 + u32::from(c) - u32::from('0'),
        _ => 36,
    };
    text.chars().filter(|c| c.is_alphanumeric()).fold(0, |mask, c| mask | 1 << bit(c))
}
