//! What lies on the desk: the library and all that is derived from it once, when it is read. It does not change while one works.

use std::sync::{Arc, OnceLock};

use crate::domain::chart::Chart;
use crate::domain::date::Day;
use crate::domain::fold::fill::{FillBy, fill};
use crate::domain::fold::occasion::{LanesBy, chart};
use crate::domain::fold::partner::{Partner, partners, without_partner};
use crate::domain::geo::Fill;
use crate::domain::library::Library;
use crate::domain::query::{Query, Refused};
use crate::domain::search::{Answer, Index};

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
    /// The timeline, by what its lanes stand for; each made when it is first asked for.
    charts: [OnceLock<Chart>; 2],
    by_partner: Chart,
    /// What the counties of the map are filled with, by choice; each made when it is first asked for.
    fills: [OnceLock<Arc<Fill>>; FillBy::ALL.len()],
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
        let fills = std::array::from_fn(|_| OnceLock::new());
        let by_partner = chart(&library, today, LanesBy::Partner);
        let charts = std::array::from_fn(|_| OnceLock::new());
        Self { today, shipped, index: OnceLock::new(), rows, charts, by_partner, fills, partners, library }
    }

    /// What is searched.
    pub fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::of(&self.library, self.today))
    }

    /// Answers a query, told twice where there is more than a page; `stale` is asked now and then whether anybody still
    /// wants to know. Called off the main loop.
    pub fn search(&self, text: &str, stale: &(dyn Fn() -> bool + Sync), tell: &mut dyn FnMut(Result<Answer, Refused>)) {
        let begun = Query::parse(text);
        let done = begun.and_then(|query| self.index().stream(&self.library, &query, stale, &mut |one| tell(Ok(one))));
        if let Err(refused) = done {
            tell(Err(refused));
        }
    }

    /// The timeline with such lanes.
    pub fn chart(&self, by: LanesBy) -> &Chart {
        let [counties, subjects] = &self.charts;
        match by {
            LanesBy::Partner => &self.by_partner,
            LanesBy::County => counties.get_or_init(|| chart(&self.library, self.today, by)),
            LanesBy::Subject => subjects.get_or_init(|| chart(&self.library, self.today, by)),
        }
    }

    /// What the counties are filled with.
    pub fn fill(&self, by: FillBy) -> Arc<Fill> {
        let made = || Arc::new(fill(&self.library, by));
        let place = self.fills.get(by as usize);
        place.map_or_else(made, |place| Arc::clone(place.get_or_init(made)))
    }

    /// "5 documents, newest 2 Jul 2026".
    pub fn reach(&self) -> String {
        self.library.reach()
    }
}
