//! Every size draws, with every overlay, and a storm of resizes ends where it should.

use super::harness::{draw, open, press, text};
use super::monkey::Dice;
use crate::domain::glyphs::Glyphs;
use crate::tui::overlay::Overlay;
use crate::tui::state::State;
use crate::tui::theme::Theme;
use crate::tui::{Effect, Model, Msg, cursor, update};

#[test]
fn every_small_size_and_many_larger_ones_draw() {
    let mut model = open(120, 36);
    let small = (0..=64).flat_map(|cols| (0..=16).map(move |rows| (cols, rows)));
    let larger = (65..=145).step_by(8).flat_map(|cols| (0..=52).step_by(5).map(move |rows| (cols, rows)));
    for (cols, rows) in small.chain(larger) {
        update(&mut model, Msg::Resize(cols, rows));
        draws(&model);
    }
}

/// Every pane, form, page, prompt and menu.
const SCREENS: [&str; 40] = [
    "",
    "2 j",
    "3 Right +",
    "4 l +",
    "1 z",
    "2 z",
    "3 z",
    "4 z",
    "/ 'busia'",
    "/",
    "/ ?",
    "/ 'busia' Ctrl-g Down",
    "/ 'busia' Ctrl-f",
    "/ 'cou:x'",
    "/ 'county:'",
    "/ 'busia_qqqqzzzz'",
    ": 'z'",
    ": 'write_x.txt'",
    ": 'look_'",
    "?",
    "3 ?",
    "4 ?",
    "y",
    "s y",
    "s j",
    "s G",
    "o",
    "i",
    "3 i",
    ": 'faults' Enter",
    ": 'about' Enter",
    "3 T Right v",
    "3 T T j v",
    "3 T T z",
    "3 z v v f",
    "4 v j",
    "4 v v z j",
    "4 c Right",
    "4 c H c 1",
    "M Space",
];

const SIZES: [(u16, u16); 13] = [
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
    (3, 200),
];

/// The screen draws, and the cursor is on it wherever anything else is.
fn draws(model: &Model) {
    let (cols, rows) = model.state.size;
    draw(model);
    match cursor(model) {
        Some(place) => assert!(place.x < cols && place.y < rows, "{place:?} on {cols}x{rows}"),
        None => assert!(cols < 16 || rows < 4, "no cursor on {cols}x{rows}"),
    }
}

#[test]
fn every_screen_draws_at_every_size_in_every_set_of_letters() {
    let mut drawn = 0;
    for script in SCREENS {
        let mut model = open(120, 36);
        press(&mut model, script);
        for (number, (cols, rows)) in SIZES.into_iter().enumerate() {
            update(&mut model, Msg::Resize(cols, rows));
            for (turn, glyphs) in Glyphs::ALL.into_iter().enumerate() {
                // The largest are drawn in one set each, by turns: they take the time of all the others.
                if cols < 200 || turn == (number + script.len()) % 3 {
                    model.state.glyphs = glyphs;
                    draws(&model);
                    drawn += 1;
                }
            }
        }
    }
    assert!(drawn > 1000, "{drawn} screens");
}

#[test]
fn every_screen_opens_where_it_has_no_room() {
    for script in SCREENS {
        for (cols, rows) in [(0, 0), (1, 1), (10, 3), (20, 5), (40, 12)] {
            let mut model = open(cols, rows);
            press(&mut model, script);
            draws(&model);
        }
    }
}

/// The state but for the rows that are first in sight, which depend on the way.
fn settled(model: &Model) -> State {
    let mut state = model.state.clone();
    (state.partners.top, state.details.top, state.map.list.top, state.timeline.first_lane) = (0, 0, 0, 0);
    for overlay in &mut state.overlays {
        match overlay {
            Overlay::Find(view) => view.top = 0,
            Overlay::Palette(view) => view.top = 0,
            Overlay::Help(view) => view.top = 0,
            Overlay::Page(view) => view.text.top = 0,
        }
    }
    state
}

/// Whatever sizes a screen went through, what is selected, typed and open stays, and the cursor is in sight.
#[test]
fn a_storm_of_resizes_ends_where_it_should() {
    let mut dice = Dice(7);
    for script in SCREENS.into_iter().filter(|script| !script.contains('G')).chain(["g G"]) {
        let mut model = open(120, 36);
        press(&mut model, script);
        let calm = model.clone();
        for step in 0..20 {
            let size = if step % 3 == 0 { dice.of(&SIZES) } else { (dice.throw(250) as u16, dice.throw(80) as u16) };
            update(&mut model, Msg::Resize(size.0, size.1));
            if step % 5 == 0 {
                draws(&model);
            }
        }
        update(&mut model, Msg::Resize(120, 36));
        assert_eq!(settled(&model), settled(&calm), "{script}");
        draws(&model);
    }
    let (mut model, mut calm) = (open(120, 36), open(120, 36));
    press(&mut model, "g G");
    for (cols, rows) in [(0, 0), (300, 100), (1, 50), (50, 1), (80, 24), (20, 5), (120, 36)] {
        update(&mut model, Msg::Resize(cols, rows));
    }
    press(&mut calm, "g G");
    assert_eq!(text(&model), text(&calm), "to the last cell");
}

#[test]
fn a_resize_draws_every_cell_anew_also_where_it_ends_at_the_same_size() {
    let mut model = open(80, 24);
    assert!(update(&mut model, Msg::Resize(80, 24)).contains(&Effect::Repaint));
    assert!(update(&mut model, Msg::Resize(81, 24)).contains(&Effect::Repaint));
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
fn too_small_says_what_is_needed_in_as_many_words_as_have_room() {
    let says = |cols, rows| {
        let model = Model::open(super::harness::desk(), (cols, rows), Theme::Mono, Glyphs::Ascii);
        text(&model).lines().map(str::to_string).collect::<Vec<_>>()
    };
    assert_eq!(says(80, 3)[0], "The screen is too small: mpaka needs 16x4, this is 80x3. q quits.");
    assert_eq!(says(15, 10)[..3], ["The screen is", "too small:", "mpaka needs"]);
    assert_eq!(says(15, 3), ["mpaka needs", "16x4, this is", "15x3"]);
    assert_eq!(says(10, 3), ["16x4", "needed", ""]);
    assert_eq!(says(4, 1), ["16x4"]);
    assert_eq!(says(1, 1), ["1"]);
}

#[test]
fn the_smallest_screen_still_has_words() {
    assert!(text(&open(16, 4)).contains("mpaka"));
}
