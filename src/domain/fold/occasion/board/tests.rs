//! The board against the chart, on the shipped data: laid out as large data are, it has the same lanes and the same ways.

use super::*;
use crate::domain::chart::{Item, next_in_lane};
use std::collections::BTreeMap;

fn library() -> Library {
    Library::new(&[crate::shipped::dataset()], crate::shipped::atlas().unwrap())
}

fn today() -> Day {
    Day::parse("2026-11-22").unwrap()
}

fn board(library: &Library, by: LanesBy) -> Board {
    Board::laid((library, &Arc::new(Spots::of(library)), today()), by, true)
}

#[test]
fn by_number_every_lane_holds_what_it_holds_as_a_chart_in_walking_order() {
    let library = library();
    for by in LanesBy::ALL {
        let (chart, board) = (chart(&library, today(), by), board(&library, by));
        assert_eq!(board.lanes(), chart.lanes.len(), "{by:?}");
        for (at, lane) in chart.lanes.iter().enumerate() {
            assert_eq!(board.lanes[at].name, lane.name);
            let mut items: Vec<&Item> = lane.items.iter().collect();
            items.sort_by_key(|item| item.extent.first_day());
            let made: Vec<Item> =
                (0..board.lanes[at].spots.len()).filter_map(|place| board.made(&library, at, place)).collect();
            assert_eq!(made.iter().collect::<Vec<_>>(), items, "{by:?} {}", lane.name);
        }
    }
}

#[test]
fn by_number_one_walks_as_on_the_chart() {
    let library = library();
    for by in LanesBy::ALL {
        let (chart, board) = (chart(&library, today(), by), board(&library, by));
        let keys = chart.lanes.iter().flat_map(|lane| &lane.items).map(|item| item.key.as_str());
        for at in keys.map(Some).chain([None]) {
            let step = |step| board.step(&library, at, step);
            assert_eq!(step(Step::After).as_deref(), next_in_lane(&chart, at), "{at:?}");
            assert_eq!(step(Step::Before).as_deref(), prev_in_lane(&chart, at), "{at:?}");
            assert_eq!(step(Step::LaneDown).as_deref(), lane_down(&chart, at), "{at:?}");
            assert_eq!(step(Step::LaneUp).as_deref(), lane_up(&chart, at), "{at:?}");
            assert_eq!(step(Step::Last).as_deref(), end_of_lane(&chart, at, true), "{at:?}");
            assert_eq!(board.lane_of(&library, at.unwrap_or("")), at.and_then(|key| lane_of(&chart, key)));
        }
        let scale = Scale::fitting(&chart, 100);
        assert_eq!((board.fitting(100).from(), board.fitting(100).to()), (scale.from(), scale.to()));
    }
}

#[test]
fn whatever_is_in_sight_nothing_is_lost_from_the_counts() {
    let library = library();
    for by in LanesBy::ALL {
        let (chart, board) = (chart(&library, today(), by), board(&library, by));
        let whole = Scale::fitting(&chart, 60);
        let all: BTreeMap<&str, usize> =
            chart.lanes.iter().map(|lane| (lane.name.as_str(), lane.items.len())).collect();
        let cursor = board.first_key(&library);
        for scale in [whole, whole.zoomed(4.0, board.today()), whole.zoomed(60.0, board.today())] {
            for rows in [3, 60, 600] {
                let cursor = cursor.as_deref();
                let shown = board.in_sight(&library, Window { scale, first_lane: 0, rows, cursor, only: None });
                for lane in shown.lanes.iter().take(rows) {
                    let with: u32 = lane.more.with.values().sum();
                    let count =
                        lane.items.len() + with as usize + lane.more.earlier + lane.more.later + lane.more.undated;
                    assert_eq!(count, all[lane.name.as_str()], "{by:?} {} {rows}", lane.name);
                }
            }
        }
    }
}
