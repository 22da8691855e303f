//! The texts of a thing, one by one: its title first, then its other names, then what is said of it. The index takes them
//! as words, a row as they are written; both see the same.

use crate::domain::codebook::term_of;
use crate::domain::doc::printed_forms;
use crate::domain::fold::partner::partners_of;
use crate::domain::library::{Library, Target};
use crate::domain::record::instrument::Instrument;
use crate::domain::record::source::Source;
use crate::domain::record::{ClaimRef, Record};
use crate::domain::search::fold::words;
use crate::domain::vocab::{Activity, Subject, Word as _};
use crate::domain::words::Span;

/// What sort of text it is; the better ones come first in a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Title,
    /// Another name, an alias, an id.
    Name,
    Body,
    /// A number that means nothing by itself, or what was left out of a source: found only when it is asked for.
    Hidden,
}

/// A text of a thing.
#[derive(Debug, Clone, Copy)]
pub struct Text<'a> {
    pub part: Part,
    /// Its label, such as "passage".
    pub field: &'static str,
    pub words: &'a str,
    /// The claim it stands in, if it stands in one.
    pub claim: Option<&'a str>,
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

/// Shows every text of a thing to `see`, in order.
pub fn texts(library: &Library, target: &Target, see: &mut dyn FnMut(Text<'_>)) {
    match target {
        Target::Record(id) => {
            if let Some(record) = library.data.get(id) {
                of_record(library, record, see);
                for claim in record.claims() {
                    of_claim(library, claim, claim.fact.spans(), see);
                }
            }
        }
        Target::Term { set, code } => of_term(set, code, see),
        _ => of_place(library, target, see),
    }
}

fn text(part: Part, field: &'static str, words: &str, see: &mut dyn FnMut(Text<'_>)) {
    see(Text { part, field, words, claim: None });
}

fn of_place(library: &Library, target: &Target, see: &mut dyn FnMut(Text<'_>)) {
    let atlas = &library.atlas;
    text(Part::Title, "name", &library.title(target), see);
    match target {
        Target::County(slug) => {
            text(Part::Name, "id", slug, see);
            if let Some(county) = atlas.county(slug) {
                // 43 is Turkana's number in one numbering and another county's in the other.
                text(Part::Name, "code", county.iso.split('-').next().unwrap_or_default(), see);
                text(Part::Body, "seat", &county.headquarters, see);
                text(Part::Hidden, "code", &county.iso, see);
            }
        }
        Target::Place(id) => {
            let Some(place) = atlas.place(id) else { return };
            if let Some(county) = place.county.as_deref().and_then(|slug| atlas.county(slug)) {
                text(Part::Body, "county", &county.name, see);
            }
            text(Part::Body, "kind", place.kind.word(), see);
        }
        Target::Disputed(_) => text(Part::Body, "note", "disputed area", see),
        Target::Border(id) => text(Part::Name, "id", id, see),
        Target::Record(_) | Target::Period(_) | Target::Term { .. } => {}
    }
}

/// A word of the codebook is found by its names alone: its definition would come up under every common word.
fn of_term(set: &'static str, code: &str, see: &mut dyn FnMut(Text<'_>)) {
    let Some(term) = term_of(set, code) else { return };
    text(Part::Title, "name", term.word, see);
    for form in printed_forms(term) {
        text(Part::Name, "printed", form, see);
    }
    text(Part::Name, "id", term.code, see);
}

/// The label of the id of a record.
pub const ID: &str = "id";

/// The texts of a record but for its statements.
pub fn of_record(library: &Library, record: &Record, see: &mut dyn FnMut(Text<'_>)) {
    text(Part::Title, "name", &library.name_of(record), see);
    record.aliases().iter().for_each(|alias| text(Part::Name, "alias", alias, see));
    if let Some(initials) = initials(&library.name_of(record)).filter(|_| matches!(record, Record::Org(_))) {
        text(Part::Name, "initials", &initials, see);
    }
    // What a file is called says less than a name: in full it is found first all the same.
    text(Part::Body, ID, record.id(), see);
    if !matches!(record, Record::Source(_)) {
        text(Part::Body, "kind", library.kind_word(&Target::Record(record.id().to_string())), see);
    }
    match record {
        Record::Source(source) => of_source(source, see),
        Record::Instrument(instrument) => of_partners(library, instrument, see),
        _ => {}
    }
}

/// The texts of a statement, whose value is `spans` in words that are not named yet.
pub fn of_claim(library: &Library, claim: ClaimRef<'_>, spans: Vec<Span>, see: &mut dyn FnMut(Text<'_>)) {
    let said: String = library.named(spans, claim.as_printed).into_iter().map(|span| span.text).collect();
    let said = said.as_str();
    let mut body = |field, words| see(Text { part: Part::Body, field, words, claim: Some(claim.id) });
    body(claim.fact.label(), said);
    claim.as_printed.iter().for_each(|printed| body("printed", printed));
    claim.cite.iter().filter_map(|cite| cite.passage()).for_each(|passage| body("passage", passage));
    claim.note.iter().for_each(|note| body("note", note));
}

/// How many texts [`of_claim`] shows of a statement.
pub fn many(claim: ClaimRef<'_>) -> usize {
    let passages = claim.cite.iter().filter(|cite| cite.passage().is_some()).count();
    1 + usize::from(claim.as_printed.is_some()) + passages + usize::from(claim.note.is_some())
}

/// Whom it is with by every name that the partner goes by: who types Britain means the United Kingdom's.
fn of_partners(library: &Library, instrument: &Instrument, see: &mut dyn FnMut(Text<'_>)) {
    for partner in partners_of(library, instrument).iter().filter_map(|id| library.data.get(id)) {
        text(Part::Body, "partner", &library.name_of(partner), see);
        for alias in partner.aliases() {
            text(Part::Body, "partner", alias, see);
        }
    }
}

/// Words that initials leave out.
const SMALL: [&str; 8] = ["of", "the", "and", "for", "in", "on", "to", "with"];

/// ISF for Integrated Security Fund: of three to eight words, small ones left out.
fn initials(name: &str) -> Option<String> {
    let words = words(name).filter(|word| !SMALL.contains(word));
    let letters: String = words.filter_map(|word| word.chars().next()).collect();
    (3..=8).contains(&letters.chars().count()).then_some(letters)
}

fn of_source(source: &Source, see: &mut dyn FnMut(Text<'_>)) {
    text(Part::Body, "publisher", &source.publisher, see);
    source.author.iter().for_each(|author| text(Part::Body, "author", author, see));
    for left_out in &source.exclusions {
        let reason = left_out.reason.term().word;
        let (first, last) = left_out.lines;
        let words = left_out.words.as_deref().unwrap_or_default();
        text(Part::Hidden, "left out", &format!("{words} ({reason}, lines {first} to {last})"), see);
    }
}

/// Class and order among equals: agreements and counties before posts and tenures.
pub fn class(library: &Library, target: &Target) -> (Class, u8) {
    let weight = match target {
        Target::Record(id) => library.data.get(id).map_or(9, weight),
        Target::County(_) => 0,
        Target::Disputed(_) | Target::Border(_) => 2,
        Target::Place(_) => 5,
        Target::Period(_) => 9,
        Target::Term { set, .. } => {
            let is_matter = [Subject::SET, Activity::SET].contains(set);
            return (if is_matter { Class::Matter } else { Class::Word }, 9);
        }
    };
    (Class::Thing, weight)
}

/// The weight of a source. Its title is a headline: that words stand in it is worth no more than that they stand in another
/// name.
pub const SOURCE: u8 = 7;

fn weight(record: &Record) -> u8 {
    match record {
        Record::Instrument(instrument) if instrument.is_engagement() => 1,
        Record::Instrument(_) => 0,
        Record::Org(_) | Record::Person(_) => 1,
        Record::Commitment(_) => 2,
        Record::Event(_) => 3,
        Record::Question(_) | Record::Post(_) => 4,
        Record::Tenure(_) => 6,
        Record::Source(_) => SOURCE,
    }
}
