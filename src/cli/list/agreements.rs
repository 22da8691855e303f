//! Agreements, talks and partners in columns. Talks are marked as talks and never counted with agreements.

use serde_json::json;

use crate::cli::Context;
use crate::cli::list::{Listing, of_records};
use crate::cli::table::Table;
use crate::domain::fold::partner::{partners as all_partners, partners_of, without_partner};
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

/// Partners: States, then organisations, then programmes; last what has no partner on record.
pub fn partners(context: Context<'_>) -> Listing {
    let mut listing = Listing { table: Table::new(&["partner", "is", "there is", "id"]), items: Vec::new() };
    for partner in all_partners(context.library) {
        let who = (partner.name.as_str(), partner.kind.word(), partner.org.as_str());
        listing.push_partner(context, who, &partner.agreements(context.library).collect::<Vec<_>>());
    }
    let orphans: Vec<&Instrument> = without_partner(context.library).collect();
    if !orphans.is_empty() {
        listing.push_partner(context, ("partner not named", "", ""), &orphans);
    }
    listing
}

impl Listing {
    /// A row for a partner by name, kind and id, with what there is by status; talks are kept apart from agreements.
    fn push_partner(&mut self, context: Context<'_>, (name, is, id): (&str, &str, &str), all: &[&Instrument]) {
        let library = context.library;
        let ids = |talks: bool| -> Vec<&str> {
            all.iter().filter(|one| one.is_engagement() == talks).map(|one| one.id.as_str()).collect()
        };
        let (talks, agreements) = (ids(true), ids(false));
        let there = words(&by_status(library, all.iter().copied(), context.today));
        self.table.rows.push(vec![name.to_string(), is.to_string(), there, id.to_string()]);
        self.items.push(json!({
            "id": (!id.is_empty()).then_some(id),
            "kind": "partner",
            "name": name,
            "is": is,
            "agreements": agreements,
            "talks": talks,
        }));
    }
}
