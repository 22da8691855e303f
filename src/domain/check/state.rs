//! States: a dispute has two sides that know of each other, and what is not simply accepted says why.

use crate::domain::check::{Examined, at_claim, each_claim};
use crate::domain::dataset::Entry;
use crate::domain::fault::Fault;
use crate::domain::record::ClaimRef;
use crate::domain::vocab::State;

/// A disputed statement names the other side, which knows of it; an accepted one names none.
pub fn disputes(one: &Examined<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    each_claim(one, |entry, claim| {
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

/// The faults of a dispute that the other side does not know of. The other side is disputed too and names this one
/// back; or it is what stands, this one being the outlier, and its note says that there is one.
fn one_sided(entry: &Entry, claim: ClaimRef<'_>) -> Vec<Fault> {
    let fault = |other: ClaimRef<'_>| {
        let back = format!("Write state: Disputed, against: [\"{}\"] there too.", claim.id);
        let (sentence, hint) = match other.state {
            _ if other.id == claim.id => {
                ("A statement cannot dispute itself.".into(), "Name the statement that says something else.".into())
            }
            State::Disputed if other.against.iter().any(|id| id == claim.id) => return None,
            State::Disputed => {
                (format!("“{}” is disputed here, but does not name this statement in turn.", other.id), back)
            }
            State::Accepted if has_note(other) => return None,
            State::Accepted => (
                format!("“{}” is disputed here, but is accepted without a word on it.", other.id),
                format!(
                    "Say in its note that a source differs, or write state: Disputed, against: [\"{}\"] there.",
                    claim.id
                ),
            ),
            state => (
                format!("“{}” is disputed here, but is itself {}.", other.id, state.word()),
                "Dispute with a statement that stands, or change the state of this one.".into(),
            ),
        };
        Some(Fault::error("dispute", sentence).hint(hint))
    };
    claim.against.iter().filter_map(|id| entry.record.claim(id)).filter_map(fault).collect()
}

fn has_note(claim: ClaimRef<'_>) -> bool {
    claim.note.is_some_and(|note| !note.trim().is_empty())
}

/// What is in one source only, superseded or withdrawn has a note; so has whatever is not accepted and cites several.
pub fn notes(one: &Examined<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    each_claim(one, |entry, claim| {
        let several = claim.cite.len() > 1 && claim.state != State::Accepted;
        let always = matches!(claim.state, State::Unreconciled | State::Superseded | State::Retracted);
        if has_note(claim) || !(always || several) {
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
