//! What must hold of any bytes whatever, as plain functions: each reads them as one thing, and panics where a promise is
//! broken. `tests/fuzz.rs` tries them on made-up bytes with every test run, the package in `fuzz/` for as long as one likes.

use std::collections::HashSet;
use std::sync::OnceLock;

use crate::domain::check::check;
use crate::domain::dataset::{FileText, Layer};
use crate::domain::date::{Day, Edtf};
use crate::domain::doc::{Laid, doc, lay};
use crate::domain::explain::answers;
use crate::domain::library::{Library, Target};
use crate::domain::period::Period;
use crate::domain::query::Query;
use crate::domain::read::read;
use crate::domain::safe::{clean, columns, harmless};
use crate::domain::search::Index;
use crate::domain::write::canonical;
use crate::shipped;

/// Columns that a document is laid out in.
const WIDTH: usize = 40;
/// The longest query that is tried, in bytes; an input takes no more letters than 256.
const LONGEST_QUERY: usize = 1024;

/// The bytes of a data file: faults lie within it and are said safely, the canonical form is its own canonical form and
/// loses no record, and whatever loads can be checked, shown and searched.
pub fn record(bytes: &[u8]) {
    let file = "agreements/x.ron";
    let (found, faults) = read(file, bytes);
    let lines = bytes.split(|b| *b == b'\n').count();
    for fault in &faults {
        assert!(!fault.sentence.is_empty());
        assert!(fault.spot.line as usize <= lines, "line {} of {lines}", fault.spot.line);
        assert!(clean(&fault.sentence).chars().all(harmless));
    }
    if let Ok(text) = canonical(file, bytes) {
        assert_eq!(canonical(file, text.as_bytes()).as_ref(), Ok(&text), "the canonical form of the canonical form");
        let again: Vec<_> = read(file, text.as_bytes()).0.into_iter().map(|one| one.record.id().to_string()).collect();
        assert_eq!(again, found.iter().map(|one| one.record.id().to_string()).collect::<Vec<_>>());
    }
    let (Some(day), Some(known)) = (Day::from_ymd(2026, 11, 22), shipped()) else {
        assert!(bytes.is_empty(), "the shipped map cannot be read");
        return;
    };
    let files = vec![FileText { name: file.into(), bytes: bytes.to_vec() }];
    let layer = Layer { name: "the folder".into(), files, ..Layer::default() };
    let library = Library::new(&[layer], known.atlas.clone());
    for fault in check(&library) {
        assert!(!fault.sentence.is_empty());
    }
    for one in library.data.records() {
        for line in lay(&doc(&library, &Target::Record(one.id().to_string()), day), WIDTH) {
            let line = Laid::plain(&line);
            assert!(line.chars().all(harmless), "{line:?}");
            assert!(columns(&line) <= WIDTH, "{line:?}");
        }
    }
    sound(&library, &Index::of(&library, day), "signed");
}

/// A date: it prints as it was read, its first day is no later than its last, and what is refused is refused in words.
pub fn date(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    match Edtf::parse(&text) {
        Ok(date) => {
            assert_eq!(date.to_string(), text);
            assert!(!date.words().is_empty());
            if let (Some(first), Some(last)) = (date.earliest(), date.latest()) {
                assert!(first <= last, "{text}: {first:?} is after {last:?}");
            }
        }
        Err(fault) => assert!(clean(&fault.to_string()).len() > 10),
    }
    if let Ok(day) = Day::parse(&text) {
        assert_eq!(day.to_string(), text);
    }
    if let Some(period) = Period::parse(&text) {
        assert!(period.from() <= period.to(), "{text}");
        assert_eq!(Period::parse(&period.id()), Some(period), "{text}");
    }
}

/// A query, asked of the shipped data: every hit is there once, is what it says it is, and its marks lie on letters.
pub fn query(bytes: &[u8]) {
    static INDEX: OnceLock<Index> = OnceLock::new();
    let text = String::from_utf8_lossy(bytes.get(..LONGEST_QUERY).unwrap_or(bytes));
    let Some(library) = shipped() else { return };
    let Ok(day) = Day::parse("2026-11-22") else { return };
    sound(library, INDEX.get_or_init(|| Index::of(library, day)), &text);
    match library.find(&text) {
        Ok(target) => assert!(!library.title(&target).is_empty()),
        Err(sentence) => assert!(!sentence.is_empty()),
    }
    let _ = answers(library, &text).map_err(|sentence| assert!(!sentence.is_empty()));
}

fn sound(library: &Library, index: &Index, text: &str) {
    let query = match Query::parse(text) {
        Ok(query) => query,
        Err(refused) => return assert!(!refused.sentence.is_empty() && refused.span.end <= text.len()),
    };
    let answer = match index.answer(library, &query) {
        Ok(answer) => answer,
        Err(refused) => return assert!(!refused.sentence.is_empty() && refused.span.end <= text.len()),
    };
    let mut seen = HashSet::new();
    assert!(answer.docs.iter().all(|number| seen.insert(*number)), "found twice: {text}");
    assert_eq!(answer.count, Some(answer.docs.len()));
    for hit in (0..answer.docs.len().min(ROWS)).filter_map(|place| index.row(library, &answer, place)) {
        assert!(hit.title_marks.iter().all(|mark| *mark < hit.title.chars().count()), "{hit:?}");
        if let Some(why) = &hit.why {
            assert!(why.marks.iter().all(|mark| *mark < why.text.chars().count()), "{hit:?}");
        }
    }
    assert_eq!(index.answer(library, &query).as_ref(), Ok(&answer), "the same query finds the same");
}

/// Rows of an answer that are described.
const ROWS: usize = 40;

fn shipped() -> Option<&'static Library> {
    static LIBRARY: OnceLock<Option<Library>> = OnceLock::new();
    let made = || shipped::atlas().ok().map(|atlas| Library::new(&[shipped::dataset()], atlas));
    LIBRARY.get_or_init(made).as_ref()
}

/// Bytes from a terminal; the first says how they are cut into reads. Cut or whole they mean the same, no paste is longer
/// than any input takes, and after some waiting nothing is waited for any more.
#[cfg(feature = "tui")]
pub fn input(bytes: &[u8]) {
    use crate::runtime::workbench::decode::{Decoder, Input};
    let Some((first, bytes)) = bytes.split_first() else { return };
    let heard = |size: usize| {
        let mut decoder = Decoder::default();
        let mut inputs: Vec<Input> = bytes.chunks(size).flat_map(|read| decoder.take(read)).collect();
        let mut waited = 0;
        while decoder.held().is_some() {
            inputs.extend(decoder.flush());
            waited += 1;
            assert!(waited < 8, "something is waited for without end");
        }
        inputs
    };
    let whole = heard(bytes.len().max(1));
    assert_eq!(heard(usize::from(*first).max(1)), whole);
    assert!(whole.len() <= bytes.len());
    for input in whole {
        if let Input::Paste(text) = input {
            assert!(text.len() <= 4 * 4096);
        }
    }
}
