//! Lanes by county: what an agreement, an event or a promise names itself. What is said of an agreement is not said of
//! its events: a ceremony for an agreement that names Wajir stands in the lane of Wajir only if it names Wajir.
//! It must not make items.

use super::board::lanes::Filled;
use super::{Sorting, item::items_of};
use crate::domain::fold::county::{Tie, ties_of};
use crate::domain::fold::mentions::outward;
use crate::domain::geo::County;
use crate::domain::library::{Library, Target};
use crate::domain::record::{Kind, Record};
use std::collections::BTreeSet;

/// The lane for what names no county. It is no word on any county.
pub const NO_COUNTY: &str = "No county named";

/// A lane for each county that something on the timeline names: the five that come first in the atlas' order, the rest
/// by name, then what names none. A place in a county counts for what happened there or was said of it; that a county
/// lies on a border line that is named does not.
pub(super) fn sort(library: &Library) -> Sorting {
    let order = order(library);
    let mut sorting = Sorting::new(order.iter().map(|county| county.name.as_str()), NO_COUNTY);
    for record in library.data.records() {
        let items = items_of(record, &library.name_of(record));
        let named = if items.is_empty() { BTreeSet::new() } else { named_by(library, record) };
        let lanes = order.iter().enumerate().filter(|(_, county)| named.contains(&county.slug));
        let lanes: Vec<(usize, &str)> = lanes.map(|(at, county)| (at, county.slug.as_str())).collect();
        sorting.put_in_each(&lanes, &items);
    }
    sorting.filled()
}

/// The five first, the rest by name.
fn order(library: &Library) -> Vec<&County> {
    let mut rest: Vec<&County> = library.atlas.counties.iter().filter(|county| !county.priority).collect();
    rest.sort_by(|a, b| a.name.cmp(&b.name));
    library.atlas.priority().chain(rest).collect()
}

/// The same by number: the records of each county's lane.
pub(super) fn filled(library: &Library) -> Vec<Filled> {
    let of = |county: &County| {
        let number = library.atlas.counties.iter().position(|one| one.slug == county.slug);
        let reach = library.tables().reach.all();
        let naming = reach.filter(|(_, reach)| number.and_then(|number| reach.tie_of(number)).is_some_and(Tie::names));
        let mut records: Vec<u32> = naming.map(|(place, _)| place as u32).collect();
        let agreements = library.data.of_kind(Kind::Instrument).count();
        let places = library.atlas.places_in(&county.slug).map(|place| Target::Place(place.id.clone()));
        for target in places.chain([Target::County(county.slug.clone())]) {
            let others = library.mentions(&target).iter().map(|at| at.entry());
            records.extend(others.filter(|place| *place >= agreements).map(|place| place as u32));
        }
        records.sort_unstable();
        records.dedup();
        Filled { name: county.name.clone(), suffix: Some(county.slug.clone()), records }
    };
    order(library).into_iter().map(of).collect()
}

/// The counties that a record names itself, by slug.
fn named_by(library: &Library, record: &Record) -> BTreeSet<String> {
    if let Record::Instrument(instrument) = record {
        let ties = ties_of(library, instrument).into_iter();
        return ties.filter(|(_, tie)| tie.names()).map(|(slug, _)| slug).collect();
    }
    let found = outward(library, record).into_iter().filter_map(|target| match target {
        Target::County(slug) => Some(slug),
        Target::Place(id) => library.atlas.place(&id)?.county.clone(),
        _ => None,
    });
    found.collect()
}
