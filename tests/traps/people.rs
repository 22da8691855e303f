//! Traps of people: who signed and who only spoke, posts as printed, and who held them when.

use mpaka::domain::record::Record;
use mpaka::domain::record::claim::Cite;
use mpaka::domain::record::event::EventFact;
use mpaka::domain::record::instrument::InstrumentFact;
use mpaka::domain::record::person::{PostFact, TenureFact};
use mpaka::domain::vocab::{HumanRole, Stage, State};

use crate::{agreement, claim, event, library, passages, post, record_sheet, signatories};

#[test]
fn trap_7_the_stray_paragraph_is_the_letters_by_our_reading_and_misprints_stay() {
    let library = library();
    let stray = claim(&library, "it-loi-communique", "stray");
    assert!(stray.note.is_some_and(|note| note.contains("our")), "it is said to be our reading: {:?}", stray.note);
    let block = claim(&library, "it-loi-communique", "ke");
    assert!(passages(block).iter().any(|passage| passage.contains("GOVERNEMENT")), "{:?}", passages(block));
    let support = claim(&library, "it-ministries-collaboration", "text");
    assert!(support.cite.iter().all(|cite| matches!(cite, Cite::Para(22, _))), "the paragraph after the first block");
}

#[test]
fn traps_7_and_10_a_signature_under_a_communique_signs_no_agreement() {
    let library = library();
    for instrument in library.data.instruments() {
        for claim in signatories(instrument) {
            assert!(!claim.cite.iter().any(|cite| matches!(cite, Cite::SignatureBlock(..))), "{}", claim.id);
            for passage in claim.cite.iter().filter_map(Cite::passage) {
                let only_present = ["ceremony", "presided", "speaking"];
                assert!(!only_present.iter().any(|word| passage.to_lowercase().contains(word)), "{passage}");
            }
        }
    }
    for id in ["it-loi-communique", "it-mou-communique"] {
        let role = |fact: &EventFact| match fact {
            EventFact::Person { role, .. } => Some(*role),
            _ => None,
        };
        let roles: Vec<HumanRole> = event(&library, id).claims.iter().filter_map(|claim| role(&claim.says)).collect();
        assert!(!roles.is_empty() && !roles.contains(&HumanRole::Signatory), "{id}: {roles:?}");
    }
    let letter = signatories(agreement(&library, "it-crime-loi"));
    assert_eq!(letter.len(), 2);
    for claim in letter {
        let own = claim.cite.iter().filter(|cite| cite.source().is_none());
        assert!(own.clone().count() > 0 && own.clone().all(|cite| matches!(cite, Cite::Title(_))), "by the heading");
        assert!(claim.cite.iter().any(|cite| cite.source().is_some()), "and, outside, by the embassy");
        assert!(claim.note().is_some_and(|note| note.contains("heading")), "which says which: {:?}", claim.note());
    }
    let mou = signatories(agreement(&library, "it-migration-mou"));
    assert_eq!(mou.len(), 3, "one of the two men in both of his posts");
    for claim in mou {
        assert!(claim.cite.iter().any(|cite| matches!(cite, Cite::Para(8, _))), "by its text");
    }
    let place =
        |id: &str| agreement(&library, id).claims.iter().any(|claim| matches!(claim.says, InstrumentFact::SignedAt(_)));
    assert!(place("it-migration-mou") && !place("it-crime-loi"), "Nairobi is stated for one of the two");
}

#[test]
fn trap_10_the_letter_is_between_two_ministries_and_the_mou_between_two_governments() {
    let library = library();
    let parties = |id: &str| -> Vec<&str> {
        let claims = agreement(&library, id).claims.iter();
        claims
            .filter_map(|claim| match &claim.says {
                InstrumentFact::Party { org, .. } => Some(org.0.as_str()),
                _ => None,
            })
            .collect()
    };
    assert_eq!(parties("it-crime-loi"), ["it-interior", "ke-interior"]);
    assert_eq!(parties("it-migration-mou"), ["it-government", "ke-government"]);
}

#[test]
fn nobody_is_named_as_signing_the_uk_mou_and_those_who_spoke_or_presided_did_not() {
    let library = library();
    assert!(signatories(agreement(&library, "uk-border-mou")).is_empty());
    let sheet = record_sheet(&library, "uk-border-mou");
    assert!(sheet.contains("Signed by    not named"), "{sheet}");
}

#[test]
fn trap_9_what_is_planned_or_negotiated_is_signed_by_nobody() {
    let library = library();
    for (id, stage) in [("cn-police-mou", Stage::Proposed), ("it-security-agreement", Stage::UnderNegotiation)] {
        let instrument = agreement(&library, id);
        let stages = mpaka::domain::fold::status::stages(instrument);
        assert_eq!(stages.last().unwrap().stage, stage);
        assert!(signatories(instrument).is_empty());
        let sheet = record_sheet(&library, id);
        assert!(sheet.contains("since then unknown"), "{sheet}");
        assert!(!sheet.contains("Signed  "), "{sheet}");
    }
}

#[test]
fn trap_14_one_post_has_every_title_as_printed_and_one_person_may_hold_two() {
    let library = library();
    let titles = |id: &str| -> Vec<&str> {
        post(&library, id)
            .claims
            .iter()
            .filter_map(|claim| match &claim.says {
                PostFact::Title(title) => Some(title.as_str()),
                _ => None,
            })
            .collect()
    };
    for title in ["Defence Minister", "Defence CS"] {
        assert!(titles("ke-cs-defence").contains(&title), "{:?}", titles("ke-cs-defence"));
    }
    for title in ["Interior Cabinet Secretary", "Cabinet Secretary for Interior and National Administration"] {
        assert!(titles("ke-cs-interior").contains(&title), "{:?}", titles("ke-cs-interior"));
    }
    let held = |who: &str| -> Vec<&str> {
        library
            .data
            .records()
            .filter_map(|record| match record {
                Record::Tenure(tenure) if tenure.person.0 == who => Some(tenure.post.0.as_str()),
                _ => None,
            })
            .collect()
    };
    let mudavadi = held("musalia-mudavadi");
    assert!(mudavadi.contains(&"ke-prime-cs") && mudavadi.contains(&"ke-cs-foreign"), "{mudavadi:?}");
}

#[test]
fn trap_15_an_article_only_observes_a_post_and_gaps_between_holders_stay() {
    let library = library();
    for record in library.data.records() {
        let Record::Tenure(tenure) = record else { continue };
        for claim in &tenure.claims {
            let own = claim.cite.iter().all(|cite| {
                let source = cite.source().or(tenure.source.as_ref()).map(|id| id.0.as_str());
                source.is_some_and(|id| crate::FIVE.contains(&id))
            });
            let observed = matches!(claim.says, TenureFact::Observed(_) | TenureFact::Term(_));
            assert!(!own || observed, "{} {}: none of the five appoints anybody", tenure.id, claim.id);
        }
    }
    let left = claim(&library, "duale-ke-cs-defence", "left");
    assert!(left.state != State::Retracted, "Duale left Defence in 2024");
    for (id, seen) in [("matiangi-ke-cs-interior", "30 Mar 2022"), ("murkomen-ke-cs-interior", "6 Oct 2025")] {
        let sheet = record_sheet(&library, id);
        assert!(sheet.contains(seen), "{sheet}");
    }
}
