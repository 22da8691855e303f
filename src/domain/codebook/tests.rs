//! Every term of every set: spelled, worded and defined.

use std::collections::HashSet;
use std::fmt::Debug;

use ron::Options;
use ron::extensions::Extensions;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::*;
use crate::domain::vocab::*;

fn codes(found: &[Term]) -> Vec<(&str, &str)> {
    found.iter().map(|term| (term.set, term.code)).collect()
}

#[test]
fn every_term_can_be_explained() {
    for term in terms() {
        for text in [term.set, term.code, term.word, term.definition, term.standard] {
            assert!(!text.trim().is_empty(), "{term:?}");
            assert_eq!(text, text.trim(), "{term:?}");
        }
        assert!(term.definition.ends_with('.'), "{term:?}");
    }
}

#[test]
fn within_a_set_no_code_and_no_word_stands_for_two_terms() {
    let (mut coded, mut worded) = (HashSet::new(), HashSet::new());
    for term in terms() {
        assert!(coded.insert((term.set, term.code)), "{term:?}");
        assert!(worded.insert((term.set, term.word)), "{term:?}");
    }
}

#[test]
fn every_set_has_its_own_name_and_stands_in_the_codebook_in_one_block() {
    let mut sets: Vec<&str> = terms().iter().map(|term| term.set).collect();
    sets.dedup();
    assert_eq!(sets, SETS.iter().map(|set| set.name).collect::<Vec<_>>());
    assert_eq!(sets.len(), 35);
    assert_eq!(sets.iter().collect::<HashSet<_>>().len(), 35);
}

#[test]
fn the_screen_has_the_analysts_words() {
    assert_eq!(Stage::Proposed.word(), "planned");
    assert_eq!(Stage::UnderNegotiation.word(), "negotiating");
    assert_eq!(Stage::Reported.word(), "cited");
    assert_eq!(Stage::InForce.word(), "in force");
    assert_eq!(InstrumentKind::Mou.word(), "MoU");
    assert_eq!(InstrumentKind::Engagement.word(), "talks");
    assert_eq!(Evidence::Text.word(), "the text itself");
    assert_eq!(Reliability::B.word(), "B");
}

#[test]
fn what_is_left_out_of_a_record_is_not_stated_and_a_statement_is_accepted() {
    assert_eq!(Binding::default(), Binding::Unstated);
    assert_eq!(TextPublic::default(), TextPublic::Unstated);
    assert_eq!(State::default(), State::Accepted);
}

#[test]
fn handling_marks_grow_stricter_in_order() {
    assert!(Marking::Clear < Marking::Green);
    assert!(Marking::Amber < Marking::AmberStrict);
    assert!(Marking::AmberStrict < Marking::Red);
}

#[test]
fn a_term_is_found_by_code_word_or_slug_whatever_its_case() {
    assert_eq!(codes(&find("PLANNED")), [("stage", "Proposed"), ("strength of a statement", "Planned")]);
    assert_eq!(codes(&find("underNegotiation")), [("stage", "UnderNegotiation")]);
    assert_eq!(codes(&find(" in-force ")), [("stage", "InForce")]);
    assert_eq!(codes(&find("tip")), [("subject", "tip")]);
    assert_eq!(codes(&find("irregular migration")), [("subject", "irregular-migration")]);
    assert_eq!(codes(&find("tlp:amber+strict")), [("handling", "AmberStrict")]);
    assert_eq!(codes(&find("3")), [("information credibility", "3")]);
    assert_eq!(find("superseded").len(), 2);
}

#[test]
fn a_term_is_found_by_the_other_words_the_screen_or_a_source_has_for_it() {
    assert_eq!(codes(&find("has as a step")), [("relation", "LeadsTo")]);
    assert_eq!(codes(&find("human trafficking")), [("subject", "tip")]);
}

#[test]
fn an_unknown_or_empty_text_finds_nothing() {
    assert!(find("lineage").is_empty());
    assert!(find("  ").is_empty());
}

/// Reads and writes every term of a set, alone and inside a newtype variant.
fn round_trip<W>(all: &[W])
where
    W: Word + Debug + PartialEq + Serialize + DeserializeOwned,
{
    #[derive(Debug, PartialEq, Serialize, serde::Deserialize)]
    enum Fact<W> {
        Kind(W),
    }
    let options = Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_default_extension(Extensions::UNWRAP_VARIANT_NEWTYPES);
    for word in all {
        let code = word.term().code;
        assert_eq!(options.to_string(word).unwrap(), code);
        assert_eq!(options.from_str::<W>(code).unwrap(), *word);
        let fact: Fact<W> = options.from_str(&format!("Kind({code})")).unwrap();
        assert_eq!(fact, Fact::Kind(*word));
        let maybe: Option<W> = options.from_str(code).unwrap();
        assert_eq!(maybe, Some(*word));
    }
}

#[test]
fn every_variant_is_read_and_written_as_its_bare_code() {
    round_trip(InstrumentKind::ALL);
    round_trip(Binding::ALL);
    round_trip(Stage::ALL);
    round_trip(Evidence::ALL);
    round_trip(TextPublic::ALL);
    round_trip(Relation::ALL);
    round_trip(Activity::ALL);
    round_trip(GeoLink::ALL);
    round_trip(PartyRole::ALL);
    round_trip(HumanRole::ALL);
    round_trip(OrgKind::ALL);
    round_trip(EventKind::ALL);
    round_trip(CommitmentKind::ALL);
    round_trip(CommitmentStatus::ALL);
    round_trip(CountOp::ALL);
    round_trip(QuestionKind::ALL);
    round_trip(QuestionStatus::ALL);
    round_trip(Force::ALL);
    round_trip(State::ALL);
    round_trip(SourceKind::ALL);
    round_trip(Reliability::ALL);
    round_trip(Credibility::ALL);
    round_trip(ExclusionReason::ALL);
    round_trip(Marking::ALL);
}
