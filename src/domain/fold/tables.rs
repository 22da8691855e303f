//! What is derived from the whole data once, in numbers, because much is asked of it at every key: who the partners are,
//! which counties an agreement reaches, how many of its points are open, which statements give a date. Records are known by
//! their place among the entries of the data; agreements and talks come first there.

mod dates;
mod partners;
mod reach;

use rayon::prelude::*;

use crate::domain::fold::linked::agreements_of;
use crate::domain::fold::partner::Partner;
use crate::domain::library::Library;
use crate::domain::record::Record;
use crate::domain::vocab::Stage;

pub use dates::Date;
pub use reach::{Reach, Reaches, bits, named};

/// The tables of a library.
#[derive(Debug)]
pub struct Tables {
    /// Every partner: States by name, then organisations, then programmes.
    pub partners: Vec<Partner>,
    /// Agreements and talks for which no partner is to be had.
    pub without: Vec<u32>,
    /// Which counties each of the agreements and talks reaches, by its place.
    pub reach: Reaches,
    /// How many documents name each county, in the order of the atlas.
    pub documents: Vec<usize>,
    /// What is about which agreement: a promise, a question or an event, and the agreement or talks, in the order of the data.
    pub about: Vec<(u32, u32)>,
    /// Every dated statement that stands, by date.
    pub dates: Vec<Date>,
    /// What has no date: the record, and the stage of an agreement's life where it is one.
    pub undated: Vec<(u32, Option<Stage>)>,
}

impl Tables {
    /// Derives all of them, side by side.
    pub fn of(library: &Library) -> Self {
        library.mentioned();
        let ((partners, without), (reach, (about, dates))) = rayon::join(
            || partners::partners(library),
            || rayon::join(|| Reaches::of(library), || rayon::join(|| about(library), || dates::dates(library))),
        );
        let (documents, undated) = rayon::join(|| reach::documents(library), || dates::undated(library));
        Self { partners, without, reach, documents, about, dates, undated }
    }

    /// The partner that an organisation is.
    pub fn partner(&self, org: &str) -> Option<&Partner> {
        self.partners.iter().find(|partner| partner.org == org)
    }
}

fn about(library: &Library) -> Vec<(u32, u32)> {
    let of = |(place, record): (usize, &Record)| {
        let found = agreements_of(record).into_iter().filter_map(|id| library.data.place(id));
        found.map(|to| (place as u32, to as u32)).collect::<Vec<_>>()
    };
    let entries = library.data.entries().par_iter().enumerate();
    entries.flat_map_iter(|(place, entry)| of((place, &entry.record))).collect()
}

#[cfg(test)]
mod tests;
