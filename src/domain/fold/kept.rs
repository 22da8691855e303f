//! Some of the records of the data: one bit a record. It is made once and asked often, and does not know why they were kept.

use crate::domain::dataset::Dataset;
use crate::domain::fold::tables::bits;

/// Some of the records, by their place among the entries of the data.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Kept {
    bits: Vec<u64>,
}

impl Kept {
    /// The records at these places, out of so many.
    pub fn of(places: impl IntoIterator<Item = usize>, total: usize) -> Self {
        let mut kept = Self { bits: vec![0; total.div_ceil(64)] };
        places.into_iter().for_each(|place| kept.insert(place));
        kept
    }

    /// Keeps one more; beyond the last record there is none.
    pub fn insert(&mut self, place: usize) {
        if let Some(word) = self.bits.get_mut(place / 64) {
            *word |= 1 << (place % 64);
        }
    }

    /// Those of both.
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        for (at, word) in self.bits.iter_mut().enumerate() {
            *word &= other.bits.get(at).copied().unwrap_or(0);
        }
        self
    }

    /// Whether the record at this place is among them.
    pub fn holds(&self, place: usize) -> bool {
        self.bits.get(place / 64).is_some_and(|word| word >> (place % 64) & 1 == 1)
    }

    /// Whether the record of that id is among them.
    pub fn has(&self, data: &Dataset, id: &str) -> bool {
        data.place(id).is_some_and(|place| self.holds(place))
    }

    /// Their places, in order.
    pub fn places(&self) -> impl Iterator<Item = usize> {
        self.bits.iter().enumerate().flat_map(|(at, word)| bits(*word).map(move |bit| at * 64 + bit))
    }

    /// How many they are.
    pub fn count(&self) -> usize {
        self.bits.iter().map(|word| word.count_ones() as usize).sum()
    }

    pub fn is_empty(&self) -> bool {
        self.bits.iter().all(|word| *word == 0)
    }
}

#[cfg(test)]
mod tests {
    use super::Kept;

    #[test]
    fn a_set_holds_what_was_put_in_once_and_the_common_part_is_counted() {
        let (some, others) = (Kept::of([0, 3, 64, 64, 129, 500], 130), Kept::of([3, 65, 129], 130));
        assert_eq!(some.places().collect::<Vec<_>>(), [0, 3, 64, 129], "what is beyond the last record is none");
        assert!(some.count() == 4 && some.holds(64) && !some.holds(65) && !some.holds(500));
        assert_eq!(some.and(&others).places().collect::<Vec<_>>(), [3, 129]);
        assert!(Kept::default().is_empty() && !others.is_empty());
    }
}
