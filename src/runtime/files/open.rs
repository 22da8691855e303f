//! Opens a file and reads it, if it is a regular file of a sensible size. What was looked at is what is read: the file is
//! looked at again once it is open, and it is opened in a way that waits for nobody.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Read};
use std::path::Path;
use std::time::{Duration, Instant};

use crate::domain::read::LARGEST_FILE;
use crate::runtime::files::beneath::Root;

/// How long a file may take, at most. A read that the system itself does not end, as on a share that went away, ends when
/// the system gives it up.
const LONGEST: Duration = Duration::from_mins(1);
/// Bytes between two looks at the clock, at most; where fewer come at once, it is looked at after those.
const PIECE: usize = 64 * 1024;

/// The bytes of a regular file of no more than 32 MiB that somebody named; a link is followed.
///
/// # Errors
/// A sentence without the file's name.
pub fn read_file(path: &Path) -> Result<Vec<u8>, String> {
    read(&|| fs::metadata(path), &|| open(path, true))
}

/// The same for a file that was found or belongs to a folder: a link is refused.
///
/// # Errors
/// A sentence without the file's name.
pub fn read_own(path: &Path) -> Result<Vec<u8>, String> {
    if fs::symlink_metadata(path).is_ok_and(|about| about.is_symlink()) {
        return Err("This is a link and was not followed.".into());
    }
    read(&|| fs::symlink_metadata(path), &|| open(path, false))
}

/// The same for a file found in a folder, by its path without links: nothing between the folder and the file is one either,
/// whoever swaps names in the meantime.
///
/// # Errors
/// A sentence without the file's name.
pub fn read_beneath(root: &Root, path: &Path) -> Result<Vec<u8>, String> {
    read(&|| fs::symlink_metadata(path), &|| root.open(path))
}

fn read(look: &dyn Fn() -> io::Result<Metadata>, open: &dyn Fn() -> io::Result<File>) -> Result<Vec<u8>, String> {
    let once = || -> Result<(Vec<u8>, bool), String> {
        // Looked at before it is opened: to open some devices is to do something.
        is_readable(&look().map_err(|error| cannot(&error))?)?;
        let file = open().map_err(|error| cannot(&error))?;
        let before = file.metadata().map_err(|error| cannot(&error))?;
        is_readable(&before)?;
        let bytes = whole(&file, before.len(), LONGEST)?;
        let after = file.metadata().map_err(|error| cannot(&error))?;
        let same = before.len() == after.len() && before.modified().ok() == after.modified().ok();
        Ok((bytes, same))
    };
    match once()? {
        (bytes, true) => Ok(bytes),
        // Somebody was saving it; once is chance.
        (_, false) => match once()? {
            (bytes, true) => Ok(bytes),
            (_, false) => Err("This file changed while it was read. Read it again when nobody writes to it.".into()),
        },
    }
}

fn cannot(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "This file is not there, or went away while it was read.".into(),
        io::ErrorKind::PermissionDenied => "This file cannot be read: permission is denied.".into(),
        _ => format!("This file cannot be read: {error}."),
    }
}

fn is_readable(about: &Metadata) -> Result<(), String> {
    if !about.is_file() {
        return Err("This is no regular file (a pipe, socket or device) and was not opened.".into());
    }
    if about.len() > LARGEST_FILE {
        return Err(TOO_LARGE.into());
    }
    Ok(())
}

const TOO_LARGE: &str = "This file is larger than 32 MiB and was not read.";

/// Opens for reading; should it be a pipe by now, without waiting for its other end.
#[cfg(unix)]
pub fn open(path: &Path, follow: bool) -> io::Result<File> {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt;
    let mut flags = OFlags::NONBLOCK | OFlags::NOCTTY;
    if !follow {
        flags |= OFlags::NOFOLLOW;
    }
    let flags = i32::try_from(flags.bits()).map_err(io::Error::other)?;
    OpenOptions::new().read(true).custom_flags(flags).open(path)
}

#[cfg(not(unix))]
pub fn open(path: &Path, _follow: bool) -> io::Result<File> {
    OpenOptions::new().read(true).open(path)
}

/// Everything in it, unless it goes on for too long. `expected` bytes are read at once where they come at once.
fn whole(mut from: impl Read, expected: u64, longest: Duration) -> Result<Vec<u8>, String> {
    let begun = Instant::now();
    // One more than is expected: the end shows itself without another piece.
    let room = usize::try_from(expected.min(LARGEST_FILE)).unwrap_or(0).saturating_add(1);
    let (mut bytes, mut piece) = (Vec::with_capacity(room), vec![0; room.clamp(4096, PIECE)]);
    loop {
        match from.read(&mut piece) {
            Ok(0) => return Ok(bytes),
            Ok(count) => bytes.extend_from_slice(piece.get(..count).unwrap_or_default()),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(cannot(&error)),
        }
        if bytes.len() as u64 > LARGEST_FILE {
            return Err(TOO_LARGE.into());
        }
        if begun.elapsed() > longest {
            return Err(format!("This file took longer than {} seconds and was left.", longest.as_secs()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::thread;

    /// A file that gives a byte now and then, without end, as a share on a bad line may.
    struct Trickle;

    impl Read for Trickle {
        fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
            thread::sleep(Duration::from_millis(5));
            to[0] = b'x';
            Ok(1)
        }
    }

    #[test]
    fn a_file_that_comes_byte_by_byte_is_left_after_its_time() {
        let begun = Instant::now();
        let said = whole(Trickle, 7, Duration::from_secs(1)).unwrap_err();
        assert_eq!(said, "This file took longer than 1 seconds and was left.");
        assert!(begun.elapsed() >= Duration::from_secs(1) && begun.elapsed() < Duration::from_secs(10));
        assert_eq!(LONGEST, Duration::from_mins(1));
    }

    #[test]
    fn a_file_that_grows_without_end_is_left_at_its_size() {
        assert_eq!(whole(io::repeat(b'x'), 0, LONGEST).unwrap_err(), TOO_LARGE);
        assert_eq!(whole(&b"all of it"[..], 9, LONGEST).unwrap(), b"all of it");
    }
}
