//! The words of the field: every closed list that a record may draw on, each term with the
//! analyst's word for it, its definition and the standard that it comes from.
//!
//! The one place where a term is spelled, worded and defined, so that the data files, the screen
//! and `explain` cannot drift apart. It must not know records, claims or how anything is drawn.

mod activity;
mod claim;
mod code_kind;
mod commitment;
mod country;
mod credibility;
mod date_form;
mod event;
mod handling;
mod instrument;
mod locator;
mod macros;
mod mark;
mod place;
mod question;
mod relation;
mod role;
mod row;
mod set;
mod source;
mod stage;
mod subject;
mod unknown;

use serde::Serialize;

pub use activity::Activity;
pub use claim::{Force, State};
pub use code_kind::CodeKind;
pub use commitment::{CommitmentKind, CommitmentStatus, CountOp};
pub use country::Country;
pub use credibility::Credibility;
pub use date_form::DateForm;
pub use event::EventKind;
pub use handling::Marking;
pub use instrument::{Binding, Evidence, InstrumentKind, TextPublic};
pub use locator::Locator;
pub(in crate::domain) use macros::defined;
pub use mark::Mark;
pub use place::GeoLink;
pub use question::{QuestionKind, QuestionStatus};
pub use relation::Relation;
pub use role::{HumanRole, OrgKind, PartyRole};
pub use row::SheetRow;
pub use set::{SETS, Set, set_called};
pub use source::{ExclusionReason, Reliability, SourceKind};
pub use stage::Stage;
pub use subject::Subject;
pub use unknown::UnknownCode;

/// One entry of the codebook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Term {
    /// The screen name of the list that the term belongs to, e.g. `stage`.
    pub set: &'static str,
    /// The term as the data files spell it, e.g. `UnderNegotiation`; unique in its set.
    pub code: &'static str,
    /// The analyst's word for it on the screen, e.g. `negotiating`.
    pub word: &'static str,
    /// What it means, in one or two plain sentences.
    pub definition: &'static str,
    /// The standard or law that the term is taken from; `mpaka` where it is our own.
    pub standard: &'static str,
    /// How to read it, where the definition alone is not enough; else empty.
    pub read: &'static str,
}

/// A value that the codebook can explain.
pub trait Word: Copy {
    /// Its entry in the codebook.
    fn term(self) -> Term;
}
