//! What the shipped claims fold into: status, partners, ties to counties, silences, mentions, documents.
#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

use std::collections::BTreeSet;

use mpaka::domain::check::check;
use mpaka::domain::date::Day;
use mpaka::domain::doc::{Doc, doc, explain, lay, open_points, statements};
use mpaka::domain::fold::county::{Tie, naming, ties_of};
use mpaka::domain::fold::mentions::{mentions, outward};
use mpaka::domain::fold::occasion::{LanesBy, chart};
use mpaka::domain::fold::partner::{partners, partners_of};
use mpaka::domain::fold::silence::silences;
use mpaka::domain::fold::status::status;
use mpaka::domain::library::{Library, Target, borders};
use mpaka::domain::record::Kind;
use mpaka::domain::vocab::{OrgKind, Word as _};
use mpaka::shipped;
use unicode_width::UnicodeWidthStr;

fn library() -> Library {
    Library::new(&[shipped::dataset()], shipped::atlas().unwrap())
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn word(library: &Library, id: &str, on: &str) -> String {
    status(library, library.data.instrument(id).unwrap(), day(on)).word
}

fn record(id: &str) -> Target {
    Target::Record(id.into())
}

fn plain(doc: &Doc) -> String {
    lay(doc, 100).iter().map(|line| line.plain() + "\n").collect()
}

#[test]
fn the_shipped_data_has_no_fault() {
    assert_eq!(check(&library()), []);
}

#[test]
fn each_agreement_stands_where_its_sources_leave_it() {
    let library = library();
    let said: Vec<(&str, String)> = library
        .data
        .instruments()
        .map(|one| (one.id.as_str(), status(&library, one, day("2026-11-22")).word))
        .collect();
    let said: Vec<(&str, &str)> = said.iter().map(|(id, word)| (*id, word.as_str())).collect();
    assert_eq!(
        said,
        [
            ("afripol-cooperation", "talks"),
            ("cn-april-2025", "talks"),
            ("cn-cooperation", "talks"),
            ("cn-joint-statement-2025", "cited"),
            ("cn-police-mou", "planned"),
            ("ht-police-agreement", "signed"),
            ("ht-status-agreement", "signed"),
            ("interpol-cooperation", "talks"),
            ("it-crime-loi", "signed"),
            ("it-dci-deal", "signed"),
            ("it-migration-mou", "signed"),
            ("it-prosecution-mou", "planned"),
            ("it-sdp", "signed"),
            ("it-security-agreement", "negotiating"),
            ("rock-cooperation", "talks"),
            ("uk-border-mou", "signed"),
            ("uk-dca-2015", "expired"),
            ("uk-dca-2021", "awaiting approval"),
            ("uk-defence-priorities", "signed"),
            ("uk-maritime-loi", "signed"),
            ("uk-police-training-framework", "signed"),
            ("uk-security-compact-2015", "signed"),
            ("uk-security-compact-2018", "signed"),
            ("uk-security-compact-2021", "signed"),
            ("uk-security-compact-2023", "signed"),
            ("uk-strategic-partnership-2020", "expired?"),
            ("uk-strategic-partnership-2025", "signed"),
            ("us-defence-framework", "signed"),
            ("us-manda-bay-mou", "signed"),
        ]
    );
}

#[test]
fn a_status_is_that_of_its_day() {
    let library = library();
    assert_eq!(word(&library, "us-defence-framework", "2023-09-24"), "not yet known");
    assert_eq!(word(&library, "us-defence-framework", "2028-12-31"), "signed", "the last year ends with its last day");
    assert_eq!(word(&library, "us-defence-framework", "2029-01-01"), "expired?");
    assert_eq!(word(&library, "it-crime-loi", "2026-07-01"), "not yet known");
    assert_eq!(word(&library, "it-crime-loi", "2026-07-02"), "signed");
    assert_eq!(word(&library, "cn-police-mou", "2025-10-05"), "not yet known");
    assert_eq!(word(&library, "cn-police-mou", "2025-10-06"), "planned");
    assert_eq!(word(&library, "it-security-agreement", "2030-01-01"), "negotiating", "nothing moves on by itself");
}

#[test]
fn partners_are_states_then_organisations_then_programmes_each_by_name() {
    let library = library();
    let found: Vec<(String, OrgKind)> = partners(&library).iter().map(|one| (one.name.clone(), one.kind)).collect();
    let found: Vec<(&str, OrgKind)> = found.iter().map(|(name, kind)| (name.as_str(), *kind)).collect();
    assert_eq!(
        found,
        [
            ("China", OrgKind::State),
            ("Haiti", OrgKind::State),
            ("Italy", OrgKind::State),
            ("United Kingdom", OrgKind::State),
            ("United States", OrgKind::State),
            ("AFRIPOL", OrgKind::Igo),
            ("INTERPOL", OrgKind::Igo),
            ("ROCK", OrgKind::Programme),
        ]
    );
}

#[test]
fn each_agreement_has_the_partner_above_its_party_and_kenya_is_none() {
    let library = library();
    let of = |id: &str| partners_of(&library, library.data.instrument(id).unwrap());
    assert_eq!(of("uk-border-mou"), ["united-kingdom"], "up from the government");
    assert_eq!(of("it-crime-loi"), ["italy"], "up from the ministry");
    assert_eq!(of("cn-police-mou"), ["china"], "by its side, for the agencies are not named");
    assert_eq!(of("afripol-cooperation"), ["afripol"], "not the African Union above it");
    for partner in partners(&library) {
        assert!(!["unnamed", "kenya"].contains(&partner.org.as_str()));
    }
}

#[test]
fn under_a_partner_agreements_come_before_talks_and_the_furthest_along_first() {
    let library = library();
    let all = partners(&library);
    let partner = |org: &str| all.iter().find(|one| one.org == org).unwrap();
    let of = |org: &str| partner(org).agreements(&library).map(|one| one.id.as_str()).collect::<Vec<_>>();
    assert_eq!(of("china"), ["cn-police-mou", "cn-joint-statement-2025", "cn-april-2025", "cn-cooperation"]);
    assert_eq!(
        of("italy"),
        ["it-crime-loi", "it-dci-deal", "it-migration-mou", "it-sdp", "it-security-agreement", "it-prosecution-mou"]
    );
}

#[test]
fn talks_are_in_no_count_of_agreements_and_have_no_stage_on_the_timeline() {
    let library = library();
    let talks: Vec<&str> =
        library.data.instruments().filter(|one| one.is_engagement()).map(|one| one.id.as_str()).collect();
    assert_eq!(talks.len(), 5);
    let counted = library.counts().into_iter().find(|(kind, _)| *kind == Kind::Instrument).unwrap().1;
    assert_eq!((counted, library.talks()), (library.data.instruments().count() - 5, 5));
    let chart = chart(&library, day("2026-11-22"), LanesBy::Partner);
    for item in chart.lanes.iter().flat_map(|lane| &lane.items) {
        assert!(!talks.contains(&item.key.split('#').next().unwrap()), "{}", item.key);
    }
}

#[test]
fn the_uk_mou_names_five_counties_and_two_lines_that_others_lie_on() {
    let library = library();
    let ties = ties_of(&library, library.data.instrument("uk-border-mou").unwrap());
    let of = |wanted: Tie| -> Vec<&str> {
        ties.iter().filter(|(_, tie)| **tie == wanted).map(|(slug, _)| slug.as_str()).collect()
    };
    assert_eq!(of(Tie::NamedFirst), ["busia", "mandera", "marsabit", "turkana", "wajir"]);
    assert_eq!(of(Tie::OnNamedLine), ["garissa", "lamu"]);
}

#[test]
fn a_county_that_nothing_names_has_no_tie_and_its_sheet_says_not_named() {
    let library = library();
    assert!(library.data.instruments().all(|one| !ties_of(&library, one).contains_key("nyeri")));
    assert_eq!(naming(&library, "nyeri").count(), 0);
    let sheet = plain(&doc(&library, &Target::County("nyeri".into()), day("2026-11-22")));
    assert!(sheet.contains("not named in any record; 202 documents read"), "{sheet}");
    for word in ["no cooperation", "not covered", "coverage"] {
        assert!(!sheet.contains(word), "{sheet}");
    }
}

#[test]
fn what_no_source_says_of_the_uk_mou_is_listed() {
    let library = library();
    let words = |id: &str| -> Vec<&str> {
        silences(&library, library.data.instrument(id).unwrap()).iter().map(|silence| silence.word).collect()
    };
    let said = words("uk-border-mou");
    for word in ["day of signing", "who signed", "cost", "duration", "binding force", "text", "oversight"] {
        assert!(said.contains(&word), "{word} of {said:?}");
    }
    assert!(!said.contains(&"counties"));
    assert!(!words("it-migration-mou").contains(&"who signed"));
    assert!(!words("us-defence-framework").contains(&"duration"));
    assert!(words("us-defence-framework").contains(&"cost"), "the money beside it is not its cost");
    for talks in ["cn-cooperation", "afripol-cooperation"] {
        let said = words(talks);
        assert!(!said.contains(&"day of signing") && !said.contains(&"binding force"), "{said:?}");
    }
    assert!(!words("cn-police-mou").contains(&"who signed"), "nobody has signed a plan");
}

#[test]
fn what_a_record_leads_to_knows_that_it_does() {
    let library = library();
    let mut count = 0;
    for from in library.data.records() {
        for target in outward(&library, from).iter().filter(|target| target.record() != Some(from.id())) {
            let back = mentions(&library, target);
            assert!(back.iter().any(|one| one.record.id() == from.id()), "{} -> {target:?}", from.id());
            count += 1;
        }
    }
    assert!(count > 200, "only {count}");
    let italy = mentions(&library, &record("it-security-agreement"));
    assert!(italy.iter().any(|one| one.record.id() == "it-crime-loi"));
}

fn targets(library: &Library) -> Vec<Target> {
    let records = library.data.records().map(|one| record(one.id()));
    let counties = library.atlas.counties.iter().map(|one| Target::County(one.slug.clone()));
    let places = library.atlas.places.iter().map(|one| Target::Place(one.id.clone()));
    let lines = borders().into_iter().map(|id| Target::Border(id.into()));
    let disputed = library.atlas.disputed.iter().map(|one| Target::Disputed(one.id.clone()));
    records.chain(counties).chain(places).chain(lines).chain(disputed).collect()
}

#[test]
fn every_document_fits_every_width_and_says_something() {
    let library = library();
    let targets = targets(&library);
    let kinds: BTreeSet<&str> = targets.iter().map(|target| library.kind_word(target)).collect();
    assert!(kinds.len() >= 12, "{kinds:?}");
    for target in &targets {
        let full = doc(&library, target, day("2026-11-22"));
        assert!(!full.title.trim().is_empty() && !full.rows.is_empty(), "{target:?}");
        let open = open_points(&library, target);
        let said = statements(&library, target);
        for width in (8..=48).chain((52..=120).step_by(4)) {
            fits(&full, width);
            if width % 8 == 0 {
                fits(&open, width);
                fits(&said, width);
            }
        }
    }
}

fn fits(doc: &Doc, width: usize) {
    let lines = lay(doc, width);
    assert!(doc.rows.is_empty() || lines.iter().any(|line| !line.plain().is_empty()), "{}", doc.title);
    for line in lines {
        let text = line.plain();
        assert!(text.width() <= width, "{} at {width}: {text}", doc.title);
    }
}

/// What is said no longer is no statement on anything, but it is in its state.
#[test]
fn a_statement_that_does_not_stand_is_mentioned_by_its_state_alone() {
    let library = library();
    let (record, claim) = library.data.claims().find(|(_, claim)| !claim.state.stands()).unwrap();
    let (id, at) = (record.id(), claim.at);
    let names =
        |target: &Target| mentions(&library, target).iter().any(|one| one.record.id() == id && one.claim.at == at);
    assert!(names(&Target::from(claim.state.term())));
    assert!(claim.by.is_none_or(|by| !names(&Target::Record(by.0.to_string()))));
    let says = explain(&library, claim.state.term().set, claim.state.term().code).unwrap();
    assert!(plain(&says).contains("What says it"));
}
