//! How many agreements stand where. What is signed, planned and talked about is never one number.

use crate::domain::date::Day;
use crate::domain::fold::status::status;
use crate::domain::library::Library;
use crate::domain::record::instrument::Instrument;

/// The status words as at a day with how many have each, in the order in which the words come up.
pub fn by_status<'a>(
    library: &Library,
    instruments: impl IntoIterator<Item = &'a Instrument>,
    day: Day,
) -> Vec<(String, usize)> {
    let mut counts: Vec<(String, usize)> = Vec::new();
    for instrument in instruments {
        let word = status(library, instrument, day).word;
        match counts.iter_mut().find(|(known, _)| *known == word) {
            Some((_, count)) => *count += 1,
            None => counts.push((word, 1)),
        }
    }
    counts
}

/// "2 signed, 1 negotiating, 2 talks".
pub fn words(counts: &[(String, usize)]) -> String {
    counts.iter().map(|(word, count)| format!("{count} {word}")).collect::<Vec<_>>().join(", ")
}
