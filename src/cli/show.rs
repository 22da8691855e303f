//! `mpaka show ID…`: the details of records, counties, borders, places, periods and words of the codebook, in the words of
//! the details pane; `mpaka show counties` is the map in words.

use serde_json::{Value, json};

use crate::cli::json::{self, doc::rows, envelope, target::target as whole};
use crate::cli::{Context, FOUND, Outcome, Page};
use crate::domain::doc::{Doc, Laid, counties, doc, lay};
use crate::domain::fold::fill::{FillBy, fill};
use crate::domain::library::Target;

/// Columns where there is no terminal to ask.
const WIDTH: usize = 80;
/// Lines longer than this are hard to read.
const WIDEST: usize = 100;

/// Shows each; what is not found is said on standard error, with the exit code `FOUND`.
pub fn show(context: Context<'_>, ids: &[String]) -> Outcome {
    let mut found: Vec<Target> = Vec::new();
    let mut missing = Page::default();
    let mut code = 0;
    let (lists, ids): (Vec<&String>, Vec<&String>) = ids.iter().partition(|id| id.eq_ignore_ascii_case(COUNTIES));
    for id in ids {
        match context.library.find(id) {
            Ok(target) => found.push(target),
            Err(sentence) => {
                missing.line(sentence);
                code = FOUND;
            }
        }
    }
    let page = if context.json {
        let list = lists.iter().map(|_| json!({ "id": COUNTIES, "kind": "list", "rows": rows(&all(context)) }));
        let items: Vec<Value> = found.iter().map(|target| item(context, target)).chain(list).collect();
        json::page(&envelope("show", json!({ "today": context.today.to_string(), "items": items })))
    } else {
        let list = lists.iter().map(|_| (all(context), COUNTIES.to_string()));
        page(context, docs(context, &found).chain(list))
    };
    Outcome { stderr: missing, code, ..Outcome::fine(page) }.noting(context.note())
}

fn item(context: Context<'_>, target: &Target) -> Value {
    let mut value = whole(context, target);
    if let Value::Object(fields) = &mut value {
        fields.insert("rows".into(), Value::Array(rows(&doc(context.library, target, context.today))));
    }
    value
}

fn docs<'a>(context: Context<'a>, targets: &'a [Target]) -> impl Iterator<Item = (Doc, String)> + 'a {
    targets.iter().map(move |one| (doc(context.library, one, context.today), context.library.address(one)))
}

/// What to type for the map in words.
const COUNTIES: &str = "counties";

/// The map in words: each county with what touches it.
fn all(context: Context<'_>) -> Doc {
    counties(context.library, &fill(context.library, FillBy::Named))
}

/// Documents one below the other, each under its title and what to type for it.
pub fn page(context: Context<'_>, docs: impl Iterator<Item = (Doc, String)>) -> Page {
    let width = context.screen.width.map_or(WIDTH, |width| usize::from(width).min(WIDEST));
    let mut page = Page::default();
    for (at, (doc, id)) in docs.enumerate() {
        if at > 0 {
            page.gap();
            page.gap();
        }
        page.line(doc.head(&id));
        page.gap();
        for line in lay(&doc, width) {
            page.line(Laid::plain(&line));
        }
    }
    page
}
