//! Writes the rows of a document and numbers its sources in the order in which they are first cited.
//! Statements with the same voice, strength, state and sources share a line; statements that differ never do.

use crate::domain::check::is_faulty;
use crate::domain::doc::listed::{Listed, finding, listed};
use crate::domain::doc::{Doc, Row, Value};
use crate::domain::fold::county::documents;
use crate::domain::ids::{UNNAMED, Wanted};
use crate::domain::library::{Library, Target};
use crate::domain::record::person::Person;
use crate::domain::record::{ClaimRef, Record};
use crate::domain::vocab::{Credibility, Force, Mark, State};
use crate::domain::words::{Link, Span, day, on, term, text, worded};

/// A document in the making.
pub struct Writer<'a> {
    pub library: &'a Library,
    doc: Doc,
    sources: Vec<String>,
    /// The record that the document is about, if it is about one: its notes are at hand.
    home: Option<String>,
    /// Whether a note stands beside a value.
    noted: bool,
    /// The query that finds what goes with it, where there is one.
    find: Option<String>,
}

impl<'a> Writer<'a> {
    pub fn new(library: &'a Library, target: &Target) -> Self {
        let aside = match target {
            Target::Record(id) => library.data.get(id).and_then(|record| {
                (matches!(record, Record::Instrument(_)) && record.label().is_some())
                    .then(|| "(our short name)".to_string())
            }),
            _ => None,
        };
        let doc =
            Doc { title: library.title(target), aside, kind: library.kind_word(target).to_string(), rows: Vec::new() };
        let (home, find) = (target.record().map(str::to_string), finding(library, target));
        Self { library, doc, sources: Vec::new(), home, noted: false, find }
    }

    pub fn row(&mut self, row: Row) {
        self.doc.rows.push(row);
    }

    pub fn heading(&mut self, words: &str) {
        self.row(Row::Heading(words.to_string()));
    }

    /// A row, unless it has no values.
    pub fn field(&mut self, label: &str, values: Vec<Value>) {
        if !values.is_empty() {
            self.row(Row::Field { label: label.to_string(), values });
        }
    }

    /// A row with a value for each. Of very many only the first are told, and how many more there are: the whole would serve
    /// nobody, and a query finds them.
    pub fn each<T>(
        &mut self,
        label: &str,
        all: impl Iterator<Item = T>,
        mut value: impl FnMut(&mut Self, T) -> Option<Value>,
    ) {
        let Listed { told, more } = listed(all);
        let mut values: Vec<Value> = told.into_iter().filter_map(|one| value(self, one)).collect();
        values.extend(more.map(|more| Value { spans: vec![self.more(&more)], faint: true, ..Value::default() }));
        self.field(label, values);
    }

    /// "… and 29,800 more", and what to type to find them.
    pub fn more(&self, more: &str) -> Span {
        let find = self.find.as_ref().map(|find| format!("; find {find} lists them")).unwrap_or_default();
        text(format!("… and {more} more{find}"))
    }

    /// A row in words of our own.
    pub fn ours(&mut self, label: &str, words: impl Into<String>) {
        self.field(label, vec![Value::ours(vec![text(words)])]);
    }

    /// A row for what no source states.
    pub fn silent(&mut self, label: &str, words: impl Into<String>) {
        self.field(label, vec![Value { spans: vec![text(words)], faint: true, ..Value::default() }]);
    }

    /// A row for claims, in the words of their facts.
    pub fn claims(&mut self, label: &str, record: &Record, claims: &[ClaimRef<'_>]) {
        let values = self.values(record, claims);
        self.field(label, values);
    }

    /// The claims as values; those that share everything but the value share a line.
    pub fn values(&mut self, record: &Record, claims: &[ClaimRef<'_>]) -> Vec<Value> {
        self.values_as(record, claims, |claim| claim.fact.spans())
    }

    /// The claims as values in words of the caller's, who they come from and how they stand behind them.
    pub fn values_as(
        &mut self,
        record: &Record,
        claims: &[ClaimRef<'_>],
        words: impl Fn(ClaimRef<'_>) -> Vec<Span>,
    ) -> Vec<Value> {
        let mut lines: Vec<(Shared, Vec<Said>)> = Vec::new();
        for claim in claims {
            let mut spans = self.library.named(words(*claim), claim.as_printed);
            spans.extend(self.beside(record, *claim));
            let at = (record.id().to_string(), claim.id.to_string());
            let said = Said { spans, note: self.note(record, *claim), at };
            let shared = Shared {
                by: claim.by.map(|by| by.0.to_string()),
                force: claim.force,
                shown: shown(*claim),
                state: claim.state,
                cred: claim.cred.filter(|cred| cred.short().is_some()),
                cites: self.cites(record, *claim),
            };
            let alone = SENTENCES.contains(&claim.fact.name());
            match lines.iter_mut().find(|(other, _)| !alone && *other == shared) {
                Some((_, all)) => all.push(said),
                None => lines.push((shared, vec![said])),
            }
        }
        lines.into_iter().map(|(shared, all)| self.line(shared, all)).collect()
    }

    /// One claim in words of the caller's.
    pub fn said(&mut self, record: &Record, claim: ClaimRef<'_>, words: &[Span]) -> Value {
        self.values_as(record, &[claim], |_| words.to_vec()).pop().unwrap_or_default()
    }

    /// Values one behind the other, with their strength and state, and who says them. Where each has a note one mark serves all.
    fn line(&self, shared: Shared, all: Vec<Said>) -> Value {
        let commas = all.iter().flat_map(|said| &said.spans).any(|span| span.text.contains(','));
        let separator = text(if all.len() > 1 && commas { "; " } else { ", " });
        let each = all.iter().all(|said| said.note.is_some());
        let last = all.len().saturating_sub(1);
        let mut spans = Vec::new();
        let claims = all.iter().map(|said| said.at.clone()).collect();
        for (at, said) in all.into_iter().enumerate() {
            spans.extend((at > 0).then(|| separator.clone()));
            spans.extend(said.spans);
            spans.extend(said.note.filter(|_| !each || at == last));
        }
        spans.extend(standing(&shared));
        let by = shared.by.map(|by| self.voice(&by));
        Value { spans, by, cites: shared.cites, faint: false, claims }
    }

    /// Right behind a value: the day to which it holds, and that `check` does not accept it.
    fn beside(&self, record: &Record, claim: ClaimRef<'_>) -> Vec<Span> {
        let as_of = claim.as_of.map(|day| on(*day, format!(" (as of {})", day.words())));
        let mut spans: Vec<Span> = as_of.into_iter().collect();
        if is_faulty(self.library, record.id(), claim.id) {
            spans.push(worded(" (faulty: `check` does not accept it)", Mark::Faulty));
        }
        spans
    }

    /// The mark of a note, where the claim has one and it is to be read among the statements of this document's subject.
    pub fn note(&mut self, record: &Record, claim: ClaimRef<'_>) -> Option<Span> {
        let here = self.home.as_ref().is_none_or(|home| match record {
            Record::Tenure(tenure) => [&tenure.id, &tenure.person.0, &tenure.post.0].into_iter().any(|id| id == home),
            _ => home == record.id(),
        });
        let noted = claim.note.is_some() && here;
        self.noted |= noted;
        noted.then(|| worded(NOTE, Mark::Note))
    }

    /// Who says it: a person by the family name, else the last word of the name, to fit on the line.
    pub fn voice(&self, id: &str) -> Span {
        if id == UNNAMED {
            return text("unnamed");
        }
        let name = self.library.name(Wanted::Actor, id);
        let short = match self.library.data.get(id) {
            Some(Record::Person(Person { family: Some(family), .. })) => family.to_string(),
            Some(Record::Person(_)) => name.split_whitespace().last().unwrap_or(&name).to_string(),
            _ => name,
        };
        Span { text: short, link: Some(Link::To(Wanted::Actor, id.to_string())) }
    }

    /// The numbers of the sources that a claim cites.
    pub fn cites(&mut self, record: &Record, claim: ClaimRef<'_>) -> Vec<usize> {
        let mut numbers = Vec::new();
        for id in documents(record, claim) {
            let number = self.number(&id.0);
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        numbers
    }

    /// The number of a source, given on first use.
    pub fn number(&mut self, source: &str) -> usize {
        if let Some(at) = self.sources.iter().position(|known| known == source) {
            return at + 1;
        }
        self.sources.push(source.to_string());
        self.sources.len()
    }

    /// The document, with its sources listed at the end.
    /// Whether no row is written yet.
    pub fn is_empty(&self) -> bool {
        self.doc.rows.is_empty()
    }

    pub fn finish(mut self) -> Doc {
        if self.noted {
            self.silent(NOTE, "see the notes among the statements (s)");
        }
        if !self.sources.is_empty() {
            self.heading("Sources");
            let sources = std::mem::take(&mut self.sources);
            for (at, id) in sources.iter().enumerate() {
                let spans = source_line(self.library, id);
                self.row(Row::Field { label: format!("[{}]", at + 1), values: vec![Value::ours(spans)] });
            }
        }
        self.doc
    }
}

/// One source in a line: title, publisher, date, grade.
pub fn source_line(library: &Library, id: &str) -> Vec<Span> {
    let title = Span { text: library.name(Wanted::Source, id), link: Some(Link::To(Wanted::Source, id.to_string())) };
    let Some(source) = library.data.source(id) else { return vec![title] };
    let date = source.published.as_ref().map_or_else(|| worded("undated", Mark::Undated), day);
    let mut line =
        vec![title, text(format!(" · {} · ", source.publisher)), date, text(" · grade "), term(source.reliability)];
    if source.has_no_copy() {
        line.extend([text(" · "), worded("no copy", Mark::NoCopy)]);
    }
    line
}

/// One value on its line, the mark of its note, and which statement it is.
struct Said {
    spans: Vec<Span>,
    note: Option<Span>,
    at: (String, String),
}

#[derive(PartialEq)]
struct Shared {
    by: Option<String>,
    force: Option<Force>,
    /// The strength, where it is said.
    shown: Option<Force>,
    state: State,
    /// The credibility, where it is worth a word.
    cred: Option<Credibility>,
    cites: Vec<usize>,
}

/// Facts that are sentences: each has a line of its own.
const SENTENCES: [&str; 6] = ["Remark", "Aim", "Effect", "Text", "Role", "Oversight"];

/// The mark behind a value beside which a note stands.
const NOTE: &str = "†";

/// How strong the statement is, where more is said than that it is so. What kind of thing it is says so itself.
fn shown(claim: ClaimRef<'_>) -> Option<Force> {
    let more = |force: &Force| *force != Force::Described;
    claim.force.filter(more).filter(|_| claim.fact.name() != "Kind")
}

/// Behind a value that is less than plain, not plainly accepted, or graded: "(sought, disputed)", "(confirmed)".
fn standing(shared: &Shared) -> Vec<Span> {
    let state = Some(shared.state).filter(|state| *state != State::Accepted);
    let cred = shared.cred.and_then(|cred| {
        let link = Some(Link::Term(Credibility::SET, cred.code().to_string()));
        Some(Span { text: cred.short()?.into(), link })
    });
    let marks: Vec<Span> = shared.shown.map(term).into_iter().chain(state.map(term)).chain(cred).collect();
    if marks.is_empty() {
        return marks;
    }
    let marks: Vec<Vec<Span>> = marks.into_iter().map(|mark| vec![mark]).collect();
    [vec![text(" (")], marks.join(&text(", ")), vec![text(")")]].concat()
}
