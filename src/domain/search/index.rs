//! What is searched: each thing with its title, its other names and its texts, folded once.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::domain::codebook::terms;
use crate::domain::doc::printed_forms;
use crate::domain::library::{Library, Target};
use crate::domain::record::Record;
use crate::domain::search::fold::{Folded, fold};
use crate::domain::vocab::{Activity, Subject, Term};

/// A text that is searched, with where it stands.
#[derive(Debug, Clone)]
pub struct Text {
    pub field: &'static str,
    pub words: String,
    pub folded: Folded,
    pub claim: Option<String>,
    /// Short texts (names, aliases, ids) may match by scattered letters.
    pub is_name: bool,
}

/// One thing that can be found; its title is its first text.
#[derive(Debug, Clone)]
pub struct Entry {
    pub target: Target,
    pub kind: &'static str,
    pub texts: Vec<Text>,
    /// Order among equals: agreements and counties before posts and tenures.
    pub weight: u8,
    pub class: Class,
}

/// What sort of thing it is, as far as the order of the hits goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// A record, or something of the map.
    Thing,
    /// A subject or an activity: what records are about.
    Matter,
    /// Any other word of the codebook.
    Word,
}

/// Everything that can be found.
#[derive(Debug, Clone, Default)]
pub struct Index {
    pub entries: Vec<Entry>,
    /// Every word that is anywhere, with how often it stands in a name and at all; made at the first slip.
    vocabulary: OnceLock<BTreeMap<String, (usize, usize)>>,
}

impl Index {
    /// Folds every text of the library.
    pub fn of(library: &Library) -> Self {
        let mut entries: Vec<Entry> = library.data.records().map(|record| of_record(library, record)).collect();
        entries.extend(library.atlas.counties.iter().map(|county| {
            let target = Target::County(county.slug.clone());
            let mut texts = vec![name("name", &county.name), name("id", &county.slug), name("code", &county.iso)];
            texts.push(body("seat", &county.headquarters, None));
            Entry { target, kind: "county", texts, weight: 0, class: Class::Thing }
        }));
        entries.extend(library.atlas.places.iter().map(|place| {
            let mut texts = vec![name("name", &place.name)];
            if let Some(county) = place.county.as_deref().and_then(|slug| library.atlas.county(slug)) {
                texts.push(body("county", &county.name, None));
            }
            texts.push(body("kind", place.kind.word(), None));
            Entry {
                target: Target::Place(place.id.clone()),
                kind: place.kind.word(),
                texts,
                weight: 5,
                class: Class::Thing,
            }
        }));
        entries.extend(library.atlas.disputed.iter().map(|area| {
            let texts = vec![name("name", &area.name), body("note", "disputed area", None)];
            Entry {
                target: Target::Disputed(area.id.clone()),
                kind: "disputed area",
                texts,
                weight: 2,
                class: Class::Thing,
            }
        }));
        entries.extend(crate::domain::geo::BORDERS.iter().map(|(id, _, words)| {
            let texts = vec![name("name", words), name("id", id)];
            Entry { target: Target::Border((*id).to_string()), kind: "border", texts, weight: 2, class: Class::Thing }
        }));
        entries.extend(terms().into_iter().map(of_term));
        Self { entries, vocabulary: OnceLock::new() }
    }

    /// The words that are anywhere, folded, with how often each stands in a name and how often at all.
    pub(super) fn vocabulary(&self) -> &BTreeMap<String, (usize, usize)> {
        self.vocabulary.get_or_init(|| {
            let mut words = BTreeMap::new();
            for text in self.entries.iter().flat_map(|entry| &entry.texts) {
                for word in text.folded.text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
                    let (named, all): &mut (usize, usize) = words.entry(word.to_string()).or_default();
                    *named += usize::from(text.is_name);
                    *all += 1;
                }
            }
            words
        })
    }
}

/// A word of the codebook is found by its names alone: its definition would come up under every common word.
fn of_term(term: Term) -> Entry {
    let mut texts = vec![name("name", term.word)];
    texts.extend(printed_forms(term).iter().map(|form| name("printed", form)));
    texts.push(name("id", term.code));
    let matter = [Subject::SET, Activity::SET].contains(&term.set);
    let class = if matter { Class::Matter } else { Class::Word };
    Entry { target: Target::from(term), kind: term.set, texts, weight: 9, class }
}

fn of_record(library: &Library, record: &Record) -> Entry {
    let target = Target::Record(record.id().to_string());
    let mut texts = vec![name("name", &library.name_of(record))];
    texts.extend(record.aliases().iter().map(|alias| name("alias", alias)));
    texts.push(name("id", record.id()));
    if let Record::Source(source) = record {
        texts.push(body("publisher", &source.publisher, None));
        texts.extend(source.author.iter().map(|author| body("author", author, None)));
    }
    for claim in record.claims() {
        let id = Some(claim.id);
        let said: String =
            library.named(claim.fact.spans(), claim.as_printed).into_iter().map(|span| span.text).collect();
        texts.push(body(claim.fact.label(), &said, id));
        texts.extend(claim.as_printed.iter().map(|printed| body("printed", printed, id)));
        texts.extend(claim.cite.iter().filter_map(|cite| cite.passage()).map(|passage| body("passage", passage, id)));
        texts.extend(claim.note.iter().map(|note| body("note", note, id)));
    }
    Entry { kind: library.kind_word(&target), target, texts, weight: weight(record), class: Class::Thing }
}

fn weight(record: &Record) -> u8 {
    match record {
        Record::Instrument(instrument) if instrument.is_engagement() => 1,
        Record::Instrument(_) => 0,
        Record::Org(_) | Record::Person(_) => 1,
        Record::Commitment(_) => 2,
        Record::Event(_) => 3,
        Record::Question(_) => 4,
        Record::Source(_) => 6,
        Record::Post(_) => 7,
        Record::Tenure(_) => 8,
    }
}

fn name(field: &'static str, words: &str) -> Text {
    Text { field, words: words.to_string(), folded: fold(words), claim: None, is_name: true }
}

fn body(field: &'static str, words: &str, claim: Option<&str>) -> Text {
    Text { field, words: words.to_string(), folded: fold(words), claim: claim.map(str::to_string), is_name: false }
}
