//! The days: labels above and below, a thin line at each, today, and the period selected. It must not choose the labels:
//! the scale does.

use chrono::{Datelike, NaiveDate};
use svg::node::element::Group;

use crate::domain::chart::Tick;
use crate::domain::library::Target;
use crate::domain::period::Period;
use crate::domain::svg::ink::{BLACK, GREY, Hand, PALE, line, rect, words};
use crate::domain::svg::page::MARGIN;
use crate::domain::svg::timeline::Plan;

/// Px of the axis over the lanes: a line for today and the period, a line of labels. And of the labels below the lanes.
pub(super) const HEIGHT: f64 = 44.0;
pub(super) const BELOW: f64 = 18.0;

/// Px of a letter of a label.
const LETTER: f64 = 7.0;
const TICK: Hand = Hand::new(11.0, GREY);
const TODAY: Hand = Hand::new(11.0, "#a3161b").bold();
const CHOSEN: Hand = Hand::new(11.0, "#7a5200").italic();
const HEAD: Hand = Hand::new(11.0, BLACK).bold();

/// The labels, and the day that each stands for.
fn ticks(plan: &Plan<'_>) -> Vec<(Tick, NaiveDate)> {
    let cols = ((plan.right - plan.left) / LETTER).max(1.0) as u16;
    let scale = plan.scale.with_cols(cols);
    // A label begins in the column in which its day begins; the day is the one in it that begins most.
    let day = |tick: &Tick| {
        let (first, last) = scale.days_of(tick.column)?;
        let rank = |day: &NaiveDate| (day.day() == 1, day.month() == 1, std::cmp::Reverse(*day));
        first.iter_days().take_while(|day| *day <= last).max_by_key(rank)
    };
    let named = scale.ticks().into_iter();
    named.filter_map(|tick| day(&tick).map(|day| (tick, day))).collect()
}

/// What lies under the lanes: the period selected, the headings, the lines at the labels.
pub(super) fn under(plan: &Plan<'_>, (top, bottom): (f64, f64)) -> Group {
    let (base, mut group) = (top + HEIGHT, Group::new());
    let undated = plan.chart.lanes.iter().flat_map(|lane| &lane.items).filter(|item| item.extent.is_undated()).count();
    group = group.add(words((MARGIN + plan.names, base - 8.0), &format!("undated: {undated}"), HEAD));
    for (tick, day) in ticks(plan) {
        let x = plan.x(day);
        group = group
            .add(line((x, base - 18.0), (x, bottom), PALE, 0.8))
            .add(words((x + 3.0, base - 8.0), &tick.label, TICK))
            .add(words((x + 3.0, bottom + 13.0), &tick.label, TICK));
    }
    group
        .add(marked(plan, (top, bottom)))
        .add(line((MARGIN, base), (plan.right, base), BLACK, 1.0))
        .add(line((MARGIN, bottom), (plan.right, bottom), BLACK, 1.0))
        .add(line((plan.left - 6.0, base - 18.0), (plan.left - 6.0, bottom), GREY, 1.0).set("stroke-dasharray", "2 3"))
}

/// The period selected, and today.
fn marked(plan: &Plan<'_>, (top, bottom): (f64, f64)) -> Group {
    let mut group = Group::new();
    let mut taken: Option<(f64, f64)> = None;
    let today = plan.chart.today;
    if (plan.scale.from()..=plan.scale.to()).contains(&today) {
        let x = plan.x(today);
        let text = format!("today, {}", plan.wish.today.words());
        let wide = TODAY.width(&text);
        let start = if x + 4.0 + wide <= plan.right { x + 4.0 } else { x - 4.0 - wide };
        taken = Some((start, start + wide));
        group = group
            .add(line((x, top + 6.0), (x, bottom), TODAY.colour, 1.4).set("stroke-dasharray", "6 3"))
            .add(words((start, top + 16.0), &text, TODAY));
    }
    let Some(period) = chosen(plan) else { return group };
    let from = plan.x(period.from().date()).max(plan.left);
    let to = plan.end(period.to().date()).min(plan.right);
    if to <= from {
        return group;
    }
    let text = format!("selected: {}", period.words());
    let wide = CHOSEN.width(&text);
    let base = top + HEIGHT;
    group = group
        .add(rect((from, base), (to - from, bottom - base), "#f2c14e").set("fill-opacity", "0.22"))
        .add(line((from, base - 18.0), (from, bottom), CHOSEN.colour, 1.0).set("stroke-dasharray", "3 3"))
        .add(line((to, base - 18.0), (to, bottom), CHOSEN.colour, 1.0).set("stroke-dasharray", "3 3"));
    let seats = [from, to - wide, from - wide - 4.0, to + 4.0, plan.left];
    let clear = |start: &&f64| {
        let end = **start + wide;
        **start >= plan.left && end <= plan.right && taken.is_none_or(|(a, b)| **start > b + 8.0 || end < a - 8.0)
    };
    match seats.iter().find(clear) {
        Some(start) => group.add(words((*start, top + 16.0), &text, CHOSEN)),
        None => group,
    }
}

/// The period selected, if it is one.
fn chosen(plan: &Plan<'_>) -> Option<Period> {
    match plan.wish.of {
        Some(Target::Period(id)) => Period::parse(id),
        _ => None,
    }
}
