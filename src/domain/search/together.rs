//! What a query asks of one and the same statement: which source says a thing, and how that stands. The index knows what a
//! record says and what it cites, not which of its statements cites what, so the statements of the records that are found
//! are looked at here. It finds nothing itself.

use std::collections::HashSet;

use crate::domain::fold::period::datings;
use crate::domain::library::Library;
use crate::domain::query::Field;
use crate::domain::record::{ClaimRef, Record};
use crate::domain::search::ask::Want;
use crate::domain::search::facet::{of_citation, of_fact};
use crate::domain::search::segment::fits;
use crate::domain::vocab::State;

/// What is wanted of one statement.
#[derive(Debug, Default)]
pub struct Together<'a> {
    /// Who says it and how it stands, which is asked of each of the statements.
    cited: Vec<&'a Want>,
    /// What is to be said, each by a statement of its own.
    said: Vec<&'a Want>,
    /// True where words are wanted too.
    pub words: bool,
}

impl<'a> Together<'a> {
    /// Of what a query wants that which it wants of one statement; none where nothing is.
    pub fn of(wants: &'a [Want]) -> Option<Self> {
        let (cited, rest): (Vec<_>, Vec<_>) = wants.iter().partition(|want| is_cited(want));
        let said: Vec<&Want> = rest.into_iter().filter(|want| is_said(want)).collect();
        let words = wants.iter().any(|want| !want.is_field());
        let many = cited.len() + said.len() + usize::from(words);
        (!cited.is_empty() && many > 1).then_some(Self { cited, said, words })
    }

    /// False for what the index cannot tell: it does not know what a statement says that does not stand, and whoever asks
    /// for those asks for that.
    pub fn is_indexed(&self, want: &Want) -> bool {
        let stands =
            |code: &String| State::ALL.iter().any(|state| state.stands() && state.code().eq_ignore_ascii_case(code));
        let falls = |want: &&Want| matches!(want, Want::Value(Field::State, codes) if !codes.iter().all(stands));
        !is_said(want) || !self.cited.iter().any(falls)
    }

    /// True where every statement that is asked for is there. The record of a source makes none: it is what is cited.
    pub fn holds(&self, library: &Library, record: &Record) -> bool {
        matches!(record, Record::Source(_))
            || self.said.iter().all(|want| self.statement(library, record, Some(want)).is_some())
                && (!self.said.is_empty() || self.statement(library, record, None).is_some())
    }

    /// The first of the statements that are asked for.
    pub fn first<'r>(&self, library: &'r Library, record: &'r Record) -> Option<ClaimRef<'r>> {
        self.statement(library, record, self.said.first().copied())
    }

    fn statement<'r>(&self, library: &'r Library, record: &'r Record, said: Option<&Want>) -> Option<ClaimRef<'r>> {
        let said = said.filter(|want| !is_of_itself(record, want));
        let by_state = self.cited.iter().any(|want| matches!(want, Want::Value(Field::State, _)));
        let is_asked = |claim: &ClaimRef<'_>| by_state || said.is_none() || claim.state.stands();
        // Gathered once: a record may have thousands of statements.
        let dated = said.and_then(|want| dated_so(record, want));
        let says = |claim: &ClaimRef<'_>| match (&dated, said) {
            (Some(dated), _) => dated.contains(claim.id),
            (None, Some(want)) => says(library, record, *claim, want),
            (None, None) => true,
        };
        record
            .claims()
            .into_iter()
            .find(|claim| is_asked(claim) && self.is_cited(library, record, *claim) && says(claim))
    }

    /// True where a statement is cited and stands as is asked for.
    pub fn is_cited(&self, library: &Library, record: &Record, claim: ClaimRef<'_>) -> bool {
        self.cited.iter().all(|want| {
            let mut is = false;
            of_citation(library, record, claim, &mut |field, code| is |= want.is(field, code));
            is
        })
    }
}

/// True for who says something and how it stands.
fn is_cited(want: &Want) -> bool {
    matches!(want, Want::Value(Field::Source | Field::State | Field::Grade, _))
}

/// True for what single statements say; partners and the like are read off the whole record.
fn is_said(want: &Want) -> bool {
    use Field::{Activity, Border, County, Person, Place, Role, Threat};
    matches!(want, Want::When(_) | Want::Value(Threat | Activity | County | Border | Place | Role | Person, _))
}

/// True where a record is what is asked for, and none of its statements must say so: a person, and one in office.
fn is_of_itself(record: &Record, want: &Want) -> bool {
    let person = match record {
        Record::Person(person) => &person.id,
        Record::Tenure(tenure) => &tenure.person.0,
        _ => return false,
    };
    want.is(Field::Person, person)
}

/// The statements with a date that is wanted; none where no date is.
fn dated_so<'r>(record: &'r Record, want: &Want) -> Option<HashSet<&'r str>> {
    let Want::When(dates) = want else { return None };
    Some(datings(record).into_iter().filter(|one| fits(dates, one.when)).map(|one| one.claim.id).collect())
}

fn says(library: &Library, record: &Record, claim: ClaimRef<'_>, want: &Want) -> bool {
    let mut is = false;
    of_fact(library, record, (claim, &claim.fact.spans()), &mut |field, code| is |= want.is(field, code));
    is
}
