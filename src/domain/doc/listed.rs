//! Long lists are told in part: the first of them, how many more there are, and what to type to find them all. It lays out
//! nothing.

use crate::domain::library::{Library, Target};
use crate::domain::record::Record;

/// What to type to find what goes with a target.
pub fn finding(library: &Library, target: &Target) -> Option<String> {
    let field = match target {
        Target::County(_) => "county",
        Target::Record(id) => match library.data.get(id)? {
            Record::Org(_) => "partner",
            Record::Person(_) => "person",
            Record::Source(_) => "source",
            _ => return None,
        },
        _ => return None,
    };
    Some(format!("{field}:{}", target.id()))
}

/// Lists so long are told in full.
pub const MANY: usize = 500;

/// So many are told of longer ones.
const TOLD: usize = 200;

/// So many more are counted one by one.
const COUNTED: usize = 2000;

/// What is told of a list, and in words how many more there are.
pub struct Listed<T> {
    pub told: Vec<T>,
    pub more: Option<String>,
}

/// A list, cut where it is very long.
pub fn listed<T>(mut all: impl Iterator<Item = T>) -> Listed<T> {
    let mut told: Vec<T> = all.by_ref().take(MANY + 1).collect();
    if told.len() <= MANY {
        return Listed { told, more: None };
    }
    let cut = told.len() - TOLD;
    told.truncate(TOLD);
    let more = match all.size_hint() {
        (least, Some(most)) if least == most => grouped(cut + most),
        _ => {
            let counted = all.by_ref().take(COUNTED).count();
            let over = if all.next().is_some() { "over " } else { "" };
            format!("{over}{}", grouped(cut + counted))
        }
    };
    Listed { told, more: Some(more) }
}

/// A number for a reader: "29 800".
pub fn grouped(number: usize) -> String {
    crate::domain::geo::facts::grouped(number as u64)
}
