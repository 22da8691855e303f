//! Reads the files that were found, in their order and several at once; whoever wants them takes each as soon as it is
//! there. Nothing is kept here.

use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::thread;

use crate::runtime::files::open::read_beneath;
use crate::runtime::files::walk::{Named, Names};

/// What came of a file; the sentence says why it, or it and all after it, were not read.
pub enum Came {
    /// No bytes where only the name is wanted.
    Bytes(Vec<u8>),
    Not(String),
}

/// Threads that read: as many as the machine has cores.
fn threads() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// Reads every file, by their places among the names in that order, until `stop` is set. Where the bounds of the folder are reached, the
/// next file is told as not read, and none is after it.
pub fn each(names: &Names, order: &[usize], stop: &AtomicBool, take: &(dyn Fn(usize, &Named, Came) + Sync)) {
    let (next, bytes, over) = (AtomicUsize::new(0), AtomicU64::new(0), AtomicBool::new(false));
    let work = || {
        while !stop.load(Ordering::Relaxed) && !over.load(Ordering::Relaxed) {
            let turn = next.fetch_add(1, Ordering::Relaxed);
            let Some((at, file)) = order.get(turn).and_then(|at| Some((*at, names.files.get(*at)?))) else { return };
            if !file.is_read {
                take(at, file, Came::Bytes(Vec::new()));
                continue;
            }
            // The first is read in any case: what took long was to find it.
            let too_much = (turn > 0).then(|| names.too_much(bytes.load(Ordering::Relaxed))).flatten();
            if let Some(sentence) = too_much {
                if !over.swap(true, Ordering::Relaxed) {
                    take(at, file, Came::Not(sentence));
                }
                return;
            }
            match read_beneath(&names.root, &names.path(file)) {
                Ok(read) => {
                    bytes.fetch_add(read.len() as u64, Ordering::Relaxed);
                    take(at, file, Came::Bytes(read));
                }
                Err(sentence) => take(at, file, Came::Not(sentence)),
            }
        }
    };
    let more = threads().min(names.files.len()).saturating_sub(1);
    thread::scope(|scope| {
        for _ in 0..more {
            // Where the system refuses a thread, the others do its work.
            let _ = thread::Builder::new().name("reading".into()).spawn_scoped(scope, work);
        }
        work();
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::files::walk::{Limits, Want, walk};
    use std::fs;
    use std::path::Path;
    use std::sync::Mutex;

    fn folder(files: usize) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for at in 0..files {
            fs::write(folder.path().join(format!("{at:04}.ron")), "x".repeat(100)).unwrap();
        }
        folder
    }

    /// How many were read, and what was said.
    fn read(folder: &Path, limits: Limits, wanted: fn(&Path) -> Want, stop_at: usize) -> (usize, Vec<String>) {
        let names = walk(folder, wanted, limits, &|_| true).unwrap();
        let (stop, came) = (AtomicBool::new(false), Mutex::new((0, Vec::new())));
        let order: Vec<usize> = (0..names.files.len()).collect();
        each(&names, &order, &stop, &|_, _, what| {
            let mut came = came.lock().unwrap();
            match what {
                Came::Bytes(_) => came.0 += 1,
                Came::Not(sentence) => came.1.push(sentence),
            }
            stop.store(came.0 >= stop_at, Ordering::Relaxed);
        });
        came.into_inner().unwrap()
    }

    #[test]
    fn a_folder_of_too_many_bytes_is_read_up_to_there_and_it_is_said_once() {
        let folder = folder(40);
        let (read, said) = read(folder.path(), Limits::default().of_bytes(1000), |_| Want::Read, usize::MAX);
        assert!((11..=11 + threads()).contains(&read), "{read}");
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].starts_with("The files of the folder hold more than 0 MiB; from this one on"), "{said:?}");
    }

    #[test]
    fn whoever_stops_is_given_no_more_than_was_under_way() {
        let folder = folder(40);
        let (read, said) = read(folder.path(), Limits::default(), |_| Want::Read, 5);
        assert!((5..=5 + threads()).contains(&read) && said.is_empty(), "{read} {said:?}");
    }

    #[test]
    fn what_is_only_to_be_named_is_not_opened() {
        let folder = folder(3);
        fs::File::create(folder.path().join("0001.ron")).unwrap().set_len(1 << 40).unwrap();
        let (read, said) = read(folder.path(), Limits::default().of_bytes(0), |_| Want::Name, usize::MAX);
        assert_eq!((read, said.len()), (3, 0));
    }
}
