//! The README shows what the program shows: its screen, its table of keys and its query language are the program's own.

use super::harness::{open, text};
use crate::tui::action::TABLE;

/// The part of the README between two marks is this; with `UPDATE_README` set, and never in CI, it is made so.
fn fresh(mark: &str, part: &str) {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = std::fs::read_to_string(path).unwrap();
    let (begin, end) = (format!("<!-- {mark} -->\n"), format!("<!-- /{mark} -->"));
    let (before, rest) = readme.split_once(&begin).unwrap();
    let (there, after) = rest.split_once(&end).unwrap();
    let may_write = std::env::var_os("UPDATE_README").is_some() && std::env::var_os("CI").is_none();
    if there != part && may_write {
        std::fs::write(path, format!("{before}{begin}{part}{end}{after}")).unwrap();
        return;
    }
    assert_eq!(there, part, "run the tests with UPDATE_README=1 --test-threads=1");
}

#[test]
fn the_readme_has_these_keys() {
    let mut table = String::from("| where | keys | what |\n|---|---|---|\n");
    for entry in TABLE.iter().filter(|entry| !entry.keys.is_empty()) {
        let keys = entry.keys.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(" ");
        table.push_str(&format!("| {} | {keys} | {} |\n", entry.scope.word(), entry.help));
    }
    fresh("keys", &table);
}

#[test]
fn the_readme_has_the_query_language() {
    fresh("query", &crate::cli::asked::table());
}

#[test]
fn the_readme_has_this_screen() {
    fresh("screen", &format!("```text\n{}```\n", text(&open(120, 36))));
}
