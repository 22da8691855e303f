//! `mpaka list KIND [QUERY…]`: everything of one kind, or what of it a query finds, as aligned columns or as whole records in JSON.

mod agreements;
mod map;
mod matters;
mod people;

use std::cell::LazyCell;

use serde_json::{Value, json};

use crate::cli::json::{self, envelope, record::record};
use crate::cli::kind::ListKind;
use crate::cli::table::Table;
use crate::cli::{Context, FOUND, Outcome, Page, USAGE, asked};
use crate::domain::query::{Clause, Query, What};
use crate::domain::record::{Kind, Record};
use crate::domain::search::{Index, holds};

/// Rows for the screen, and the same things whole.
struct Listing {
    table: Table,
    items: Vec<Value>,
}

/// Lists a kind, or what of it a query finds. With nothing to list the exit code is `FOUND`.
pub fn list(context: Context<'_>, kind: ListKind, words: &[String]) -> Outcome {
    let mut listing = listing(context, kind);
    let refusal = refusal(&listing, kind, words);
    if let Err(sentence) = listing.keep(context, words) {
        return Outcome::refusal(USAGE, &sentence).noting(context.note());
    }
    let page = if context.json {
        let today = context.today.to_string();
        json::page(&envelope(
            "list",
            json!({ "kind": kind.word(), "words": words, "today": today, "items": listing.items }),
        ))
    } else if listing.items.is_empty() {
        return Outcome::refusal(FOUND, &refusal).noting(context.note());
    } else {
        let mut page = Page::default();
        listing.table.draw(context.screen, &mut page);
        page
    };
    let code = if listing.items.is_empty() { FOUND } else { 0 };
    Outcome { code, ..Outcome::fine(page) }.noting(context.note())
}

/// The heads and the rows that a query finds, for whoever tells them without columns; the last cell of a row is what to
/// type for it.
///
/// # Errors
/// A sentence, where there is none.
pub fn told(
    context: Context<'_>,
    kind: ListKind,
    words: &[String],
) -> Result<(Vec<&'static str>, Vec<Vec<String>>), String> {
    let mut listing = listing(context, kind);
    let refusal = refusal(&listing, kind, words);
    listing.keep(context, words)?;
    if listing.table.rows.is_empty() { Err(refusal) } else { Ok((listing.table.heads, listing.table.rows)) }
}

/// What is said where there is nothing to list: of what was searched, so that silence is not taken for a finding.
fn refusal(listing: &Listing, kind: ListKind, words: &[String]) -> String {
    let (rows, kind) = (listing.table.rows.len(), kind.word());
    match rows {
        0 => format!("There are no {kind} in the data that is open."),
        _ => format!(
            "None of the {rows} rows of `list {kind}` holds “{}”. Searched: {}.",
            words.join(" "),
            listing.table.heads.join(", ")
        ),
    }
}

impl Listing {
    /// Keeps the rows, and the things behind them, that a query finds: its words and phrases in the columns of a row, its
    /// fields in the record.
    fn keep(&mut self, context: Context<'_>, words: &[String]) -> Result<(), String> {
        let index = LazyCell::new(|| Index::of(context.library, context.today));
        let query = asked::query(context.library, &index, words)?;
        let in_columns = |clause: &Clause| matches!(clause.what, What::Word(_) | What::Phrase { .. });
        let (columns, fields): (Vec<Clause>, Vec<Clause>) = query.clauses.iter().cloned().partition(in_columns);
        let found = if fields.is_empty() {
            None
        } else {
            Some(asked::found(context, &index, &Query { text: query.text, clauses: fields })?)
        };
        let is_kept = |row: &Vec<String>| {
            holds(row, &columns) && found.as_ref().is_none_or(|found| row.last().is_some_and(|id| found.contains(id)))
        };
        let kept: Vec<bool> = self.table.rows.iter().map(is_kept).collect();
        let mut rows = kept.iter();
        self.table.rows.retain(|_| rows.next() == Some(&true));
        let mut items = kept.iter();
        self.items.retain(|_| items.next() == Some(&true));
        Ok(())
    }
}

fn listing(context: Context<'_>, kind: ListKind) -> Listing {
    match kind {
        ListKind::Agreements => agreements::agreements(context, false),
        ListKind::Talks => agreements::agreements(context, true),
        ListKind::Partners => agreements::partners(context),
        ListKind::Orgs => people::orgs(context),
        ListKind::People => people::people(context),
        ListKind::Posts => people::posts(context),
        ListKind::Tenures => people::tenures(context),
        ListKind::Events => matters::events(context),
        ListKind::Commitments => matters::commitments(context),
        ListKind::Questions => matters::questions(context),
        ListKind::Sources => matters::sources(context),
        ListKind::Counties => map::counties(context),
        ListKind::Borders => map::borders(context),
        ListKind::Places => map::places(context),
    }
}

/// Lists records: a row of cells each, the id added as the last.
fn of_records<'a>(
    context: Context<'a>,
    heads: &[&'static str],
    records: impl IntoIterator<Item = &'a Record>,
    cells: impl Fn(&'a Record) -> Vec<String>,
) -> Listing {
    let mut table = Table::new(heads);
    let mut items = Vec::new();
    for one in records {
        let mut row = cells(one);
        row.push(one.id().to_string());
        table.rows.push(row);
        items.push(record(context, one));
    }
    Listing { table, items }
}

/// Every record of a kind, by name.
fn by_name(context: Context<'_>, kind: Kind) -> Vec<&Record> {
    let mut records: Vec<&Record> = context.library.data.of_kind(kind).collect();
    records.sort_by_cached_key(|record| context.library.name_of(record).to_lowercase());
    records
}

/// The words of a record's claims of one field, references named, with `; ` between.
fn said(context: Context<'_>, record: &Record, field: &str) -> String {
    let claims = record.claims().into_iter().filter(|claim| claim.fact.name() == field);
    let words = claims.map(|claim| {
        let spans = context.library.named(claim.fact.spans(), claim.as_printed);
        spans.into_iter().map(|span| span.text).collect::<String>()
    });
    words.collect::<Vec<_>>().join("; ")
}
