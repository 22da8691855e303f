//! Every size draws, with every overlay, and a storm of resizes ends where it should.

use super::harness::{draw, open, press, text};
use crate::domain::glyphs::Glyphs;
use crate::tui::theme::Theme;
use crate::tui::{Model, Msg, cursor, update};

#[test]
fn every_size_from_nothing_to_140_by_50_draws() {
    let mut model = open(120, 36);
    for (cols, rows) in (0..=140).flat_map(|cols| (0..=50).map(move |rows| (cols, rows))) {
        update(&mut model, Msg::Resize(cols, rows));
        draw(&model);
        if let Some(position) = cursor(&model) {
            assert!(position.x < cols && position.y < rows);
        }
    }
}

#[test]
fn every_overlay_and_pane_draws_at_odd_sizes() {
    let panes = ["", "2 j", "3 Right +", "4 l +", "/ 'busia'", ": 'z'", "?", "s j", "o", "i", "1 z", "3 z", "4 z"];
    let pictures =
        ["3 T Right v", "3 T T j v", "3 T T z", "4 v j", "4 v v z j", "4 c Right", "4 c H c 1", "V 3 z f", "V V 4 z v"];
    for script in panes.into_iter().chain(pictures) {
        for (cols, rows) in [
            (0, 0),
            (1, 1),
            (10, 3),
            (16, 4),
            (20, 5),
            (40, 12),
            (45, 20),
            (59, 13),
            (60, 14),
            (80, 24),
            (200, 60),
            (400, 120),
        ] {
            let mut model = open(cols, rows);
            press(&mut model, script);
            draw(&model);
        }
    }
}

#[test]
fn a_storm_of_resizes_ends_where_it_should() {
    let mut model = open(120, 36);
    press(&mut model, "g G");
    for (cols, rows) in [(0, 0), (300, 100), (1, 50), (50, 1), (80, 24), (20, 5), (120, 36)] {
        update(&mut model, Msg::Resize(cols, rows));
        draw(&model);
    }
    let mut calm = open(120, 36);
    press(&mut calm, "g G");
    assert_eq!(text(&model), text(&calm));
}

#[test]
fn what_lies_over_the_panes_follows_a_resize() {
    let mut model = open(80, 24);
    press(&mut model, "s G");
    update(&mut model, Msg::Resize(200, 60));
    assert!(text(&model).contains("Sources"), "the page is not empty: {}", text(&model));
    let mut model = open(80, 40);
    press(&mut model, "/ 'kenya' PgDn");
    update(&mut model, Msg::Resize(80, 16));
    assert!(
        text(&model).lines().skip(4).any(|line| line.starts_with("│>")),
        "the cursor is in sight: {}",
        text(&model)
    );
}

#[test]
fn the_map_brings_the_selected_county_into_sight_at_any_size() {
    for (cols, rows) in [(80, 24), (120, 36), (50, 20)] {
        let mut model = open(cols, rows);
        press(&mut model, "/ 'mombasa' Enter 3");
        assert!(text(&model).contains(">Mom"), "{cols}x{rows}: {}", text(&model));
    }
}

#[test]
fn too_small_says_what_is_needed() {
    let model = Model::open(super::harness::desk(), (15, 3), Theme::Mono, Glyphs::Ascii);
    assert!(text(&model).starts_with("16x4 needed"));
}

#[test]
fn the_smallest_screen_still_has_words() {
    assert!(text(&open(16, 4)).contains("mpaka"));
}
