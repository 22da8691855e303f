//! Reads folders of data files and writes single files. Only regular files within the folder are read; whatever else
//! bears a data file's name is refused with a sentence, and the rest still loads.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use crate::domain::dataset::{FileText, Layer};
use crate::domain::fault::{Fault, Severity};
use crate::domain::proof::{Document, LOCK_FILE};
use crate::domain::read::{LARGEST_FILE, is_leaving};
use crate::domain::record::claim::Spot;

/// Folders within folders, at most.
const DEEPEST: usize = 16;

/// A file found in a folder: its name below the folder and its bytes.
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

/// Reads every `.ron` file of a folder and the folders in it, sorted by name; hidden ones are left out.
///
/// # Errors
/// A sentence, where the folder is not there, is a file, or cannot be opened.
pub fn folder(path: &Path) -> Result<Folder, String> {
    // Copies that other programs left are named, not read: whoever knows records tells them apart by name.
    walk(path, |path| path.extension().is_some_and(|ending| ending == "ron") || is_leaving(&path.to_string_lossy()))
}

fn walk(path: &Path, wanted: fn(&Path) -> bool) -> Result<Folder, String> {
    let shown = path.display();
    let about = fs::metadata(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => format!("There is no folder {shown}. Check the path."),
        _ => format!("The folder {shown} cannot be read: {error}."),
    })?;
    if !about.is_dir() {
        return Err(format!("{shown} is a file; a folder is wanted here."));
    }
    let root = fs::canonicalize(path).map_err(|error| format!("The folder {shown} cannot be read: {error}."))?;
    fs::read_dir(&root).map_err(|error| format!("The folder {shown} cannot be read: {error}."))?;
    let mut walk = Walk { root: &root, wanted, folder: Folder::default() };
    walk.down(&root, "", 0);
    Ok(walk.folder)
}

/// The folder as a layer of data.
///
/// # Errors
/// As `folder`.
pub fn layer(path: &Path) -> Result<Layer, String> {
    let folder = folder(path)?;
    let files = folder.files.into_iter().map(|file| FileText { name: file.name, bytes: file.bytes }).collect();
    let mut faults = folder.faults;
    let at = path.join(LOCK_FILE);
    let lock = match at.exists().then(|| read_file(&at)) {
        None => None,
        Some(Ok(bytes)) => Some(String::from_utf8_lossy(&bytes).into_owned()),
        Some(Err(sentence)) => {
            faults.push(refused(LOCK_FILE, sentence));
            None
        }
    };
    Ok(Layer { name: path.display().to_string(), files, faults, lock, placeless: false })
}

/// Reads every regular file of a folder of source documents, whatever its name; hidden ones are left out. What cannot be
/// read is a warning: it may be no document at all.
///
/// # Errors
/// A sentence, where the folder cannot be opened.
pub fn documents(path: &Path) -> Result<(Vec<Document>, Vec<Fault>), String> {
    let found = walk(path, |_| true)?;
    let documents = found.files.into_iter().map(|file| Document::new(file.name, &file.bytes)).collect();
    let unread = found.faults.into_iter().map(|fault| {
        let file = path.join(&fault.file).to_string_lossy().into_owned();
        Fault { severity: Severity::Warning, file, ..fault }
    });
    Ok((documents, unread.collect()))
}

struct Walk<'a> {
    root: &'a Path,
    /// Which files are read.
    wanted: fn(&Path) -> bool,
    folder: Folder,
}

impl Walk<'_> {
    fn down(&mut self, path: &Path, name: &str, depth: usize) {
        if depth > DEEPEST {
            self.refuse(name, format!("This folder lies more than {DEEPEST} folders deep and was not read."));
            return;
        }
        let entries = match fs::read_dir(path).and_then(Iterator::collect::<io::Result<Vec<_>>>) {
            Ok(entries) => entries,
            Err(error) => {
                self.refuse(name, format!("This folder cannot be read: {error}."));
                return;
            }
        };
        let mut paths: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).collect();
        paths.sort();
        for path in paths {
            let own = path.file_name().map(|own| own.to_string_lossy().into_owned()).unwrap_or_default();
            if !own.starts_with('.') {
                let below = if name.is_empty() { own } else { format!("{name}/{own}") };
                self.entry(&path, below, depth);
            }
        }
    }

    fn entry(&mut self, path: &Path, name: String, depth: usize) {
        let Ok(about) = fs::symlink_metadata(path) else {
            self.refuse(&name, "This file went away while it was read.".into());
            return;
        };
        if about.is_dir() {
            return self.down(path, &name, depth + 1);
        }
        let is_data = (self.wanted)(path);
        if about.is_symlink() {
            match fs::canonicalize(path) {
                Ok(there) if there.is_dir() => {
                    return self.refuse(&name, "This is a link to a folder and was not followed.".into());
                }
                Ok(there) if is_data && !there.starts_with(self.root) => {
                    return self.refuse(&name, "This link leaves the folder and was not followed.".into());
                }
                Err(_) if is_data => return self.refuse(&name, "This link leads nowhere.".into()),
                _ => {}
            }
        }
        if is_data {
            match read_file(path) {
                Ok(bytes) => self.folder.files.push(Found { name, bytes }),
                Err(sentence) => self.refuse(&name, sentence),
            }
        }
    }

    fn refuse(&mut self, name: &str, sentence: String) {
        self.folder.faults.push(refused(name, sentence));
    }
}

/// A fault of a whole file.
pub fn refused(name: &str, sentence: String) -> Fault {
    Fault::error("file", sentence).at(name, Spot::default())
}

/// The bytes of a regular file of no more than 32 MiB.
///
/// # Errors
/// A sentence without the file's name.
pub fn read_file(path: &Path) -> Result<Vec<u8>, String> {
    let cannot = |error: io::Error| format!("This file cannot be read: {error}.");
    // Looked at before it is opened: opening a pipe would wait for its other end.
    let about = fs::metadata(path).map_err(cannot)?;
    if !about.is_file() {
        return Err("This is no regular file (a pipe, socket or device) and was not opened.".into());
    }
    if about.len() > LARGEST_FILE {
        return Err("This file is larger than 32 MiB and was not read.".into());
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(cannot)?;
    file.take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(cannot)?;
    Ok(bytes)
}

/// Puts a text into a file: whole or not at all, with the permissions the file has, and only if it still holds what was
/// read. What somebody saved in between is not written over.
///
/// # Errors
/// Whatever the system answers, or that the file has changed; the file is then as it was.
pub fn write_file(path: &Path, read: &[u8], text: &str) -> io::Result<()> {
    let path = fs::canonicalize(path)?;
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut draft = tempfile::NamedTempFile::new_in(folder)?;
    draft.write_all(text.as_bytes())?;
    draft.as_file().set_permissions(fs::metadata(&path)?.permissions())?;
    draft.as_file().sync_all()?;
    if fs::read(&path)? != read {
        return Err(io::Error::other("it has changed since it was read; run the command once more"));
    }
    draft.persist(&path)?;
    // The text is in place by now; a system that cannot sync a folder loses at most the new name in a power cut.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

/// Puts a text into a file that is not there yet; with `folders`, those above it are made. What is there is never
/// written over.
///
/// # Errors
/// Whatever the system answers, or that the file is there.
pub fn create_file(path: &Path, text: &str, folders: bool) -> io::Result<()> {
    if let Some(folder) = path.parent().filter(|folder| folders && !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder)?;
    }
    let mut file = File::create_new(path)?;
    let done = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    if done.is_err() {
        // Half a file would stand in the way of the next attempt.
        let _ = fs::remove_file(path);
    }
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_somebody_saved_in_between_is_left_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.ron");
        fs::write(&path, "theirs").unwrap();
        let error = write_file(&path, b"as read", "ours").unwrap_err();
        assert!(error.to_string().contains("changed since it was read"), "{error}");
        assert_eq!(fs::read_to_string(&path).unwrap(), "theirs");
        write_file(&path, b"theirs", "ours").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "ours");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no draft is left behind");
    }
}
