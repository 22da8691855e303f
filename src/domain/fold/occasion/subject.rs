//! Lanes by subject: what an agreement, or talks, are said to be about or against. An event or a deadline stands in a
//! subject's lane only because it is about an agreement that stands there: the subject is said of the agreement.
//! It must not make items.

use super::board::lanes::Filled;
use super::{Sorting, item::items_of};
use crate::domain::fold::linked::agreements_of;
use crate::domain::library::Library;
use crate::domain::record::Record;
use crate::domain::record::instrument::{Instrument, InstrumentFact};
use crate::domain::vocab::Subject;
use std::collections::BTreeSet;

/// The lane for what is said to be about none.
pub const NO_SUBJECT: &str = "No subject stated";

/// A lane for each subject in the order of the vocabulary, then what has none.
pub(super) fn sort(library: &Library) -> Sorting {
    let mut sorting = Sorting::new(Subject::ALL.iter().map(|subject| subject.word()), NO_SUBJECT);
    for record in library.data.records() {
        let items = items_of(record, &library.name_of(record));
        let subjects = if items.is_empty() { BTreeSet::new() } else { subjects_behind(library, record) };
        let lanes = Subject::ALL.iter().enumerate().filter(|(_, subject)| subjects.contains(subject));
        let lanes: Vec<(usize, &str)> = lanes.map(|(at, subject)| (at, subject.slug())).collect();
        sorting.put_in_each(&lanes, &items);
    }
    sorting.filled()
}

/// The same by number: the records of each subject's lane.
pub(super) fn filled(library: &Library) -> Vec<Filled> {
    let said: Vec<(u32, Subject)> = (0..)
        .zip(library.data.instruments())
        .flat_map(|(place, one)| subjects_of(one).map(move |subject| (place, subject)))
        .collect();
    let of = |subject: &Subject| {
        let agreements = said.iter().filter(|(_, said)| said == subject).map(|(place, _)| *place);
        let agreements: BTreeSet<u32> = agreements.collect();
        let about = library.tables().about.iter().filter(|(_, to)| agreements.contains(to)).map(|(of, _)| *of);
        let records: BTreeSet<u32> = agreements.iter().copied().chain(about).collect();
        let records = records.into_iter().collect();
        Filled { name: subject.word().into(), suffix: Some(subject.slug().into()), records }
    };
    Subject::ALL.iter().map(of).collect()
}

/// The subjects of an agreement; of another record those of the agreements and talks that it is about.
fn subjects_behind(library: &Library, record: &Record) -> BTreeSet<Subject> {
    match record {
        Record::Instrument(instrument) => subjects_of(instrument).collect(),
        other => {
            let about = agreements_of(other).into_iter().filter_map(|id| library.data.instrument(id));
            about.flat_map(subjects_of).collect()
        }
    }
}

fn subjects_of(instrument: &Instrument) -> impl Iterator<Item = Subject> {
    let standing = instrument.claims.iter().filter(|claim| claim.state.stands());
    standing.filter_map(|claim| match claim.says {
        InstrumentFact::Threat(subject) => Some(subject),
        _ => None,
    })
}
