//! Which statements mention what, found once for the whole dataset: every page asks for it several times.

use std::collections::HashMap;

use crate::domain::dataset::Dataset;
use crate::domain::ids::Wanted;
use crate::domain::library::Target;
use crate::domain::record::ClaimRef;
use crate::domain::vocab::{State, Term, Word};
use crate::domain::words::{DATE, Link};

/// The statements by what they mention, those that do not stand by their state alone: the place of the record among the entries and that of the claim in it,
/// in this order, each once.
#[derive(Debug, Default)]
pub struct Mentioned {
    by_target: HashMap<Target, Vec<(usize, usize)>>,
}

impl Mentioned {
    /// Looks at every statement.
    pub fn of(data: &Dataset) -> Self {
        let mut index = Self::default();
        for (record, entry) in data.entries().iter().enumerate() {
            for (at, claim) in entry.record.claims().into_iter().enumerate() {
                for target in targets(claim) {
                    let places = index.by_target.entry(target).or_default();
                    if places.last() != Some(&(record, at)) {
                        places.push((record, at));
                    }
                }
            }
        }
        index
    }

    /// The statements that mention the target.
    pub fn places(&self, target: &Target) -> &[(usize, usize)] {
        self.by_target.get(target).map_or(&[], Vec::as_slice)
    }
}

/// What a statement leads to, who says it, and the words of the codebook that it is said in. That it is accepted, and
/// which day it names, leads nowhere. Of one that does not stand nothing is said but that it does not.
fn targets(claim: ClaimRef<'_>) -> Vec<Target> {
    let state = (claim.state != State::Accepted).then(|| claim.state.term());
    let mut found = if claim.state.stands() { said(claim) } else { Vec::new() };
    found.extend(state.map(Target::from));
    found
}

fn said(claim: ClaimRef<'_>) -> Vec<Target> {
    let mut found: Vec<Target> = Vec::new();
    for span in claim.fact.spans() {
        found.extend(match span.link {
            Some(Link::To(Wanted::County, id)) => Some(Target::County(id)),
            Some(Link::To(Wanted::Border, id)) => Some(Target::Border(id)),
            Some(Link::To(Wanted::Place, id)) => Some(Target::Place(id)),
            Some(Link::To(_, id)) => Some(Target::Record(id)),
            Some(Link::Term(set, code)) if set != DATE => Some(Target::Term { set, code }),
            _ => None,
        });
    }
    found.extend(claim.by.map(|by| Target::Record(by.0.clone())));
    let weighed: [Option<Term>; 2] = [claim.force.map(Word::term), claim.cred.map(Word::term)];
    found.extend(weighed.into_iter().flatten().map(Target::from));
    found
}
