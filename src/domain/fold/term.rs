//! What says a word of the codebook: the records, by partner, and the agreements and talks that do not say it.
//! Not to say a word is not to exclude what it stands for.

use crate::domain::fold::linked::agreements_of;
use crate::domain::fold::mentions::mentions;
use crate::domain::fold::partner::{partners, partners_of};
use crate::domain::ids::Wanted;
use crate::domain::library::{Library, Target};
use crate::domain::record::instrument::Instrument;
use crate::domain::record::{ClaimRef, Record};
use crate::domain::vocab::{State, Term, Word};

/// A record with its claims that say the word; none where the head of the record says it.
#[derive(Debug, Clone)]
pub struct Says<'a> {
    pub record: &'a Record,
    pub claims: Vec<ClaimRef<'a>>,
}

/// Every record that says the word, each once. That a statement is accepted is said of nearly all and tells nothing.
pub fn says<'a>(library: &'a Library, term: &Target) -> Vec<Says<'a>> {
    let Target::Term { set, code } = term else { return Vec::new() };
    if *set == State::SET && *code == State::Accepted.code() {
        return Vec::new();
    }
    let mut found: Vec<Says<'a>> = Vec::new();
    for mention in mentions(library, term) {
        match found.iter_mut().find(|one| one.record.id() == mention.record.id()) {
            Some(one) => one.claims.push(mention.claim),
            None => found.push(Says { record: mention.record, claims: vec![mention.claim] }),
        }
    }
    for record in library.data.records() {
        let borne = head(record).into_iter().any(|one| one.set == *set && one.code == code);
        if borne && !found.iter().any(|one| one.record.id() == record.id()) {
            found.push(Says { record, claims: Vec::new() });
        }
    }
    found
}

/// The records alone.
pub fn saying<'a>(library: &'a Library, term: &Target) -> impl Iterator<Item = &'a Record> {
    says(library, term).into_iter().map(|one| one.record)
}

/// Agreements and talks that do not say the word in what was read of them.
pub fn silent<'a>(library: &'a Library, term: &Target) -> Vec<&'a Instrument> {
    let saying: Vec<&str> = saying(library, term).map(Record::id).collect();
    library.data.instruments().filter(|one| !saying.contains(&one.id.as_str())).collect()
}

/// The words that the head of a record says: ours, without a source.
fn head(record: &Record) -> Vec<Term> {
    match record {
        Record::Source(source) => {
            let mut words = vec![source.kind.term(), source.reliability.term(), source.marking.term()];
            words.extend(source.exclusions.iter().map(|exclusion| exclusion.reason.term()));
            words
        }
        Record::Org(org) => vec![org.kind.term()],
        Record::Instrument(instrument) => instrument.marking.iter().map(|mark| mark.term()).collect(),
        _ => Vec::new(),
    }
}

/// What is said, by partner in the order of the partner list; last, without a name, what has no partner. A record with
/// two partners stands once, under both names.
pub fn by_partner<'a>(library: &'a Library, said: Vec<Says<'a>>) -> Vec<(String, Vec<Says<'a>>)> {
    let order: Vec<String> = partners(library).into_iter().map(|partner| partner.org).collect();
    let mut groups: Vec<(Vec<usize>, Vec<Says<'a>>)> = Vec::new();
    for one in said {
        let mut of: Vec<usize> = partners_behind(library, one.record)
            .iter()
            .filter_map(|id| order.iter().position(|org| org == id))
            .collect();
        of.sort_unstable();
        match groups.iter_mut().find(|(known, _)| *known == of) {
            Some((_, all)) => all.push(one),
            None => groups.push((of, vec![one])),
        }
    }
    groups.sort_by_key(|(of, _)| (of.is_empty(), of.clone()));
    let name = |of: Vec<usize>| -> String {
        let names: Vec<String> =
            of.into_iter().filter_map(|at| order.get(at)).map(|id| library.name(Wanted::Org, id)).collect();
        names.join(", ")
    };
    groups.into_iter().map(|(of, all)| (name(of), all)).collect()
}

/// The partners of an agreement, or of the agreements that a promise, a question or an event is about.
fn partners_behind(library: &Library, record: &Record) -> Vec<String> {
    let about: Vec<&str> = match record {
        Record::Instrument(instrument) => vec![&instrument.id],
        other => agreements_of(other),
    };
    let mut found: Vec<String> = Vec::new();
    for instrument in about.into_iter().filter_map(|id| library.data.instrument(id)) {
        for org in partners_of(library, instrument) {
            if !found.contains(&org) {
                found.push(org);
            }
        }
    }
    found
}
