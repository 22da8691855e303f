//! `mpaka search QUERY…`: what a query finds, best first, with where it was found. Where nothing is found, it says what was
//! searched, so that silence is not taken for a finding.

mod why;

use std::cell::LazyCell;

use serde_json::{Value, json};

use crate::cli::json::{self, envelope};
use crate::cli::table::Table;
use crate::cli::{Context, FINE, FOUND, Outcome, Page, USAGE, asked};
use crate::domain::library::bare_number;
use crate::domain::search::{Answer, Hit, Index, without};
use crate::domain::words::counted;

pub use why::why;

/// How many of what was found are described, at most, for a reader of lines.
const READ: usize = 500;

/// A query, what it found, and how its rows are described.
struct Search<'a> {
    context: Context<'a>,
    index: &'a Index,
    query: String,
    answer: Answer,
}

/// Searches; shows at most `limit` hits, or of each kind so many.
pub fn search(context: Context<'_>, words: &[String], limit: usize, group: bool) -> Outcome {
    if let Some(refusal) = countys_number(context, &words.join(" ")) {
        return Outcome::refusal(FOUND, &refusal).noting(context.note());
    }
    let index = LazyCell::new(|| Index::of(context.library, context.today));
    let query = asked::query(context.library, &index, words);
    let search = match query.and_then(|query| Search::of(context, &index, &query)) {
        Ok(search) => search,
        Err(refusal) => return Outcome::refusal(USAGE, &refusal).noting(context.note()),
    };
    let code = if search.answer.docs.is_empty() { FOUND } else { FINE };
    let parts = search.parts(group);
    if context.json {
        return Outcome { code, ..Outcome::fine(search.json(&parts, limit)) }.noting(context.note());
    }
    let page = search.page(&parts, limit);
    Outcome { code, ..Outcome::fine(page) }.noting(search.sentence()).noting(context.note())
}

/// What a query finds, best first, how many there are, and what is to be said of it.
pub fn told(context: Context<'_>, index: &Index, words: &str) -> (Vec<Hit>, usize, Option<String>) {
    let refused = |sentence| (Vec::new(), 0, Some(sentence));
    if let Some(refusal) = countys_number(context, words) {
        return refused(refusal);
    }
    match asked::read(words).and_then(|query| Search::of(context, index, &query)) {
        Ok(search) => {
            let hits = (0..search.answer.docs.len().min(READ)).filter_map(|place| search.row(place)).collect();
            (hits, search.answer.docs.len(), search.sentence())
        }
        Err(refusal) => refused(refusal),
    }
}

/// Some of what was found: a kind, where they are apart, and the places of all of it.
type Part = (Option<&'static str>, Vec<usize>);

impl<'a> Search<'a> {
    fn of(context: Context<'a>, index: &'a Index, query: &crate::domain::query::Query) -> Result<Self, String> {
        let answer = index.answer(context.library, query).map_err(|refused| refused.sentence)?;
        Ok(Self { context, index, query: query.text.clone(), answer })
    }

    fn row(&self, place: usize) -> Option<Hit> {
        self.index.row(self.context.library, &self.answer, place)
    }

    /// All in one, or kind by kind in the order of their first.
    fn parts(&self, group: bool) -> Vec<Part> {
        if !group {
            return vec![(None, (0..self.answer.docs.len()).collect())];
        }
        let mut parts: Vec<Part> = Vec::new();
        for (place, doc) in self.answer.docs.iter().enumerate() {
            let kind = self.index.kind(self.context.library, *doc);
            match parts.iter_mut().find(|(known, _)| *known == Some(kind)) {
                Some((_, places)) => places.push(place),
                None => parts.push((Some(kind), vec![place])),
            }
        }
        parts
    }

    /// Where it is not what was typed that was found, or nothing was: what is shown, or what was searched.
    fn sentence(&self) -> Option<String> {
        let (query, sure) = (&self.query, self.answer.sure);
        match &self.answer.instead {
            Some(instead) if sure == 0 => Some(format!("Nothing holds “{query}”; shown is {instead}.")),
            Some(instead) => Some(format!(
                "Only {sure} of these {} “{query}”; behind, what holds {instead}.",
                if sure == 1 { "holds" } else { "hold" }
            )),
            None if self.answer.docs.is_empty() => Some(self.nothing()),
            None => {
                self.answer.scattered.then(|| format!("Nothing holds “{query}” as written; these hold its letters."))
            }
        }
    }

    /// "Nothing found for “xyz busia” in 131 records of 5 documents, the newest of 2 Jul 2026. Without xyz: 12 results."
    fn nothing(&self) -> String {
        let data = &self.context.library.data;
        let newest = data.newest();
        let newest = newest.map_or_else(String::new, |day| format!(", the newest of {}", day.words()));
        let without = without::told(&self.index.without(self.context.library, &self.query));
        let without = without.map_or_else(String::new, |told| format!(" {told}"));
        format!(
            "Nothing found for “{}” in {} of {}{newest}.{without}",
            self.query,
            counted(data.entries().len(), "record", "records"),
            counted(data.sources().count(), "document", "documents"),
        )
    }

    fn page(&self, parts: &[Part], limit: usize) -> Page {
        let mut page = Page::default();
        for (at, (kind, places)) in parts.iter().enumerate().filter(|(_, (_, places))| !places.is_empty()) {
            if let Some(kind) = kind {
                if at > 0 {
                    page.line("");
                }
                page.line(format!("{kind}: {}", places.len()));
            }
            self.table(places, limit, kind.is_none()).draw(self.context.screen, &mut page);
            if places.len() > limit {
                page.line(format!("… and {} more", places.len() - limit));
            }
        }
        page
    }

    fn table(&self, places: &[usize], limit: usize, with_kind: bool) -> Table {
        let heads = ["is", "name", "found in", "id"];
        let mut table = Table::new(if with_kind { &heads } else { heads.get(1..).unwrap_or_default() });
        for hit in places.iter().take(limit).filter_map(|place| self.row(*place)) {
            let id = self.context.library.address(&hit.target);
            let why = why(&hit);
            let kind = with_kind.then(|| hit.kind.to_string());
            table.rows.push(kind.into_iter().chain([hit.title, why, id]).collect());
        }
        table
    }

    fn json(&self, parts: &[Part], limit: usize) -> Page {
        let shown = parts.iter().flat_map(|(_, places)| places.iter().take(limit));
        let items: Vec<Value> = shown.filter_map(|place| Some(self.item(*place, &self.row(*place)?))).collect();
        let groups = parts.iter().filter_map(|(kind, places)| Some(json!({ "kind": (*kind)?, "found": places.len() })));
        let groups: Vec<Value> = groups.collect();
        let mut body = json!({
            "query": self.query,
            "found": self.answer.docs.len(),
            "as_typed": self.answer.sure,
            "instead": self.answer.instead,
            "sentence": self.sentence(),
            "items": items,
        });
        if let Some(body) = body.as_object_mut().filter(|_| !groups.is_empty()) {
            body.insert("groups".into(), Value::Array(groups));
        }
        json::page(&envelope("search", body))
    }

    fn item(&self, place: usize, hit: &Hit) -> Value {
        json!({
            "id": self.context.library.address(&hit.target),
            "kind": hit.kind,
            "name": hit.title,
            "why": hit.why.as_ref().map(|why| json!({ "field": why.field, "text": why.text, "claim": why.claim })),
            "as_typed": place < self.answer.sure,
        })
    }
}

/// The refusal of a number that could be a county's; other numbers, such as a year, are searched like any word.
fn countys_number(context: Context<'_>, query: &str) -> Option<String> {
    let refusal = bare_number(query)?;
    let number = query.trim().parse().ok()?;
    context.library.atlas.county_by_code(number).map(|_| refusal)
}
