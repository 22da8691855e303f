//! Events, promises and requests, open questions and sources, in columns.

use crate::cli::Context;
use crate::cli::list::{Listing, by_name, of_records, said};
use crate::domain::date::SortKey;
use crate::domain::fold::occasion::event_when;
use crate::domain::record::source::Source;
use crate::domain::record::{Kind, Record};
use crate::domain::when::When;

/// Events by date, undated ones last.
pub fn events(context: Context<'_>) -> Listing {
    let mut records = by_name(context, Kind::Event);
    records.sort_by_key(|record| when_key(when_of(record)));
    of_records(context, &["when", "event", "is", "id"], records, |record| {
        vec![
            when_of(record).map_or_else(|| "undated".to_string(), When::words),
            context.library.name_of(record),
            said(context, record, "Kind"),
        ]
    })
}

fn when_of(record: &Record) -> Option<&When> {
    match record {
        Record::Event(event) => event_when(event),
        Record::Source(source) => source.published.as_ref(),
        _ => None,
    }
}

fn when_key(when: Option<&When>) -> (bool, Option<SortKey>) {
    (when.is_none(), when.map(When::sort_key))
}

/// Promises and requests by kind.
pub fn commitments(context: Context<'_>) -> Listing {
    let mut records = by_name(context, Kind::Commitment);
    records.sort_by_cached_key(|record| said(context, record, "Kind"));
    of_records(context, &["is", "what", "by", "due", "id"], records, |record| {
        let what = context.library.name_of(record);
        vec![said(context, record, "Kind"), what, said(context, record, "By"), said(context, record, "Due")]
    })
}

/// Open questions by kind.
pub fn questions(context: Context<'_>) -> Listing {
    let mut records = by_name(context, Kind::Question);
    records.sort_by_cached_key(|record| said(context, record, "Kind"));
    of_records(context, &["is", "question", "about", "id"], records, |record| {
        vec![said(context, record, "Kind"), context.library.name_of(record), said(context, record, "About")]
    })
}

/// Sources by date, undated ones last.
pub fn sources(context: Context<'_>) -> Listing {
    let mut records = by_name(context, Kind::Source);
    records.sort_by_key(|record| when_key(when_of(record)));
    of_records(context, &["published", "title", "publisher", "is", "grade", "copy", "id"], records, |record| {
        let Record::Source(source) = record else { return Vec::new() };
        vec![
            when_of(record).map_or_else(|| "no date on it".to_string(), When::words),
            source.title.to_string(),
            source.publisher.to_string(),
            source.kind.word().to_string(),
            source.reliability.code().to_string(),
            copy(source).to_string(),
        ]
    })
}

/// Whether its passages can be held against a document.
fn copy(source: &Source) -> &'static str {
    match (&source.sha256, source.has_no_copy()) {
        (Some(_), _) => "kept",
        (None, true) => "no copy",
        (None, false) => "no document",
    }
}
