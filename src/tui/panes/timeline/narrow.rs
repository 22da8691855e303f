//! The chart that is shown: the whole, or only what goes with the selection while another pane is in focus.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use ratatui::layout::Rect;

use super::View;
use crate::domain::chart::{Chart, Item, Lane, Sort};
use crate::domain::fold::linked::Linked;
use crate::domain::fold::occasion::{LanesBy, Window, record_of};
use crate::domain::fold::relation::relations_of;
use crate::domain::library::Target;
use crate::domain::safe::clean;
use crate::tui::narrowed::Narrowed;

/// The chart as shown: the whole, or what goes with the selection when that is asked for; and whether it is that.
pub fn shown<'a>(
    within: &'a Narrowed,
    view: &View,
    focused: bool,
    linked: &Linked,
    chosen: Option<&Target>,
    room: Rect,
) -> (Cow<'a, Chart>, bool) {
    let board = within.board(view.lanes);
    let window = |only| {
        let cursor = view.cursor.as_deref();
        let rows = usize::from(room.height);
        Window { scale: view.scale(board, room), first_lane: view.first_lane, rows, cursor, only }
    };
    let library = &within.desk.library;
    if !focused && view.narrow && !linked.records.is_empty() {
        let narrowed = match board.whole() {
            // As many lanes as there are agreements would show nothing.
            None if linked.records.count() > MANY => board.in_sight(library, window(Some(&linked.records))),
            _ => narrow(within, linked, chosen),
        };
        if !narrowed.lanes.is_empty() {
            return (Cow::Owned(narrowed), true);
        }
    }
    match board.whole() {
        Some(whole) => (Cow::Borrowed(whole), false),
        None => (Cow::Owned(board.in_sight(library, window(None))), false),
    }
}

/// So many records at most have lanes of their own.
const MANY: usize = 300;

/// A lane for each agreement, one for the events that go with it.
fn narrow(within: &Narrowed, linked: &Linked, chosen: Option<&Target>) -> Chart {
    let board = within.board(LanesBy::Partner);
    let library = &within.desk.library;
    let related = chosen.and_then(Target::record).map(|id| relations_of(library, id)).unwrap_or_default();
    let belongs = |id: &str| linked.has(&library.data, id) || related.iter().any(|one| one.id == id);
    let own;
    let items: Vec<&Item> = if let Some(whole) = board.whole() {
        whole.lanes.iter().flat_map(|lane| &lane.items).collect()
    } else {
        let ids = related.iter().filter_map(|one| library.data.place(&one.id));
        let places: BTreeSet<usize> = linked.records.places().chain(ids).collect();
        own = places.into_iter().flat_map(|place| board.items_of(library, place)).collect::<Vec<Item>>();
        own.iter().collect()
    };
    let mut lanes: BTreeMap<&str, Lane> = BTreeMap::new();
    let mut order: Vec<&str> = Vec::new();
    let mut events = Lane::new("Events", Vec::new());
    for item in items {
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
            let name = library.title(&Target::Record(id.to_string()));
            Lane::new(clean(&name).into_owned(), Vec::new())
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
    Chart { lanes, today: board.today() }
}
