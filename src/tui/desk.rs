//! What lies on the desk: the library and all that is derived from it once, when it is read. It does not change while one works.

use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use crate::domain::date::Day;
use crate::domain::fold::fill::{FillBy, fill};
use crate::domain::fold::occasion::{Board, LanesBy, Spots};
use crate::domain::fold::partner::{Partner, partners};
use crate::domain::geo::Fill;
use crate::domain::library::{Library, Target};
use crate::domain::query::{Query, Refused};
use crate::domain::record::Record;
use crate::domain::record::instrument::Instrument;
use crate::domain::search::{Answer, Index};

/// A row of the partner list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// A partner, by its place among the partners.
    Partner(u32),
    /// The heading over agreements whose partner no statement names.
    NoPartner,
    /// An agreement of the partner above, by its place among the entries of the data.
    Instrument(u32),
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
    pub rows: Vec<Row>,
    /// What stands on the timeline, and the timeline by what its lanes stand for. Of little data each is made when it is
    /// first asked for, of much at once: no key waits for it.
    spots: Arc<Spots>,
    boards: [OnceLock<Board>; LanesBy::ALL.len()],
    /// What the counties of the map are filled with, by choice; each made when it is first asked for.
    fills: [OnceLock<Arc<Fill>>; FillBy::ALL.len()],
}

impl Desk {
    /// Derives everything from a library.
    pub fn new(library: Library, today: Day, shipped: bool) -> Self {
        let tables = library.tables();
        let mut rows = Vec::new();
        for (partner, at) in tables.partners.iter().zip(0..) {
            rows.push(Row::Partner(at));
            rows.extend(partner.instruments.iter().copied().map(Row::Instrument));
        }
        if !tables.without.is_empty() {
            rows.push(Row::NoPartner);
            rows.extend(tables.without.iter().copied().map(Row::Instrument));
        }
        let fills = std::array::from_fn(|_| OnceLock::new());
        let spots = Arc::new(Spots::of(&library));
        let boards = std::array::from_fn(|_| OnceLock::new());
        let desk = Self { today, shipped, index: OnceLock::new(), rows, spots, boards, fills, library };
        if desk.spots.are_many() {
            LanesBy::ALL.into_par_iter().for_each(|by| {
                desk.board(by);
            });
            FillBy::ALL.into_par_iter().for_each(|by| {
                desk.fill(by);
            });
        }
        desk
    }

    /// Every partner, in the order of the list.
    pub fn partners(&self) -> &[Partner] {
        partners(&self.library)
    }

    /// The agreement or talks at a place among the entries of the data.
    pub fn instrument(&self, place: u32) -> Option<&Instrument> {
        match &self.library.data.entries().get(place as usize)?.record {
            Record::Instrument(instrument) => Some(instrument),
            _ => None,
        }
    }

    /// The row of a target, if the list has one.
    pub fn row_of(&self, target: &Target) -> Option<Row> {
        let place = self.library.data.place(target.record()?)?;
        let record = &self.library.data.entries().get(place)?.record;
        match record {
            Record::Instrument(_) => Some(Row::Instrument(place as u32)),
            Record::Org(org) => {
                let at = self.partners().iter().position(|partner| partner.org == org.id)?;
                Some(Row::Partner(at as u32))
            }
            _ => None,
        }
    }

    /// What is searched, if it is made already. Nobody is given it by waiting: it takes seconds for large data, and who asks
    /// is the main loop. An answer to `search` is there only once this is.
    pub fn indexed(&self) -> Option<&Index> {
        self.index.get()
    }

    /// Makes what is searched, or waits until it is made. Called off the main loop.
    pub fn gather(&self) {
        self.made();
    }

    fn made(&self) -> &Index {
        let made = || {
            let index = Index::of(&self.library, self.today);
            // What Tab offers is gathered here too, so that no key waits for it.
            index.values(&self.library);
            index
        };
        self.index.get_or_init(made)
    }

    /// Answers a query, told twice where there is more than a page; `stale` is asked now and then whether anybody still
    /// wants to know. Called off the main loop.
    pub fn search(&self, text: &str, stale: &(dyn Fn() -> bool + Sync), tell: &mut dyn FnMut(Result<Answer, Refused>)) {
        let begun = Query::parse(text);
        let done = begun.and_then(|query| self.made().stream(&self.library, &query, stale, &mut |one| tell(Ok(one))));
        if let Err(refused) = done {
            tell(Err(refused));
        }
    }

    /// The timeline with such lanes.
    pub fn board(&self, by: LanesBy) -> &Board {
        let [partners, counties, subjects] = &self.boards;
        let place = match by {
            LanesBy::Partner => partners,
            LanesBy::County => counties,
            LanesBy::Subject => subjects,
        };
        place.get_or_init(|| Board::of(&self.library, &self.spots, self.today, by))
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
