//! Where the record of an id stands in a list: a table of places that asks the list itself for the ids, so that none is
//! kept twice. It holds no record.

use std::hash::BuildHasher;
use std::sync::Arc;

use hashbrown::{DefaultHashBuilder, HashTable};

use super::Entry;

/// Places in one list, which is handed in with each question.
#[derive(Debug, Clone, Default)]
pub struct Places {
    table: HashTable<u32>,
    hasher: DefaultHashBuilder,
}

impl Places {
    pub fn with_room(room: usize) -> Self {
        Self { table: HashTable::with_capacity(room), hasher: DefaultHashBuilder::default() }
    }

    /// The places of a list in which each id stands once.
    pub fn of(list: &[Arc<Entry>]) -> Self {
        let mut places = Self::with_room(list.len());
        for (at, entry) in (0..).zip(list) {
            let hash = places.hasher.hash_one(entry.record.id());
            places.table.insert_unique(hash, at, |at| hash_at(&places.hasher, list, *at));
        }
        places
    }

    /// Where an id stands.
    pub fn find(&self, list: &[Arc<Entry>], id: &str) -> Option<usize> {
        let hash = self.hasher.hash_one(id);
        self.table.find(hash, |at| is_of(list, *at, id)).map(|at| *at as usize)
    }

    /// Puts down that an entry comes next in the list, unless one of its id stands there already: that one.
    pub fn put<'a>(&mut self, list: &'a [Arc<Entry>], entry: &Entry) -> Option<&'a Entry> {
        let id = entry.record.id();
        let hash = self.hasher.hash_one(id);
        if let Some(at) = self.table.find(hash, |at| is_of(list, *at, id)) {
            return list.get(*at as usize).map(AsRef::as_ref);
        }
        let next = u32::try_from(list.len()).unwrap_or(u32::MAX);
        self.table.insert_unique(hash, next, |at| hash_at(&self.hasher, list, *at));
        None
    }
}

fn is_of(list: &[Arc<Entry>], at: u32, id: &str) -> bool {
    list.get(at as usize).is_some_and(|entry| entry.record.id() == id)
}

fn hash_at(hasher: &DefaultHashBuilder, list: &[Arc<Entry>], at: u32) -> u64 {
    list.get(at as usize).map_or(0, |entry| hasher.hash_one(entry.record.id()))
}
