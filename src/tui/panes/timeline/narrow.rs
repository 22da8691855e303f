//! The chart that is shown: the whole, or only what goes with the selection while another pane is in focus.

use std::borrow::Cow;

use super::View;
use crate::domain::chart::{Chart, Item, Lane, Sort};
use crate::domain::fold::linked::Linked;
use crate::domain::fold::occasion::{LanesBy, record_of};
use crate::domain::library::Target;
use crate::tui::desk::Desk;

/// The chart as shown: the whole, or what goes with the selection when that is asked for.
pub fn shown<'a>(desk: &'a Desk, view: &View, focused: bool, linked: &Linked) -> Cow<'a, Chart> {
    if focused || !view.narrow || linked.records.is_empty() {
        return Cow::Borrowed(desk.chart(view.lanes));
    }
    let narrowed = narrow(desk, linked);
    if narrowed.lanes.is_empty() { Cow::Borrowed(desk.chart(view.lanes)) } else { Cow::Owned(narrowed) }
}

/// A lane for each agreement, one for the events that go with it.
fn narrow(desk: &Desk, linked: &Linked) -> Chart {
    let whole = desk.chart(LanesBy::Partner);
    let mut lanes: Vec<Lane> = Vec::new();
    let mut events = Lane { name: "Events".into(), items: Vec::new() };
    for item in whole.lanes.iter().flat_map(|lane| &lane.items) {
        let id = record_of(&item.key);
        if !linked.records.contains(id) {
            continue;
        }
        if matches!(item.sort, Sort::Event | Sort::Deadline) {
            events.items.push(item.clone());
            continue;
        }
        let name = desk.library.title(&Target::Record(id.to_string()));
        let item = Item { label: name.clone(), ..item.clone() };
        match lanes.iter_mut().find(|lane| lane.name == name) {
            Some(lane) => lane.items.push(item),
            None => lanes.push(Lane { name, items: vec![item] }),
        }
    }
    if !events.items.is_empty() {
        lanes.push(events);
    }
    Chart { lanes, today: whole.today }
}
