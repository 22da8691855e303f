//! Reads folders of data files and writes single files. Only regular files within the folder are read; whatever else
//! bears a data file's name is refused with a sentence, and the rest still loads. Nothing is written but where it was named.

mod beneath;
mod each;
mod open;
mod put;
mod walk;

use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::AtomicBool;

use crate::domain::dataset::{Layer, Most};
use crate::domain::fault::{Fault, Severity};
use crate::domain::proof::{Document, LOCK_FILE};
use crate::domain::read::is_leaving;
use crate::domain::record::claim::Spot;

pub use each::{Came, each};
pub use open::read_file;
pub use put::{create_file, write_file};
use walk::Want;
pub use walk::{Limits, Names};

/// A file that was read: its name below the folder and its bytes; none where only its name is wanted.
#[derive(Debug)]
pub struct Found {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// What a folder holds, and what could not be read, each by name.
#[derive(Debug, Default)]
pub struct Folder {
    pub files: Vec<Found>,
    pub faults: Vec<Fault>,
}

/// Finds every `.ron` file of a folder and the folders in it, sorted by name; hidden ones are left out. `count` is told
/// how many there are so far, and says whether to go on.
///
/// # Errors
/// A sentence, where the folder is not there, is a file, or cannot be opened.
pub fn names(path: &Path, limits: Limits, count: &dyn Fn(usize) -> bool) -> Result<Names, String> {
    // Copies that other programs left are named, not read: whoever knows records tells them apart by name.
    let wanted = |path: &Path| match path.extension() {
        _ if is_leaving(&path.to_string_lossy()) => Want::Name,
        Some(ending) if ending == "ron" => Want::Read,
        _ => Want::Leave,
    };
    walk::walk(path, wanted, limits, count)
}

/// The same with what is in them, all at once.
///
/// # Errors
/// As `names`.
pub fn folder(path: &Path, limits: Limits) -> Result<Folder, String> {
    names(path, limits, &|_| true).map(whole)
}

fn whole(names: Names) -> Folder {
    let read = Mutex::new(Vec::new());
    let order: Vec<usize> = (0..names.files.len()).collect();
    each(&names, &order, &AtomicBool::new(false), &|at, _, came| {
        read.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push((at, came));
    });
    let mut read = read.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    read.sort_by_key(|(at, _)| *at);
    let mut folder = Folder { files: Vec::with_capacity(read.len()), faults: names.faults };
    for (at, came) in read {
        let name = names.files.get(at).map(|file| file.name.clone()).unwrap_or_default();
        match came {
            Came::Bytes(bytes) => folder.files.push(Found { name, bytes }),
            Came::Not(sentence) => folder.faults.push(refused(&name, sentence)),
        }
    }
    folder.faults.sort_by(|a, b| a.file.cmp(&b.file));
    folder
}

/// The folder as a layer of data, without its files.
pub fn layer(path: &Path, names: &mut Names, most: Most) -> Layer {
    let mut faults = std::mem::take(&mut names.faults);
    let at = path.join(LOCK_FILE);
    let lock = match at.symlink_metadata().is_ok().then(|| open::read_own(&at)) {
        None => None,
        Some(Ok(bytes)) => Some(String::from_utf8_lossy(&bytes).into_owned()),
        Some(Err(sentence)) => {
            faults.push(refused(LOCK_FILE, sentence));
            None
        }
    };
    Layer { name: path.display().to_string(), files: Vec::new(), faults, lock, placeless: false, most }
}

/// The bytes of one file of a folder, read once more; none where it is gone or is not what is read.
pub fn again(folder: &Path, name: &str) -> Option<Vec<u8>> {
    let root = beneath::Root::hold(folder).ok()?;
    let path = root.path.join(name).canonicalize().ok()?;
    open::read_beneath(&root, &path).ok()
}

/// Reads every regular file of a folder of source documents, whatever its name; hidden ones are left out. What cannot be
/// read is a warning: it may be no document at all.
///
/// # Errors
/// A sentence, where the folder cannot be opened.
pub fn documents(path: &Path) -> Result<(Vec<Document>, Vec<Fault>), String> {
    let found = whole(walk::walk(path, |_| Want::Read, Limits::default(), &|_| true)?);
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
