//! Which statements mention what, and which records cite a source, found once for the whole dataset: every page asks for
//! it several times. A place is two numbers, and what is mentioned is known by its number: no text is kept twice.

mod leads;
pub(in crate::domain) mod rows;

use std::collections::HashMap;

use rayon::prelude::*;

use crate::domain::dataset::Dataset;
use crate::domain::library::Target;
use crate::domain::record::{ClaimRef, Record};
use crate::domain::vocab::{State, Word};

use leads::{Lead, leads};
use rows::Rows;

/// A statement by its place in the data: that of the record among the entries, then its own in the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct At {
    entry: u32,
    /// The upper bit is set where the statement is of a relation to another record.
    claim: u32,
}

const RELATION: u32 = 1 << 31;

impl At {
    /// The place of the record among the entries.
    pub fn entry(self) -> usize {
        self.entry as usize
    }

    /// The place of the statement in the record.
    pub fn claim(self) -> usize {
        (self.claim & !RELATION) as usize
    }

    /// Whether it states a relation of one agreement to another.
    pub fn is_relation(self) -> bool {
        self.claim & RELATION != 0
    }
}

/// What is mentioned and is no record of the data: its class, then its id or code.
type Others = HashMap<&'static str, HashMap<String, u32>>;

/// The statements by what they mention, those that do not stand by their state alone; in the order of the data, each once.
#[derive(Debug, Default)]
pub struct Mentioned {
    others: Others,
    /// First the records, by their place among the entries, then the others by their number.
    places: Rows<At>,
    records: usize,
    /// The records that cite a source, by its place among the entries.
    citing: Rows<u32>,
}

/// What was found in some of the entries.
#[derive(Default)]
struct Part {
    others: Others,
    count: u32,
    /// Row and place; the rows of the others are counted from the number of records on.
    places: Vec<(u32, At)>,
    citing: Vec<(u32, u32)>,
}

/// So many entries are looked at in one go.
const AT_ONCE: usize = 4096;

impl Mentioned {
    /// Looks at every statement.
    pub fn of(data: &Dataset) -> Self {
        let records = data.entries().len();
        let parts: Vec<Part> = (0..records.div_ceil(AT_ONCE))
            .into_par_iter()
            .map(|number| Part::of(data, number * AT_ONCE..((number + 1) * AT_ONCE).min(records)))
            .collect();
        let mut others = Others::new();
        let mut count: u32 = 0;
        let (mut places, mut citing) = (Vec::with_capacity(parts.len()), Vec::with_capacity(parts.len()));
        for part in parts {
            let mut rows = vec![0; part.count as usize];
            for (class, ids) in part.others {
                let known = others.entry(class).or_default();
                for (id, local) in ids {
                    let row = *known.entry(id).or_insert_with(|| {
                        count += 1;
                        count - 1
                    });
                    if let Some(place) = rows.get_mut(local as usize) {
                        *place = row;
                    }
                }
            }
            let mut found = part.places;
            let first = records as u32;
            for (row, _) in found.iter_mut().filter(|(row, _)| *row >= first) {
                *row = first + rows.get((*row - first) as usize).copied().unwrap_or(0);
            }
            places.push(found);
            citing.push(part.citing);
        }
        let places = Rows::of(places, records + count as usize);
        Self { others, places, records, citing: Rows::of(citing, records) }
    }

    /// The statements that mention the target.
    pub fn places(&self, data: &Dataset, target: &Target) -> &[At] {
        let (class, id) = match target {
            Target::Record(id) => match data.place(id) {
                Some(place) => return self.of_record(place),
                None => (RECORD, id),
            },
            Target::County(id) => (COUNTY, id),
            Target::Border(id) => (BORDER, id),
            Target::Place(id) => (PLACE, id),
            Target::Term { set, code } => (*set, code),
            Target::Disputed(_) | Target::Period(_) => return &[],
        };
        let row = self.others.get(class).and_then(|ids| ids.get(id));
        row.map_or(&[], |row| self.places.row(self.records + *row as usize))
    }

    /// The statements that mention the record at this place among the entries.
    pub fn of_record(&self, place: usize) -> &[At] {
        if place < self.records { self.places.row(place) } else { &[] }
    }

    /// The places of the records that cite the source at this place among the entries, each once, in order.
    pub fn citing(&self, source: usize) -> &[u32] {
        self.citing.row(source)
    }

    /// How many bytes it takes up, the few others aside.
    pub fn bytes(&self) -> usize {
        self.places.bytes() + self.citing.bytes()
    }
}

// No set of the codebook begins like this.
const RECORD: &str = "#record";
const COUNTY: &str = "#county";
const BORDER: &str = "#border";
const PLACE: &str = "#place";

impl Part {
    fn of(data: &Dataset, range: std::ops::Range<usize>) -> Self {
        let mut part = Self::default();
        for place in range {
            let Some(entry) = data.entries().get(place) else { break };
            let record = &entry.record;
            for (at, claim) in record.claims().into_iter().enumerate() {
                let relation = if claim.fact.name() == "Relation" { RELATION } else { 0 };
                part.note(data, (record, claim), At { entry: place as u32, claim: at as u32 | relation });
            }
            part.cites(data, record, place as u32);
        }
        part
    }

    /// What a statement leads to, who says it, and the words of the codebook that it is said in. That it is accepted, and
    /// which day it names, leads nowhere. Of one that does not stand nothing is said but that it does not.
    fn note(&mut self, data: &Dataset, (record, claim): (&Record, ClaimRef<'_>), at: At) {
        let first = self.places.len();
        let records = data.entries().len() as u32;
        let mut found = |lead: Lead<'_>| {
            let place = match lead {
                Lead::Record(id) => data.place(id),
                _ => None,
            };
            let row = place.map_or_else(|| records + number(&mut self.others, &mut self.count, lead), |at| at as u32);
            if !self.places.iter().skip(first).any(|(known, _)| *known == row) {
                self.places.push((row, at));
            }
        };
        if claim.state.stands() {
            leads(record, at.claim(), &mut found);
            claim.by.into_iter().for_each(|by| found(Lead::Record(&by.0)));
            let weighed = [claim.force.map(Word::term), claim.cred.map(Word::term)];
            weighed.into_iter().flatten().for_each(|term| found(Lead::Term(term.set, term.code)));
        }
        if claim.state != State::Accepted {
            let term = claim.state.term();
            found(Lead::Term(term.set, term.code));
        }
    }

    fn cites(&mut self, data: &Dataset, record: &Record, place: u32) {
        let first = self.citing.len();
        let mut last = "";
        for claim in record.claims() {
            for cite in claim.cite {
                let Some(source) = cite.source().or_else(|| record.default_source()) else { continue };
                if source.0 == last {
                    continue;
                }
                last = &source.0;
                let Some(source) = data.place(&source.0).map(|at| at as u32) else { continue };
                if !self.citing.iter().skip(first).any(|(known, _)| *known == source) {
                    self.citing.push((source, place));
                }
            }
        }
    }
}

/// The number of something that is no record of the data.
fn number(others: &mut Others, count: &mut u32, lead: Lead<'_>) -> u32 {
    let (class, id) = match lead {
        Lead::Record(id) => (RECORD, id),
        Lead::County(id) => (COUNTY, id),
        Lead::Border(id) => (BORDER, id),
        Lead::Place(id) => (PLACE, id),
        Lead::Term(set, code) => (set, code),
    };
    let ids = others.entry(class).or_default();
    if let Some(known) = ids.get(id) {
        return *known;
    }
    ids.insert(id.to_string(), *count);
    *count += 1;
    *count - 1
}

#[cfg(test)]
mod tests;
