//! Chains of records: none of them comes back to where it begins.

use std::collections::{HashMap, HashSet, VecDeque};

use crate::domain::check::at_record;
use crate::domain::fault::Fault;
use crate::domain::library::Library;
use crate::domain::record::Record;

type Steps<'a> = HashMap<&'a str, Vec<&'a str>>;

/// Which records lead to which. What leads to no end of a ring is taken away once for all, so that long chains without a
/// ring take time in proportion to their length.
pub struct Chains<'a> {
    onward: Steps<'a>,
}

impl<'a> Chains<'a> {
    /// From pairs of what leads and what it leads to.
    pub fn new(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let (mut onward, mut back) = (Steps::new(), Steps::new());
        for (from, to) in pairs {
            onward.entry(from).or_default().push(to);
            back.entry(to).or_default().push(from);
        }
        let mut free = outside(&onward, &back);
        free.extend(outside(&back, &onward));
        onward.retain(|from, _| !free.contains(from));
        Self { onward }
    }

    /// The shortest way from `start` over `first` back to `start`, if there is one: both ends included.
    pub fn ring(&self, start: &'a str, first: &'a str) -> Option<Vec<&'a str>> {
        if !self.onward.contains_key(start) {
            return None;
        }
        let mut before: HashMap<&str, &str> = HashMap::from([(first, start)]);
        let mut queue = VecDeque::from([first]);
        while let Some(here) = queue.pop_front() {
            if here == start {
                return Some(way_back(start, &before));
            }
            for to in self.onward.get(here).into_iter().flatten().copied() {
                before.entry(to).or_insert_with(|| {
                    queue.push_back(to);
                    here
                });
            }
        }
        None
    }
}

/// What stands outside all rings: it has no step onward, or only steps to what stands outside.
fn outside<'a>(steps: &Steps<'a>, back: &Steps<'a>) -> HashSet<&'a str> {
    let mut left: HashMap<&str, usize> = steps.iter().map(|(from, to)| (*from, to.len())).collect();
    let mut queue: Vec<&str> = back.keys().copied().filter(|id| !steps.contains_key(id)).collect();
    let mut found: HashSet<&str> = queue.iter().copied().collect();
    while let Some(end) = queue.pop() {
        for from in back.get(end).into_iter().flatten() {
            let Some(count) = left.get_mut(from) else { continue };
            *count = count.saturating_sub(1);
            if *count == 0 && found.insert(from) {
                queue.push(from);
            }
        }
    }
    found
}

/// The way to `end`, told from the step before each.
fn way_back<'a>(end: &'a str, before: &HashMap<&'a str, &'a str>) -> Vec<&'a str> {
    let mut way = vec![end];
    let mut here = end;
    while let Some(earlier) = before.get(here) {
        way.push(earlier);
        here = earlier;
        if here == end {
            break;
        }
    }
    way.reverse();
    way
}

/// No organisation is above itself.
pub fn rings(library: &Library) -> Vec<Fault> {
    let above = |id: &str| match library.data.get(id) {
        Some(Record::Org(org)) => org.parent.as_ref().map(|parent| (org.id.as_str(), parent.0.as_str())),
        _ => None,
    };
    let chains = Chains::new(library.data.records().filter_map(|record| above(record.id())));
    let mut faults = Vec::new();
    for entry in library.data.entries() {
        let Record::Org(org) = &entry.record else { continue };
        let Some(way) = org.parent.as_ref().and_then(|above| chains.ring(&org.id, &above.0)) else { continue };
        let sentence = format!("An organisation cannot stand above itself: {}.", way.join(" is below "));
        let fault = Fault::error("parent", sentence).hint("Give one of them another parent, or none.");
        faults.push(at_record(fault, entry).in_field("parent"));
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_is_found_only_where_it_comes_back_to_its_start() {
        let chains = Chains::new([
            ("a", "b"),
            ("b", "c"),
            ("b", "d"),
            ("c", "a"),
            ("x", "a"),
            ("d", "d"),
            ("d", "e"),
            ("e", "f"),
        ]);
        assert_eq!(chains.ring("a", "b"), Some(vec!["a", "b", "c", "a"]));
        assert_eq!(chains.ring("x", "a"), None, "it leads into a ring and is in none");
        assert_eq!(chains.ring("d", "d"), Some(vec!["d", "d"]));
        assert_eq!(chains.ring("d", "e"), None, "this way leads out");
        assert_eq!(chains.ring("e", "f"), None);
    }

    #[test]
    fn what_is_in_no_ring_is_known_before_anybody_asks_however_long_the_chain() {
        let ids: Vec<String> = (0..20_000).map(|n| format!("org-{n}")).collect();
        let pairs: Vec<(&str, &str)> =
            ids.iter().zip(ids.iter().skip(1)).map(|(below, above)| (below.as_str(), above.as_str())).collect();
        let chains = Chains::new(pairs.iter().copied());
        assert!(chains.onward.is_empty());
        assert!(pairs.iter().all(|(below, above)| chains.ring(below, above).is_none()));
        let into_a_ring = Chains::new(pairs.iter().copied().chain([("org-19999", "org-19998")]));
        assert_eq!(into_a_ring.onward.len(), 2, "only the ring itself is left");
    }
}
