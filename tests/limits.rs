//! Limits on what is read and where is written: hostile folders, files and texts are refused with a sentence and in
//! bounded time, the rest still loads, and nothing is written but where it was named.
#![cfg(unix)]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "the switches that allow these in tests do not reach helper functions of a test crate"
)]

#[path = "limits/folders.rs"]
mod folders;
#[cfg(feature = "tui")]
#[expect(dead_code, reason = "each suite uses its part")]
mod terminal_harness;
#[path = "limits/texts.rs"]
mod texts;
#[path = "limits/writes.rs"]
mod writes;

use std::fs;
use std::path::Path;
use std::process::Output;
use std::time::Duration;

use assert_cmd::Command;
use tempfile::TempDir;

/// A record without a fault worth an error.
const GOOD: &str = "Org(id: \"good\", label: \"Good body\", kind: Agency, claims: [])\n";

fn mpaka(args: &[&str]) -> Output {
    let mut command = Command::cargo_bin("mpaka").unwrap();
    command.env("LC_ALL", "C.UTF-8").args(["--today", "2026-11-22"]).args(args);
    command.timeout(Duration::from_mins(1)).output().unwrap()
}

fn told(args: &[&str]) -> String {
    let out = mpaka(args);
    assert!(out.status.code().is_some(), "{args:?} was ended by a signal or took too long");
    String::from_utf8([out.stdout, out.stderr].concat()).unwrap()
}

/// A folder with one good record.
fn folder() -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("good.ron"), GOOD).unwrap();
    folder
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// Checks that the folder's good record is open and gives what `check` says of the rest.
fn checked(folder: &TempDir) -> String {
    let data = path(folder.path());
    let shown = told(&["--data", data, "show", "good"]);
    assert!(shown.starts_with("Good body"), "{shown}");
    told(&["check", data])
}
