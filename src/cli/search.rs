//! `mpaka search WORDS…`: what holds all the words, best first, with where they were found. Where nothing does, it says
//! what was searched, so that silence is not taken for a finding.

use serde_json::{Value, json};

use crate::cli::json::{self, envelope};
use crate::cli::table::Table;
use crate::cli::{Context, FINE, FOUND, Outcome, Page, USAGE};
use crate::domain::library::bare_number;
use crate::domain::query::Query;
use crate::domain::search::{Answer, Hit, Index, Why};
use crate::domain::words::counted;

/// Characters shown of the text in which something was found.
const EXCERPT: usize = 60;

/// Searches; shows at most `limit` hits.
pub fn search(context: Context<'_>, words: &[String], limit: usize) -> Outcome {
    let query = words.join(" ");
    if let Some(refusal) = countys_number(context, &query) {
        return Outcome::refusal(FOUND, &refusal).noting(context.note());
    }
    let index = Index::of(context.library, context.today);
    let (hits, answer) = match asked(context, &index, &query) {
        Ok(found) => found,
        Err(refusal) => return Outcome::refusal(USAGE, &refusal).noting(context.note()),
    };
    let sentence = sentence(context, &query, &answer);
    let instead = answer.instead.clone();
    let code = if hits.is_empty() { FOUND } else { FINE };
    if context.json {
        let items: Vec<Value> = hits.iter().take(limit).map(|hit| item(context, hit)).collect();
        let body =
            json!({ "query": query, "found": hits.len(), "instead": instead, "sentence": sentence, "items": items });
        return Outcome { code, ..Outcome::fine(json::page(&envelope("search", body))) }.noting(context.note());
    }
    let page = if hits.is_empty() { Page::default() } else { table(context, &hits, limit) };
    Outcome { code, ..Outcome::fine(page) }.noting(sentence).noting(context.note())
}

/// What holds all the words, best first, and what is to be said of it.
pub fn told(context: Context<'_>, index: &Index, query: &str) -> (Vec<Hit>, Option<String>) {
    if let Some(refusal) = countys_number(context, query) {
        return (Vec::new(), Some(refusal));
    }
    match asked(context, index, query) {
        Ok((hits, answer)) => (hits, sentence(context, query, &answer)),
        Err(refusal) => (Vec::new(), Some(refusal)),
    }
}

/// Where it is not what was typed that was found, or nothing was: what is shown, or what was searched.
fn sentence(context: Context<'_>, query: &str, answer: &Answer) -> Option<String> {
    match &answer.instead {
        Some(instead) => Some(format!("Nothing holds “{query}”; shown is {instead}.")),
        None if answer.docs.is_empty() => Some(nothing(context, query)),
        None => answer.scattered.then(|| format!("Nothing holds “{query}” as written; these hold its letters.")),
    }
}

/// What a query finds, described; a refusal as a sentence.
fn asked(context: Context<'_>, index: &Index, query: &str) -> Result<(Vec<Hit>, Answer), String> {
    let query = Query::parse(query).map_err(|refused| refused.sentence)?;
    let answer = index.answer(context.library, &query).map_err(|refused| refused.sentence)?;
    let rows = 0..answer.docs.len();
    Ok((rows.filter_map(|place| index.row(context.library, &answer, place)).collect(), answer))
}

/// Where else than in the name the words were found: "passage: …"; empty where it was in the name.
pub fn why(hit: &Hit) -> String {
    hit.why.as_ref().map_or_else(String::new, |why| format!("{}: {}", why.field.to_lowercase(), excerpt(why)))
}

fn table(context: Context<'_>, hits: &[Hit], limit: usize) -> Page {
    let mut table = Table::new(&["is", "name", "found in", "id"]);
    for hit in hits.iter().take(limit) {
        table.rows.push(vec![hit.kind.to_string(), hit.title.clone(), why(hit), context.library.address(&hit.target)]);
    }
    let mut page = Page::default();
    table.draw(context.screen, &mut page);
    if hits.len() > limit {
        page.line(format!("… and {} more", hits.len() - limit));
    }
    page
}

fn item(context: Context<'_>, hit: &Hit) -> Value {
    json!({
        "id": context.library.address(&hit.target),
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
fn nothing(context: Context<'_>, query: &str) -> String {
    let data = &context.library.data;
    let newest = data.newest();
    let newest = newest.map_or_else(String::new, |day| format!(", the newest of {}", day.words()));
    format!(
        "Nothing found for “{query}” in {} of {}{newest}.",
        counted(data.entries().len(), "record", "records"),
        counted(data.sources().count(), "document", "documents"),
    )
}

/// The refusal of a number that could be a county's; other numbers, such as a year, are searched like any word.
fn countys_number(context: Context<'_>, query: &str) -> Option<String> {
    let refusal = bare_number(query)?;
    let number = query.trim().parse().ok()?;
    context.library.atlas.county_by_code(number).map(|_| refusal)
}
