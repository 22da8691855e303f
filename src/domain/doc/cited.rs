//! What stands on a line with the passages it rests on and their sources in full, to be pasted into a brief. It finds
//! the line again in the document; it must not know how the line was drawn.

use crate::domain::doc::statements::printed;
use crate::domain::doc::{Doc, Row, Value, lay};
use crate::domain::ids::Wanted;
use crate::domain::library::Library;
use crate::domain::safe::clean;
use crate::domain::words::{Link, Span};

/// What is taken from a line, to be pasted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cited {
    /// What it is: "passage", "source", or "line with its source" where no statement is behind the line.
    pub what: &'static str,
    /// Lines, each safe for a terminal and ended.
    pub text: String,
}

/// The statement on a line of the document laid out so wide, its passages, and its sources; none where nothing on the
/// line has a source.
pub fn cited(library: &Library, doc: &Doc, width: usize, line: usize) -> Option<Cited> {
    let (row, value) = under(doc, width, line)?;
    let Some(Row::Field { label, values }) = doc.rows.get(row) else { return None };
    if let Some(number) = number_of(label) {
        let text = clean(&reference(library, doc, number)?).into_owned() + "\n";
        return Some(Cited { what: "source", text });
    }
    let group = statement(doc, row);
    let shown: Vec<&Value> = if group.len() > 1 {
        group.iter().flat_map(|row| if let Row::Field { values, .. } = row { values.as_slice() } else { &[] }).collect()
    } else {
        values.get(value).into_iter().collect()
    };
    let label = group.first().and_then(|row| if let Row::Field { label, .. } = row { Some(label) } else { None });
    let mut lines: Vec<String> = Vec::new();
    let mut numbers: Vec<usize> = Vec::new();
    // On the page of statements the passages are lines themselves.
    let mut is_passage = group.len() > 1;
    for (at, value) in shown.iter().enumerate() {
        let lead = label.filter(|label| at == 0 && !label.is_empty());
        lines.push(lead.map_or_else(String::new, |label| format!("{label}: ")) + &words(value));
        for (record, claim) in &value.claims {
            let found = passages(library, doc, record, claim, &mut numbers);
            is_passage |= !found.is_empty();
            lines.extend(found);
        }
        numbers.extend(&value.cites);
    }
    numbers.sort_unstable();
    numbers.dedup();
    if numbers.is_empty() {
        return None;
    }
    lines.extend(numbers.iter().filter_map(|number| reference(library, doc, *number)));
    let text = lines.iter().map(|line| clean(line.trim()).into_owned() + "\n").collect();
    Some(Cited { what: if is_passage { "passage" } else { "line with its source" }, text })
}

/// Which row, and which of its values, stands on a line.
fn under(doc: &Doc, width: usize, line: usize) -> Option<(usize, usize)> {
    let height = |row: Row| lay(&Doc { rows: vec![row], ..Doc::default() }, width).len();
    let mut first = 0;
    for (at, row) in doc.rows.iter().enumerate() {
        // A heading has a blank line above it, but at the top.
        let blank = usize::from(matches!(row, Row::Heading(_)) && first > 0);
        let next = first + blank + height(row.clone());
        if line < next {
            let Row::Field { label, values } = row else { return Some((at, 0)) };
            let upto = |count: usize| Row::Field {
                label: label.clone(),
                values: values.iter().take(count).cloned().collect(),
            };
            let value = (1..=values.len()).find(|count| line < first + height(upto(*count)));
            return Some((at, value.map_or(0, |count| count - 1)));
        }
        first = next;
    }
    None
}

/// The rows from the nearest with a label on: the ones without belong to it.
fn statement(doc: &Doc, row: usize) -> &[Row] {
    let goes_on = |row: &Row| matches!(row, Row::Field { label, .. } if label.is_empty());
    let first = (0..=row).rev().find(|at| !doc.rows.get(*at).is_some_and(goes_on)).unwrap_or(0);
    let rest = doc.rows.get(first + 1..).unwrap_or_default();
    let more = rest.iter().take_while(|row| goes_on(row)).count();
    doc.rows.get(first..=first + more).unwrap_or_default()
}

/// The value in words, who says it, and the numbers of its sources.
fn words(value: &Value) -> String {
    let by = value.by.as_ref().map_or_else(String::new, |by| format!(": {}", by.text));
    let cites: Vec<String> = value.cites.iter().map(|number| format!("[{number}]")).collect();
    format!("{}{by} {}", joined(&value.spans), cites.concat())
}

fn joined(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}

/// The passages of a statement, each with the number of its source in the document; the numbers are noted.
fn passages(library: &Library, doc: &Doc, record: &str, claim: &str, numbers: &mut Vec<usize>) -> Vec<String> {
    let Some(record) = library.data.get(record) else { return Vec::new() };
    let Some(claim) = record.claims().into_iter().find(|one| one.id == claim && !claim.is_empty()) else {
        return Vec::new();
    };
    let line = |cite: &crate::domain::record::claim::Cite| {
        let source = cite.source().or_else(|| record.default_source()).map(|id| id.0.as_str());
        let number = (1..=sources(doc).count()).find(|number| source_of(doc, *number) == source && source.is_some());
        numbers.extend(number);
        joined(&printed(cite)) + &number.map_or_else(String::new, |number| format!(" [{number}]"))
    };
    claim.cite.iter().map(line).collect()
}

/// The list of sources at the end of the document.
fn sources(doc: &Doc) -> impl Iterator<Item = (usize, &Value)> {
    doc.rows.iter().filter_map(|row| match row {
        Row::Field { label, values } => number_of(label).zip(values.first()),
        _ => None,
    })
}

fn number_of(label: &str) -> Option<usize> {
    label.strip_prefix('[')?.strip_suffix(']')?.parse().ok()
}

fn source_of(doc: &Doc, number: usize) -> Option<&str> {
    let (_, value) = sources(doc).find(|(at, _)| *at == number)?;
    value.spans.iter().find_map(|span| match &span.link {
        Some(Link::To(Wanted::Source, id)) => Some(id.as_str()),
        _ => None,
    })
}

/// A source in full: number, title, publisher, date, grade, address.
fn reference(library: &Library, doc: &Doc, number: usize) -> Option<String> {
    let (_, value) = sources(doc).find(|(at, _)| *at == number)?;
    let id = source_of(doc, number)?;
    let url = library.data.source(id).and_then(|source| source.url.as_deref());
    let url = url.map_or_else(String::new, |url| format!(" · {url}"));
    Some(format!("[{number}] {}{url}", joined(&value.spans)))
}
