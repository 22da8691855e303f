//! What the title of the timeline says: what the cursor is on and what that is related to, the period in the making, or
//! what ends next.

use super::{Brush, Shown};
use chrono::{Datelike, NaiveDate};

use crate::domain::chart::{Extent, Item, Sort, next_end};
use crate::domain::date::Day;
use crate::domain::fold::occasion::{LanesBy, record_of};
use crate::domain::fold::relation::relations_of;
use crate::domain::ids::Wanted;

/// Behind "Timeline".
pub fn caption(shown: &Shown<'_>) -> String {
    if let Some(period) = shown.view.brush.and_then(Brush::period) {
        return format!(" · period from {}", period.words());
    }
    if !std::ptr::eq(shown.chart, shown.whole) {
        return " · what goes with the selection".into();
    }
    let lanes = match shown.view.lanes {
        LanesBy::Partner => String::new(),
        other => format!(" by {}", other.word()),
    };
    let words = if shown.focused { at_cursor(shown) } else { next(shown) };
    words.map_or(lanes.clone(), |words| format!("{lanes} · {words}"))
}

/// The item under the cursor, and in words what it is related to.
fn at_cursor(shown: &Shown<'_>) -> Option<String> {
    let key = shown.view.cursor.as_deref()?;
    let here = item(shown, key)?;
    let related = relations_of(shown.library, record_of(key)).into_iter();
    let related = related.map(|one| format!("; {} {}", one.words, shown.library.name(Wanted::Record, &one.id)));
    let when = when(here.extent).map_or_else(String::new, |when| format!("{when}: "));
    Some(format!("{when}{}{}", words(shown, here), related.collect::<String>()))
}

/// The date of an item, no sharper than it is drawn; a bar has its years in its own words, and what has no date none.
fn when(extent: Extent) -> Option<String> {
    let day = |date| Day::from_date(date).map(Day::words);
    match extent {
        Extent::Day { day: date, uncertain, .. } => {
            Some(format!("{}{}", day(date)?, if uncertain { " (uncertain)" } else { "" }))
        }
        Extent::Span { from, to, .. } if from.month() == 1 && to.month() == 12 && from.year() == to.year() => {
            Some(from.year().to_string())
        }
        Extent::Span { from, to, .. } => Some(format!("{} to {}", day(from)?, day(to)?)),
        Extent::Bound { not_before: Some(from), not_after: Some(to) } => {
            Some(format!("between {} and {}", day(from)?, day(to)?))
        }
        Extent::Bound { not_before: None, not_after: Some(to) } => Some(format!("on or before {}", day(to)?)),
        Extent::Bound { not_before: Some(from), not_after: None } => Some(format!("on or after {}", day(from)?)),
        Extent::Bound { .. } | Extent::Period { .. } | Extent::Undated => None,
    }
}

/// What ends next after today, as far as the sources state an end. What falls due ends nothing.
fn next(shown: &Shown<'_>) -> Option<String> {
    let mut at = next_end(shown.whole, None);
    while let Some((day, key)) = at {
        let item = item(shown, key)?;
        if item.sort == Sort::Validity {
            return stated(shown, item, day);
        }
        at = next_end(shown.whole, Some(key));
    }
    None
}

/// "next end stated: 2027, Italy development partnership".
fn stated(shown: &Shown<'_>, item: &Item, day: NaiveDate) -> Option<String> {
    let when = match item.extent {
        Extent::Period { years_only: true, .. } => day.year().to_string(),
        Extent::Day { .. } => Day::from_date(day)?.words(),
        _ => format!("by {}", Day::from_date(day)?.words()),
    };
    let name = shown.library.name(Wanted::Record, record_of(&item.key));
    Some(format!("next end stated: {when}, {name}"))
}

/// The full name, for a label leaves out what its lane says, and what of it this is.
fn words(shown: &Shown<'_>, item: &Item) -> String {
    let name = shown.library.name(Wanted::Record, record_of(&item.key));
    if item.detail.is_empty() { name } else { format!("{name} {}", item.detail) }
}

fn item<'a>(shown: &Shown<'a>, key: &str) -> Option<&'a Item> {
    shown.whole.lanes.iter().flat_map(|lane| &lane.items).find(|item| item.key == key)
}
