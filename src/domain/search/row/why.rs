//! Why a thing was found where no word was: the statement that has what was asked for by field.

use crate::domain::fold::partner::partner_over;
use crate::domain::fold::period::dated;
use crate::domain::ids::Wanted;
use crate::domain::library::{Library, Target};
use crate::domain::query::{Clause, Field, Query, What};
use crate::domain::record::{ClaimRef, Record};
use crate::domain::search::facet::{SAYABLE, of_claim};
use crate::domain::search::segment::fits;
use crate::domain::search::{Index, Why};
use crate::domain::words::Link;

/// The first statement that has the value or the date of a field of the query.
pub fn by_field(index: &Index, library: &Library, target: &Target, query: &Query) -> Option<Why> {
    let record = library.data.get(target.record()?)?;
    let wanted = || query.clauses.iter().filter(|clause| !clause.not);
    let both = both(index, library, record, wanted());
    both.or_else(|| wanted().find_map(|clause| by_clause(index, library, record, clause)))
}

/// The statement in which a person has a role, where both are asked for.
fn both<'a>(
    index: &Index,
    library: &Library,
    record: &Record,
    clauses: impl Iterator<Item = &'a Clause>,
) -> Option<Why> {
    let parts = clauses.filter_map(|clause| match &clause.what {
        What::Is(field @ (Field::Role | Field::Person), typed) => Some((*field, codes(index, library, *field, typed))),
        _ => None,
    });
    let parts: Vec<_> = parts.collect();
    let is_both =
        |claim: &ClaimRef<'_>| parts.iter().all(|(field, codes)| has(library, record, *claim, (*field, codes)));
    let that = record.claims().into_iter().find(is_both).filter(|_| parts.len() > 1);
    that.map(|claim| told(library, claim))
}

fn codes(index: &Index, library: &Library, field: Field, typed: &[String]) -> Vec<String> {
    typed.iter().filter_map(|one| index.values(library).resolve(field, one).ok()).flatten().collect()
}

fn by_clause(index: &Index, library: &Library, record: &Record, clause: &Clause) -> Option<Why> {
    match &clause.what {
        What::When(field, period) => {
            let that = dated(record).into_iter().find(|one| fits(*field, *period, one.when));
            that.map(|one| told(library, one.claim))
        }
        What::Is(Field::Missing, typed) => {
            let codes = codes(index, library, Field::Missing, typed);
            let (_, words, _) = SAYABLE.iter().find(|(code, ..)| codes.iter().any(|one| one == code))?;
            Some(Why { field: "not stated", text: (*words).to_string(), marks: Vec::new(), claim: None })
        }
        What::Is(field, typed) => {
            let codes = codes(index, library, *field, typed);
            let has = |claim: &ClaimRef<'_>| has(library, record, *claim, (*field, &codes));
            record.claims().into_iter().find(has).map(|claim| told(library, claim))
        }
        _ => None,
    }
}

fn told(library: &Library, claim: ClaimRef<'_>) -> Why {
    let spans = library.named(claim.fact.spans(), claim.as_printed);
    let text = spans.into_iter().map(|span| span.text).collect();
    Why { field: claim.fact.label(), text, marks: Vec::new(), claim: Some(claim.id.to_string()) }
}

fn has(library: &Library, record: &Record, claim: ClaimRef<'_>, (field, codes): (Field, &[String])) -> bool {
    let is_one = |code: &str| codes.iter().any(|one| one == code);
    let spans = claim.fact.spans();
    let says = |link: &Link| match (field, link) {
        (Field::Partner, Link::To(Wanted::Org | Wanted::Actor, id)) => {
            partner_over(library, id).is_some_and(|org| is_one(&org.id))
        }
        (Field::Status, Link::Term(_, code)) => {
            matches!(claim.fact.name(), "Stage" | "Status") && is_one(&code.to_lowercase())
        }
        _ => false,
    };
    match field {
        Field::Partner | Field::Status => spans.iter().filter_map(|span| span.link.as_ref()).any(says),
        Field::Has => {
            let ways = SAYABLE.iter().filter(|(code, ..)| is_one(code)).flat_map(|(.., ways)| ways.iter());
            ways.into_iter().any(|(kind, facts)| *kind == record.kind() && facts.contains(&claim.fact.name()))
        }
        _ => {
            let mut is = false;
            of_claim(library, record, (claim, &spans), &mut |of, code| is |= of == field && is_one(code));
            is
        }
    }
}
