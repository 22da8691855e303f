//! What refers to something: relations in both directions. A claim mentions whatever its value leads to.

use crate::domain::ids::Wanted;
use crate::domain::library::{At, Library, Target};
use crate::domain::record::{ClaimRef, Kind, Record};
use crate::domain::vocab::{Term, Word};
use crate::domain::words::Link;

/// A claim of another record that refers to a target.
#[derive(Debug, Clone, Copy)]
pub struct Mention<'a> {
    pub record: &'a Record,
    pub claim: ClaimRef<'a>,
}

/// Every claim of another record that stands and whose value refers to the target, or that the target made; for a state
/// every claim that is in it, whether it stands or not.
pub fn mentions<'a>(library: &'a Library, target: &Target) -> Vec<Mention<'a>> {
    mentioning(library, target).collect()
}

/// The same one by one, for whoever does not want all of them.
pub fn mentioning<'a>(library: &'a Library, target: &Target) -> impl Iterator<Item = Mention<'a>> + use<'a> {
    let own = target.record().and_then(|id| library.data.place(id));
    let places = library.mentions(target).iter().filter(move |at| Some(at.entry()) != own);
    places.filter_map(|at| {
        let record = &library.data.entries().get(at.entry())?.record;
        Some(Mention { record, claim: record.claim_at(at.claim())? })
    })
}

/// The mentions by records of a kind, which stand together.
pub fn of_kind<'a>(library: &'a Library, target: &Target, kind: Kind) -> impl Iterator<Item = Mention<'a>> + use<'a> {
    let own = target.record().and_then(|id| library.data.place(id));
    let (all, entries) = (library.mentions(target), library.data.entries());
    let kind_of = |at: &At| entries.get(at.entry()).map(|entry| entry.record.kind());
    let from = all.partition_point(|at| kind_of(at) < Some(kind));
    let to = all.partition_point(|at| kind_of(at) <= Some(kind));
    let places = all.get(from..to).unwrap_or_default().iter().filter(move |at| Some(at.entry()) != own);
    places.filter_map(|at| {
        let record = &library.data.entries().get(at.entry())?.record;
        Some(Mention { record, claim: record.claim_at(at.claim())? })
    })
}

/// Those of the mentions whose value refers to the target: what it said of others tells nothing of itself.
pub fn referring<'a>(library: &'a Library, target: &Target) -> Vec<Mention<'a>> {
    let mut found = mentions(library, target);
    found.retain(|mention| refers(mention.claim, target));
    found
}

/// True where the target is the one who said it.
pub fn said_by(claim: ClaimRef<'_>, target: &Target) -> bool {
    claim.by.is_some_and(|by| target.record() == Some(by.0.as_str()))
}

/// True where the claim's value leads to the target, or is said in a word of the codebook.
pub fn refers(claim: ClaimRef<'_>, target: &Target) -> bool {
    if let Target::Term { set, code } = target {
        return says(claim, set, code);
    }
    claim.fact.spans().iter().any(|span| match &span.link {
        Some(Link::To(wanted, id)) => leads(*wanted, id, target),
        _ => false,
    })
}

/// True where the claim's value, its strength, its state or its grade is this word.
fn says(claim: ClaimRef<'_>, set: &str, code: &str) -> bool {
    let is = |term: Term| term.set == set && term.code == code;
    let weighed = [claim.force.map(Word::term), claim.cred.map(Word::term), Some(claim.state.term())];
    weighed.into_iter().flatten().any(is)
        || claim
            .fact
            .spans()
            .iter()
            .any(|span| matches!(&span.link, Some(Link::Term(of, word)) if *of == set && word == code))
}

fn leads(wanted: Wanted, id: &str, target: &Target) -> bool {
    match (wanted, target) {
        (Wanted::County, Target::County(slug)) => slug == id,
        (Wanted::Border, Target::Border(border)) => border == id,
        (Wanted::Place, Target::Place(place)) => place == id,
        (Wanted::County | Wanted::Border | Wanted::Place, _) => false,
        (_, Target::Record(record)) => record == id,
        _ => false,
    }
}

/// What a record's claims that stand lead to, each once, in order.
pub fn outward(library: &Library, record: &Record) -> Vec<Target> {
    let mut found = Vec::new();
    let standing = record.claims().into_iter().filter(|claim| claim.state.stands());
    for span in standing.flat_map(|claim| claim.fact.spans()) {
        let Some(Link::To(wanted, id)) = span.link else { continue };
        if let Some(target) = library.follow(wanted, &id).filter(|target| !found.contains(target)) {
            found.push(target);
        }
    }
    found
}

/// Ids of records tied to a record in either direction, each once.
pub fn related(library: &Library, record: &Record) -> Vec<String> {
    let inward = mentions(library, &Target::Record(record.id().to_string()));
    let inward = inward.into_iter().map(|mention| Target::Record(mention.record.id().to_string()));
    let mut found: Vec<String> = Vec::new();
    for target in outward(library, record).into_iter().chain(inward) {
        if let Target::Record(id) = target
            && id != record.id()
            && !found.contains(&id)
        {
            found.push(id);
        }
    }
    found
}
