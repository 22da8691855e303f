//! The commands as a user runs them: the program itself, its output word by word, its exit codes.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up is a failure")]

#[path = "commands/answers.rs"]
mod answers;
#[path = "commands/asking.rs"]
mod asking;
#[path = "commands/explain.rs"]
mod explain;
#[path = "commands/export.rs"]
mod export;
#[path = "commands/faults.rs"]
mod faults;
#[path = "commands/fmt.rs"]
mod fmt;
#[path = "commands/manners.rs"]
mod manners;
#[path = "commands/proof.rs"]
mod proof;
#[path = "commands/words.rs"]
mod words;

use std::fs;
use std::path::Path;
use std::process::Output;

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

const DATASET: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/dataset");

fn mpaka(args: &[&str]) -> Output {
    Command::cargo_bin("mpaka").unwrap().env("LC_ALL", "C").args(["--today", "2026-11-22"]).args(args).output().unwrap()
}

/// Command line, exit code and both streams, for a snapshot.
fn told(args: &[&str]) -> String {
    let out = mpaka(args);
    let mut all = format!("$ mpaka {}\n", args.join(" "));
    all.push_str(&String::from_utf8(out.stdout).unwrap());
    if !out.stderr.is_empty() {
        all.push_str(&format!("--- standard error\n{}", String::from_utf8(out.stderr).unwrap()));
    }
    all.push_str(&format!("--- exit {}\n", out.status.code().unwrap()));
    all
}

fn json(args: &[&str]) -> Value {
    serde_json::from_slice(&mpaka(args).stdout).unwrap()
}

/// Exit code and standard error of a call that says nothing on standard output.
fn refused(args: &[&str]) -> (i32, String) {
    let out = mpaka(args);
    assert_eq!(String::from_utf8(out.stdout).unwrap(), "");
    (out.status.code().unwrap(), String::from_utf8(out.stderr).unwrap())
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let there = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &there);
        } else {
            fs::copy(entry.path(), there).unwrap();
        }
    }
}

/// A copy of the shipped data to spoil.
fn dataset() -> TempDir {
    let folder = TempDir::new().unwrap();
    copy(Path::new(DATASET), folder.path());
    folder
}

fn change(folder: &TempDir, file: &str, from: &str, to: &str) {
    let path = folder.path().join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} has no {from}");
    fs::write(path, text.replace(from, to)).unwrap();
}

fn path(folder: &TempDir) -> &str {
    folder.path().to_str().unwrap()
}
