//! Records: an identity and a flat list of cited claims. Here is what all kinds have in common;
//! what each kind can say stands in its own file. No record knows the dataset that it is in.

pub mod claim;
pub mod commitment;
pub mod event;
pub mod fact;
pub mod instrument;
pub mod locality;
pub mod org;
pub mod person;
pub mod question;
pub mod source;
mod term;

use serde::{Deserialize, Serialize};

use crate::domain::ids::{ActorId, SourceId, Wanted};
use crate::domain::text::Text;
use crate::domain::vocab::{Credibility, Force, State};
use claim::{Cite, Claim, Spot};
use fact::Fact;

/// A record of any kind, named in the file by its kind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Record {
    Source(Box<source::Source>),
    Org(org::Org),
    Person(person::Person),
    Post(person::Post),
    Tenure(person::Tenure),
    Instrument(instrument::Instrument),
    Event(event::Event),
    Commitment(commitment::Commitment),
    Question(question::Question),
}

/// What kind of thing a record is. The order is the one in which kinds are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Instrument,
    Org,
    Event,
    Commitment,
    Question,
    Person,
    Post,
    Tenure,
    Source,
}

impl Kind {
    pub const ALL: [Self; 9] = [
        Self::Instrument,
        Self::Org,
        Self::Event,
        Self::Commitment,
        Self::Question,
        Self::Person,
        Self::Post,
        Self::Tenure,
        Self::Source,
    ];

    /// The name in a data file.
    pub fn code(self) -> &'static str {
        match self {
            Self::Instrument => "Instrument",
            Self::Org => "Org",
            Self::Event => "Event",
            Self::Commitment => "Commitment",
            Self::Question => "Question",
            Self::Person => "Person",
            Self::Post => "Post",
            Self::Tenure => "Tenure",
            Self::Source => "Source",
        }
    }

    /// The analyst's word for one of them.
    pub fn word(self) -> &'static str {
        match self {
            Self::Instrument => "agreement",
            Self::Org => "organisation",
            Self::Event => "event",
            Self::Commitment => "promise or request",
            Self::Question => "open question",
            Self::Person => "person",
            Self::Post => "post",
            Self::Tenure => "tenure",
            Self::Source => "source",
        }
    }

    /// The folder of the dataset that holds this kind, and the word that `list` takes.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Instrument => "agreements",
            Self::Org => "orgs",
            Self::Event => "events",
            Self::Commitment => "commitments",
            Self::Question => "questions",
            Self::Person => "people",
            Self::Post => "posts",
            Self::Tenure => "tenures",
            Self::Source => "sources",
        }
    }

    /// Whether a record of this kind is what a reference asks for.
    pub fn satisfies(self, wanted: Wanted) -> bool {
        match wanted {
            Wanted::Record => true,
            Wanted::Source => self == Self::Source,
            Wanted::Org => self == Self::Org,
            Wanted::Person => self == Self::Person,
            Wanted::Actor => matches!(self, Self::Org | Self::Person),
            Wanted::Post => self == Self::Post,
            Wanted::Instrument => self == Self::Instrument,
            Wanted::Event => self == Self::Event,
            Wanted::County | Wanted::Border | Wanted::Place => false,
        }
    }
}

/// A claim seen without knowing which kind of record it stands in.
#[derive(Debug, Clone, Copy)]
pub struct ClaimRef<'a> {
    pub id: &'a str,
    pub fact: &'a dyn Fact,
    pub as_printed: Option<&'a str>,
    pub by: Option<&'a ActorId>,
    pub force: Option<Force>,
    pub state: State,
    pub against: &'a [Text],
    pub cred: Option<Credibility>,
    pub as_of: Option<&'a crate::domain::date::Edtf>,
    pub note: Option<&'a str>,
    pub cite: &'a [Cite],
    pub at: Spot,
}

impl<'a, F: Fact> From<&'a Claim<F>> for ClaimRef<'a> {
    fn from(claim: &'a Claim<F>) -> Self {
        Self {
            id: &claim.id,
            fact: &claim.says,
            as_printed: claim.as_printed.as_deref(),
            by: claim.by(),
            force: claim.force,
            state: claim.state,
            against: claim.against(),
            cred: claim.cred(),
            as_of: claim.as_of(),
            note: claim.note(),
            cite: &claim.cite,
            at: claim.at,
        }
    }
}

/// Runs one expression on whichever claim-bearing record it is, and another on a source.
macro_rules! each {
    ($record:expr, $inner:ident => $do:expr, source $source:ident => $plain:expr) => {
        match $record {
            Record::Source($source) => $plain,
            Record::Org($inner) => $do,
            Record::Person($inner) => $do,
            Record::Post($inner) => $do,
            Record::Tenure($inner) => $do,
            Record::Instrument($inner) => $do,
            Record::Event($inner) => $do,
            Record::Commitment($inner) => $do,
            Record::Question($inner) => $do,
        }
    };
}

pub(crate) use each;

impl Record {
    pub fn kind(&self) -> Kind {
        match self {
            Self::Source(_) => Kind::Source,
            Self::Org(_) => Kind::Org,
            Self::Person(_) => Kind::Person,
            Self::Post(_) => Kind::Post,
            Self::Tenure(_) => Kind::Tenure,
            Self::Instrument(_) => Kind::Instrument,
            Self::Event(_) => Kind::Event,
            Self::Commitment(_) => Kind::Commitment,
            Self::Question(_) => Kind::Question,
        }
    }

    pub fn id(&self) -> &str {
        each!(self, record => &record.id, source source => &source.id)
    }

    /// Our short name, where one was given.
    pub fn label(&self) -> Option<&str> {
        match self {
            Self::Source(_) | Self::Tenure(_) => None,
            Self::Org(r) => r.label.as_deref(),
            Self::Person(r) => r.label.as_deref(),
            Self::Post(r) => r.label.as_deref(),
            Self::Instrument(r) => r.label.as_deref(),
            Self::Event(r) => r.label.as_deref(),
            Self::Commitment(r) => r.label.as_deref(),
            Self::Question(r) => r.label.as_deref(),
        }
    }

    pub fn aliases(&self) -> &[Text] {
        match self {
            Self::Source(_) | Self::Tenure(_) => &[],
            Self::Org(r) => &r.aliases,
            Self::Person(r) => &r.aliases,
            Self::Post(r) => &r.aliases,
            Self::Instrument(r) => &r.aliases,
            Self::Event(r) => &r.aliases,
            Self::Commitment(r) => &r.aliases,
            Self::Question(r) => &r.aliases,
        }
    }

    /// The source that its citations mean when they name none.
    pub fn default_source(&self) -> Option<&SourceId> {
        each!(self, record => record.source.as_ref(), source _plain => None)
    }

    /// Every claim, in the order of the file.
    pub fn claims(&self) -> Vec<ClaimRef<'_>> {
        each!(self, record => record.claims.iter().map(ClaimRef::from).collect(), source _plain => Vec::new())
    }

    /// The claim at that place of the list.
    pub fn claim_at(&self, index: usize) -> Option<ClaimRef<'_>> {
        each!(self, record => record.claims.get(index).map(ClaimRef::from), source _plain => None)
    }

    /// The claim of that id.
    pub fn claim(&self, id: &str) -> Option<ClaimRef<'_>> {
        self.claims().into_iter().find(|claim| claim.id == id)
    }

    /// True where a claim has no id yet.
    pub fn has_unnamed_claim(&self) -> bool {
        each!(self, record => record.claims.iter().any(|claim| claim.id.is_empty()), source _plain => false)
    }

    /// Puts the claims into canonical order: by fact, then by id.
    pub fn sort_claims(&mut self) {
        each!(self, record => record.claims.sort_by(|a, b| (a.says.rank(), &a.id).cmp(&(b.says.rank(), &b.id))), source _plain => ());
    }

    /// Gives claim `index` an id; used by the writer, which fills the missing ones.
    pub fn name_claim(&mut self, index: usize, id: String) {
        each!(self, record => if let Some(claim) = record.claims.get_mut(index) { claim.id = id.into(); }, source _plain => ());
    }
}
