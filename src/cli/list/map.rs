//! Counties, borders and places in columns: what the map knows, and how the documents tie to it.

use std::collections::BTreeMap;

use crate::cli::Context;
use crate::cli::json::target::{county, place, target};
use crate::cli::list::Listing;
use crate::cli::table::Table;
use crate::domain::fold::county::{Tie, naming, naming_places, on_named_line};
use crate::domain::fold::tables::{Reach, named};
use crate::domain::geo::facts::grouped;
use crate::domain::ids::Wanted;
use crate::domain::library::{Target, borders as ids_of_borders};

/// All 47 counties by name. "Not named" is said of the records, not of the county. On a narrow terminal codes and
/// countries give way, so that seat, people and area can be compared.
pub fn counties(context: Context<'_>) -> Listing {
    let heads = ["county", "seat", "people", "km²", "on record", "law / ISO", "borders on", "id"];
    let mut table = Table::new(&heads).sparing(&["borders on", "law / ISO"]);
    let reach = context.library.tables().reach.all().fold(Reach::default(), |all, (_, reach)| all.or(reach));
    let mut ties = BTreeMap::new();
    named(context.library, reach, &mut ties);
    let mut counties: Vec<_> = context.library.atlas.counties.iter().collect();
    counties.sort_by(|a, b| a.name.cmp(&b.name));
    for one in &counties {
        let beyond: Vec<String> = one
            .countries
            .iter()
            .map(|code| country(code))
            .chain(one.countries_across_water.iter().map(|code| format!("{} across water", country(code))))
            .collect();
        table.rows.push(vec![
            one.name.clone(),
            one.headquarters.clone(),
            format!("{:>9}", grouped(one.population)),
            format!("{:>7}", one.land_area_printed),
            on_record(&ties, context, &one.slug),
            format!("{} / {}", one.code, one.iso),
            beyond.join(", "),
            one.slug.clone(),
        ]);
    }
    Listing { table, items: counties.into_iter().map(|one| county(context, one)).collect() }
}

/// Whether records name the county, first or at all, a border line that it lies on, or neither.
fn on_record(ties: &BTreeMap<String, Tie>, context: Context<'_>, slug: &str) -> String {
    let library = context.library;
    let line = on_named_line(library, slug).next().is_some();
    let named = match ties.get(slug) {
        Some(Tie::NamedFirst) => "named first",
        Some(Tie::Named) => "named",
        _ if naming(library, slug).next().is_some() => "named, in no agreement",
        _ if line => return "on named line".into(),
        _ if naming_places(library, slug).next().is_some() => return "only a place in it".into(),
        _ => return "not named in any record".into(),
    };
    format!("{named}{}", if line { ", on named line" } else { "" })
}

/// Places of the gazetteer by name.
pub fn places(context: Context<'_>) -> Listing {
    let mut table = Table::new(&["place", "is", "county", "country", "id"]);
    let mut places: Vec<_> = context.library.atlas.places.iter().collect();
    places.sort_by(|a, b| a.name.cmp(&b.name));
    for one in &places {
        let county = one.county.as_deref().map_or_else(String::new, |slug| context.library.name(Wanted::County, slug));
        table.rows.push(vec![
            one.name.clone(),
            one.kind.word().to_string(),
            county,
            country(&one.country),
            context.library.address(&Target::Place(one.id.clone())),
        ]);
    }
    Listing { table, items: places.into_iter().map(|one| place(context, one)).collect() }
}

/// Kenya's five land borders with the counties on them.
pub fn borders(context: Context<'_>) -> Listing {
    let mut table = Table::new(&["border", "counties on it", "id"]);
    let mut items = Vec::new();
    for id in ids_of_borders() {
        let on_it = context.library.atlas.on_border(id);
        let counties: Vec<String> = on_it.iter().map(|slug| context.library.name(Wanted::County, slug)).collect();
        table.rows.push(vec![context.library.name(Wanted::Border, id), counties.join(", "), id.to_string()]);
        items.push(target(context, &Target::Border(id.to_string())));
    }
    Listing { table, items }
}

/// A country's name for its code; the code itself where it is none.
fn country(code: &str) -> String {
    code.parse::<crate::domain::vocab::Country>().map_or_else(|_| code.to_string(), |known| known.name().to_string())
}
