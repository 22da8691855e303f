//! Made-up bytes against whatever reads them: seeds from `tests/fuzz`, from the shipped records and from what once broke,
//! each changed at random. `FUZZ_SECONDS` gives it longer than the time it takes with every test run.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "the switches that allow these in tests do not reach helper functions of a test crate"
)]

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

/// Seconds that each target is tried.
const SECONDS: u64 = 8;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The seeds of a target: one a file below `tests/fuzz/NAME`.
fn seeds(name: &str) -> Vec<Vec<u8>> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(root().join("tests/fuzz").join(name)).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let seeds: Vec<Vec<u8>> = paths.iter().map(|path| fs::read(path).unwrap()).collect();
    assert!(!seeds.is_empty(), "no seeds for {name}");
    seeds
}

fn data_files(folder: &Path) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(data_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "ron") {
            found.push(fs::read(path).unwrap());
        }
    }
    found
}

/// What one change does to some bytes.
#[derive(Debug, Clone)]
enum Change {
    Flip(usize, u8),
    Insert(usize, Vec<u8>),
    Delete(usize, usize),
    Double(usize, usize),
}

fn change() -> impl Strategy<Value = Change> {
    let token = prop::sample::select(
        [
            "\"",
            "(",
            ")",
            "[",
            "]",
            "//",
            "/*",
            "*/",
            ",",
            ":",
            "\\",
            "\u{1b}[",
            "\u{1b}",
            "\u{202e}",
            "\u{7}",
            "\0",
            "r#\"",
            "\n",
            "\u{feff}",
            "X",
            "-",
            "/",
            "..",
            "?",
            "~",
            "%",
            "\u{1b}[200~",
            "\u{1b}[201~",
            "日",
            "e\u{301}",
            "\u{2028}",
            "9",
            "0",
        ]
        .map(|token| token.as_bytes().to_vec())
        .to_vec(),
    );
    let words = prop_oneof![token, prop::collection::vec(any::<u8>(), 1..6)];
    prop_oneof![
        (any::<usize>(), any::<u8>()).prop_map(|(at, byte)| Change::Flip(at, byte)),
        (any::<usize>(), words).prop_map(|(at, words)| Change::Insert(at, words)),
        (any::<usize>(), 1_usize..40).prop_map(|(at, length)| Change::Delete(at, length)),
        (any::<usize>(), 1_usize..200).prop_map(|(at, length)| Change::Double(at, length)),
    ]
}

fn changed(mut bytes: Vec<u8>, changes: &[Change]) -> Vec<u8> {
    for change in changes {
        let place = |at: &usize| at % (bytes.len() + 1);
        match change {
            Change::Flip(at, byte) => {
                let at = place(at);
                if let Some(old) = bytes.get_mut(at) {
                    *old ^= byte;
                }
            }
            Change::Insert(at, words) => {
                let at = place(at);
                bytes.splice(at..at, words.iter().copied());
            }
            Change::Delete(at, length) => {
                let at = place(at);
                let end = (at + length).min(bytes.len());
                bytes.drain(at..end);
            }
            Change::Double(at, length) => {
                let at = place(at);
                let end = (at + length).min(bytes.len());
                let part = bytes[at..end].to_vec();
                bytes.splice(at..at, part);
            }
        }
    }
    bytes
}

/// Tries a target on its seeds, then on changes of them, until its time is over.
fn tried(name: &str, more: Vec<Vec<u8>>, target: fn(&[u8])) {
    let mut all = seeds(name);
    for seed in &all {
        target(seed);
    }
    all.extend(more);
    let seconds = std::env::var("FUZZ_SECONDS").ok().and_then(|seconds| seconds.parse().ok()).unwrap_or(SECONDS);
    let until = Instant::now() + Duration::from_secs(seconds);
    let strategy = (prop::sample::select(all), prop::collection::vec(change(), 1..6), prop::bool::weighted(0.1));
    let count = Cell::new(0_u32);
    while Instant::now() < until {
        let mut runner =
            TestRunner::new(Config { failure_persistence: None, max_shrink_time: 5000, ..Config::with_cases(8) });
        let done = runner.run(&strategy, |(seed, changes, alone)| {
            target(&changed(if alone { Vec::new() } else { seed }, &changes));
            count.set(count.get() + 1);
            Ok(())
        });
        done.unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    println!("FUZZ {name}: {} inputs", count.get());
}

#[test]
fn whatever_stands_in_a_data_file_it_is_read_checked_and_shown() {
    tried("record", data_files(&root().join("assets/dataset")), mpaka::fuzz::record);
}

#[test]
fn whatever_is_written_for_a_date_it_prints_as_it_was_read_or_is_refused() {
    tried("date", Vec::new(), mpaka::fuzz::date);
}

#[test]
fn whatever_is_searched_the_hits_are_sound() {
    tried("query", Vec::new(), mpaka::fuzz::query);
}

#[cfg(feature = "tui")]
#[test]
fn whatever_a_terminal_sends_it_means_the_same_in_pieces() {
    tried("input", Vec::new(), mpaka::fuzz::input);
}
