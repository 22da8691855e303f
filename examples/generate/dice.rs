//! What is chosen, and how often: the same number gives the same choice on every machine.

use super::words::{Item, list, part};

/// Dice without luck: a number out of a number (`SplitMix64`, Steele, Lea and Flood 2014).
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// The dice of one thing; `salt` tells the dice of a record from those of a source of the same number.
    pub fn of(number: usize, salt: u64) -> Self {
        Self((number as u64).wrapping_mul(0xD134_2543_DE82_EF95).wrapping_add(salt.wrapping_mul(0x1D87_2B41)))
    }

    /// A number below `end`; 0 where that is 0.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((x ^ (x >> 31)) >> 1).unwrap_or(0) % end.max(1)
    }

    /// A number below `end`, the low ones more often.
    pub fn low(&mut self, end: usize) -> usize {
        let reach = 1 + self.below(end);
        self.below(reach)
    }

    /// True once in so many times.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// A number below `end`, each about as often as one over its rank: as words, towns and partners are named.
    pub fn ranked(&mut self, end: usize) -> usize {
        // The power of a number evenly between 0 and 1 is as good as the sum of the harmonic series, and needs none.
        let evenly = self.below(1 << 20) as f64 / f64::from(1 << 20);
        let rank = ((end as f64 + 1.0).powf(evenly) - 1.0) as usize;
        rank.min(end.saturating_sub(1))
    }

    /// One of a list, all alike.
    pub fn any(&mut self, name: &str) -> &'static Item {
        let items = list(name);
        pick(items, self.below(items.len()))
    }

    /// One of a list, the first far more often than the last.
    pub fn likely(&mut self, name: &str) -> &'static Item {
        let items = list(name);
        pick(items, self.ranked(items.len()))
    }

    /// The first part of one of a list.
    pub fn word(&mut self, name: &str) -> &'static str {
        part(self.any(name), 0)
    }

    /// A text as some source misprints it: two letters of one longer word change places, or one is lost.
    pub fn misprinted(&mut self, text: &str) -> String {
        let words: Vec<&str> = text.split(' ').collect();
        let long: Vec<usize> = (0..words.len()).filter(|at| words.get(*at).is_some_and(|w| w.len() > 5)).collect();
        let Some(wrong) = long.get(self.below(long.len())).copied() else { return text.to_string() };
        let (at, lost) = (2 + self.below(2), self.once_in(3));
        let worse = |(number, word): (usize, &&str)| {
            let mut letters: Vec<char> = word.chars().collect();
            if number == wrong && letters.len() > at + 1 {
                if lost {
                    letters.remove(at);
                } else {
                    letters.swap(at, at + 1);
                }
            }
            letters.into_iter().collect::<String>()
        };
        words.iter().enumerate().map(worse).collect::<Vec<_>>().join(" ")
    }
}

fn pick(items: &'static [Item], at: usize) -> &'static Item {
    static NONE: Item = Vec::new();
    items.get(at).unwrap_or(&NONE)
}
