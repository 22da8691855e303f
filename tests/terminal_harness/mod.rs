//! A pseudo-terminal with the program in it, and an emulator that says what a person would see.

pub mod clock;
pub mod traces;

use std::io::{Read, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_mpaka");
const PATIENCE: Duration = Duration::from_secs(20);
/// No byte for so long: the frame is whole. More than the 178 ms for which a frame may wait for its turn.
const QUIET: Duration = Duration::from_millis(250);

/// A running program.
pub struct Session {
    master: Option<Box<dyn MasterPty + Send>>,
    child: Box<dyn Child + Send + Sync>,
    writer: Option<Box<dyn Write + Send>>,
    seen: Arc<Mutex<(vt100::Parser, Vec<u8>)>>,
    /// False while nobody reads what the program writes.
    reading: Arc<AtomicBool>,
    /// True once the terminal is to be closed.
    closing: Arc<AtomicBool>,
    started: Instant,
}

fn size(cols: u16, rows: u16) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

impl Session {
    /// Starts the program in a terminal of that size.
    pub fn start(cols: u16, rows: u16, args: &[&str]) -> Self {
        Self::with(cols, rows, args, &[])
    }

    /// The same with an environment of its own beside the usual.
    pub fn with(cols: u16, rows: u16, args: &[&str], environment: &[(&str, &str)]) -> Self {
        let all: Vec<&str> = [PROGRAM, "--today", "2026-11-22"].into_iter().chain(args.iter().copied()).collect();
        Self::of(cols, rows, &all, environment)
    }

    /// Starts any command line in a terminal of that size.
    pub fn of(cols: u16, rows: u16, words: &[&str], environment: &[(&str, &str)]) -> Self {
        clock::count();
        let pty = native_pty_system().openpty(size(cols, rows)).unwrap();
        let mut command = CommandBuilder::new(words[0]);
        command.args(&words[1..]);
        command.env("TERM", "xterm-256color");
        command.env("LC_ALL", "C.UTF-8");
        for name in ["NO_COLOR", "SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY", "TMUX"] {
            command.env_remove(name);
        }
        for (name, value) in environment {
            command.env(name, value);
        }
        let child = pty.slave.spawn_command(command).unwrap();
        drop(pty.slave);
        // A terminal that does not know its size is taken to have the usual one.
        let (seen_rows, seen_cols) = if rows == 0 || cols == 0 { (24, 80) } else { (rows, cols) };
        let seen = Arc::new(Mutex::new((vt100::Parser::new(seen_rows, seen_cols, 0), Vec::new())));
        let (reading, closing) = (Arc::new(AtomicBool::new(true)), Arc::new(AtomicBool::new(false)));
        let reader = pty.master.try_clone_reader().unwrap();
        let writer = pty.master.take_writer().unwrap();
        let started = Instant::now();
        let session = Self { master: Some(pty.master), child, writer: Some(writer), seen, reading, closing, started };
        session.listen(reader);
        session
    }

    fn listen(&self, mut reader: Box<dyn Read + Send>) {
        let (seen, reading, closing) = (Arc::clone(&self.seen), Arc::clone(&self.reading), Arc::clone(&self.closing));
        thread::spawn(move || {
            let mut bytes = [0; 8192];
            loop {
                while !reading.load(Ordering::SeqCst) {
                    thread::sleep(Duration::from_millis(5));
                }
                let Ok(count) = reader.read(&mut bytes) else { return };
                if count == 0 || closing.load(Ordering::SeqCst) {
                    return;
                }
                let mut seen = seen.lock().unwrap();
                seen.0.process(&bytes[..count]);
                seen.1.extend_from_slice(&bytes[..count]);
            }
        });
    }

    pub fn keys(&mut self, keys: &str) {
        self.bytes(keys.as_bytes());
    }

    /// Types bytes as they are.
    pub fn bytes(&mut self, bytes: &[u8]) {
        let writer = self.writer.as_mut().unwrap();
        writer.write_all(bytes).unwrap();
        writer.flush().unwrap();
    }

    pub fn resize(&mut self, cols: u16, rows: u16) {
        self.seen.lock().unwrap().0.screen_mut().set_size(rows, cols);
        self.master.as_ref().unwrap().resize(size(cols, rows)).unwrap();
    }

    /// Stops or starts reading what the program writes.
    pub fn read(&self, on: bool) {
        self.reading.store(on, Ordering::SeqCst);
    }

    /// Closes the terminal, as a dropped line does: the program is made to draw, and the terminal goes at the first of it.
    pub fn close(&mut self) {
        self.closing.store(true, Ordering::SeqCst);
        self.read(true);
        self.keys("\u{c}");
        self.wait_for_reader();
        self.writer = None;
        self.master = None;
    }

    /// Waits, not for long, until the last bytes were read, and the reader with its share of the terminal is gone.
    fn wait_for_reader(&self) {
        let until = Instant::now() + Duration::from_secs(1);
        while Arc::strong_count(&self.closing) > 1 && Instant::now() < until {
            thread::sleep(Duration::from_millis(2));
        }
    }

    /// The process that was started.
    pub fn pid(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// The program, where a shell was started with it.
    pub fn program(&self) -> u32 {
        let shell = self.pid();
        let until = Instant::now() + PATIENCE;
        while Instant::now() < until {
            clock::assert_in_time();
            let children = std::fs::read_to_string(format!("/proc/{shell}/task/{shell}/children")).unwrap_or_default();
            if let Some(pid) = children.split_whitespace().next().and_then(|pid| pid.parse().ok()) {
                return pid;
            }
            thread::sleep(Duration::from_millis(10));
        }
        panic!("no program was started");
    }

    /// Sends a signal by name, from outside.
    pub fn signal(&mut self, name: &str) {
        signal(name, self.pid());
    }

    /// Waits until the screen shows the words.
    pub fn wait(&mut self, words: &str) {
        self.wait_until(&format!("“{words}”"), |screen| screen.contains(words));
    }

    /// Waits until the screen is as it should be.
    pub fn wait_until(&mut self, what: &str, is_so: impl Fn(&str) -> bool) {
        let until = Instant::now() + PATIENCE;
        while Instant::now() < until {
            clock::assert_in_time();
            if is_so(&self.screen()) {
                return;
            }
            thread::sleep(Duration::from_millis(10));
        }
        panic!("{what} never came; the screen is:\n{}", self.screen());
    }

    pub fn screen(&self) -> String {
        self.seen.lock().unwrap().0.screen().contents()
    }

    /// True while the program has the alternate screen.
    pub fn is_alternate(&self) -> bool {
        self.seen.lock().unwrap().0.screen().alternate_screen()
    }

    /// Everything the program wrote.
    pub fn output(&self) -> String {
        String::from_utf8_lossy(&self.seen.lock().unwrap().1).into_owned()
    }

    /// Bytes that the program wrote so far.
    pub fn sent(&self) -> usize {
        self.seen.lock().unwrap().1.len()
    }

    /// Waits until the program has written nothing for a while.
    pub fn settle(&self) {
        let (mut sent, mut since) = (self.sent(), Instant::now());
        while since.elapsed() < QUIET {
            clock::assert_in_time();
            thread::sleep(Duration::from_millis(5));
            let now = self.sent();
            if now != sent {
                (sent, since) = (now, Instant::now());
            }
        }
    }

    /// Waits until the program has written more than that, then until it is quiet.
    pub fn settle_after(&self, sent: usize) {
        let until = Instant::now() + PATIENCE;
        while self.sent() <= sent {
            clock::assert_in_time();
            assert!(Instant::now() < until, "nothing was written; the screen is:\n{}", self.screen());
            thread::sleep(Duration::from_millis(2));
        }
        self.settle();
    }

    /// Frames that the program drew so far.
    pub fn frames(&self) -> usize {
        self.output().matches("\u{1b}[?2026h").count()
    }

    /// True while the program has not ended.
    pub fn is_running(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// Presses q, and sees that all is well.
    pub fn quit(&mut self) {
        self.keys("q");
        assert_eq!(self.end(), 0);
    }

    /// Waits for the program to end and gives its exit code.
    pub fn end(&mut self) -> u32 {
        self.end_within(PATIENCE)
    }

    /// Waits for so long for the program to end, and gives its exit code.
    pub fn end_within(&mut self, patience: Duration) -> u32 {
        let until = Instant::now() + patience;
        while Instant::now() < until {
            clock::assert_in_time();
            if let Some(status) = self.child.try_wait().unwrap() {
                self.read(true);
                self.wait_for_reader();
                return status.exit_code();
            }
            thread::sleep(Duration::from_millis(5));
        }
        panic!("the program did not end in {patience:?}; the screen is:\n{}", self.screen());
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.read(true);
        let _ = self.child.kill();
        clock::over(self.started);
    }
}

/// Sends a signal by name.
pub fn signal(name: &str, pid: u32) {
    let sent = std::process::Command::new("kill").args([format!("-{name}"), pid.to_string()]).status().unwrap();
    assert!(sent.success());
}
