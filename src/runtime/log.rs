//! The log that `--log FILE` asks for: one line an event, with the time since the start, made safe like all other text.
//! It never holds what was typed or what the data say, and without `--log` it does nothing at all.

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::sync::{Mutex, OnceLock, TryLockError};
use std::time::Instant;

use rustix::fs::OFlags;

use crate::domain::safe::clean;

/// The longest log, in bytes; what it had before counts.
const LONGEST: u64 = 1 << 20;

/// Columns of the time that each line begins with.
const TIME: usize = 9;

/// One log a process: a panic in any thread has to find it.
static LOG: OnceLock<Mutex<Log>> = OnceLock::new();

struct Log {
    file: File,
    started: Instant,
    /// Bytes that still fit.
    room: u64,
}

/// Opens the log, or makes it, for this user alone. It is only ever added to.
///
/// # Errors
/// A sentence, where it is no plain file, is full, or cannot be opened.
pub fn open(path: &Path) -> Result<(), String> {
    let log = Log::open(path)?;
    let _ = LOG.set(Mutex::new(log));
    Ok(())
}

/// Writes a line, in one piece; nothing where no log is kept or it is full.
pub fn say(sentence: &str) {
    let Some(log) = LOG.get() else { return };
    match log.try_lock() {
        Ok(mut log) => log.say(sentence),
        Err(TryLockError::Poisoned(log)) => log.into_inner().say(sentence),
        // Whoever ends the program must not wait.
        Err(TryLockError::WouldBlock) => {}
    }
}

impl Log {
    fn open(path: &Path) -> Result<Self, String> {
        let name = path.display();
        let cannot = |why: &dyn std::fmt::Display| format!("The log {name} cannot be written: {why}.");
        let plain = |is_file: bool| if is_file { Ok(()) } else { Err(cannot(&"it is not a plain file")) };
        // Asked before as well as after, for opening alone can set a device going.
        if let Ok(there) = path.symlink_metadata() {
            plain(there.is_file())?;
        }
        let careful = OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY;
        let mut file = OpenOptions::new()
            .read(true)
            .append(true)
            .create(true)
            .mode(0o600)
            .custom_flags(i32::try_from(careful.bits()).unwrap_or(0))
            .open(path)
            .map_err(|error| cannot(&error))?;
        let there = file.metadata().map_err(|error| cannot(&error))?;
        plain(there.is_file())?;
        let room = LONGEST.saturating_sub(there.len());
        if there.len() > 0 && !is_log(&mut file) {
            return Err(cannot(&"it holds something else, which stays as it is; name another file"));
        }
        if room == 0 {
            return Err(cannot(&"it is full (1 MiB); move it away, or name another file"));
        }
        Ok(Self { file, started: Instant::now(), room })
    }

    fn say(&mut self, sentence: &str) {
        let line = format!("{:TIME$.3} {}\n", self.started.elapsed().as_secs_f64(), clean(sentence));
        self.room = self.room.saturating_sub(line.len() as u64);
        if self.room > 0 {
            // The work goes on where the disk is full.
            let _ = self.file.write_all(line.as_bytes());
        }
    }
}

/// True where a file begins as a log does: with a time.
fn is_log(file: &mut File) -> bool {
    let mut begin = [0; TIME + 1];
    let whole = file.read_exact(&mut begin).is_ok();
    let time = begin.get(..TIME).and_then(|time| std::str::from_utf8(time).ok()).map(str::trim);
    whole && begin.ends_with(b" ") && time.is_some_and(|time| time.parse::<f64>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn lines_are_added_safe_and_for_this_user_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.log");
        Log::open(&path).unwrap().say("opened \u{1b}]0;x\u{7} on\ntwo lines");
        Log::open(&path).unwrap().say("again");
        let text = fs::read_to_string(&path).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), 2, "{text}");
        assert!(lines[0].ends_with("opened <U+001B>]0;x<U+0007> on / two lines"), "{text}");
        assert!(lines[1].ends_with("again"), "{text}");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn what_is_no_plain_file_is_refused_with_a_sentence() {
        let folder = tempfile::tempdir().unwrap();
        let plain = folder.path().join("plain");
        fs::write(&plain, "").unwrap();
        let link = folder.path().join("link");
        std::os::unix::fs::symlink(&plain, &link).unwrap();
        let fifo = folder.path().join("fifo");
        assert!(std::process::Command::new("mkfifo").arg(&fifo).status().unwrap().success());
        for path in [folder.path(), &link, &fifo, Path::new("/dev/null"), Path::new("/dev/tty")] {
            let sentence = Log::open(path).err().unwrap();
            assert!(sentence.ends_with("it is not a plain file."), "{sentence}");
        }
        assert!(Log::open(&folder.path().join("none/a.log")).is_err());
        fs::write(&plain, "Instrument(id: \"x\")\n").unwrap();
        assert!(Log::open(&plain).err().unwrap().contains("it holds something else"));
        assert_eq!(fs::read_to_string(&plain).unwrap(), "Instrument(id: \"x\")\n");
    }

    #[test]
    fn a_log_ends_at_its_bound() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.log");
        let mut log = Log::open(&path).unwrap();
        for _ in 0..30 {
            log.say(&"x".repeat(100_000));
        }
        assert!(fs::metadata(&path).unwrap().len() <= LONGEST);
        let full = format!("{:TIME$.3} {}", 0.0, "x".repeat(LONGEST as usize));
        fs::write(&path, full).unwrap();
        assert!(Log::open(&path).err().unwrap().contains("it is full"));
    }
}
