//! The action table: no key twice in a scope, every name a key, every key a deed.

use std::collections::HashMap;

use super::harness::{open, press};
use crate::tui::action::{Scope, TABLE};
use crate::tui::key::Key;
use crate::tui::{Effect, Model, Msg, update};

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
            if !matches!(entry.scope, Scope::All | Scope::Prompt | Scope::Copy) {
                assert!(!bound.contains_key(&(Scope::All, key)), "{name} hides a key that holds everywhere");
            }
        }
    }
}

/// A workbench in which every action has something to do: a way back and forward, pins, results, a cursor in the middle.
fn busy(scope: Scope) -> Vec<Model> {
    let start = "g j j j Space / 'kenya' Enter n [ [ ]";
    let scripts: &[&str] = match scope {
        Scope::All => &["1 j j", "2 j j j j l", "3 Right", "4 l l", "2 z", "s"],
        Scope::Partners => &["1 j"],
        Scope::Details => &["2 j"],
        Scope::Map => &["/ 'wajir' Enter 3"],
        Scope::Timeline => &["4 j l + + + H H", "4 } }"],
        Scope::Prompt => &["/ 'kenya_a' Down Down PgDn", ": 'pane' Down"],
        Scope::Copy => &["2 y"],
    };
    scripts
        .iter()
        .map(|script| {
            let mut model = open(100, 30);
            press(&mut model, start);
            press(&mut model, script);
            model
        })
        .collect()
}

#[test]
fn every_key_in_the_table_does_something_where_it_is_said_to() {
    for entry in TABLE {
        for name in entry.keys {
            let acts = busy(entry.scope).into_iter().any(|mut model| {
                let before = model.state.clone();
                let effects = update(&mut model, Msg::Key(Key::named(name).unwrap()));
                model.state.message = before.message.clone();
                model.state != before || effects.iter().any(|effect| *effect != Effect::Draw)
            });
            assert!(acts, "{name} {}: {}", entry.scope.word(), entry.help);
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
