//! What an analyst finds in the shipped data, and what is shown of why.

mod slips;
mod statements;
mod values;

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use super::{Hit, Index, fold};
use crate::domain::date::Day;
use crate::domain::library::{Library, Target};
use crate::domain::query::Query;
use crate::shipped;

static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::new(&[shipped::dataset()], shipped::atlas().unwrap()));
static INDEX: LazyLock<Searched> = LazyLock::new(|| Searched(Index::of(&LIBRARY, Day::parse("2026-11-22").unwrap())));

struct Searched(Index);

#[derive(Debug)]
struct Told {
    hits: Vec<Hit>,
    instead: Option<String>,
    scattered: bool,
}

impl Searched {
    fn find(&self, text: &str) -> Told {
        let Ok(query) = Query::parse(text) else { return Told { hits: vec![], instead: None, scattered: false } };
        let answer = self.0.answer(&LIBRARY, &query).unwrap();
        let hits = (0..answer.docs.len()).map(|place| self.0.row(&LIBRARY, &answer, place).unwrap()).collect();
        Told { hits, instead: answer.instead, scattered: answer.scattered }
    }

    fn search(&self, text: &str) -> Vec<Hit> {
        self.find(text).hits
    }
}

fn ids(query: &str) -> Vec<String> {
    INDEX.search(query).into_iter().map(|hit| hit.target.id().to_string()).collect()
}

fn first(query: &str) -> Target {
    INDEX.search(query).into_iter().next().unwrap_or_else(|| panic!("{query} finds nothing")).target
}

fn record(id: &str) -> Target {
    Target::Record(id.into())
}

fn county(slug: &str) -> Target {
    Target::County(slug.into())
}

fn subject(code: &str) -> Target {
    Target::Term { set: "subject", code: code.into() }
}

#[test]
fn subjects_come_behind_names_and_before_texts_and_other_words_come_last() {
    assert_eq!(first("terrorism"), subject("terrorism"));
    assert_eq!(first("human trafficking"), subject("tip"), "by a printed form");
    let crime = INDEX.search("crime");
    let at = |wanted: &Target| crime.iter().position(|hit| hit.target == *wanted).unwrap();
    assert_eq!(at(&subject("crime")), 0, "typed whole it is what is meant");
    assert!(at(&record("it-crime-loi")) < at(&record("uk-border-mou")), "named for it");
    let begun = INDEX.search("crim");
    let at_begun = |wanted: &Target| begun.iter().position(|hit| hit.target == *wanted).unwrap();
    assert!(at_begun(&record("it-crime-loi")) < at_begun(&subject("crime")), "behind names while it is not");
    assert!(at(&subject("crime")) < at(&record("cn-cooperation")), "only says it");
    let signed = INDEX.search("signed");
    assert!(matches!(signed.last().unwrap().target, Target::Term { .. }));
    assert!(matches!(signed[0].target, Target::Record(_)));
}

#[test]
fn a_name_finds_its_bearer_first() {
    assert_eq!(first("piantedosi"), record("matteo-piantedosi"));
    assert_eq!(first("omollo"), record("raymond-omollo"));
    assert_eq!(first("busia"), county("busia"));
    assert_eq!(first("wajir"), county("wajir"));
    assert_eq!(first("china"), record("china"));
    assert_eq!(first("interpol"), record("interpol"));
    assert_eq!(first("uk mou"), record("uk-border-mou"));
    assert_eq!(first("defence pact"), record("us-defence-framework"));
}

#[test]
fn a_matter_finds_what_is_about_it_before_what_mentions_it() {
    let haiti = ids("haiti");
    assert_eq!(haiti.first().map(String::as_str), Some("haiti"), "the country itself");
    for promise in ["haiti-pledge", "haiti-support"] {
        assert!(haiti.iter().take(10).any(|id| id == promise), "{haiti:?}");
    }
    let somalia = ids("somalia border");
    assert_eq!(somalia.first().map(String::as_str), Some("ke-so"));
    assert!(somalia.contains(&"uk-border-mou".to_string()));
    let trafficking = INDEX.search("human trafficking");
    let why = trafficking[0].why.as_ref().unwrap();
    assert!(why.text.contains("human trafficking"), "the words stand together: {why:?}");
}

#[test]
fn the_order_of_the_words_does_not_matter() {
    for query in ["nairobi afripol", "murkomen italy", "somalia border", "uk mou"] {
        let turned: Vec<&str> = query.split(' ').rev().collect();
        let mut turned = ids(&turned.join(" "));
        let mut found = ids(query);
        assert!(!found.is_empty() && found[0] == turned[0], "{query}");
        found.sort();
        turned.sort();
        assert_eq!(found, turned, "{query}");
    }
}

#[test]
fn accents_apostrophes_case_and_spelling_do_not_matter() {
    let person = ids("matiangi");
    assert_eq!(person.first().map(String::as_str), Some("fred-matiangi"));
    for query in ["Matiang'i", "matiang’i", "MATIANGI", "mátiangi"] {
        assert_eq!(ids(query), person, "{query}");
    }
    assert_eq!(ids("organized"), ids("organised"));
    assert_eq!(ids("defense"), ids("defence"));
    assert_eq!(ids("communique"), ids("communiqué"));
    assert_eq!(ids("al-raisi"), ids("al raisi"));
}

#[test]
fn a_slip_is_answered_with_the_word_that_was_meant_and_says_so() {
    for (query, instead, found) in [
        ("piantdosi", "piantedosi", record("matteo-piantedosi")),
        ("piantedosy", "piantedosi", record("matteo-piantedosi")),
        ("murkomn", "murkomen", record("kipchumba-murkomen")),
        ("turkna", "turkana", county("turkana")),
        ("turkanna", "turkana", county("turkana")),
        ("migraton", "migration", record("it-migration-mou")),
        ("migraton itly", "migration italy", record("it-migration-mou")),
    ] {
        let told = INDEX.find(query);
        assert_eq!((told.instead.as_deref(), told.scattered), (Some(instead), false), "{query}");
        assert_eq!(told.hits[0].target, found, "{query}");
        assert_eq!(told.hits, INDEX.search(instead), "{query}");
    }
    let told = INDEX.find("terorism");
    assert_eq!(told.instead.as_deref(), Some("terrorism"));
    assert_eq!(told.hits[0].target, subject("terrorism"));
    let says = |hit: &Hit| hit.why.as_ref().is_some_and(|why| why.text.to_lowercase().contains("terrorism"));
    assert!(told.hits.iter().any(says), "{told:?}");
}

#[test]
fn what_is_spelled_right_is_never_replaced() {
    for query in ["piantedosi", "haiti", "ke-so", "osbp"] {
        let told = INDEX.find(query);
        assert_eq!((told.instead, told.scattered), (None, false), "{query}");
    }
}

#[test]
fn a_countys_number_is_not_taken_for_the_county() {
    for query in ["43", "024", "24"] {
        assert!(INDEX.search(query).iter().all(|hit| !matches!(hit.target, Target::County(_))), "{query}");
    }
    assert_eq!(first("ke-43"), county("turkana"));
}

#[test]
fn letters_strewn_over_a_name_are_no_hit_and_a_name_without_its_vowels_is() {
    for junk in ["tuwong", "abcdef", "qwerty", "border1998", "nairpol", "intpeac", "somrdr", "ctrctr"] {
        let told = INDEX.find(junk);
        assert_eq!(told.hits.iter().map(|hit| hit.title.as_str()).collect::<Vec<_>>(), Vec::<&str>::new(), "{junk}");
    }
    let told = INDEX.find("pntdosi");
    assert!(told.scattered || told.instead.is_some());
    assert!(told.hits.iter().take(2).any(|hit| hit.target == record("matteo-piantedosi")), "{told:?}");
}

#[test]
fn places_of_the_map_are_found() {
    assert_eq!(first("lodwar"), Target::Place("lodwar".into()));
    assert_eq!(first("moyale"), Target::Place("moyale".into()));
    assert!(matches!(first("ilemi"), Target::Disputed(_)));
    assert_eq!(first("KE-43"), county("turkana"));
    assert_eq!(first("ke-so"), Target::Border("ke-so".into()));
    assert!(ids("busia osbp").iter().any(|id| id.contains("osbp")));
}

#[test]
fn a_short_code_finds_no_junk() {
    let found = ids("ke-so");
    assert!(found.first().is_some_and(|id| id == "ke-so") && found.len() <= 12, "{found:?}");
}

#[test]
fn what_is_not_there_is_not_found() {
    for query in ["xyzzyq", "turkana 1998", "", "   ", "'", "-", "zzzz china"] {
        assert_eq!(ids(query), Vec::<String>::new(), "{query:?}");
    }
}

#[test]
fn a_monstrous_query_finds_nothing_and_takes_no_time() {
    let begun = Instant::now();
    let words: Vec<String> = (0..2000).map(|number| format!("w{number}")).collect();
    for query in ["x".repeat(10_000), "a ".repeat(5_000) + "qqqq", words.join(" "), "é\u{301}".repeat(5_000)] {
        assert_eq!(INDEX.search(&query).len(), 0);
    }
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
}

/// The letters of a text at those positions, and whether all positions lie in it.
fn marked(text: &str, marks: &[usize]) -> String {
    let letters: Vec<char> = text.chars().collect();
    marks.iter().map(|at| letters[*at]).collect()
}

fn spells(hit: &Hit, query: &str) {
    let title = marked(&hit.title, &hit.title_marks);
    let why = hit.why.as_ref().map(|why| marked(&why.text, &why.marks)).unwrap_or_default();
    assert!(!title.is_empty() || !why.is_empty(), "{query}: nothing is marked in {hit:?}");
    for words in [title, why].iter().filter(|words| !words.is_empty()) {
        let words = fold(words).text.replace(' ', "");
        let parts = fold(query).text;
        assert!(parts.split(' ').any(|part| words.contains(part)), "{query}: {words} in {hit:?}");
    }
}

#[test]
fn marks_lie_inside_the_text_and_spell_the_word() {
    for query in [
        "piantedosi",
        "haiti",
        "matiangi",
        "busia",
        "nairobi afripol",
        "communique",
        "turkna",
        "14.5 billion",
        "al-raisi",
    ] {
        let told = INDEX.find(query);
        for hit in told.hits {
            spells(&hit, told.instead.as_deref().unwrap_or(query));
        }
    }
    let found = INDEX.search("matiangi").remove(0);
    assert_eq!(marked(&found.title, &found.title_marks), "Matiangi", "the apostrophe is passed over");
}

#[test]
fn every_title_finds_its_own_thing() {
    for number in 0..u32::try_from(INDEX.0.len()).unwrap() {
        let target = INDEX.0.target(&LIBRARY, number).unwrap();
        let title = LIBRARY.title(&target);
        if !title.contains(char::is_alphanumeric) {
            continue; // A mark such as † is for explain.
        }
        // A colon in a name looks like a field.
        let title = if Query::parse(&title).is_ok() { title } else { format!("\"{title}\"") };
        assert!(INDEX.search(&title).iter().any(|hit| hit.target == target), "{title}");
    }
}

#[test]
fn what_is_not_wanted_does_not_stand_inside_a_word() {
    let without = ids("kind:agreement -mali");
    assert_eq!(without.len(), ids("kind:agreement").len(), "Somalia holds no Mali");
    assert!(ids("kind:agreement -somali").len() < without.len());
    assert_eq!(ids("kind:promise").len() - ids("kind:promise -14.5").len(), ids("kind:promise 14.5").len());
    assert!(!ids("kind:promise 14.5").is_empty(), "Sh14.5 billion");
}

#[test]
fn the_id_of_a_record_says_less_than_a_text_and_is_found_first_in_full() {
    assert_eq!(first("intelligence"), Target::Term { set: "activity", code: "IntelligenceSharing".into() });
    assert_eq!(first("uk-dca-2015"), record("uk-dca-2015"));
    assert_eq!(first("interpol-intelligence-target"), record("interpol-intelligence-target"));
}

#[test]
fn a_month_is_the_same_written_out_and_as_dates_have_it() {
    for (long, short) in [("october 2025", "oct 2025"), ("march 2022", "mar 2022")] {
        let (long, short) = (ids(long), ids(short));
        assert!(long.len() > 2 && long.iter().all(|id| short.contains(id)), "{long:?} {short:?}");
    }
    assert!(ids("october 2025").iter().take(8).any(|id| id == "cn-courtesy-call"));
    assert!(!ids("march").contains(&"marsabit".to_string()), "only a word by itself is a month");
    for hit in INDEX.search("october 2025") {
        spells(&hit, "oct 2025 october");
    }
}
