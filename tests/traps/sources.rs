//! Traps of sources: what is no part of an article, what repeats one release, what one report has and another has not.

use std::collections::HashSet;

use mpaka::domain::fold::evidence::{evidence, read_of};
use mpaka::domain::record::Kind;
use mpaka::domain::record::claim::Cite;
use mpaka::domain::vocab::{Evidence, ExclusionReason, State};

use crate::{FIVE, claim, library, source};

#[test]
fn trap_5_teasers_are_left_out_and_found_in_no_statement() {
    let library = library();
    let teasers = &source(&library, "whoownsafrica-ke-us").exclusions;
    assert!(teasers.iter().any(|one| one.reason == ExclusionReason::Teaser && one.lines == (42, 58)));
    for (record, claim) in library.data.claims() {
        for cite in claim.cite.iter().filter(|cite| cite.source().is_none_or(|id| FIVE.contains(&id.0.as_str()))) {
            let passage = cite.passage().unwrap_or_default();
            for word in ["£300 million", "Somaliland", "grain", "football"] {
                assert!(!passage.contains(word), "{} {}: {passage}", record.id(), claim.id);
            }
        }
    }
}

#[test]
fn trap_6_banners_and_buttons_are_left_out() {
    let library = library();
    for (id, lines) in [("streamline-ke-cn", (1, 3)), ("mygov-uk-mou", (1, 4))] {
        let left = &source(&library, id).exclusions;
        assert!(left.iter().any(|one| one.reason == ExclusionReason::Chrome && one.lines == lines), "{id}");
    }
}

#[test]
fn trap_29_reports_of_one_release_are_one_origin() {
    let library = library();
    let origin = |id: &str| source(&library, id).origin.as_str();
    assert_eq!(origin("mygov-uk-mou"), "ke-interior-uk-release");
    let same: Vec<&str> = library
        .data
        .sources()
        .filter(|source| source.origin == "ke-interior-uk-release")
        .map(|source| source.id.as_str())
        .collect();
    assert!(same.len() >= 4, "the government article and three other reports: {same:?}");
    for (record, claim) in library.data.claims() {
        if claim.cred.is_some_and(|cred| cred.number() == 1) {
            let own = record.default_source();
            let of = |cite: &Cite| {
                cite.source().or(own).and_then(|id| library.data.source(&id.0)).map(|one| one.origin.as_str())
            };
            let origins: HashSet<&str> = claim.cite.iter().filter_map(of).collect();
            assert!(origins.len() >= 2, "{} {}: confirmed by one origin", record.id(), claim.id);
        }
    }
}

#[test]
fn trap_30_parties_that_one_report_names_stand_beside_the_others_and_contradict_nobody() {
    let library = library();
    for id in ["iom", "valar"] {
        let party = claim(&library, "uk-border-mou", id);
        assert_eq!((party.fact.name(), party.state), ("Party", State::Unreconciled), "{id}");
        assert!(party.note.is_some(), "{id}");
        for silent in party.against {
            assert_eq!(claim(&library, "uk-border-mou", silent).state, State::Accepted, "an omission is no “no”");
        }
        let cites_government = party.cite.iter().any(|cite| cite.source().is_none_or(|id| id.0 == "mygov-uk-mou"));
        assert!(!cites_government, "{id}: the government article does not name it");
    }
}

#[test]
fn nobody_has_read_an_agreement() {
    let library = library();
    let mut press = 0;
    for record in library.data.of_kind(Kind::Instrument) {
        let best = evidence(&read_of(&library, record));
        assert_ne!(best, Some(Evidence::Text), "{}: its text is in no source", record.id());
        press += usize::from(best == Some(Evidence::Press));
    }
    assert!(press > 0, "some agreements are known from the press alone");
}
