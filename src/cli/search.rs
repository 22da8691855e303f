//! `mpaka search WORDS…`: what holds all the words, best first, with where they were found. Where nothing does, it says
//! what was searched, so that silence is not taken for a finding.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::cli::json::{self, envelope};
use crate::cli::table::Table;
use crate::cli::{Context, FINE, FOUND, Outcome, Page, counted};
use crate::domain::search::{Hit, Index, SCATTERED, Why};
use crate::domain::suggest::nearest;
use crate::domain::when::When;

/// Characters shown of the text in which something was found.
const EXCERPT: usize = 60;

/// Searches; shows at most `limit` hits.
pub fn search(context: Context<'_>, words: &[String], limit: usize) -> Outcome {
    let query = words.join(" ");
    let index = Index::of(context.library);
    let hits = index.search(&query);
    let sentence = match hits.first() {
        None => Some(nothing(context, &index, &query)),
        Some(best) => (best.tier >= SCATTERED).then(|| scattered(&index, &query)),
    };
    let code = if hits.is_empty() { FOUND } else { FINE };
    if context.json {
        let items: Vec<Value> = hits.iter().take(limit).map(item).collect();
        let body = json!({ "query": query, "found": hits.len(), "sentence": sentence, "items": items });
        return Outcome { code, ..Outcome::fine(json::page(&envelope("search", body))) }.noting(context.note());
    }
    let page = if hits.is_empty() { Page::default() } else { table(context, &hits, limit) };
    Outcome { code, ..Outcome::fine(page) }.noting(sentence).noting(context.note())
}

fn table(context: Context<'_>, hits: &[Hit], limit: usize) -> Page {
    let mut table = Table::new(&["is", "name", "found in", "id"]);
    for hit in hits.iter().take(limit) {
        let why =
            hit.why.as_ref().map_or_else(String::new, |why| format!("{}: {}", why.field.to_lowercase(), excerpt(why)));
        table.rows.push(vec![hit.kind.to_string(), hit.title.clone(), why, hit.target.id().to_string()]);
    }
    let mut page = Page::default();
    table.draw(context.screen, &mut page);
    if hits.len() > limit {
        page.line(format!("… and {} more", hits.len() - limit));
    }
    page
}

fn item(hit: &Hit) -> Value {
    json!({
        "id": hit.target.id(),
        "kind": hit.kind,
        "name": hit.title,
        "why": hit.why.as_ref().map(|why| json!({ "field": why.field, "text": why.text, "claim": why.claim })),
    })
}

/// The part of the text around the first match, with `…` where something is left out.
fn excerpt(why: &Why) -> String {
    let letters: Vec<char> = why.text.chars().collect();
    if letters.len() <= EXCERPT {
        return why.text.clone();
    }
    let first = why.marks.first().copied().unwrap_or(0);
    let start = first.saturating_sub(EXCERPT / 3).min(letters.len().saturating_sub(EXCERPT));
    let shown: String = letters.iter().skip(start).take(EXCERPT).collect();
    let before = if start > 0 { "…" } else { "" };
    let after = if start + EXCERPT < letters.len() { "…" } else { "" };
    format!("{before}{}{after}", shown.trim())
}

/// "Nothing found for “xyz” in 131 records of 5 documents, the newest of 2 Jul 2026."
fn nothing(context: Context<'_>, index: &Index, query: &str) -> String {
    let data = &context.library.data;
    let newest = data.sources().filter_map(|source| source.published.as_ref());
    let newest = newest.filter_map(|when| When::latest(when).or_else(|| when.earliest())).max();
    let newest = newest.map_or_else(String::new, |day| format!(", the newest of {}", day.words()));
    let mut sentence = format!(
        "Nothing found for “{query}” in {} of {}{newest}.",
        counted(data.entries().len(), "record", "records"),
        counted(data.sources().count(), "document", "documents"),
    );
    if let Some(meant) = meant(index, query) {
        sentence.push_str(&format!(" Did you mean “{meant}”?"));
    }
    sentence
}

/// Only the letters were found, in order: said, so that a guess is not taken for a hit.
fn scattered(index: &Index, query: &str) -> String {
    let meant = meant(index, query).map_or_else(String::new, |meant| format!(" Did you mean “{meant}”?"));
    format!("Nothing holds “{query}” as written; these hold its letters.{meant}")
}

/// The query with each word that nothing holds replaced by the nearest word of a name; none where there is none.
fn meant(index: &Index, query: &str) -> Option<String> {
    let names = || index.entries.iter().flat_map(|entry| &entry.texts).filter(|text| text.is_name);
    let words: BTreeSet<String> = names()
        .flat_map(|text| text.words.split(|c: char| !c.is_alphanumeric() && c != '’' && c != '\''))
        .filter(|word| word.chars().count() >= 4)
        .map(str::to_lowercase)
        .collect();
    let better = query.split_whitespace().map(|word| {
        if index.search(word).first().is_none_or(|best| best.tier >= SCATTERED) {
            nearest(word, words.iter().map(String::as_str)).map(str::to_string)
        } else {
            Some(word.to_string())
        }
    });
    let better = better.collect::<Option<Vec<_>>>()?.join(" ");
    (better != query && index.search(&better).first().is_some_and(|best| best.tier < SCATTERED)).then_some(better)
}
