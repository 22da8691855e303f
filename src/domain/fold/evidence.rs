//! What was read of a record: the documents that its claims cite, and the best that they are: the text itself, an
//! official statement about it, or press reports.

use crate::domain::fold::county::documents;
use crate::domain::library::Library;
use crate::domain::record::Record;
use crate::domain::record::source::Source;
use crate::domain::vocab::{Evidence, SourceKind};

/// The sources that the record's claims cite, each once, in the order of their first mention.
pub fn read_of<'a>(library: &'a Library, record: &Record) -> Vec<&'a Source> {
    let mut found: Vec<&Source> = Vec::new();
    for claim in record.claims() {
        for id in documents(record, claim) {
            let source = library.data.source(&id.0).filter(|source| !found.iter().any(|known| known.id == source.id));
            found.extend(source);
        }
    }
    found
}

/// What one source is evidence of.
pub fn evidence_of(source: &Source) -> Evidence {
    match source.kind {
        SourceKind::Law => Evidence::Text,
        SourceKind::GovernmentRelease | SourceKind::Communique => Evidence::OfficialStatement,
        _ => Evidence::Press,
    }
}

/// The best evidence among sources; none without a source.
pub fn evidence(sources: &[&Source]) -> Option<Evidence> {
    sources.iter().map(|source| evidence_of(source)).min()
}
