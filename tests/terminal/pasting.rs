//! Pastes into the real program, and keys that come in the same piece as what they follow: a paste is never obeyed, and what
//! was asked for is done before the program leaves.

use std::path::Path;
use std::thread;
use std::time::Duration;

use super::events::{FAR, again_if_late, in_two};
use super::giving::SENT;
use crate::terminal_harness::Session;
use crate::terminal_harness::clock::beside;

/// It runs, listens, and nothing but what is said is there.
fn assert_listens(session: &mut Session, when: &str) {
    assert!(session.is_running(), "{when}: it ended; the screen is:\n{}", session.screen());
    session.keys("?");
    session.wait("everywhere");
    session.keys("qq");
    assert_eq!(session.end(), 0, "{when}");
}

#[test]
fn a_paste_outside_an_input_does_nothing_and_says_so() {
    let _turn = beside();
    for paste in ["\u{1b}[200~q\r:\u{1b}[201~", "\u{1b}[200~a\u{1b}[201~q\u{1b}[201~"] {
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
fn a_great_paste_is_one_line_of_256_letters_and_one_frame() {
    let _turn = beside();
    let mut session = Session::start(80, 24, &[]);
    session.wait("4 Timeline");
    session.keys("/");
    session.wait("/ ");
    session.settle();
    let frames = session.frames();
    session.keys("\u{1b}[200~");
    session.keys(&"x\ny ".repeat(75_000));
    session.keys("\u{1b}[201~");
    session.wait("x y x y");
    session.settle();
    assert_eq!(session.frames() - frames, 1, "frames");
    // So many letters and no more are there to be deleted.
    session.keys(&"\u{7f}".repeat(255));
    session.wait_until("the first letter alone", |screen| screen.contains("/ x") && !screen.contains("/ x y"));
    session.keys("\u{7f}");
    session.wait_until("no letter", |screen| !screen.contains("/ x"));
    session.keys("\u{3}q");
    assert_eq!(session.end(), 0);
}

#[test]
fn a_paste_that_pauses_is_still_a_paste() {
    let _turn = beside();
    let mut session = Session::start(80, 24, &[]);
    session.wait("4 Timeline");
    session.keys("\u{1b}[200~hello ");
    thread::sleep(Duration::from_millis(1500));
    session.keys("q\u{1b}[201~");
    session.settle();
    assert_listens(&mut session, "a paste with a pause of 1.5 s");
}

#[test]
fn a_paste_without_an_end_is_left_by_ctrl_c() {
    let _turn = beside();
    let mut session = Session::start(80, 24, &[]);
    session.wait("4 Timeline");
    session.keys("\u{1b}[200~qqq");
    thread::sleep(Duration::from_millis(1300));
    session.keys("\u{3}");
    session.settle();
    assert_listens(&mut session, "a paste without an end");
}

#[test]
fn a_paste_whose_beginning_was_cut_is_not_obeyed() {
    let _turn = beside();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("pasted.txt");
    // Whether or not the Escape was taken for a key: that depends on where the terminal is.
    for environment in [&[][..], &FAR] {
        again_if_late(|| {
            let mut session = Session::with(80, 24, &[], environment);
            session.wait("4 Timeline");
            let rest = format!("[200~:write {}\rq\u{1b}[201~", file.display());
            let in_time = in_two(&mut session, b"\x1b", 60, rest.as_bytes(), 90);
            if in_time {
                session.settle();
                assert!(!file.exists(), "the paste was obeyed, {environment:?}");
                assert_listens(&mut session, "a paste cut after its Escape");
            }
            in_time
        });
    }
}

/// Keys in one piece with the `q` that ends the program: everything it sent.
fn played_in_one_piece(keys: &str) -> String {
    let mut session = Session::start(120, 30, &[]);
    session.wait("UK border-security MoU");
    session.keys(keys);
    assert_eq!(session.end(), 0);
    session.output()
}

#[test]
fn what_was_asked_for_in_the_same_piece_as_q_is_done_before_it_leaves() {
    let _turn = beside();
    let folder = tempfile::tempdir().unwrap();
    let path: &Path = &folder.path().join("notes.txt");
    played_in_one_piece(&format!(":write {}\rq", path.display()));
    let text = std::fs::read_to_string(path).unwrap();
    assert!(text.starts_with("UK border-security MoU") && text.contains("\nSources\n"), "{text}");
    let output = played_in_one_piece("yiq");
    assert_eq!(output.matches(SENT).count(), 1, "{output:?}");
}
