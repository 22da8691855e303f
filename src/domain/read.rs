//! Reading a data file: it is cut at its records and claims and each is parsed alone, so that one fault costs one claim
//! and several faults a file are found. Text in, records and faults out; nothing here opens a file.

mod before;
mod comments;
mod cut;
mod leavings;
mod lines;
mod quick;
mod record;
mod sentence;
mod tokens;

pub use before::{LARGEST_FILE, LONGEST_TEXT};
pub use comments::comments_of;
pub use cut::{ClaimCut, Cut, FieldCut, RecordCut, cut};
pub use leavings::is_leaving;
pub use lines::Lines;

use before::MOST_FAULTS;
use tokens::TOO_LONG;

use crate::domain::fault::{Fault, Severity};
use crate::domain::record::Record;
use crate::domain::record::claim::Spot;

/// One record of a file with where it begins.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    pub record: Record,
    pub at: Spot,
}

/// The one record of a file without a fault, without the places of its statements; none where there is more to say.
pub fn read_placeless(bytes: &[u8]) -> Option<Read> {
    let record = crate::domain::ron_options().from_bytes(bytes).ok()?;
    Some(Read { record, at: Spot { line: 1, column: 1 } })
}

/// Reads the bytes of one file. `file` is its name for faults, relative to the data folder.
pub fn read(file: &str, bytes: &[u8]) -> (Vec<Read>, Vec<Fault>) {
    if let Some(fault) = leavings::leaving(file) {
        return (Vec::new(), vec![fault]);
    }
    let (text, mut faults) = before::look(file, bytes);
    faults.extend(leavings::named(file));
    let Some(text) = text else {
        return (Vec::new(), faults);
    };
    let records = quick::quick(text).unwrap_or_else(|| carefully(file, text, &mut faults));
    faults.sort_by_key(|fault| fault.spot);
    (records, faults)
}

/// Reads a text part by part and adds all that is wrong with it.
fn carefully(file: &str, text: &str, faults: &mut Vec<Fault>) -> Vec<Read> {
    let lines = Lines::of(text);
    let parts = cut(text);
    let place = |offset: usize, fault: Fault| {
        let spot = lines.spot(offset);
        let mut fault = fault.at(file, spot);
        fault.excerpt = excerpt(lines.line(spot.line), spot.column as usize);
        fault
    };
    faults.extend(parts.faults.iter().map(|broken| place(broken.offset, record::name(text, &parts, broken))));
    faults.extend(comments::hidden(text).into_iter().map(|(at, fault)| place(at, fault)));
    if parts.records.is_empty() && faults.is_empty() {
        let fault = Fault::warning("empty", "No record is in this file, only comments.");
        faults.push(fault.hint("Write a record into it or delete it.").at(file, Spot { line: 1, column: 1 }));
    }
    let mut records = Vec::new();
    for part in &parts.records {
        if parts.faults.is_empty()
            && let Some(record) = record::sound(text, part, &lines)
        {
            records.push(Read { record, at: lines.spot(part.span.start) });
            continue;
        }
        if faults.len() > MOST_FAULTS {
            faults.push(place(part.span.start, tokens::too_many(0)));
            break;
        }
        let said = is_head_broken(part, &parts.faults, |_| true);
        let overlong = is_head_broken(part, &parts.faults, |fault| fault.rule == TOO_LONG);
        let (record, found) = record::read(text, part, &lines, (said, overlong));
        faults.extend(found.into_iter().map(|broken| {
            let mut fault = place(broken.offset, broken.fault);
            fault.width = broken.width;
            fault
        }));
        if let Some(record) = record {
            records.push(Read { record, at: lines.spot(part.span.start) });
        }
    }
    records
}

/// Characters of a line that are kept to show a fault in it, and the last column that is shown.
const SHOWN: usize = 8192;

/// The line, as far as it is of use to show a fault; nothing where the fault is too far along.
fn excerpt(line: &str, column: usize) -> String {
    if column > SHOWN {
        return String::new();
    }
    line.chars().take(column + SHOWN).collect()
}

/// Whether a bracket or a text of the record's head is broken in such a way, claims aside.
fn is_head_broken(part: &RecordCut, faults: &[Broken], way: impl Fn(&Fault) -> bool) -> bool {
    let in_claims = |at: usize| part.claims_list.as_ref().is_some_and(|list| list.start < at && list.contains(&at));
    cut::within(faults, &part.span)
        .iter()
        .any(|broken| broken.fault.severity == Severity::Error && way(&broken.fault) && !in_claims(broken.offset))
}

/// A fault at a byte of the text, before lines and columns are known.
#[derive(Debug, Clone, PartialEq)]
pub struct Broken {
    pub offset: usize,
    /// Characters to underline.
    pub width: usize,
    pub fault: Fault,
}

impl Broken {
    fn at(offset: usize, fault: Fault) -> Self {
        Self { offset, width: 1, fault }
    }
}

#[cfg(test)]
mod tests;
