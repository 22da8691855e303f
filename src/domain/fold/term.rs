//! What says a word of the codebook: the records, by partner, and the agreements and talks that do not say it.
//! Not to say a word is not to exclude what it stands for.

use crate::domain::fold::kept::Kept;
use crate::domain::fold::linked::agreements_of;
use crate::domain::fold::partner::{partners, partners_of};
use crate::domain::ids::Wanted;
use crate::domain::library::{At, Library, Target};
use crate::domain::record::instrument::Instrument;
use crate::domain::record::{ClaimRef, Kind, Record};
use crate::domain::vocab::{ExclusionReason, Marking, OrgKind, Reliability, SourceKind, State, Term, Word};

/// A record with its claims that say the word; none where the head of the record says it.
#[derive(Debug, Clone)]
pub struct Says<'a> {
    pub record: &'a Record,
    pub claims: Vec<ClaimRef<'a>>,
}

/// Every record that says the word, each once. That a statement is accepted is said of nearly all and tells nothing.
pub fn says<'a>(library: &'a Library, term: &Target) -> impl Iterator<Item = Says<'a>> + use<'a> {
    let places: &[At] = if is_plain(term) { &[] } else { library.mentions(term) };
    let heads = heads(library, term);
    let found = places.chunk_by(|a, b| a.entry() == b.entry()).filter_map(|one| {
        let record = &library.data.entries().get(one.first()?.entry())?.record;
        Some(Says { record, claims: one.iter().filter_map(|at| record.claim_at(at.claim())).collect() })
    });
    let said = Kept::of(places.iter().map(|at| at.entry()), library.data.entries().len());
    let borne = heads.into_iter().filter(move |place| !said.holds(*place));
    let borne =
        borne.filter_map(|place| Some(Says { record: &library.data.entries().get(place)?.record, claims: vec![] }));
    found.chain(borne)
}

/// The records alone.
pub fn saying(library: &Library, term: &Target) -> Kept {
    let places: &[At] = if is_plain(term) { &[] } else { library.mentions(term) };
    let all = places.iter().map(|at| at.entry()).chain(heads(library, term));
    Kept::of(all, library.data.entries().len())
}

/// That a statement is accepted, which tells nothing.
fn is_plain(term: &Target) -> bool {
    matches!(term, Target::Term { set, code } if *set == State::SET && *code == State::Accepted.code())
}

/// The places of the records whose head says the word.
fn heads(library: &Library, term: &Target) -> Vec<usize> {
    let Target::Term { set, code } = term else { return Vec::new() };
    if is_plain(term) {
        return Vec::new();
    }
    // Records of a kind stand together: only those whose heads say words of the set are looked at.
    let kinds: &[Kind] = match *set {
        OrgKind::SET => &[Kind::Org],
        Marking::SET => &[Kind::Instrument, Kind::Source],
        SourceKind::SET | Reliability::SET | ExclusionReason::SET => &[Kind::Source],
        _ => &[],
    };
    let entries = library.data.entries();
    let of = |kind: Kind| {
        let from = entries.partition_point(|entry| entry.record.kind() < kind);
        let all = entries.iter().enumerate().skip(from).take_while(move |(_, entry)| entry.record.kind() == kind);
        all.filter(|(_, entry)| head(&entry.record).into_iter().any(|one| one.set == *set && one.code == code))
    };
    kinds.iter().flat_map(|kind| of(*kind)).map(|(place, _)| place).collect()
}

/// Agreements and talks that do not say the word in what was read of them, in the order of the data.
pub fn silent<'a>(library: &'a Library, term: &Target) -> impl Iterator<Item = &'a Instrument> + use<'a> {
    let saying = saying(library, term);
    let all = library.data.instruments().enumerate();
    all.filter(move |(place, _)| !saying.holds(*place)).map(|(_, one)| one)
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
    let order: Vec<&str> = partners(library).iter().map(|partner| partner.org.as_str()).collect();
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
