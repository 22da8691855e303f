//! Which record an alias leads to, case aside: a table of places that asks the list itself for the aliases, so that none is
//! kept twice. It holds no record.

use std::hash::BuildHasher;
use std::sync::Arc;

use hashbrown::{DefaultHashBuilder, HashTable};

use super::Entry;

/// Where aliases stand in one list, which is handed in with each question: the place of the record, and which of its
/// aliases it is.
#[derive(Debug, Clone, Default)]
pub struct Aliases {
    table: HashTable<(u32, u32)>,
    hasher: DefaultHashBuilder,
}

impl Aliases {
    /// With room for so many, so that none is asked for twice while the table grows.
    pub fn with_room(room: usize) -> Self {
        Self { table: HashTable::with_capacity(room), hasher: DefaultHashBuilder::default() }
    }

    /// The place of the record that an alias, in small letters, leads to.
    pub fn find(&self, list: &[Arc<Entry>], folded: &str) -> Option<usize> {
        let hash = self.hasher.hash_one(folded);
        let is = |at: &(u32, u32)| alias(list, *at).is_some_and(|known| known == folded);
        self.table.find(hash, is).map(|(place, _)| *place as usize)
    }

    /// Puts down that this alias of the record at that place leads to it.
    pub fn put(&mut self, list: &[Arc<Entry>], (place, which): (usize, usize), folded: &str) {
        let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let Self { table, hasher } = self;
        let again = |at: &(u32, u32)| hasher.hash_one(alias(list, *at).unwrap_or_default().as_str());
        table.insert_unique(hasher.hash_one(folded), (number(place), number(which)), again);
    }
}

fn alias(list: &[Arc<Entry>], (place, which): (u32, u32)) -> Option<String> {
    let entry = list.get(place as usize)?;
    entry.record.aliases().get(which as usize).map(|alias| alias.to_lowercase())
}
