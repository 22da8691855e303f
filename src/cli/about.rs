//! `mpaka about`: what this is and is not, its versions, how much is in the data, and the credits.

use std::cmp::Reverse;

use serde_json::{Map, Value, json};

use crate::cli::json::{self, envelope};
use crate::cli::{Context, Outcome, Page};
use crate::domain::record::Kind;
use crate::domain::standing::{by_status, words as standing};
use crate::domain::words::counted;
use crate::shipped::{DATA_VERSION, NOTICE};

/// What an answer of this program must not be taken for.
pub const IS_NOT: [&str; 4] = [
    "It is no register of treaties: it holds what the documents read say, and no more.",
    "What it does not name may still exist; “not stated” and “not named” are said of the documents, not of the world.",
    "Whether an agreement is in force, and what it binds to, is for its text and the authorities to say.",
    "No line on its map is a statement about sovereignty.",
];

/// The page about the program and the data that is open.
pub fn about(context: Context<'_>) -> Outcome {
    let data = &context.library.data;
    let names: Vec<&str> = context.layers.iter().map(|layer| layer.name.as_str()).collect();
    let counts = counts(context);
    let agreements = data.instruments().filter(|one| !one.is_engagement());
    let mut agreements = by_status(context.library, agreements, context.today);
    agreements.sort_by_key(|(_, number)| Reverse(*number));
    let statements = data.claims().count();
    if context.json {
        let by_status: Map<String, Value> =
            agreements.into_iter().map(|(word, number)| (word, json!(number))).collect();
        let mut all = Map::from_iter([("agreements".to_string(), Value::Object(by_status))]);
        all.extend(counts.into_iter().map(|(word, number)| (word.to_string(), json!(number))));
        let body = json!({
            "version": env!("CARGO_PKG_VERSION"),
            "data_version": DATA_VERSION,
            "data": names,
            "counts": all,
            "statements": statements,
            "is_not": IS_NOT,
            "notice": NOTICE,
        });
        return Outcome::fine(json::page(&envelope("about", body)));
    }
    let mut page = Page::default();
    page.line(format!("mpaka {}, embedded data of {DATA_VERSION}", env!("CARGO_PKG_VERSION")));
    page.line("What Kenya has agreed with others on security and borders, what it covers, and who says so.");
    page.gap();
    page.line(format!("Open: {}", names.join(", then ")));
    if !agreements.is_empty() {
        page.line(format!("  agreements: {}", standing(&agreements)));
    }
    let counts: Vec<String> = counts.iter().map(|(word, number)| format!("{number} {word}")).collect();
    page.line(format!("  {}", counts.join(" · ")));
    page.line(format!("  {} with their sources", counted(statements, "statement", "statements")));
    page.gap();
    page.line("What it is not");
    for sentence in IS_NOT {
        page.line(format!("  {sentence}"));
    }
    page.gap();
    page.lines(NOTICE);
    Outcome::fine(page)
}

/// How many of each kind. Agreements are counted by status, never together, and talks apart from them.
fn counts(context: Context<'_>) -> Vec<(&'static str, usize)> {
    let counts = context.library.counts().into_iter();
    counts
        .map(|(kind, number)| match kind {
            Kind::Instrument => ("talks", context.library.talks()),
            _ => (kind.folder(), number),
        })
        .collect()
}
