//! A period chosen on the axis: how it is shown, and what may lie in it.
//! It must not choose the period.

use super::{Chart, Extent, Item, Picture, Role, Scale, Tick, View, axis, marks, strand_of};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// First and last column of the chosen period; `None` for an edge that is out of sight.
pub(super) fn edges(scale: &Scale, view: &View) -> [Option<u16>; 2] {
    let Some((first, last)) = reach(scale, view) else { return [None, None] };
    let seen = |col: i64| u16::try_from(col).ok().filter(|col| *col < scale.cols());
    [seen(first), seen(last)]
}

fn reach(scale: &Scale, view: &View) -> Option<(i64, i64)> {
    let (a, b) = view.brush?;
    Some(scale.reach(a.min(b), a.max(b)))
}

/// The period on the axis, before the labels are written. A label that can be done without gives way to an edge; one
/// that cannot stands, and takes the role.
pub(super) fn draw(picture: &mut Picture, scale: &Scale, view: &View, ticks: &mut Vec<Tick>) {
    let Some((first, last)) = reach(scale, view) else { return };
    let set = marks::set(view.glyphs);
    let from = picture.layout.plot_from;
    let seen = first.max(0)..=last.min(i64::from(scale.cols()) - 1);
    for col in seen.filter_map(|col| u16::try_from(col).ok()) {
        picture.put(from.saturating_add(col), 0, set.brushed, Role::Brush);
    }
    for (edge, ch) in edges(scale, view).into_iter().zip(set.brush) {
        let Some(edge) = edge else { continue };
        picture.put(from.saturating_add(edge), 0, ch, Role::Brush);
        let at = ticks.iter().position(|tick| {
            let end = usize::from(tick.column) + tick.label.len();
            usize::from(tick.column) <= usize::from(edge) + 1 && usize::from(edge) < end + 1
        });
        if let Some(index) = at.filter(|index| axis::may_go(ticks, *index)) {
            ticks.remove(index);
        }
    }
}

/// What may lie in the days `from` to `to` (in either order, both included): what the items' keys name, each once.
///
/// An item counts with the widest time its source allows: a month with all its days, a bound with all between its two
/// ends. A period whose end or beginning is open holds on without end on that side. A bound that is open on one side
/// ("on or before 4 Feb 2026") counts at the day it states only: it would else lie in every earlier period, and say
/// nothing of any. What has no date is in none.
pub fn within(chart: &Chart, from: NaiveDate, to: NaiveDate) -> BTreeSet<&str> {
    let (from, to) = (from.min(to), from.max(to));
    let items = chart.lanes.iter().flat_map(|lane| &lane.items);
    items.filter(|item| may_lie(item, from, to)).map(|item| strand_of(&item.key)).collect()
}

fn may_lie(item: &Item, from: NaiveDate, to: NaiveDate) -> bool {
    let (first, last) = match (item.extent, item.extent.days()) {
        (_, (None, None)) => return false,
        (Extent::Period { .. }, ends) => ends,
        (_, (first, last)) => (first.or(last), last.or(first)),
    };
    first.is_none_or(|first| first <= to) && last.is_none_or(|last| last >= from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::chart::samples::{day, partners, shapes};

    #[test]
    fn a_month_a_bound_and_a_validity_count_with_all_their_days_and_the_undated_never() {
        let chart = partners();
        let found = |from, to| within(&chart, from, to).into_iter().collect::<Vec<_>>();
        assert_eq!(found(day(2025, 4, 30), day(2025, 5, 2)), ["cn-april", "it-plan", "us-valid"]);
        assert_eq!(found(day(2026, 2, 10), day(2026, 2, 1)), ["it-plan", "uk", "us-valid"]);
        assert_eq!(found(day(2025, 12, 1), day(2026, 1, 31)), ["it-plan", "us-valid"]);
        assert_eq!(found(day(2030, 1, 1), day(2040, 1, 1)), Vec::<&str>::new());
    }

    #[test]
    fn what_has_no_stated_end_holds_on_and_a_bound_open_on_one_side_stays_at_its_day() {
        let chart = shapes();
        assert_eq!(within(&chart, day(2040, 1, 1), day(2040, 2, 1)), BTreeSet::from(["open"]));
        assert_eq!(within(&chart, day(2000, 1, 1), day(2000, 2, 1)), BTreeSet::from(["old"]));
        assert!(within(&chart, day(2023, 1, 1), day(2023, 12, 31)).contains("both"));
    }
}
