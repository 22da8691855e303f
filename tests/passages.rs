//! Every passage in the shipped data stands verbatim where its locator says. The source documents are not in the
//! repository; they are looked for beside it, or where `MPAKA_SOURCES` points, and known by their hash.
#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::PathBuf;

use mpaka::domain::dataset::Dataset;
use mpaka::domain::record::claim::Cite;
use mpaka::domain::record::source::Source;
use mpaka::domain::record::{ClaimRef, Record};
use mpaka::shipped;
use sha2::{Digest, Sha256};

/// The texts of the folder of source documents by hash; none where there is no such folder.
fn documents() -> Option<HashMap<String, Vec<u8>>> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/sources");
    let folder = std::env::var_os("MPAKA_SOURCES").map_or_else(beside, PathBuf::from);
    let mut found = HashMap::new();
    for entry in fs::read_dir(folder).ok()? {
        let path = entry.unwrap().path();
        if path.is_file() {
            let bytes = fs::read(path).unwrap();
            let hash = format!("{:x}", Sha256::digest(&bytes));
            found.insert(hash, bytes);
        }
    }
    Some(found)
}

/// White space as one space, quotation marks and apostrophes straight.
fn plain(text: &str) -> String {
    let straight: String = text
        .chars()
        .map(|c| match c {
            '’' | '‘' => '\'',
            '“' | '”' => '"',
            other => other,
        })
        .collect();
    straight.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A document in its parts.
struct Document {
    /// Lines outside the body.
    outside: Vec<String>,
    /// Non-blank lines of the body, captions apart.
    paragraphs: Vec<String>,
    captions: Vec<String>,
    /// Runs of lines that begin with the name of a government in asterisks.
    blocks: Vec<String>,
}

impl Document {
    fn of(text: &str, (first, last): (u32, u32), captions: &[String]) -> Self {
        let mut document =
            Self { outside: Vec::new(), paragraphs: Vec::new(), captions: Vec::new(), blocks: Vec::new() };
        let lines: Vec<(u32, String)> =
            (1..).zip(text.lines().map(plain)).filter(|(_, line)| !line.is_empty()).collect();
        let in_body = |number: u32| (first..=last).contains(&number);
        // A caption is a line of the body in which alone words stand that are cited as a caption's.
        let only_place = |words: &String| {
            let mut found = lines.iter().filter(|(number, line)| in_body(*number) && line.contains(words));
            found.next().filter(|_| found.next().is_none()).map(|(number, _)| *number)
        };
        let captions: HashSet<u32> = captions.iter().filter_map(only_place).collect();
        let mut block: Option<String> = None;
        for (number, line) in &lines {
            if !in_body(*number) {
                document.outside.push(line.clone());
                continue;
            }
            if captions.contains(number) {
                document.captions.push(line.clone());
                continue;
            }
            // A signature block ends where running text begins again.
            if line.chars().count() > 80 {
                document.blocks.extend(block.take());
            } else if line.starts_with("**") || block.is_some() {
                let block = block.get_or_insert_default();
                block.push(' ');
                block.push_str(line);
            }
            document.paragraphs.push(line.clone());
        }
        document.blocks.extend(block);
        document
    }

    fn holds(&self, cite: &Cite) -> bool {
        let passage = cite.passage().map(plain).unwrap_or_default();
        let has = |line: &String| line.contains(&passage);
        let nth = |lines: &[String], n: u32| lines.get((n as usize).wrapping_sub(1)).is_some_and(has);
        match cite {
            Cite::Title(_) | Cite::Byline(_) | Cite::Dateline(_) => self.outside.iter().any(has),
            Cite::Caption(_) => self.captions.iter().any(has),
            Cite::Para(n, _) => nth(&self.paragraphs, *n),
            Cite::SignatureBlock(n, _) => nth(&self.blocks, *n),
            Cite::Whole => true,
            Cite::From(_, inner) => self.holds(inner),
        }
    }
}

fn is_caption(cite: &Cite) -> bool {
    match cite {
        Cite::Caption(_) => true,
        Cite::From(_, inner) => is_caption(inner),
        _ => false,
    }
}

fn cites<'a>(record: &'a Record, claim: ClaimRef<'a>) -> impl Iterator<Item = (&'a str, &'a Cite)> {
    let own = record.default_source();
    claim.cite.iter().filter_map(move |cite| Some((cite.source().or(own)?.0.as_str(), cite)))
}

#[test]
fn passages_stand_in_the_documents() {
    let Some(documents) = documents() else {
        println!("SKIPPED passages_stand_in_the_documents: the source documents are not at hand");
        return;
    };
    let data = Dataset::assemble(&[shipped::dataset()]);
    let mut wrong = Vec::new();
    let mut read = HashMap::new();
    for source in data.sources() {
        match document(&data, source, &documents) {
            Ok(document) => drop(read.insert(source.id.as_str(), document)),
            Err(sentence) => wrong.push(sentence),
        }
    }
    let mut count = 0;
    for (record, claim) in data.claims() {
        for (source, cite) in cites(record, claim) {
            count += 1;
            if read.get(source).is_some_and(|document| !document.holds(cite)) {
                let place = cite.locator();
                wrong.push(format!("{} {}: {place} of {source} lacks {:?}", record.id(), claim.id, cite.passage()));
            }
        }
    }
    assert!(count >= 120, "only {count} citations");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn document(data: &Dataset, source: &Source, documents: &HashMap<String, Vec<u8>>) -> Result<Document, String> {
    let hash = source.sha256.as_deref().ok_or(format!("{} has no hash", source.id))?;
    let bytes = documents.get(hash).ok_or(format!("no document has the hash of {}", source.id))?;
    if source.length != Some(bytes.len() as u64) {
        return Err(format!("{} has another length", source.id));
    }
    let body = source.body.ok_or(format!("{} has no body range", source.id))?;
    let captions: Vec<String> = data
        .claims()
        .flat_map(|(record, claim)| cites(record, claim))
        .filter(|(id, cite)| *id == source.id && is_caption(cite))
        .filter_map(|(_, cite)| cite.passage().map(plain))
        .collect();
    Ok(Document::of(&String::from_utf8_lossy(bytes), body, &captions))
}

/// Needs no document: short is short.
#[test]
fn no_passage_has_more_than_twelve_words() {
    let data = Dataset::assemble(&[shipped::dataset()]);
    let long: HashSet<&str> = data
        .claims()
        .flat_map(|(_, claim)| claim.cite)
        .filter_map(Cite::passage)
        .filter(|passage| !(1..=12).contains(&passage.split_whitespace().count()))
        .collect();
    assert_eq!(long, HashSet::new());
}
