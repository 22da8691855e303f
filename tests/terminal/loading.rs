//! A large folder in the real program: the frame before the end, keys meanwhile, Ctrl-C, and silence afterwards.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use crate::terminal_harness::clock::beside;
use crate::terminal_harness::{Session, signal};

/// A large folder: reading it takes many times as long as to see the bar and to press a key, on any machine, and it is
/// made of so many files that one can be stopped between two of them.
const FILES: usize = 48;
const RECORDS: usize = 2_500;

/// Files of people. Each ends in what is none, so that all of it is read with care, which takes longer.
fn write(at: &Path) {
    fs::create_dir_all(at.join("people")).unwrap();
    for file in 0..FILES {
        let person = |one: usize| {
            let id = format!("p{file:03}-{one:04}");
            format!(
                "Person(id: \"{id}\", claims: [(id: \"name\", says: Name(text: \"Person {id}\")),\n(id: \"note\", says: Remark(\"{}\"))])",
                "words ".repeat(30)
            )
        };
        let all: Vec<String> = (0..RECORDS).map(person).collect();
        fs::write(at.join(format!("people/{file:03}.ron")), format!("[\n{},\nPerson(id: 5),\n]\n", all.join(",\n")))
            .unwrap();
    }
}

fn start(at: &Path) -> Session {
    Session::start(120, 36, &["--data", at.to_str().unwrap()])
}

#[test]
fn a_large_folder_is_open_before_it_is_read_and_silent_afterwards() {
    let _turn = beside();
    let at = tempfile::tempdir().unwrap();
    write(at.path());
    let mut session = start(at.path());
    session.wait("4 Timeline");
    assert!(session.screen().contains("Ctrl-C stops"), "the first frame says it:\n{}", session.screen());
    session.wait("records ▕");
    session.keys("?");
    session.wait("everywhere");
    session.keys("\u{1b}");
    session.wait("4 Timeline");
    let told = session.screen();
    assert!(told.contains("Ctrl-C stops"), "keys work while it is read:\n{told}");
    session.wait_until("the bar goes", |screen| !screen.contains("Ctrl-C stops") && screen.contains("not a register"));
    // The rules are asked after that, and have a line to say.
    session.wait(" in the data · ");
    session.settle();
    let sent = session.sent();
    std::thread::sleep(Duration::from_secs(1));
    assert_eq!(session.sent(), sent, "nothing is sent once all is there");
    session.quit();
}

#[test]
fn ctrl_c_stops_the_reading_says_how_much_is_open_and_r_reads_all() {
    let _turn = beside();
    let at = tempfile::tempdir().unwrap();
    write(at.path());
    let mut session = start(at.path());
    session.wait("Ctrl-C stops");
    session.keys("\u{3}");
    session.wait("are open; R reads all.");
    session.wait("only a part:");
    assert!(session.is_running());
    session.keys("R");
    session.wait("Ctrl-C stops");
    assert!(session.screen().contains("4 Timeline"), "what was open stays");
    session.wait("Read again: ");
    session.wait_until("the whole", |screen| !screen.contains("only a part") && !screen.contains("Ctrl-C stops"));
    session.quit();
}

#[test]
fn a_signal_ends_the_program_at_once_while_it_reads() {
    let _turn = beside();
    let at = tempfile::tempdir().unwrap();
    write(at.path());
    let mut session = start(at.path());
    session.wait("Ctrl-C stops");
    let begun = Instant::now();
    signal("TERM", session.pid());
    assert_eq!(session.end(), 143);
    assert!(begun.elapsed() < Duration::from_secs(3), "{:?}", begun.elapsed());
    assert!(!session.is_alternate());
}

#[test]
fn a_small_folder_has_one_first_frame_with_everything() {
    let _turn = beside();
    let mut session = start(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/good")));
    session.wait("4 Timeline");
    session.settle();
    assert_eq!(session.frames(), 1);
    assert!(!session.output().contains("Ctrl-C stops"));
    session.quit();
}
