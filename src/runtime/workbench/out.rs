//! Bytes to the terminal, counted. It waits where the terminal takes none, as it must: it never asks and never drops.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::process::{Signal, getpid, kill_process};
use rustix::stdio::stdout;
use rustix::termios::{QueueSelector, tcflush};

static WRITTEN: AtomicU64 = AtomicU64::new(0);
/// True while the program waits for the terminal to take what is written.
static WRITING: AtomicBool = AtomicBool::new(false);
/// True once only the last words may still be written.
static CLOSED: AtomicBool = AtomicBool::new(false);

/// Standard output without a buffer: whoever writes makes one piece of what belongs together.
#[derive(Debug, Clone, Copy, Default)]
pub struct Out;

impl Out {
    /// Bytes written so far.
    pub fn written() -> u64 {
        WRITTEN.load(Ordering::Relaxed)
    }

    /// The program is about to end: lets nothing more be written but by `last`, drops what the terminal has not taken, and
    /// gets whoever waits for it to take more out of that, for as long as one write waits no other gets through.
    pub fn close() {
        CLOSED.store(true, Ordering::SeqCst);
        for _ in 0..8 {
            Self::drop_pending();
            if !WRITING.load(Ordering::SeqCst) {
                return;
            }
            // There is room now. What has written a part is ended by a signal; what has not would begin again.
            thread::sleep(Duration::from_millis(10));
            // One that does nothing here; the system hands it to the main thread.
            let _ = kill_process(getpid(), Signal::CONT);
            thread::sleep(Duration::from_millis(10));
        }
    }

    /// Drops what the terminal has not taken.
    pub fn drop_pending() {
        let _ = tcflush(stdout(), QueueSelector::OFlush);
    }

    /// True after `close`: a frame may have been cut in the middle.
    pub fn is_closed() -> bool {
        CLOSED.load(Ordering::SeqCst)
    }

    /// Writes the last words, also after `close`; as much as goes in one piece, for nobody could wait for the rest.
    pub fn last(bytes: &[u8]) {
        let _ = rustix::io::write(stdout(), bytes);
    }

    /// True where the terminal takes bytes, now or within `patience`.
    pub fn is_ready(patience: Duration) -> bool {
        let out = stdout();
        let mut watched = [PollFd::new(&out, PollFlags::OUT)];
        let patience = Timespec::try_from(patience).ok();
        let ready = poll(&mut watched, Some(&patience.unwrap_or(Timespec { tv_sec: 0, tv_nsec: 0 })));
        ready.is_ok() && watched.iter().any(|one| one.revents().contains(PollFlags::OUT))
    }
}

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        loop {
            if Self::is_closed() {
                // Another thread is ending the program; this one has nothing to say to that, by no exit code of its own.
                thread::park();
                continue;
            }
            WRITING.store(true, Ordering::SeqCst);
            let done = rustix::io::write(stdout(), bytes);
            WRITING.store(false, Ordering::SeqCst);
            match done {
                Ok(count) => {
                    WRITTEN.fetch_add(count as u64, Ordering::Relaxed);
                    return Ok(count);
                }
                Err(Errno::INTR) => {}
                // Whoever started the program may have left the terminal so; it is shared, and stays as it is.
                Err(Errno::AGAIN) => {
                    let out = stdout();
                    let _ = poll(&mut [PollFd::new(&out, PollFlags::OUT)], None);
                }
                Err(error) => return Err(error.into()),
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
