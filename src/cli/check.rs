//! `mpaka check`: every fault with the line it is in, a sentence and the next step; then how much was looked at and,
//! with the documents at hand, what of it is proved.

mod proof;

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::cli::json::{self, envelope};
use crate::cli::snippet::draw;
use crate::cli::{CliEffect, Context, FINE, FOUND, Outcome, Page, USAGE};
use crate::domain::dataset::Layer;
use crate::domain::fault::{Fault, tally, tally_words};
use crate::domain::proof::{Document, LOCK_FILE, Lock, Proof, citations, prove};
use crate::domain::read::Lines;
use crate::domain::words::counted;

/// How to check.
#[derive(Debug, Default)]
pub struct Wish {
    /// Warnings make the exit code too.
    pub strict: bool,
    /// A citation that was never proved is an error.
    pub locked: bool,
    /// Hold every passage against these.
    pub documents: Option<Vec<Document>>,
    /// What in the folder of documents could not be read.
    pub unread: Vec<Fault>,
    /// Write the lock.
    pub write_lock: bool,
    /// The folder that the last layer was read from; none for the embedded data.
    pub folder: Option<PathBuf>,
}

/// The text of a file by layer and name, read once more; of no layer where there is one alone.
pub type Again<'a> = &'a dyn Fn(Option<&str>, &str) -> Option<Vec<u8>>;

/// Checks the data of the context. Errors, and warnings where `strict`, make the exit code `FOUND`. The texts that the
/// faults stand in are asked for, file by file: they are not kept while data are read.
pub fn check(context: Context<'_>, wish: &Wish, again: Again<'_>) -> Outcome {
    if wish.write_lock && wish.folder.is_none() {
        return Outcome::refusal(USAGE, "The embedded data cannot be written. Name the folder whose lock is meant.");
    }
    let mut faults = crate::domain::check::faults(context.library).to_vec();
    faults.extend(wish.unread.iter().cloned());
    let known = faults.len();
    let lock = proof::lock(context.library, &mut faults);
    let damaged = faults.len() > known;
    let proof = wish.documents.as_ref().map(|documents| prove(context.library, documents));
    faults.extend(proof.iter().flat_map(proof::faults));
    if wish.locked {
        faults.extend(proof::unlocked(context.library, &lock, proof.as_ref()));
    }
    fill_excerpts(context.layers, &mut faults, again);
    let (errors, warnings) = tally(&faults);
    let code = if errors > 0 || wish.strict && warnings > 0 { FOUND } else { FINE };
    let page = if context.json {
        in_json(context, &faults, &lock, proof.as_ref())
    } else {
        in_words(context, &faults, &lock, proof.as_ref())
    };
    let effects = match (&wish.folder, &proof) {
        // What a damaged lock still holds would be lost.
        (Some(folder), Some(proof)) if wish.write_lock && !damaged => {
            write_lock(context, folder.join(LOCK_FILE), lock, proof)
        }
        _ => Vec::new(),
    };
    Outcome { code, effects, ..Outcome::fine(page) }
}

/// What was proved now, beside what the lock knows of documents that are not here.
fn write_lock(context: Context<'_>, path: PathBuf, old: Lock, proof: &Proof<'_>) -> Vec<CliEffect> {
    let layer = context.layers.last();
    let several = context.layers.len() > 1;
    let is_of = |of: Option<&str>| !several || of == layer.map(|layer| layer.name.as_str());
    let own: Vec<_> = citations(context.library).filter(|one| is_of(one.entry.layer.as_deref())).collect();
    let text = old.with(Lock::of(proof)).only(&own, context.library).text();
    match layer.and_then(|layer| layer.lock.as_ref()) {
        Some(read) if *read == text => Vec::new(),
        Some(read) => vec![CliEffect::Write { path, read: read.clone().into_bytes(), text }],
        None => vec![CliEffect::Create { path, text, folder: false }],
    }
}

/// Rules know the place of a fault but not the text. Each file is read once, however many faults it has.
fn fill_excerpts(layers: &[Layer], faults: &mut [Fault], again: Again<'_>) {
    let mut files: BTreeMap<(Option<String>, String), Vec<&mut Fault>> = BTreeMap::new();
    for fault in faults.iter_mut().filter(|fault| fault.excerpt.is_empty() && fault.spot.line > 0) {
        files.entry((fault.layer.clone(), fault.file.clone())).or_default().push(fault);
    }
    for ((layer, name), faults) in files {
        let is_its = |one: &&Layer| layer.as_ref().is_none_or(|name| *name == one.name);
        let kept = layers.iter().filter(is_its).flat_map(|layer| &layer.files).find(|file| file.name == name);
        let bytes = kept.map(|file| file.bytes.clone()).or_else(|| again(layer.as_deref(), &name));
        let Some(text) = bytes.and_then(|bytes| String::from_utf8(bytes).ok()) else { continue };
        let lines = Lines::of(&text);
        for fault in faults {
            fault.excerpt = lines.line(fault.spot.line).to_string();
        }
    }
}

fn in_words(context: Context<'_>, faults: &[Fault], lock: &Lock, proof: Option<&Proof<'_>>) -> Page {
    let mut page = Page::default();
    for fault in faults {
        page.coloured(&draw(fault, context.screen));
        page.gap();
    }
    let data = &context.library.data;
    page.line(format!(
        "{} in {}, {}: {}",
        counted(data.entries().len(), "record", "records"),
        counted(data.files(), "file", "files"),
        counted(data.claims().count(), "statement", "statements"),
        tally_words(faults),
    ));
    match proof {
        Some(proof) => proof::in_words(proof, &mut page),
        None => proof::from_lock(context.library, lock, &mut page),
    }
    page
}

fn in_json(context: Context<'_>, faults: &[Fault], lock: &Lock, proof: Option<&Proof<'_>>) -> Page {
    let (errors, warnings) = tally(faults);
    let data = &context.library.data;
    let body = json!({
        "data": context.layers.iter().map(|layer| layer.name.as_str()).collect::<Vec<_>>(),
        "files": data.files(),
        "records": data.entries().len(),
        "statements": data.claims().count(),
        "errors": errors,
        "warnings": warnings,
        "faults": faults.iter().map(fault_json).collect::<Vec<_>>(),
        "lock": proof::lock_json(context.library, lock),
        "proof": proof.map(proof::proof_json),
    });
    json::page(&envelope("check", body))
}

/// A fault; line and column count from 1 and are null where the whole file is meant.
pub fn fault_json(fault: &Fault) -> Value {
    let here = fault.spot.line > 0;
    json!({
        "severity": fault.severity.word(),
        "rule": fault.rule,
        "file": (!fault.file.is_empty()).then(|| fault.path()),
        "line": here.then_some(fault.spot.line),
        "column": here.then_some(fault.spot.column),
        "record": fault.record,
        "claim": fault.claim,
        "field": fault.field,
        "sentence": fault.sentence,
        "hint": fault.hint,
    })
}
