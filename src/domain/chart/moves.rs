//! Walking the chart by key: along a lane, from lane to lane, to the next end.
//! From row to row of what is drawn, see `Stack::below` and `Stack::above`.
//! Pure: each takes the chart and where one is, and gives where to go, or `None` to stay.

use super::{Chart, Item, Lane, Sort, days, strand_of};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Where one is: a day, or the gutter.
type Moment = Option<NaiveDate>;

/// The items of a lane in walking order: undated ones as listed, then by date.
fn walk(lane: &Lane) -> Vec<&Item> {
    let mut items: Vec<&Item> = lane.items.iter().collect();
    items.sort_by_key(|item| item.extent.first_day());
    items
}

fn find(chart: &Chart, key: &str) -> Option<(usize, Moment)> {
    chart.lanes.iter().enumerate().find_map(|(index, lane)| {
        let item = lane.items.iter().find(|item| item.key == key)?;
        Some((index, item.extent.first_day()))
    })
}

/// The lane an item is in, to scroll it into sight.
pub fn lane_of(chart: &Chart, key: &str) -> Option<usize> {
    find(chart, key).map(|(lane, _)| lane)
}

/// Where a walk begins: the first item of the first lane that has any.
pub fn first_key(chart: &Chart) -> Option<&str> {
    let item = chart.lanes.iter().find_map(|lane| walk(lane).first().copied())?;
    Some(&item.key)
}

/// The item after this one in its lane; without a known current item, the first of the chart.
pub fn next_in_lane<'a>(chart: &'a Chart, current: Option<&str>) -> Option<&'a str> {
    beside(chart, current, 1)
}

/// The item before this one in its lane; without a known current item, the first of the chart.
pub fn prev_in_lane<'a>(chart: &'a Chart, current: Option<&str>) -> Option<&'a str> {
    beside(chart, current, -1)
}

fn beside<'a>(chart: &'a Chart, current: Option<&str>, step: isize) -> Option<&'a str> {
    let Some((lane, _)) = current.and_then(|key| find(chart, key)) else {
        return first_key(chart);
    };
    let items = walk(chart.lanes.get(lane)?);
    let at = items.iter().position(|item| current == Some(&item.key))?;
    let item = items.get(at.checked_add_signed(step)?)?;
    Some(&item.key)
}

/// The item nearest in time in the next lane up that has any; from the gutter, into the gutter.
pub fn lane_up<'a>(chart: &'a Chart, current: Option<&str>) -> Option<&'a str> {
    let Some((lane, day)) = current.and_then(|key| find(chart, key)) else {
        return first_key(chart);
    };
    let mut above = chart.lanes.iter().take(lane).rev();
    above.find_map(|lane| nearest(lane, day))
}

/// The item nearest in time in the next lane down that has any; from the gutter, into the gutter.
pub fn lane_down<'a>(chart: &'a Chart, current: Option<&str>) -> Option<&'a str> {
    let Some((lane, day)) = current.and_then(|key| find(chart, key)) else {
        return first_key(chart);
    };
    let mut below = chart.lanes.iter().skip(lane + 1);
    below.find_map(|lane| nearest(lane, day))
}

fn nearest(lane: &Lane, day: Moment) -> Option<&str> {
    let items = walk(lane);
    let Some(day) = day else {
        return items.first().map(|item| item.key.as_str());
    };
    let distance = |item: &&&Item| match item.extent.first_day() {
        Some(other) => (false, days::number(other).abs_diff(days::number(day))),
        None => (true, 0),
    };
    let item = items.iter().min_by_key(distance)?;
    Some(&item.key)
}

/// The first or the last item of the cursor's lane; without a known current item, of the first lane that has any.
pub fn end_of_lane<'a>(chart: &'a Chart, current: Option<&str>, last: bool) -> Option<&'a str> {
    let key = current.filter(|key| find(chart, key).is_some()).or_else(|| first_key(chart))?;
    let items = walk(chart.lanes.get(lane_of(chart, key)?)?);
    let item = if last { items.last() } else { items.first() }?;
    Some(&item.key)
}

/// The dated item of the cursor's lane that is nearest to a day; without a known current item, of the first lane that has
/// any.
pub fn nearest_to<'a>(chart: &'a Chart, current: Option<&str>, day: NaiveDate) -> Option<&'a str> {
    let key = current.filter(|key| find(chart, key).is_some()).or_else(|| first_key(chart))?;
    let lane = chart.lanes.get(lane_of(chart, key)?)?;
    let dated = lane.items.iter().any(|item| !item.extent.is_undated());
    if dated { nearest(lane, Some(day)) } else { None }
}

/// The next end after the item under the cursor: a day on which a period ends or something is due, with the item's
/// key. Of several on one day each has its turn; a thing in several lanes has one. From an item that is no end, the
/// first on its last day or later; without a known current item, the first after today.
pub fn next_end<'a>(chart: &'a Chart, current: Option<&str>) -> Option<(NaiveDate, &'a str)> {
    let ends = ends(chart);
    if let Some(at) = turn(&ends, chart, current) {
        return ends.get(at + 1).copied();
    }
    let (day, on) = start(chart, current);
    ends.into_iter().find(|(end, _)| *end > day || (on && *end == day))
}

/// The end before the item under the cursor, likewise.
pub fn prev_end<'a>(chart: &'a Chart, current: Option<&str>) -> Option<(NaiveDate, &'a str)> {
    let ends = ends(chart);
    if let Some(at) = turn(&ends, chart, current) {
        return ends.get(at.checked_sub(1)?).copied();
    }
    let (day, on) = start(chart, current);
    ends.into_iter().rfind(|(end, _)| *end < day || (on && *end == day))
}

/// The day one is on, and whether an end on that very day counts.
fn start(chart: &Chart, current: Option<&str>) -> (NaiveDate, bool) {
    let extent = current.and_then(|key| item(chart, key)).map(|item| item.extent);
    let day = extent.and_then(|extent| extent.last_day().or_else(|| extent.first_day()));
    day.map_or((chart.today, false), |day| (day, true))
}

fn item<'a>(chart: &'a Chart, key: &str) -> Option<&'a Item> {
    chart.lanes.iter().flat_map(|lane| &lane.items).find(|item| item.key == key)
}

/// The place of the current item, or of the same thing's end in another lane, among the ends.
fn turn(ends: &[(NaiveDate, &str)], chart: &Chart, current: Option<&str>) -> Option<usize> {
    let key = current?;
    let day = end_of(item(chart, key)?)?;
    ends.iter().position(|(end, other)| *end == day && strand_of(other) == strand_of(key))
}

/// The day on which an item ends, if it is one that ends.
fn end_of(item: &Item) -> Option<NaiveDate> {
    let ends = matches!(item.sort, Sort::Validity | Sort::Deadline);
    item.extent.last_day().filter(|_| ends)
}

/// Every end, by day, then from the upper lane to the lower; each thing once a day.
fn ends(chart: &Chart) -> Vec<(NaiveDate, &str)> {
    let items = chart.lanes.iter().flat_map(|lane| &lane.items);
    let mut found: Vec<(NaiveDate, &str)> = items.filter_map(|item| Some((end_of(item)?, item.key.as_str()))).collect();
    found.sort_by_key(|(day, _)| *day);
    let mut seen = BTreeSet::new();
    found.retain(|(day, key)| seen.insert((*day, strand_of(key))));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::chart::Extent;
    use crate::domain::chart::samples::{day, partners};

    #[test]
    fn a_lane_is_walked_from_the_gutter_through_time_and_stops_at_its_end() {
        let chart = partners();
        let mut at = "it-talks";
        let mut seen = vec![at];
        while let Some(next) = next_in_lane(&chart, Some(at)) {
            seen.push(next);
            at = next;
        }
        let walked = ["it-talks", "it-plan", "it-april", "it-letter", "it-mou"];
        assert_eq!(seen, walked);
        assert_eq!(prev_in_lane(&chart, Some("it-plan")), Some("it-talks"));
        assert_eq!(prev_in_lane(&chart, Some("it-talks")), None);
    }

    #[test]
    fn changing_lane_goes_to_the_nearest_in_time_and_from_gutter_to_gutter() {
        let chart = partners();
        assert_eq!(lane_down(&chart, Some("us-visit")), Some("cn-april"));
        assert_eq!(lane_up(&chart, Some("it-mou")), Some("cn-oct"));
        assert_eq!(lane_down(&chart, Some("cn-mou")), Some("it-talks"));
        assert_eq!(lane_up(&chart, Some("uk")), None);
        assert_eq!(lane_down(&chart, Some("it-mou")), None);
    }

    #[test]
    fn empty_lanes_are_passed_over() {
        let mut chart = partners();
        chart.lanes[1].items.clear();
        assert_eq!(lane_down(&chart, Some("uk")), Some("cn-oct"));
        assert_eq!(lane_of(&chart, "cn-oct"), Some(2));
    }

    #[test]
    fn a_lost_cursor_begins_again_at_the_first_item() {
        let chart = partners();
        for step in [next_in_lane, prev_in_lane, lane_up, lane_down] {
            assert_eq!(step(&chart, None), Some("uk"));
            assert_eq!(step(&chart, Some("gone")), Some("uk"));
        }
        let empty = Chart { lanes: Vec::new(), ..chart };
        assert_eq!(next_in_lane(&empty, Some("uk")), None);
    }

    #[test]
    fn the_next_end_is_that_of_a_period_and_not_a_bound_on_a_signing() {
        let chart = partners();
        let first = next_end(&chart, None).unwrap();
        assert_eq!(first, (day(2027, 12, 31), "it-plan"));
        let second = next_end(&chart, Some(first.1)).unwrap();
        assert_eq!(second, (day(2028, 12, 31), "us-valid"));
        assert_eq!(next_end(&chart, Some(second.1)), None);
        assert_eq!(prev_end(&chart, Some(second.1)), Some(first));
        assert_eq!(prev_end(&chart, Some(first.1)), None);
        assert_eq!(next_end(&chart, Some("uk")), Some(first), "from what is no end, by its day");
    }

    #[test]
    fn ends_on_one_day_are_all_reached_and_one_thing_in_two_lanes_once() {
        let mut chart = partners();
        let end = |key: &str| item_of(key, chart.lanes[3].items[3].extent);
        let (twin, copy) = (end("twin#runs"), end("it-plan##lane"));
        chart.lanes[0].items.extend([twin, copy]);
        let mut at = next_end(&chart, None);
        let mut seen = Vec::new();
        while let Some((_, key)) = at {
            seen.push(key);
            at = next_end(&chart, Some(key));
        }
        assert_eq!(seen, ["twin#runs", "it-plan##lane", "us-valid"]);
        assert_eq!(next_end(&chart, Some("it-plan")).unwrap().1, "us-valid", "its copy in another lane");
        assert_eq!(prev_end(&chart, Some("us-valid")).unwrap().1, "it-plan##lane");
        assert_eq!(prev_end(&chart, Some("it-plan##lane")).unwrap().1, "twin#runs");
    }

    fn item_of(key: &str, extent: Extent) -> Item {
        Item { key: key.into(), label: key.into(), detail: String::new(), extent, sort: Sort::Validity }
    }
}
