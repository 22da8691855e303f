//! The mouse: nothing while it is off; on, a click selects what stands under it, by the screen as it was.

use super::harness::{chosen, draw, open, press, row, text};
use crate::tui::pane::Pane;
use crate::tui::state::Mouse;
use crate::tui::{Effect, Model, Msg, update};

/// Where a word stands on the screen.
fn find(model: &Model, word: &str) -> (u16, u16) {
    let buf = draw(model);
    let at = (0..buf.area.height).find_map(|y| {
        let line = row(&buf, y);
        line.find(word).map(|byte| (line.get(..byte).map_or(0, |before| before.chars().count()) as u16, y))
    });
    at.unwrap_or_else(|| panic!("{word} is not on the screen\n{}", text(model)))
}

fn click(model: &mut Model, word: &str) -> Vec<Effect> {
    let (x, y) = find(model, word);
    update(model, Msg::Mouse(Mouse::Click, x + 1, y))
}

#[test]
fn a_click_does_nothing_until_the_mouse_is_on() {
    let mut model = open(120, 36);
    let before = model.state.clone();
    assert!(click(&mut model, "Marsabit").is_empty());
    assert_eq!(model.state, before);
    assert!(press(&mut model, "M").contains(&Effect::Mouse(true)));
    assert!(press(&mut model, "M").contains(&Effect::Mouse(false)));
}

#[test]
fn a_click_on_a_county_or_its_name_selects_it_and_brings_the_map_into_focus() {
    let mut model = open(120, 36);
    press(&mut model, "M");
    click(&mut model, "*Marsabit");
    assert_eq!((chosen(&model), model.state.focus), ("marsabit", Pane::Map));
    let mut model = open(120, 36);
    press(&mut model, "M");
    let (x, y) = find(&model, "*Turkana");
    update(&mut model, Msg::Mouse(Mouse::Click, x + 4, y + 2));
    assert_eq!(chosen(&model), "turkana", "the ground below its name");
}

#[test]
fn a_click_in_the_list_selects_the_row_under_it() {
    let mut model = open(120, 36);
    press(&mut model, "M");
    click(&mut model, "Law-enforcement MoU");
    assert_eq!((chosen(&model), model.state.focus), ("cn-police-mou", Pane::Partners));
}

#[test]
fn a_click_on_the_timeline_selects_the_item_that_was_seen_there() {
    let mut model = open(120, 36);
    press(&mut model, "M");
    click(&mut model, "○ Law-enforcement");
    assert_eq!((chosen(&model), model.state.focus), ("cn-police-mou", Pane::Timeline));
}

#[test]
fn the_wheel_moves_the_pane_under_the_pointer_and_a_page_over_the_panes() {
    let mut model = open(120, 36);
    press(&mut model, "M");
    let (x, y) = find(&model, "Status");
    update(&mut model, Msg::Mouse(Mouse::WheelDown, x, y));
    assert_eq!((model.state.focus, model.state.details.line), (Pane::Details, 1));
    press(&mut model, "s");
    let before = model.state.overlays.clone();
    update(&mut model, Msg::Mouse(Mouse::WheelDown, x, y));
    assert!(model.state.overlays != before && model.state.overlays.len() == 1);
    update(&mut model, Msg::Mouse(Mouse::Click, x, y));
    assert_eq!(model.state.overlays.len(), 1);
}

#[test]
fn a_click_selects_the_row_in_results_commands_and_pages() {
    for (script, row) in [("M / 'kenya'", 7), ("M : Down", 9), ("M s", 6), ("M z s", 6)] {
        let mut model = open(80, 24);
        press(&mut model, script);
        let before = model.state.clone();
        update(&mut model, Msg::Mouse(Mouse::Click, 20, row));
        let screen = text(&model);
        let marked = |y: usize| screen.lines().nth(y).unwrap().trim_start_matches('│').starts_with('>');
        let marked: Vec<usize> = (2..23).filter(|y| marked(*y)).collect();
        assert_eq!(marked, [usize::from(row)], "{script}: {screen}");
        assert_eq!(model.state.overlays.len(), before.overlays.len(), "{script}: nothing is opened");
        for (x, y) in [(0, 0), (20, 1), (79, 23)] {
            let here = model.state.clone();
            update(&mut model, Msg::Mouse(Mouse::Click, x, y));
            assert_eq!(model.state, here, "{script}: a click beside the rows does nothing");
        }
    }
}
