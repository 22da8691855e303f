//! Every way out of the real program: the terminal is as it was, a sentence says why, the exit code means something, and it
//! is gone within a second.
#![cfg(all(target_os = "linux", feature = "tui"))]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "the switches that allow these in tests do not reach helper functions of a test crate"
)]

mod terminal_harness;

use std::path::Path;
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use mpaka::cli::args::Workbench;
use mpaka::domain::date::Day;
use mpaka::domain::library::Library;
use mpaka::runtime::workbench::{Opening, run};
use mpaka::shipped;
use terminal_harness::{PROGRAM, Session, after_leaving, assert_given_back, effort, signal};

/// Within this a leaving program is gone.
const SOON: Duration = Duration::from_secs(1);
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
fn assert_gone(pid: u32, way: &str) {
    let started = Instant::now();
    while Path::new(&format!("/proc/{pid}")).exists() {
        assert!(started.elapsed() < SOON, "{way}: still there after {:?}", started.elapsed());
        thread::sleep(Duration::from_millis(5));
    }
}

/// Makes the program draw until the terminal, which nobody reads, takes no more and it is stuck in the middle of a frame.
fn fill(session: &mut Session, pid: u32) {
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

/// A way out: its name, how it is gone, the exit code, and what is said on the main screen.
type Way = (&'static str, fn(&mut Session), u32, &'static str);

const WAYS: [Way; 11] = [
    ("q", |session| session.keys("q"), 0, ""),
    ("Ctrl-C twice", |session| session.keys("\u{3}\u{3}"), 0, ""),
    ("SIGTERM", |session| signal("TERM", session.program()), 143, "mpaka was ended by SIGTERM."),
    ("SIGHUP", |session| signal("HUP", session.program()), 129, "mpaka was ended by SIGHUP."),
    ("SIGINT", |session| signal("INT", session.program()), 130, "mpaka was ended by SIGINT."),
    ("SIGQUIT", |session| signal("QUIT", session.program()), 131, "mpaka was ended by SIGQUIT."),
    (
        "SIGTERM with clicks taken and a prompt open",
        |session| {
            session.keys("M");
            session.wait("Mouse on");
            session.keys("/abc");
            session.wait("abc");
            signal("TERM", session.program());
        },
        143,
        "mpaka was ended by SIGTERM.",
    ),
    (
        "SIGTERM twice",
        |session| {
            let pid = session.program();
            signal("TERM", pid);
            let _ = std::process::Command::new("kill").args(["-TERM", &pid.to_string()]).output();
        },
        143,
        "mpaka was ended by SIGTERM.",
    ),
    (
        "SIGTERM while nobody reads the terminal",
        |session| {
            let pid = session.program();
            fill(session, pid);
            signal("TERM", pid);
        },
        143,
        "mpaka was ended by SIGTERM.",
    ),
    (
        "SIGHUP while nobody reads the terminal",
        |session| {
            let pid = session.program();
            fill(session, pid);
            signal("HUP", pid);
        },
        129,
        "mpaka was ended by SIGHUP.",
    ),
    (
        "SIGTERM after SIGSTOP and SIGCONT",
        |session| {
            let pid = session.program();
            signal("STOP", pid);
            signal("TERM", pid);
            signal("CONT", pid);
        },
        143,
        "mpaka was ended by SIGTERM.",
    ),
];

#[test]
fn every_way_out_gives_the_terminal_back_once_and_says_why() {
    for (way, leave, code, sentence) in WAYS {
        let mut session = asked(&[PROGRAM, "--today", "2026-11-22"], &[]);
        let pid = session.program();
        leave(&mut session);
        assert_gone(pid, way);
        session.read(true);
        assert_eq!(session.end(), 0, "{way}: the shell");
        println!("leaving: by {way}");
        assert_restored(way, &session, code, sentence);
    }
    println!("leaving: {} ways out, all restored", WAYS.len());
}

/// The modes are undone, the sentence can be read, and the shell has its terminal.
fn assert_restored(way: &str, session: &Session, code: u32, sentence: &str) {
    let output = session.output();
    if way != "SIGTERM after SIGSTOP and SIGCONT" {
        assert_given_back(&output);
    }
    for mode in ["1000", "1006"] {
        let (on, off) = (format!("\u{1b}[?{mode}h"), format!("\u{1b}[?{mode}l"));
        assert_eq!(output.matches(&on).count(), output.matches(&off).count(), "{way}: clicks");
    }
    let after = after_leaving(&output);
    assert!(after.contains(sentence), "{way}: {after:?}");
    assert!(after.contains(&format!("code [{code}]")), "{way}: {after:?}");
    for mode in ["icanon", "echo", "isig", "opost", "icrnl"] {
        assert!(after.split_whitespace().any(|word| word == mode), "{way}: {mode} in {after}");
    }
    assert!(!session.is_alternate(), "{way}");
}

/// The workbench with data that panic when they are read again: run in a terminal by the test below, which names the way.
#[test]
#[ignore = "a program for the test below, not a test"]
fn program_with_data_that_panic() {
    let reads = AtomicUsize::new(0);
    let read = move || {
        if reads.fetch_add(1, Ordering::SeqCst) > 0 {
            match std::env::var("PANIC_IN").as_deref() {
                Ok("another thread") => {
                    let _ = thread::spawn(|| panic!("boom \u{1b}]0;x\u{7}")).join();
                    thread::sleep(Duration::from_secs(30));
                }
                _ => panic!("boom \u{1b}]0;x\u{7}"),
            }
        }
        Library::read(&[shipped::dataset()], shipped::atlas).map_err(|fault| fault.to_string())
    };
    let today = Day::from_ymd(2026, 11, 22).unwrap();
    let code: ExitCode = run(&Opening { today, shipped: true, wish: Workbench::default(), read: Box::new(read) });
    panic!("it ended as if nothing had happened: {code:?}");
}

#[test]
fn a_panic_in_any_thread_gives_the_terminal_back_and_says_so_in_one_safe_line() {
    let this = std::env::current_exe().unwrap();
    let words = [this.to_str().unwrap(), "--exact", "program_with_data_that_panic", "--ignored", "--nocapture"];
    for way in ["the main thread", "another thread"] {
        let mut session = asked(&words, &[("PANIC_IN", way)]);
        let pid = session.program();
        session.keys("R");
        assert_gone(pid, way);
        assert_eq!(session.end(), 0, "{way}: the shell");
        assert_restored(way, &session, 101, "mpaka had to stop by a fault of its own:");
        assert!(after_leaving(&session.output()).contains("boom <U+001B>]0;x<U+0007>"), "{way}");
    }
}

/// The terminal is closed in the middle of a frame; ticks of the processor that it cost until the program was gone.
fn close(session: &mut Session, pid: u32, way: &str) {
    let (before, _) = effort(pid).unwrap();
    session.close();
    let started = Instant::now();
    let mut last = before;
    while let Some((ticks, _)) = effort(pid) {
        last = ticks;
        assert!(started.elapsed() < SOON, "{way}: still there");
        thread::sleep(Duration::from_millis(5));
    }
    // A frame of a program that was not optimised is part of it; a loop that spins would have taken all the time there was.
    assert!(last - before < 30, "{way}: {} ticks after the terminal went", last - before);
    println!("leaving: {} ticks after the terminal went, {way}", last - before);
}

#[test]
fn a_terminal_that_goes_away_ends_it_even_in_the_middle_of_a_frame() {
    for blocked in [false, true] {
        let mut session = Session::start(80, 24, &[]);
        session.wait("4 Timeline");
        if blocked {
            let pid = session.pid();
            fill(&mut session, pid);
        }
        session.close();
        let code = session.end_within(SOON);
        assert!(code == 129 || code == 3, "{code}");
    }
}

#[test]
fn a_terminal_that_goes_away_unsaid_or_with_sighup_ignored_ends_it_too() {
    let folder = tempfile::tempdir().unwrap();
    let said = folder.path().join("said");
    // With SIGHUP ignored, as under nohup; and in a session of its own, which gets no SIGHUP at all.
    for (way, setsid, codes) in [("ignored", "", ["129", "3"]), ("unsaid", "setsid -w", ["3", "3"])] {
        let line =
            format!("trap '' HUP; {setsid} \"$0\" --today 2026-11-22 2>{0}.err; echo $? >{0}.code", said.display());
        let mut session = Session::of(80, 24, &["sh", "-c", &line, PROGRAM], &[]);
        session.wait("4 Timeline");
        let mut pid = session.program();
        if !setsid.is_empty() {
            let children = std::fs::read_to_string(format!("/proc/{pid}/task/{pid}/children")).unwrap();
            pid = children.split_whitespace().next().map_or(pid, |child| child.parse().unwrap());
        }
        close(&mut session, pid, way);
        session.end();
        let read = |what: &str| std::fs::read_to_string(format!("{}.{what}", said.display())).unwrap();
        assert!(codes.contains(&read("code").trim()), "{way}: {}", read("code"));
        assert!(
            read("err").starts_with("mpaka was ended by SIGHUP.") || read("err").starts_with("The terminal "),
            "{way}: {}",
            read("err")
        );
    }
}

#[test]
fn data_that_cannot_be_read_are_said_before_the_terminal_is_taken() {
    let mut session = Session::start(80, 24, &["--data", "/nonexistent"]);
    assert_eq!(session.end(), 3);
    assert!(!session.output().contains("\u{1b}[?1049h"));
    assert!(session.output().contains("/nonexistent"));
}
