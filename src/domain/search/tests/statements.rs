//! What is asked of one and the same statement, and that the reason told is that statement.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use super::{INDEX, LIBRARY, fold, record};
use crate::domain::dataset::{FileText, Layer};
use crate::domain::date::Day;
use crate::domain::fold::county::documents;
use crate::domain::library::Library;
use crate::domain::query::Query;
use crate::domain::search::Index;
use crate::domain::vocab::State;
use crate::shipped;

#[test]
fn a_role_and_a_person_are_asked_for_in_one_statement_and_the_reason_is_that_statement() {
    let signed = INDEX.search("role:signatory person:duale");
    assert!(!signed.is_empty());
    for hit in &signed {
        let why = hit.why.as_ref().unwrap();
        assert!(why.text.contains("Duale") && why.text.contains("signatory"), "{hit:?}");
    }
    let beside = record("uk-dca-2021");
    assert!(signed.iter().all(|hit| hit.target != beside), "he only speaks of it there");
    assert!(INDEX.search("person:duale").iter().any(|hit| hit.target == beside));
}

#[test]
fn a_source_is_asked_together_with_what_it_says() {
    // The record cites both; of terrorism only one of them speaks.
    let framework = record("us-defence-framework");
    for source in ["kbc-us-framework", "star-us-framework"] {
        assert!(finds(&format!("source:{source} kind:agreement"), "us-defence-framework"), "{source}");
    }
    assert!(!finds("source:star-us-framework threat:terrorism", "us-defence-framework"));
    let hits = INDEX.search("source:kbc-us-framework threat:terrorism");
    let why = hits.iter().find(|hit| hit.target == framework).unwrap().why.as_ref().unwrap();
    assert_eq!(why.claim.as_deref(), Some("terrorism"), "{why:?}");
}

#[test]
fn a_grade_and_a_state_are_of_one_statement() {
    let hits = INDEX.search("grade:b state:disputed");
    assert!(!hits.is_empty() && hits.len() < INDEX.search("state:disputed").len());
    for hit in hits {
        let record = LIBRARY.data.get(hit.target.id()).unwrap();
        let told = hit.why.unwrap().claim.unwrap();
        let claim = record.claims().into_iter().find(|claim| claim.id == told).unwrap();
        let mut sources = documents(record, claim).filter_map(|id| LIBRARY.data.source(&id.0));
        assert!(claim.state == State::Disputed && sources.any(|source| source.reliability.code() == "B"), "{told}");
    }
}

#[test]
fn what_no_longer_stands_is_found_by_what_it_said_by_whoever_asks_for_that() {
    assert!(finds("state:superseded on:2023-09 kind:agreement", "us-defence-framework"));
    assert!(INDEX.search("state:superseded county:turkana").is_empty(), "it is said and stands");
    assert!(!INDEX.search("state:accepted county:turkana").is_empty());
}

#[test]
fn a_person_is_found_with_the_source_of_what_is_said_of_them() {
    let hits = INDEX.search("person:omollo source:mygov-uk-mou");
    assert!(hits.iter().any(|hit| hit.target == record("raymond-omollo")), "{hits:?}");
    assert!(hits.iter().any(|hit| hit.target == record("uk-border-mou")));
}

#[test]
fn after_one_day_and_before_another_is_between_them() {
    let between = |id| finds("after:2020 before:2022 kind:agreement", id);
    assert!(between("uk-dca-2021"), "signed in July 2021");
    let each = |query: &str| finds(query, "uk-dca-2015");
    assert!(each("after:2019 kind:agreement") && each("before:2018 kind:agreement"));
    assert!(!each("after:2016 before:2018 kind:agreement"), "signed before, and ran out after");
}

#[test]
fn the_reason_for_a_date_is_the_statement_with_that_date() {
    for (query, says) in [("on:2028 kind:agreement", "2028"), ("before:2016 kind:agreement", "2015")] {
        let hits = INDEX.search(query);
        assert!(!hits.is_empty(), "{query}");
        let told = hits.iter().filter_map(|hit| hit.why.as_ref()).map(|why| why.text.as_str());
        assert!(told.clone().any(|text| text.contains(says)), "{query}: {:?}", told.collect::<Vec<_>>());
    }
}

#[test]
fn words_beside_a_source_or_a_state_are_those_of_the_statement() {
    assert!(finds("terrorism source:kbc-us-framework", "us-defence-framework"));
    assert!(!finds("terrorism source:star-us-framework kind:agreement", "us-defence-framework"));
    assert!(!finds("\"joint training\" source:star-us-framework", "us-defence-framework"));
    assert!(finds("framework source:star-us-framework", "us-defence-framework"), "it goes by that word");
    let disputed = INDEX.search("nairobi state:disputed");
    assert!(!disputed.is_empty());
    for hit in disputed {
        let told = hit.why.and_then(|why| why.claim).unwrap();
        let record = LIBRARY.data.get(hit.target.id()).unwrap();
        assert_eq!(record.claim(&told).unwrap().state, State::Disputed);
    }
}

#[test]
fn the_reason_says_how_its_statement_stands_and_is_what_is_accepted_if_anything_is() {
    let why = |query: &str, id| {
        let hits = INDEX.search(query);
        hits.into_iter().find(|hit| hit.target == record(id)).unwrap().why.unwrap().text
    };
    assert!(why("before:2016", "uk-dca-2015").contains("9 Dec 2015"), "the day that is accepted");
    assert!(!why("has:threat", "us-defence-framework").ends_with(')'), "a subject that is accepted");
    assert!(why("on:2015-08", "uk-dca-2015").ends_with("(disputed)"), "no other is of August");
    assert_eq!(why("missing:date,cost partner:it", "it-migration-mou"), "what it costs", "its date is on record");
    assert!(why("status:expired", "uk-strategic-partnership-2020").contains("on record as signed"));
    assert!(why("partner:us kind:promise", "ke-haiti-officers").contains("US defence framework"));
    assert!(why("person:guo", "cn-capacity-pledge").ends_with("said by Guo Haiyan"));
}

#[test]
fn what_is_dated_that_day_goes_before_what_runs_through_it() {
    let found = super::ids("on:2025-10-06 -kind:source");
    assert_eq!(found.first().map(String::as_str), Some("cn-courtesy-call"), "{found:?}");
    assert!(found.iter().any(|id| id == "uk-strategic-partnership-2025"));
}

#[test]
fn a_number_a_short_word_and_two_states_are_asked_of_a_statement_as_everywhere() {
    let many = |query: &str| INDEX.search(query).len();
    assert!(many("sh14.5 state:accepted") > 1);
    assert_eq!(many("14.5 state:accepted"), many("sh14.5 state:accepted"), "Sh14.5");
    assert!(finds("state:superseded on:2025-04-02", "cn-state-visit"));
    assert!(finds("state:disputed,superseded on:2025-04-02", "cn-state-visit"), "more states find no less");
    let of_the_un = INDEX.search("un grade:c kind:promise");
    assert!(!of_the_un.is_empty());
    for hit in of_the_un {
        let text = hit.why.map(|why| why.text).unwrap_or_default() + " " + &hit.title;
        assert!(
            fold(&text).text.split(|c: char| !c.is_alphanumeric()).any(|word| word == "un"),
            "{text}: UN is no beginning"
        );
    }
    assert!(many("has:date kind:event") > 10);
    for hit in INDEX.search("has:date kind:event") {
        assert!(!hit.why.unwrap().text.ends_with("(superseded)"), "an accepted date is there");
    }
}

#[test]
fn a_record_of_thousands_of_statements_and_a_value_of_thousands_of_sources_take_no_time() {
    const MANY: usize = 4_000;
    let mut event = String::from("Event(id: \"long\", source: \"s0\", claims: [");
    let mut sources = String::from("[");
    for at in 0..MANY {
        let day = "2000-01-01";
        write!(
            event,
            "(id: \"c{at}\", says: On(edtf: \"{day}\", basis: Stated), cite: [From(\"s{at}\", Para(1, \"x\"))]),"
        )
        .unwrap();
        write!(
            sources,
            "Source(id: \"s{at}\", title: \"T\", publisher: \"P\", kind: News, language: \"en\", accessed: \"2026-11-22\", \
             origin: \"s\", reliability: B, reason: \"x\", marking: Clear),"
        )
        .unwrap();
    }
    event.push_str("])");
    sources.push(']');
    let file = |name: &str, text: String| FileText { name: name.into(), bytes: text.into_bytes() };
    let files = vec![file("events/long.ron", event), file("sources/all.ron", sources)];
    let library = Library::new(&[Layer { files, ..Layer::default() }], shipped::atlas().unwrap());
    assert_eq!(library.data.faults(), []);
    let index = Index::of(&library, Day::parse("2026-11-22").unwrap());
    index.values(&library);
    let begun = Instant::now();
    for query in ["grade:b before:2009 -kind:source", "source:s grade:b before:2009", "source:s x before:2009"] {
        let answer = index.answer(&library, &Query::parse(query).unwrap()).unwrap();
        assert!(!answer.docs.is_empty(), "{query}");
        for place in 0..answer.docs.len().min(30) {
            index.row(&library, &answer, place).unwrap();
        }
    }
    assert!(begun.elapsed() < Duration::from_secs(8), "{:?}", begun.elapsed());
}

fn finds(query: &str, id: &str) -> bool {
    INDEX.search(query).iter().any(|hit| hit.target == record(id))
}
