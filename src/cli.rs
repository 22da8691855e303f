//! The commands: each a pure function of the library or of files, its arguments and today, to what is printed, an exit
//! code and effects. Nothing here reads a file, a clock or the environment, and nothing here knows the workbench.

pub mod about;
pub mod args;
pub mod asked;
pub mod check;
pub mod explain;
pub mod export;
pub mod fmt;
mod json;
pub mod kind;
pub mod list;
mod page;
pub mod plain;
pub mod quote;
pub mod search;
pub mod show;
mod snippet;
pub mod source;
mod table;

use std::path::PathBuf;

use crate::domain::check::faults;
use crate::domain::dataset::Layer;
use crate::domain::date::Day;
use crate::domain::fault::{tally, tally_words};
use crate::domain::library::Library;

pub use page::Page;

/// Everything went well; warnings included.
pub const FINE: u8 = 0;
/// Errors in the data, nothing found, or files that differ from canonical form.
pub const FOUND: u8 = 1;
/// The command was called in a way that means nothing.
pub const USAGE: u8 = 2;
/// It could not be done: a file or folder that cannot be read or written.
pub const IO: u8 = 3;

/// The number in every JSON answer; it changes when a field changes its meaning or goes away.
pub const SCHEMA: u32 = 1;

/// What a command answers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    pub stdout: Page,
    pub stderr: Page,
    /// The exit code, one of `FINE`, `FOUND`, `USAGE`, `IO`.
    pub code: u8,
    /// What is still to be done, in this order, before anything is printed.
    pub effects: Vec<CliEffect>,
}

/// Something only the runtime can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CliEffect {
    /// Put this text into this file, whole or not at all, and only if it still holds the bytes that were read.
    Write { path: PathBuf, read: Vec<u8>, text: String },
    /// Put this text into this file, which must not be there yet; with `folder`, the one above it is made.
    Create { path: PathBuf, text: String, folder: bool },
}

/// Where the output goes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Screen {
    /// Columns; none where it is no terminal, and then nothing is cut.
    pub width: Option<u16>,
    pub colour: bool,
}

/// What every command on open data works with.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    pub library: &'a Library,
    /// What the library was read from; the texts only of what is embedded.
    pub layers: &'a [Layer],
    pub today: Day,
    pub json: bool,
    pub screen: Screen,
}

impl Outcome {
    /// Something printed to standard output, and all is well.
    pub fn fine(page: Page) -> Self {
        Self { stdout: page, ..Self::default() }
    }

    /// A sentence to standard error with an exit code.
    pub fn refusal(code: u8, sentence: &str) -> Self {
        Self { stderr: Page::of(sentence), code, ..Self::default() }
    }

    /// The same with one more line for standard error, before what is there.
    #[must_use]
    fn noting(mut self, note: Option<String>) -> Self {
        if let Some(note) = note {
            let said = std::mem::replace(&mut self.stderr, Page::of(note));
            self.stderr.append(&said);
        }
        self
    }
}

impl Context<'_> {
    /// One line on errors elsewhere in the data: the answer may lack what could not be read.
    fn note(&self) -> Option<String> {
        let faults = faults(self.library);
        let (errors, _) = tally(faults);
        (errors > 0).then(|| format!("note: {} in the data; run `mpaka check`", tally_words(faults)))
    }
}
