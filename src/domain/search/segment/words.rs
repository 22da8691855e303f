//! The distinct words of a segment, folded, in one text: a word, the beginning of one or a part of one is found in it by
//! one sweep.

use hashbrown::{DefaultHashBuilder, HashTable};
use memchr::memmem::Finder;
use std::hash::BuildHasher;

use crate::domain::search::segment::mask;
use crate::domain::search::tier::{INSIDE, PREFIX, WHOLE};

/// Stands before, between and behind the words.
const BREAK: u8 = b'\n';

/// Words by number, in the order in which they were first met.
#[derive(Debug, Clone, Default)]
pub struct Words {
    text: String,
    /// Where each word begins.
    starts: Vec<u32>,
    /// Which letters each word has.
    masks: Vec<u64>,
}

/// What is looked for in words: the letters, and whether they may stand inside.
#[derive(Debug, Clone)]
pub struct Sought {
    finder: Finder<'static>,
    letters: usize,
    short: bool,
}

impl Sought {
    /// One or two letters are looked for only where a word begins.
    pub fn new(word: &str) -> Self {
        let short = word.chars().nth(2).is_none();
        let needle = if short { format!("\n{word}") } else { word.to_string() };
        Self { finder: Finder::new(needle.as_bytes()).into_owned(), letters: word.len(), short }
    }

    /// A word by itself: no more letters before it or behind it.
    pub fn whole(word: &str) -> Self {
        Self { finder: Finder::new(format!("\n{word}\n").as_bytes()).into_owned(), letters: word.len(), short: true }
    }

    /// True for one or two letters.
    pub fn is_short(&self) -> bool {
        self.short
    }
}

impl Words {
    pub fn len(&self) -> usize {
        self.starts.len()
    }

    /// The word of a number.
    pub fn word(&self, number: usize) -> &str {
        let start = self.starts.get(number).map_or(0, |start| *start as usize);
        let end = self.starts.get(number + 1).map_or(self.text.len(), |next| *next as usize);
        self.text.get(start..end.saturating_sub(1)).unwrap_or_default()
    }

    /// Every word.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.text.split('\n').filter(|word| !word.is_empty())
    }

    /// Which letters a word has.
    pub fn mask(&self, number: usize) -> u64 {
        self.masks.get(number).copied().unwrap_or(0)
    }

    /// Shows every word that has the letters, with how: whole, as a beginning, inside.
    pub fn having(&self, sought: &Sought, mut see: impl FnMut(usize, u8)) {
        let bytes = self.text.as_bytes();
        let skip = usize::from(sought.short);
        let mut last = usize::MAX;
        for at in sought.finder.find_iter(bytes) {
            let at = at + skip;
            let number = self.starts.partition_point(|start| *start as usize <= at).saturating_sub(1);
            if number == last {
                continue;
            }
            last = number;
            let begins = self.starts.get(number).is_some_and(|start| *start as usize == at);
            let ends = bytes.get(at + sought.letters) == Some(&BREAK);
            let tier = match (begins, ends) {
                (true, true) => WHOLE,
                (true, false) => PREFIX,
                _ => INSIDE,
            };
            see(number, tier);
        }
    }
}

/// Gives numbers to words while a segment is made.
#[derive(Default)]
pub struct Numbering {
    words: Words,
    known: HashTable<u32>,
    hasher: DefaultHashBuilder,
}

impl Numbering {
    /// The number of a word, a new one where it is new.
    pub fn number(&mut self, word: &str) -> u32 {
        let Self { words, known, hasher } = self;
        let hash = hasher.hash_one(word);
        if let Some(number) = known.find(hash, |number| words.word(*number as usize) == word) {
            return *number;
        }
        let number = u32::try_from(words.starts.len()).unwrap_or(u32::MAX);
        if words.text.is_empty() {
            words.text.push('\n');
        }
        words.starts.push(u32::try_from(words.text.len()).unwrap_or(u32::MAX));
        words.text.push_str(word);
        words.text.push('\n');
        known.insert_unique(hash, number, |number| hasher.hash_one(words.word(*number as usize)));
        number
    }

    pub fn done(mut self) -> Words {
        self.words.text.shrink_to_fit();
        self.words.starts.shrink_to_fit();
        self.words.masks = (0..self.words.len()).map(|number| mask(self.words.word(number))).collect();
        self.words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn having(words: &Words, sought: &str) -> Vec<(String, u8)> {
        let mut found = Vec::new();
        words.having(&Sought::new(sought), |number, tier| found.push((words.word(number).to_string(), tier)));
        found
    }

    #[test]
    fn a_word_has_one_number_and_is_found_whole_as_a_beginning_and_inside() {
        let mut numbering = Numbering::default();
        let numbers: Vec<u32> =
            ["uganda", "turkana", "ug", "pug", "turkana", "kana"].iter().map(|word| numbering.number(word)).collect();
        assert_eq!(numbers, [0, 1, 2, 3, 1, 4]);
        let words = numbering.done();
        assert_eq!(words.all().collect::<Vec<_>>(), ["uganda", "turkana", "ug", "pug", "kana"]);
        assert_eq!(having(&words, "kana"), [("turkana".into(), INSIDE), ("kana".into(), WHOLE)]);
        assert_eq!(having(&words, "ugan"), [("uganda".into(), PREFIX)]);
        assert_eq!(having(&words, "ug"), [("uganda".into(), PREFIX), ("ug".into(), WHOLE)], "two letters begin a word");
    }
}
