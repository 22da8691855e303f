//! The house rules that a compiler cannot prove: which layer may name what, how files begin and how long they are.
#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

use std::fs;
use std::path::{Path, PathBuf};

/// A source file: its path below `src`, with `/`, its text, and its text without comments and with every `use` of
/// several things spelled out, so that `use std::{fs, io}` names `std::fs`.
struct File {
    name: String,
    text: String,
    code: String,
}

fn sources() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    let mut todo: Vec<PathBuf> = vec![root.clone()];
    while let Some(here) = todo.pop() {
        for entry in fs::read_dir(here).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                todo.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
                let text = fs::read_to_string(&path).unwrap();
                let code =
                    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
                let code = spelled_out(&code);
                files.push(File { name, text, code });
            }
        }
    }
    assert!(files.len() > 100, "only {} files below {}", files.len(), root.display());
    files.sort_by(|a, b| a.name.cmp(&b.name));
    files
}

/// The code with a line for each thing that a `use` with braces names.
fn spelled_out(code: &str) -> String {
    let mut out = code.to_string();
    for statement in code.split("use ").skip(1).filter_map(|rest| rest.split(';').next()) {
        if statement.contains('{') {
            out.extend(paths(statement).iter().map(|path| format!("\nuse {path};")));
        }
    }
    out
}

/// `a::{b, c::{d, e}}` as `a::b`, `a::c::d`, `a::c::e`.
fn paths(tree: &str) -> Vec<String> {
    let tree = tree.split_once(" as ").filter(|_| !tree.contains('{')).map_or(tree, |(path, _)| path).trim();
    let Some((head, rest)) = tree.split_once('{') else { return vec![tree.to_string()] };
    let inner = rest.rsplit_once('}').map_or(rest, |(inner, _)| inner);
    let mut depth = 0_i32;
    let split = |c: char| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        c == ',' && depth == 0
    };
    let parts: Vec<&str> = inner.split(split).collect();
    parts.into_iter().flat_map(paths).map(|path| format!("{head}{path}")).collect()
}

#[test]
fn a_grouped_import_is_seen_through() {
    let code = spelled_out("use std::{fs, io};\nuse a::{b, c::{d,\n e as f}, self};\nlet x = 1;");
    for path in ["std::fs", "std::io", "a::c::d", "a::c::e", "a::b"] {
        assert!(names(&code, path), "{path} in {code}");
    }
    assert!(!names(&code, "std::env"));
}

/// True for tests inside a layer, which may reach for what they try it with.
fn is_test(file: &File) -> bool {
    file.name.ends_with("/tests.rs") || file.name.contains("/tests/")
}

fn is_in(file: &File, layer: &str) -> bool {
    file.name == format!("{layer}.rs") || file.name.starts_with(&format!("{layer}/"))
}

/// True where the code has the word and it is not part of a longer one.
fn names(code: &str, word: &str) -> bool {
    let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '_');
    code.match_indices(word).any(|(at, _)| {
        let before = code.get(..at).and_then(|text| text.chars().next_back());
        let after = code.get(at + word.len()..).and_then(|text| text.chars().next());
        (edge(before) || !word.starts_with(char::is_alphanumeric))
            && (edge(after) || !word.ends_with(char::is_alphanumeric))
    })
}

fn assert_silent(layer: &str, words: &[&str]) {
    let mut found = Vec::new();
    for file in sources().iter().filter(|file| is_in(file, layer) && !is_test(file)) {
        found.extend(words.iter().filter(|word| names(&file.code, word)).map(|word| format!("{}: {word}", file.name)));
    }
    assert!(found.is_empty(), "{layer} must not name\n{}", found.join("\n"));
}

#[test]
fn the_domain_knows_no_terminal_no_disk_no_clock_and_prints_nothing() {
    assert_silent(
        "domain",
        &[
            "crate::cli",
            "crate::tui",
            "crate::runtime",
            "crate::shipped",
            "ratatui",
            "crossterm",
            "std::fs",
            "std::io",
            "std::env",
            "std::time",
            "std::process",
            "std::net",
            "println!",
            "eprintln!",
            "print!",
            "eprint!",
        ],
    );
}

#[test]
fn the_commands_know_no_screen_and_no_disk() {
    let words = [
        "crate::tui",
        "crate::runtime",
        "ratatui",
        "crossterm",
        "std::fs",
        "std::io",
        "std::env",
        "std::time",
        "print!",
        "eprint!",
        "println!",
        "eprintln!",
    ];
    assert_silent("cli", &words);
}

#[test]
fn the_screen_reads_and_asks_nothing() {
    let words = [
        "crate::runtime",
        "crate::cli",
        "std::fs",
        "std::io",
        "std::env",
        "std::time",
        "crossterm",
        "print!",
        "eprint!",
        "println!",
        "eprintln!",
        "event::read",
        "event::poll",
        "enable_raw_mode",
        "buf[",
        "Terminal::",
    ];
    assert_silent("tui", &words);
}

fn naming(words: &[&str]) -> Vec<String> {
    let files = sources();
    let found = files.iter().filter(|file| !is_test(file) && words.iter().any(|word| names(&file.code, word)));
    found.map(|file| file.name.clone()).collect()
}

/// Text reaches a cell where it is made safe, and bytes leave the program where only safe text is taken: each file that is
/// added here has to be read with that in mind.
#[test]
fn text_reaches_the_screen_and_the_pipe_in_few_places() {
    let mut cells =
        naming(&["set_string", "set_stringn", "set_line", "set_span", "set_symbol", "set_char", "Cell::new"]);
    cells.retain(|name| name != "runtime/workbench/encoder/trial.rs"); // tries the encoder on made-up cells
    // The encoder puts a blank where a cell cannot be sent; all else comes from `put` and `dot`.
    assert_eq!(cells, ["runtime/workbench/encoder/grid.rs", "tui/paint.rs"]);
    let printing = ["println!", "eprintln!", "print!", "eprint!", "writeln!", "write_all", "io::write"];
    let mut found = naming(&printing);
    // A measuring test of its own, files, and the log, which makes its lines safe itself.
    found.retain(|name| {
        !["runtime/workbench/bytes.rs", "runtime/files/put.rs", "runtime/log.rs"].contains(&name.as_str())
    });
    let known = [
        "runtime/output.rs",            // pages
        "runtime/workbench/encoder.rs", // cells
        "runtime/workbench/give.rs",    // a copy, in letters of base 64
        "runtime/workbench/modes.rs",   // modes, and one sentence made safe
        "runtime/workbench/out.rs",     // what the two above wrote
    ];
    assert_eq!(found, known);
}

#[test]
fn panes_do_not_know_each_other() {
    let files = sources();
    let pane = |file: &File| {
        let rest = file.name.strip_prefix("tui/panes/")?;
        Some(rest.split(['/', '.']).next().unwrap_or(rest).to_string())
    };
    let panes: std::collections::BTreeSet<String> = files.iter().filter_map(pane).collect();
    for file in &files {
        let Some(own) = pane(file) else { continue };
        for other in panes.iter().filter(|other| **other != own) {
            for path in [format!("panes::{other}"), format!("super::{other}::")] {
                assert!(!names(&file.code, &path), "{} names {path}", file.name);
            }
        }
    }
}

#[test]
fn the_dormant_scorer_is_named_in_one_file() {
    let files = sources();
    let found: Vec<&str> =
        files.iter().filter(|file| names(&file.code, "fuzzy_matcher")).map(|file| file.name.as_str()).collect();
    assert_eq!(found, ["domain/search/scorer.rs"]);
}

#[test]
fn every_file_says_first_what_it_is() {
    let silent: Vec<String> =
        sources().into_iter().filter(|file| !file.text.starts_with("//! ")).map(|file| file.name).collect();
    assert_eq!(silent, Vec::<String>::new());
}

#[test]
fn every_file_is_one_room() {
    let long: Vec<String> = sources()
        .into_iter()
        .filter(|file| file.text.lines().count() > 300)
        .map(|file| format!("{}: {} lines", file.name, file.text.lines().count()))
        .collect();
    assert_eq!(long, Vec::<String>::new());
}
