//! Pictures for a document: where they go, and what does not go together.

use std::fs;

use tempfile::TempDir;

use crate::{mpaka, refused};

#[test]
fn a_picture_goes_to_standard_output_or_into_a_file_that_is_not_there_yet() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("counties.svg");
    let path = file.to_str().unwrap();
    let map = ["export", "svg", "--view", "map", "--of", "uk-border-mou"];
    let printed = mpaka(&map);
    assert!(printed.status.success() && printed.stderr.is_empty());
    let out = mpaka(&[&map[..], &["--out", path]].concat());
    assert_eq!(String::from_utf8(out.stdout).unwrap(), format!("{path} written.\n"));
    assert_eq!(fs::read(&file).unwrap(), printed.stdout);

    fs::write(&file, "mine").unwrap();
    let (code, said) = refused(&[&map[..], &["--out", path]].concat());
    assert_eq!(code, 3);
    assert!(said.contains("is there already and was left as it is"), "{said}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
}

#[test]
fn every_choice_makes_a_picture() {
    let timeline = ["--view", "timeline", "--lanes", "county", "--period", "2025/2026", "--width", "1400"];
    for choice in [
        &["--view", "map", "--fill", "questions", "--of", "wajir", "--area", "fit"][..],
        &["--view", "map", "--fill", "partner", "--area", "border", "--of", "ke-so"],
        &["--view", "map", "--of", "2025-03/2026-07"],
        &timeline,
        &["--view", "timeline", "--of", "2025-03/2026-07"],
    ] {
        let out = mpaka(&[&["export", "svg"], choice].concat());
        let text = String::from_utf8(out.stdout).unwrap();
        assert!(out.status.success() && text.starts_with("<svg ") && text.ends_with("</svg>\n"), "{choice:?}");
    }
}

#[test]
fn what_does_not_go_together_is_said_in_a_sentence() {
    for (choice, code, word) in [
        (&["--view", "map", "--json"][..], 2, "JSON"),
        (&["--view", "map", "--lanes", "county"], 2, "timeline"),
        (&["--view", "map", "--period", "2025"], 2, "timeline"),
        (&["--view", "timeline", "--fill", "named"], 2, "map"),
        (&["--view", "timeline", "--area", "fit"], 2, "map"),
        (&["--view", "map", "--area", "fit"], 2, "--of wajir"),
        (&["--view", "map", "--area", "fit", "--of", "uk-border-mou"], 2, "--of wajir"),
        (&["--view", "map", "--of", "atlantis"], 1, "atlantis"),
        (&["--view", "globe"], 2, "map or timeline"),
        (&["--view", "map", "--width", "10"], 2, "700"),
        (&["--view", "timeline", "--period", "soon"], 2, "2025-03"),
        (&["--of", "wajir"], 2, "--view"),
    ] {
        let (found, said) = refused(&[&["export", "svg"], choice].concat());
        assert_eq!(found, code, "{choice:?}: {said}");
        assert!(said.contains(word), "{choice:?}: {said}");
    }
}
