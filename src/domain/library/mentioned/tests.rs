//! The index against a walk over all statements, on the shipped data.

use super::*;
use crate::domain::ids::Wanted;
use crate::domain::library::Library;
use crate::domain::words::{DATE, Link};

fn library() -> Library {
    Library::new(&[crate::shipped::dataset()], crate::shipped::atlas().unwrap())
}

type Walk = fn(&Record, usize, &mut dyn FnMut(Lead<'_>));

fn gathered(record: &Record, at: usize, walk: Walk) -> Vec<String> {
    let mut found = Vec::new();
    walk(record, at, &mut |lead| found.push(format!("{lead:?}")));
    found.sort();
    found
}

#[test]
fn what_a_value_leads_to_is_what_the_links_in_its_words_lead_to() {
    let library = library();
    let mut facts: Vec<&str> = Vec::new();
    for record in library.data.records() {
        for (at, claim) in record.claims().into_iter().enumerate() {
            assert_eq!(
                gathered(record, at, leads),
                gathered(record, at, leads::linked),
                "{} {}",
                record.id(),
                claim.id
            );
            facts.push(claim.fact.name());
        }
    }
    facts.sort_unstable();
    facts.dedup();
    assert!(facts.len() > 30, "nearly every sort of statement occurs: {facts:?}");
}

/// The same, found by looking at every statement for each target.
fn slowly(data: &Dataset, target: &Target) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (entry, one) in data.entries().iter().enumerate() {
        for (at, claim) in one.record.claims().into_iter().enumerate() {
            let mut all: Vec<Target> = Vec::new();
            for span in claim.fact.spans() {
                all.extend(match span.link {
                    Some(Link::To(Wanted::County, id)) => Some(Target::County(id)),
                    Some(Link::To(Wanted::Border, id)) => Some(Target::Border(id)),
                    Some(Link::To(Wanted::Place, id)) => Some(Target::Place(id)),
                    Some(Link::To(_, id)) => Some(Target::Record(id)),
                    Some(Link::Term(set, code)) if set != DATE => Some(Target::Term { set, code }),
                    _ => None,
                });
            }
            all.extend(claim.by.map(|by| Target::Record(by.0.to_string())));
            all.extend(claim.force.map(|force| Target::from(force.term())));
            all.extend(claim.cred.map(|cred| Target::from(cred.term())));
            if !claim.state.stands() {
                all.clear();
            }
            all.extend((claim.state != State::Accepted).then(|| Target::from(claim.state.term())));
            if all.contains(target) {
                found.push((entry, at));
            }
        }
    }
    found
}

#[test]
fn the_index_has_every_statement_that_mentions_a_target_once_and_in_order() {
    let library = library();
    let data = &library.data;
    let term = |set, code: &str| Target::Term { set, code: code.into() };
    let mut targets: Vec<Target> = data.records().map(|record| Target::Record(record.id().into())).step_by(3).collect();
    targets.extend(["wajir", "turkana", "nyeri", "no-such"].map(|id| Target::County(id.into())));
    targets.extend(["ke-so", "ke-ug"].map(|id| Target::Border(id.into())));
    targets.extend([term("stage", "Signed"), term("subject", "terrorism"), term("state of a statement", "Disputed")]);
    targets.extend([Target::Record("unnamed".into()), Target::Record("no-such".into()), Target::Period("2025".into())]);
    let mut count = 0;
    for target in &targets {
        let quick: Vec<(usize, usize)> =
            library.mentioned().places(data, target).iter().map(|at| (at.entry(), at.claim())).collect();
        assert_eq!(quick, slowly(data, target), "{target:?}");
        count += quick.len();
    }
    assert!(count > 300, "{count}");
}

#[test]
fn a_source_knows_the_records_that_cite_it() {
    let library = library();
    for source in library.data.sources() {
        let place = library.data.place(&source.id).unwrap();
        let quick: Vec<usize> = library.mentioned().citing(place).iter().map(|at| *at as usize).collect();
        let cites = |record: &Record| {
            let cites = |claim: ClaimRef<'_>| {
                claim
                    .cite
                    .iter()
                    .any(|one| one.source().or(record.default_source()).is_some_and(|to| to.0 == source.id))
            };
            record.claims().into_iter().any(cites)
        };
        let slowly: Vec<usize> =
            library.data.entries().iter().enumerate().filter(|(_, one)| cites(&one.record)).map(|(at, _)| at).collect();
        assert_eq!(quick, slowly, "{}", source.id);
    }
}
