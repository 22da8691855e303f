//! What the things of a segment can be asked for by field: for each value the things that have it.

use std::collections::BTreeMap;

use crate::domain::query::Field;

/// By field and value, folded: the places of the things in the segment, in order.
#[derive(Debug, Clone, Default)]
pub struct Facets(BTreeMap<(Field, Box<str>), Vec<u16>>);

impl Facets {
    pub fn add(&mut self, field: Field, value: &str, thing: usize) {
        let thing = u16::try_from(thing).unwrap_or(u16::MAX);
        let things = self.0.entry((field, value.into())).or_default();
        if things.last() != Some(&thing) {
            things.push(thing);
        }
    }

    /// Gives back what room was left.
    pub fn tighten(&mut self) {
        self.0.values_mut().for_each(Vec::shrink_to_fit);
    }

    /// The things that have the value.
    pub fn things(&self, field: Field, value: &str) -> impl Iterator<Item = usize> {
        let things = self.0.get(&(field, value.into()));
        things.into_iter().flatten().map(|thing| usize::from(*thing))
    }

    /// Every value of a field with how many things have it.
    pub fn values(&self) -> impl Iterator<Item = (Field, &str, usize)> {
        self.0.iter().map(|((field, value), things)| (*field, &**value, things.len()))
    }
}
