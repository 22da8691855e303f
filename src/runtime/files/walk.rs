//! Goes through a folder and the folders in it, by name, and reads what is wanted. Links to folders are not followed, so
//! that no walk goes in a circle; how much is read, and for how long, has an end. Whoever swaps a folder for a link while it
//! is gone through gets at most names told, each with a refusal: what is read is opened within the folder.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::domain::dataset::Most;
use crate::domain::fault::Fault;
use crate::runtime::files::beneath::Root;
use crate::runtime::files::open::read_beneath;
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

/// A file found in a folder: its name below the folder and its bytes; none where only its name is wanted.
#[derive(Debug)]
pub struct Found {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// What a folder holds, and what could not be read.
#[derive(Debug, Default)]
pub struct Folder {
    pub files: Vec<Found>,
    pub faults: Vec<Fault>,
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

impl Default for Limits {
    fn default() -> Self {
        Self::of(Most::default())
    }
}

/// Reads the wanted files of a folder.
///
/// # Errors
/// A sentence, where the folder is not there, is a file, or cannot be opened.
pub fn walk(path: &Path, wanted: fn(&Path) -> Want, limits: Limits) -> Result<Folder, String> {
    let shown = path.display();
    let about = fs::metadata(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => format!("There is no folder {shown}. Check the path."),
        _ => format!("The folder {shown} cannot be read: {error}."),
    })?;
    if !about.is_dir() {
        return Err(format!("{shown} is a file; a folder is wanted here."));
    }
    let root = Root::hold(path).map_err(|error| format!("The folder {shown} cannot be read: {error}."))?;
    let mut walk = Walk {
        root: &root,
        wanted,
        limits,
        begun: Instant::now(),
        names: 0,
        bytes: 0,
        over: false,
        folder: Folder::default(),
    };
    walk.down(&root.path, "", 0);
    Ok(walk.folder)
}

struct Walk<'a> {
    root: &'a Root,
    /// Which files are read.
    wanted: fn(&Path) -> Want,
    limits: Limits,
    begun: Instant,
    names: usize,
    bytes: u64,
    /// True once something was more than is read.
    over: bool,
    folder: Folder,
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
        let mut paths: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).collect();
        paths.sort();
        for path in paths {
            let own = path.file_name().map(|own| own.to_string_lossy().into_owned()).unwrap_or_default();
            if own.starts_with('.') {
                continue;
            }
            let below = if name.is_empty() { own } else { format!("{name}/{own}") };
            if let Some(sentence) = self.too_much() {
                self.over = true;
                self.refuse(&below, sentence);
            }
            if self.over {
                return;
            }
            self.entry(&path, below, depth);
        }
    }

    /// Why nothing more is read, where enough was.
    fn too_much(&self) -> Option<String> {
        let Limits { files, names, bytes, time } = self.limits;
        let what = if self.over {
            return None;
        } else if self.folder.files.len() >= files {
            format!("The folder holds more than {files} files")
        } else if self.names > names {
            format!("The folder holds more than {names} names")
        } else if self.bytes > bytes {
            format!("The files of the folder hold more than {} MiB", bytes / 1024 / 1024)
        } else if self.begun.elapsed() > time {
            format!("To read the folder took longer than {} seconds", time.as_secs())
        } else {
            return None;
        };
        Some(format!(
            "{what}; from this one on they were not read. Ask for more with --most-records N, or name a folder in it."
        ))
    }

    fn entry(&mut self, path: &Path, name: String, depth: usize) {
        let Ok(about) = fs::symlink_metadata(path) else {
            self.refuse(&name, "This file went away while it was read.".into());
            return;
        };
        if about.is_dir() {
            return self.down(path, &name, depth + 1);
        }
        let is_data = match (self.wanted)(path) {
            Want::Read => true,
            Want::Name => return self.folder.files.push(Found { name, bytes: Vec::new() }),
            Want::Leave => false,
        };
        let mut there = path.to_path_buf();
        if about.is_symlink() {
            match fs::canonicalize(path) {
                Ok(leads) if leads.is_dir() => {
                    return self.refuse(&name, "This is a link to a folder and was not followed.".into());
                }
                Ok(leads) if is_data && !leads.starts_with(&self.root.path) => {
                    return self.refuse(&name, "This link leaves the folder and was not followed.".into());
                }
                Err(_) if is_data => return self.refuse(&name, "This link leads nowhere.".into()),
                Ok(leads) => there = leads,
                Err(_) => {}
            }
        }
        if is_data {
            match read_beneath(self.root, &there) {
                Ok(bytes) => {
                    self.bytes = self.bytes.saturating_add(bytes.len() as u64);
                    self.folder.files.push(Found { name, bytes });
                }
                Err(sentence) => self.refuse(&name, sentence),
            }
        }
    }

    fn refuse(&mut self, name: &str, sentence: String) {
        self.folder.faults.push(refused(name, sentence));
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
        let found = walk(folder.path(), slowly, Limits { time: Duration::from_secs(1), ..usual }).unwrap();
        assert_eq!(found.files.len(), 1, "what was read before is kept");
        let said: Vec<&str> = found.faults.iter().map(|fault| fault.sentence.as_str()).collect();
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].starts_with("To read the folder took longer than 1 seconds"), "{said:?}");
        assert_eq!(found.faults[0].file, "b.ron");
        assert_eq!(walk(folder.path(), |_| Want::Read, usual).unwrap().files.len(), 3);
    }

    #[test]
    fn what_is_only_to_be_named_is_not_opened() {
        let folder = three_files();
        fs::File::create(folder.path().join("b.ron")).unwrap().set_len(1 << 40).unwrap();
        let found = walk(folder.path(), |_| Want::Name, Limits { bytes: 0, ..Limits::default() }).unwrap();
        assert!(found.files.iter().all(|file| file.bytes.is_empty()) && found.faults.is_empty());
        assert_eq!(found.files.len(), 3);
    }
}
