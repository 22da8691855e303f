//! What `check` says of proof: the passages that failed, the documents, the counts, and what the lock still knows where
//! no document is at hand.

use serde_json::{Value, json};

use crate::cli::Page;
use crate::domain::fault::Fault;
use crate::domain::library::Library;
use crate::domain::proof::{Account, Citation, LOCK_FILE, Lock, Locked, Proof, Proved, Verdict, citations};
use crate::domain::record::claim::Spot;
use crate::domain::vocab::ExclusionReason;
use crate::domain::words::counted;

/// The locks of all layers as one. A lock that cannot be read is a fault and counts as empty.
pub fn lock(library: &Library, faults: &mut Vec<Fault>) -> Lock {
    let mut all = Lock::default();
    for text in library.data.locks() {
        match Lock::read(text) {
            Ok(lock) => all = all.with(lock),
            Err(fault) => faults.push(
                Fault::error("lock", fault.to_string())
                    .hint("Delete the file and write it anew: `mpaka check DIR --sources DOCUMENTS --write-lock`.")
                    .at(LOCK_FILE, Spot { line: fault.0, column: 1 }),
            ),
        }
    }
    all
}

/// An error for every passage that failed, a warning for one that stands in lines that are left out.
pub fn faults(proof: &Proof<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (citation, verdict) in &proof.verdicts {
        if let Verdict::Failed(failure) = verdict {
            let sentence = format!("{failure} (source {})", citation.source);
            faults.push(at(Fault::error("proof", sentence).hint(failure.hint()), citation));
        }
    }
    for proved in &proof.documents {
        for unit in proved.account.units.iter().filter(|unit| unit.contradictory) {
            let sentence = format!(
                "Lines {}–{} of {} are left out by its record, and yet cited.",
                unit.lines.0, unit.lines.1, proved.source.id
            );
            faults.push(
                Fault::warning("excluded", sentence)
                    .hint("Take the lines out of the source's exclusions, or cite other words.")
                    .in_record(&proved.source.id),
            );
        }
    }
    faults
}

/// An error for every citation of a source with a copy that is not in the lock as it stands.
pub fn unlocked(library: &Library, lock: &Lock) -> Vec<Fault> {
    let fault = || {
        Fault::error("unlocked", "This citation was not proved as it stands.")
            .hint("Have the documents at hand and run `mpaka check DIR --sources DOCUMENTS --write-lock`.")
    };
    provable(library)
        .filter(|(citation, is_locked)| !is_locked(lock, citation))
        .map(|(citation, _)| at(fault(), &citation))
        .collect()
}

type IsLocked<'a> = Box<dyn Fn(&Lock, &Citation<'_>) -> bool + 'a>;

/// The citations of sources that have a copy, and how to ask whether one is locked.
fn provable(library: &Library) -> impl Iterator<Item = (Citation<'_>, IsLocked<'_>)> {
    citations(library).filter_map(|citation| {
        let source = library.data.source(citation.source).filter(|source| source.sha256.is_some())?;
        let is_locked: IsLocked<'_> = Box::new(move |lock, citation| lock.holds(citation, source));
        Some((citation, is_locked))
    })
}

fn at(fault: Fault, citation: &Citation<'_>) -> Fault {
    let entry = citation.entry;
    let fault = fault.at(&entry.file, citation.claim.at).of_layer(entry.layer.as_deref());
    fault.in_record(entry.record.id()).in_claim(citation.claim.id).in_field("cite")
}

/// The documents one by one, then the counts.
pub fn in_words(proof: &Proof<'_>, page: &mut Page) {
    page.gap();
    for proved in &proof.documents {
        page.line(document(proved, proof));
    }
    for source in &proof.missing {
        page.line(format!("{}: its document is not in the folder", source.id));
    }
    let (verified, no_copy, failed) = proof.counts();
    page.gap();
    page.line(format!("citations: verified {verified} · no copy {no_copy} · failed {failed}"));
    let mut all = Locked::default();
    proof.documents.iter().for_each(|proved| add(&mut all, &counts(&proved.account)));
    page.line(sentences(&all, proof.documents.len()));
}

fn document(proved: &Proved<'_>, proof: &Proof<'_>) -> String {
    let verified = proof
        .verdicts
        .iter()
        .filter(|(citation, verdict)| citation.source == proved.source.id && matches!(verdict, Verdict::Verified(_)));
    let state = match (proved.changed, proved.moved) {
        (false, _) => "unchanged".to_string(),
        (true, 0) => "has changed since it was read".to_string(),
        (true, moved) => format!("has changed since it was read, its body moved by {moved} lines"),
    };
    let open: Vec<String> = proved.account.open().map(|unit| unit.lines.0.to_string()).collect();
    let open = match open.as_slice() {
        [] => String::new(),
        lines => format!("; nobody accounts for a sentence in line {}", lines.join(", ")),
    };
    let verified = counted(verified.count(), "citation", "citations");
    format!("{}: {} {state}; {verified} verified{open}", proved.source.id, proved.document.name)
}

/// What the lock knows, where no document is at hand.
pub fn from_lock(library: &Library, lock: &Lock, page: &mut Page) {
    let (locked, of) = locked(library, lock);
    if of == 0 {
        return;
    }
    let no_copy = citations(library).count() - of;
    page.line(format!("citations: {locked} of {of} locked as verified · no copy {no_copy}"));
    let mut all = Locked::default();
    lock.documents.values().for_each(|one| add(&mut all, one));
    if !lock.documents.is_empty() {
        page.line(sentences(&all, lock.documents.len()));
    }
}

/// How many citations of sources with a copy are locked, of how many.
fn locked(library: &Library, lock: &Lock) -> (usize, usize) {
    let mut counts = (0, 0);
    for (citation, is_locked) in provable(library) {
        counts.0 += usize::from(is_locked(lock, &citation));
        counts.1 += 1;
    }
    counts
}

fn counts(account: &Account) -> Locked {
    Locked::of(account)
}

fn add(all: &mut Locked, one: &Locked) {
    all.cited += one.cited;
    all.open += one.open;
    for (word, count) in &one.excluded {
        *all.excluded.entry(word).or_default() += count;
    }
}

fn sentences(all: &Locked, documents: usize) -> String {
    let reasons: Vec<String> = ExclusionReason::ALL
        .iter()
        .filter_map(|reason| {
            let count = all.excluded.get(reason.code()).copied().filter(|count| *count > 0)?;
            Some(format!("{} {count}", reason.word()))
        })
        .collect();
    let left_out: usize = all.excluded.values().sum();
    let why = if reasons.is_empty() { String::new() } else { format!(" ({})", reasons.join(", ")) };
    format!(
        "sentences: {} in {}: {} cited, {left_out} left out{why}, {} not accounted for",
        all.sentences(),
        counted(documents, "document", "documents"),
        all.cited,
        all.open,
    )
}

/// What the lock knows, in JSON.
pub fn lock_json(library: &Library, lock: &Lock) -> Value {
    let (locked, of) = locked(library, lock);
    let documents: Vec<Value> = lock.documents.iter().map(|(source, one)| sentences_json(source, one)).collect();
    json!({ "locked": locked, "of": of, "documents": documents })
}

fn sentences_json(source: &str, one: &Locked) -> Value {
    json!({
        "source": source,
        "sha256": one.sha256,
        "sentences": one.sentences(),
        "cited": one.cited,
        "excluded": one.excluded,
        "not_accounted_for": one.open,
    })
}

/// What was proved, in JSON.
pub fn proof_json(proof: &Proof<'_>) -> Value {
    let (verified, no_copy, failed) = proof.counts();
    let documents: Vec<Value> = proof
        .documents
        .iter()
        .map(|proved| {
            let mut value = sentences_json(&proved.source.id, &counts(&proved.account));
            if let Value::Object(fields) = &mut value {
                fields.insert("sha256".into(), json!(proved.document.sha256));
                fields.insert("file".into(), json!(proved.document.name));
                fields.insert("changed".into(), json!(proved.changed));
                fields.insert("moved".into(), json!(proved.moved));
                let open: Vec<u32> = proved.account.open().map(|unit| unit.lines.0).collect();
                fields.insert("lines_not_accounted_for".into(), json!(open));
            }
            value
        })
        .collect();
    let missing: Vec<&str> = proof.missing.iter().map(|source| source.id.as_str()).collect();
    json!({ "verified": verified, "no_copy": no_copy, "failed": failed, "documents": documents, "missing": missing })
}
