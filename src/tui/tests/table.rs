//! The action table: no key twice in a scope, every name a key, the README's table fresh.

use std::collections::HashMap;

use crate::tui::action::{Scope, TABLE, resolve};
use crate::tui::key::Key;

#[test]
fn no_key_is_bound_twice_in_one_scope() {
    let mut bound: HashMap<(Scope, Key), &str> = HashMap::new();
    for entry in TABLE {
        for name in entry.keys {
            let key = Key::named(name).unwrap_or_else(|| panic!("{name} is no key"));
            let other = bound.insert((entry.scope, key), entry.help);
            assert!(
                other.is_none(),
                "{name} is bound twice {}: {} and {}",
                entry.scope.word(),
                other.unwrap_or(""),
                entry.help
            );
            if !matches!(entry.scope, Scope::All | Scope::Prompt) {
                assert!(!bound.contains_key(&(Scope::All, key)), "{name} hides a key that holds everywhere");
            }
        }
    }
}

#[test]
fn every_key_in_the_table_does_what_the_table_says() {
    for entry in TABLE {
        for name in entry.keys {
            assert_eq!(
                resolve(Key::named(name).unwrap(), entry.scope),
                Some(entry.action),
                "{name} {}",
                entry.scope.word()
            );
        }
    }
}

#[test]
fn names_of_keys_lead_back_to_themselves() {
    for entry in TABLE {
        for name in entry.keys {
            assert_eq!(&Key::named(name).unwrap().to_string(), name);
        }
    }
}

/// The table of keys as the README has it.
fn markdown() -> String {
    let mut out = String::from("| where | keys | what |\n|---|---|---|\n");
    for entry in TABLE.iter().filter(|entry| !entry.keys.is_empty()) {
        let keys = entry.keys.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(" ");
        out.push_str(&format!("| {} | {keys} | {} |\n", entry.scope.word(), entry.help));
    }
    out
}

#[test]
fn the_readme_has_these_keys() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = std::fs::read_to_string(path).unwrap();
    let (before, rest) = readme.split_once("<!-- keys -->\n").unwrap();
    let (table, after) = rest.split_once("<!-- /keys -->").unwrap();
    if table != markdown() && std::env::var_os("UPDATE_README").is_some() && std::env::var_os("CI").is_none() {
        std::fs::write(path, format!("{before}<!-- keys -->\n{}<!-- /keys -->{after}", markdown())).unwrap();
        return;
    }
    assert_eq!(table, markdown(), "run the tests with UPDATE_README=1");
}
