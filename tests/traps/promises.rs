//! Traps of promises: money as printed, shares with their baseline, counts at second hand, whom a thing goes to.

use mpaka::domain::fold::silence::silences;
use mpaka::domain::record::claim::Claim;
use mpaka::domain::record::commitment::{CommitmentFact, Quantity};
use mpaka::domain::record::{Kind, Record};
use mpaka::domain::vocab::{CommitmentKind, CountOp, Credibility, State};

use crate::{agreement, claim, library, passages, promise, says};

#[test]
fn trap_18_the_haiti_money_is_a_pledge_as_printed_beside_the_framework() {
    let library = library();
    let says = says(promise(&library, "haiti-pledge"));
    let money: Vec<String> = says
        .iter()
        .filter_map(|fact| match fact {
            CommitmentFact::Quantity(quantity) => quantity.money().map(mpaka::domain::money::Money::words),
            _ => None,
        })
        .collect();
    assert_eq!(money[0], "\"Sh14.5 billion\" (KES 14 500 000 000, pledge)");
    assert!(
        money.iter().any(|words| words.starts_with("\"$100 million\" (USD")),
        "dollars are another claim: {money:?}"
    );
    assert!(money.iter().all(|words| words.contains("pledge")), "{money:?}");
    assert!(says.iter().any(|fact| matches!(fact, CommitmentFact::Kind(CommitmentKind::Pledge))));
    assert!(says.iter().any(|fact| matches!(fact, CommitmentFact::Beside(id) if id.0 == "us-defence-framework")));
    assert!(!says.iter().any(|fact| matches!(fact, CommitmentFact::Under(_))));
    assert!(claim(&library, "haiti-pledge", "amount").note.unwrap().contains("our reading"));
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
            let CommitmentFact::Quantity(quantity) = &claim.says else { continue };
            let Quantity::PercentTarget { from, to, op, of } = &**quantity else { continue };
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
    let asked = library.data.get("interpol-promises-kept").unwrap();
    let about = |id: &str| {
        asked.claims().iter().any(|claim| {
            claim
                .fact
                .spans()
                .iter()
                .any(|span| matches!(&span.link, Some(mpaka::domain::words::Link::To(_, to)) if to == id))
        })
    };
    assert!(about("interpol-intelligence-target"), "his term has ended: a question to follow up");
}

#[test]
fn trap_20_second_hand_counts_say_so_are_trusted_less_and_the_arrests_are_disputed() {
    let library = library();
    for id in ["arrests", "countries", "products"] {
        let count = claim(&library, "operation-flashippa", id);
        assert_eq!(count.by.map(|by| by.0.as_str()), Some("unnamed"), "{id}");
        assert!(count.note.unwrap().contains("may be Al-Raisi or Matiang'i"), "{id}");
        assert!(count.cred.map(Credibility::number).unwrap() >= 3, "{id}");
    }
    let arrests = claim(&library, "operation-flashippa", "arrests");
    assert_eq!(arrests.state, State::Disputed);
    for other in arrests.against {
        let other = claim(&library, "operation-flashippa", other);
        assert_eq!((other.state, other.against), (State::Disputed, &["arrests".into()][..]));
        assert!(other.cite.iter().all(|cite| cite.source().is_some()), "by another source");
    }
}

#[test]
fn trap_21_concerns_without_an_author_are_nobodys_facts_and_graded_low() {
    let library = library();
    for (id, printed) in [
        ("cn-policing-concern", "concerns have been raised in the past"),
        ("cn-debate-indicator", "Analysts"),
        ("cn-safeguards-gap", "stakeholders"),
    ] {
        let raised = claim(&library, id, "raised");
        assert_eq!(raised.as_printed, Some(printed), "{id}");
        let text = claim(&library, id, "text");
        assert_eq!(text.by.map(|by| by.0.as_str()), Some("unnamed"), "{id}");
        assert!(text.cred.map(Credibility::number).unwrap() >= 4, "{id}");
    }
}

#[test]
fn trap_24_money_without_a_sum_is_a_promise_without_quantity() {
    let library = library();
    let says = says(promise(&library, "cn-peace-finance"));
    assert!(!says.iter().any(|fact| matches!(fact, CommitmentFact::Quantity(_))));
    assert!(passages(claim(&library, "cn-peace-finance", "text")).iter().any(|words| words.contains("commitments")));
}

#[test]
fn trap_31_chinas_money_went_to_peace_initiatives_and_not_to_kenya() {
    let library = library();
    let to: Vec<&str> = says(promise(&library, "cn-peace-finance"))
        .iter()
        .filter_map(|fact| match fact {
            CommitmentFact::To(id) => Some(id.0.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(to, ["unnamed"]);
    assert!(claim(&library, "cn-peace-finance", "to").as_printed.unwrap().contains("peace initiatives"));
}
