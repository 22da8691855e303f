//! `check`: whether the data is sound. Each rule is a function of its own; to add one, write it and name it in `OF_RECORDS`
//! or `OF_ALL`.
//! What depends on today belongs to "due", not here.

mod citation;
mod dating;
mod exclusion;
mod head;
mod identity;
mod money;
mod naming;
mod passage;
mod plan;
mod reference;
mod relation;
mod signatory;
mod source;
mod stage;
mod state;
mod tenure;
mod text;
mod value;
mod weekday;

use rayon::prelude::*;

use crate::domain::dataset::Entry;
use crate::domain::fault::{Fault, Severity};
use crate::domain::library::Library;
use crate::domain::record::ClaimRef;
use crate::domain::search::fold;
use crate::domain::words::Span;

/// A rule on one record: looks at it and gives its faults.
type OfRecord = fn(&Examined<'_>) -> Vec<Fault>;

/// A rule on records together, or on few of them.
type OfAll = fn(&Library) -> Vec<Fault>;

const OF_RECORDS: &[OfRecord] = &[
    identity::ids,
    identity::aliases,
    identity::claim_ids,
    reference::resolve,
    reference::sources,
    reference::counter_claims,
    naming::unnamed,
    citation::cited,
    citation::confirmed,
    passage::short,
    passage::places,
    weekday::weekdays,
    value::disagreements,
    state::disputes,
    state::notes,
    relation::to_itself,
    text::harmless,
];

const OF_ALL: &[OfAll] = &[
    identity::file_names,
    identity::folders,
    identity::without_id,
    reference::answers,
    head::rings,
    signatory::signatories,
    stage::in_force,
    stage::binding_by_title,
    plan::planned,
    plan::talks,
    plan::dated_stages,
    money::currencies,
    money::printed,
    tenure::overlaps,
    tenure::appearances,
    relation::steps,
    relation::days,
    source::fields,
    source::copies,
    source::graded,
    exclusion::reasoned,
];

/// A record that is looked at, with its statements and their words: made once for all rules, which is most of what they
/// would cost.
pub struct Examined<'a> {
    library: &'a Library,
    entry: &'a Entry,
    statements: Vec<(ClaimRef<'a>, Vec<Span>)>,
}

impl<'a> Examined<'a> {
    fn new(library: &'a Library, entry: &'a Entry) -> Self {
        let statements = entry.record.claims().into_iter().map(|claim| (claim, claim.fact.spans()));
        Self { library, entry, statements: statements.collect() }
    }
}

/// Every fault: those of reading and those of each rule, by file and place. Whoever has a library asks it for them;
/// it finds them once.
pub fn check(library: &Library) -> Vec<Fault> {
    let mut faults: Vec<Fault> = library.data.faults().to_vec();
    faults.par_extend(library.data.entries().par_iter().flat_map_iter(|entry| {
        let one = Examined::new(library, entry);
        OF_RECORDS.iter().flat_map(|rule| rule(&one)).collect::<Vec<_>>()
    }));
    faults.par_extend(OF_ALL.par_iter().flat_map(|rule| rule(library)));
    faults.sort_by(|a, b| (&a.layer, &a.file, a.spot, b.severity).cmp(&(&b.layer, &b.file, b.spot, a.severity)));
    faults
}

/// Every fault of the data, of reading and of all rules, by file and place; found once for a library.
pub fn faults(library: &Library) -> &[Fault] {
    library.faults_found_by(check)
}

/// Whether an error stands at a statement that is there all the same.
pub fn is_faulty(library: &Library, record_id: &str, claim_id: &str) -> bool {
    let is_of = |fault: &&Fault| fault.record.as_deref() == Some(record_id) && fault.claim.as_deref() == Some(claim_id);
    faults(library).iter().filter(is_of).any(|fault| fault.severity == Severity::Error)
}

/// Puts a fault at a claim.
fn at_claim(fault: Fault, entry: &Entry, claim: ClaimRef<'_>) -> Fault {
    let fault = fault.at(&entry.file, claim.at).of_layer(entry.layer.as_deref());
    fault.in_record(entry.record.id()).in_claim(claim.id)
}

/// Puts a fault at the head of a record.
fn at_record(fault: Fault, entry: &Entry) -> Fault {
    fault.at(&entry.file, entry.at).of_layer(entry.layer.as_deref()).in_record(entry.record.id())
}

/// Runs over every claim of a record with its entry.
fn each_claim<'a>(one: &Examined<'a>, mut look: impl FnMut(&'a Entry, ClaimRef<'a>)) {
    for (claim, _) in &one.statements {
        look(one.entry, *claim);
    }
}

/// The words of a text, folded as search folds them; stops and commas are no part of a word.
fn words(text: &str) -> Vec<String> {
    let folded = fold(text).text;
    crate::domain::search::words(&folded).map(str::to_string).collect()
}
