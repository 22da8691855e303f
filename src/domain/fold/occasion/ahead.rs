//! What ends or falls due next, in words. It must not say that nothing else ends: only what is stated.

use chrono::Datelike;

use crate::domain::chart::{Chart, Extent, Sort, next_end};
use crate::domain::date::Day;
use crate::domain::fold::occasion::record_of;
use crate::domain::ids::Wanted;
use crate::domain::library::Library;

/// "next end stated: 2027, …" or "next due stated: by 4 Feb 2027, …": the first end or deadline after today.
pub fn next_words(library: &Library, chart: &Chart) -> Option<String> {
    let (day, key) = next_end(chart, None)?;
    let item = chart.lanes.iter().flat_map(|lane| &lane.items).find(|item| item.key == key)?;
    let when = match item.extent {
        Extent::Period { years_only: true, .. } => day.year().to_string(),
        Extent::Day { .. } => Day::from_date(day)?.words(),
        _ => format!("by {}", Day::from_date(day)?.words()),
    };
    let what = if item.sort == Sort::Deadline { "due" } else { "end" };
    Some(format!("next {what} stated: {when}, {}", library.name(Wanted::Record, record_of(key))))
}
