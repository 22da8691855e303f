//! Relations: none leads back to where it begins, and those that speak of an order or a day fit the dates.

use crate::domain::check::dating::{Window, sure};
use crate::domain::check::head::Chains;
use crate::domain::check::stage::instruments;
use crate::domain::check::{Examined, at_claim};
use crate::domain::fault::Fault;
use crate::domain::ids::{RecordId, Refers};
use crate::domain::library::Library;
use crate::domain::record::ClaimRef;
use crate::domain::record::claim::Claim;
use crate::domain::record::instrument::{Instrument, InstrumentFact};
use crate::domain::vocab::{Relation, Stage, State};
use crate::domain::words::{Link, Span};

/// The standing relations of an agreement.
fn relations(instrument: &Instrument) -> impl Iterator<Item = (&Claim<InstrumentFact>, Relation, &RecordId)> {
    instrument.claims.iter().filter(|claim| claim.state.stands()).filter_map(|claim| match &claim.says {
        InstrumentFact::Relation { rel, to } => Some((claim, *rel, to)),
        _ => None,
    })
}

/// No statement of a record leads to that record.
pub fn to_itself(one: &Examined<'_>) -> Vec<Fault> {
    let id = one.entry.record.id();
    let itself = |spans: &[Span]| spans.iter().any(|span| matches!(&span.link, Some(Link::To(_, to)) if to == id));
    // Only these facts can name a record of the same kind.
    let can = |claim: &ClaimRef<'_>| matches!(claim.fact.name(), "Relation" | "Predecessor" | "Successor" | "About");
    let found = one.statements.iter().filter(|(claim, spans)| can(claim) && itself(spans));
    let fault = |(claim, _): &(ClaimRef<'_>, _)| {
        let fault = Fault::error("itself", "This statement leads from a record to the same record.")
            .hint("Name the other record, or delete the statement.");
        at_claim(fault, one.entry, *claim).in_field("says")
    };
    found.map(fault).collect()
}

/// Steps towards something do not come back to where they begin.
pub fn steps(library: &Library) -> Vec<Fault> {
    let steps = library.data.instruments().flat_map(|one| relations(one).map(move |(_, rel, to)| (one, rel, to)));
    let steps = steps.filter(|(_, rel, _)| *rel == Relation::LeadsTo).map(|(one, _, to)| (one.id.as_str(), to.id()));
    let chains = Chains::new(steps);
    let mut faults = Vec::new();
    for (entry, instrument) in instruments(library) {
        let steps = relations(instrument).filter(|(_, rel, to)| *rel == Relation::LeadsTo && to.id() != instrument.id);
        for (claim, _, to) in steps {
            let Some(way) = chains.ring(&instrument.id, to.id()) else { continue };
            let sentence = format!("These steps lead back to where they begin: {}.", way.join(", then "));
            let fault = Fault::error("steps", sentence).hint("Turn round or delete one of the relations LeadsTo.");
            faults.push(at_claim(fault, entry, ClaimRef::from(claim)).in_field("says"));
        }
    }
    faults
}

/// What takes the place of another or renews it is not the earlier one; what was signed alongside another has its day.
pub fn days(library: &Library) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (entry, instrument) in instruments(library) {
        let own = signed(instrument);
        for (claim, rel, to) in relations(instrument) {
            let Some(other) = library.data.instrument(to.id()) else { continue };
            let theirs = signed(other);
            let any = |test: fn(Window, Window) -> bool| own.iter().any(|a| theirs.iter().any(|b| test(*a, *b)));
            let (what, hint) = match rel {
                Relation::Supersedes if any(Window::precedes) => {
                    ("was signed before what it supersedes", "Turn the relation round, or correct a date.")
                }
                Relation::Renews if any(Window::precedes) => {
                    ("was signed before what it renews", "Turn the relation round, or correct a date.")
                }
                Relation::SignedAlongside if any(Window::misses) => (
                    "was signed on another day than what it is signed alongside",
                    "Correct a date, or use another relation.",
                ),
                _ => continue,
            };
            let name = library.name_of(&entry.record);
            let fault = Fault::error("relation-date", format!("{name} {what}, {}.", to.id())).hint(hint);
            faults.push(at_claim(fault, entry, ClaimRef::from(claim)).in_field("says"));
        }
    }
    faults
}

/// The days between which it surely was signed, by each accepted statement on that; what is disputed is not sure.
fn signed(instrument: &Instrument) -> Vec<Window> {
    let accepted = instrument.claims.iter().filter(|claim| claim.state == State::Accepted);
    let day = |claim: &Claim<InstrumentFact>| match &claim.says {
        InstrumentFact::Dated { stage: Stage::Signed, when } => Some(sure(when)),
        _ => None,
    };
    accepted.filter_map(day).collect()
}
