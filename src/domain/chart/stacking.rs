//! What holds for every chart laid into rows.
use super::properties::{chart, date, scale};
use super::samples::{busy, partners};
use super::*;
use chrono::Datelike;
use proptest::prelude::*;

proptest! {
    #![proptest_config(crate::domain::trials::cases(256))]

    #[test]
    fn on_a_row_of_its_own_nothing_of_one_strand_covers_another(
        chart in chart(), cols in 0..=250u16, rows in 2..=60u16, own in scale(), fit in any::<bool>(),
    ) {
        let view = View::new(cols, rows);
        let scale = if fit { Scale::fitting(&chart, cols) } else { own };
        let picture = draw(&chart, &scale, &view);
        for shelf in &Stack::of(&chart, &scale, &view).shelves {
            for (row, _) in (shelf.first_row..).zip(&shelf.lines).filter(|(_, line)| !line.folds) {
                let hits = picture.hits.iter().filter(|hit| hit.row == row && hit.first >= picture.layout.plot_from);
                let hits: Vec<&Hit> = hits.collect();
                for (at, one) in hits.iter().enumerate() {
                    for other in hits.iter().skip(at + 1).filter(|other| strand_of(&other.key) != strand_of(&one.key)) {
                        prop_assert!(one.last < other.first || other.last < one.first, "{one:?} {other:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn lanes_follow_one_another_from_the_first_row_and_each_has_one_where_there_are_enough(
        chart in chart(), cols in 0..=250u16, rows in 0..=80u16, first_lane in 0..8usize,
    ) {
        let view = View { first_lane, ..View::new(cols, rows) };
        let stack = Stack::of(&chart, &Scale::fitting(&chart, cols), &view);
        let lanes = chart.lanes.len().saturating_sub(first_lane);
        prop_assert_eq!(stack.shelves.len(), lanes.min(usize::from(rows.saturating_sub(1))));
        let mut next = 1;
        for (at, shelf) in stack.shelves.iter().enumerate() {
            prop_assert_eq!((shelf.at, shelf.first_row), (first_lane + at, next));
            prop_assert!(shelf.rows >= 1 && shelf.lines.len() <= usize::from(shelf.rows));
            next += shelf.rows + u16::from(shelf.airy);
        }
        // The blank that would follow the last lane may lie outside.
        prop_assert!(next <= rows.max(1) + 1);
    }

    #[test]
    fn with_rows_enough_nothing_folds_and_a_strand_stays_on_one_row(chart in chart(), cols in 60..=250u16) {
        let view = View::new(cols, 250);
        let stack = Stack::of(&chart, &Scale::fitting(&chart, cols), &view);
        for shelf in &stack.shelves {
            prop_assert!(shelf.lines.iter().all(|line| !line.folds));
            for item in shelf.lane.items.iter().filter(|item| !item.extent.is_undated()) {
                let mates = shelf.lane.items.iter().filter(|other| strand_of(&other.key) == strand_of(&item.key));
                for mate in mates.filter(|mate| !mate.extent.is_undated()) {
                    prop_assert_eq!(stack.row_of(&item.key), stack.row_of(&mate.key));
                }
            }
        }
    }

    #[test]
    fn walking_down_goes_to_a_lower_row_and_ends(chart in chart(), cols in 40..=250u16, rows in 2..=60u16) {
        let stack = Stack::of(&chart, &Scale::fitting(&chart, cols), &View::new(cols, rows));
        let mut at = first_key(&chart);
        let mut steps = 0;
        while let Some(key) = at {
            let next = stack.below(&chart, Some(key));
            if let (Some(here), Some(there)) = (stack.row_of(key), next.and_then(|next| stack.row_of(next))) {
                prop_assert!(here < there);
            }
            steps += 1;
            prop_assert!(steps < 200);
            at = next;
        }
    }

    #[test]
    fn walking_with_the_cursor_shown_ends_both_ways(chart in chart(), cols in 40..=250u16, rows in 2..=30u16) {
        let scale = Scale::fitting(&chart, cols);
        for down in [true, false] {
            let mut at = if down { first_key(&chart) } else { chart.lanes.iter().flat_map(|l| &l.items).next_back().map(|i| i.key.as_str()) };
            let mut steps = 0;
            while let Some(key) = at {
                let stack = Stack::of(&chart, &scale, &View { cursor: Some(key), ..View::new(cols, rows) });
                at = if down { stack.below(&chart, at) } else { stack.above(&chart, at) };
                steps += 1;
                prop_assert!(steps < 200);
            }
        }
    }

    #[test]
    fn the_strand_under_the_cursor_never_folds_where_its_lane_has_two_rows(
        chart in chart(), cols in 20..=250u16, rows in 2..=40u16, pick: prop::sample::Index,
    ) {
        let keys: Vec<&str> = chart.lanes.iter().flat_map(|l| &l.items).map(|i| i.key.as_str()).collect();
        prop_assume!(!keys.is_empty());
        let key = keys[pick.index(keys.len())];
        let view = View { cursor: Some(key), ..View::new(cols, rows) };
        for shelf in &Stack::of(&chart, &Scale::fitting(&chart, cols), &view).shelves {
            for strand in shelf.lines.iter().filter(|line| line.folds && shelf.rows > 1).flat_map(|line| &line.strands) {
                let items = shelf.strands[*strand].strokes.iter().map(|at| &shelf.lane.items[shelf.strokes[*at].0]);
                prop_assert!(items.into_iter().all(|item| item.key != key));
            }
        }
    }

    #[test]
    fn an_edge_moved_by_columns_moves_that_way_and_about_so_far(scale in scale(), day in date(), columns in 1..250i32) {
        let (later, earlier) = (scale.step(day, columns), scale.step(day, -columns));
        prop_assert!(later > day || day.year() == 9999);
        prop_assert!(earlier < day || day.year() == 1);
        prop_assert_eq!(scale.step(day, 0), day);
        if let (Some(from), Some(to)) = (scale.column(day), scale.column(later)) {
            let moved = i32::from(to) - i32::from(from);
            prop_assert!(moved <= columns || scale.days() < i64::from(scale.cols()), "{moved} for {columns}");
        }
    }
}

#[test]
fn every_size_draws() {
    for chart in [busy(), partners()] {
        for cols in 0..=250 {
            for rows in [0, 1, 2, 5, 9, 24, 250] {
                let picture = draw(&chart, &Scale::fitting(&chart, cols), &View::new(cols, rows));
                assert_eq!(picture.cells.len(), usize::from(cols) * usize::from(rows));
            }
        }
    }
}

#[test]
fn what_holds_for_a_time_has_a_row_of_its_own_before_events_do() {
    let chart = busy();
    let stack = Stack::of(&chart, &Scale::fitting(&chart, 0), &View::new(80, 7));
    let (first, second) = (stack.row_of("first#runs").unwrap(), stack.row_of("second#runs").unwrap());
    let events = [stack.row_of("border-day").unwrap(), stack.row_of("plan-due").unwrap()];
    assert!(first.max(second) < events[0].min(events[1]), "{first} {second} {events:?}");
    assert!(stack.shelves[0].rows > stack.shelves[2].rows);
}

#[test]
fn down_goes_row_by_row_within_the_lane_and_then_on() {
    let chart = busy();
    let stack = Stack::of(&chart, &Scale::fitting(&chart, 0), &View::new(198, 58));
    let next = stack.below(&chart, Some("first#runs")).unwrap();
    assert_eq!(stack.row_of(next), stack.row_of("first#runs").map(|row| row + 1));
    assert_eq!(lane_of(&chart, next), Some(0));
    assert_eq!(stack.below(&chart, Some("pact-21#waits")), Some("treaty#planned"), "from gutter to gutter");
    assert_eq!(stack.above(&chart, Some("treaty#planned")), Some("pact-21#waits"));
}
