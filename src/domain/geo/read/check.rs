//! What must hold between the files.

use crate::domain::geo::atlas::Atlas;
use crate::domain::geo::county::County;
use crate::domain::geo::fault::{AtlasFault, Spot, file};

/// A neighbour's neighbours must include the county itself, on land and across water alike.
pub(super) fn mutual_neighbours(atlas: &Atlas) -> Result<(), AtlasFault> {
    for county in &atlas.counties {
        one_way(atlas, county, |c| &c.neighbours)?;
        one_way(atlas, county, |c| &c.across_water)?;
    }
    Ok(())
}

fn one_way(atlas: &Atlas, county: &County, list: impl Fn(&County) -> &Vec<String>) -> Result<(), AtlasFault> {
    for slug in list(county) {
        let back = atlas.county(slug).is_some_and(|other| list(other).contains(&county.slug) && *slug != county.slug);
        if !back {
            let what = format!(
                "{} names {slug} as its neighbour, but {slug} does not name it; \
                 add it there or take it away here",
                county.slug
            );
            return Err(whole(what));
        }
    }
    Ok(())
}

/// Every headquarters must be a place of its county.
pub(super) fn headquarters(atlas: &Atlas) -> Result<(), AtlasFault> {
    for county in &atlas.counties {
        let place = atlas.place(&county.hq_place);
        if place.and_then(|place| place.county.as_ref()) != Some(&county.slug) {
            let what = format!(
                "the headquarters of {} is \"{}\", which is no place of that county in {}; \
                 add it there or correct the id",
                county.name,
                county.hq_place,
                file::PLACES_TABLE
            );
            return Err(whole(what));
        }
    }
    Ok(())
}

/// A county may only name disputed areas that the map has.
pub(super) fn disputed_areas(atlas: &Atlas) -> Result<(), AtlasFault> {
    for county in &atlas.counties {
        for id in &county.disputed {
            if !atlas.disputed.iter().any(|area| area.id == *id) {
                let what = format!(
                    "{} lies beside \"{id}\", which {} does not hold; add it there",
                    county.name,
                    file::DISPUTED
                );
                return Err(whole(what));
            }
        }
    }
    Ok(())
}

fn whole(what: String) -> AtlasFault {
    AtlasFault::new(file::COUNTIES_TABLE, Spot::File, what)
}
