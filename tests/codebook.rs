//! Whatever the screen shows as a word of its own can be explained.
#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

use mpaka::domain::codebook::terms;
use mpaka::domain::date::Day;
use mpaka::domain::doc::{Doc, Row, doc, explain_first, open_points, statements};
use mpaka::domain::explain::answers;
use mpaka::domain::fold::linked::linked;
use mpaka::domain::fold::partner::partners;
use mpaka::domain::fold::status::{status, terms as status_terms};
use mpaka::domain::library::{Library, Target, borders};
use mpaka::domain::vocab::Mark;
use mpaka::domain::words::Link;
use mpaka::shipped;

fn library() -> Library {
    Library::new(&[shipped::dataset()], shipped::atlas().unwrap())
}

fn targets(library: &Library) -> Vec<Target> {
    let records = library.data.records().map(|record| Target::Record(record.id().into()));
    let counties = library.atlas.counties.iter().map(|county| Target::County(county.slug.clone()));
    let places = library.atlas.places.iter().map(|place| Target::Place(place.id.clone()));
    let disputed = library.atlas.disputed.iter().map(|area| Target::Disputed(area.id.clone()));
    let borders = borders().into_iter().map(|id| Target::Border(id.into()));
    records
        .chain(counties)
        .chain(places)
        .chain(disputed)
        .chain(borders)
        .chain(terms().into_iter().map(Target::from))
        .collect()
}

/// Every link to a term in a document.
fn links(doc: &Doc) -> Vec<(&'static str, String)> {
    let spans = doc.rows.iter().flat_map(|row| match row {
        Row::Field { values, .. } => values.iter().flat_map(|value| value.spans.clone()).collect(),
        Row::Words(spans) => spans.clone(),
        Row::Heading(_) => Vec::new(),
    });
    spans
        .filter_map(|span| match span.link {
            Some(Link::Term(set, code)) => Some((set, code)),
            _ => None,
        })
        .collect()
}

#[test]
fn every_term_of_every_page_is_explained() {
    let library = library();
    let today = Day::parse("2026-11-22").unwrap();
    let mut seen = std::collections::HashSet::new();
    for target in targets(&library) {
        for page in [doc(&library, &target, today), statements(&library, &target), open_points(&library, &target)] {
            for link in links(&page) {
                if seen.insert(link.clone()) {
                    assert!(
                        explain_first(&library, std::slice::from_ref(&link)).is_some(),
                        "{link:?} in {}",
                        page.title
                    );
                }
            }
        }
    }
    assert!(seen.len() > 100, "{}", seen.len());
}

#[test]
fn every_statement_page_can_be_asked_for_its_places_strengths_and_dates() {
    let library = library();
    let page = statements(&library, &Target::Record("uk-border-mou".into()));
    let sets: Vec<&str> = links(&page).into_iter().map(|(set, _)| set).collect();
    for wanted in ["place in a document", "strength of a statement", "source reliability", "stage"] {
        assert!(sets.contains(&wanted), "{wanted}: {sets:?}");
    }
    let dated = doc(&library, &Target::Record("us-defence-framework".into()), Day::parse("2026-11-22").unwrap());
    assert!(links(&dated).contains(&("date", "2023-09-25? Caption".into())), "{:?}", links(&dated));
}

#[test]
fn every_word_of_a_status_column_is_explained() {
    let library = library();
    for day in ["2020-01-01", "2022-06-01", "2024-01-01", "2026-11-22", "2029-01-01"] {
        let day = Day::parse(day).unwrap();
        for instrument in library.data.instruments() {
            let status = status(&library, instrument, day);
            assert!(!status_terms(&status).is_empty());
            assert!(answers(&library, &status.word).is_ok(), "{}", status.word);
        }
    }
    for partner in partners(&library) {
        assert!(answers(&library, partner.kind.word()).is_ok());
    }
    for word in ["named", "on a named line", "not named", "source undated", "undated", "as at", "partner not named"] {
        assert!(answers(&library, word).is_ok(), "{word}");
    }
    assert_eq!(Mark::Query.word(), "expired?");
}

#[test]
fn a_subject_lights_what_says_it_its_partners_and_their_counties() {
    let library = library();
    let terrorism = library.find("terrorism").unwrap();
    let lit = linked(&library, [&terrorism]);
    for id in ["uk-border-mou", "us-defence-framework", "cn-cooperation", "united-kingdom", "china"] {
        assert!(lit.has(&library.data, id), "{id}");
    }
    assert!(!lit.has(&library.data, "cn-police-mou") && !lit.has(&library.data, "rock"));
    assert!(lit.counties.contains_key("turkana") && !lit.counties.contains_key("nyeri"));
    assert_eq!(library.find("human trafficking"), library.find("subject:tip"));
    assert_eq!(library.find("Busia"), Ok(Target::County("busia".into())), "a county wins over a word");
}
