//! `mpaka list KIND`: everything of one kind, as aligned columns or as whole records in JSON.

mod agreements;
mod map;
mod matters;
mod people;

use serde_json::{Value, json};

use crate::cli::json::{self, envelope, record::record};
use crate::cli::kind::ListKind;
use crate::cli::table::Table;
use crate::cli::{Context, FOUND, Outcome, Page};
use crate::domain::record::{Kind, Record};

/// Rows for the screen, and the same things whole.
struct Listing {
    table: Table,
    items: Vec<Value>,
}

/// Lists a kind. With nothing of that kind in the data the exit code is `FOUND`.
pub fn list(context: Context<'_>, kind: ListKind) -> Outcome {
    let listing = listing(context, kind);
    let page = if context.json {
        let today = context.today.to_string();
        json::page(&envelope("list", json!({ "kind": kind.word(), "today": today, "items": listing.items })))
    } else if listing.items.is_empty() {
        let sentence = format!("There are no {} in the data that is open.", kind.word());
        return Outcome::refusal(FOUND, &sentence).noting(context.note());
    } else {
        let mut page = Page::default();
        listing.table.draw(context.screen, &mut page);
        page
    };
    let code = if listing.items.is_empty() { FOUND } else { 0 };
    Outcome { code, ..Outcome::fine(page) }.noting(context.note())
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
