//! The claim: one thing that a source says, with where it says so. It knows nothing of what kind of record it stands in.

use serde::{Deserialize, Serialize};

use crate::domain::date::Edtf;
use crate::domain::ids::{ActorId, SourceId};
use crate::domain::vocab::{Credibility, Force, State};

/// Where in a file something stands; lines and columns count from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Spot {
    pub line: u32,
    pub column: u32,
}

/// One cited statement about a record. `F` is the fact enum of the record's kind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim<F> {
    /// A slug, unique in the record. Empty until `fmt` fills it.
    #[serde(default)]
    pub id: String,
    /// The normalised value.
    pub says: F,
    /// The source's own words where the value is normalised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_printed: Option<String>,
    /// Who said it, if it is not the source's own voice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<ActorId>,
    /// How strong the statement is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub force: Option<Force>,
    #[serde(default = "accepted", skip_serializing_if = "is_accepted")]
    pub state: State,
    /// The claims on the other side of a dispute.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub against: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cred: Option<Credibility>,
    /// The day on which it was true or said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Edtf>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// At least one, but for a draft.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cite: Vec<Cite>,
    /// Where the claim stands in its file.
    #[serde(skip)]
    pub at: Spot,
}

fn accepted() -> State {
    State::Accepted
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde wants a reference")]
fn is_accepted(state: &State) -> bool {
    *state == State::Accepted
}

/// A locator and the passage that stands there, in the record's own source unless `From` names another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cite {
    Title(String),
    Byline(String),
    Dateline(String),
    Caption(String),
    /// The n-th non-blank line of the source's body, and the passage.
    Para(u32, String),
    /// The n-th signature block, and the passage.
    SignatureBlock(u32, String),
    /// The whole document.
    Whole,
    From(SourceId, Box<Cite>),
}

impl Cite {
    /// The source it names itself, if it does.
    pub fn source(&self) -> Option<&SourceId> {
        match self {
            Self::From(source, _) => Some(source),
            _ => None,
        }
    }

    /// The place in the document and the passage, without the source.
    pub fn place(&self) -> &Self {
        match self {
            Self::From(_, inner) => inner.place(),
            place => place,
        }
    }

    /// The words quoted; none for the whole document.
    pub fn passage(&self) -> Option<&str> {
        match self {
            Self::Title(p)
            | Self::Byline(p)
            | Self::Dateline(p)
            | Self::Caption(p)
            | Self::Para(_, p)
            | Self::SignatureBlock(_, p) => Some(p),
            Self::Whole => None,
            Self::From(_, inner) => inner.passage(),
        }
    }

    /// Where in the document, in the analyst's words.
    pub fn locator(&self) -> String {
        match self {
            Self::Title(_) => "title".into(),
            Self::Byline(_) => "byline".into(),
            Self::Dateline(_) => "dateline".into(),
            Self::Caption(_) => "caption".into(),
            Self::Para(n, _) => format!("paragraph {n}"),
            Self::SignatureBlock(n, _) => format!("signature block {n}"),
            Self::Whole => "whole document".into(),
            Self::From(_, inner) => inner.locator(),
        }
    }
}
