//! The map in words: every county with what touches it. Nothing is said of a county here that is said of an agreement.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::fold::asked::open_points;
use crate::domain::fold::county::{Tie, lines_of, naming, naming_places, on_named_line, ties_of};
use crate::domain::geo::{County, Fill};
use crate::domain::library::Library;
use crate::domain::record::Record;

/// A county and what touches it.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    pub county: &'a County,
    /// Its classes in the fill, the strongest first; none where it is blank.
    pub classes: Vec<usize>,
    /// Agreements and talks that name it.
    pub named_by: Vec<&'a Record>,
    /// Other records that name it.
    pub others: Vec<&'a Record>,
    /// Those that name no more than a place in it.
    pub placed: Vec<&'a Record>,
    /// The land borders that it lies on, by id, and whether anything on record names that line.
    pub lines: Vec<(&'static str, bool)>,
    /// How many points are open of the agreements and talks that name it or its border line.
    pub open: usize,
}

impl Entry<'_> {
    /// Whether a record names the county itself.
    pub fn is_named(&self) -> bool {
        !self.named_by.is_empty() || !self.others.is_empty()
    }

    /// Whether anything on record names it, a place in it or its border line.
    pub fn on_record(&self) -> bool {
        self.is_named() || !self.placed.is_empty() || self.lines.iter().any(|(_, named)| *named)
    }
}

/// Every county: by its class in the fill, the strongest first and blank ones last, then by name.
pub fn roll<'a>(library: &'a Library, fill: &Fill) -> Vec<Entry<'a>> {
    let reach = Reach::of(library);
    let mut entries: Vec<Entry<'a>> =
        library.atlas.counties.iter().map(|county| entry(library, fill, &reach, county)).collect();
    entries.sort_by(|a, b| {
        let class = |entry: &Entry<'_>| entry.classes.first().copied().unwrap_or(usize::MAX);
        (class(a), &a.county.name).cmp(&(class(b), &b.county.name))
    });
    entries
}

/// What is the same for every county: which counties each agreement reaches, and what is open of those that reach one.
struct Reach<'a> {
    ties: Vec<(&'a Record, BTreeMap<String, Tie>)>,
    open: BTreeMap<String, usize>,
}

impl<'a> Reach<'a> {
    fn of(library: &'a Library) -> Self {
        let ties = library.data.records().filter_map(|record| match record {
            Record::Instrument(one) => Some((record, ties_of(library, one))),
            _ => None,
        });
        Self { ties: ties.collect(), open: open_points(library) }
    }

    /// The agreements and talks that name the county.
    fn naming(&self, slug: &str) -> Vec<&'a Record> {
        let names = self.ties.iter().filter(|(_, ties)| ties.get(slug).is_some_and(|tie| tie.names()));
        names.map(|(record, _)| *record).collect()
    }
}

fn entry<'a>(library: &'a Library, fill: &Fill, reach: &Reach<'a>, county: &'a County) -> Entry<'a> {
    let slug = &county.slug;
    let named_by = reach.naming(slug);
    let placed = naming_places(library, slug).into_iter().map(|(record, _, _)| record);
    let mut seen: BTreeSet<&str> = named_by.iter().map(|record| record.id()).collect();
    let naming = naming(library, slug).into_iter().map(|(record, _)| record);
    let others: Vec<&Record> = naming.filter(|record| seen.insert(record.id())).collect();
    let placed: Vec<&Record> = placed.filter(|record| seen.insert(record.id())).collect();
    let named_lines: BTreeSet<&str> = on_named_line(library, slug).into_iter().map(|(_, _, line)| line).collect();
    let lines = lines_of(library, slug).into_iter().map(|line| (line, named_lines.contains(line))).collect();
    let open = reach.open.get(slug).copied().unwrap_or(0);
    Entry { county, classes: fill.of.get(slug).cloned().unwrap_or_default(), named_by, others, placed, lines, open }
}
