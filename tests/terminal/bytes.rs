//! What the real program sends: its first frame, a cursor key, a letter, a key held down. Counted on the shipped data and
//! on a large folder; the budgets fail when they are broken.

#[path = "../../examples/generate/folder.rs"]
mod folder;

use std::path::Path;
use std::time::{Duration, Instant};

use crate::terminal_harness::Session;
use crate::terminal_harness::clock::beside;

const DOWN: &str = "\u{1b}[B";

fn write_large(folder: &Path) {
    for (name, text) in folder::files(200) {
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
        session.keys("q");
        assert_eq!(session.end(), 0);
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
    session.keys("q");
    assert_eq!(session.end(), 0);
}

#[test]
fn keys_on_the_first_forty_rows_of_a_large_folder_are_small() {
    let _turn = beside();
    let folder = tempfile::tempdir().unwrap();
    write_large(folder.path());
    let mut session = Session::start(120, 36, &["--data", folder.path().to_str().unwrap()]);
    session.wait("4 Timeline");
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
    session.keys("q");
    assert_eq!(session.end(), 0);
}
