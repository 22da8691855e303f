//! What `check` says of proof: the passages that failed, the documents, the counts, and what the lock still knows where
//! no document is at hand.

use serde_json::{Value, json};

use crate::cli::Page;
use crate::domain::fault::Fault;
use crate::domain::library::Library;
use crate::domain::proof::{
    Citation, Counts, Failure, Fate, LOCK_FILE, Lock, Locked, Proof, Proved, Verdict, citations,
};
use crate::domain::record::claim::Spot;
use crate::domain::record::source::Source;
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
                    .hint("Keep the lines of both sides and delete the marks of a merge; or delete the file and write it anew with all documents at hand.")
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
            let sentence = format!("In the document of {}: {failure}", citation.source);
            faults.push(at(Fault::error("proof", sentence).hint(failure.hint()), citation));
        }
    }
    for (source, unit) in proof.documents.iter().flat_map(|one| one.account.units.iter().map(move |unit| (one, unit))) {
        if let (true, Fate::Cited(by)) = (unit.contradictory, &unit.fate)
            && let Some((record, claim)) = by.first()
        {
            let sentence =
                format!("Line {} of {} is left out by its record, and yet cited.", unit.lines.0, source.source.id);
            let fault = Fault::warning("excluded", sentence);
            let hint = "Take the line out of the source's exclusions, or cite other words.";
            faults.push(fault.hint(hint).in_record(record).in_claim(claim).in_field("cite"));
        }
    }
    for source in &proof.missing {
        let sentence = format!("The document of {} is not in the folder: its citations were not looked at.", source.id);
        let fault = Fault::warning("not-here", sentence).in_record(&source.id);
        faults.push(fault.hint("Put it there, or leave this to the lock: `mpaka check --locked`."));
    }
    faults
}

/// An error for every citation of a source with a copy that is not in the lock as it stands, nor verified just now.
pub fn unlocked(library: &Library, lock: &Lock, proof: Option<&Proof<'_>>) -> Vec<Fault> {
    let fault = |citation: &Citation<'_>| {
        let passage = citation.cite.passage().unwrap_or("the whole document");
        let sentence =
            format!("“{passage}”, {} of {}, was not proved as it stands.", citation.cite.locator(), citation.source);
        let fault = Fault::error("unlocked", sentence);
        at(
            fault.hint("Have the documents at hand and run `mpaka check DIR --sources DOCUMENTS --write-lock`."),
            citation,
        )
    };
    provable(library)
        .filter(|(citation, source)| !lock.holds(citation, source))
        .filter(|(citation, _)| proof.is_none_or(|proof| !proof.has_verified(citation)))
        .map(|(citation, _)| fault(&citation))
        .collect()
}

/// The citations of sources that have a copy, with the source.
fn provable(library: &Library) -> impl Iterator<Item = (Citation<'_>, &Source)> {
    citations(library).filter_map(|citation| {
        let source = library.data.source(citation.source).filter(|source| source.sha256.is_some())?;
        Some((citation, source))
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
    let Counts { verified, no_copy, not_here, failed } = proof.counts();
    let not_here = if not_here > 0 { format!(" · not here {not_here}") } else { String::new() };
    page.gap();
    page.line(format!("citations: verified {verified} · no copy {no_copy}{not_here} · failed {failed}"));
    let mut all = Locked::default();
    for proved in &proof.documents {
        add(&mut all, &Locked::of(&proved.account));
    }
    page.line(sentences(&all, proof.documents.len()));
}

fn document(proved: &Proved<'_>, proof: &Proof<'_>) -> String {
    let verified = proof
        .verdicts
        .iter()
        .filter(|(citation, verdict)| citation.source == proved.source.id && matches!(verdict, Verdict::Verified(_)));
    let changed = "has changed since it was read";
    let lines = |by: i64| counted(usize::try_from(by.abs()).unwrap_or(0), "line", "lines");
    let state = match (proved.changed, proved.frame.lost, proved.frame.moved) {
        (false, ..) => "unchanged".to_string(),
        (true, true, _) => format!("{changed}; where its body begins cannot be told: mend `body` in its record"),
        (true, false, 0) => changed.to_string(),
        (true, false, by) if by > 0 => format!("{changed}, its body begins {} later", lines(by)),
        (true, false, by) => format!("{changed}, its body begins {} earlier", lines(by)),
    };
    let open = open_lines(proved);
    let open = match open.as_slice() {
        [] => String::new(),
        lines => {
            let first: Vec<String> = lines.iter().take(MOST_LINES).map(u32::to_string).collect();
            let more = lines.len().saturating_sub(MOST_LINES);
            let more = if more > 0 { format!(" and {more} more") } else { String::new() };
            format!("; nobody accounts for a sentence in line {}{more}", first.join(", "))
        }
    };
    let verified = counted(verified.count(), "citation", "citations");
    format!("{}: {} {state}; {verified} verified{open}", proved.source.id, proved.document.name)
}

/// How many lines are named before the rest is only counted.
const MOST_LINES: usize = 10;

/// The lines with a sentence that nobody accounts for, each once.
fn open_lines(proved: &Proved<'_>) -> Vec<u32> {
    let mut lines: Vec<u32> = proved.account.open().map(|unit| unit.lines.0).collect();
    lines.dedup();
    lines
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
    let known = still_known(library, lock);
    for (_, one) in &known {
        add(&mut all, one);
    }
    if !known.is_empty() {
        page.line(sentences(&all, known.len()));
    }
}

/// The documents of the lock that are still the ones that the records name.
fn still_known<'a>(library: &Library, lock: &'a Lock) -> Vec<(&'a String, &'a Locked)> {
    let is_it = |id: &str, one: &Locked| {
        library.data.source(id).is_some_and(|source| source.sha256.as_deref() == Some(one.sha256.as_str()))
    };
    lock.documents.iter().filter(|(id, one)| is_it(id, one)).collect()
}

/// How many citations of sources with a copy are locked, of how many.
fn locked(library: &Library, lock: &Lock) -> (usize, usize) {
    let mut counts = (0, 0);
    for (citation, source) in provable(library) {
        counts.0 += usize::from(lock.holds(&citation, source));
        counts.1 += 1;
    }
    counts
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
    let known = still_known(library, lock);
    let documents: Vec<Value> = known.into_iter().map(|(source, one)| sentences_json(source, one)).collect();
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
    let Counts { verified, no_copy, not_here, failed } = proof.counts();
    let documents: Vec<Value> = proof
        .documents
        .iter()
        .map(|proved| {
            let mut value = sentences_json(&proved.source.id, &Locked::of(&proved.account));
            if let Value::Object(fields) = &mut value {
                fields.insert("sha256".into(), json!(proved.document.sha256));
                fields.insert("file".into(), json!(proved.document.name));
                fields.insert("changed".into(), json!(proved.changed));
                fields.insert("moved".into(), json!(proved.frame.moved));
                fields.insert("lines_not_accounted_for".into(), json!(open_lines(proved)));
            }
            value
        })
        .collect();
    let missing: Vec<&str> = proof.missing.iter().map(|source| source.id.as_str()).collect();
    json!({
        "verified": verified,
        "no_copy": no_copy,
        "not_here": not_here,
        "failed": failed,
        "failures": failures(proof),
        "documents": documents,
        "missing": missing,
    })
}

/// Every citation that failed, with why.
fn failures(proof: &Proof<'_>) -> Vec<Value> {
    let failed = proof.verdicts.iter().filter_map(|(citation, verdict)| match verdict {
        Verdict::Failed(failure) => Some((citation, failure)),
        _ => None,
    });
    let one = |(citation, failure): (&Citation<'_>, &Failure)| {
        json!({
            "record": citation.entry.record.id(),
            "claim": citation.claim.id,
            "source": citation.source,
            "locator": citation.cite.locator(),
            "passage": citation.cite.passage(),
            "why": failure.to_string(),
        })
    };
    failed.map(one).collect()
}
