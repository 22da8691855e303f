//! Every passage of the shipped data stands verbatim where its locator says, every sentence of the five documents is
//! accounted for, and the lock knows both. The documents are not in the repository; they are looked for beside it, or
//! where `MPAKA_SOURCES` points, and known by their hash. The lock needs no document.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test stops where it cannot go on")]

use std::collections::HashSet;
use std::fs;
use std::path::PathBuf;

use mpaka::domain::library::Library;
use mpaka::domain::proof::{Document, Lock, Verdict, citations, prove};
use mpaka::shipped;

/// The five documents that the dataset was first read from; other sources are pages of which no copy is kept.
const FIVE: [&str; 5] =
    ["ke-it-communiques", "mygov-uk-mou", "pulse-afripol", "streamline-ke-cn", "whoownsafrica-ke-us"];

fn library() -> Library {
    Library::new(&[shipped::dataset()], shipped::atlas().unwrap())
}

/// The documents of the folder; none where there is no such folder.
fn documents() -> Option<Vec<Document>> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/sources");
    let folder = std::env::var_os("MPAKA_SOURCES").map_or_else(beside, PathBuf::from);
    let files = fs::read_dir(folder).ok()?.map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    Some(files.map(|path| Document::new(path.to_string_lossy(), &fs::read(&path).unwrap())).collect())
}

fn lock(library: &Library) -> Lock {
    let [text] = library.data.locks() else { panic!("the shipped data has one lock") };
    Lock::read(text).unwrap()
}

#[test]
fn passages_stand_in_the_documents_and_every_sentence_is_accounted_for() {
    let Some(documents) = documents() else {
        println!("SKIPPED passages_stand_in_the_documents: the source documents are not at hand");
        return;
    };
    let library = library();
    let proof = prove(&library, &documents);
    let read: Vec<&str> = proof.documents.iter().map(|proved| proved.source.id.as_str()).collect();
    assert_eq!(read, FIVE);
    assert!(proof.documents.iter().all(|proved| !proved.changed), "a document is not the one that was read");
    for proved in &proof.documents {
        assert_eq!(proved.source.length, Some(proved.document.length), "{}", proved.source.id);
        let open: Vec<_> = proved.account.open().map(|unit| (unit.lines.0, unit.text.as_str())).collect();
        assert!(open.is_empty(), "{}: sentences that nothing cites and nothing leaves out: {open:?}", proved.source.id);
        let odd: Vec<u32> =
            proved.account.units.iter().filter(|unit| unit.contradictory).map(|unit| unit.lines.0).collect();
        assert_eq!(odd, [0; 0], "{}: lines left out and yet cited", proved.source.id);
    }
    let failed: Vec<String> = proof
        .verdicts
        .iter()
        .filter_map(|(citation, verdict)| match verdict {
            Verdict::Failed(why) => Some(format!("{} {}: {why}", citation.entry.record.id(), citation.claim.id)),
            _ => None,
        })
        .collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
    assert!(proof.counts().verified >= 644, "only {} citations", proof.counts().verified);
    assert_eq!(Lock::of(&proof), lock(&library), "the lock is stale: write it anew");
}

#[test]
fn every_citation_of_the_five_documents_is_in_the_lock() {
    let library = library();
    let lock = lock(&library);
    let known: HashSet<&str> = lock.documents.keys().map(String::as_str).collect();
    assert_eq!(known, HashSet::from(FIVE));
    for (id, document) in &lock.documents {
        assert_eq!(document.open, 0, "{id}");
        assert_eq!(library.data.source(id).unwrap().sha256.as_deref(), Some(document.sha256.as_str()), "{id}");
    }
    let unproved: Vec<String> = citations(&library)
        .filter(|one| FIVE.contains(&one.source) && !lock.holds(one, library.data.source(one.source).unwrap()))
        .map(|one| format!("{} {}", one.entry.record.id(), one.claim.id))
        .collect();
    assert_eq!(unproved, [""; 0]);
}

#[test]
fn only_the_five_have_a_copy() {
    let library = library();
    let copied: Vec<&str> =
        library.data.sources().filter(|source| source.sha256.is_some()).map(|source| source.id.as_str()).collect();
    assert_eq!(copied, FIVE);
}
