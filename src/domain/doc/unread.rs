//! What could not be read of a record: nothing may be concluded from a statement that is absent for that reason.

use std::collections::BTreeSet;

use crate::domain::doc::writer::Writer;
use crate::domain::fault::Severity;
use crate::domain::library::Library;

/// The places in the files at which a statement of the record was lost, each once.
pub fn lost(library: &Library, record: &str) -> BTreeSet<String> {
    let faults = library.data.faults().iter();
    faults
        .filter(|fault| fault.severity == Severity::Error && !matches!(fault.rule, "id" | "alias"))
        .filter(|fault| fault.record.as_deref() == Some(record))
        .map(|fault| format!("{}:{}", fault.file, fault.spot.line))
        .collect()
}

/// The row that says so, where there is anything to say.
pub fn unread(writer: &mut Writer<'_>, record: &str) {
    let lost = lost(writer.library, record);
    if lost.is_empty() {
        return;
    }
    let word = if lost.len() == 1 { "statement" } else { "statements" };
    let places: Vec<&str> = lost.iter().map(String::as_str).collect();
    let words = format!("{} {word} could not be read: {}; press : faults", lost.len(), places.join(", "));
    writer.ours("Unread", words);
}

/// The row of what no source states; where statements were lost it says so first.
pub fn not_stated(writer: &mut Writer<'_>, record: &str, mut silent: Vec<&str>) {
    if !lost(writer.library, record).is_empty() {
        silent.insert(0, "some statements could not be read");
    }
    if !silent.is_empty() {
        writer.silent("Not stated", silent.join(" · "));
    }
}
