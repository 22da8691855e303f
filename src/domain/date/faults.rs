//! Every refusal of a written date, with its exact sentence.

mod digits;
mod foreign;

use super::{DateFault, Day, Edtf};

/// Text and sentence of every refusal.
fn refused() -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    foreign::REFUSED.iter().chain(digits::REFUSED)
}

#[test]
fn each_refusal_names_the_text_and_says_what_to_write() {
    for (text, sentence) in refused() {
        let fault = Edtf::parse(text).expect_err(text);
        assert_eq!(fault.to_string(), *sentence, "for {text:?}");
    }
}

#[test]
fn a_day_is_refused_with_the_same_sentences() {
    for (text, sentence) in refused() {
        assert_eq!(Day::parse(text).expect_err(text).to_string(), *sentence);
    }
}

#[test]
fn a_day_is_one_whole_unqualified_day() {
    for text in ["2026-02", "2026", "2026-02-04?", "2026-02-XX", "2026-02-04/2026-02-04"] {
        let fault = Day::parse(text).expect_err(text).to_string();
        assert_eq!(fault, format!("{text} is not one day: write a whole date, YYYY-MM-DD"));
    }
}

#[test]
fn a_long_text_is_cut_short_in_its_sentence() {
    let fault = Edtf::parse(&"signed in Nairobi ".repeat(20)).expect_err("a sentence is no date");
    assert_eq!(
        fault.to_string(),
        "\"signed in Nairobi signed in Nairobi sign…\" is no date: write YYYY-MM-DD, YYYY-MM or YYYY"
    );
    assert!(matches!(fault, DateFault::NotADate { .. }));
}

#[test]
fn every_proposal_of_a_refusal_that_ends_in_a_date_is_itself_accepted() {
    for (_, sentence) in refused() {
        let last = sentence.rsplit(' ').next().unwrap_or_default();
        if last.contains(|c: char| c.is_ascii_digit()) && !sentence.contains("such as") {
            let proposal = last.trim_matches(|c| c == '(' || c == ')');
            assert!(Edtf::parse(proposal).is_ok(), "{sentence}");
        }
    }
}
