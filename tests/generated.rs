//! The benchmark records: what they are said to be, and that the program takes them like any data.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

#[path = "../examples/generate/made.rs"]
mod made;

use std::path::Path;

use assert_cmd::Command;
use mpaka::domain::check::faults;
use mpaka::domain::dataset::{FileText, Layer};
use mpaka::domain::library::Library;
use mpaka::domain::record::Record;
use mpaka::shipped;

const RECORDS: usize = 1000;

fn library() -> Library {
    let file = |(name, text): made::File| FileText { name, bytes: text.into_bytes() };
    let files = made::files(RECORDS, 100).map(file).collect();
    Library::new(&[Layer { name: "made".into(), files, ..Layer::default() }], shipped::atlas().unwrap())
}

/// What can be read of a record's statements: values, printed words, passages, notes; and its names.
fn words(library: &Library, record: &Record) -> usize {
    let mut bytes = library.name_of(record).len() + record.id().len();
    bytes += record.aliases().iter().map(|alias| alias.len()).sum::<usize>();
    for claim in record.claims() {
        let said = library.named(claim.fact.spans(), claim.as_printed);
        bytes += said.iter().map(|span| span.text.len()).sum::<usize>();
        bytes += claim.as_printed.map_or(0, str::len) + claim.note.map_or(0, str::len);
        bytes += claim.cite.iter().filter_map(|cite| cite.passage()).map(str::len).sum::<usize>();
    }
    bytes
}

fn is_benchmark(record: &Record) -> bool {
    matches!(record, Record::Instrument(_) | Record::Event(_) | Record::Commitment(_) | Record::Question(_))
}

#[test]
fn a_benchmark_record_has_eight_statements_in_about_the_bytes_it_is_said_to_have() {
    let library = library();
    let found: Vec<&Record> = library.data.records().filter(|record| is_benchmark(record)).collect();
    assert_eq!(found.len(), RECORDS);
    assert!(found.iter().all(|record| record.claims().len() == 8));
    let text: usize = found.iter().map(|record| words(&library, record)).sum();
    let folders = ["agreements/", "events/", "commitments/", "questions/"];
    let files = made::files(RECORDS, 1).filter(|(name, _)| folders.iter().any(|folder| name.starts_with(folder)));
    let bytes: usize = files.map(|(_, text)| text.len()).sum();
    let (text, bytes) = (text / RECORDS, bytes / RECORDS);
    println!("a benchmark record: {bytes} bytes of RON, {text} of words");
    assert!((1150..=1300).contains(&bytes) && (430..=520).contains(&text), "{bytes} bytes, {text} of words");
}

#[test]
fn no_rule_finds_fault_with_them() {
    let library = library();
    assert_eq!(faults(&library), []);
}

#[test]
fn the_same_count_gives_the_same_files_and_lists_hold_the_same_records() {
    let one: Vec<made::File> = made::files(60, 1).collect();
    assert_eq!(one, made::files(60, 1).collect::<Vec<_>>());
    let records = |files: &[made::File]| {
        let mut lines: Vec<String> = files.iter().flat_map(|(_, text)| text.lines()).map(str::to_string).collect();
        lines.retain(|line| line.starts_with("    id: "));
        lines.sort();
        lines
    };
    for together in [7, 1000] {
        let lists: Vec<made::File> = made::files(60, together).collect();
        assert_eq!(records(&lists), records(&one));
    }
}

#[test]
fn they_are_varied_as_data_of_many_hands_are() {
    let texts: Vec<String> = made::files(RECORDS, 1).map(|(_, text)| text).collect();
    let with = |part: &str| texts.iter().filter(|text| text.contains(part)).count();
    for (part, least) in [
        ("state: Disputed", 10),
        ("cred: 3", 20),
        ("From(\"", 10),
        ("'", 20),
        ("é", 10),
        ("Nyati", 5),
        ("PublicationDate", 10),
        ("Engagement", 40),
    ] {
        assert!(with(part) >= least, "{part}: {}", with(part));
    }
    let agreements: Vec<&String> = texts.iter().filter(|text| text.starts_with("Instrument(")).collect();
    let undated = agreements.iter().filter(|text| !text.contains("Dated(")).count();
    assert!((60..300).contains(&undated), "{undated} of {} without a date", agreements.len());
    // A few partners have most of them.
    let of = |code: &str| agreements.iter().filter(|text| text.contains(&format!("side: {code})"))).count();
    assert!(of("GB") > 3 * of("IT") && of("IT") > of("QA"), "{} {} {}", of("GB"), of("IT"), of("QA"));
}

fn write(folder: &Path, together: usize) {
    for (name, text) in made::files(200, together) {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
}

#[test]
fn every_command_takes_them_alone_and_in_lists() {
    for together in [1, 50] {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), together);
        let data = folder.path().to_str().unwrap();
        let run = |args: &[&str]| {
            let done = Command::cargo_bin("mpaka").unwrap().args(["--data", data]).args(args).output().unwrap();
            let err = String::from_utf8_lossy(&done.stderr);
            assert!(done.status.success(), "{args:?}: {err}");
            assert!(!err.contains("note:"), "{args:?}: {err}");
        };
        run(&["check", "--strict"]);
        run(&["fmt", "--check"]);
        for kind in [
            "agreements",
            "talks",
            "partners",
            "orgs",
            "people",
            "posts",
            "tenures",
            "events",
            "commitments",
            "questions",
            "sources",
            "counties",
            "borders",
            "places",
        ] {
            run(&["list", kind]);
        }
        run(&["show", "state-gb", "turkana", "terrorism"]);
        run(&["search", "turkana"]);
        run(&["show", "2020/2024"]);
        run(&["export", "svg", "--view", "map"]);
        run(&["export", "svg", "--view", "timeline"]);
    }
}
