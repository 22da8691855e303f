//! Agreements, talks and partners in columns. Talks are marked as talks and never counted with agreements.

use serde_json::json;

use crate::cli::Context;
use crate::cli::list::{Listing, of_records};
use crate::cli::table::Table;
use crate::domain::fold::partner::{partners as all_partners, partners_of};
use crate::domain::fold::status::status;
use crate::domain::ids::Wanted;
use crate::domain::record::Record;
use crate::domain::record::instrument::Instrument;
use crate::domain::standing::{by_status, words};

/// Agreements by partner, talks after them; or talks alone.
pub fn agreements(context: Context<'_>, talks_only: bool) -> Listing {
    let library = context.library;
    let mut found: Vec<&Instrument> =
        library.data.instruments().filter(|one| !talks_only || one.is_engagement()).collect();
    found.sort_by_cached_key(|one| (one.is_engagement(), with(context, one), one.id.clone()));
    let records = found.into_iter().filter_map(|one| library.data.get(&one.id));
    of_records(context, &["status", "agreement", "with", "as at", "id"], records, |record| {
        let Record::Instrument(instrument) = record else { return Vec::new() };
        let status = status(library, instrument, context.today);
        let as_at = status.as_at_words().unwrap_or_default();
        vec![status.word, library.name_of(record), with(context, instrument), as_at]
    })
}

fn with(context: Context<'_>, instrument: &Instrument) -> String {
    let partners = partners_of(context.library, instrument);
    let names: Vec<String> = partners.iter().map(|id| context.library.name(Wanted::Org, id)).collect();
    names.join(", ")
}

/// Partners: States, then organisations, then programmes.
pub fn partners(context: Context<'_>) -> Listing {
    let mut table = Table::new(&["partner", "is", "there is", "id"]);
    let mut items = Vec::new();
    for partner in all_partners(context.library) {
        let is_talks = |id: &&String| context.library.data.instrument(id).is_some_and(Instrument::is_engagement);
        let (talks, agreements): (Vec<&String>, Vec<&String>) = partner.instruments.iter().partition(is_talks);
        let instruments = partner.instruments.iter().filter_map(|id| context.library.data.instrument(id));
        table.rows.push(vec![
            partner.name.clone(),
            partner.kind.word().to_string(),
            words(&by_status(context.library, instruments, context.today)),
            partner.org.clone(),
        ]);
        items.push(json!({
            "id": partner.org,
            "kind": "partner",
            "name": partner.name,
            "is": partner.kind.word(),
            "agreements": agreements,
            "talks": talks,
        }));
    }
    Listing { table, items }
}
