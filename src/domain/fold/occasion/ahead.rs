//! What ends next, in words. It must not say that nothing else ends: only what is stated.

use chrono::Datelike;

use crate::domain::chart::{Chart, Extent, Sort, next_end};
use crate::domain::date::Day;
use crate::domain::fold::occasion::record_of;
use crate::domain::ids::Wanted;
use crate::domain::library::Library;

/// "next end stated: 2027, Italy development partnership": the first stated time that ends after today. What falls due
/// ends nothing.
pub fn next_words(library: &Library, chart: &Chart) -> Option<String> {
    let items = || chart.lanes.iter().flat_map(|lane| &lane.items);
    let mut at = next_end(chart, None);
    while let Some((day, key)) = at {
        let item = items().find(|item| item.key == key)?;
        if item.sort == Sort::Validity {
            let when = match item.extent {
                Extent::Period { years_only: true, .. } => day.year().to_string(),
                _ => Day::from_date(day)?.words(),
            };
            return Some(format!("next end stated: {when}, {}", library.name(Wanted::Record, record_of(key))));
        }
        at = next_end(chart, Some(key));
    }
    None
}
