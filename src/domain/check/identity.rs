//! Ids: slugs, unique where they must be, and there at all.

use std::collections::{HashMap, HashSet};

use crate::domain::check::{Examined, at_claim, at_record, each_claim};
use crate::domain::dataset::{Entry, file_stem};
use crate::domain::fault::Fault;
use crate::domain::library::{Library, borders};
use crate::domain::record::Kind;

/// True for `[a-z0-9-]+`.
pub fn is_slug(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// A record's id is a slug; neither it nor an alias is the id of something on the map.
pub fn ids(one: &Examined<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    let entry = one.entry;
    let id = entry.record.id();
    if !is_slug(id) {
        let fault = Fault::error("id", format!("“{id}” is no id: an id is made of a–z, 0–9 and hyphens."));
        faults.push(at_record(fault.hint("Write something like uk-border-mou."), entry).in_field("id"));
    }
    if let Some(what) = on_the_map(one.library, id) {
        let fault = Fault::error("id", format!("“{id}” is {what} id; a record cannot have it too."));
        faults.push(at_record(fault.hint("Give the record another id."), entry).in_field("id"));
    }
    for alias in entry.record.aliases() {
        let Some(what) = on_the_map(one.library, &alias.to_lowercase()) else { continue };
        let fault = Fault::error("alias", format!("“{alias}” is {what} id; an alias cannot stand for it too."));
        faults.push(at_record(fault.hint("Drop the alias, or make it longer."), entry).in_field("aliases"));
    }
    faults
}

/// A warning for an alias that adds nothing: the record's own id, or one that it has already, case aside.
pub fn aliases(one: &Examined<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    let entry = one.entry;
    let mut seen: HashSet<String> = HashSet::from([entry.record.id().to_lowercase()]);
    for alias in entry.record.aliases() {
        if !seen.insert(alias.to_lowercase()) {
            let sentence = format!("The alias “{alias}” is the record's id or another of its aliases.");
            let fault = Fault::warning("alias", sentence).hint("Delete it: small and capital letters do not matter.");
            faults.push(at_record(fault, entry).in_field("aliases"));
        }
    }
    faults
}

/// Whose id it is, if it is that of a county, a border, a place or a disputed area.
fn on_the_map(library: &Library, id: &str) -> Option<&'static str> {
    let atlas = &library.atlas;
    match id {
        _ if atlas.county(id).is_some() => Some("a county's"),
        _ if borders().contains(&id) => Some("a border's"),
        _ if atlas.place(id).is_some() => Some("a place's"),
        _ if atlas.disputed.iter().any(|area| area.id == id) => Some("a disputed area's"),
        _ => None,
    }
}

/// A warning for each file that holds one record and has another name.
pub fn file_names(library: &Library) -> Vec<Fault> {
    let mut records: HashMap<(Option<&str>, &str), usize> = HashMap::new();
    for entry in library.data.entries() {
        *records.entry((entry.layer.as_deref(), &entry.file)).or_default() += 1;
    }
    let taken = library.data.faults().iter().filter(|fault| fault.rule == "id");
    let taken: HashSet<&str> = taken.filter_map(|fault| fault.record.as_deref()).collect();
    let named_otherwise = |entry: &&Entry| {
        let id = entry.record.id();
        let alone = records.get(&(entry.layer.as_deref(), &*entry.file)) == Some(&1);
        alone && is_slug(id) && file_stem(&entry.file) != id && !taken.contains(id)
    };
    let warning = |entry: &Entry| {
        let id = entry.record.id();
        let fault = Fault::warning("file-name", format!("The file is not named by its record, which is {id}."));
        at_record(fault.hint(format!("Rename it to {id}.ron, so that others find it and changes merge.")), entry)
    };
    library.data.entries().iter().map(AsRef::as_ref).filter(named_otherwise).map(warning).collect()
}

/// A record does not lie in the folder of another kind.
pub fn folders(library: &Library) -> Vec<Fault> {
    let folder = |file: &str| file.rsplit('/').nth(1).map(str::to_string);
    let misplaced = |entry: &&Entry| {
        let kind = entry.record.kind();
        folder(&entry.file).is_some_and(|name| Kind::ALL.iter().any(|other| *other != kind && other.folder() == name))
    };
    let warning = |entry: &Entry| {
        let kind = entry.record.kind();
        let sentence = format!("A record of this kind ({}) lies in the folder of another.", kind.word());
        let fault = Fault::warning("folder", sentence);
        at_record(fault.hint(format!("Move the file to {}/, where others look for it.", kind.folder())), entry)
    };
    library.data.entries().iter().map(AsRef::as_ref).filter(misplaced).map(warning).collect()
}

/// A claim has an id, a slug, unique in its record.
pub fn claim_ids(one: &Examined<'_>) -> Vec<Fault> {
    let (mut faults, mut seen) = (Vec::new(), HashSet::new());
    each_claim(one, |entry, claim| {
        if claim.id.is_empty() {
            return;
        }
        let fault = if !is_slug(claim.id) {
            Fault::error("claim-id", format!("“{}” is no id: an id is made of a–z, 0–9 and hyphens.", claim.id))
        } else if !seen.insert(claim.id) {
            Fault::error("claim-id", format!("Another statement of this record has the id “{}” too.", claim.id))
                .hint("Give one of them another id.")
        } else {
            return;
        };
        faults.push(at_claim(fault, entry, claim).in_field("id"));
    });
    faults
}

/// One warning a file, at the first statement that has no id, however many have none: `fmt` fills them all.
pub fn without_id(library: &Library) -> Vec<Fault> {
    let mut found: Vec<(Fault, usize)> = Vec::new();
    let mut files: HashMap<(&str, Option<&str>), usize> = HashMap::new();
    for entry in library.data.entries().iter().filter(|entry| entry.record.has_unnamed_claim()) {
        for claim in entry.record.claims().into_iter().filter(|claim| claim.id.is_empty()) {
            let at = *files.entry((&entry.file, entry.layer.as_deref())).or_insert(found.len());
            if let Some((first, count)) = found.get_mut(at) {
                *count += 1;
                first.spot = first.spot.min(claim.at);
            } else {
                let fault = Fault::warning("claim-id", "This statement has no id yet.");
                found.push((at_claim(fault.hint("`mpaka fmt` fills missing ids."), entry, claim), 1));
            }
        }
    }
    let worded = |(mut fault, count): (Fault, usize)| {
        if count > 1 {
            fault.sentence = format!("{count} statements have no id yet.");
        }
        fault
    };
    found.into_iter().map(worded).collect()
}
