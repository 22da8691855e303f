//! The claim: one thing that a source says, with where it says so. It knows nothing of what kind of record it stands in.

mod cites;
mod written;

use serde::{Deserialize, Serialize};

use crate::domain::date::Edtf;
use crate::domain::ids::{ActorId, SourceId};
use crate::domain::text::{List, Text};
use crate::domain::vocab::{Credibility, Force, State};

pub use cites::Cites;
use written::Written;

/// Where in a file something stands; lines and columns count from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Spot {
    pub line: u32,
    pub column: u32,
}

/// One cited statement about a record. `F` is the fact enum of the record's kind.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(from = "Written<F>", bound = "F: Deserialize<'de>")]
pub struct Claim<F> {
    /// A slug, unique in the record. Empty until `fmt` fills it.
    pub id: Text,
    /// The normalised value.
    pub says: F,
    /// The source's own words where the value is normalised.
    pub as_printed: Option<Text>,
    /// How strong the statement is.
    pub force: Option<Force>,
    pub state: State,
    /// What few statements have; none where this one has nothing of it.
    aside: Option<Box<Aside>>,
    /// At least one, but for a draft.
    pub cite: Cites,
    /// Where the claim stands in its file.
    pub at: Spot,
}

/// What is said beside a statement.
#[derive(Debug, Clone, PartialEq, Default)]
struct Aside {
    by: Option<ActorId>,
    against: List<Text>,
    cred: Option<Credibility>,
    as_of: Option<Edtf>,
    note: Option<Text>,
}

impl<F> Claim<F> {
    /// Who said it, if it is not the source's own voice.
    pub fn by(&self) -> Option<&ActorId> {
        self.aside.as_ref()?.by.as_ref()
    }

    /// The claims on the other side of a dispute.
    pub fn against(&self) -> &[Text] {
        self.aside.as_ref().map_or(&[], |aside| &aside.against)
    }

    /// How credible it is by itself.
    pub fn cred(&self) -> Option<Credibility> {
        self.aside.as_ref()?.cred
    }

    /// The day on which it was true or said.
    pub fn as_of(&self) -> Option<&Edtf> {
        self.aside.as_ref()?.as_of.as_ref()
    }

    /// Our remark on it.
    pub fn note(&self) -> Option<&str> {
        self.aside.as_ref()?.note.as_deref()
    }
}

/// A locator and the passage that stands there, in the record's own source unless `From` names another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "written::Cite")]
pub enum Cite {
    Title(Text),
    Byline(Text),
    Dateline(Text),
    Caption(Text),
    /// The n-th non-blank line of the source's body, and the passage.
    Para(u32, Text),
    /// The n-th signature block, and the passage.
    SignatureBlock(u32, Text),
    /// The whole document.
    Whole,
    From(Box<(SourceId, Cite)>),
}

impl Cite {
    /// The source it names itself, if it does.
    pub fn source(&self) -> Option<&SourceId> {
        match self {
            Self::From(from) => Some(&from.0),
            _ => None,
        }
    }

    /// The place in the document and the passage, without the source.
    pub fn place(&self) -> &Self {
        match self {
            Self::From(from) => from.1.place(),
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
            Self::From(from) => from.1.passage(),
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
            Self::From(from) => from.1.locator(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::commitment::CommitmentFact;
    use crate::domain::record::event::EventFact;
    use crate::domain::record::instrument::InstrumentFact;

    #[test]
    fn a_statement_of_the_most_frequent_kinds_takes_eighty_bytes_and_its_one_citation_none_besides() {
        let sizes =
            [size_of::<Claim<InstrumentFact>>(), size_of::<Claim<EventFact>>(), size_of::<Claim<CommitmentFact>>()];
        assert_eq!(sizes, [80; 3]);
        assert_eq!((size_of::<Cite>(), size_of::<Cites>()), (16, 16));
    }
}
