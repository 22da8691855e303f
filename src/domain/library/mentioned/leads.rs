//! Where the value of a statement leads, without the words that it is told in. What it gives is what the links of the
//! value's spans give; making those for every statement of large data takes long.

use crate::domain::ids::{Refers, Wanted};
use crate::domain::record::Record;
use crate::domain::record::commitment::{CommitmentFact, Quantity};
use crate::domain::record::event::EventFact;
use crate::domain::record::instrument::InstrumentFact;
use crate::domain::record::locality::Locality;
use crate::domain::vocab::Word;
use crate::domain::words::{DATE, Link};

/// Something that a statement leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Lead<'a> {
    County(&'a str),
    Border(&'a str),
    Place(&'a str),
    Record(&'a str),
    /// A word of the codebook by its set and its code.
    Term(&'static str, &'a str),
}

/// Gives what the value of a record's statement leads to, by its place in the record. Which day it names leads nowhere.
pub(super) fn leads(record: &Record, at: usize, found: &mut dyn FnMut(Lead<'_>)) {
    match record {
        Record::Instrument(one) => one.claims.get(at).into_iter().for_each(|claim| instrument(&claim.says, found)),
        Record::Event(one) => one.claims.get(at).into_iter().for_each(|claim| event(&claim.says, found)),
        Record::Commitment(one) => one.claims.get(at).into_iter().for_each(|claim| commitment(&claim.says, found)),
        // Of the others there are few.
        other => linked(other, at, found),
    }
}

/// The same from the links of the value's spans.
pub(super) fn linked(record: &Record, at: usize, found: &mut dyn FnMut(Lead<'_>)) {
    let spans = record.claim_at(at).map(|claim| claim.fact.spans()).unwrap_or_default();
    for span in &spans {
        match &span.link {
            Some(Link::To(wanted, id)) => found(reference(*wanted, id)),
            Some(Link::Term(set, code)) if *set != DATE => found(Lead::Term(set, code)),
            _ => {}
        }
    }
}

fn reference(wanted: Wanted, id: &str) -> Lead<'_> {
    match wanted {
        Wanted::County => Lead::County(id),
        Wanted::Border => Lead::Border(id),
        Wanted::Place => Lead::Place(id),
        _ => Lead::Record(id),
    }
}

fn to<R: Refers>(one: &R) -> Lead<'_> {
    reference(R::WANTED, one.id())
}

fn each<'a, R: Refers + 'a>(all: impl IntoIterator<Item = &'a R>, found: &mut dyn FnMut(Lead<'_>)) {
    for one in all {
        found(to(one));
    }
}

fn term(word: impl Word) -> Lead<'static> {
    let term = word.term();
    Lead::Term(term.set, term.code)
}

fn locality(place: &Locality, found: &mut dyn FnMut(Lead<'_>)) {
    each(&place.id, found);
    each(&place.county, found);
    if let Some(link) = place.link {
        found(term(link));
    }
}

fn instrument(fact: &InstrumentFact, found: &mut dyn FnMut(Lead<'_>)) {
    use InstrumentFact as F;
    match fact {
        F::Kind(kind) => found(term(*kind)),
        F::Title(_) | F::Supplied(_) | F::Aim(_) | F::Effect(_) | F::Oversight(_) | F::Remark(_) | F::Validity(_) => {}
        F::Binding(binding) => found(term(*binding)),
        F::Party { org, .. } => found(to(org)),
        F::Body { org, role } => {
            found(to(org));
            found(term(*role));
        }
        F::Person { who, post, role } => {
            found(to(who));
            each(post, found);
            found(term(*role));
        }
        F::SignedAt(place) | F::Place(place) => locality(place, found),
        F::Stage(stage) | F::Dated { stage, .. } => found(term(*stage)),
        F::Threat(subject) => found(term(*subject)),
        F::Activity(activity) => found(term(*activity)),
        F::Counties { link, ids, .. } => {
            found(term(*link));
            each(ids, found);
        }
        F::Borders { link, ids } => {
            found(term(*link));
            each(ids, found);
        }
        F::Relation { rel, to: other } => {
            found(term(*rel));
            found(to(other));
        }
        F::Cost(money) => found(term(money.kind())),
        F::TextPublic(public) => found(term(*public)),
    }
}

fn event(fact: &EventFact, found: &mut dyn FnMut(Lead<'_>)) {
    use EventFact as F;
    match fact {
        F::Kind(kind) => found(term(*kind)),
        F::Supplied(_) | F::Remark(_) | F::On(_) => {}
        F::Place(place) => locality(place, found),
        F::Person { who, post, role } => {
            found(to(who));
            each(post, found);
            found(term(*role));
        }
        F::Org { org, role } => {
            found(to(org));
            found(term(*role));
        }
        F::About(other) => found(to(other)),
        F::Count { op, .. } => found(term(*op)),
    }
}

fn commitment(fact: &CommitmentFact, found: &mut dyn FnMut(Lead<'_>)) {
    use CommitmentFact as F;
    match fact {
        F::Kind(kind) => found(term(*kind)),
        F::By(actor) | F::To(actor) => found(to(actor)),
        F::Under(agreement) | F::Beside(agreement) => found(to(agreement)),
        F::At(event) => found(to(event)),
        F::Quantity(quantity) => match &**quantity {
            Quantity::Money(money) => found(term(money.kind())),
            Quantity::PercentTarget { op, .. } | Quantity::Personnel { op, .. } => found(term(*op)),
            Quantity::InKind(_) | Quantity::Political => {}
        },
        F::Text(_) | F::DependsOn(_) | F::Due(_) => {}
        F::Status(status) => found(term(*status)),
    }
}
