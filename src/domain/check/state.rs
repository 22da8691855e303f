//! States: a dispute has two sides that name each other, and what is not simply accepted says why.

use crate::domain::check::{at_claim, each_claim};
use crate::domain::dataset::Entry;
use crate::domain::fault::Fault;
use crate::domain::library::Library;
use crate::domain::record::ClaimRef;
use crate::domain::vocab::State;

/// A disputed statement names the other side, which is disputed too and names it back; an accepted one names none.
pub fn disputes(library: &Library) -> Vec<Fault> {
    let mut faults = Vec::new();
    each_claim(library, |entry, claim| {
        let found: Vec<Fault> = match claim.state {
            State::Disputed if claim.against.is_empty() => vec![
                Fault::error("dispute", "A disputed statement needs the statements that it disputes with.")
                    .hint("Add against: [\"…\"] with their ids; if one source is only silent, use Unreconciled."),
            ],
            State::Disputed => one_sided(entry, claim),
            State::Accepted if !claim.against.is_empty() => vec![
                Fault::warning("against", "This statement is accepted, yet it is against another.")
                    .hint("Mark it Disputed or Unreconciled, or drop against."),
            ],
            _ => Vec::new(),
        };
        faults.extend(found.into_iter().map(|fault| at_claim(fault, entry, claim).in_field("against")));
    });
    faults
}

/// The faults of a dispute that the other side does not know of.
fn one_sided(entry: &Entry, claim: ClaimRef<'_>) -> Vec<Fault> {
    let others = claim.against.iter().filter_map(|id| entry.record.claim(id));
    let fault = |other: ClaimRef<'_>| {
        let sentence = if other.id == claim.id {
            "A statement cannot dispute itself.".to_string()
        } else if other.state != State::Disputed {
            format!("“{}” is disputed here, but is itself {}.", other.id, other.state.word())
        } else if !other.against.iter().any(|id| id == claim.id) {
            format!("“{}” is disputed here, but does not name this statement in turn.", other.id)
        } else {
            return None;
        };
        let hint = if other.id == claim.id {
            "Name the statement that says something else.".to_string()
        } else {
            format!("Write state: Disputed, against: [\"{}\"] there too.", claim.id)
        };
        Some(Fault::error("dispute", sentence).hint(hint))
    };
    others.filter_map(fault).collect()
}

/// What is in one source only, superseded or withdrawn has a note; so has whatever is not accepted and cites several.
pub fn notes(library: &Library) -> Vec<Fault> {
    let mut faults = Vec::new();
    each_claim(library, |entry, claim| {
        let several = claim.cite.len() > 1 && claim.state != State::Accepted;
        let always = matches!(claim.state, State::Unreconciled | State::Superseded | State::Retracted);
        let noted = claim.note.is_some_and(|note| !note.trim().is_empty());
        if noted || !(always || several) {
            return;
        }
        let with = if always { "" } else { " with several citations" };
        let sentence = format!("A statement that is {}{with} needs a note.", claim.state.word());
        let hint = match claim.state {
            State::Unreconciled => "Say in note which source has it and which does not.",
            State::Superseded => "Say in note what has taken its place.",
            State::Retracted => "Say in note who took it back and why.",
            _ => "Say in note which source says what.",
        };
        faults.push(at_claim(Fault::error("note", sentence).hint(hint), entry, claim).in_field("note"));
    });
    faults
}
