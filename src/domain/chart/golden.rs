//! Whole pictures, as a reader sees them.

use super::samples::{busy, day, item, lane, on, partners, shapes};
use super::*;

fn text(picture: &Picture) -> String {
    let rows: Vec<String> = (0..picture.rows).map(|row| picture.row_text(row)).collect();
    rows.join("\n")
}

fn show(chart: &Chart, view: &View) -> Vec<String> {
    let picture = draw(chart, &Scale::fitting(chart, 0), view);
    (0..view.rows).map(|row| picture.row_text(row)).collect()
}

/// A sample at a size in a set of glyphs: the golden picture of that name.
fn golden(name: &str, chart: &Chart, (cols, rows): (u16, u16), glyphs: Glyphs) {
    let view = View { glyphs, ..View::new(cols, rows) };
    let name = format!("{name}_{cols}x{rows}_{glyphs:?}").to_lowercase();
    insta::assert_snapshot!(name, show(chart, &view).join("\n"));
}

#[test]
fn a_row_a_lane_shows_precision_bounds_and_queried_ends_from_40_to_120_columns() {
    for cols in [40, 76, 100, 120] {
        golden("partners", &partners(), (cols, 5), Glyphs::Braille);
    }
}

#[test]
fn reckoned_days_open_ends_and_two_sided_bounds_are_drawn_as_such_in_every_set() {
    for glyphs in Glyphs::ALL {
        golden("partners", &partners(), (100, 6), glyphs);
        golden("shapes", &shapes(), (100, 6), glyphs);
    }
}

#[test]
fn busy_lanes_fold_in_few_rows_and_stand_apart_in_many() {
    for size in [(40, 8), (80, 7), (118, 9), (198, 9), (198, 58)] {
        golden("busy", &busy(), size, Glyphs::Braille);
    }
    for glyphs in [Glyphs::Blocks, Glyphs::Ascii] {
        golden("busy", &busy(), (118, 24), glyphs);
    }
}

#[test]
fn a_chosen_period_is_on_the_axis_and_down_the_lanes_in_blank_cells_only() {
    let chart = busy();
    for glyphs in Glyphs::ALL {
        let plain = View { glyphs, ..View::new(118, 24) };
        let view = View { brush: Some((day(2025, 3, 31), day(2022, 4, 1))), ..plain.clone() };
        let (scale, name) = (Scale::fitting(&chart, 0), format!("brush_{glyphs:?}").to_lowercase());
        let (before, after) = (draw(&chart, &scale, &plain), draw(&chart, &scale, &view));
        for (old, new) in before.cells.iter().zip(&after.cells).skip(118) {
            assert!(old.ch == new.ch || (old.role == Role::Blank && new.role == Role::Brush));
        }
        insta::assert_snapshot!(name, text(&after));
    }
}

#[test]
fn what_is_related_bears_a_sign_and_dots_lead_to_it() {
    let chart = busy();
    for glyphs in Glyphs::ALL {
        let related = BTreeMap::from([
            ("pact-15#signed", Bond::Base),
            ("second#runs", Bond::Follows),
            ("letter#signed", Bond::Alongside),
            ("treaty#planned", Bond::Follows),
        ]);
        let view = View { related, cursor: Some("first#runs"), glyphs, ..View::new(118, 24) };
        let picture = draw(&chart, &Scale::fitting(&chart, 0), &view);
        insta::assert_snapshot!(format!("related_{glyphs:?}").to_lowercase(), text(&picture));
        for key in ["pact-15#signed", "treaty#planned"] {
            let hit = picture.hits.iter().find(|hit| hit.key == key).unwrap();
            assert_eq!(picture.cell(hit.first, hit.row).unwrap().role, Role::Related);
        }
    }
}

#[test]
fn a_bar_that_runs_from_edge_to_edge_carries_its_words() {
    let chart = busy();
    let scale = Scale::new(day(2022, 2, 1), day(2023, 3, 1), 0);
    insta::assert_snapshot!(text(&draw(&chart, &scale, &View::new(118, 12))));
}

#[test]
fn close_up_the_axis_names_days_and_the_edges_point_to_what_is_out_of_sight() {
    let chart = partners();
    let scale = Scale::new(day(2026, 5, 13), day(2026, 8, 10), 0);
    let picture = draw(&chart, &scale, &View::new(100, 5));
    insta::assert_snapshot!(text(&picture));
}

#[test]
fn the_cursor_is_bracketed_without_moving_anything_else() {
    let (chart, plain) = (partners(), View::new(100, 5));
    let still = show(&chart, &plain);
    let keys = [("uk", 1), ("us-signed", 2), ("cn-oct", 3), ("cn-mou", 3), ("it-mou", 4)];
    for (key, row) in keys {
        let view = View { cursor: Some(key), ..plain.clone() };
        let rows = show(&chart, &view);
        let pairs = || rows[row].chars().zip(still[row].chars());
        let changed: String = pairs().filter(|(a, b)| a != b).map(|(a, _)| a).collect();
        // Left of the last one stands a span, which a bracket must not cover.
        assert_eq!(changed, if key == "it-mou" { "]" } else { "[]" }, "{key}");
        assert!((0..5).all(|other| other == row || rows[other] == still[other]));
    }
}

#[test]
fn an_undated_item_under_the_cursor_is_brought_into_the_gutter() {
    let chart = shapes();
    let view = View { cursor: Some("talks-3"), ..View::new(100, 6) };
    let picture = draw(&chart, &Scale::fitting(&chart, 0), &view);
    let hit = picture.hits.iter().find(|hit| hit.key == "talks-3");
    assert!(hit.is_some());
    assert!(picture.row_text(hit.unwrap().row).contains("[\u{25d4}]talks"));
}

#[test]
fn marks_in_one_column_are_counted_and_all_can_be_hit() {
    let items = (0..12).map(|n| item(&n.to_string(), "", on(2025, 6, 1), Sort::Event));
    let chart = Chart { lanes: vec![lane("Many", items.collect())], today: day(2026, 1, 1) };
    let picture = draw(&chart, &Scale::fitting(&chart, 0), &View::new(60, 2));
    assert!(picture.row_text(1).contains("\u{2022}\u{d7}12"));
    assert_eq!(picture.hits.len(), 12);
}

#[test]
fn what_is_lit_keeps_its_shape_and_takes_the_role() {
    let chart = partners();
    let view = View { lit: BTreeSet::from(["cn-oct", "cn-mou"]), ..View::new(100, 5) };
    assert_eq!(show(&chart, &view), show(&chart, &View::new(100, 5)));
    let picture = draw(&chart, &Scale::fitting(&chart, 0), &view);
    for key in ["cn-oct", "cn-mou"] {
        let hit = picture.hits.iter().find(|hit| hit.key == key).unwrap();
        assert_eq!(picture.cell(hit.first, hit.row).unwrap().role, Role::Lit);
    }
}
