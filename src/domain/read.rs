//! Reading a data file: it is cut at its records and claims and each is parsed alone, so that one fault costs one claim
//! and several faults a file are found. Text in, records and faults out; nothing here opens a file.

mod before;
mod cut;
mod lines;
mod record;
mod sentence;
mod tokens;

pub use before::LARGEST_FILE;
pub use cut::{ClaimCut, Cut, FieldCut, RecordCut, cut};
pub use lines::Lines;

use crate::domain::fault::Fault;
use crate::domain::record::Record;

/// One record of a file with where it begins.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    pub record: Record,
    pub at: crate::domain::record::claim::Spot,
}

/// Reads the bytes of one file. `file` is its name for faults, relative to the data folder.
pub fn read(file: &str, bytes: &[u8]) -> (Vec<Read>, Vec<Fault>) {
    let (text, mut faults) = before::look(file, bytes);
    let Some(text) = text else {
        return (Vec::new(), faults);
    };
    let lines = Lines::of(text);
    let parts = cut(text);
    let place = |offset: usize, fault: Fault| {
        let spot = lines.spot(offset);
        let mut fault = fault.at(file, spot);
        fault.excerpt = lines.line(spot.line).to_string();
        fault
    };
    faults.extend(parts.faults.iter().map(|broken| place(broken.offset, broken.fault.clone())));
    let mut records = Vec::new();
    for part in &parts.records {
        let (record, found) = record::read(text, part, &lines);
        faults.extend(found.into_iter().map(|broken| {
            let mut fault = place(broken.offset, broken.fault);
            fault.width = broken.width;
            fault
        }));
        if let Some(record) = record {
            records.push(Read { record, at: lines.spot(part.span.start) });
        }
    }
    faults.sort_by_key(|fault| fault.spot);
    (records, faults)
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
