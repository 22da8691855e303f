//! The chart that is shown: the whole, or only what goes with the selection while another pane is in focus.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::View;
use crate::domain::chart::{Chart, Item, Lane, Sort};
use crate::domain::fold::linked::Linked;
use crate::domain::fold::occasion::{LanesBy, record_of};
use crate::domain::fold::relation::relations_of;
use crate::domain::library::Target;
use crate::domain::safe::clean;
use crate::tui::narrowed::Narrowed;

/// The chart as shown: the whole, or what goes with the selection when that is asked for.
pub fn shown<'a>(
    within: &'a Narrowed,
    view: &View,
    focused: bool,
    linked: &Linked,
    chosen: Option<&Target>,
) -> Cow<'a, Chart> {
    if focused || !view.narrow || linked.records.is_empty() {
        return Cow::Borrowed(within.chart(view.lanes));
    }
    let narrowed = narrow(within, linked, chosen);
    if narrowed.lanes.is_empty() { Cow::Borrowed(within.chart(view.lanes)) } else { Cow::Owned(narrowed) }
}

/// A lane for each agreement, one for the events that go with it.
fn narrow(within: &Narrowed, linked: &Linked, chosen: Option<&Target>) -> Chart {
    let whole = within.chart(LanesBy::Partner);
    let related = chosen.and_then(Target::record).map(|id| relations_of(&within.desk.library, id)).unwrap_or_default();
    let belongs = |id: &str| linked.has(&within.desk.library.data, id) || related.iter().any(|one| one.id == id);
    let mut lanes: BTreeMap<&str, Lane> = BTreeMap::new();
    let mut order: Vec<&str> = Vec::new();
    let mut events = Lane { name: "Events".into(), items: Vec::new() };
    for item in whole.lanes.iter().flat_map(|lane| &lane.items) {
        let id = record_of(&item.key);
        if !belongs(id) {
            continue;
        }
        if matches!(item.sort, Sort::Event | Sort::Deadline) {
            events.items.push(item.clone());
            continue;
        }
        let lane = lanes.entry(id).or_insert_with(|| {
            order.push(id);
            let name = within.desk.library.title(&Target::Record(id.to_string()));
            Lane { name: clean(&name).into_owned(), items: Vec::new() }
        });
        lane.items.push(Item { label: lane.name.clone(), ..item.clone() });
    }
    // What is selected stands first, then what it is related to comes in the order of the lanes.
    let chosen = chosen.and_then(Target::record);
    order.sort_by_key(|id| Some(*id) != chosen);
    let mut lanes: Vec<Lane> = order.into_iter().filter_map(|id| lanes.remove(id)).collect();
    if !events.items.is_empty() {
        lanes.push(events);
    }
    Chart { lanes, today: whole.today }
}
