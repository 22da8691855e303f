//! Traps that the five source documents set, and that the shipped data must not fall into.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test stops where it cannot go on")]

use mpaka::domain::chart::{Extent, Sort};
use mpaka::domain::date::{Day, Precision};
use mpaka::domain::doc::{doc, lay};
use mpaka::domain::fold::county::ties_of;
use mpaka::domain::fold::occasion::chart;
use mpaka::domain::fold::silence::silences;
use mpaka::domain::fold::status::{stages, validity};
use mpaka::domain::library::{Library, Target};
use mpaka::domain::record::claim::{Cite, Claim};
use mpaka::domain::record::commitment::{Commitment, CommitmentFact, Quantity};
use mpaka::domain::record::event::EventFact;
use mpaka::domain::record::instrument::{Instrument, InstrumentFact};
use mpaka::domain::record::{Kind, Record};
use mpaka::domain::vocab::{CommitmentKind, CountOp, Force, GeoLink, HumanRole, OrgKind, SourceKind, Stage, Subject};
use mpaka::domain::when::{Basis, When};
use mpaka::shipped;

fn library() -> Library {
    Library::new(&[shipped::dataset()], shipped::atlas().unwrap())
}

fn today() -> Day {
    Day::parse("2026-11-22").unwrap()
}

fn agreement<'a>(library: &'a Library, id: &str) -> &'a Instrument {
    library.data.instrument(id).unwrap()
}

fn promise<'a>(library: &'a Library, id: &str) -> &'a Commitment {
    match library.data.get(id) {
        Some(Record::Commitment(commitment)) => commitment,
        _ => panic!("{id} is no promise or request"),
    }
}

fn sheet(library: &Library, target: &Target) -> String {
    lay(&doc(library, target, today()), 200).iter().map(|line| line.plain() + "\n").collect()
}

fn threats(instrument: &Instrument) -> Vec<(Subject, &Claim<InstrumentFact>)> {
    let threat = |claim: &&_| match &(*claim as &Claim<InstrumentFact>).says {
        InstrumentFact::Threat(subject) => Some(*subject),
        _ => None,
    };
    instrument.claims.iter().filter_map(|claim| Some((threat(&claim)?, claim))).collect()
}

fn signatories(instrument: &Instrument) -> Vec<&Claim<InstrumentFact>> {
    let signs = |claim: &&Claim<_>| matches!(claim.says, InstrumentFact::Person { role: HumanRole::Signatory, .. });
    instrument.claims.iter().filter(signs).collect()
}

#[test]
fn trap_1_the_undated_article_gives_the_uk_mou_no_day() {
    let library = library();
    assert!(library.data.source("mygov-uk-mou").unwrap().published.is_none());
    let mou = agreement(&library, "uk-border-mou");
    let dated = mou.claims.iter().filter_map(|claim| match &claim.says {
        InstrumentFact::Dated { when, .. } => Some(when),
        _ => None,
    });
    assert!(dated.clone().all(When::is_absent), "a bound at most");
    let sheet = sheet(&library, &Target::Record("uk-border-mou".into()));
    assert!(sheet.contains("day not stated"), "{sheet}");
    assert!(!sheet.contains("2026") || dated.count() > 0, "no month is read into it: {sheet}");
}

#[test]
fn trap_2_a_page_stamp_dates_the_page_and_not_the_meeting() {
    let library = library();
    let source = library.data.source("pulse-afripol").unwrap();
    assert_eq!(source.published.unwrap().basis(), Basis::PublicationDate);
    let Some(Record::Event(event)) = library.data.get("afripol-meeting") else { panic!("the meeting is gone") };
    let when = event.claims.iter().find_map(|claim| match &claim.says {
        EventFact::On(when) => Some(when),
        _ => None,
    });
    assert!(when.is_none_or(|when| when.is_absent() && when.not_before().is_none()), "{when:?}");
}

#[test]
fn trap_3_the_caption_of_a_press_conference_makes_the_day_of_signing_uncertain() {
    let library = library();
    let stages = stages(agreement(&library, "us-defence-framework"));
    let when = stages.iter().find(|one| one.stage == Stage::Signed).unwrap().when.unwrap();
    assert_eq!(when.basis(), Basis::Caption);
    assert!(when.edtf().unwrap().uncertain());
}

#[test]
fn traps_7_and_10_a_signature_under_a_communique_signs_no_agreement() {
    let library = library();
    for instrument in library.data.instruments() {
        for claim in signatories(instrument) {
            assert!(!claim.cite.iter().any(|cite| matches!(cite, Cite::SignatureBlock(..))), "{}", claim.id);
            let only_present = ["ceremony", "presided", "speaking"];
            for passage in claim.cite.iter().filter_map(Cite::passage) {
                assert!(!only_present.iter().any(|word| passage.to_lowercase().contains(word)), "{passage}");
            }
        }
    }
    let letter = signatories(agreement(&library, "it-crime-loi"));
    assert_eq!(letter.len(), 2);
    for claim in letter {
        assert!(claim.cite.iter().all(|cite| matches!(cite, Cite::Title(_))), "by the heading only");
        assert!(claim.note.as_deref().unwrap().contains("heading only"));
    }
    let mou = signatories(agreement(&library, "it-migration-mou"));
    assert_eq!(mou.len(), 2);
    assert!(mou.iter().all(|claim| claim.cite.iter().all(|cite| matches!(cite, Cite::Para(..)))), "by its text");
    assert!(signatories(agreement(&library, "uk-border-mou")).is_empty(), "those who spoke did not sign");
    let place =
        |id: &str| agreement(&library, id).claims.iter().any(|claim| matches!(claim.says, InstrumentFact::SignedAt(_)));
    assert!(place("it-migration-mou") && !place("it-crime-loi"), "Nairobi is stated for one of the two");
}

#[test]
fn trap_9_what_is_planned_or_negotiated_is_signed_by_nobody() {
    let library = library();
    for (id, stage) in [("cn-police-mou", Stage::Proposed), ("it-security-agreement", Stage::UnderNegotiation)] {
        let instrument = agreement(&library, id);
        assert_eq!(stages(instrument).last().unwrap().stage, stage);
        assert!(signatories(instrument).is_empty());
        let sheet = sheet(&library, &Target::Record(id.into()));
        assert!(sheet.contains("since then unknown"), "{sheet}");
        assert!(!sheet.contains("Signed  "), "{sheet}");
    }
}

#[test]
fn traps_11_and_12_smuggling_trafficking_and_irregular_migration_stay_apart() {
    let library = library();
    let subjects = |id: &str| -> Vec<Subject> {
        threats(agreement(&library, id)).into_iter().map(|(subject, _)| subject).collect()
    };
    assert_eq!(subjects("it-migration-mou"), [Subject::IrregularMigration], "labour migration and returns");
    let uk = threats(agreement(&library, "uk-border-mou"));
    let printed = |wanted: Subject| -> &str {
        uk.iter().find(|(subject, _)| *subject == wanted).unwrap().1.as_printed.as_deref().unwrap()
    };
    assert_eq!(printed(Subject::Tip), "human trafficking; trafficking in persons");
    assert_eq!(printed(Subject::Som), "migrant smuggling; human smuggling");
    for instrument in library.data.instruments() {
        for (subject, claim) in threats(instrument) {
            for passage in claim.cite.iter().filter_map(Cite::passage).map(str::to_lowercase) {
                assert!(subject != Subject::Tip || !passage.contains("smuggling"), "{passage}");
                assert!(subject != Subject::Som || !passage.contains("trafficking"), "{passage}");
                assert!(subject != Subject::Toc || passage.contains("organi"), "“organised” is said: {passage}");
            }
        }
    }
}

#[test]
fn trap_13_a_programme_is_no_state() {
    let library = library();
    let Some(Record::Org(rock)) = library.data.get("rock") else { panic!("ROCK is gone") };
    assert_eq!(rock.kind, OrgKind::Programme);
}

#[test]
fn trap_18_the_haiti_money_is_a_pledge_as_printed_beside_the_framework() {
    let library = library();
    let says: Vec<&CommitmentFact> = promise(&library, "haiti-pledge").claims.iter().map(|claim| &claim.says).collect();
    let money = says.iter().find_map(|fact| match fact {
        CommitmentFact::Quantity(Quantity::Money(money)) => Some(money),
        _ => None,
    });
    assert_eq!(money.unwrap().words(), "\"Sh14.5 billion\" (KES 14 500 000 000, pledge)");
    assert!(says.iter().any(|fact| matches!(fact, CommitmentFact::Kind(CommitmentKind::Pledge))));
    assert!(says.iter().any(|fact| matches!(fact, CommitmentFact::Beside(id) if id.0 == "us-defence-framework")));
    assert!(!says.iter().any(|fact| matches!(fact, CommitmentFact::Under(_))));
    let silent = silences(&library, agreement(&library, "us-defence-framework"));
    assert!(silent.iter().any(|silence| silence.word == "cost"), "it is not the framework's cost");
}

#[test]
fn trap_19_a_share_keeps_its_baseline_and_gets_no_due_day() {
    let library = library();
    let mut found = 0;
    for record in library.data.of_kind(Kind::Commitment) {
        let Record::Commitment(commitment) = record else { continue };
        for claim in &commitment.claims {
            let CommitmentFact::Quantity(Quantity::PercentTarget { from, to, op, of }) = &claim.says else { continue };
            found += 1;
            assert_eq!((from.as_str(), to.as_str(), *op), ("1", "20", CountOp::AtLeast));
            assert!(of.contains("consumption of intelligence"), "{of}");
            assert!(!commitment.claims.iter().any(|claim| matches!(claim.says, CommitmentFact::Due(_))));
            let at =
                |claim: &Claim<_>| matches!(&claim.says, CommitmentFact::At(id) if id.0 == "harambee-house-meeting");
            assert!(commitment.claims.iter().any(at), "promised at the other meeting");
        }
    }
    assert_eq!(found, 1);
}

#[test]
fn trap_20_second_hand_counts_say_so_and_are_trusted_less() {
    let library = library();
    let record = library.data.get("operation-flashippa").unwrap();
    let counts: Vec<_> = record.claims().into_iter().filter(|claim| claim.fact.name() == "Count").collect();
    assert_eq!(counts.len(), 3);
    for claim in counts {
        assert!(claim.note.unwrap().contains("may be Al-Raisi or Matiang'i"));
        assert!(serde_json::to_value(claim.cred.unwrap()).unwrap().as_u64().unwrap() >= 3);
    }
}

#[test]
fn traps_22_and_26_a_period_of_years_ends_with_its_last_year_and_is_never_a_day() {
    let library = library();
    for (id, last) in [("us-defence-framework", "2028-12-31"), ("it-sdp", "2027-12-31")] {
        let when = validity(agreement(&library, id)).unwrap();
        assert_eq!(when.latest(), Some(Day::parse(last).unwrap()));
        assert_eq!(when.edtf().unwrap().precision(), Precision::Year);
        let chart = chart(&library, today());
        let key = format!("{id}#runs");
        let bar = chart.lanes.iter().flat_map(|lane| &lane.items).find(|item| item.key == key).unwrap();
        assert!(matches!(bar.extent, Extent::Period { years_only: true, .. }), "hollow: {:?}", bar.extent);
        assert!(matches!(bar.sort, Sort::Validity));
    }
    let framework = agreement(&library, "us-defence-framework");
    for claim in framework.claims.iter().filter(|claim| matches!(claim.says, InstrumentFact::Validity(_))) {
        let five_years = |cite: &Cite| cite.passage().is_some_and(|passage| passage.contains("five years"));
        assert!(!claim.cite.iter().any(five_years), "Austin speaks of the partnership");
    }
}

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
fn traps_24_and_31_money_without_a_sum_is_a_promise_without_quantity_and_not_to_kenya() {
    let library = library();
    let says: Vec<&CommitmentFact> =
        promise(&library, "cn-peace-finance").claims.iter().map(|claim| &claim.says).collect();
    assert!(!says.iter().any(|fact| matches!(fact, CommitmentFact::Quantity(_))));
    let to: Vec<&str> = says
        .iter()
        .filter_map(|fact| match fact {
            CommitmentFact::To(id) => Some(id.0.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(to, ["unnamed"]);
}

#[test]
fn traps_25_and_28_what_is_sought_discussed_or_urged_is_not_agreed() {
    let library = library();
    for id in ["cn-cooperation", "afripol-cooperation", "interpol-cooperation"] {
        let talks = agreement(&library, id);
        assert!(talks.is_engagement());
        for claim in &talks.claims {
            if matches!(claim.says, InstrumentFact::Activity(_) | InstrumentFact::Threat(_)) {
                assert!(!matches!(claim.force, None | Some(Force::Agreed)), "{id} {}", claim.id);
            }
        }
    }
}

#[test]
fn trap_27_the_officials_words_are_his_and_the_counties_are_the_programmes() {
    let library = library();
    let mou = agreement(&library, "uk-border-mou");
    for (subject, claim) in threats(mou).into_iter().filter(|(subject, _)| *subject != Subject::IrregularMigration) {
        assert_eq!(claim.by.as_ref().map(|by| by.0.as_str()), Some("raymond-omollo"), "{subject:?}");
    }
    for claim in &mou.claims {
        if matches!(claim.says, InstrumentFact::Borders { .. }) {
            assert_eq!(claim.by.as_ref().map(|by| by.0.as_str()), Some("raymond-omollo"));
        }
        if matches!(&claim.says, InstrumentFact::Counties { ids, .. } if !ids.is_empty()) {
            assert!(claim.note.as_deref().unwrap().contains("programme"), "{:?}", claim.note);
        }
    }
    let sheet = sheet(&library, &Target::County("wajir".into()));
    assert!(sheet.contains("not of this county"), "{sheet}");
}

#[test]
fn trap_32_the_kind_comes_from_the_name_and_nothing_binds_by_its_title() {
    let library = library();
    for instrument in library.data.instruments() {
        let binds = |claim: &Claim<_>| matches!(claim.says, InstrumentFact::Binding(_));
        assert!(!instrument.claims.iter().any(binds), "no source states the binding force of {}", instrument.id);
    }
    assert!(library.data.sources().all(|source| source.kind != SourceKind::Law), "nobody has read an agreement");
}
