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
    press(&mut model, "4 z g + + + H H H");
    let axis = |model: &crate::tui::Model| text(model).lines().nth(2).unwrap_or_default().to_string();
    assert!(!axis(&model).contains("today"), "the view was moved far away: {}", axis(&model));
    press(&mut model, "T");
    assert!(axis(&model).contains("today"), "{}", axis(&model));
}

#[test]
fn plus_comes_closer_and_minus_ends_at_the_whole_country() {
    let mut model = open(120, 36);
    press(&mut model, "3 z 0");
    let width = |model: &crate::tui::Model| {
        let room = model.room(Pane::Map);
        model.state.map.part.viewport(&model.desk, None, room).lon_per_col
    };
    let whole = width(&model);
    press(&mut model, "+");
    assert!(width(&model) < whole, "closer");
    for _ in 0..9 {
        press(&mut model, "-");
    }
    assert!((width(&model) - whole).abs() < 1e-9, "there is nothing beyond the whole country");
}

#[test]
fn an_agreement_that_names_no_county_says_so_over_a_map_filled_by_others() {
    let mut model = open(120, 36);
    press(&mut model, "/ 'it-crime-loi' Enter 3 z");
    assert!(text(&model).contains("no county in Italy letter of intent on crime"), "{}", text(&model));
}

#[test]
fn every_fill_has_its_legend_also_when_the_map_is_alone_on_a_small_screen() {
    for size in [(80, 24), (120, 36)] {
        let mut model = open(size.0, size.1);
        press(&mut model, "/ 'wajir' Enter 3 z");
        for signs in [["░ first", "░ named first"], ["1 agreement", "1 agreement"], ["U U", "S U"], ["8 5 ", "8 5 "]]
        {
            let screen = text(&model);
            let head = screen.lines().nth(1).unwrap();
            assert!(signs.iter().any(|sign| head.contains(sign)), "{signs:?} at {size:?}: {head}");
            press(&mut model, "v");
        }
    }
}

#[test]
fn the_title_of_the_timeline_begins_with_the_date_no_sharper_than_it_is_known() {
    let mut model = open(120, 36);
    press(&mut model, "4");
    let on_or_before = "4 Timeline · on or before 4 Feb 2026; day not stated: UK border-security MoU signed";
    assert!(text(&model).contains(on_or_before), "{}", text(&model));
}

#[test]
fn what_an_agreement_renews_stands_beside_it_in_the_narrowed_timeline() {
    let mut model = open(120, 36);
    press(&mut model, "/ 'uk-strategic-partnership-2025' Enter");
    let screen = text(&model);
    let time = screen.split("4 Timeline").nth(1).unwrap();
    assert!(time.contains("UK strategic partnership 2020"), "{screen}");
}

#[test]
fn the_next_deadline_is_reached_whoever_set_it() {
    let mut model = open(120, 36);
    press(&mut model, "4 z }");
    assert_eq!(chosen(&model), "uk-dca-renewal", "summer 2026, which a question awaits");
}

#[test]
fn esc_after_two_periods_shows_all_days_and_what_was_selected_before_them() {
    let mut model = open(120, 36);
    press(&mut model, "/ 'it-crime-loi' Enter 4 c Right c");
    let first = model.state.period;
    press(&mut model, "4 c H H c");
    assert!(model.state.period.is_some() && model.state.period != first);
    press(&mut model, "[");
    assert_eq!(model.state.period, first, "the way back narrows to the period it comes to");
    press(&mut model, "Esc");
    assert_eq!((model.state.period, chosen(&model)), (None, "it-crime-loi"));
}
