//! The real program in a real terminal: it starts, moves, searches, quits, and gives the terminal back.

use crate::terminal_harness::Session;
use crate::terminal_harness::clock::beside;
use crate::terminal_harness::traces::assert_given_back;

#[test]
fn it_starts_moves_searches_and_quits_with_the_terminal_given_back() {
    let _turn = beside();
    let mut session = Session::start(120, 36, &[]);
    session.wait("UK border-security MoU");
    session.wait("Ilemi");
    session.keys("/piantedosi");
    session.wait("Matteo Piantedosi");
    session.keys("\r");
    session.wait("result 1 of");
    session.keys("3\u{1b}[C");
    session.wait("county");
    session.quit();
    assert_given_back(&session.output());
}

#[test]
fn clicks_are_taken_only_when_asked_for_and_left_to_the_terminal_at_the_end() {
    let _turn = beside();
    let mut session = Session::start(120, 36, &[]);
    session.wait("4 Timeline");
    assert!(!session.output().contains("\u{1b}[?1000h"), "the mouse is the terminal's until asked for");
    session.keys("M");
    session.wait("Mouse on");
    session.keys("\u{1b}[<0;5;4M\u{1b}[<0;5;4m");
    session.wait("2 China law-enforcement MoU");
    session.quit();
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
    let _turn = beside();
    let mut session = Session::start(120, 36, &[]);
    session.wait("4 Timeline");
    session.resize(50, 20);
    session.wait("[1 Partners]");
    session.resize(120, 36);
    session.wait("4 Timeline");
    session.quit();
}

#[test]
fn a_folder_with_faults_opens_and_says_so() {
    let _turn = beside();
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
    let _turn = beside();
    let folder = tempfile::tempdir().unwrap();
    let mut session = Session::start(80, 24, &["--data", folder.path().to_str().unwrap()]);
    session.wait("No record was found");
    session.keys("qq");
    assert_eq!(session.end(), 0);
}

#[test]
fn the_log_tells_what_happened_and_nothing_of_what_was_typed_or_read() {
    let _turn = beside();
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("a.log");
    let mut session = Session::start(80, 24, &["--log", log.to_str().unwrap()]);
    session.wait("4 Timeline");
    session.keys("/piantedosi");
    session.wait("Matteo Piantedosi");
    session.resize(100, 30);
    session.keys("\u{1b}");
    session.wait_until("the search closes", |screen| !screen.contains("/ piantedosi"));
    session.keys("\u{3}R");
    session.wait("Read again");
    session.signal("TERM");
    assert_eq!(session.end(), 143);
    let text = std::fs::read_to_string(&log).unwrap();
    for words in ["opened: the embedded data", "80×24", "100×30", "read again", "ended: signal 15", " frames, "] {
        assert!(text.contains(words), "{words} in {text}");
    }
    assert!(!text.to_lowercase().contains("piantedosi"), "{text}");
    assert!(text.lines().count() < 10, "{text}");
    let mut session = Session::start(80, 24, &["--log", folder.path().to_str().unwrap()]);
    assert_eq!(session.end(), 3);
    assert!(session.output().contains("it is not a plain file."), "{}", session.output());
}
