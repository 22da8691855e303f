//! The real program gives text away only as asked: to the terminal's clipboard by OSC 52, into a new file, and in a
//! kiosk not at all.

use crate::terminal_harness::Session;
use crate::terminal_harness::clock::beside;

/// base64 of `uk-border-mou`.
pub const SENT: &str = "\u{1b}]52;c;dWstYm9yZGVyLW1vdQ==\u{1b}\\";

#[test]
fn an_id_is_sent_once_by_osc_52_and_the_clipboard_is_never_asked_for() {
    let _turn = beside();
    let mut session = Session::start(100, 30, &[]);
    session.wait("UK border-security MoU");
    session.keys("y");
    session.wait("Copy: i id");
    session.keys("i");
    session.wait("Sent to the terminal's clipboard: id uk-border-mou");
    session.quit();
    let output = session.output();
    assert_eq!(output.matches(SENT).count(), 1);
    assert_eq!(output.matches("\u{1b}]").count(), 1, "no other sequence of the kind");
}

#[test]
fn write_makes_a_new_file_and_leaves_one_that_is_there() {
    let _turn = beside();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notes.txt");
    let mut session = Session::start(120, 30, &[]);
    session.wait("UK border-security MoU");
    session.keys(&format!(":write {}\r", path.display()));
    session.wait("Written: ");
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.starts_with("UK border-security MoU") && text.contains("\nSources\n"), "{text}");
    session.keys(&format!("s:write {}\r", path.display()));
    session.wait("is there already");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
    session.keys("qq");
    assert_eq!(session.end(), 0);
}

#[test]
fn a_kiosk_sends_nothing_unless_it_was_let_and_writes_nothing() {
    let _turn = beside();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notes.txt");
    let mut session = Session::start(120, 30, &["--kiosk"]);
    session.wait("read only");
    session.keys("y");
    session.wait("nothing is copied");
    session.keys(&format!(":write {}\r", path.display()));
    session.wait("nothing is written");
    session.keys("\u{3}");
    session.wait("1 Partners");
    session.quit();
    assert!(!session.output().contains("\u{1b}]52") && !path.exists());
    let mut session = Session::start(120, 30, &["--kiosk", "--allow-copy"]);
    session.wait("read only");
    session.keys("yi");
    session.wait("Sent to the terminal's clipboard");
    session.quit();
    assert!(session.output().contains(SENT));
}
