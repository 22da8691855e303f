//! What could not be read of a record: nothing may be concluded from a statement that is absent for that reason.

use std::collections::BTreeSet;

use crate::domain::doc::writer::Writer;
use crate::domain::library::Library;
use crate::domain::words::counted;

/// The places in the files at which a statement of the record was lost, each once.
pub fn lost(library: &Library, record: &str) -> BTreeSet<String> {
    library.lost(record).into_iter().map(|fault| format!("{}:{}", fault.path(), fault.spot.line)).collect()
}

/// The row that says so, where there is anything to say.
pub fn unread(writer: &mut Writer<'_>, record: &str) {
    let lost = lost(writer.library, record);
    if lost.is_empty() {
        return;
    }
    let places: Vec<&str> = lost.iter().map(String::as_str).collect();
    let count = counted(lost.len(), "statement", "statements");
    let words = format!("{count} could not be read: {}; `check` says why", places.join(", "));
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
