//! An answer in lines: a document told row by row, what it leads to numbered before its name. No columns, no drawing; a
//! line says what it is without the one above it.

use crate::cli::plain::view::Ask;
use crate::domain::doc::{Doc, Row, Value};
use crate::domain::ids::Wanted;
use crate::domain::library::{Library, Target};
use crate::domain::vocab::Mark;
use crate::domain::words::{Link, Span, capital};

/// An answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    pub lines: Vec<String>,
    /// What its numbers lead to, from 1.
    pub items: Vec<Ask>,
    /// The words in it that can be explained: as they stand there, and what they are.
    pub terms: Vec<(String, Ask)>,
    /// Where it is the answer to a search, what was found.
    pub hits: Option<Vec<Target>>,
}

impl Sheet {
    /// Lines without numbers.
    pub fn of_lines(text: &str) -> Self {
        Self {
            lines: text.lines().filter(|line| !line.trim().is_empty()).map(str::to_string).collect(),
            ..Self::default()
        }
    }

    /// A numbered line.
    pub fn item(&mut self, words: &str, ask: Ask) {
        self.items.push(ask);
        self.lines.push(format!("{}. {words}", self.items.len()));
    }

    /// Adds a document under its title. Its sources have the first numbers, as in the document itself, so that a number
    /// means one thing.
    pub fn doc(&mut self, library: &Library, doc: &Doc, address: &str) {
        let aside = doc.aside.as_ref().map_or_else(String::new, |aside| format!(" {aside}"));
        let address =
            if address.is_empty() || address == doc.title { String::new() } else { format!("; id {address}") };
        self.lines.push(format!("{}{aside}: {}{address}", doc.title, doc.kind));
        let first = self.items.len();
        let sources = doc.rows.iter().filter_map(|row| source(library, row));
        self.items.extend(sources);
        for row in &doc.rows {
            match row {
                Row::Heading(words) => self.lines.push(format!("{words}:")),
                Row::Words(spans) => {
                    let line = self.words(library, spans);
                    self.lines.push(line);
                }
                Row::Field { label, values } => {
                    for value in values {
                        let line = self.field(library, (label, value), first);
                        self.lines.push(line);
                    }
                }
            }
        }
    }

    fn field(&mut self, library: &Library, (label, value): (&str, &Value), first: usize) -> String {
        let mut line = match number(label) {
            Some(number) => format!("{}. ", first + number),
            None if label.is_empty() => String::new(),
            None if label == Mark::Note.word() => "Note: ".into(),
            None => format!("{}: ", capital(label)),
        };
        line.push_str(&self.words(library, &value.spans));
        if let Some(by) = &value.by {
            line.push_str("; said by ");
            line.push_str(&self.words(library, std::slice::from_ref(by)));
        }
        if !value.cites.is_empty() {
            let numbers: Vec<String> = value.cites.iter().map(|cite| (first + cite).to_string()).collect();
            let word = if numbers.len() == 1 { "source" } else { "sources" };
            line.push_str(&format!("; {word} {}", numbers.join(", ")));
        }
        line
    }

    /// A run of words; what leads further has its number before it, once in an answer.
    fn words(&mut self, library: &Library, spans: &[Span]) -> String {
        let mut line = String::new();
        for span in spans {
            match &span.link {
                Some(Link::To(wanted, id)) => {
                    if let Some(number) = self.number(library, *wanted, id) {
                        line.push_str(&format!("[{number}] "));
                    }
                    line.push_str(&span.text);
                }
                Some(Link::Term(set, code)) => {
                    let ask = Ask::Term(set, code.clone());
                    if !self.terms.iter().any(|(_, known)| *known == ask) {
                        self.terms.push((span.text.trim().to_string(), ask));
                    }
                    // A sign that stands for words is told in words.
                    line.push_str(if span.text == Mark::Note.word() { " (note)" } else { &span.text });
                }
                None => line.push_str(&span.text),
            }
        }
        line.trim().to_string()
    }

    /// The number of what a link leads to, where it has not been told yet.
    fn number(&mut self, library: &Library, wanted: Wanted, id: &str) -> Option<usize> {
        let ask = Ask::Show(library.follow(wanted, id)?);
        if self.items.contains(&ask) {
            return None;
        }
        self.items.push(ask);
        Some(self.items.len())
    }
}

/// What a row of the list of sources leads to.
fn source(library: &Library, row: &Row) -> Option<Ask> {
    let Row::Field { label, values } = row else { return None };
    number(label)?;
    match &values.first()?.spans.first()?.link {
        Some(Link::To(wanted, id)) => {
            Some(Ask::Show(library.follow(*wanted, id).unwrap_or(Target::Record(id.clone()))))
        }
        _ => None,
    }
}

/// The number of a source: the 2 of "[2]".
fn number(label: &str) -> Option<usize> {
    label.strip_prefix('[')?.strip_suffix(']')?.parse().ok()
}
