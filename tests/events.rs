//! What a terminal and a line do to keys, on the real program: cut, late, wrong, pasted, held down; and nothing at all.
#![cfg(all(target_os = "linux", feature = "tui"))]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "the switches that allow these in tests do not reach helper functions of a test crate"
)]

mod terminal_harness;

use std::thread;
use std::time::Duration;

use terminal_harness::{Session, effort};

const FAR: [(&str, &str); 1] = [("SSH_CONNECTION", "192.0.2.1 50000 192.0.2.2 22")];

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

#[test]
fn nothing_of_a_cut_or_unknown_sequence_is_ever_typed() {
    let mut session = searching(&FAR);
    let cases: [(&str, &[&[u8]], u64); 12] = [
        ("ESC, 30 ms, [A", &[b"\x1b", b"[A"], 30),
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
    let mut session = Session::with(80, 24, &[], &FAR);
    session.wait("4 Timeline");
    session.keys("?");
    session.wait("everywhere");
    for _ in 0..5 {
        session.bytes(b"\x1b");
        pause(30);
        session.bytes(b"[B");
    }
    pause(300);
    assert!(!session.screen().contains("4 Timeline"), "the help is still open:\n{}", session.screen());
    session.keys("\u{1b}");
    session.wait("4 Timeline");
    session.keys("q");
    assert_eq!(session.end(), 0);
}

#[test]
fn a_paste_outside_an_input_does_nothing_and_says_so() {
    for paste in ["\u{1b}[200~q\r:\u{1b}[201~", "\u{1b}[200~a\u{1b}[201~q\u{1b}[201~", "\u{1b}[200~qqq"] {
        let mut session = Session::start(80, 24, &[]);
        session.wait("4 Timeline");
        session.keys(paste);
        session.wait("A paste does nothing here");
        session.keys("j");
        session.wait_until("the next key", |screen| !screen.contains("A paste does nothing here"));
        session.keys("q");
        assert_eq!(session.end(), 0, "{paste:?}");
    }
}

#[test]
fn a_great_paste_is_one_line_of_bounded_length_and_one_frame() {
    let mut session = searching(&[]);
    let frames = session.output().matches("\u{1b}[?2026h").count();
    session.keys("\u{1b}[200~");
    session.keys(&"x\ny ".repeat(75_000));
    session.keys("\u{1b}[201~");
    session.wait("x y x y");
    pause(100);
    let drawn = session.output().matches("\u{1b}[?2026h").count() - frames;
    assert!(drawn <= 2, "{drawn} frames");
    session.keys("\u{3}q");
    assert_eq!(session.end(), 0);
}

#[test]
fn keys_that_come_together_are_one_frame() {
    let mut session = Session::start(120, 36, &[]);
    session.wait("4 Timeline");
    pause(100);
    let frames = session.output().matches("\u{1b}[?2026h").count();
    session.keys(&"j".repeat(400));
    session.keys("?");
    session.wait("everywhere");
    let drawn = session.output().matches("\u{1b}[?2026h").count() - frames;
    assert!(drawn <= 10, "{drawn} frames for 400 keys");
    session.keys("qq");
    assert_eq!(session.end(), 0);
}

#[test]
fn idle_is_idle() {
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
    pause(3000);
    assert_eq!(effort(session.pid()).unwrap(), before, "ticks of the processor, and how often a thread woke up");
    session.keys("X");
    pause(300);
    assert_eq!(session.output().len(), bytes, "no byte while idle, none for a key without meaning");
    session.keys("q");
    assert_eq!(session.end(), 0);
    println!("events: 3 s idle, 0 bytes, 0 ticks, 0 wake-ups");
}

#[test]
fn a_terminal_that_does_not_know_its_size_is_drawn_at_80_by_24() {
    let mut session = Session::start(0, 0, &[]);
    session.wait("4 Timeline");
    session.keys("q");
    assert_eq!(session.end(), 0);
}
