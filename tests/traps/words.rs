//! Traps of words: classes that look alike and are not, spellings that differ and are the same, names of one thing.

use mpaka::domain::date::Day;
use mpaka::domain::library::Target;
use mpaka::domain::query::Query;
use mpaka::domain::record::claim::Cite;
use mpaka::domain::record::org::OrgFact;
use mpaka::domain::search::Index;
use mpaka::domain::vocab::{OrgKind, Subject};

use crate::{agreement, claim, library, org, threats};

#[test]
fn two_county_numberings_collide_and_neither_is_taken_for_the_other() {
    let library = library();
    assert!(library.find("24").is_err(), "24 is Mandera in one and West Pokot in the other");
    assert!(library.find("turkana").is_ok());
}

#[test]
fn traps_11_and_12_smuggling_trafficking_and_irregular_migration_stay_apart() {
    let library = library();
    let subjects = |id: &str| -> Vec<Subject> {
        threats(agreement(&library, id)).into_iter().map(|(subject, _)| subject).collect()
    };
    assert_eq!(subjects("it-migration-mou"), [Subject::IrregularMigration], "labour migration and returns");
    let printed = |id: &str| claim(&library, "uk-border-mou", id).as_printed.unwrap();
    assert_eq!(printed("tip"), "human trafficking; trafficking in persons");
    assert_eq!(printed("som"), "migrant smuggling; human smuggling");
    for instrument in library.data.instruments() {
        for (subject, claim) in threats(instrument) {
            for passage in claim.cite.iter().filter_map(Cite::passage).map(str::to_lowercase) {
                let both = passage.contains("smuggling") && passage.contains("trafficking");
                assert!(both || subject != Subject::Tip || !passage.contains("smuggling"), "{passage}");
                assert!(both || subject != Subject::Som || !passage.contains("trafficking"), "{passage}");
                assert!(subject != Subject::Toc || passage.contains("organi"), "“organised” is said: {passage}");
            }
        }
    }
}

#[test]
fn trap_13_rock_is_a_programme_with_its_printed_name_and_its_proper_one() {
    let library = library();
    let rock = org(&library, "rock");
    assert_eq!(rock.kind, OrgKind::Programme);
    let names: Vec<&str> = rock
        .claims
        .iter()
        .filter_map(|claim| match &claim.says {
            OrgFact::Name { text, .. } => Some(text.as_str()),
            _ => None,
        })
        .collect();
    assert!(names.contains(&"Regional Operation Centre Khartoum"), "as printed: {names:?}");
    assert!(names.iter().any(|name| name.contains("Khartoum Process")), "as the EU has it: {names:?}");
}

#[test]
fn trap_16_spellings_are_folded_for_search_and_never_in_passages() {
    let library = library();
    let index = Index::of(&library, Day::parse("2026-11-22").unwrap());
    let first = |words: &str| {
        let answer = index.answer(&library, &Query::parse(words).unwrap()).unwrap();
        index.target(&library, *answer.docs.first()?)
    };
    for (a, b) in [
        ("matiang'i", "matiang’i"),
        ("al raisi", "al-raisi"),
        ("flash-ippa", "flashippa"),
        ("organised crime", "organized crime"),
        ("us defense framework", "us defence framework"),
    ] {
        assert!(first(a).is_some(), "{a}");
        assert_eq!(first(a), first(b), "{a} and {b}");
    }
    let cited = |record: &str, id: &str, words: &str| {
        let passages = crate::passages(claim(&library, record, id));
        assert!(passages.iter().any(|passage| passage.contains(words)), "{passages:?}");
    };
    cited("uk-border-mou", "toc", "organized");
    cited("matiangi-ke-cs-interior", "seen", "Matiang’i");
}

#[test]
fn trap_17_framework_pact_and_agreement_are_one() {
    let library = library();
    for alias in ["defence pact", "US defence pact", "US framework"] {
        assert_eq!(library.find(alias), Ok(Target::Record("us-defence-framework".into())), "{alias}");
    }
    let printed = claim(&library, "us-defence-framework", "kind").as_printed.unwrap();
    assert_eq!(printed, "defence framework; defence pact; agreement");
}
