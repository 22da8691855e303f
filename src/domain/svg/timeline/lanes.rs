//! The lanes from top to bottom: name, what is undated, what has a date. It must not choose shapes (`shapes`) nor rows (`pack`).

use svg::node::element::Group;

use crate::domain::chart::{Item, Lane};
use crate::domain::svg::ink::{BLACK, GREY, Hand, edged, rect, words};
use crate::domain::svg::page::MARGIN;
use crate::domain::svg::timeline::marks::{State, mark};
use crate::domain::svg::timeline::pack::{LABEL, Placed, pack, strands};
use crate::domain::svg::timeline::{Plan, shapes};

/// Height of a row of dated things, of a line in the gutter, and the air over and under a lane.
const ROW: f64 = 17.0;
const LINE: f64 = 12.5;
const AIR: f64 = 5.0;

const NAME: Hand = Hand::new(12.0, BLACK).bold();
const COUNT: Hand = Hand::new(9.5, GREY);
const UNDATED: Hand = Hand::new(10.0, BLACK);

/// The ground of every second lane.
const BAND: &str = "#f5f4f0";

/// The ground of the lanes, the lanes, and where the last one ends.
pub(super) fn drawn(plan: &Plan<'_>, top: f64) -> (Group, Group, f64) {
    let (mut bands, mut all) = (Group::new(), Group::new());
    let mut y = top;
    for (at, lane) in plan.chart.lanes.iter().enumerate() {
        let (part, end) = lane_at(plan, lane, y);
        if at % 2 == 0 {
            bands = bands.add(rect((MARGIN, y), (plan.right - MARGIN, end - y), BAND).set("fill-opacity", "0.75"));
        }
        all = all.add(part);
        y = end;
    }
    (bands, all, y)
}

fn lane_at(plan: &Plan<'_>, lane: &Lane, top: f64) -> (Group, f64) {
    let (placed, rows) = pack(plan, strands(plan, lane));
    let (name, name_end) = named(plan, lane, top + AIR);
    let (gutter, gutter_end) = gutter(plan, lane, top + AIR);
    let mut dated = Group::new().set("clip-path", "url(#timeline-plot)");
    for one in &placed {
        dated = dated.add(thing(plan, one, top + AIR));
    }
    let rows_end = top + AIR + ROW * rows.max(1) as f64;
    (Group::new().add(name).add(gutter).add(dated), rows_end.max(name_end).max(gutter_end) + AIR)
}

/// The lane's name, and how much of it lies beyond the days shown.
fn named(plan: &Plan<'_>, lane: &Lane, top: f64) -> (Group, f64) {
    let room = plan.names - 8.0;
    let mut group = Group::new();
    let mut y = top;
    let mut put = |text: &str, hand: Hand| {
        for line in hand.wrapped(text, room) {
            let node = words((MARGIN + 4.0, y + hand.size), &line, hand);
            group = std::mem::take(&mut group).add(node);
            y += hand.size * 1.3;
        }
    };
    put(&lane.name, NAME);
    if let Some(beyond) = beyond(plan, lane) {
        put(&beyond, COUNT);
    }
    (group, y)
}

/// "3 earlier, 1 later".
pub(super) fn beyond(plan: &Plan<'_>, lane: &Lane) -> Option<String> {
    let out = |item: &&Item| !item.extent.is_undated() && shapes::form(plan, item).is_none();
    let (mut earlier, mut later) = (0, 0);
    for item in lane.items.iter().filter(out) {
        let before = item.extent.first_day().is_some_and(|day| day < plan.scale.from());
        if before { earlier += 1 } else { later += 1 }
    }
    let parts = [(earlier, "earlier"), (later, "later")].into_iter().filter(|(number, _)| *number > 0);
    let parts: Vec<String> = parts.map(|(number, word)| format!("{number} {word}")).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// What has no date, each with its mark.
fn gutter(plan: &Plan<'_>, lane: &Lane, top: f64) -> (Group, f64) {
    let left = MARGIN + plan.names;
    let mut group = Group::new();
    let mut y = top;
    for item in lane.items.iter().filter(|item| item.extent.is_undated()) {
        let (colour, bold) = plan.ink(plan.is_lit(item));
        let hand = Hand { bold, colour, ..UNDATED };
        group = group.add(mark(item.sort, (left + 8.0, y + 7.0), State::default(), colour));
        for line in hand.wrapped(&item.words(), plan.gutter - 20.0) {
            group = group.add(words((left + 18.0, y + hand.size), &line, hand));
            y += LINE;
        }
        y += 2.0;
    }
    (group, y)
}

/// One thing: its marks, and its words on a white edge, so that they can be read over lines.
fn thing(plan: &Plan<'_>, one: &Placed<'_>, top: f64) -> Group {
    let (colour, bold) = plan.ink(one.strand.lit);
    let middle = |row: usize| top + ROW * (row as f64 + 0.5);
    let y = middle(one.row);
    let mut group = Group::new();
    let bars_first = |form: &shapes::Form| matches!(form, shapes::Form::Bar { .. });
    for bars in [true, false] {
        for (item, form) in one.strand.parts.iter().filter(|(_, form)| bars_first(form) == bars) {
            group = group.add(form.drawn(item.sort, y, colour));
        }
    }
    let hand = Hand { bold, colour, ..LABEL };
    let text = words((one.label.1, middle(one.label.0) + hand.size * 0.36), &one.strand.label, hand);
    edged(group, &text, 3.8)
}
