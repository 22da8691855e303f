//! Writes the rows of a document and numbers its sources in the order in which they are first cited.
//! Statements with the same voice, strength, state and sources share a line; statements that differ never do.

use crate::domain::doc::{Doc, Row, Value};
use crate::domain::fold::county::documents;
use crate::domain::ids::{UNNAMED, Wanted};
use crate::domain::library::{Library, Target};
use crate::domain::record::{ClaimRef, Record};
use crate::domain::vocab::{Force, State};
use crate::domain::words::{Link, Span, term, text};

/// A document in the making.
pub struct Writer<'a> {
    pub library: &'a Library,
    doc: Doc,
    sources: Vec<String>,
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
        Self { library, doc, sources: Vec::new() }
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
        let mut values: Vec<(Shared, Value)> = Vec::new();
        for claim in claims {
            let spans = self.library.named(claim.fact.spans(), claim.as_printed);
            let cites = self.cites(record, *claim);
            let shared = Shared {
                by: claim.by.map(|by| by.0.clone()),
                force: claim.force,
                state: claim.state,
                cites: cites.clone(),
            };
            if let Some((_, value)) = values.iter_mut().find(|(other, _)| *other == shared) {
                let commas = spans.iter().any(|span| span.text.contains(','));
                value.spans.push(text(if commas { "; " } else { ", " }));
                value.spans.extend(spans);
            } else {
                let mut lead = lead(*claim);
                lead.extend(spans);
                let by = claim.by.map(|by| self.voice(&by.0));
                values.push((shared, Value { spans: lead, by, cites, faint: false }));
            }
        }
        values
            .into_iter()
            .map(|(shared, mut value)| {
                value.spans.extend(Self::standing(&shared));
                value
            })
            .collect()
    }

    /// Who says it: a person by the last name, to fit on the line.
    fn voice(&self, id: &str) -> Span {
        if id == UNNAMED {
            return text("not named by whom");
        }
        let name = self.library.name(Wanted::Actor, id);
        let short = match self.library.data.get(id) {
            Some(Record::Person(_)) => name.split_whitespace().last().unwrap_or(&name).to_string(),
            _ => name,
        };
        Span { text: short, link: Some(Link::To(Wanted::Actor, id.to_string())) }
    }

    /// Behind a value that is not plainly accepted: its state, and which sources are silent on it.
    fn standing(shared: &Shared) -> Vec<Span> {
        match shared.state {
            State::Accepted => Vec::new(),
            state => vec![text(" ("), term(state), text(")")],
        }
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
    pub fn finish(mut self) -> Doc {
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
    let date = source.published.as_ref().map_or_else(|| "undated".to_string(), crate::domain::when::When::words);
    vec![title, text(format!(" · {} · {date} · grade ", source.publisher)), term(source.reliability)]
}

#[derive(PartialEq)]
struct Shared {
    by: Option<String>,
    force: Option<Force>,
    state: State,
    cites: Vec<usize>,
}

/// Before a value: how strong the statement is, where it is less than plain. What kind of thing it is says so itself.
fn lead(claim: ClaimRef<'_>) -> Vec<Span> {
    match claim.force {
        _ if claim.fact.name() == "Kind" => Vec::new(),
        None | Some(Force::Agreed | Force::Described) => Vec::new(),
        Some(force) => vec![term(force), text(": ")],
    }
}
