//! The codebook: every term of every set, and which terms a text can mean. The sets stand where their things are; this
//! is the one place that has them all.

use crate::domain::geo::{PlaceKind, Verified};
use crate::domain::money::MoneyKind;
use crate::domain::record::Kind;
use crate::domain::vocab::{
    Activity, Binding, CodeKind, CommitmentKind, CommitmentStatus, CountOp, Credibility, DateForm, EventKind, Evidence,
    ExclusionReason, Force, GeoLink, HumanRole, InstrumentKind, Locator, Mark, Marking, OrgKind, PartyRole,
    QuestionKind, QuestionStatus, Relation, Reliability, SheetRow, SourceKind, Stage, State, Subject, Term, TextPublic,
    Word,
};
use crate::domain::when::Basis;

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

#[cfg(test)]
mod tests;
