//! Everything that can be found, in segments that are made and searched side by side: first the records in the order of
//! the dataset, then counties, places, borders, and the words of the codebook.

use std::sync::OnceLock;

use rayon::prelude::*;

use crate::domain::codebook::terms;
use crate::domain::date::Day;
use crate::domain::library::{Library, Target};
use crate::domain::search::segment::{MOST, Segment, build};
use crate::domain::search::value::Values;

/// The index of a library as at one day.
#[derive(Debug, Default)]
pub struct Index {
    pub(super) segments: Vec<Segment>,
    /// None of nothing.
    pub(super) today: Option<Day>,
    records: usize,
    /// What is no record, by its number behind the records'.
    others: Vec<Target>,
    values: OnceLock<Values>,
}

impl Index {
    /// Makes the index; `today` only says where agreements stand.
    pub fn of(library: &Library, today: Day) -> Self {
        let entries = library.data.entries();
        let others = others(library);
        // Small enough that every core has work, and large enough that words are not kept too often.
        let piece = entries.len().div_ceil(rayon::current_num_threads().max(1)).clamp(1024, MOST);
        let records = entries.par_chunks(piece).enumerate().map(|(at, chunk)| {
            let targets: Vec<Target> =
                chunk.iter().map(|entry| Target::Record(entry.record.id().to_string())).collect();
            build(library, today, u32::try_from(at * piece).unwrap_or(u32::MAX), &targets)
        });
        let mut segments: Vec<Segment> = records.collect();
        for (at, chunk) in others.chunks(MOST).enumerate() {
            segments.push(build(library, today, u32::try_from(entries.len() + at * MOST).unwrap_or(u32::MAX), chunk));
        }
        Self { segments, today: Some(today), records: entries.len(), others, values: OnceLock::new() }
    }

    /// How many things can be found.
    pub fn len(&self) -> usize {
        self.records + self.others.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What a number stands for.
    pub fn target(&self, library: &Library, number: u32) -> Option<Target> {
        let number = usize::try_from(number).ok()?;
        if number < self.records {
            return library.data.entries().get(number).map(|entry| Target::Record(entry.record.id().to_string()));
        }
        self.others.get(number - self.records).cloned()
    }

    /// Where it stands among the entries of the data, if it is a record.
    pub fn entry(&self, number: u32) -> Option<usize> {
        usize::try_from(number).ok().filter(|number| *number < self.records)
    }

    /// The analyst's word for what it is: "agreement".
    pub fn kind(&self, library: &Library, number: u32) -> &'static str {
        if let Some(entry) = self.entry(number).and_then(|at| library.data.entries().get(at)) {
            return library.kind_of(&entry.record);
        }
        self.target(library, number).map_or("", |target| library.kind_word(&target))
    }

    /// The values that fields can take, with their names; gathered when they are first asked for.
    pub fn values(&self, library: &Library) -> &Values {
        self.values.get_or_init(|| Values::of(library, &self.segments))
    }

    pub(super) fn segment_of(&self, number: u32) -> Option<(usize, &Segment)> {
        let at = self.segments.partition_point(|segment| segment.first <= number).checked_sub(1)?;
        Some((at, self.segments.get(at)?))
    }
}

fn others(library: &Library) -> Vec<Target> {
    let atlas = &library.atlas;
    let counties = atlas.counties.iter().map(|county| Target::County(county.slug.clone()));
    let places = atlas.places.iter().map(|place| Target::Place(place.id.clone()));
    let disputed = atlas.disputed.iter().map(|area| Target::Disputed(area.id.clone()));
    let borders = crate::domain::geo::BORDERS.iter().map(|(id, ..)| Target::Border((*id).to_string()));
    let words = terms().into_iter().map(Target::from);
    counties.chain(places).chain(disputed).chain(borders).chain(words).collect()
}
