//! Which counties each agreement reaches, as bits in the order of the atlas, and how many of its points are open.
//! What is derived here for all agreements is what `county::ties_of` and `asked::asked` give for one.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rayon::prelude::*;

use crate::domain::fold::asked::asked;
use crate::domain::fold::county::{Tie, documents as cited, is_document, strengthen, tied};
use crate::domain::library::{Library, Target};
use crate::domain::record::instrument::Instrument;

/// The counties that one or several agreements reach, a bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reach {
    /// Named first.
    pub first: u64,
    /// Named, first or not.
    pub named: u64,
    /// Named, or on a named border line.
    pub any: u64,
}

/// The bit for a county that the atlas does not have.
const UNKNOWN: u32 = 63;

impl Reach {
    /// The counties of both.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self { first: self.first | other.first, named: self.named | other.named, any: self.any | other.any }
    }

    fn tie(&mut self, bit: u32, tie: Tie) {
        let bit = 1 << bit.min(UNKNOWN);
        self.any |= bit;
        self.named |= if tie.names() { bit } else { 0 };
        self.first |= if tie == Tie::NamedFirst { bit } else { 0 };
    }

    /// How it ties to the county of that number.
    pub fn tie_of(self, county: usize) -> Option<Tie> {
        let has = |bits: u64| bits >> county.min(UNKNOWN as usize) & 1 == 1;
        match (has(self.first), has(self.named), has(self.any)) {
            (true, _, _) => Some(Tie::NamedFirst),
            (_, true, _) => Some(Tie::Named),
            (_, _, true) => Some(Tie::OnNamedLine),
            _ => None,
        }
    }
}

/// The counties of all agreements and talks, by their place.
#[derive(Debug, Default)]
pub struct Reaches {
    each: Vec<Reach>,
    open: Vec<u16>,
    talks: Vec<bool>,
}

impl Reaches {
    pub(super) fn of(library: &Library) -> Self {
        let numbers: HashMap<&str, u32> =
            library.atlas.counties.iter().zip(0..).map(|(county, number)| (county.slug.as_str(), number)).collect();
        let one = |instrument: &Instrument| {
            let mut reach = Reach::default();
            tied(library, instrument, |slug, tie| reach.tie(numbers.get(slug).copied().unwrap_or(UNKNOWN), tie));
            (reach, asked(library, instrument).count().min(usize::from(u16::MAX)) as u16, instrument.is_engagement())
        };
        let instruments: Vec<&Instrument> = library.data.instruments().collect();
        let all: Vec<(Reach, u16, bool)> = instruments.into_par_iter().map(one).collect();
        let (mut each, mut open, mut talks) = (Vec::new(), Vec::new(), Vec::new());
        for (reach, points, is_talks) in all {
            each.push(reach);
            open.push(points);
            talks.push(is_talks);
        }
        Self { each, open, talks }
    }

    /// The counties that the agreement at a place reaches.
    pub fn of_place(&self, place: usize) -> Reach {
        self.each.get(place).copied().unwrap_or_default()
    }

    /// Every agreement and all talks, by place, with the counties.
    pub fn all(&self) -> impl Iterator<Item = (usize, Reach)> {
        self.each.iter().copied().enumerate()
    }

    /// How many points of the agreement at a place are open.
    pub fn open(&self, place: usize) -> usize {
        self.open.get(place).copied().map_or(0, usize::from)
    }

    /// Whether what is at a place are talks.
    pub fn is_talks(&self, place: usize) -> bool {
        self.talks.get(place).copied().unwrap_or_default()
    }

    /// How many talks there are.
    pub fn talks(&self) -> usize {
        self.talks.iter().filter(|talks| **talks).count()
    }
}

/// The numbers of the bits that are set.
pub fn bits(word: u64) -> impl Iterator<Item = usize> {
    let mut left = word;
    std::iter::from_fn(move || {
        let bit = (left != 0).then(|| left.trailing_zeros() as usize)?;
        left &= left - 1;
        Some(bit)
    })
}

/// The ties as slugs. A county that the atlas does not have has no name here.
pub fn named(library: &Library, reach: Reach, ties: &mut BTreeMap<String, Tie>) {
    for (number, county) in library.atlas.counties.iter().enumerate() {
        if let Some(tie) = reach.tie_of(number) {
            strengthen(ties, &county.slug, tie);
        }
    }
}

/// How many documents name each county.
pub(super) fn documents(library: &Library) -> Vec<usize> {
    let of = |slug: &String| {
        let mut found: BTreeSet<&str> = BTreeSet::new();
        let mut last = "";
        for at in library.mentions(&Target::County(slug.clone())) {
            let Some(record) = library.data.entries().get(at.entry()).map(|entry| &entry.record) else { continue };
            for id in record.claim_at(at.claim()).into_iter().flat_map(|claim| cited(record, claim)) {
                if id.0 != last {
                    found.insert(&id.0);
                    last = &id.0;
                }
            }
        }
        found.into_iter().filter(|id| library.data.source(id).is_some_and(is_document)).count()
    };
    library.atlas.counties.par_iter().map(|county| of(&county.slug)).collect()
}
