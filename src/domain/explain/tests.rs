//! What is asked in a person's words, and what it can mean.

use super::*;
use crate::domain::vocab::Stage;
use crate::domain::vocab::Word as _;
use crate::shipped;

fn library() -> Library {
    Library::new(&[shipped::dataset()], shipped::atlas().unwrap())
}

fn kinds(asked: &str) -> Vec<&'static str> {
    answers(&library(), asked).unwrap().iter().map(Answer::kind).collect()
}

fn said(asked: &str) -> String {
    let library = library();
    let docs = answers(&library, asked).unwrap().into_iter().map(|answer| answer.doc(&library));
    let lines = docs.flat_map(|doc| crate::domain::doc::lay(&doc, 400));
    lines.map(|line| line.plain()).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_word_a_set_a_printed_form_and_an_address_are_understood() {
    assert_eq!(kinds(""), ["codebook"]);
    assert_eq!(kinds("stage"), ["set"]);
    assert_eq!(kinds("grades"), ["set", "set"]);
    assert_eq!(answers(&library(), "stage:signed"), Ok(vec![Answer::Term(Stage::Signed.term())]));
    assert_eq!(kinds("signed?"), ["term", "term"], "the stage, and the mark of doubt");
    assert_eq!(kinds("planned"), ["term", "term"], "a stage and a strength");
    assert_eq!(kinds("human trafficking"), ["term"]);
    assert_eq!(kinds("TLP:AMBER"), ["term"]);
    assert_eq!(kinds("†"), ["term"]);
    assert_eq!(kinds("signs"), ["signs"]);
}

#[test]
fn a_combined_grade_says_source_and_statement_apart() {
    assert!(said("b2").contains("Source usually reliable, information probably true"));
    assert!(said("F6").contains("Reliability cannot be judged, truth of the information cannot be judged"));
    assert!(said("C1").contains("two origins"));
    for asked in ["B7", "b9", "B0", "F12"] {
        let fault = answers(&library(), asked).unwrap_err();
        assert!(fault.contains("the number is 1 to 6"), "{fault}");
    }
}

#[test]
fn every_sign_that_is_drawn_is_explained_and_a_letter_keeps_its_other_meanings() {
    for sign in "‹═╌├┤┊╪⢐*>+░◆◇•·".chars().map(String::from) {
        assert!(kinds(&sign).contains(&"sign"), "{sign}");
    }
    assert!(
        said("·").contains("is not named itself") && said("·").contains("on or before"),
        "on the map, on the timeline"
    );
    assert_eq!(kinds("F"), ["term", "sign"], "a grade, and in force on a timeline in ASCII");
    assert_eq!(kinds("sign:F"), ["sign"]);
    assert!(!kinds("2").contains(&"sign"), "a number counts");
}

#[test]
fn a_date_is_said_with_what_it_can_mean() {
    assert!(said("2023-09-25?").contains("25 Sep 2023 (uncertain)"));
    assert!(said("2023/2028").contains("years only"));
    assert!(said("not_after 2026-02-04 PublicationDate").contains("a bound is not a date"));
    assert!(said("2023-09-XX").contains("from 1 Sep 2023 to 30 Sep 2023"));
    assert!(said("2023/..").contains("no end is set"));
    assert!(said("2023/").contains("which is not known"));
    let fault = answers(&library(), "2026-02-30").unwrap_err();
    assert!(fault.contains("February 2026 has 28 days"), "{fault}");
}

#[test]
fn a_county_number_has_both_answers_and_none_is_picked() {
    for asked in ["24", "KE-24", "ke-24"] {
        let words = said(asked);
        assert!(words.contains("24 is West Pokot") && words.contains("KE-24 is Mandera"), "{words}");
    }
    assert_eq!(kinds("3"), ["term", "code"], "a grade, and two counties");
}

#[test]
fn codes_of_countries_currencies_languages_and_borders_are_known() {
    assert!(said("INT").contains("Not a country"));
    for (asked, word) in [("KE", "Kenya"), ("KES", "Kenya shilling"), ("sw", "Kiswahili"), ("ke-so", "Somalia")] {
        for asked in [asked.to_lowercase(), asked.to_uppercase()] {
            assert!(said(&asked).contains(word), "{asked}");
        }
    }
    assert_eq!(kinds("ke-so"), ["code"], "the border, whose page says what such an id is");
}

#[test]
fn a_code_of_a_country_and_of_a_language_has_both_meanings_in_any_letters() {
    let library = library();
    for asked in ["it", "IT", "It"] {
        let found = answers(&library, asked).unwrap();
        let ids: Vec<String> = found.iter().map(|one| one.id(&library)).collect();
        assert_eq!(ids, ["country:IT", "language:it"]);
        for (id, one) in ids.iter().zip(found) {
            assert_eq!(answers(&library, id), Ok(vec![one]));
        }
    }
    assert_eq!(answers(&library, "ke").unwrap().iter().map(|one| one.id(&library)).collect::<Vec<_>>(), ["KE"]);
}

#[test]
fn what_does_not_stand_is_shown_on_the_page_of_its_state() {
    let words = said("superseded");
    assert!(words.contains("What says it") && words.contains("(superseded)"), "{words}");
}

#[test]
fn what_means_nothing_is_answered_with_the_word_meant() {
    let fault = |asked: &str| answers(&library(), asked).unwrap_err();
    assert!(fault("sined").contains("Did you mean signed?"));
    assert!(fault("relability").contains("Did you mean reliability?"));
    assert!(fault("zzyzx").contains("`mpaka explain` lists them all"));
    let long = fault(&"relability".repeat(10_000));
    assert!(answers(&library(), &"·".repeat(10_000)).is_err());
    assert!(long.contains('…') && long.chars().count() < 150 && !long.contains("Did you mean"), "{long}");
}

#[test]
fn every_set_and_every_word_has_its_page_and_is_found_again_by_its_address() {
    let library = library();
    for set in SETS {
        assert!(!answers(&library, set.key).unwrap().is_empty());
        assert!(answers(&library, set.key).unwrap().contains(&Answer::Set(set)), "{}", set.key);
        assert!(!["record", "county", "border", "place", "area"].contains(&set.key), "{} leads elsewhere", set.key);
    }
    for term in terms() {
        let answer = Answer::Term(term);
        assert!(!answer.doc(&library).rows.is_empty());
        assert_eq!(answers(&library, &answer.id(&library)), Ok(vec![answer.clone()]));
        assert_eq!(library.find(&library.address(&Target::from(term))), Ok(Target::from(term)));
    }
}
