//! Chains of records: none of them comes back to where it begins.

use std::collections::HashSet;

use crate::domain::check::at_record;
use crate::domain::fault::Fault;
use crate::domain::library::Library;
use crate::domain::record::Record;

/// The way from `start` over `first` back to `start`, if there is one: both ends included.
pub fn ring(start: &str, first: &str, next: &impl Fn(&str) -> Vec<String>) -> Option<Vec<String>> {
    let mut seen: HashSet<String> = HashSet::new();
    let mut ways = vec![vec![start.to_string(), first.to_string()]];
    while let Some(way) = ways.pop() {
        let here = way.last()?.clone();
        if here == start {
            return Some(way);
        }
        if seen.insert(here.clone()) {
            ways.extend(next(&here).into_iter().map(|to| way.iter().cloned().chain([to]).collect()));
        }
    }
    None
}

/// No organisation is above itself.
pub fn rings(library: &Library) -> Vec<Fault> {
    let parent = |id: &str| -> Vec<String> {
        match library.data.get(id) {
            Some(Record::Org(org)) => org.parent.iter().map(|parent| parent.0.clone()).collect(),
            _ => Vec::new(),
        }
    };
    let mut faults = Vec::new();
    for entry in library.data.entries() {
        let Record::Org(org) = &entry.record else { continue };
        let Some(way) = org.parent.as_ref().and_then(|above| ring(&org.id, &above.0, &parent)) else { continue };
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
        let next = |id: &str| match id {
            "a" => vec!["b".to_string()],
            "b" => vec!["c".to_string(), "d".to_string()],
            "c" | "x" => vec!["a".to_string()],
            "d" => vec!["d".to_string()],
            _ => Vec::new(),
        };
        assert_eq!(ring("a", "b", &next), Some(["a", "b", "c", "a"].map(String::from).to_vec()));
        assert_eq!(ring("x", "a", &next), None, "it leads into a ring and is in none");
        assert_eq!(ring("d", "d", &next), Some(["d", "d"].map(String::from).to_vec()));
    }
}
