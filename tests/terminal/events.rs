//! What a terminal and a line do to keys, on the real program: cut, late, wrong, pasted, held down; and nothing at all.

use std::thread;
use std::time::{Duration, Instant};

use crate::terminal_harness::Session;
use crate::terminal_harness::clock::{alone, beside};
use crate::terminal_harness::traces::effort;

/// A terminal at the end of a line.
pub const FAR: [(&str, &str); 1] = [("SSH_CONNECTION", "192.0.2.1 50000 192.0.2.2 22")];

/// How long an idle program is watched.
const IDLE: Duration = Duration::from_secs(10);

fn pause(milliseconds: u64) {
    thread::sleep(Duration::from_millis(milliseconds));
}

/// The program with its search open and two letters typed.
fn searching(environment: &[(&str, &str)]) -> Session {
    let mut session = Session::with(80, 24, &[], environment);
    session.wait("4 Timeline");
    session.keys("/zq");
    session.wait("/ zq");
    session
}

/// What stands in the search.
fn assert_typed(session: &mut Session, text: &str, when: &str) {
    // A letter of its own says that what came before was taken in.
    session.keys("w");
    session.wait_until(&format!("“{text}w” {when}"), |screen| {
        screen.lines().any(|line| {
            line.split("/ ")
                .nth(1)
                .is_some_and(|typed| typed.split([' ', '_', '│']).next() == Some(&format!("{text}w")))
        })
    });
    session.keys("\u{7f}");
}

/// Types bytes in two pieces. False where this machine made the gap so long that the program may have given up waiting.
pub fn in_two(session: &mut Session, one: &[u8], gap: u64, other: &[u8], patience: u64) -> bool {
    let started = Instant::now();
    session.bytes(one);
    pause(gap);
    session.bytes(other);
    started.elapsed() < Duration::from_millis(patience)
}

/// Plays what hangs on a short gap, and plays it again where the gap became too long to prove anything.
pub fn again_if_late(mut play: impl FnMut() -> bool) {
    assert!((0..20).any(|_| play()), "this machine is too busy to type with a gap of so few milliseconds");
}

#[test]
fn nothing_of_a_cut_or_unknown_sequence_is_ever_typed() {
    let _turn = beside();
    let mut session = searching(&FAR);
    let cases: [(&str, &[&[u8]], u64); 11] = [
        ("ESC [, 2 s, A", &[b"\x1b[", b"A"], 2000),
        ("FF FE", &[b"\xff\xfe"], 0),
        ("an answer", &[b"\x1b]11;rgb:1e1e/1e1e/1e1e\x07"], 0),
        ("an answer in pieces", &[b"\x1b]11;rgb:1e1e", b"/1e1e/1e1e\x1b", b"\\"], 60),
        ("a status string", &[b"\x1bP>|tmux 3.3a\x1b\\"], 0),
        ("what it can do", &[b"\x1b[?62;", b"22c"], 60),
        ("where the cursor is", &[b"\x1b[24;", b"80R"], 60),
        ("Alt-x", &[b"\x1bx"], 0),
        ("a click in the old form", &[b"\x1b[M q!"], 0),
        ("F5", &[b"\x1b[15~"], 0),
        ("raw C1", &[b"\x9b\x9d\xc2\x9b"], 0),
    ];
    for (name, pieces, gap) in cases {
        for piece in pieces {
            session.bytes(piece);
            pause(gap);
        }
        assert_typed(&mut session, "zq", name);
    }
    println!("events: {} cut or unknown sequences, none typed", cases.len());
    session.bytes("é".as_bytes().get(..1).unwrap());
    pause(50);
    session.bytes("é".as_bytes().get(1..).unwrap());
    assert_typed(&mut session, "zqé", "a letter in two pieces");
    session.keys("\u{3}q");
    assert_eq!(session.end(), 0);
}

#[test]
fn escape_is_a_key_where_nothing_follows_and_closes_nothing_where_a_cursor_key_was_cut() {
    let _turn = beside();
    again_if_late(|| {
        let mut session = searching(&FAR);
        let in_time = in_two(&mut session, b"\x1b", 30, b"[A", 80);
        if in_time {
            assert_typed(&mut session, "zq", "ESC, 30 ms, [A");
        }
        in_time
    });
    again_if_late(|| {
        let mut session = Session::with(80, 24, &[], &FAR);
        session.wait("4 Timeline");
        session.keys("?");
        session.wait("everywhere");
        let in_time = in_two(&mut session, b"\x1b", 30, b"[B", 80);
        if in_time {
            pause(300);
            assert!(!session.screen().contains("4 Timeline"), "the help is still open:\n{}", session.screen());
            session.keys("\u{1b}");
            session.wait("4 Timeline");
            session.quit();
        }
        in_time
    });
}

/// Frames for forty keys that come together, and for the program going on after it was stopped.
fn frames_for_keys_together() -> usize {
    let mut session = Session::start(120, 36, &[]);
    session.wait("4 Timeline");
    session.settle();
    let frames = session.frames();
    // While it is stopped the keys come together, however slow this machine is.
    session.signal("STOP");
    session.keys(&"j".repeat(40));
    session.keys("?");
    session.signal("CONT");
    session.wait("everywhere");
    session.settle();
    let drawn = session.frames() - frames;
    session.keys("qq");
    assert_eq!(session.end(), 0);
    drawn
}

#[test]
fn keys_that_come_together_are_one_frame() {
    let _turn = beside();
    // One for the keys, and one because it goes on, for others may have had the terminal since. A machine that is so busy
    // that a few keys take longer than a frame may wait is asked again.
    let is_one = |_| {
        let drawn = frames_for_keys_together();
        println!("events: forty keys together, {drawn} frames");
        (1..=2).contains(&drawn)
    };
    assert!((0..3).any(is_one), "more than a frame, each time");
}

#[test]
fn idle_is_idle() {
    let _turn = alone();
    let mut session = Session::start(80, 24, &[]);
    session.wait("4 Timeline");
    // What starting began has to end first.
    let mut before = effort(session.pid()).unwrap();
    for _ in 0..20 {
        pause(300);
        let now = effort(session.pid()).unwrap();
        if now == std::mem::replace(&mut before, now) {
            break;
        }
    }
    let bytes = session.output().len();
    thread::sleep(IDLE);
    assert_eq!(effort(session.pid()).unwrap(), before, "ticks of the processor, and how often a thread woke up");
    session.keys("X");
    pause(300);
    assert_eq!(session.output().len(), bytes, "no byte while idle, none for a key without meaning");
    session.quit();
    println!("events: {IDLE:?} idle, 0 bytes, 0 ticks, 0 wake-ups");
}

#[test]
fn a_terminal_that_does_not_know_its_size_is_drawn_at_80_by_24() {
    let _turn = beside();
    let mut session = Session::start(0, 0, &[]);
    session.wait("4 Timeline");
    session.quit();
}
