//! `mpaka fmt`: data files in canonical form. It compares and says what is to be written; the runtime writes.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::cli::check::fault_json;
use crate::cli::json::{self, envelope};
use crate::cli::snippet::draw;
use crate::cli::{CliEffect, FINE, FOUND, Outcome, Page, Screen, USAGE};
use crate::domain::fault::Fault;
use crate::domain::words::counted;
use crate::domain::write::canonical;

/// A file as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileAt {
    pub path: PathBuf,
    pub bytes: Vec<u8>,
}

/// What came of looking at the files.
#[derive(Default)]
struct Looked {
    /// Files that are not canonical, as they were read, with their canonical text.
    differ: Vec<(FileAt, String)>,
    /// What stands in the way of others; a file may have several faults.
    faults: Vec<Fault>,
    refused: usize,
    canonical: usize,
}

/// Without a folder or file there is nothing that could be rewritten.
pub fn nothing_named() -> Outcome {
    Outcome::refusal(
        USAGE,
        "The embedded data cannot be rewritten. Name files or folders, such as `mpaka fmt ~/mpaka-data`, or use --data DIR.",
    )
}

/// Looks at every file. `unread` are files that could not be read, named like any other that is refused.
pub fn fmt(files: &[FileAt], unread: &[Fault], check: bool, json: bool, screen: Screen) -> Outcome {
    let mut looked = Looked { faults: unread.to_vec(), refused: unread.len(), ..Looked::default() };
    for file in files {
        match canonical(&file.path.to_string_lossy(), &file.bytes) {
            Ok(text) if text.as_bytes() == file.bytes => looked.canonical += 1,
            Ok(text) => looked.differ.push((file.clone(), text)),
            Err(faults) => {
                looked.faults.extend(faults);
                looked.refused += 1;
            }
        }
    }
    let code = if looked.refused > 0 || check && !looked.differ.is_empty() { FOUND } else { FINE };
    let (stdout, stderr) =
        if json { (in_json(&looked, check), Page::default()) } else { in_words(&looked, check, screen) };
    let effects = if check { Vec::new() } else { looked.differ.into_iter().map(write).collect() };
    Outcome { stdout, stderr, code, effects }
}

fn write((file, text): (FileAt, String)) -> CliEffect {
    CliEffect::Write { path: file.path, read: file.bytes, text }
}

fn in_words(looked: &Looked, check: bool, screen: Screen) -> (Page, Page) {
    let (mut out, mut err) = (Page::default(), Page::default());
    for (file, _) in &looked.differ {
        out.line(file.path.to_string_lossy());
    }
    for fault in &looked.faults {
        err.coloured(&draw(fault, screen));
        err.gap();
    }
    let total = looked.differ.len() + looked.refused + looked.canonical;
    let differ = looked.differ.len();
    let done = match (check, differ) {
        (true, 1) => "1 differs from canonical form".to_string(),
        (true, _) => format!("{differ} differ from canonical form"),
        (false, _) => format!("{differ} rewritten"),
    };
    let left = if looked.refused > 0 { format!(", {} left alone", looked.refused) } else { String::new() };
    err.line(format!("{}: {done}{left}", counted(total, "file", "files")));
    (out, err)
}

fn in_json(looked: &Looked, check: bool) -> Page {
    let differ: Vec<Value> = looked.differ.iter().map(|(file, _)| json!(file.path.to_string_lossy())).collect();
    json::page(&envelope(
        "fmt",
        json!({
            "check": check,
            "canonical": looked.canonical,
            "differ": differ,
            "left_alone": looked.refused,
            "faults": looked.faults.iter().map(fault_json).collect::<Vec<_>>(),
        }),
    ))
}
