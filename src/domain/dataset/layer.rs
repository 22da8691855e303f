//! A folder of data files as it was found: texts by name, and what went wrong on the way. Nothing is read here.

use crate::domain::fault::Fault;

/// The text of one data file, as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileText {
    /// Its path below the data folder, with `/`.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// One folder of data files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layer {
    /// What to call it in a sentence: a path, or "the embedded data".
    pub name: String,
    pub files: Vec<FileText>,
    /// What went wrong while it was read from disk.
    pub faults: Vec<Fault>,
    /// The text of its lock of proved passages, where it has one.
    pub lock: Option<String>,
    /// True where nobody will ask for the line of a statement, as in embedded data that a test has found sound: a file
    /// without a fault is then read without looking where each statement stands.
    pub placeless: bool,
    /// How many records are read, at most.
    pub most: Most,
}

impl Layer {
    /// All that is known of it beside its files.
    pub(super) fn without_files(&self) -> Self {
        let Self { name, faults, lock, placeless, most, files: _ } = self;
        let (name, faults, lock) = (name.clone(), faults.clone(), lock.clone());
        Self { name, files: Vec::new(), faults, lock, placeless: *placeless, most: *most }
    }
}

/// How many records of a layer are read; a folder with more is refused the rest, unless more are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Most(pub usize);

impl Default for Most {
    fn default() -> Self {
        Self(300_000)
    }
}
