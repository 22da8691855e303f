//! The canonical form of a data file: fields in fixed order, claims in the order of the fact enum and then by id,
//! missing ids filled, each comment with the claim below it. What cannot be kept is refused, never dropped.

mod comments;
mod name;

use ron::ser::PrettyConfig;

use crate::domain::fault::{Fault, Severity};
use crate::domain::read::{Cut, Lines, RecordCut, comments_of, cut, is_leaving, read};
use crate::domain::record::{Record, each};
use crate::domain::ron_options;

/// The canonical form of a file's text.
///
/// # Errors
/// The faults that stand in the way: whatever reading finds, or a comment that has no claim below it to stay with.
pub fn canonical(file: &str, bytes: &[u8]) -> Result<String, Vec<Fault>> {
    let (found, faults) = read(file, bytes);
    if is_leaving(file) || faults.iter().any(|fault| fault.severity == Severity::Error) {
        return Err(faults);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).unwrap_or("");
    let parts = cut(text);
    let astray = comments::astray(file, &parts, &Lines::of(text));
    if !astray.is_empty() {
        return Err(astray);
    }
    let records: Vec<Record> = found.into_iter().map(|one| one.record).collect();
    let out = whole(&records, &parts).map_err(|sentence| vec![refusal(file, sentence)])?;
    if is_lossless(file, &records, text, &out) {
        Ok(out)
    } else {
        Err(vec![refusal(file, "The canonical form would not say the same as the file.".into())])
    }
}

/// The canonical text of one record, without comments.
///
/// # Errors
/// A sentence, where a value cannot be written as RON.
pub fn record_text(record: &Record) -> Result<String, String> {
    one(record, &RecordCut::default())
}

fn refusal(file: &str, sentence: String) -> Fault {
    Fault::error("fmt", sentence)
        .hint("The file was left as it is; please write to the maintainers.")
        .at(file, crate::domain::record::claim::Spot::default())
}

fn whole(records: &[Record], parts: &Cut) -> Result<String, String> {
    let mut out = String::new();
    for comment in &parts.head {
        out.push_str(comment);
        out.push('\n');
    }
    if parts.is_list {
        out.push_str("[\n");
    }
    for (record, part) in records.iter().zip(&parts.records) {
        for comment in &part.comments {
            out.push_str(comment);
            out.push('\n');
        }
        out.push_str(&one(record, part)?);
        out.push_str(if parts.is_list { ",\n" } else { "\n" });
    }
    if parts.is_list {
        out.push_str("]\n");
    }
    for comment in &parts.tail {
        out.push_str(comment);
        out.push('\n');
    }
    Ok(out)
}

fn one(record: &Record, part: &RecordCut) -> Result<String, String> {
    let mut record = record.clone();
    name::fill(&mut record);
    let mut claims: Vec<Line> = claim_lines(&record)?;
    for (line, cut) in claims.iter_mut().zip(&part.claims) {
        line.comments.clone_from(&cut.comments);
    }
    claims.sort_by(|a, b| (a.rank, &a.id).cmp(&(b.rank, &b.id)));
    let mut out = head(&record, part)?;
    if !claims.is_empty() || !part.claims_tail.is_empty() {
        out.push_str("    claims: [\n");
        for line in &claims {
            for comment in &line.comments {
                out.push_str(&format!("        {comment}\n"));
            }
            out.push_str(&format!("        {},\n", line.text));
        }
        for comment in &part.claims_tail {
            out.push_str(&format!("        {comment}\n"));
        }
        out.push_str("    ],\n");
    }
    for comment in &part.tail {
        out.push_str(&format!("    {comment}\n"));
    }
    out.push(')');
    Ok(out)
}

struct Line {
    rank: usize,
    id: String,
    text: String,
    comments: Vec<String>,
}

fn claim_lines(record: &Record) -> Result<Vec<Line>, String> {
    let config = || PrettyConfig::new().depth_limit(0).new_line("\n");
    let texts: Result<Vec<String>, ron::Error> = each!(record, inner => inner.claims.iter().map(|claim| ron_options().to_string_pretty(claim, config())).collect(), source _plain => Ok(Vec::new()));
    let texts = texts.map_err(|error| error.to_string())?;
    let lines = record.claims().into_iter().zip(texts);
    Ok(lines
        .map(|(claim, text)| Line {
            rank: claim.fact.rank(),
            id: claim.id.to_string(),
            text: plain(&text),
            comments: Vec::new(),
        })
        .collect())
}

/// The record's own fields, a line each, without the closing bracket.
fn head(record: &Record, part: &RecordCut) -> Result<String, String> {
    let mut bare = record.clone();
    each!(&mut bare, inner => inner.claims = Box::default(), source _plain => ());
    let config = PrettyConfig::new().depth_limit(1).new_line("\n");
    let text = ron_options().to_string_pretty(&bare, config).map_err(|error| error.to_string())?;
    let mut out = String::new();
    let mut written: Vec<String> = Vec::new();
    for line in plain(&text).lines().filter(|line| *line != ")") {
        let name = line.trim_start().split(':').next().unwrap_or("");
        written.push(name.to_string());
        for comment in part.fields.iter().filter(|field| field.name == name).flat_map(|field| &field.comments) {
            out.push_str(&format!("    {comment}\n"));
        }
        out.push_str(line);
        out.push('\n');
    }
    // Of the claims, whose list comes next, and of fields that say nothing and are not written.
    let others = part.fields.iter().filter(|field| !written.contains(&field.name));
    for comment in others.flat_map(|field| &field.comments) {
        out.push_str(&format!("    {comment}\n"));
    }
    Ok(out)
}

/// The serializer escapes apostrophes, which nobody would type: `Kenya\'s` becomes `Kenya's` again.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match (c, if c == '\\' { chars.next() } else { None }) {
            (_, Some('\'')) => out.push('\''),
            (_, Some(next)) => out.extend([c, next]),
            (_, None) => out.push(c),
        }
    }
    out
}

/// Reads the new text again and compares: the same records, and every comment that the old text has, wherever it stood.
fn is_lossless(file: &str, before: &[Record], old_text: &str, text: &str) -> bool {
    let (after, faults) = read(file, text.as_bytes());
    let mut old: Vec<Record> = before.to_vec();
    let mut new: Vec<Record> = after.into_iter().map(|one| one.record).collect();
    for record in old.iter_mut().chain(&mut new) {
        name::fill(record);
        record.sort_claims();
        each!(record, inner => inner.claims.iter_mut().for_each(|claim| claim.at = crate::domain::record::claim::Spot::default()), source _plain => ());
    }
    faults.iter().all(|fault| fault.severity == Severity::Warning)
        && old == new
        && comments_of(old_text) == comments_of(text)
}

#[cfg(test)]
mod props;
#[cfg(test)]
mod tests;
