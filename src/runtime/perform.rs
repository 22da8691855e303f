//! Does what a command asks for, and says in a sentence what went wrong. It decides nothing.

use std::io;
use std::path::Path;

use crate::cli::{CliEffect, IO, Outcome, Page};
use crate::runtime::files;

/// Does one effect.
///
/// # Errors
/// A sentence with the file's name; the file is then as it was.
pub fn perform(effect: &CliEffect) -> Result<(), String> {
    match effect {
        CliEffect::Write { path, read, text } => {
            files::write_file(path, read, text).map_err(|error| failed(path, false, &error))
        }
        CliEffect::Create { path, text, folder } => {
            files::create_file(path, text, *folder).map_err(|error| failed(path, true, &error))
        }
    }
}

/// Does every effect of an outcome. What was to be made and is not there is not named: its name would be taken for it.
pub fn perform_all(outcome: &mut Outcome) {
    for effect in std::mem::take(&mut outcome.effects) {
        let Err(sentence) = perform(&effect) else { continue };
        outcome.stderr.append(&Page::of(sentence));
        outcome.code = IO;
        if matches!(effect, CliEffect::Create { .. }) {
            outcome.stdout = Page::default();
        }
    }
}

/// Why a file was not written; `created` where it was to be a new one.
pub fn failed(path: &Path, created: bool, error: &io::Error) -> String {
    let shown = path.display();
    match error.kind() {
        io::ErrorKind::NotFound if created => {
            format!("There is no folder for {shown}; make it first, or name another file.")
        }
        io::ErrorKind::AlreadyExists => {
            format!("{shown} is there already and was left as it is. Give another name.")
        }
        _ if created => format!("{shown} could not be written: {error}."),
        _ => format!("{shown} could not be written and is as it was: {error}."),
    }
}
