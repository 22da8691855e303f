//! Traps of strength: what is sought, urged, wished or planned is not agreed; what is said of a programme or by an
//! official is not the text of an agreement.

use mpaka::domain::fold::county::ties_of;
use mpaka::domain::library::Target;
use mpaka::domain::record::claim::Claim;
use mpaka::domain::record::instrument::InstrumentFact;
use mpaka::domain::vocab::{Force, GeoLink, InstrumentKind, Subject};

use crate::{agreement, claim, library, of_five, own, passages, sheet, threats};

#[test]
fn trap_23_other_areas_are_no_county() {
    let library = library();
    let mou = agreement(&library, "uk-border-mou");
    let other: Vec<_> = mou
        .claims
        .iter()
        .filter_map(|claim| match &claim.says {
            InstrumentFact::Counties { link: GeoLink::ExpansionPossible, ids, .. } => Some(ids.len()),
            _ => None,
        })
        .collect();
    assert_eq!(other, [0]);
    assert_eq!(ties_of(&library, mou).len(), 7, "five named, two on a named line");
}

#[test]
fn trap_25_what_kenya_seeks_or_is_interested_in_is_not_agreed_and_e_citizen_is_its_own() {
    let library = library();
    for (id, force) in [("equipment", Force::Sought), ("command", Force::Sought)] {
        assert_eq!(claim(&library, "cn-cooperation", id).force, Some(force), "{id}");
    }
    let technology = claim(&library, "cn-cooperation", "technology");
    assert!(passages(technology).iter().any(|words| words.contains("expressed interest")), "{technology:?}");
    let e_citizen = claim(&library, "cn-cooperation", "e-citizen");
    assert_eq!(e_citizen.fact.name(), "Remark");
    assert!(e_citizen.note.unwrap().contains("Kenya"), "{:?}", e_citizen.note);
    for id in ["cn-cooperation", "cn-april-2025"] {
        assert!(agreement(&library, id).is_engagement(), "{id} is no document");
    }
}

#[test]
fn trap_28_a_wish_is_a_wish_and_urging_binds_nobody() {
    let library = library();
    for id in ["afripol-cooperation", "interpol-cooperation", "cn-cooperation"] {
        let talks = agreement(&library, id);
        assert!(talks.is_engagement());
        for claim in &talks.claims {
            if matches!(claim.says, InstrumentFact::Activity(_) | InstrumentFact::Threat(_)) {
                assert!(!matches!(claim.force, None | Some(Force::Agreed)), "{id} {}", claim.id);
            }
        }
    }
    for (subject, claim) in threats(agreement(&library, "afripol-cooperation")) {
        if of_five(own(agreement(&library, "afripol-cooperation")), claim) && subject == Subject::Terrorism {
            assert_eq!(claim.force, Some(Force::Sought), "he was keen");
            assert_eq!(claim.by().map(|by| by.0.as_str()), Some("fred-matiangi"));
        }
    }
    let urged = |claim: &&Claim<InstrumentFact>| claim.force == Some(Force::Urged);
    assert!(agreement(&library, "afripol-cooperation").claims.iter().filter(urged).count() >= 2);
}

#[test]
fn trap_27_the_officials_words_are_his_and_the_counties_are_the_programmes() {
    let library = library();
    let mou = agreement(&library, "uk-border-mou");
    let by = |claim: &Claim<InstrumentFact>| claim.by().map(|by| by.0.clone());
    for (subject, claim) in threats(mou).into_iter().filter(|(subject, _)| *subject != Subject::IrregularMigration) {
        let speaker = by(claim).unwrap_or_else(|| panic!("{subject:?} has a speaker"));
        assert!(["raymond-omollo", "diana-dalton"].contains(&speaker.as_str()), "{subject:?}: {speaker}");
    }
    for claim in &mou.claims {
        if matches!(claim.says, InstrumentFact::Borders { .. }) && of_five(own(mou), claim) {
            assert_eq!(by(claim).as_deref(), Some("raymond-omollo"));
        }
        if matches!(&claim.says, InstrumentFact::Counties { ids, .. } if !ids.is_empty()) && of_five(own(mou), claim) {
            assert!(claim.note().unwrap().contains("programme"), "{:?}", claim.note());
        }
    }
    let sheet = sheet(&library, &Target::County("wajir".into()));
    assert!(sheet.contains("not of this county"), "{sheet}");
}

#[test]
fn trap_32_the_migration_mou_calls_itself_agreement_and_stays_an_mou() {
    let library = library();
    let kind = |claim: &&Claim<InstrumentFact>| matches!(claim.says, InstrumentFact::Kind(_));
    let kinds: Vec<&InstrumentFact> =
        agreement(&library, "it-migration-mou").claims.iter().filter(kind).map(|claim| &claim.says).collect();
    assert_eq!(kinds, [&InstrumentFact::Kind(InstrumentKind::Mou)]);
    for instrument in library.data.instruments() {
        let binds = |claim: &&Claim<_>| matches!(claim.says, InstrumentFact::Binding(_));
        for claim in instrument.claims.iter().filter(binds) {
            assert!(!of_five(own(instrument), claim), "none of the five states what binds: {}", instrument.id);
        }
    }
}
