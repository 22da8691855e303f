//! What the things of a segment can be asked for by field: for each value the things that have it.

use crate::domain::query::Field;
use crate::domain::search::segment::words::Numbering;
use crate::domain::search::segment::{Table, Words};

/// Parts the field from its value in a key.
const COLON: char = ':';

/// By key, which is field and value: the places of the things in the segment, in order.
#[derive(Debug, Clone, Default)]
pub struct Facets {
    keys: Words,
    /// The numbers of the keys in the order of their letters: a key is looked up as often as a value is meant.
    order: Vec<u32>,
    things: Table,
}

/// Facets that are being gathered.
#[derive(Default)]
pub struct Gathering {
    keys: Numbering,
    /// By key: the last thing that had it, from 1.
    met: Vec<u32>,
    pairs: Vec<(u32, u16)>,
    key: String,
}

impl Gathering {
    pub fn add(&mut self, field: Field, value: &str, thing: usize) {
        self.key.clear();
        write_key(&mut self.key, field, value);
        let number = self.keys.number(&self.key);
        let (at, here) = (number as usize, u32::try_from(thing).unwrap_or(u32::MAX).saturating_add(1));
        if self.met.len() <= at {
            self.met.resize(at + 1, 0);
        }
        if let Some(met) = self.met.get_mut(at)
            && *met != here
        {
            *met = here;
            self.pairs.push((number, u16::try_from(thing).unwrap_or(u16::MAX)));
        }
    }

    pub fn done(self) -> Facets {
        let keys = self.keys.done();
        let mut order: Vec<u32> = (0..).take(keys.len()).collect();
        order.sort_unstable_by_key(|number| keys.word(*number as usize));
        Facets { things: Table::of(keys.len(), &self.pairs), order, keys }
    }
}

/// Keys stand one a line, so a value is one line whatever the data say.
fn write_key(key: &mut String, field: Field, value: &str) {
    key.push_str(field.code());
    key.push(COLON);
    key.extend(value.chars().map(|c| if c == '\n' { ' ' } else { c }));
}

impl Facets {
    /// The things that have the value.
    pub fn things(&self, field: Field, value: &str) -> impl Iterator<Item = usize> {
        let mut key = String::new();
        write_key(&mut key, field, value);
        let known = |number: &u32| self.keys.word(*number as usize).cmp(key.as_str());
        let number = self.order.binary_search_by(known).ok().and_then(|at| self.order.get(at));
        let things = number.map(|number| self.things.list(*number as usize)).unwrap_or_default();
        things.iter().map(|thing| usize::from(*thing))
    }

    /// Every value of a field with how many things have it.
    pub fn values(&self) -> impl Iterator<Item = (Field, &str, usize)> {
        (0..self.keys.len()).filter_map(|number| {
            let (field, value) = self.keys.word(number).split_once(COLON)?;
            Some((Field::called(field)?, value, self.things.list(number).len()))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_gives_the_things_that_have_it_each_once() {
        let mut gathering = Gathering::default();
        for (value, thing) in [("turkana", 0), ("turkana", 0), ("wajir", 1), ("turkana", 4), ("a:b\nc", 5)] {
            gathering.add(Field::County, value, thing);
        }
        gathering.add(Field::Place, "turkana", 2);
        let facets = gathering.done();
        let things = |field, value: &str| facets.things(field, value).collect::<Vec<_>>();
        assert_eq!(things(Field::County, "turkana"), [0, 4]);
        assert_eq!(things(Field::Place, "turkana"), [2]);
        assert_eq!(things(Field::County, "turk"), [0; 0]);
        assert_eq!(things(Field::County, "a:b\nc"), [5]);
        assert_eq!(facets.values().next(), Some((Field::County, "turkana", 2)));
        assert_eq!(facets.values().nth(2), Some((Field::County, "a:b c", 1)));
    }
}
