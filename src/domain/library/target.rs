//! What can be chosen: a record, something of the map, or a word of the codebook.

use crate::domain::vocab::Term;

/// Something that can be chosen and shown.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// A record by its id.
    Record(String),
    /// A county by its slug.
    County(String),
    /// A border by its two countries, such as `ke-so`.
    Border(String),
    /// A place of the gazetteer.
    Place(String),
    /// A disputed area.
    Disputed(String),
    /// A stretch of days, both ends included, as an EDTF interval: `2025-03-01/2026-07-02`.
    Period(String),
    /// A word of the codebook by the name of its set and its code.
    Term { set: &'static str, code: String },
}

impl Target {
    /// The id without its kind.
    pub fn id(&self) -> &str {
        match self {
            Self::Record(id)
            | Self::County(id)
            | Self::Border(id)
            | Self::Place(id)
            | Self::Disputed(id)
            | Self::Period(id)
            | Self::Term { code: id, .. } => id,
        }
    }

    /// The record's id, if it is one.
    pub fn record(&self) -> Option<&str> {
        match self {
            Self::Record(id) => Some(id),
            _ => None,
        }
    }
}

impl From<Term> for Target {
    fn from(term: Term) -> Self {
        Self::Term { set: term.set, code: term.code.to_string() }
    }
}
