//! Why a thing was found where no word was: the statement that has what was asked for by field.

use crate::domain::fold::partner::partner_over;
use crate::domain::fold::period::dated;
use crate::domain::ids::Wanted;
use crate::domain::library::{Library, Target};
use crate::domain::query::{Clause, Field, Query, What};
use crate::domain::record::{ClaimRef, Record};
use crate::domain::search::Why;
use crate::domain::search::facet::{SAYABLE, of_claim};
use crate::domain::search::value::plain;
use crate::domain::words::Link;

/// The first statement that has the value or the date of a field of the query.
pub fn by_field(library: &Library, target: &Target, query: &Query) -> Option<Why> {
    let record = library.data.get(target.record()?)?;
    query.clauses.iter().filter(|clause| !clause.not).find_map(|clause| by_clause(library, record, clause))
}

fn by_clause(library: &Library, record: &Record, clause: &Clause) -> Option<Why> {
    match &clause.what {
        What::When(..) => {
            let dates = dated(record);
            dates.first().map(|one| told(library, one.claim))
        }
        What::Is(Field::Missing, typed) => {
            let wanted = plain(typed.first()?);
            let (_, words, _) = SAYABLE.iter().find(|(code, ..)| code.starts_with(&wanted))?;
            Some(Why { field: "not stated", text: (*words).to_string(), marks: Vec::new(), claim: None })
        }
        What::Is(field, typed) => {
            let has = |claim: &ClaimRef<'_>| typed.iter().any(|one| has(library, record, *claim, *field, &plain(one)));
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

fn has(library: &Library, record: &Record, claim: ClaimRef<'_>, field: Field, wanted: &str) -> bool {
    let begins = |name: &str| {
        let name = plain(name);
        wanted.split_whitespace().all(|word| name.split_whitespace().any(|one| one.starts_with(word)))
    };
    match field {
        Field::Partner => claim.fact.spans().iter().any(|span| match &span.link {
            Some(Link::To(Wanted::Org | Wanted::Actor, id)) => partner_over(library, id)
                .is_some_and(|org| begins(&org.id) || begins(&library.name(Wanted::Org, &org.id))),
            _ => false,
        }),
        Field::Status => matches!(claim.fact.name(), "Stage" | "Status"),
        Field::Has => {
            let ways = SAYABLE.iter().find(|(code, ..)| code.starts_with(wanted)).map(|(.., ways)| ways);
            ways.into_iter()
                .flat_map(|ways| ways.iter())
                .any(|(kind, facts)| *kind == record.kind() && facts.contains(&claim.fact.name()))
        }
        _ => {
            let mut is = false;
            of_claim(library, record, (claim, &claim.fact.spans()), &mut |of, code| {
                is |= of == field && (begins(code) || begins(&library.name(Wanted::Record, code)));
            });
            is || matches!(field, Field::Threat | Field::Activity | Field::Role)
                && claim.fact.spans().iter().any(|span| begins(&span.text) && matches!(span.link, Some(Link::Term(..))))
        }
    }
}
