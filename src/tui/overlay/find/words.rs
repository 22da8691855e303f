//! What the search says of itself: how much was found, in what it looked, why it cannot answer.

use crate::domain::search::without::lead;
use crate::domain::words::grouped;
use crate::tui::desk::Desk;
use crate::tui::overlay::find::View;
use crate::tui::paint::wrap;

/// How much was found, in one line.
pub fn count(desk: &Desk, view: &View) -> String {
    let by = if view.grouped { " by kind" } else { "" };
    // What is shown may be the answer to fewer letters.
    let more = if view.asked { " …" } else { "" };
    match (&view.answer, view.found()) {
        _ if view.input.text.trim().is_empty() => format!("Searched: {}", searched(desk)),
        (None, _) if view.asked || view.stale => "searching …".into(),
        (None, _) if view.offers.is_empty() => "A value is still to be typed.".into(),
        (None, _) => "Tab or Enter takes a value.".into(),
        (Some(_), None) => "This cannot be searched.".into(),
        (Some(_), Some(answer)) => match answer.count {
            None => format!("counting …{by}"),
            Some(0) => "0 results".into(),
            Some(1) => format!("1 result{more}"),
            Some(count) => format!("{} results{by}{more}", grouped(count)),
        },
    }
}

fn searched(desk: &Desk) -> String {
    format!("{} records, {}", grouped(desk.library.data.entries().len()), desk.reach())
}

/// Sentences above the rows, in lines of so many columns: why a query cannot be answered, or in what nothing was found.
pub fn notes(desk: &Desk, view: &View, cols: u16) -> Vec<String> {
    if let Some(refused) = view.refused() {
        return wrap(&refused.sentence, cols);
    }
    let Some(0) = view.found().and_then(|answer| answer.count) else { return Vec::new() };
    let mut sentence = format!("Nothing found in {}.", searched(desk));
    let parts = view.found().map_or(0, |answer| answer.query.clauses.len());
    if let Some(lead) = lead(parts, &view.without) {
        sentence.push(' ');
        sentence.push_str(lead);
    }
    wrap(&sentence, cols)
}
