//! The real program in a real terminal: it starts, moves, searches, quits, and gives the terminal back.
#![cfg(all(unix, feature = "tui"))]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "the switches that allow these in tests do not reach helper functions of a test crate"
)]

mod terminal_harness;

use std::time::Duration;

use terminal_harness::Session;

const MODES_ON: [&str; 2] = ["\u{1b}[?1049h", "\u{1b}[?2004h"];
const MODES_OFF: [&str; 3] = ["\u{1b}[?1049l", "\u{1b}[?2004l", "\u{1b}[?25h"];

/// The modes were set once and undone once, the cursor is back, and nothing was asked of the terminal.
fn assert_given_back(output: &str) {
    for mode in MODES_ON.iter().chain(&MODES_OFF[..2]) {
        assert_eq!(output.matches(mode).count(), 1, "{mode:?}");
    }
    assert!(output.rfind("\u{1b}[?25h") > output.rfind("\u{1b}[?25l"), "the cursor is shown at the end");
    for query in ["\u{1b}[6n", "\u{1b}[c", "\u{1b}[>c", "\u{1b}]11;?", "\u{1b}[?u", "\u{1b}[?2026$p"] {
        assert!(!output.contains(query), "{query:?} was asked");
    }
}

#[test]
fn it_starts_moves_searches_and_quits_with_the_terminal_given_back() {
    let mut session = Session::start(120, 36, &[]);
    session.wait("UK border-security MoU");
    session.wait("Ilemi");
    session.keys("/piantedosi");
    session.wait("Matteo Piantedosi");
    session.keys("\r");
    session.wait("result 1 of");
    session.keys("3\u{1b}[C");
    session.wait("county");
    session.keys("q");
    assert_eq!(session.end(), 0);
    assert_given_back(&session.output());
}

#[test]
fn clicks_are_taken_only_when_asked_for_and_left_to_the_terminal_at_the_end() {
    let mut session = Session::start(120, 36, &[]);
    session.wait("4 Timeline");
    assert!(!session.output().contains("\u{1b}[?1000h"), "the mouse is the terminal's until asked for");
    session.keys("M");
    session.wait("Mouse on");
    session.keys("\u{1b}[<0;5;4M\u{1b}[<0;5;4m");
    session.wait("2 China law-enforcement MoU");
    session.keys("q");
    assert_eq!(session.end(), 0);
    let output = session.output();
    for mode in ["1000", "1006"] {
        assert_eq!(output.matches(&format!("\u{1b}[?{mode}h")).count(), 1);
        assert_eq!(output.matches(&format!("\u{1b}[?{mode}l")).count(), 1);
    }
    assert!(!output.contains("\u{1b}[?1003h"), "movements of the pointer are never asked for");
    assert_given_back(&output);
}

#[test]
fn the_screen_follows_a_resize() {
    let mut session = Session::start(120, 36, &[]);
    session.wait("4 Timeline");
    session.resize(50, 20);
    session.wait("[1 Partners]");
    session.resize(120, 36);
    session.wait("4 Timeline");
    session.keys("q");
    assert_eq!(session.end(), 0);
}

#[test]
fn a_signal_to_leave_gives_the_terminal_back() {
    for (signal, code) in [("TERM", 143), ("HUP", 129), ("INT", 130), ("QUIT", 131)] {
        let mut session = Session::start(80, 24, &[]);
        session.wait("4 Timeline");
        session.signal(signal);
        assert_eq!(session.end(), code, "SIG{signal}");
        assert_given_back(&session.output());
    }
}

#[test]
fn nothing_is_drawn_while_nothing_changes() {
    let mut session = Session::start(80, 24, &[]);
    session.wait("4 Timeline");
    std::thread::sleep(Duration::from_millis(300));
    let before = session.output().len();
    std::thread::sleep(Duration::from_secs(1));
    session.keys("X");
    std::thread::sleep(Duration::from_millis(300));
    assert_eq!(session.output().len(), before, "no byte while idle, none for a key without meaning");
    session.keys("q");
    assert_eq!(session.end(), 0);
}

#[test]
fn a_folder_with_faults_opens_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("x.ron");
    std::fs::write(
        &file,
        "Instrument(\n    id: \"x\",\n    label: \"Some pact\",\n    claims: [\n        (id: \"a\", says: Stage(Sined)),\n        (id: \"b\", says: Kind(Mou), state: Draft),\n        (id: \"c\", says: Threat(\"terorism\")),\n    ],\n)\n",
    )
    .unwrap();
    let mut session = Session::start(100, 30, &["--data", folder.path().to_str().unwrap()]);
    session.wait("2 errors in the data");
    session.wait("PARTNER NOT NAMED");
    session.keys(":faults\r");
    session.wait("x.ron:5:");
    session.wait("x.ron:7:");
    session.keys("qq");
    assert_eq!(session.end(), 0);
}

#[test]
fn an_empty_folder_is_a_screen_and_not_an_exit() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = Session::start(80, 24, &["--data", folder.path().to_str().unwrap()]);
    session.wait("No record was found");
    session.keys("qq");
    assert_eq!(session.end(), 0);
}
