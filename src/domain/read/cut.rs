//! Cuts a file at its records, their fields and their claims, and goes on after a bracket that is missing or too many.
//! It gives byte ranges and comments; what stands in them is judged later.

mod comment;
mod knife;
mod skip;

use std::ops::Range;

use crate::domain::read::Broken;
use crate::domain::read::tokens::tokens;
use knife::Knife;

/// A file in its parts.
#[derive(Debug, Default)]
pub struct Cut {
    pub records: Vec<RecordCut>,
    pub faults: Vec<Broken>,
    /// True where the file holds a list of records.
    pub is_list: bool,
    /// Comments above the list, if it is one.
    pub head: Vec<String>,
    /// Comments after the last record.
    pub tail: Vec<String>,
}

/// One record: its kind's name, its fields, its claims.
#[derive(Debug, Default)]
pub struct RecordCut {
    pub name: String,
    pub span: Range<usize>,
    /// Comments above the record.
    pub comments: Vec<String>,
    pub fields: Vec<FieldCut>,
    /// False where the bracket that should end it is missing.
    pub closed: bool,
    /// The list of `claims`, brackets included; the closing one may be missing.
    pub claims_list: Option<Range<usize>>,
    pub claims: Vec<ClaimCut>,
    /// Comments after the last claim.
    pub claims_tail: Vec<String>,
    /// Comments after the last field.
    pub tail: Vec<String>,
}

/// A field: its name, and the bytes of name and value.
#[derive(Debug, Default)]
pub struct FieldCut {
    pub name: String,
    pub span: Range<usize>,
    pub comments: Vec<String>,
    /// Where a comment stands inside the value, which has no claim below it to stay with.
    pub comment_inside: Option<usize>,
}

/// A claim of the list.
#[derive(Debug, Default)]
pub struct ClaimCut {
    pub span: Range<usize>,
    /// Comments above it, or behind it on its line.
    pub comments: Vec<String>,
    pub fields: Vec<FieldCut>,
    pub comment_inside: Option<usize>,
    /// True where brackets or texts in it are broken; it is not parsed.
    pub broken: bool,
}

/// Cuts a text. Faults of brackets and texts are collected, never fatal.
pub fn cut(text: &str) -> Cut {
    let (tokens, faults) = tokens(text);
    let mut knife = Knife::new(text, tokens, faults);
    let mut cut = knife.file();
    let mut faults = knife.faults;
    faults.sort_by_key(|broken| broken.offset);
    if cut.records.is_empty() {
        // A letter or a table is no data file; its brackets and quotation marks are its own affair.
        faults.truncate(1);
    }
    for claim in cut.records.iter_mut().flat_map(|record| &mut record.claims) {
        claim.broken |= !within(&faults, &claim.span).is_empty();
    }
    cut.faults = first_a_line(text, faults);
    cut
}

/// The faults within a range; they must be in the order of the text.
pub fn within<'a>(faults: &'a [Broken], span: &Range<usize>) -> &'a [Broken] {
    let from = faults.partition_point(|broken| broken.offset < span.start);
    let to = faults.partition_point(|broken| broken.offset < span.end);
    faults.get(from..to).unwrap_or_default()
}

/// Of several faults of one rule on a line only the first says something.
fn first_a_line(text: &str, faults: Vec<Broken>) -> Vec<Broken> {
    let mut kept: Vec<Broken> = Vec::new();
    // Looked through up to here, so that a long line is not looked through for each of its faults.
    let (mut seen, mut line) = (0, 0_usize);
    let mut last = None;
    for fault in faults {
        line += text.get(seen..fault.offset).unwrap_or_default().matches('\n').count();
        seen = seen.max(fault.offset);
        let here = Some((fault.fault.rule, line));
        let same = std::mem::replace(&mut last, here) == here;
        if !same {
            kept.push(fault);
        }
    }
    kept
}
