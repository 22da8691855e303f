//! What an analyst asks, each by one command line: the answer must hold these records and statements, whatever words it is
//! put in, and must not hold what nobody said. In the workbench the same questions are asked in `src/tui/tests/questions.rs`.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops where it cannot go on")]

#[path = "questions/africa.rs"]
mod africa;
#[path = "questions/china.rs"]
mod china;
#[path = "questions/italy.rs"]
mod italy;
#[path = "questions/subjects.rs"]
mod subjects;
#[path = "questions/united_kingdom.rs"]
mod united_kingdom;
#[path = "questions/united_states.rs"]
mod united_states;

use assert_cmd::Command;
use serde_json::Value;

/// The answer of a command in JSON.
fn ask(args: &[&str]) -> Value {
    let out =
        Command::cargo_bin("mpaka").unwrap().args(["--today", "2026-11-22", "--json"]).args(args).output().unwrap();
    assert_eq!(out.status.code(), Some(0), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
    serde_json::from_slice(&out.stdout).unwrap()
}

/// The one item of `show ID`, of that id.
fn show(typed: &str, id: &str) -> Value {
    let answer = ask(&["show", typed]);
    let item = answer["items"][0].clone();
    assert_eq!(item["id"], id, "{typed}");
    item
}

fn claim(item: &Value, id: &str) -> Value {
    let claims = item["claims"].as_array().unwrap();
    claims.iter().find(|claim| claim["id"] == id).unwrap_or_else(|| panic!("{} has no {id}", item["id"])).clone()
}

/// The item has these statements.
fn has(item: &Value, claims: &[&str]) {
    for id in claims {
        claim(item, id);
    }
}

/// The ids that the rows of that label lead to.
fn leads_to(item: &Value, label: &str) -> Vec<String> {
    let rows = item["rows"].as_array().unwrap().iter().filter(|row| row["label"] == label);
    let values = rows.flat_map(|row| row["values"].as_array().unwrap());
    let ids = values.flat_map(|value| value["leads_to"].as_array().unwrap());
    ids.map(|id| id.as_str().unwrap().to_string()).collect()
}

fn not_stated(item: &Value) -> Vec<&str> {
    item["not_stated"].as_array().unwrap().iter().map(|word| word.as_str().unwrap()).collect()
}

/// No statement of this field is accepted.
fn silent(item: &Value, field: &str) {
    let claims = item["claims"].as_array().unwrap();
    let said: Vec<&Value> =
        claims.iter().filter(|claim| claim["field"] == field && claim["state"] == "Accepted").collect();
    assert!(said.is_empty(), "{field}: {said:?}");
}
