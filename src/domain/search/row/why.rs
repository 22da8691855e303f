//! Why a thing was found where no word was: the statement that has what was asked for by field.

use crate::domain::fold::partner::partner_over;
use crate::domain::fold::period::dated;
use crate::domain::ids::Wanted;
use crate::domain::library::{Library, Target};
use crate::domain::query::Field;
use crate::domain::record::{ClaimRef, Record};
use crate::domain::search::Why;
use crate::domain::search::ask::Want;
use crate::domain::search::facet::{SAYABLE, of_claim};
use crate::domain::search::segment::fits;
use crate::domain::search::together::Together;
use crate::domain::words::Link;

/// The first statement that has the value or the date of a field of the query; where several are asked for together, that
/// which has them all.
pub fn by_field(library: &Library, target: &Target, wants: &[Want]) -> Option<Why> {
    let record = library.data.get(target.record()?)?;
    let claim = Together::of(wants).and_then(|together| together.first(library, record));
    let told_of_all = claim.map(|claim| told(library, claim));
    told_of_all.or_else(|| wants.iter().find_map(|want| by_want(library, record, want)))
}

fn by_want(library: &Library, record: &Record, want: &Want) -> Option<Why> {
    match want {
        Want::When(dates) => {
            let that = dated(record).into_iter().find(|one| fits(dates, one.when));
            that.map(|one| told(library, one.claim))
        }
        Want::Value(Field::Missing, codes) => {
            let (_, words, _) = SAYABLE.iter().find(|(code, ..)| codes.iter().any(|one| one == code))?;
            Some(Why { field: "not stated", text: (*words).to_string(), marks: Vec::new(), claim: None })
        }
        Want::Value(field, codes) => {
            let has = |claim: &ClaimRef<'_>| has(library, record, *claim, (*field, codes));
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
