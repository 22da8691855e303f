//! Organisations, people, posts and who was seen in them, in columns.

use crate::cli::Context;
use crate::cli::list::{Listing, by_name, of_records, said};
use crate::domain::ids::Wanted;
use crate::domain::record::person::Tenure;
use crate::domain::record::{Kind, Record};

/// Organisations by name.
pub fn orgs(context: Context<'_>) -> Listing {
    let library = context.library;
    of_records(context, &["organisation", "is", "country", "part of", "id"], by_name(context, Kind::Org), |record| {
        let Record::Org(org) = record else { return Vec::new() };
        let country = org.country.map_or_else(String::new, |country| country.name().to_string());
        let parent = org.parent.as_ref().map_or_else(String::new, |parent| library.name(Wanted::Org, &parent.0));
        vec![library.name_of(record), org.kind.word().to_string(), country, parent]
    })
}

/// People by name, with the posts in which they were seen.
pub fn people(context: Context<'_>) -> Listing {
    let library = context.library;
    of_records(context, &["person", "seen as", "id"], by_name(context, Kind::Person), |record| {
        let posts = tenures_of(context).filter(|tenure| tenure.person.0 == record.id());
        let posts = each_once(posts.map(|tenure| library.name(Wanted::Post, &tenure.post.0)));
        vec![library.name_of(record), posts.join("; ")]
    })
}

/// Posts by title, with who was seen in them.
pub fn posts(context: Context<'_>) -> Listing {
    let library = context.library;
    of_records(context, &["post", "body", "seen in it", "id"], by_name(context, Kind::Post), |record| {
        let Record::Post(post) = record else { return Vec::new() };
        let seen = tenures_of(context).filter(|tenure| tenure.post.0 == post.id);
        let seen = each_once(seen.map(|tenure| library.name(Wanted::Person, &tenure.person.0)));
        vec![library.name_of(record), library.name(Wanted::Org, &post.org.0), seen.join("; ")]
    })
}

/// One person in one post each, with the days.
pub fn tenures(context: Context<'_>) -> Listing {
    let library = context.library;
    of_records(context, &["person", "post", "seen", "id"], by_name(context, Kind::Tenure), |record| {
        let Record::Tenure(tenure) = record else { return Vec::new() };
        let fields = ["Appointed", "HandedOver", "Observed", "Left"];
        let days: Vec<String> =
            fields.iter().map(|field| said(context, record, field)).filter(|words| !words.is_empty()).collect();
        vec![
            library.name(Wanted::Person, &tenure.person.0),
            library.name(Wanted::Post, &tenure.post.0),
            days.join("; "),
        ]
    })
}

/// Each name where it first stands: a person may hold a post twice.
fn each_once(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for name in names {
        if !found.contains(&name) {
            found.push(name);
        }
    }
    found
}

fn tenures_of(context: Context<'_>) -> impl Iterator<Item = &Tenure> {
    context.library.data.records().filter_map(|record| match record {
        Record::Tenure(tenure) => Some(tenure),
        _ => None,
    })
}
