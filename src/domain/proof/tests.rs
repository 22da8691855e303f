//! Proof on a made-up document: what stands, what fails and why, what a changed document does, what the lock keeps.

use super::*;
use crate::domain::dataset::{FileText, Layer};
use crate::domain::record::claim::Cite;
use crate::shipped;

const TEXT: &str = "Skip to content\n\
    Two states sign a pact\n\
    By A. Writer\n\
    \n\
    The Ministry’s men signed a pact on Friday.  It covers fishing, farming and trade along the lake. They left.\n\
    A photograph of the men by the lake\n\
    “We will share boats,” Dr. Otieno said at the harbour.\n\
    \n\
    **THE GOVERNMENT OF\n\
    UTOPIA**\n\
    Hon. A. Otieno\n\
    Read also: a storm is coming to town\n";

const RECORD: &str = r#"Org(id: "utopia", kind: State, source: "paper", claims: [
    (id: "pact", says: Remark("a pact"), cite: [Para(1, "signed a pact")]),
    (id: "trade", says: Remark("trade"), cite: [Para(1, "farming and trade")]),
    (id: "boats", says: Remark("boats"), cite: [Para(2, "share boats")]),
    (id: "picture", says: Remark("picture"), cite: [Caption("photograph of the men")]),
    (id: "block", says: Remark("block"), cite: [SignatureBlock(1, "Hon. A. Otieno")]),
    (id: "title", says: Remark("title"), cite: [Title("Two states sign")]),
    (id: "elsewhere", says: Remark("page"), cite: [From("page", Para(1, "no copy of it"))]),
])"#;

fn source(sha256: &str) -> String {
    format!(
        "Source(id: \"paper\", title: \"Two states sign a pact\", publisher: \"P\", author: \"A. Writer\", kind: News, \
         language: \"en\", accessed: \"2026-11-22\", sha256: \"{sha256}\", length: {}, body: (5, 11), captions: [6], \
         blocks: [(9, 11)], origin: \"paper\", reliability: C, reason: \"x\", exclusions: [(lines: (1, 1), reason: Chrome), \
         (lines: (12, 12), reason: Teaser), (lines: (5, 5), words: \"They left\", reason: Restated, \
         restates: (\"utopia\", \"pact\"))], marking: Clear)",
        TEXT.len()
    )
}

const PAGE: &str = "Source(id: \"page\", title: \"A page\", publisher: \"P\", kind: News, language: \"en\", \
     accessed: \"2026-11-22\", origin: \"page\", reliability: C, reason: \"x\", marking: Clear)";

fn library(record: &str) -> Library {
    library_of(record, &source(&hash(TEXT.as_bytes())))
}

fn library_of(record: &str, source: &str) -> Library {
    let files = [("orgs/utopia.ron", record), ("sources/paper.ron", source), ("sources/page.ron", PAGE)];
    let file = |(name, text): (&str, &str)| FileText { name: name.into(), bytes: text.as_bytes().to_vec() };
    let layer = Layer { name: "made up".into(), files: files.into_iter().map(file).collect(), ..Layer::default() };
    let library = Library::new(&[layer], shipped::atlas().unwrap());
    assert_eq!(library.data.faults(), []);
    library
}

fn document(text: &str) -> Vec<Document> {
    let other = Document::new("README.md", b"Two states sign a pact, says the paper.");
    vec![other, Document::new("paper.txt", text.as_bytes())]
}

/// The failures by claim, in words.
fn failures(proof: &Proof<'_>) -> Vec<(String, String)> {
    let failed = |(citation, verdict): &(Citation<'_>, Verdict)| match verdict {
        Verdict::Failed(failure) => Some((citation.claim.id.to_string(), failure.to_string())),
        _ => None,
    };
    proof.verdicts.iter().filter_map(failed).collect()
}

#[test]
fn every_passage_is_found_in_the_part_that_is_cited() {
    let (library, documents) = (library(RECORD), document(TEXT));
    let proof = prove(&library, &documents);
    assert_eq!(failures(&proof), []);
    assert_eq!(proof.counts(), Counts { verified: 6, no_copy: 1, ..Counts::default() });
    assert!(proof.missing.is_empty());
}

#[test]
fn every_sentence_has_a_fate_and_a_signature_block_is_one() {
    let (library, documents) = (library(RECORD), document(TEXT));
    let proof = prove(&library, &documents);
    let account = &proof.documents.first().unwrap().account;
    let fates: Vec<(u32, bool, bool)> = account
        .units
        .iter()
        .map(|unit| (unit.lines.0, unit.fate == account::Fate::Open, matches!(unit.fate, account::Fate::Cited(_))))
        .collect();
    assert_eq!(account.open().count(), 0, "{fates:?}");
    assert_eq!(account.units.len(), 10, "{fates:?}");
    assert_eq!(account.excluded(crate::domain::vocab::ExclusionReason::Restated), 1);
    assert_eq!(account.cited(), 7, "title and byline, two sentences, caption, quotation, block: {fates:?}");
}

#[test]
fn what_is_left_out_and_cited_all_the_same_is_a_contradiction() {
    let source =
        source(&hash(TEXT.as_bytes())).replace("(lines: (12, 12), reason: Teaser)", "(lines: (7, 7), reason: Teaser)");
    let (library, documents) = (library_of(RECORD, &source), document(TEXT));
    let proof = prove(&library, &documents);
    assert_eq!(failures(&proof), [], "the words do stand there");
    let odd: Vec<u32> =
        proof.documents[0].account.units.iter().filter(|unit| unit.contradictory).map(|unit| unit.lines.0).collect();
    assert_eq!(odd, [7], "the quotation is cited");
}

#[test]
fn a_sentence_that_nothing_cites_is_not_accounted_for() {
    let without: String = RECORD.lines().filter(|line| !line.contains("\"trade\"")).collect();
    let (library, documents) = (library(&without), document(TEXT));
    let proof = prove(&library, &documents);
    let open: Vec<&str> = proof.documents.first().unwrap().account.open().map(|unit| unit.text.as_str()).collect();
    assert_eq!(open, ["It covers fishing, farming and trade along the lake."]);
}

#[test]
fn a_wrong_word_a_wrong_place_and_too_much_each_fail_with_their_reason() {
    for (passage, wanted) in [
        ("Para(1, \"signed the pact\")", "“signed the pact” does not stand in paragraph 1."),
        ("Para(2, \"signed a pact\")", "does not stand in paragraph 2. It stands in paragraph 1."),
        ("Para(1, \"igned a pact\")", "does not stand in paragraph 1"),
        ("Para(9, \"signed a pact\")", "cited from paragraph 9, which the document does not have."),
        ("SignatureBlock(2, \"UTOPIA\")", "cited from signature block 2, which"),
        ("Title(\"a storm is coming\")", "does not stand in title."),
        ("Byline(\"Skip to content\")", "does not stand in byline."),
        ("Para(1, \"It covers fishing, farming and trade along the lake\")", "is a whole sentence"),
        (
            "Para(1, \"signed a pact on Friday. It covers fishing, farming and trade along the lake\")",
            "has 14 words; 12 is the most.",
        ),
        ("Title(\"Two states sign a pact\")", "is a whole sentence"),
    ] {
        let (library, documents) = (library(&RECORD.replace("Para(1, \"signed a pact\")", passage)), document(TEXT));
        let found = failures(&prove(&library, &documents));
        assert!(
            matches!(found.as_slice(), [(id, why)] if id == "pact" && why.contains(wanted)),
            "{passage}: {found:?}"
        );
    }
}

#[test]
fn typographic_marks_and_white_space_are_made_equal_and_capitals_are_not() {
    for (passage, stands) in [
        ("Ministry's men", true),
        ("Friday. It covers", true),
        ("pact on  Friday", true),
        ("ministry’s men", false),
        ("fishing farming", false),
    ] {
        let record = RECORD.replace("Para(1, \"signed a pact\")", &format!("Para(1, \"{passage}\")"));
        let (library, documents) = (library(&record), document(TEXT));
        assert_eq!(failures(&prove(&library, &documents)).is_empty(), stands, "{passage}");
    }
}

#[test]
fn a_document_changed_elsewhere_is_known_by_its_passages_and_nothing_fails() {
    let library = library(RECORD);
    let far = format!("{}{TEXT}", "A banner\n".repeat(45));
    let blank = TEXT.replace("A photograph", "\n\nA photograph");
    let inside = TEXT.replace("“We will", "\n“We will");
    for (text, lines) in [
        (TEXT.replace("They left.", "They stayed."), 0),
        (format!("A banner\nAnother banner\n{TEXT}"), 2),
        (far, 45),
        (blank, 0),
        (inside, 0),
        (TEXT.replace('\n', "\r\n"), 0),
    ] {
        let documents = document(&text);
        let proof = prove(&library, &documents);
        let one = proof.documents.first().unwrap();
        assert_eq!((one.document.name.as_str(), one.changed, one.frame.moved), ("paper.txt", true, lines));
        assert_eq!(failures(&proof), []);
    }
}

#[test]
fn a_word_changed_in_the_document_fails_the_claim_that_quotes_it_and_no_other() {
    let (library, documents) = (library(RECORD), document(&TEXT.replace("farming and trade", "farming and travel")));
    let proof = prove(&library, &documents);
    let failed: Vec<String> = failures(&proof).into_iter().map(|(id, _)| id).collect();
    assert_eq!(failed, ["trade"]);
}

#[test]
fn a_paragraph_put_in_fails_what_it_moved_with_the_place_where_it_is_now() {
    let (library, documents) =
        (library(RECORD), document(&TEXT.replace("“We will", "A new line was put in here.\n“We will")));
    let found = failures(&prove(&library, &documents));
    assert!(
        matches!(found.as_slice(), [(id, why)] if id == "boats" && why.contains("It stands in paragraph 3.")),
        "{found:?}"
    );
}

#[test]
fn a_page_that_mentions_the_title_is_not_the_document() {
    let library = library(RECORD);
    let documents = [Document::new("README.md", b"See: Two states sign a pact.")];
    let proof = prove(&library, &documents);
    assert_eq!(proof.missing.len(), 1);
    assert_eq!(proof.counts(), Counts { no_copy: 1, not_here: 6, ..Counts::default() });
}

#[test]
fn the_lock_holds_what_was_proved_until_a_word_a_place_or_the_document_changes() {
    let (library, documents) = (library(RECORD), document(TEXT));
    let lock = Lock::of(&prove(&library, &documents));
    let read = Lock::read(&lock.text()).unwrap();
    assert_eq!(read, lock);
    let held = |library: &Library| {
        let held = |one: &Citation<'_>| lock.holds(one, library.data.source(one.source).unwrap());
        citations(library).filter(held).count()
    };
    assert_eq!(held(&library), 6);
    for (from, to) in [("signed a pact", "signed a pac"), ("Para(1, \"signed", "Para(3, \"signed")] {
        let changed = self::library(&RECORD.replace(from, to));
        assert_eq!(held(&changed), 5, "{to}");
    }
    let other = RECORD.replace("id: \"pact\"", "id: \"renamed\"");
    assert_eq!(held(&self::library(&other)), 6, "a claim's id is not part of the proof");
}

#[test]
fn a_changed_document_locks_nothing() {
    let (library, documents) = (library(RECORD), document(&TEXT.replace("They left.", "They stayed.")));
    assert_eq!(Lock::of(&prove(&library, &documents)), Lock::default());
}

#[test]
fn a_damaged_lock_is_named_by_its_line() {
    assert_eq!(Lock::read("# fine\n\npassage a b\n"), Err(LockFault(3)));
    assert_eq!(Lock::read("document a b twelve\n"), Err(LockFault(1)));
    assert_eq!(Lock::read("<<<<<<< ours\n"), Err(LockFault(1)));
}

fn quoted(words: &str) -> Result<Vec<Cite>, NoQuote> {
    let library = library(RECORD);
    let source = library.data.source("paper").unwrap();
    let layout = Layout::of(TEXT, source);
    quote(words, &layout, source).map(|found| found.into_iter().map(|one| one.cite).collect())
}

#[test]
fn a_quote_is_written_with_the_documents_own_marks_and_capitals() {
    assert_eq!(quoted("the ministry's men"), Ok(vec![Cite::Para(1, "The Ministry’s men".into())]));
    assert_eq!(quoted("photograph of"), Ok(vec![Cite::Caption("photograph of".into())]));
    assert_eq!(quoted("two states sign"), Ok(vec![Cite::Title("Two states sign".into())]));
    assert_eq!(quoted("a. writer"), Ok(vec![Cite::Byline("A. Writer".into())]));
    let block = quoted("hon. a. otieno").unwrap();
    assert_eq!(block.first(), Some(&Cite::SignatureBlock(1, "Hon. A. Otieno".into())));
}

#[test]
fn what_cannot_be_quoted_says_why() {
    assert_eq!(quoted(" … "), Err(NoQuote::Empty));
    assert_eq!(
        quoted("It covers fishing, farming and trade along the lake."),
        Err(NoQuote::Unfit {
            failure: Failure::WholeSentence { passage: "It covers fishing, farming and trade along the lake".into() }
        })
    );
    assert_eq!(
        quoted("covers fishing farming or trade"),
        Err(NoQuote::Absent { near: Some("paragraph 1 (line 5)".into()) })
    );
    assert_eq!(quoted("a storm is coming"), Err(NoQuote::Absent { near: Some("line 12".into()) }), "a teaser");
    assert_eq!(quoted("a b c d e f g h i j k l m"), Err(NoQuote::Long(13)));
    assert_eq!(quoted("zebras"), Err(NoQuote::Absent { near: None }));
}
