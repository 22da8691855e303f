//! Every way out of the real program: the terminal is as it was, a sentence says why, the exit code means something, and it
//! is gone within a second.

use std::path::Path;
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::terminal_harness::clock::{alone, beside};
use crate::terminal_harness::traces::{after_leaving, assert_left_alone};
use crate::terminal_harness::{PROGRAM, Session, signal};
use mpaka::cli::args::Workbench;
use mpaka::domain::date::Day;
use mpaka::domain::geo::{Atlas, AtlasFault};
use mpaka::runtime::workbench::{Load, Opening, run};
use mpaka::shipped;

/// Within this a leaving program is gone.
pub const SOON: Duration = Duration::from_secs(1);
/// Runs the program, then says its exit code and how the terminal is.
const THEN_ASK: &str = r#""$@"; echo "code [$?]"; stty -a"#;

/// The program in a shell that asks afterwards.
fn asked(words: &[&str], environment: &[(&str, &str)]) -> Session {
    let all: Vec<&str> = ["sh", "-c", THEN_ASK, "sh"].into_iter().chain(words.iter().copied()).collect();
    let mut session = Session::of(80, 24, &all, environment);
    session.wait("4 Timeline");
    session
}

/// Waits until a process is gone, a second at most.
pub fn assert_gone(pid: u32, way: &str) {
    let started = Instant::now();
    while Path::new(&format!("/proc/{pid}")).exists() {
        assert!(started.elapsed() < SOON, "{way}: still there after {:?}", started.elapsed());
        thread::sleep(Duration::from_millis(5));
    }
}

/// Makes the program draw until the terminal, which nobody reads, takes no more and it is stuck in the middle of a frame.
pub fn fill(session: &mut Session, pid: u32) {
    // Frames keep a pace, so they are to be large.
    session.resize(300, 100);
    session.read(false);
    let written = || {
        let all = std::fs::read_to_string(format!("/proc/{pid}/io")).unwrap();
        all.lines().find_map(|line| line.strip_prefix("wchar: ")?.parse::<u64>().ok()).unwrap()
    };
    let (mut last, mut since) = (written(), Instant::now());
    let started = Instant::now();
    while since.elapsed() < Duration::from_millis(400) {
        assert!(started.elapsed() < Duration::from_secs(15), "the terminal takes everything");
        session.keys("\u{c}");
        thread::sleep(Duration::from_millis(10));
        if written() != last {
            (last, since) = (written(), Instant::now());
        }
    }
}

/// A way out.
struct Way {
    name: &'static str,
    leave: fn(&mut Session),
    /// The exit code.
    code: u32,
    /// What is said on the main screen.
    sentence: &'static str,
    /// How often the terminal may have been taken: once more where the program goes on after it was stopped unasked.
    taken: usize,
}

const WAYS: [Way; 11] = [
    Way { name: "q", leave: |session| session.keys("q"), code: 0, sentence: "", taken: 1 },
    Way { name: "Ctrl-C twice", leave: |session| session.keys("\u{3}\u{3}"), code: 0, sentence: "", taken: 1 },
    Way {
        name: "SIGTERM",
        leave: |session| signal("TERM", session.program()),
        code: 143,
        sentence: "mpaka was ended by SIGTERM.",
        taken: 1,
    },
    Way {
        name: "SIGHUP",
        leave: |session| signal("HUP", session.program()),
        code: 129,
        sentence: "mpaka was ended by SIGHUP.",
        taken: 1,
    },
    Way {
        name: "SIGINT",
        leave: |session| signal("INT", session.program()),
        code: 130,
        sentence: "mpaka was ended by SIGINT.",
        taken: 1,
    },
    Way {
        name: "SIGQUIT",
        leave: |session| signal("QUIT", session.program()),
        code: 131,
        sentence: "mpaka was ended by SIGQUIT.",
        taken: 1,
    },
    Way {
        name: "SIGTERM with clicks taken and a prompt open",
        leave: |session| {
            session.keys("M");
            session.wait("Mouse on");
            session.keys("/abc");
            session.wait("abc");
            signal("TERM", session.program());
        },
        code: 143,
        sentence: "mpaka was ended by SIGTERM.",
        taken: 1,
    },
    Way {
        name: "SIGTERM twice",
        leave: |session| {
            let pid = session.program();
            signal("TERM", pid);
            let _ = std::process::Command::new("kill").args(["-TERM", &pid.to_string()]).output();
        },
        code: 143,
        sentence: "mpaka was ended by SIGTERM.",
        taken: 1,
    },
    Way {
        name: "SIGTERM while nobody reads the terminal",
        leave: |session| {
            let pid = session.program();
            fill(session, pid);
            signal("TERM", pid);
        },
        code: 143,
        sentence: "mpaka was ended by SIGTERM.",
        taken: 1,
    },
    Way {
        name: "SIGHUP while nobody reads the terminal",
        leave: |session| {
            let pid = session.program();
            fill(session, pid);
            signal("HUP", pid);
        },
        code: 129,
        sentence: "mpaka was ended by SIGHUP.",
        taken: 1,
    },
    Way {
        name: "SIGTERM after SIGSTOP and SIGCONT",
        leave: |session| {
            let pid = session.program();
            signal("STOP", pid);
            signal("TERM", pid);
            signal("CONT", pid);
        },
        code: 143,
        sentence: "mpaka was ended by SIGTERM.",
        taken: 2,
    },
];

#[test]
fn every_way_out_gives_the_terminal_back_once_and_says_why() {
    let _turn = alone();
    for way in &WAYS {
        let mut session = asked(&[PROGRAM, "--today", "2026-11-22"], &[]);
        let pid = session.program();
        (way.leave)(&mut session);
        assert_gone(pid, way.name);
        session.read(true);
        assert_eq!(session.end(), 0, "{}: the shell", way.name);
        println!("leaving: by {}", way.name);
        assert_restored(way, &session);
    }
    println!("leaving: {} ways out, all restored", WAYS.len());
}

/// The modes are undone once, the sentence can be read, and the shell has its terminal.
fn assert_restored(way: &Way, session: &Session) {
    let (name, output) = (way.name, session.output());
    let counted = |mode: &str, end: &str| output.matches(&format!("\u{1b}[?{mode}{end}")).count();
    for mode in ["1049", "2004"] {
        assert!((1..=way.taken).contains(&counted(mode, "h")), "{name}: {mode} set");
        assert_eq!(counted(mode, "l"), 1, "{name}: {mode} undone");
    }
    for mode in ["1000", "1006"] {
        assert_eq!(counted(mode, "h"), counted(mode, "l"), "{name}: clicks");
    }
    assert_left_alone(&output);
    let after = after_leaving(&output);
    assert!(after.contains(way.sentence), "{name}: {after:?}");
    assert!(after.contains(&format!("code [{}]", way.code)), "{name}: {after:?}");
    assert_cooked(after, name);
    assert!(!session.is_alternate(), "{name}");
}

/// `stty -a` tells of a terminal as a shell wants it.
pub fn assert_cooked(told: &str, way: &str) {
    for mode in ["icanon", "echo", "isig", "opost", "icrnl"] {
        assert!(told.split_whitespace().any(|word| word == mode), "{way}: {mode} in {told}");
    }
}

/// The workbench with a map that panics when it is read again, or in detail: run in a terminal by the test below.
#[test]
#[ignore = "a program for the test below, not a test"]
fn program_with_a_map_that_panics() {
    fn again() -> Result<Atlas, AtlasFault> {
        static READS: AtomicUsize = AtomicUsize::new(0);
        assert_eq!(READS.fetch_add(1, Ordering::SeqCst), 0, "boom \u{1b}]0;x\u{7}");
        shipped::atlas()
    }
    fn detail() -> Result<Atlas, AtlasFault> {
        panic!("boom \u{1b}]0;x\u{7}")
    }
    let today = Day::from_ymd(2026, 11, 22).unwrap();
    let load = Load { atlas: again, detail, ..Load::default() };
    let code: ExitCode = run(&Opening { today, wish: Workbench::default(), load });
    panic!("it ended as if nothing had happened: {code:?}");
}

#[test]
fn a_panic_in_any_thread_gives_the_terminal_back_and_says_so_in_one_safe_line() {
    let _turn = alone();
    let this = std::env::current_exe().unwrap();
    let words =
        [this.to_str().unwrap(), "--exact", "leaving::program_with_a_map_that_panics", "--ignored", "--nocapture"];
    for (name, keys) in [("the main thread", "3++++"), ("another thread", "R")] {
        let mut session = asked(&words, &[]);
        let pid = session.program();
        session.keys(keys);
        assert_gone(pid, name);
        assert_eq!(session.end(), 0, "{name}: the shell");
        let sentence = "mpaka had to stop by a fault of its own:";
        assert_restored(&Way { name, leave: |_| (), code: 101, sentence, taken: 1 }, &session);
        assert!(after_leaving(&session.output()).contains("boom <U+001B>]0;x<U+0007>"), "{name}");
    }
}

#[test]
fn data_that_cannot_be_read_are_said_before_the_terminal_is_taken() {
    let _turn = beside();
    let mut session = Session::start(80, 24, &["--data", "/nonexistent"]);
    assert_eq!(session.end(), 3);
    assert!(!session.output().contains("\u{1b}[?1049h"));
    assert!(session.output().contains("/nonexistent"));
}
