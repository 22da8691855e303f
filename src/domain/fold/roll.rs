//! The map in words: every county with what touches it. Nothing is said of a county here that is said of an agreement.

use std::collections::BTreeMap;

use crate::domain::fold::asked::open_points;
use crate::domain::fold::county::{Tie, lines_of, naming_line};
use crate::domain::fold::kept::Kept;
use crate::domain::geo::{County, Fill};
use crate::domain::library::{Library, Target};
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
    let open = open_points(library, |_| true);
    let counties = library.atlas.counties.iter().enumerate();
    let mut entries: Vec<Entry<'a>> = counties.map(|county| entry(library, fill, &open, county)).collect();
    entries.sort_by(|a, b| {
        let class = |entry: &Entry<'_>| entry.classes.first().copied().unwrap_or(usize::MAX);
        (class(a), &a.county.name).cmp(&(class(b), &b.county.name))
    });
    entries
}

fn entry<'a>(
    library: &'a Library,
    fill: &Fill,
    open: &BTreeMap<String, usize>,
    (number, county): (usize, &'a County),
) -> Entry<'a> {
    let slug = &county.slug;
    let entries = library.data.entries();
    let mut seen = Kept::of([], entries.len());
    let mut once = |place: usize| {
        let new = !seen.holds(place);
        seen.insert(place);
        entries.get(place).filter(|_| new).map(|entry| &entry.record)
    };
    let reach = library.tables().reach.all().filter(|(_, reach)| reach.tie_of(number).is_some_and(Tie::names));
    let named_by: Vec<&Record> = reach.filter_map(|(place, _)| once(place)).collect();
    let others = library.mentions(&Target::County(slug.clone())).iter().filter_map(|at| once(at.entry())).collect();
    let mut places: Vec<usize> = Vec::new();
    for place in library.atlas.places_in(slug) {
        places.extend(library.mentions(&Target::Place(place.id.clone())).iter().map(|at| at.entry()));
    }
    places.sort_unstable();
    let placed = places.into_iter().filter_map(once).collect();
    let is_named = |line: &str| naming_line(library, line).next().is_some();
    let lines = lines_of(library, slug).into_iter().map(|line| (line, is_named(line))).collect();
    let open = open.get(slug).copied().unwrap_or(0);
    Entry { county, classes: fill.of.get(slug).cloned().unwrap_or_default(), named_by, others, placed, lines, open }
}
