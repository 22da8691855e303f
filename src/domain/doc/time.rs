//! The timeline in words: lane by lane what has no date, then what has one in its order, each in the words of its source;
//! and what ends or falls due, in one list. It draws nothing and sharpens no date.

use std::cmp::Reverse;

use crate::domain::chart::{Item, Sort};
use crate::domain::date::Day;
use crate::domain::doc::{Doc, Row, Value};
use crate::domain::fold::occasion::{LanesBy, chart, dating, next_words, record_of};
use crate::domain::ids::Wanted;
use crate::domain::library::Library;
use crate::domain::search::fold;
use crate::domain::when::When;
use crate::domain::words::{Link, Span, capital, day, text};

/// The lanes whose name holds all the words; without words all lanes.
///
/// # Errors
/// A sentence with the lanes there are, where none holds them.
pub fn timeline(library: &Library, today: Day, by: LanesBy, wanted: &str) -> Result<Doc, String> {
    let chart = chart(library, today, by);
    let named = library.find(wanted).map(|target| library.title(&target)).unwrap_or_default();
    let asked = fold(wanted).text;
    let is_asked = |name: &str| {
        let folded = fold(name).text;
        name == named || asked.split_whitespace().all(|word| folded.contains(word))
    };
    let lanes: Vec<_> = chart.lanes.iter().filter(|lane| is_asked(&lane.name)).collect();
    if lanes.is_empty() {
        let all: Vec<&str> = chart.lanes.iter().map(|lane| lane.name.as_str()).collect();
        return Err(format!("No lane of the timeline is called “{wanted}”. The lanes are: {}.", all.join(", ")));
    }
    let mut rows = vec![Row::Words(vec![text(format!("Today is {}.", today.words()))])];
    // What ends next may be of a lane that was not asked for.
    let next = next_words(library, &chart).filter(|_| asked.is_empty());
    rows.extend(next.map(|next| Row::Words(vec![text(format!("{}.", capital(&next)))])));
    for lane in lanes {
        rows.push(Row::Heading(lane.name.clone()));
        rows.extend(told(library, lane.items.iter()));
        if lane.items.is_empty() {
            rows.push(Row::Words(vec![text("Nothing dated.")]));
        }
    }
    Ok(Doc { title: "Timeline".into(), aside: None, kind: format!("by {}", by.word()), rows })
}

/// What ends or falls due: from today on the nearest first, then what was to be before today, the latest first. A stated
/// end is no finding that it ended.
pub fn due(library: &Library, today: Day) -> Doc {
    let chart = chart(library, today, LanesBy::Partner);
    let ends = |item: &&Item| matches!(item.sort, Sort::Deadline | Sort::Validity);
    let items = chart.lanes.iter().flat_map(|lane| &lane.items).filter(ends);
    let last = |item: &Item| dating(library, item).and_then(When::latest);
    let mut found: Vec<(Day, &Item)> = items.filter_map(|item| Some((last(item)?, item))).collect();
    found.sort_by_key(|(day, item)| (*day, item.key.clone()));
    let (ahead, mut over): (Vec<_>, Vec<_>) = found.into_iter().partition(|(day, _)| *day >= today);
    over.sort_by_key(|(day, item)| (Reverse(*day), item.key.clone()));
    let mut rows = Vec::new();
    for (heading, part) in [("From today on", ahead), ("Stated for before today", over)] {
        if !part.is_empty() {
            rows.push(Row::Heading(heading.into()));
            rows.extend(part.into_iter().map(|(_, item)| row(library, item)));
        }
    }
    if rows.is_empty() {
        rows.push(Row::Words(vec![text("No end and no deadline is stated in the documents read.")]));
    }
    Doc { title: "Due".into(), aside: None, kind: format!("ends and deadlines as stated, on {}", today.words()), rows }
}

/// Items in order of date, those without one first.
fn told<'a>(library: &Library, items: impl Iterator<Item = &'a Item>) -> Vec<Row> {
    let mut items: Vec<&Item> = items.collect();
    items.sort_by_cached_key(|item| (dating(library, item).map(When::sort_key), item.key.clone()));
    items.into_iter().map(|item| row(library, item)).collect()
}

/// "6 Oct 2025: China law-enforcement MoU planned".
fn row(library: &Library, item: &Item) -> Row {
    let id = record_of(&item.key);
    let link = Some(Link::To(Wanted::Record, id.to_string()));
    let name = Span { text: library.name(Wanted::Record, id), link };
    let when = dating(library, item);
    let due = (item.sort == Sort::Deadline).then(|| text("due: "));
    // A time that something runs for is its dating, and said once.
    let detail = match (item.sort, when) {
        (Sort::Validity, Some(_)) => Some(text(", runs")),
        _ => (!item.detail.is_empty()).then(|| text(format!(", {}", item.detail))),
    };
    let front = match when {
        Some(when) => vec![day(when), text(": ")],
        None => vec![text("Undated: ")],
    };
    let spans = front.into_iter().chain(due).chain([name]).chain(detail).collect();
    Row::Field { label: String::new(), values: vec![Value::ours(spans)] }
}

#[cfg(test)]
mod tests;
