//! Key scripts: what a sequence of keys selects, opens and asks for.

use super::harness::{chosen, desk, open, press, text};
use crate::domain::library::Target;
use crate::tui::overlay::{Overlay, page::Subject};
use crate::tui::pane::Pane;
use crate::tui::state::Effect;
use crate::tui::{Msg, update};

#[test]
fn it_opens_on_the_agreement_that_names_most_counties() {
    assert_eq!(chosen(&open(120, 36)), "uk-border-mou");
}

#[test]
fn tab_and_numbers_move_the_focus_round() {
    let mut model = open(120, 36);
    for pane in [Pane::Details, Pane::Map, Pane::Timeline, Pane::Partners] {
        press(&mut model, "Tab");
        assert_eq!(model.state.focus, pane);
    }
    press(&mut model, "Shift-Tab");
    assert_eq!(model.state.focus, Pane::Timeline);
    press(&mut model, "3");
    assert_eq!(model.state.focus, Pane::Map);
}

#[test]
fn walking_the_list_selects_and_a_walk_is_one_step_back() {
    let mut model = open(120, 36);
    press(&mut model, "g j j j");
    assert_eq!(chosen(&model), "cn-april-2025");
    press(&mut model, "[");
    assert_eq!(chosen(&model), "uk-border-mou");
    press(&mut model, "]");
    assert_eq!(chosen(&model), "cn-april-2025");
    press(&mut model, "] ]");
    assert!(model.state.message.is_some(), "at the end of the way a sentence says so");
}

#[test]
fn enter_on_the_list_opens_the_details_and_a_link_there_leads_on() {
    let mut model = open(120, 60);
    press(&mut model, "Enter");
    assert_eq!(model.state.focus, Pane::Details);
    let lines = model.details_sheet().lines.clone();
    let first = lines.iter().position(|line| line.plain().starts_with("First")).unwrap();
    for _ in 0..first {
        press(&mut model, "j");
    }
    press(&mut model, "l l Enter");
    assert_eq!(model.state.selection.chosen, Some(Target::County("marsabit".into())));
    press(&mut model, "[");
    assert_eq!(chosen(&model), "uk-border-mou");
}

#[test]
fn arrows_on_the_map_walk_from_county_to_neighbour() {
    let mut model = open(120, 36);
    press(&mut model, "3 Right");
    let first = chosen(&model).to_string();
    assert!(matches!(model.state.selection.chosen, Some(Target::County(_))));
    press(&mut model, "Up");
    let atlas = &desk().library.atlas;
    let county = atlas.county(&first).unwrap();
    let adjacent: Vec<&str> = county.adjacent().collect();
    assert!(adjacent.contains(&chosen(&model)), "{first} is next to {}", chosen(&model));
}

#[test]
fn the_timeline_cursor_selects_what_it_stands_on() {
    let mut model = open(120, 36);
    press(&mut model, "4 l");
    let first = chosen(&model).to_string();
    press(&mut model, "j l");
    assert_ne!(chosen(&model), first);
    assert!(desk().library.data.get(chosen(&model)).is_some());
}

#[test]
fn search_lands_and_n_goes_on() {
    let mut model = open(120, 36);
    press(&mut model, "/ 'piantedosi' Enter");
    assert_eq!(chosen(&model), "matteo-piantedosi");
    assert!(model.state.overlays.is_empty());
    press(&mut model, "n");
    assert_ne!(chosen(&model), "matteo-piantedosi");
    press(&mut model, "N");
    assert_eq!(chosen(&model), "matteo-piantedosi");
}

#[test]
fn q_is_a_letter_in_a_prompt_and_quits_outside() {
    let mut model = open(120, 36);
    let effects = press(&mut model, "/ 'q'");
    assert!(!effects.contains(&Effect::Quit));
    assert!(matches!(model.state.overlays.last(), Some(Overlay::Find(view)) if view.input.text == "q"));
    press(&mut model, "Esc");
    assert!(
        matches!(model.state.overlays.last(), Some(Overlay::Find(view)) if view.input.text.is_empty()),
        "Esc clears first"
    );
    press(&mut model, "Esc");
    assert!(model.state.overlays.is_empty(), "then closes");
    assert!(press(&mut model, "q").contains(&Effect::Quit));
}

#[test]
fn ctrl_c_quits_only_twice_in_a_row() {
    let mut model = open(120, 36);
    assert!(!press(&mut model, "Ctrl-c j Ctrl-c").contains(&Effect::Quit));
    assert!(press(&mut model, "Ctrl-c").contains(&Effect::Quit));
}

#[test]
fn a_paste_outside_a_prompt_does_nothing_but_say_so() {
    let mut model = open(120, 36);
    let before = model.state.selection.clone();
    update(&mut model, Msg::Paste("q\nq".into()));
    assert_eq!(model.state.selection, before);
    assert!(model.state.message.is_some());
    press(&mut model, "/");
    update(&mut model, Msg::Paste("tur\nkana".into()));
    assert!(matches!(model.state.overlays.last(), Some(Overlay::Find(view)) if view.input.text == "tur kana"));
}

#[test]
fn a_key_that_changes_nothing_draws_nothing() {
    let mut model = open(120, 36);
    press(&mut model, "g");
    assert_eq!(press(&mut model, "g k X"), []);
    assert_eq!(press(&mut model, "Esc"), []);
}

#[test]
fn pages_open_over_the_panes_and_close_one_at_a_time() {
    let mut model = open(120, 400);
    press(&mut model, "s");
    assert!(text(&model).contains("Turkana, Mandera, Marsabit, Wajir, and Busia"), "the passage stands there");
    press(&mut model, "i");
    assert!(
        matches!(model.state.overlays.last(), Some(Overlay::Page(view)) if matches!(view.subject, Subject::Terms(..)))
    );
    press(&mut model, "q");
    assert!(
        matches!(model.state.overlays.last(), Some(Overlay::Page(view)) if matches!(view.subject, Subject::Statements(_)))
    );
    press(&mut model, "Esc");
    assert!(model.state.overlays.is_empty());
    press(&mut model, "o");
    let screen = text(&model);
    assert!(screen.contains("Is it binding?") && screen.contains("What does it cost"));
}

#[test]
fn esc_is_one_step_back_from_a_prompt_over_a_page() {
    let mut model = open(120, 36);
    press(&mut model, "s / Esc");
    assert!(
        matches!(model.state.overlays.last(), Some(Overlay::Page(view)) if matches!(view.subject, Subject::Statements(_)))
    );
    press(&mut model, "Esc");
    assert!(model.state.overlays.is_empty());
}

#[test]
fn a_page_swallows_no_key() {
    let mut model = open(120, 36);
    press(&mut model, "s Space");
    assert_eq!(model.state.selection.pins.len(), 1);
    press(&mut model, "s 3");
    assert_eq!(model.state.focus, Pane::Map);
    assert!(model.state.overlays.is_empty());
}

#[test]
fn enter_on_a_term_explains_it_and_so_does_i_on_the_lines_that_go_on() {
    let mut model = open(80, 60);
    press(&mut model, "2");
    let lines = model.details_sheet().lines.clone();
    let first = lines.iter().position(|line| line.plain().starts_with("Subjects")).unwrap();
    for _ in 0..=first {
        press(&mut model, "j");
    }
    press(&mut model, "i");
    assert!(
        matches!(model.state.overlays.last(), Some(Overlay::Page(view)) if matches!(view.subject, Subject::Terms(..)))
    );
}

#[test]
fn i_on_the_map_and_the_timeline_says_what_the_marks_mean() {
    for script in ["3 i", "4 i"] {
        let mut model = open(120, 60);
        press(&mut model, script);
        assert!(
            text(&model).contains("on a border line that such a report names") && text(&model).contains("on or before")
        );
    }
}

#[test]
fn help_does_not_swallow_the_next_key() {
    let mut model = open(120, 36);
    press(&mut model, "? 3");
    assert!(model.state.overlays.is_empty());
    assert_eq!(model.state.focus, Pane::Map);
}

#[test]
fn the_palette_runs_a_command_by_name_and_finds_one_by_key() {
    let mut model = open(120, 36);
    press(&mut model, ": 'about' Enter");
    assert!(text(&model).contains("OpenStreetMap contributors"));
    press(&mut model, "Esc : 'shift-tab' Enter");
    assert_eq!(model.state.focus, Pane::Timeline);
}

#[test]
fn zoom_shows_one_pane_without_a_frame() {
    let mut model = open(120, 36);
    press(&mut model, "2 z");
    let screen = text(&model);
    assert!(!screen.contains('│') && screen.contains("Signed by"));
    press(&mut model, "Esc");
    assert!(text(&model).contains('│'));
}

#[test]
fn reload_suspend_and_repaint_are_asked_for_from_outside() {
    let mut model = open(120, 36);
    assert_eq!(press(&mut model, "R"), [Effect::Reload]);
    assert_eq!(press(&mut model, "Ctrl-z"), [Effect::Suspend]);
    assert_eq!(press(&mut model, "Ctrl-l"), [Effect::Repaint]);
}

#[test]
fn however_many_pages_were_laid_over_one_another_ten_steps_back_lead_out() {
    let mut model = open(120, 36);
    press(&mut model, "2 i");
    for _ in 0..12 {
        press(&mut model, "i ? : 'explain' Enter");
    }
    assert!(model.state.overlays.len() > 2, "pages do lie over pages");
    press(&mut model, "Esc Esc Esc Esc Esc Esc Esc Esc Esc Esc");
    assert!(press(&mut model, "q").contains(&Effect::Quit));
}
