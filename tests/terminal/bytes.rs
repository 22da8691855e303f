//! What the real program sends: its first frame, a cursor key, a letter, a key held down. Counted on the shipped data and
//! on a large folder; the budgets fail when they are broken.

#[path = "../../examples/generate/made.rs"]
mod made;

use std::path::Path;
use std::time::{Duration, Instant};

use crate::terminal_harness::Session;
use crate::terminal_harness::clock::beside;

const DOWN: &str = "\u{1b}[B";
const UP: &str = "\u{1b}[A";

/// Benchmark records in the large folder.
const RECORDS: usize = 1000;

fn write_large(folder: &Path) {
    for (name, text) in made::files(RECORDS, 1) {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
}

/// Bytes and whether a cell changed, for each of some keys pressed one by one.
fn each(session: &mut Session, keys: &[&str]) -> Vec<usize> {
    let press = |key: &&str| {
        let (screen, sent) = (session.screen(), session.sent());
        session.keys(key);
        session.settle_after(sent);
        assert_ne!(session.screen(), screen, "{key:?} changed nothing, so it measures nothing");
        session.sent() - sent
    };
    keys.iter().map(press).collect()
}

fn median(of: &[usize]) -> usize {
    let mut sorted = of.to_vec();
    sorted.sort_unstable();
    sorted[sorted.len() / 2]
}

fn worst(of: &[usize]) -> usize {
    of.iter().copied().max().unwrap()
}

#[test]
fn the_first_frame_is_small() {
    let _turn = beside();
    for (cols, rows, budget) in [(80, 24, 4500), (120, 36, 7500)] {
        let mut session = Session::start(cols, rows, &[]);
        session.wait("4 Timeline");
        session.settle();
        let sent = session.sent();
        println!("first frame {cols}×{rows}: {sent} bytes of {budget}");
        assert!(sent <= budget, "{cols}×{rows}: {sent} bytes");
        session.quit();
    }
}

#[test]
fn a_cursor_key_on_the_shipped_data_is_small() {
    let _turn = beside();
    let mut session = Session::start(120, 36, &[]);
    session.wait("4 Timeline");
    session.keys("g");
    session.settle();
    let all = each(&mut session, &[DOWN; 30]);
    println!("shipped data, a cursor key: median {}, worst {}", median(&all), worst(&all));
    assert!(median(&all) <= 1600 && worst(&all) <= 3000, "{all:?}");
    session.quit();
}

#[test]
fn keys_pressed_one_after_another_are_each_seen_however_much_they_send() {
    let _turn = beside();
    let mut session = Session::start(120, 36, &[]);
    session.wait("4 Timeline");
    session.keys("g");
    session.settle();
    let frames = |session: &Session| session.output().matches("\u{1b}[?2026h").count();
    let before = frames(&session);
    for key in [[DOWN; 30], [UP; 30]].concat() {
        session.keys(key);
        std::thread::sleep(Duration::from_millis(65));
    }
    session.settle();
    let seen = frames(&session) - before;
    println!("60 keys pressed 65 ms apart: {seen} frames");
    // A busy machine may bring two of them together; a pace that held them back would leave out nearly half.
    assert!(seen >= 54, "{seen}");
    session.quit();
}

#[test]
fn keys_that_come_faster_than_they_are_taken_in_are_seen_to_work() {
    let _turn = beside();
    let mut session = Session::start(120, 36, &[]);
    session.wait("4 Timeline");
    session.settle();
    let before = session.output().matches("\u{1b}[?2026h").count();
    session.keys(&"V".repeat(6000));
    session.keys("/done");
    session.wait("done");
    let seen = session.output().matches("\u{1b}[?2026h").count() - before;
    println!("6,000 keys at once: {seen} frames on the way");
    // Taken in all at once they would be one, however quick the machine is.
    assert!(seen >= 2, "{seen}");
    session.keys("\u{3}");
    session.quit();
}

#[test]
fn keys_on_the_first_forty_rows_of_a_large_folder_are_small() {
    let _turn = beside();
    let folder = tempfile::tempdir().unwrap();
    write_large(folder.path());
    let mut session = Session::start(120, 36, &["--data", folder.path().to_str().unwrap()]);
    session.wait("4 Timeline");
    session.wait_until("all is read", |screen| screen.contains("documents, newest"));
    session.keys("g");
    session.settle();
    let all = each(&mut session, &[DOWN; 40]);
    session.keys("z");
    session.settle();
    // Forty rows of the list; the walk over all of them is counted through the encoder, in `src/runtime/workbench/bytes.rs`.
    let alone = each(&mut session, &[DOWN; 40]);
    session.keys("z/");
    session.settle();
    let typed = each(&mut session, &["d", "e", "f", "e", "n", "c", "e", " l", "e", "t", "t"]);
    session.keys("\u{1b}");
    session.settle();
    session.keys("\u{1b}");
    session.wait("4 Timeline");
    session.settle();
    let (before, started) = (session.sent(), Instant::now());
    for _ in 0..60 {
        session.keys(DOWN);
        std::thread::sleep(Duration::from_millis(33));
    }
    // A machine that is busy holds it for longer, and more may be sent.
    let times = started.elapsed().as_secs_f64().max(2.0) / 2.0;
    session.settle();
    let held = session.sent() - before;
    println!("large folder, a cursor key, all panes: median {}, worst {}", median(&all), worst(&all));
    println!("large folder, a cursor key, list alone, 40 rows: median {}, worst {}", median(&alone), worst(&alone));
    println!("large folder, a letter typed: median {}, worst {}", median(&typed), worst(&typed));
    println!("large folder, a key held for 2 s: {held}");
    assert!(median(&all) <= 1600 && worst(&all) <= 3000, "{all:?}");
    assert!(median(&alone) <= 250, "{alone:?}");
    assert!(alone.iter().sum::<usize>() / alone.len() <= 900, "{alone:?}");
    assert!(median(&typed) <= 900 && worst(&typed) <= 4000, "{typed:?}");
    assert!(held >= 500 && held as f64 <= 40_000.0 * times, "{held} bytes in {times} × 2 s");
    session.quit();
}
