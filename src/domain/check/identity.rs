//! Ids: slugs, unique where they must be, and there at all.

use std::collections::{HashMap, HashSet};

use crate::domain::check::{at_claim, at_record, each_claim};
use crate::domain::dataset::{Entry, file_stem};
use crate::domain::fault::Fault;
use crate::domain::library::Library;

/// True for `[a-z0-9-]+`.
fn is_slug(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// A record's id is a slug, and no county's.
pub fn ids(library: &Library) -> Vec<Fault> {
    let mut faults = Vec::new();
    for entry in library.data.entries() {
        let id = entry.record.id();
        if !is_slug(id) {
            let fault = Fault::error("id", format!("“{id}” is no id: an id is made of a–z, 0–9 and hyphens."));
            faults.push(at_record(fault.hint("Write something like uk-border-mou."), entry).in_field("id"));
        }
        if library.atlas.county(id).is_some() {
            let fault = Fault::error("id", format!("“{id}” is a county's id; a record cannot have it too."));
            faults.push(at_record(fault.hint("Give the record another id."), entry).in_field("id"));
        }
    }
    faults
}

/// A warning for each file that holds one record and has another name.
pub fn file_names(library: &Library) -> Vec<Fault> {
    let mut records: HashMap<&str, usize> = HashMap::new();
    for entry in library.data.entries() {
        *records.entry(&entry.file).or_default() += 1;
    }
    let taken = library.data.faults().iter().filter(|fault| fault.rule == "id");
    let taken: HashSet<&str> = taken.filter_map(|fault| fault.record.as_deref()).collect();
    let named_otherwise = |entry: &&Entry| {
        let id = entry.record.id();
        let alone = records.get(entry.file.as_str()) == Some(&1);
        alone && is_slug(id) && file_stem(&entry.file) != id && !taken.contains(id)
    };
    let warning = |entry: &Entry| {
        let id = entry.record.id();
        let fault = Fault::warning("file-name", format!("The file is not named by its record, which is {id}."));
        at_record(fault.hint(format!("Rename it to {id}.ron, so that others find it and changes merge.")), entry)
    };
    library.data.entries().iter().filter(named_otherwise).map(warning).collect()
}

/// A claim has an id, a slug, unique in its record.
pub fn claim_ids(library: &Library) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut seen: HashSet<(String, String)> = HashSet::new();
    each_claim(library, |entry, claim| {
        if claim.id.is_empty() {
            let fault =
                Fault::warning("claim-id", "This statement has no id yet.").hint("`mpaka fmt` fills missing ids.");
            faults.push(at_claim(fault, entry, claim));
        } else if !is_slug(claim.id) {
            let fault =
                Fault::error("claim-id", format!("“{}” is no id: an id is made of a–z, 0–9 and hyphens.", claim.id));
            faults.push(at_claim(fault, entry, claim).in_field("id"));
        } else if !seen.insert((entry.record.id().to_string(), claim.id.to_string())) {
            let fault =
                Fault::error("claim-id", format!("Another statement of this record has the id “{}” too.", claim.id));
            faults.push(at_claim(fault.hint("Give one of them another id."), entry, claim).in_field("id"));
        }
    });
    faults
}
