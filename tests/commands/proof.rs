//! Passages against documents: `check --sources`, the lock, `quote`, `source add`, on a folder and documents of our own.

use std::fs;

use tempfile::TempDir;

use crate::{mpaka, path, refused};

const PAPER: &str = "Two states sign a pact\n\nThe Ministry’s men signed a pact on Friday. They left.\n";
const RECORD: &str = "Org(\n    id: \"utopia\",\n    kind: State,\n    source: \"paper\",\n    claims: [\n        \
    (id: \"men\", says: Remark(\"sent men\"), cite: [Para(1, \"The Ministry’s men\"), Para(1, \"They\"), Title(\"Two states\")]),\n    ],\n)\n";

/// A data folder and a folder of documents; the source's record was made by `source add`.
fn folders() -> (TempDir, TempDir) {
    let (data, documents) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    fs::create_dir(data.path().join("orgs")).unwrap();
    fs::write(data.path().join("orgs/utopia.ron"), RECORD).unwrap();
    fs::write(documents.path().join("paper.txt"), PAPER).unwrap();
    let paper = documents.path().join("paper.txt");
    let out = mpaka(&["--data", path(&data), "source", "add", paper.to_str().unwrap()]);
    assert_eq!(out.status.code(), Some(0), "{}", String::from_utf8_lossy(&out.stderr));
    (data, documents)
}

fn words(args: &[&str]) -> (Option<i32>, String) {
    let out = mpaka(args);
    (out.status.code(), String::from_utf8(out.stdout).unwrap() + &String::from_utf8(out.stderr).unwrap())
}

#[test]
fn a_source_record_has_hash_length_and_body_and_names_what_is_still_to_do() {
    let (data, _documents) = folders();
    let text = fs::read_to_string(data.path().join("sources/paper.ron")).unwrap();
    for wanted in [
        "title: \"Two states sign a pact\"",
        "length: 81,",
        "body: (3, 3)",
        "accessed: \"2026-11-22\"",
        "reliability: F",
        "marking: Amber",
    ] {
        assert!(text.contains(wanted), "{wanted} is missing in {text}");
    }
    let (code, words) = words(&["fmt", "--check", path(&data)]);
    assert_eq!(code, Some(0), "{words}");
}

#[test]
fn a_document_or_an_id_that_is_there_is_not_added_twice() {
    let (data, documents) = folders();
    let paper = documents.path().join("paper.txt");
    let (code, words) = refused(&["--data", path(&data), "source", "add", paper.to_str().unwrap(), "--id", "other"]);
    assert_eq!((code, words.as_str()), (1, "This document is the source paper already.\n"));
    fs::write(&paper, "Another text.\n").unwrap();
    let (code, words) = refused(&["--data", path(&data), "source", "add", paper.to_str().unwrap()]);
    assert_eq!((code, words.as_str()), (1, "The id “paper” is taken. Give another with --id.\n"));
}

#[test]
fn what_is_no_text_or_would_steer_a_terminal_makes_no_record() {
    let (data, documents) = folders();
    let add = |name: &str, bytes: &[u8]| {
        let file = documents.path().join(name);
        fs::write(&file, bytes).unwrap();
        words(&["--data", path(&data), "source", "add", file.to_str().unwrap()])
    };
    for (name, bytes) in [("scan.pdf", &b"%PDF-1.7\n\xff\xfe\x00"[..]), ("nul.txt", b"a\0b\n"), ("empty.txt", b"\n\n")]
    {
        let (code, told) = add(name, bytes);
        assert_eq!(code, Some(1), "{name}: {told}");
        assert!(told.contains("needs its text beside it"), "{told}");
    }
    let (code, told) = add("odd.txt", "\u{feff}A \u{1b}[2Jtitle\n\nText of it.\n".as_bytes());
    assert_eq!(code, Some(0), "{told}");
    let text = fs::read_to_string(data.path().join("sources/odd.ron")).unwrap();
    assert!(text.contains("title: \"A [2Jtitle\""), "{text}");
    let (code, told) = words(&["check", path(&data)]);
    assert_eq!(code, Some(0), "{told}");
}

#[test]
fn a_file_that_is_no_document_is_a_warning_and_the_rest_is_proved() {
    let (data, documents) = folders();
    std::os::unix::fs::symlink("/nowhere", documents.path().join("dangling")).unwrap();
    let (code, told) = words(&["check", path(&data), "--sources", path(&documents)]);
    assert_eq!(code, Some(0), "{told}");
    assert!(told.contains("This link leads nowhere.") && told.contains("verified 3"), "{told}");
}

#[test]
fn what_stands_is_counted_and_what_does_not_is_an_error_with_record_and_claim() {
    let (data, documents) = folders();
    let (code, told) = words(&["check", path(&data), "--sources", path(&documents)]);
    assert_eq!(code, Some(0), "{told}");
    assert!(told.contains("paper: paper.txt unchanged; 3 citations verified"), "{told}");
    assert!(told.contains("citations: verified 3 · no copy 0 · failed 0"), "{told}");
    assert!(told.contains("sentences: 3 in 1 document: 3 cited, 0 left out, 0 not accounted for"), "{told}");
    let record = data.path().join("orgs/utopia.ron");
    fs::write(&record, RECORD.replace("Ministry’s men", "Ministry’s mice")).unwrap();
    let (code, told) = words(&["check", path(&data), "--sources", path(&documents)]);
    assert_eq!(code, Some(1), "{told}");
    assert!(told.contains("in: record utopia, statement men, field cite"), "{told}");
    assert!(told.contains("verified 2 · no copy 0 · failed 1"), "{told}");
}

#[test]
fn a_line_that_is_left_out_and_cited_is_a_warning_that_names_the_statement() {
    let (data, documents) = folders();
    let source = data.path().join("sources/paper.ron");
    let text = fs::read_to_string(&source).unwrap();
    fs::write(
        &source,
        text.replace("    marking:", "    exclusions: [(lines: (3, 3), reason: Teaser)],\n    marking:"),
    )
    .unwrap();
    let (code, told) = words(&["check", path(&data), "--sources", path(&documents)]);
    assert_eq!(code, Some(0), "a warning: {told}");
    assert!(told.contains("Line 3 of paper is left out by its record, and yet cited."), "{told}");
    assert!(told.contains("in: record utopia, statement men, field cite"), "{told}");
}

#[test]
fn a_changed_document_is_said_to_have_changed_and_fails_only_where_a_passage_does() {
    let (data, documents) = folders();
    let paper = documents.path().join("paper.txt");
    fs::write(&paper, PAPER.replace("Friday", "Monday")).unwrap();
    let (code, told) = words(&["check", path(&data), "--sources", path(&documents)]);
    assert_eq!(code, Some(0), "{told}");
    assert!(told.contains("paper.txt has changed since it was read; 3 citations verified"), "{told}");
    fs::write(&paper, PAPER.replace("Ministry", "Minister")).unwrap();
    let (code, told) = words(&["check", path(&data), "--sources", path(&documents)]);
    assert_eq!(code, Some(1), "{told}");
    assert!(told.contains("statement men"), "{told}");
}

#[test]
fn without_its_document_a_source_has_no_copy_and_nothing_fails() {
    let (data, _documents) = folders();
    let empty = TempDir::new().unwrap();
    let (code, told) = words(&["check", path(&data), "--sources", path(&empty)]);
    assert_eq!(code, Some(0), "{told}");
    assert!(told.contains("paper: its document is not in the folder"), "{told}");
    assert!(told.contains("verified 0 · no copy 0 · not here 3 · failed 0"), "{told}");
    let (code, told) = words(&["check", path(&data), "--sources", path(&empty), "--strict"]);
    assert_eq!(code, Some(1), "a wrong folder is noticed: {told}");
}

#[test]
fn the_lock_keeps_the_proof_until_a_word_changes() {
    let (data, documents) = folders();
    let (code, told) = words(&["check", path(&data), "--locked"]);
    assert_eq!(code, Some(1), "nothing is proved yet: {told}");
    assert!(told.contains("“Two states”, title of paper, was not proved as it stands."), "{told}");
    let (code, told) = words(&["check", path(&data), "--sources", path(&documents), "--write-lock"]);
    assert_eq!(code, Some(0), "{told}");
    let lock = fs::read_to_string(data.path().join("proof.lock")).unwrap();
    assert_eq!(lock.lines().filter(|line| line.starts_with("passage paper ")).count(), 3, "{lock}");
    let (code, told) = words(&["check", path(&data), "--locked"]);
    assert_eq!(code, Some(0), "{told}");
    assert!(told.contains("citations: 3 of 3 locked as verified · no copy 0"), "{told}");
    fs::write(data.path().join("orgs/utopia.ron"), RECORD.replace("Ministry’s men", "Ministry’s")).unwrap();
    let (code, told) = words(&["check", path(&data), "--locked"]);
    assert_eq!(code, Some(1), "{told}");
    assert!(told.contains("statement men"), "{told}");
    let empty = TempDir::new().unwrap();
    let (code, told) = words(&["check", path(&data), "--locked", "--sources", path(&empty)]);
    assert_eq!(code, Some(1), "documents that are not there prove nothing: {told}");
    let (code, told) = words(&["check", path(&data), "--locked", "--sources", path(&documents)]);
    assert_eq!(code, Some(0), "verified just now: {told}");
    let (code, told) = words(&["check", path(&data), "--sources", path(&documents), "--write-lock"]);
    assert_eq!(code, Some(0), "{told}");
    let again = fs::read_to_string(data.path().join("proof.lock")).unwrap();
    assert_eq!(again.lines().filter(|line| line.starts_with("passage")).count(), 3, "the old line went: {again}");
}

#[test]
fn a_damaged_lock_is_a_fault_with_its_line() {
    let (data, documents) = folders();
    fs::write(data.path().join("proof.lock"), "# mine\n<<<<<<< ours\n").unwrap();
    let (code, told) = words(&["check", path(&data), "--sources", path(&documents), "--write-lock"]);
    assert_eq!(code, Some(1), "{told}");
    let left = fs::read_to_string(data.path().join("proof.lock")).unwrap();
    assert_eq!(left, "# mine\n<<<<<<< ours\n", "what it still holds is not written over");
    let (code, told) = words(&["check", path(&data)]);
    assert_eq!(code, Some(1), "{told}");
    assert!(told.contains("Line 2 of the lock cannot be read."), "{told}");
}

#[test]
fn the_embedded_data_cannot_be_locked() {
    let (_data, documents) = folders();
    let (code, words) = refused(&["check", "--sources", path(&documents), "--write-lock"]);
    assert_eq!(code, 2);
    assert!(words.contains("Name the folder"), "{words}");
}

#[test]
fn a_quote_can_be_pasted_and_then_stands() {
    let (data, documents) = folders();
    let quote = |text: &str| words(&["--data", path(&data), "quote", "paper", text, "--sources", path(&documents)]);
    let (code, cite) = quote("the ministry's men signed");
    assert_eq!((code, cite.as_str()), (Some(0), "Para(1, \"The Ministry’s men signed\")\n"));
    let record = RECORD.replace("Para(1, \"They\")", cite.trim());
    fs::write(data.path().join("orgs/utopia.ron"), record).unwrap();
    let (code, told) = words(&["check", path(&data), "--sources", path(&documents)]);
    assert_eq!(code, Some(0), "{told}");
    let (code, told) = quote("the ministry's women");
    assert_eq!(code, Some(1));
    assert_eq!(told, "These words do not stand in the document. Most of them stand in paragraph 1 (line 3).\n");
}

#[test]
fn a_quote_of_a_source_that_is_not_there_or_has_no_copy_is_refused() {
    let (_data, documents) = folders();
    let (code, words) = refused(&["quote", "mygov-uk-mo", "intelligence", "--sources", path(&documents)]);
    assert_eq!((code, words.as_str()), (1, "There is no source “mygov-uk-mo”. Did you mean mygov-uk-mou?\n"));
    let (code, words) = refused(&["quote", "mygov-uk-mou", "intelligence", "--sources", path(&documents)]);
    assert_eq!(code, 1);
    assert!(words.starts_with("The document of mygov-uk-mou is not in the folder."), "{words}");
}

#[test]
fn the_readme_has_the_counts_of_the_shipped_data() {
    let readme = include_str!("../../README.md");
    let (code, told) = words(&["check"]);
    assert_eq!(code, Some(0));
    let sentences = told.lines().last().unwrap();
    assert!(sentences.starts_with("sentences: ") && readme.contains(sentences), "README lacks: {sentences}");
    let report = crate::json(&["check", "--json"]);
    let locked = report["lock"]["locked"].as_u64().unwrap();
    assert_eq!(report["lock"]["of"].as_u64(), Some(locked), "every citation of a copied document is proved");
    let copies = told.split("no copy ").nth(1).unwrap().lines().next().unwrap();
    let line = format!("citations: verified {locked} · no copy {copies} · failed 0");
    assert!(readme.contains(&line), "README lacks: {line}");
}
