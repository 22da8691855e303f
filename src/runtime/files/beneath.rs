//! A folder held open, and files opened within it: however names are swapped in the meantime, no link is followed on the
//! way from the folder to the file. It reads nothing.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use crate::runtime::files::open::open;

/// The folder that all that is read must lie in.
#[derive(Debug)]
pub struct Root {
    /// Its path, without links.
    pub path: PathBuf,
    #[cfg(any(target_os = "linux", target_os = "android"))]
    held: File,
}

impl Root {
    /// Holds a folder open.
    ///
    /// # Errors
    /// Where it is not there or cannot be opened.
    pub fn hold(path: &Path) -> io::Result<Self> {
        let path = fs::canonicalize(path)?;
        fs::read_dir(&path)?;
        Ok(Self {
            #[cfg(any(target_os = "linux", target_os = "android"))]
            held: File::open(&path)?,
            path,
        })
    }

    /// Opens a file in it for reading, without waiting for the other end of a pipe. The path is one without links; should it
    /// have one by now, it is refused. Where the system cannot promise that (Linux before 5.6, other systems), only the
    /// file itself is known to be no link: there, whoever may write in the folder is trusted.
    ///
    /// # Errors
    /// Whatever the system answers.
    #[cfg(any(target_os = "linux", target_os = "android"))]
    pub fn open(&self, path: &Path) -> io::Result<File> {
        use rustix::fs::{Mode, OFlags, ResolveFlags, openat2};
        use rustix::io::Errno;
        let below = path.strip_prefix(&self.path).map_err(io::Error::other)?;
        let flags = OFlags::RDONLY | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        let within = ResolveFlags::BENEATH | ResolveFlags::NO_SYMLINKS | ResolveFlags::NO_MAGICLINKS;
        match openat2(&self.held, below, flags, Mode::empty(), within) {
            Ok(file) => Ok(File::from(file)),
            // A system, or a cage around the program, that does not know the call.
            Err(Errno::NOSYS | Errno::PERM) => open(path, false),
            Err(Errno::LOOP | Errno::XDEV) => Err(io::Error::other("a link stands in its way by now")),
            Err(error) => Err(error.into()),
        }
    }

    /// Opens a file in it for reading.
    ///
    /// # Errors
    /// Whatever the system answers.
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    pub fn open(&self, path: &Path) -> io::Result<File> {
        open(path, false)
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;
    use crate::runtime::files::open::read_beneath;
    use std::os::unix::fs::symlink;

    #[test]
    fn a_folder_that_is_a_link_by_the_time_a_file_in_it_is_opened_leads_nowhere() {
        let (inside, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        for folder in [inside.path(), outside.path()] {
            fs::create_dir(folder.join("a")).unwrap();
            fs::write(folder.join("a/x.ron"), "x").unwrap();
        }
        let root = Root::hold(inside.path()).unwrap();
        let file = root.path.join("a/x.ron");
        assert_eq!(read_beneath(&root, &file).unwrap(), b"x");
        fs::rename(root.path.join("a"), root.path.join("b")).unwrap();
        symlink(outside.path().join("a"), root.path.join("a")).unwrap();
        let error = read_beneath(&root, &file).unwrap_err();
        assert!(error.contains("a link stands in its way"), "{error}");
        assert!(root.open(&outside.path().join("a/x.ron")).is_err(), "what is named lies in the folder");
    }
}
