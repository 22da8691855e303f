//! What is derived for all at once against what is found for one.

use crate::domain::fold::asked::asked;
use crate::domain::fold::county::{Tie, naming_documents, ties_of};
use crate::domain::fold::partner::{partners, partners_of, without_partner};
use crate::domain::fold::period::{dated, falling, within};
use crate::domain::fold::tables::named;
use crate::domain::library::Library;
use crate::domain::period::{Falls, Period};
use std::collections::{BTreeMap, BTreeSet};

fn library() -> Library {
    Library::new(&[crate::shipped::dataset()], crate::shipped::atlas().unwrap())
}

#[test]
fn what_an_agreement_reaches_and_what_is_open_of_it_is_the_same_for_all_and_for_one() {
    let library = library();
    let reach = &library.tables().reach;
    for (place, one) in library.data.instruments().enumerate() {
        let mut ties: BTreeMap<String, Tie> = BTreeMap::new();
        named(&library, reach.of_place(place), &mut ties);
        assert_eq!(ties, ties_of(&library, one), "{}", one.id);
        assert_eq!(reach.open(place), asked(&library, one).count(), "{}", one.id);
        assert_eq!(reach.is_talks(place), one.is_engagement(), "{}", one.id);
    }
    for (county, count) in library.atlas.counties.iter().zip(&library.tables().documents) {
        assert_eq!(*count, naming_documents(&library, &county.slug).len(), "{}", county.slug);
    }
}

#[test]
fn every_agreement_stands_under_each_of_its_partners_or_under_none() {
    let library = library();
    for one in library.data.instruments() {
        let listed: BTreeSet<String> = partners(&library)
            .iter()
            .filter(|partner| partner.agreements(&library).any(|other| other.id == one.id))
            .map(|partner| partner.org.clone())
            .collect();
        assert_eq!(listed, partners_of(&library, one).into_iter().collect(), "{}", one.id);
        assert_eq!(listed.is_empty(), without_partner(&library).any(|other| other.id == one.id), "{}", one.id);
    }
}

#[test]
fn what_falls_into_a_period_is_what_each_dating_says_of_itself() {
    let library = library();
    for text in ["2025", "2025-10", "1999", "2027/2030"] {
        let period = Period::parse(text).unwrap();
        let all = library.data.records().flat_map(dated);
        let mut slowly: Vec<_> = all.filter(|one| period.holds(one.when) != Falls::Outside).collect();
        slowly.sort_by_key(|one| one.when.sort_key());
        let slowly: Vec<(&str, &str)> = slowly.iter().map(|one| (one.record.id(), one.claim.id)).collect();
        let quick: Vec<(&str, &str)> =
            falling(&library, period).map(|(one, _)| (one.record.id(), one.claim.id)).collect();
        assert_eq!(quick, slowly, "{text}");
        let ids: BTreeSet<&str> = slowly.into_iter().map(|(id, _)| id).collect();
        assert_eq!(within(&library, period).count(), ids.len(), "{text}");
    }
}
