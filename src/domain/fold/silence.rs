//! What no source states of an agreement. The fields asked for are those that a reader of any agreement would ask for;
//! the answer is "not stated", never "no".

use crate::domain::library::Library;
use crate::domain::record::Record;
use crate::domain::record::commitment::CommitmentFact;
use crate::domain::record::instrument::{Instrument, InstrumentFact};
use crate::domain::vocab::{Binding, HumanRole, Stage, TextPublic};

/// Something that no source states.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Silence {
    /// In a list: "duration".
    pub word: &'static str,
    /// As a question: "From when and until when does it run?"
    pub question: &'static str,
}

/// What is asked of an agreement: whom it concerns, the words, and the fact that would answer.
struct Asked {
    of: Of,
    silence: Silence,
    answered: fn(&InstrumentFact) -> bool,
}

#[derive(PartialEq)]
enum Of {
    /// Agreements that are said to be signed.
    Signed,
    /// Agreements, but not talks.
    Agreements,
    All,
}

use InstrumentFact as F;

const ASKED: [Asked; 9] = [
    Asked {
        of: Of::Signed,
        silence: Silence { word: "day of signing", question: "On which day was it signed?" },
        answered: |fact| matches!(fact, F::Dated { stage: Stage::Signed, when } if !when.is_absent()),
    },
    Asked {
        of: Of::Signed,
        silence: Silence { word: "who signed", question: "Who signed it, by name?" },
        answered: |fact| matches!(fact, F::Person { role: HumanRole::Signatory, .. }),
    },
    Asked {
        of: Of::Signed,
        silence: Silence { word: "place of signing", question: "Where was it signed?" },
        answered: |fact| matches!(fact, F::SignedAt(_)),
    },
    Asked {
        of: Of::All,
        silence: Silence { word: "counties", question: "Which counties does it name?" },
        answered: |fact| matches!(fact, F::Counties { ids, .. } if !ids.is_empty()),
    },
    Asked {
        of: Of::All,
        silence: Silence { word: "cost", question: "What does it cost, and who pays?" },
        answered: |fact| matches!(fact, F::Cost(_)),
    },
    Asked {
        of: Of::All,
        silence: Silence { word: "duration", question: "From when and until when does it run?" },
        answered: |fact| matches!(fact, F::Validity(_)),
    },
    Asked {
        of: Of::Agreements,
        silence: Silence { word: "binding force", question: "Is it binding?" },
        answered: |fact| matches!(fact, F::Binding(binding) if *binding != Binding::Unstated),
    },
    Asked {
        of: Of::Agreements,
        silence: Silence { word: "text", question: "Is the text public, and where?" },
        answered: |fact| matches!(fact, F::TextPublic(public) if *public != TextPublic::Unstated),
    },
    Asked {
        of: Of::All,
        silence: Silence { word: "oversight", question: "Who oversees it?" },
        answered: |fact| matches!(fact, F::Oversight(_)),
    },
];

/// The silences of an agreement. Talks are not asked for a day of signing.
pub fn silences(library: &Library, instrument: &Instrument) -> Vec<Silence> {
    let (mut answered, mut signed) = ([false; ASKED.len()], false);
    for claim in instrument.claims.iter().filter(|one| one.state.stands()) {
        signed |= matches!(claim.says, F::Stage(Stage::Signed));
        for (known, asked) in answered.iter_mut().zip(&ASKED) {
            *known = *known || (asked.answered)(&claim.says);
        }
    }
    let talks = instrument.is_engagement();
    let open = ASKED.iter().zip(answered).filter(|(_, answered)| !answered).map(|(asked, _)| asked);
    let open = open.filter(|asked| match asked.of {
        Of::Signed => signed,
        Of::Agreements => !talks,
        Of::All => true,
    });
    open.filter(|asked| asked.silence.word != "cost" || !has_money(library, &instrument.id))
        .map(|asked| asked.silence)
        .collect()
}

/// Money that a promise puts under the agreement itself; what stands beside it is not its cost.
fn has_money(library: &Library, id: &str) -> bool {
    let places = library.data.place(id).map_or(&[][..], |place| library.mentioned().of_record(place));
    places.iter().any(|at| {
        let record = library.data.entries().get(at.entry()).map(|entry| &entry.record);
        let Some(Record::Commitment(commitment)) = record else { return false };
        let under = commitment.claims.get(at.claim()).map(|claim| &claim.says);
        let money =
            |says: &CommitmentFact| matches!(says, CommitmentFact::Quantity(quantity) if quantity.money().is_some());
        matches!(under, Some(CommitmentFact::Under(under)) if under.0 == id)
            && commitment.claims.iter().any(|claim| claim.state.stands() && money(&claim.says))
    })
}
