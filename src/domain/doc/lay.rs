//! Lays a document out in lines of a given width: the label in its column, values wrapped beside it, sources at the right.
//! Every word that leaves here has been made safe for a terminal. It chooses no colour.

use crate::domain::doc::{Doc, Row, Value};
use crate::domain::safe::{Safe, cells, clean, columns};
use crate::domain::words::{Link, Span, text};

/// What a piece of a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Label,
    Text,
    /// Leads to a record, county or place.
    Reference,
    /// Can be explained.
    Term,
    Voice,
    Cite,
    Heading,
    /// A silence, or a remark of ours.
    Faint,
    /// Room between two pieces.
    Space,
}

/// A run of one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub role: Role,
    pub link: Option<Link>,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Laid {
    pub pieces: Vec<Piece>,
}

impl Laid {
    /// The line as plain text, without spaces at its end.
    pub fn plain(&self) -> String {
        let whole: String = self.pieces.iter().map(|piece| piece.text.as_str()).collect();
        whole.trim_end().to_string()
    }

    fn push(&mut self, text: impl Into<String>, role: Role, link: Option<Link>) {
        self.pieces.push(Piece { text: text.into(), role, link });
    }

    fn width(&self) -> usize {
        self.pieces.iter().map(|piece| columns(&piece.text)).sum()
    }
}

/// Columns of the label, where there is room for it.
const LABEL: usize = 13;

/// Lays out every row in at most `width` columns.
pub fn lay(doc: &Doc, width: usize) -> Vec<Laid> {
    let width = width.max(8);
    let label = if width >= 32 { LABEL } else { 2 };
    let mut lines = Vec::new();
    for row in &doc.rows {
        match row {
            Row::Heading(words) => {
                if !lines.is_empty() {
                    lines.push(Laid::default());
                }
                alone(&mut lines, words, Role::Heading, width);
            }
            Row::Words(spans) => {
                let value = Value::ours(spans.clone());
                wrap(&mut lines, &value, 0, width, None);
            }
            Row::Field { label: words, values } => field(&mut lines, words, values, label, width),
        }
    }
    lines
}

fn field(lines: &mut Vec<Laid>, words: &str, values: &[Value], label: usize, width: usize) {
    let words = clean(words).into_owned();
    let mut first = Some(words.as_str()).filter(|words| !words.is_empty());
    if first.is_some_and(|words| columns(words) >= label) {
        alone(lines, &words, Role::Label, width);
        first = None;
    }
    for value in values {
        wrap(lines, value, label, width, first.take());
    }
}

/// A heading or a long label on lines of its own.
fn alone(lines: &mut Vec<Laid>, text: &str, role: Role, width: usize) {
    let mut line = Laid::default();
    for word in words(&clean(text)) {
        place(lines, &mut line, (word, Glue::default()), (role, None), (0, width, &mut None));
    }
    end(lines, &mut line, None, width);
}

/// Columns that a value keeps beside its sources; where there are fewer, the sources come behind it.
const LEAST: usize = 8;

/// One value, wrapped; its sources stand at the right of its first line, or behind it where that is too narrow.
fn wrap(lines: &mut Vec<Laid>, value: &Value, indent: usize, width: usize, label: Option<&str>) {
    let numbers: Vec<String> = value.cites.iter().map(|number| format!("[{number}]")).collect();
    let joined = Some(numbers.concat()).filter(|cites| !cites.is_empty());
    let mut cites = joined.filter(|cites| indent + LEAST + 1 + columns(cites) <= width);
    let behind = if cites.is_some() { Vec::new() } else { numbers };
    let mut line = Laid::default();
    if let Some(label) = label {
        line.push(label, Role::Label, None);
    }
    pad(&mut line, indent);
    let mut spans = value.spans.clone();
    if let Some(by) = &value.by {
        spans.push(text(": "));
        spans.push(by.clone());
    }
    let voice = value.by.as_ref().map(|_| spans.len() - 1);
    let safe: Vec<Safe<'_>> = spans.iter().map(|span| clean(&span.text)).collect();
    let all: Vec<(usize, &str)> =
        safe.iter().enumerate().flat_map(|(at, safe)| words(safe).map(move |word| (at, word))).collect();
    for (next, (at, word)) in (1..).zip(&all) {
        let Some(span) = spans.get(*at) else { continue };
        let look = (role(span, value.faint, voice == Some(*at)), span.link.as_ref());
        let glue = Glue::behind(word, all.get(next..).unwrap_or_default().iter().map(|(_, word)| *word));
        place(lines, &mut line, (word, glue), look, (indent, width, &mut cites));
    }
    for (at, number) in behind.iter().enumerate() {
        let word = if at == 0 { format!(" {number}") } else { number.clone() };
        place(lines, &mut line, (&word, Glue::default()), (Role::Cite, None), (indent, width, &mut cites));
    }
    end(lines, &mut line, cites.take(), width);
}

/// What follows a word without a space, in columns.
#[derive(Debug, Clone, Copy, Default)]
struct Glue {
    /// Up to the next space.
    run: usize,
    /// The stop or closing mark that it begins with, which never begins a line.
    stop: usize,
}

impl Glue {
    fn behind<'a>(word: &str, next: impl Iterator<Item = &'a str>) -> Self {
        let mut glue = Self::default();
        let mut before = word;
        for (at, next) in next.enumerate() {
            if before.ends_with(' ') {
                break;
            }
            if at == 0 {
                glue.stop = next.chars().take_while(|c| ",;:.!?)†”".contains(*c)).count();
            }
            glue.run += columns(next.trim_end());
            before = next;
        }
        glue
    }
}

/// Puts a word on the line, or on the next where it and what is glued to it have no room; one that is longer than a
/// whole line is cut.
fn place(
    lines: &mut Vec<Laid>,
    line: &mut Laid,
    (word, glue): (&str, Glue),
    look: (Role, Option<&Link>),
    (indent, width, cites): (usize, usize, &mut Option<String>),
) {
    let room = |cites: &Option<String>| width - cites.as_ref().map_or(0, |cites| columns(cites) + 1);
    let whole = columns(word.trim_end()) + glue.run;
    let kept = if indent + whole > width { columns(word.trim_end()) + glue.stop } else { whole };
    if line.width() > indent && line.width() + kept > room(cites) {
        end(lines, line, cites.take(), width);
        pad(line, indent);
    }
    let word = if line.width() <= indent { word.trim_start() } else { word };
    let mut rest = String::new();
    // Counted once a line: a text can be one word of 64 KiB.
    let mut used = line.width();
    let mut left = cells(word).count();
    for (letter, columns) in cells(word) {
        left -= 1;
        let last = if left == 0 { glue.stop } else { 0 };
        if used + columns + last > room(cites) && letter != " " {
            append(line, &std::mem::take(&mut rest), look);
            end(lines, line, cites.take(), width);
            pad(line, indent);
            used = line.width();
        }
        rest.push_str(letter);
        used += columns;
    }
    append(line, &rest, look);
}

fn append(line: &mut Laid, words: &str, (role, link): (Role, Option<&Link>)) {
    if words.is_empty() {
        return;
    }
    match line.pieces.last_mut() {
        Some(last) if last.role == role && last.link.as_ref() == link => last.text.push_str(words),
        _ => line.push(words, role, link.cloned()),
    }
}

fn end(lines: &mut Vec<Laid>, line: &mut Laid, cites: Option<String>, width: usize) {
    if let Some(last) = line.pieces.last_mut().filter(|piece| piece.role != Role::Space) {
        last.text.truncate(last.text.trim_end().len());
    }
    if let Some(cites) = cites {
        pad(line, width.saturating_sub(columns(&cites)));
        line.push(cites, Role::Cite, None);
    }
    lines.push(std::mem::take(line));
}

fn pad(line: &mut Laid, to: usize) {
    let room = to.saturating_sub(line.width());
    if room > 0 {
        line.push(" ".repeat(room), Role::Space, None);
    }
}

fn role(span: &Span, faint: bool, voice: bool) -> Role {
    match &span.link {
        _ if voice => Role::Voice,
        Some(Link::To(..)) => Role::Reference,
        Some(link @ Link::Term(..)) if !link.is_quiet() => Role::Term,
        _ if faint => Role::Faint,
        _ => Role::Text,
    }
}

/// Words with the spaces behind them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(' ')
}

#[cfg(test)]
mod tests;
