//! The tables of the guides: whatever they give as an example is read as the data files are.

use std::collections::HashSet;

use mpaka::domain::read::read;
use mpaka::domain::record::claim::Cite;
use mpaka::domain::record::commitment::CommitmentFact;
use mpaka::domain::record::event::EventFact;
use mpaka::domain::record::instrument::InstrumentFact;
use mpaka::domain::record::org::OrgFact;
use mpaka::domain::record::person::{PersonFact, PostFact, TenureFact};
use mpaka::domain::record::question::QuestionFact;
use mpaka::domain::record::{Kind, Record};
use mpaka::domain::when::Basis;

use crate::guide::column;

/// The names of the facts of a kind, in canonical order.
pub fn facts(kind: Kind) -> Vec<&'static str> {
    let fields = match kind {
        Kind::Instrument => InstrumentFact::fields(),
        Kind::Org => OrgFact::fields(),
        Kind::Event => EventFact::fields(),
        Kind::Commitment => CommitmentFact::fields(),
        Kind::Question => QuestionFact::fields(),
        Kind::Person => PersonFact::fields(),
        Kind::Post => PostFact::fields(),
        Kind::Tenure => TenureFact::fields(),
        Kind::Source => Vec::new(),
    };
    fields.into_iter().map(|(name, _)| name).collect()
}

/// A record of that kind with one statement.
fn record(kind: Kind, says: &str, cite: &str) -> Record {
    let own = match kind {
        Kind::Org => "kind: State, ",
        Kind::Post => "org: \"x\", ",
        Kind::Tenure => "person: \"x\", post: \"x\", ",
        _ => "",
    };
    let text = format!("{}(id: \"x\", {own}claims: [(id: \"x\", says: {says}, cite: [{cite}])])", kind.code());
    let (found, faults) = read("x.ron", text.as_bytes());
    assert_eq!(faults, [], "{text}");
    found.into_iter().next().unwrap().record
}

#[test]
fn the_table_of_each_kind_has_all_its_facts_in_their_order_and_each_can_be_read() {
    for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::Source) {
        let article = if matches!(kind, Kind::Org | Kind::Instrument | Kind::Event) { "an" } else { "a" };
        let rows = column(&format!("| fact of {article} {} |", kind.code()), 0);
        let mut names: Vec<&str> = Vec::new();
        for row in rows {
            let record = record(kind, row, "Whole");
            names.extend(record.claims().first().map(|claim| claim.fact.name()));
        }
        names.dedup();
        assert_eq!(names, facts(kind), "{}", kind.code());
    }
}

#[test]
fn a_quantity_can_be_each_of_its_forms() {
    let rows = column("| fact of a Commitment |", 0);
    for form in ["Money(", "PercentTarget(", "Personnel(", "InKind(", "Political)"] {
        assert!(rows.iter().any(|row| row.starts_with(&format!("Quantity({form}"))), "{form}");
    }
}

#[test]
fn every_locator_is_in_its_table_and_can_be_read() {
    let mut names: HashSet<&str> = HashSet::new();
    for row in column("| locator |", 0) {
        let record = record(Kind::Org, "Role(\"x\")", row);
        let claims = record.claims();
        let cite = claims.first().unwrap().cite.first().unwrap();
        names.insert(match cite {
            Cite::Title(_) => "title",
            Cite::Byline(_) => "byline",
            Cite::Dateline(_) => "dateline",
            Cite::Caption(_) => "caption",
            Cite::Para(..) => "paragraph",
            Cite::SignatureBlock(..) => "block",
            Cite::Whole => "whole",
            Cite::From(..) => "from",
        });
    }
    assert_eq!(names.len(), 8, "{names:?}");
}

#[test]
fn every_date_in_the_table_can_be_read_and_every_basis_has_one() {
    let rows = column("| the source has |", 1);
    let mut found: Vec<Basis> = Vec::new();
    for row in &rows {
        let record = record(Kind::Event, &format!("On{row}"), "Whole");
        let Record::Event(event) = record else { unreachable!() };
        found.extend(event.claims.iter().filter_map(|claim| match &claim.says {
            EventFact::On(when) => Some(when.basis()),
            _ => None,
        }));
    }
    assert!(Basis::ALL.iter().all(|basis| found.contains(basis)), "{found:?}");
    for form in ["?", "~", "%", "XX", "/..", "/2", "201X", "-21", "not_before", "not_after"] {
        assert!(rows.iter().any(|row| row.contains(form)), "no date has {form}");
    }
}
