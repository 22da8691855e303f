//! A folder of bad data folders. Each is laid over a sound one, read and checked; what is said of it stands in its
//! `expected.txt`: how much still loads, then a line a fault. `UPDATE_EXPECTED=1` writes the listings anew, for a person to read.
#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

use std::fs;
use std::path::{Path, PathBuf};

use mpaka::domain::check::check;
use mpaka::domain::dataset::{FileText, Layer};
use mpaka::domain::fault::Fault;
use mpaka::domain::library::Library;
use mpaka::shipped;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// The data files below a folder, as one layer, sorted by name.
fn layer(root: &Path) -> Layer {
    let mut files = Vec::new();
    let mut todo = vec![root.to_path_buf()];
    while let Some(here) = todo.pop() {
        for entry in fs::read_dir(here).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                todo.push(path);
            } else if path.file_name().is_some_and(|name| name != "expected.txt") {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                files.push(FileText { name, bytes: fs::read(&path).unwrap() });
            }
        }
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Layer { name: "the folder".into(), files, ..Layer::default() }
}

fn line(fault: &Fault) -> String {
    let mut words = format!("{} {} {}", fault.severity.word(), fault.rule, fault.file);
    if fault.spot.line > 0 {
        words.push_str(&format!(":{}:{}", fault.spot.line, fault.spot.column));
    }
    for (word, value) in [("record", &fault.record), ("statement", &fault.claim), ("field", &fault.field)] {
        if let Some(value) = value {
            words.push_str(&format!(" {word} {value}"));
        }
    }
    let hint = fault.hint.as_deref().unwrap_or("-");
    format!("{} | {} | {hint}\n", words.trim_end(), fault.sentence)
}

/// What is loaded of a bad folder and what is said of it.
fn listing(bad: Layer) -> String {
    let names: Vec<String> = bad.files.iter().map(|file| file.name.clone()).collect();
    let library = Library::new(&[layer(&folder("good")), bad], shipped::atlas().unwrap());
    let loaded: Vec<_> =
        library.data.entries().iter().filter(|entry| names.iter().any(|name| *name == *entry.file)).collect();
    let statements: usize = loaded.iter().map(|entry| entry.record.claims().len()).sum();
    let faults = check(&library);
    let lines: String = faults.iter().map(line).collect();
    format!("records {}, statements {statements}\n{lines}", loaded.len())
}

#[test]
fn the_sound_folder_below_all_others_is_sound() {
    let library = Library::new(&[layer(&folder("good"))], shipped::atlas().unwrap());
    assert_eq!(check(&library), []);
}

#[test]
fn each_bad_folder_is_reported_as_expected() {
    let update = std::env::var_os("UPDATE_EXPECTED").is_some() && std::env::var_os("CI").is_none();
    let mut cases: Vec<PathBuf> = fs::read_dir(folder("bad")).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.retain(|path| path.is_dir());
    cases.sort();
    assert!(cases.len() >= 40, "only {} cases were found", cases.len());
    let mut different = String::new();
    for case in cases {
        let said = listing(layer(&case));
        let file = case.join("expected.txt");
        if update {
            fs::write(&file, &said).unwrap();
        }
        let expected = fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
        if said != expected {
            let name = case.file_name().unwrap().to_string_lossy().into_owned();
            different.push_str(&format!("\n== {name}\n-- expected\n{expected}-- said\n{said}"));
        }
    }
    assert!(different.is_empty(), "{different}");
}

/// Git keeps no empty folder, so this one is made on the spot.
#[test]
fn an_empty_folder_is_named_and_what_lies_below_it_stays() {
    let empty = tempfile::tempdir().unwrap();
    let said = listing(layer(empty.path()));
    assert_eq!(
        said,
        "records 0, statements 0\n\
         error nothing | No record was found in “the folder”. | A data folder holds .ron files, such as agreements/uk-border-mou.ron.\n"
    );
}
