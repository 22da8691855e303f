//! What lies on the desk: the library and all that is derived from it once, when it is read. It does not change while one works.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::domain::chart::Chart;
use crate::domain::date::Day;
use crate::domain::fold::county::{Tie, ties};
use crate::domain::fold::occasion::{LanesBy, chart};
use crate::domain::fold::partner::{Partner, partners, without_partner};
use crate::domain::geo::Mark;
use crate::domain::library::Library;
use crate::domain::search::Index;

/// A row of the partner list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// A partner, by the index in `partners`.
    Partner(usize),
    /// The heading over agreements whose partner no statement names.
    NoPartner,
    /// An agreement of the partner above.
    Instrument(String),
}

/// Library and derived views, as at one day.
#[derive(Debug)]
pub struct Desk {
    pub library: Library,
    pub today: Day,
    /// True where the embedded data is open.
    pub shipped: bool,
    /// Made at the first search; the first frame does not wait for it.
    index: OnceLock<Index>,
    pub partners: Vec<Partner>,
    pub rows: Vec<Row>,
    pub chart: Chart,
    pub marks: BTreeMap<String, Mark>,
}

impl Desk {
    /// Derives everything from a library.
    pub fn new(library: Library, today: Day, shipped: bool) -> Self {
        let partners = partners(&library);
        let mut rows = Vec::new();
        for (at, partner) in partners.iter().enumerate() {
            rows.push(Row::Partner(at));
            rows.extend(partner.instruments.iter().cloned().map(Row::Instrument));
        }
        let orphans = without_partner(&library);
        if !orphans.is_empty() {
            rows.push(Row::NoPartner);
            rows.extend(orphans.into_iter().map(Row::Instrument));
        }
        let marks = ties(&library)
            .into_iter()
            .map(|(slug, tie)| (slug, if tie == Tie::Named { Mark::Named } else { Mark::OnNamedLine }))
            .collect();
        Self {
            today,
            shipped,
            index: OnceLock::new(),
            rows,
            chart: chart(&library, today, LanesBy::Partner),
            marks,
            partners,
            library,
        }
    }

    /// What is searched.
    pub fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::of(&self.library))
    }

    /// "5 documents, newest 2 Jul 2026".
    pub fn reach(&self) -> String {
        let count = self.library.data.sources().count();
        let word = if count == 1 { "document" } else { "documents" };
        match self.library.data.newest() {
            Some(day) => format!("{count} {word}, newest {}", day.words()),
            None => format!("{count} {word}"),
        }
    }
}
