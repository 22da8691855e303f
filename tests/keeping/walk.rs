//! The walk from paper to data in the guide, gone through as a reader would, in an empty folder: what is to be saved is
//! saved, what is to be run is run.

use std::fs;
use std::path::Path;

use assert_cmd::Command;

use crate::guide::{GUIDES, blocks};

/// A command line, cut at its spaces but not within quotation marks, and the exit code that its comment foretells.
fn command(line: &str) -> (Vec<String>, i32) {
    let (line, comment) = line.split_once(" #").unwrap_or((line, ""));
    let code = comment.trim().strip_prefix("exit ").and_then(|rest| rest.chars().next()).and_then(|c| c.to_digit(10));
    let mut words: Vec<String> = Vec::new();
    for (at, part) in line.split('"').enumerate() {
        if at % 2 == 1 {
            words.push(part.to_string());
        } else {
            words.extend(part.split_whitespace().map(str::to_string));
        }
    }
    (words, code.map_or(0, |code| i32::try_from(code).unwrap()))
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (from, to) = (entry.as_ref().unwrap().path(), to.join(entry.unwrap().file_name()));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(&from, &to).unwrap();
        }
    }
}

fn save(folder: &Path, name: &str, text: &str) {
    let file = folder.join(name);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
}

/// Runs a line in the folder; only what belongs to Git is left to the reader.
fn run(folder: &Path, line: &str) -> bool {
    let (words, wanted) = command(line);
    let (program, args) = words.split_first().unwrap();
    match program.as_str() {
        "mpaka" => {
            let mut mpaka = Command::cargo_bin("mpaka").unwrap();
            let out = mpaka.current_dir(folder).env("LC_ALL", "C").args(["--today", "2026-11-22"]).args(args);
            let out = out.output().unwrap();
            let told = String::from_utf8_lossy(&out.stdout).into_owned() + &String::from_utf8_lossy(&out.stderr);
            assert_eq!(out.status.code(), Some(wanted), "{line}\n{told}");
            true
        }
        "mkdir" => {
            args.iter().skip(1).for_each(|name| fs::create_dir_all(folder.join(name)).unwrap());
            false
        }
        other => {
            assert_eq!(other, "git", "{line}");
            false
        }
    }
}

#[test]
fn whoever_follows_the_guide_gets_what_it_says() {
    let temporary = tempfile::tempdir().unwrap();
    let folder = temporary.path();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/dataset"), &folder.join("assets/dataset"));
    let mut commands = 0;
    for block in GUIDES.iter().flat_map(|(_, text)| blocks(text)) {
        match block.language {
            "sh" => commands += block.text.lines().filter(|line| run(folder, line)).count(),
            "ron" if block.heading().0.starts_with("my-data/") => save(folder, block.heading().0, block.text),
            _ => block.document.into_iter().for_each(|name| save(folder, name, block.text)),
        }
    }
    assert!(commands >= 12, "only {commands} commands were run");
    let lock = fs::read_to_string(folder.join("my-data/proof.lock")).unwrap();
    assert!(lock.contains("open=0"), "a sentence of the document is not accounted for: {lock}");
}
