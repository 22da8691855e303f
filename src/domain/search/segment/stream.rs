//! The words of things in the order in which they stand, as numbers: what tells words side by side from words far apart.

use crate::domain::search::tier::NONE;

/// Ends a text.
const END: u32 = u32::MAX;
const NARROW_END: u16 = u16::MAX;

/// Numbers of words, text by text, thing by thing. Two bytes a word where they suffice.
#[derive(Debug, Clone)]
pub struct Stream {
    ends: Vec<u32>,
    words: Numbers,
}

#[derive(Debug, Clone)]
enum Numbers {
    Narrow(Vec<u16>),
    Wide(Vec<u32>),
}

impl Default for Numbers {
    fn default() -> Self {
        Self::Narrow(Vec::new())
    }
}

/// A stream that is being written: narrow until a word does not fit.
#[derive(Debug, Default)]
pub struct Writing {
    ends: Vec<u32>,
    words: Numbers,
}

impl Writing {
    pub fn word(&mut self, number: u32) {
        match (&mut self.words, u16::try_from(number)) {
            (Numbers::Narrow(words), Ok(narrow)) if narrow != NARROW_END => words.push(narrow),
            (Numbers::Narrow(words), _) => {
                let wide = words.iter().map(|word| widened(*word)).chain([number]);
                self.words = Numbers::Wide(wide.collect());
            }
            (Numbers::Wide(words), _) => words.push(number),
        }
    }

    pub fn end_text(&mut self) {
        match &mut self.words {
            Numbers::Narrow(words) => words.push(NARROW_END),
            Numbers::Wide(words) => words.push(END),
        }
    }

    pub fn end_thing(&mut self) {
        let len = match &self.words {
            Numbers::Narrow(words) => words.len(),
            Numbers::Wide(words) => words.len(),
        };
        self.ends.push(u32::try_from(len).unwrap_or(u32::MAX));
    }

    pub fn done(mut self) -> Stream {
        match &mut self.words {
            Numbers::Narrow(words) => words.shrink_to_fit(),
            Numbers::Wide(words) => words.shrink_to_fit(),
        }
        self.ends.shrink_to_fit();
        Stream { ends: self.ends, words: self.words }
    }
}

impl Stream {
    /// How well the words of a phrase stand side by side in a thing, text by text: shows the place of each text in which
    /// they do, and the worst of their tiers. `is` tells how well a word is the first, second … of the phrase.
    pub fn side_by_side(
        &self,
        thing: usize,
        many: usize,
        is: impl Fn(usize, u32) -> u8,
        mut see: impl FnMut(usize, u8),
    ) {
        let start = thing.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        let end = self.ends.get(thing).map_or(start, |end| *end as usize);
        let word = |at: usize| match &self.words {
            Numbers::Narrow(words) => words.get(at).map_or(END, |word| widened(*word)),
            Numbers::Wide(words) => words.get(at).copied().unwrap_or(END),
        };
        let mut text = 0;
        for at in start..end {
            let first = word(at);
            if first == END {
                text += 1;
                continue;
            }
            let mut worst = is(0, first);
            for next in 1..many {
                if worst == NONE {
                    break;
                }
                let other = if at + next < end { word(at + next) } else { END };
                worst = if other == END { NONE } else { worst.max(is(next, other)) };
            }
            if worst != NONE {
                see(text, worst);
            }
        }
    }

    /// How many texts a thing has.
    pub fn texts(&self, thing: usize) -> usize {
        let mut read = Vec::new();
        self.read(thing, &mut read);
        texts(&read).count()
    }

    /// Puts the words of a thing into `to`, each text ended by `u32::MAX`.
    pub fn read(&self, thing: usize, to: &mut Vec<u32>) {
        to.clear();
        let start = thing.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        let end = self.ends.get(thing).map_or(start, |end| *end as usize);
        match &self.words {
            Numbers::Narrow(words) => {
                to.extend(words.get(start..end).unwrap_or_default().iter().map(|word| widened(*word)));
            }
            Numbers::Wide(words) => to.extend_from_slice(words.get(start..end).unwrap_or_default()),
        }
    }
}

fn widened(word: u16) -> u32 {
    if word == NARROW_END { END } else { u32::from(word) }
}

/// The texts of what was read.
pub fn texts(words: &[u32]) -> impl Iterator<Item = &[u32]> {
    let whole = words.strip_suffix(&[END]).unwrap_or(words);
    whole.split(|word| *word == END)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_come_back_as_they_were_written_narrow_or_wide() {
        for far in [3, 70_000] {
            let mut writing = Writing::default();
            for word in [1, far] {
                writing.word(word);
            }
            writing.end_text();
            writing.end_text();
            writing.end_thing();
            writing.word(5);
            writing.end_text();
            writing.end_thing();
            let (stream, mut read) = (writing.done(), Vec::new());
            stream.read(0, &mut read);
            assert_eq!(texts(&read).collect::<Vec<_>>(), [&[1, far][..], &[]]);
            stream.read(1, &mut read);
            assert_eq!(texts(&read).collect::<Vec<_>>(), [&[5][..]]);
        }
    }
}
