//! Goes through a folder and the folders in it, by name, and finds what is wanted; nothing is opened but folders. Links to
//! folders are not followed, so that no walk goes in a circle; how much is found, and for how long, has an end. Whoever
//! swaps a folder for a link while it is gone through gets at most names told, each with a refusal: what is read is opened
//! within the folder.

use std::ffi::OsString;
use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::domain::dataset::Most;
use crate::domain::fault::Fault;
use crate::runtime::files::beneath::Root;
use crate::runtime::files::refused;

/// Folders within folders, at most.
const DEEPEST: usize = 16;

/// What is done with a file of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Want {
    Read,
    /// It is told that it is there; whatever it is, it is not opened.
    Name,
    Leave,
}

/// A file found in a folder.
#[derive(Debug)]
pub struct Named {
    /// Its name below the folder.
    pub name: String,
    /// Where it is, without links, where that is not folder and name.
    elsewhere: Option<Box<Path>>,
    /// False where only its name is wanted.
    pub is_read: bool,
}

/// The names of a folder, sorted folder by folder, and what could not be gone through.
#[derive(Debug)]
pub struct Names {
    pub root: Root,
    pub limits: Limits,
    pub begun: Instant,
    pub files: Vec<Named>,
    pub faults: Vec<Fault>,
}

impl Names {
    /// The path without links of a file in it.
    pub fn path(&self, file: &Named) -> PathBuf {
        file.elsewhere.as_deref().map_or_else(|| self.root.path.join(&file.name), Path::to_path_buf)
    }

    /// Why no more is read, where so many bytes were, or it took too long.
    pub fn too_much(&self, read: u64) -> Option<String> {
        let Limits { bytes, time, .. } = self.limits;
        let what = if read > bytes {
            format!("The files of the folder hold more than {} MiB", bytes / 1024 / 1024)
        } else if self.begun.elapsed() > time {
            too_long(time)
        } else {
            return None;
        };
        Some(ended(&what))
    }
}

fn too_long(time: Duration) -> String {
    format!("To read the folder took longer than {} seconds", time.as_secs())
}

fn ended(what: &str) -> String {
    format!("{what}; from this one on they were not read. Ask for more with --most-records N, or name a folder in it.")
}

/// How much is read of a folder.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Files, as many as records: a file without one says nothing.
    files: usize,
    /// Names of any kind, files that are not wanted among them.
    names: usize,
    bytes: u64,
    time: Duration,
}

impl Limits {
    /// Enough for so many records.
    pub fn of(most: Most) -> Self {
        let gib = 1024 * 1024 * 1024;
        let bytes = (most.0 as u64).saturating_mul(4096).max(gib);
        Self { files: most.0, names: most.0.saturating_mul(4).max(10_000), bytes, time: Duration::from_mins(5) }
    }
}

#[cfg(test)]
impl Limits {
    pub fn within(self, time: Duration) -> Self {
        Self { time, ..self }
    }

    pub fn of_bytes(self, bytes: u64) -> Self {
        Self { bytes, ..self }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::of(Most::default())
    }
}

/// Finds the wanted files of a folder; `count` is told how many there are so far, and says whether to go on.
///
/// # Errors
/// A sentence, where the folder is not there, is a file, or cannot be opened.
pub fn walk(
    path: &Path,
    wanted: fn(&Path) -> Want,
    limits: Limits,
    count: &dyn Fn(usize) -> bool,
) -> Result<Names, String> {
    let shown = path.display();
    let about = fs::metadata(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => format!("There is no folder {shown}. Check the path."),
        _ => format!("The folder {shown} cannot be read: {error}."),
    })?;
    if !about.is_dir() {
        return Err(format!("{shown} is a file; a folder is wanted here."));
    }
    let root = Root::hold(path).map_err(|error| format!("The folder {shown} cannot be read: {error}."))?;
    let begun = Instant::now();
    let mut walk = Walk {
        root: &root,
        wanted,
        limits,
        begun,
        names: 0,
        over: false,
        count,
        files: Vec::new(),
        faults: Vec::new(),
    };
    walk.down(&root.path, "", 0);
    let (files, faults) = (walk.files, walk.faults);
    Ok(Names { root, limits, begun, files, faults })
}

struct Walk<'a> {
    root: &'a Root,
    /// Which files are read.
    wanted: fn(&Path) -> Want,
    limits: Limits,
    begun: Instant,
    names: usize,
    /// True once something was more than is read, or nobody wants more.
    over: bool,
    count: &'a dyn Fn(usize) -> bool,
    files: Vec<Named>,
    faults: Vec<Fault>,
}

impl Walk<'_> {
    fn down(&mut self, path: &Path, name: &str, depth: usize) {
        if depth > DEEPEST {
            self.refuse(name, format!("This folder lies more than {DEEPEST} folders deep and was not read."));
            return;
        }
        // One name more than may be, to know that there are more.
        let room = self.limits.names.saturating_sub(self.names).saturating_add(1);
        let entries = fs::read_dir(path).and_then(|entries| entries.take(room).collect::<io::Result<Vec<_>>>());
        let entries = match entries {
            Ok(entries) => entries,
            Err(error) => {
                self.refuse(name, format!("This folder cannot be read: {error}."));
                return;
            }
        };
        self.names = self.names.saturating_add(entries.len());
        let mut entries: Vec<(OsString, DirEntry)> =
            entries.into_iter().map(|entry| (entry.file_name(), entry)).collect();
        entries.sort_by(|(a, _), (b, _)| a.cmp(b));
        for (own, entry) in entries {
            let shown = own.to_string_lossy();
            if shown.starts_with('.') {
                continue;
            }
            let below = if name.is_empty() { shown.to_string() } else { format!("{name}/{shown}") };
            if let Some(sentence) = self.too_much() {
                self.over = true;
                self.refuse(&below, sentence);
            }
            self.over |= !(self.count)(self.files.len());
            if self.over {
                return;
            }
            self.entry(&entry, below, depth);
        }
    }

    /// Why nothing more is found, where enough was.
    fn too_much(&self) -> Option<String> {
        let Limits { files, names, time, .. } = self.limits;
        let what = if self.over {
            return None;
        } else if self.files.len() >= files {
            format!("The folder holds more than {files} files")
        } else if self.names > names {
            format!("The folder holds more than {names} names")
        } else if self.begun.elapsed() > time {
            too_long(time)
        } else {
            return None;
        };
        Some(ended(&what))
    }

    fn entry(&mut self, entry: &DirEntry, name: String, depth: usize) {
        let path = entry.path();
        let Ok(kind) = entry.file_type() else {
            self.refuse(&name, "This file went away while it was read.".into());
            return;
        };
        if kind.is_dir() {
            return self.down(&path, &name, depth + 1);
        }
        let is_data = match (self.wanted)(&path) {
            Want::Read => true,
            Want::Name => return self.files.push(Named { name, elsewhere: None, is_read: false }),
            Want::Leave => false,
        };
        // A name that is no text is shown as one, and is another.
        let is_told = path.strip_prefix(&self.root.path).is_ok_and(|below| below.to_str().is_some());
        let mut elsewhere = (!is_told).then(|| path.clone());
        if kind.is_symlink() {
            match fs::canonicalize(&path) {
                Ok(leads) if leads.is_dir() => {
                    return self.refuse(&name, "This is a link to a folder and was not followed.".into());
                }
                Ok(leads) if is_data && !leads.starts_with(&self.root.path) => {
                    return self.refuse(&name, "This link leaves the folder and was not followed.".into());
                }
                Err(_) if is_data => return self.refuse(&name, "This link leads nowhere.".into()),
                Ok(leads) => elsewhere = Some(leads),
                Err(_) => {}
            }
        }
        if is_data {
            self.files.push(Named { name, elsewhere: elsewhere.map(PathBuf::into_boxed_path), is_read: true });
        }
    }

    fn refuse(&mut self, name: &str, sentence: String) {
        self.faults.push(refused(name, sentence));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn three_files() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for name in ["a.ron", "b.ron", "c.ron"] {
            fs::write(folder.path().join(name), "x").unwrap();
        }
        folder
    }

    #[test]
    fn a_folder_that_takes_too_long_is_left_where_the_time_is_over() {
        let folder = three_files();
        let usual = Limits::default();
        assert_eq!(usual.time, Duration::from_mins(5));
        // The clock moves while the first file is looked at.
        let slowly = |_: &Path| {
            std::thread::sleep(Duration::from_millis(1100));
            Want::Read
        };
        let found = walk(folder.path(), slowly, usual.within(Duration::from_secs(1)), &|_| true).unwrap();
        assert_eq!(found.files.len(), 1, "what was found before is kept");
        let said: Vec<&str> = found.faults.iter().map(|fault| fault.sentence.as_str()).collect();
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].starts_with("To read the folder took longer than 1 seconds"), "{said:?}");
        assert_eq!(found.faults[0].file, "b.ron");
        assert_eq!(walk(folder.path(), |_| Want::Read, usual, &|_| true).unwrap().files.len(), 3);
    }

    #[test]
    fn whoever_wants_no_more_names_is_given_none() {
        let folder = three_files();
        let found = walk(folder.path(), |_| Want::Read, Limits::default(), &|found| found < 2).unwrap();
        assert_eq!((found.files.len(), found.faults.len()), (2, 0));
    }
}
