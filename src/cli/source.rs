//! `mpaka source add FILE`: the record of a source from its document, and the document's paragraphs with their numbers.
//! What a document does not show (publisher, grade, handling) is left to the keeper; nothing is guessed into it.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::cli::args::AddSource;
use crate::cli::json::{self, envelope};
use crate::cli::{CliEffect, Context, FOUND, Outcome, Page};
use crate::domain::date::Edtf;
use crate::domain::proof::{Document, Layout, Part, Place};
use crate::domain::record::Record;
use crate::domain::record::source::Source;
use crate::domain::safe::harmless;
use crate::domain::search::fold;
use crate::domain::vocab::{Marking, Reliability};
use crate::domain::when::{Basis, When};
use crate::domain::write::record_text;

/// How much of a paragraph is shown.
const SHOWN: usize = 60;
/// A title is cut beyond so many characters.
const LONGEST_TITLE: usize = 200;

/// Makes the record; into `folder`, or to standard output where there is none.
pub fn add(context: Context<'_>, wish: &AddSource, document: &Document, folder: Option<&Path>) -> Outcome {
    if document.text.contains(['\0', char::REPLACEMENT_CHARACTER]) {
        return Outcome::refusal(FOUND, "This is no plain text in UTF-8. A paper or a PDF needs its text beside it.");
    }
    let data = &context.library.data;
    if let Some(known) = data.sources().find(|source| source.sha256.as_deref() == Some(document.sha256.as_str())) {
        return Outcome::refusal(FOUND, &format!("This document is the source {} already.", known.id));
    }
    let source = record(wish, document, &context.today.to_string());
    let source = match source {
        Ok(source) => source,
        Err(sentence) => return Outcome::refusal(FOUND, &sentence),
    };
    if data.get(&source.id).is_some() {
        let sentence = format!("The id “{}” is taken. Give another with --id.", source.id);
        return Outcome::refusal(FOUND, &sentence);
    }
    let layout = Layout::of(&document.text, &source);
    let text = match record_text(&Record::Source(Box::new(source.clone()))) {
        Ok(text) => format!("{text}\n"),
        Err(sentence) => return Outcome::refusal(FOUND, &sentence),
    };
    let path = folder.map(|folder| folder.join("sources").join(format!("{}.ron", source.id)));
    answer(context, &source, &layout, text, path)
}

fn answer(context: Context<'_>, source: &Source, layout: &Layout, text: String, path: Option<PathBuf>) -> Outcome {
    let mut paragraphs = Page::default();
    for part in &layout.parts {
        paragraphs.line(shown(part));
    }
    paragraphs.gap();
    paragraphs
        .line("Mend `body` where a title, menu or byline counts as a paragraph; name captions and signature blocks.");
    paragraphs.line("Give publisher, reliability and reason before it is cited.");
    let mut page = Page::default();
    if context.json {
        let parts: Vec<Value> = layout.parts.iter().map(part_json).collect();
        let body = json!({ "id": source.id, "file": path, "record": text, "paragraphs": parts });
        page = json::page(&envelope("source add", body));
        paragraphs = Page::default();
    } else if let Some(path) = &path {
        page.line(path.to_string_lossy());
    } else {
        page.lines(&text);
    }
    let effects = path.map(|path| CliEffect::Create { path, text, folder: true }).into_iter().collect();
    Outcome { stderr: paragraphs, effects, ..Outcome::fine(page) }
}

fn shown(part: &Part) -> String {
    let place = match part.place {
        Place::Para(n) => format!("Para({n})"),
        _ => "outside".to_string(),
    };
    let mut words: String = part.printed.chars().take(SHOWN).collect();
    if words.len() < part.printed.len() {
        words.push('…');
    }
    format!("line {:>4}  {place:<9} {words}", part.lines.0)
}

fn part_json(part: &Part) -> Value {
    let paragraph = if let Place::Para(n) = part.place { Some(n) } else { None };
    json!({ "line": part.lines.0, "paragraph": paragraph, "begins": part.printed.chars().take(SHOWN).collect::<String>() })
}

/// The record, with the first line as the title where it is none of the body.
fn record(wish: &AddSource, document: &Document, today: &str) -> Result<Source, String> {
    let lines: Vec<(u32, &str)> =
        (1..).zip(document.text.lines().map(str::trim)).filter(|(_, line)| !line.is_empty()).collect();
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else {
        return Err("The document has no text. A scanned paper needs its text beside it.".into());
    };
    // A headline ends without a full stop; the body begins after it.
    let headed = lines.len() > 1 && !first.1.ends_with(['.', '!', '?']);
    let start = if headed { lines.get(1).map_or(first.0, |line| line.0) } else { first.0 };
    let stem = Path::new(&document.name).file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let id = wish.id.clone().unwrap_or_else(|| slug(&stem.unwrap_or_default()));
    if id.is_empty() {
        return Err("The file's name gives no id. Name one with --id, of small letters, digits and hyphens.".into());
    }
    if slug(&id) != id {
        return Err(format!("“{id}” is no id. Use small letters, digits and hyphens, with --id."));
    }
    let published = wish
        .published
        .map(|edtf| When::new(Some(edtf), None, None, Basis::PublicationDate))
        .transpose()
        .map_err(|fault| fault.to_string())?;
    Ok(Source {
        title: wish.title.clone().unwrap_or_else(|| title(first.1)).into(),
        publisher: wish.publisher.as_str().into(),
        author: None,
        url: wish.url.as_deref().map(Into::into),
        kind: wish.kind,
        language: "en".into(),
        published,
        accessed: Edtf::parse(today).map_err(|fault| fault.to_string())?,
        sha256: Some(document.sha256.as_str().into()),
        length: Some(document.length),
        body: Some((start, last.0)),
        captions: Vec::new(),
        blocks: Vec::new(),
        origin: id.as_str().into(),
        reliability: Reliability::F,
        reason: "Not graded yet.".into(),
        exclusions: Vec::new(),
        marking: Marking::Amber,
        date: None,
        place: None,
        reporter: None,
        id: id.into(),
    })
}

/// A line as a title: no characters that steer a terminal, and not without end.
fn title(line: &str) -> String {
    line.trim_start_matches('\u{feff}').chars().filter(|c| harmless(*c)).take(LONGEST_TITLE).collect()
}

/// Small letters, digits and single hyphens; accents fall away.
fn slug(text: &str) -> String {
    let mut out = String::new();
    for c in fold(text).text.chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.trim_end_matches('-').to_string()
}
