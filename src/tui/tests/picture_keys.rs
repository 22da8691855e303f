//! Keys of the two pictures: fit, fill, form, lanes, today.

use super::harness::{chosen, open, press, text};
use crate::tui::pane::Pane;

#[test]
fn f_fits_the_map_to_a_county_or_to_those_of_an_agreement() {
    let mut model = open(120, 36);
    let wide = text(&model);
    press(&mut model, "3 f");
    let of_the_mou = text(&model);
    assert!(of_the_mou != wide && of_the_mou.contains("*Mandera") && of_the_mou.contains("*Busia"));
    press(&mut model, "Right Up f");
    let screen = text(&model);
    assert!(screen.contains(">Mandera") && !screen.contains("Tanzania"), "{screen}");
    press(&mut model, "/ 'it-crime-loi' Enter 3 f");
    assert!(text(&model).contains("names no county"));
}

#[test]
fn a_county_that_nothing_names_says_so_and_never_that_there_is_nothing() {
    let mut model = open(120, 36);
    press(&mut model, "/ 'nyeri' Enter 3 z");
    let screen = text(&model);
    assert!(screen.contains("> Nyeri: not named in any record"), "{screen}");
    press(&mut model, "z 2");
    let screen = text(&model);
    assert!(screen.contains("not named in any record") && !screen.contains("no cooperation"), "{screen}");
}

#[test]
fn v_fills_the_map_by_other_questions_and_the_title_and_legend_say_which() {
    let mut model = open(120, 36);
    let mut seen = Vec::new();
    press(&mut model, "3 z");
    for title in ["by number of agreements", "by partner", "by open points of agreements", "Border counties"] {
        press(&mut model, "v");
        let screen = text(&model);
        let head = screen.lines().nth(1).unwrap().to_string();
        assert!(head.contains(title) && !seen.contains(&head), "{head}");
        seen.push(head);
    }
}

#[test]
fn the_map_in_words_is_walked_and_follows_the_selection() {
    let mut model = open(120, 36);
    press(&mut model, "3 T T");
    press(&mut model, "g j j j j");
    assert_eq!(chosen(&model), "busia", "the first county of the first class");
    press(&mut model, "/ 'nyeri' Enter 3");
    let screen = text(&model);
    assert!(screen.contains(">Nyeri: not named in any record"), "{screen}");
    press(&mut model, "k Enter");
    assert!(chosen(&model) != "nyeri" && model.state.focus == Pane::Details);
}

#[test]
fn lanes_stand_for_partners_counties_or_subjects_and_the_cursor_stays_on_its_record() {
    let mut model = open(120, 36);
    press(&mut model, "4 z");
    for lane in ["Wajir", "terrorism", "United Kingdom"] {
        press(&mut model, "v");
        let screen = text(&model);
        assert!(screen.contains(lane), "{lane}\n{screen}");
        assert_eq!(chosen(&model), "uk-border-mou");
    }
}

#[test]
fn today_is_shown_and_stays_shown_however_far_the_view_was_moved() {
    let mut model = open(120, 36);
    press(&mut model, "4 z g + + + H H H T");
    assert!(text(&model).contains("today"));
}
