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
#[cfg(test)]
mod tests;
mod unknown;

use serde::Serialize;

use crate::domain::geo::{PlaceKind, Verified};
use crate::domain::money::MoneyKind;
use crate::domain::record::Kind;
use crate::domain::when::Basis;

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

/// Every term of every set, set by set, each set in its own order.
pub fn terms() -> Vec<Term> {
    fn all<W: Word>(words: &[W]) -> impl Iterator<Item = Term> {
        words.iter().map(|word| word.term())
    }
    let agreements = all(InstrumentKind::ALL)
        .chain(all(Binding::ALL))
        .chain(all(Stage::ALL))
        .chain(all(Evidence::ALL))
        .chain(all(TextPublic::ALL))
        .chain(all(Relation::ALL))
        .chain(all(Subject::ALL))
        .chain(all(Activity::ALL))
        .chain(all(GeoLink::ALL));
    let actors = all(PartyRole::ALL).chain(all(HumanRole::ALL)).chain(all(OrgKind::ALL));
    let happenings = all(EventKind::ALL)
        .chain(all(CommitmentKind::ALL))
        .chain(all(CommitmentStatus::ALL))
        .chain(all(CountOp::ALL))
        .chain(all(&MoneyKind::ALL))
        .chain(all(QuestionKind::ALL))
        .chain(all(QuestionStatus::ALL));
    let proof = all(Force::ALL)
        .chain(all(State::ALL))
        .chain(all(SourceKind::ALL))
        .chain(all(Reliability::ALL))
        .chain(all(Credibility::ALL))
        .chain(all(Locator::ALL))
        .chain(all(ExclusionReason::ALL))
        .chain(all(Marking::ALL));
    let screen = all(DateForm::ALL)
        .chain(all(&Basis::ALL))
        .chain(all(&Kind::ALL))
        .chain(all(&PlaceKind::ALL))
        .chain(all(&Verified::ALL))
        .chain(all(CodeKind::ALL))
        .chain(all(SheetRow::ALL))
        .chain(all(Mark::ALL));
    agreements.chain(actors).chain(happenings).chain(proof).chain(screen).collect()
}

/// The term of a set by its code.
pub fn term_of(set: &str, code: &str) -> Option<Term> {
    terms().into_iter().find(|term| term.set == set && term.code == code)
}

/// The terms that go by this text: by code, slug or screen word, by the other reading of a
/// relation ("has as a step") or by a printed form of a subject ("human trafficking").
///
/// Case, spaces and punctuation do not matter, but for a mark that is nothing else, such as `†`. Empty when no term goes by it; more than one when
/// several sets share a word ("superseded").
pub fn find(text: &str) -> Vec<Term> {
    let wanted = folded(text);
    let is = |word: &str| if wanted.is_empty() { word == text.trim() } else { folded(word) == wanted };
    let inverse = Relation::ALL.iter().filter(|relation| is(relation.inverse_word())).map(|relation| relation.term());
    let printed = Subject::ALL
        .iter()
        .filter(|subject| subject.printed_forms().iter().any(|form| is(form)))
        .map(|subject| subject.term());
    let graded = Credibility::ALL.iter().filter(|grade| grade.short().is_some_and(is)).map(|grade| grade.term());
    let based = Basis::ALL.iter().filter(|basis| basis.words().is_some_and(is)).map(|basis| basis.term());
    let other: Vec<Term> = inverse.chain(printed).chain(graded).chain(based).collect();
    let mut found: Vec<Term> =
        terms().into_iter().filter(|term| is(term.code) || is(term.word) || other.contains(term)).collect();
    // What stands on the screen in just these letters comes first; of several such what is said of a statement.
    let typed = text.trim();
    found.sort_by_key(|term| (term.word != typed && !other.contains(term), !SCREEN.contains(&term.set)));
    found
}

/// The sets whose words stand beside values.
const SCREEN: [&str; 2] = [Mark::SET, Credibility::SET];

/// A text without case, spaces and punctuation, so that `in-force`, `In force` and `InForce` meet.
pub(in crate::domain) fn folded(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
