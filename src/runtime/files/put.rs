//! Puts texts into files: whole or not at all, never through a link, never over what somebody else saved.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use crate::runtime::files::open::read_own;

/// Puts a text into a file: whole or not at all, with the permissions the file has, and only if it still holds what was
/// read. What somebody saved in between is not written over, and a link is not written through: it may lead anywhere.
///
/// # Errors
/// Whatever the system answers, or that the file has changed or is a link; the file is then as it was.
pub fn write_file(path: &Path, read: &[u8], text: &str) -> io::Result<()> {
    if fs::symlink_metadata(path)?.is_symlink() {
        return Err(io::Error::other("it is a link; name the file that it leads to"));
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut draft = tempfile::NamedTempFile::new_in(folder)?;
    draft.write_all(text.as_bytes())?;
    draft.as_file().set_permissions(fs::symlink_metadata(path)?.permissions())?;
    draft.as_file().sync_all()?;
    if read_own(path).map_err(io::Error::other)? != read {
        return Err(io::Error::other("it has changed since it was read; run the command once more"));
    }
    // A new name for the draft: should the old one be a link by now, the link is replaced and not followed.
    draft.persist(path)?;
    // The text is in place by now; a system that cannot sync a folder loses at most the new name in a power cut.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

/// Puts a text into a file that is not there yet; with `folder`, the one above it is made where it is missing, and must
/// be no link. What is there is never written over.
///
/// # Errors
/// Whatever the system answers, or that the file is there.
pub fn create_file(path: &Path, text: &str, folder: bool) -> io::Result<()> {
    if let Some(above) = path.parent().filter(|above| folder && !above.as_os_str().is_empty()) {
        match fs::create_dir(above) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
            _ => {}
        }
        if !fs::symlink_metadata(above)?.is_dir() {
            let shown = above.display();
            return Err(io::Error::other(format!("{shown} is a link or a file, and a folder is wanted there")));
        }
    }
    // Fails on a link too, whether it leads anywhere or not.
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

    #[cfg(unix)]
    #[test]
    fn nothing_is_written_through_a_link() {
        let (folder, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let theirs = outside.path().join("theirs.ron");
        fs::write(&theirs, "theirs").unwrap();
        let link = folder.path().join("x.ron");
        std::os::unix::fs::symlink(&theirs, &link).unwrap();
        assert!(write_file(&link, b"theirs", "ours").unwrap_err().to_string().contains("is a link"));
        assert!(create_file(&link, "ours", false).is_err());
        std::os::unix::fs::symlink(outside.path(), folder.path().join("sources")).unwrap();
        let error = create_file(&folder.path().join("sources/new.ron"), "ours", true).unwrap_err();
        assert!(error.to_string().contains("is a link or a file"), "{error}");
        assert_eq!(fs::read_to_string(&theirs).unwrap(), "theirs");
        assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 1);
    }
}
