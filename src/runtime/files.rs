//! Reads folders of data files and writes single files. Only regular files within the folder are read; whatever else
//! bears a data file's name is refused with a sentence, and the rest still loads. Nothing is written but where it was named.

mod beneath;
mod open;
mod put;
mod walk;

use std::path::Path;

use crate::domain::dataset::{FileText, Layer, Most};
use crate::domain::fault::{Fault, Severity};
use crate::domain::proof::{Document, LOCK_FILE};
use crate::domain::read::is_leaving;
use crate::domain::record::claim::Spot;

pub use open::read_file;
pub use put::{create_file, write_file};
use walk::Want;
pub use walk::{Folder, Limits};

/// Reads every `.ron` file of a folder and the folders in it, sorted by name; hidden ones are left out.
///
/// # Errors
/// A sentence, where the folder is not there, is a file, or cannot be opened.
pub fn folder(path: &Path, limits: Limits) -> Result<Folder, String> {
    // Copies that other programs left are named, not read: whoever knows records tells them apart by name.
    let wanted = |path: &Path| match path.extension() {
        _ if is_leaving(&path.to_string_lossy()) => Want::Name,
        Some(ending) if ending == "ron" => Want::Read,
        _ => Want::Leave,
    };
    walk::walk(path, wanted, limits)
}

/// The folder as a layer of data.
///
/// # Errors
/// As `folder`.
pub fn layer(path: &Path, most: Most) -> Result<Layer, String> {
    let folder = folder(path, Limits::of(most))?;
    let files = folder.files.into_iter().map(|file| FileText { name: file.name, bytes: file.bytes }).collect();
    let mut faults = folder.faults;
    let at = path.join(LOCK_FILE);
    let lock = match at.symlink_metadata().is_ok().then(|| open::read_own(&at)) {
        None => None,
        Some(Ok(bytes)) => Some(String::from_utf8_lossy(&bytes).into_owned()),
        Some(Err(sentence)) => {
            faults.push(refused(LOCK_FILE, sentence));
            None
        }
    };
    Ok(Layer { name: path.display().to_string(), files, faults, lock, placeless: false, most })
}

/// Reads every regular file of a folder of source documents, whatever its name; hidden ones are left out. What cannot be
/// read is a warning: it may be no document at all.
///
/// # Errors
/// A sentence, where the folder cannot be opened.
pub fn documents(path: &Path) -> Result<(Vec<Document>, Vec<Fault>), String> {
    let found = walk::walk(path, |_| Want::Read, Limits::default())?;
    let documents = found.files.into_iter().map(|file| Document::new(file.name, &file.bytes)).collect();
    let unread = found.faults.into_iter().map(|fault| {
        let file = path.join(&fault.file).to_string_lossy().into_owned();
        Fault { severity: Severity::Warning, file, ..fault }
    });
    Ok((documents, unread.collect()))
}

/// A fault of a whole file.
pub fn refused(name: &str, sentence: String) -> Fault {
    Fault::error("file", sentence).at(name, Spot::default())
}
