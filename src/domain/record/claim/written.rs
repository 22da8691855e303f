//! A claim and a citation as they stand in a file, field by field, before they are laid together.

use serde::{Deserialize, Serialize, Serializer};

use crate::domain::date::Edtf;
use crate::domain::ids::{ActorId, SourceId};
use crate::domain::record::claim::{self, Aside, Cites, Claim, Spot};
use crate::domain::text::{List, Text};
use crate::domain::vocab::{Credibility, Force, State};

/// The fields of a claim in the order of the file.
#[derive(Deserialize)]
#[serde(rename = "Claim", deny_unknown_fields)]
pub struct Written<F> {
    #[serde(default)]
    id: Text,
    says: F,
    #[serde(default)]
    as_printed: Option<Text>,
    #[serde(default)]
    by: Option<ActorId>,
    #[serde(default)]
    force: Option<Force>,
    #[serde(default = "accepted")]
    state: State,
    #[serde(default)]
    against: List<Text>,
    #[serde(default)]
    cred: Option<Credibility>,
    #[serde(default)]
    as_of: Option<Edtf>,
    #[serde(default)]
    note: Option<Text>,
    #[serde(default)]
    cite: Cites,
}

fn accepted() -> State {
    State::Accepted
}

impl<F> From<Written<F>> for Claim<F> {
    fn from(written: Written<F>) -> Self {
        let Written { id, says, as_printed, by, force, state, against, cred, as_of, note, cite } = written;
        let aside = Aside { by, against, cred, as_of, note };
        let aside = (aside != Aside::default()).then(|| Box::new(aside));
        Self { id, says, as_printed, force, state, aside, cite, at: Spot::default() }
    }
}

/// The same fields, borrowed to be written.
#[derive(Serialize)]
#[serde(rename = "Claim")]
struct Shown<'a, F> {
    id: &'a str,
    says: &'a F,
    #[serde(skip_serializing_if = "Option::is_none")]
    as_printed: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<&'a ActorId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    force: Option<Force>,
    #[serde(skip_serializing_if = "is_accepted")]
    state: State,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    against: &'a [Text],
    #[serde(skip_serializing_if = "Option::is_none")]
    cred: Option<Credibility>,
    #[serde(skip_serializing_if = "Option::is_none")]
    as_of: Option<&'a Edtf>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    cite: &'a [claim::Cite],
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde wants a reference")]
fn is_accepted(state: &State) -> bool {
    *state == State::Accepted
}

impl<F: Serialize> Serialize for Claim<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let shown = Shown {
            id: &self.id,
            says: &self.says,
            as_printed: self.as_printed.as_deref(),
            by: self.by(),
            force: self.force,
            state: self.state,
            against: self.against(),
            cred: self.cred(),
            as_of: self.as_of(),
            note: self.note(),
            cite: &self.cite,
        };
        shown.serialize(serializer)
    }
}

/// A citation; one of another source has two parts in the file and one word in memory.
#[derive(Deserialize)]
pub enum Cite {
    Title(Text),
    Byline(Text),
    Dateline(Text),
    Caption(Text),
    Para(u32, Text),
    SignatureBlock(u32, Text),
    Whole,
    From(SourceId, claim::Cite),
}

impl From<Cite> for claim::Cite {
    fn from(written: Cite) -> Self {
        match written {
            Cite::Title(passage) => Self::Title(passage),
            Cite::Byline(passage) => Self::Byline(passage),
            Cite::Dateline(passage) => Self::Dateline(passage),
            Cite::Caption(passage) => Self::Caption(passage),
            Cite::Para(number, passage) => Self::Para(number, passage),
            Cite::SignatureBlock(number, passage) => Self::SignatureBlock(number, passage),
            Cite::Whole => Self::Whole,
            Cite::From(source, cite) => Self::From(Box::new((source, cite))),
        }
    }
}
