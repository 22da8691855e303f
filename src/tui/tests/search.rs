//! The search as it is used: what is asked and when, what an answer shows, where the keys lead.

use std::sync::Arc;

use super::harness::{burst, chosen, desk, open, press, text, told};
use crate::domain::search::Answer;
use crate::tui::key::Key;
use crate::tui::overlay::{Overlay, find};
use crate::tui::{Effect, Model, Msg, update};

fn view(model: &Model) -> &find::View {
    match model.state.overlays.last() {
        Some(Overlay::Find(view)) => view,
        other => panic!("{other:?}"),
    }
}

/// What is asked, without an answer to it.
fn asked(effects: &[Effect]) -> Vec<(u64, String)> {
    let search = |effect: &Effect| match effect {
        Effect::Search { ticket, text } => Some((*ticket, text.clone())),
        _ => None,
    };
    effects.iter().filter_map(search).collect()
}

/// Types a word and asks for it; gives the ticket. Nobody answers.
fn typed(model: &mut Model, word: &str) -> u64 {
    for letter in word.chars() {
        update(model, Msg::Key(Key::Char(letter)));
    }
    asked(&update(model, Msg::Rest))[0].0
}

/// The page and the whole, as a worker would tell them.
fn answers(text: &str, page: usize) -> [Arc<Result<Answer, crate::domain::query::Refused>>; 2] {
    let mut all = Vec::new();
    desk().search(text, &|| false, &mut |answer| all.push(answer));
    let whole = all.pop().unwrap().unwrap();
    let docs = whole.docs[..page.min(whole.docs.len())].into();
    let first = Answer { docs, count: None, ..whole.clone() };
    [Arc::new(Ok(first)), Arc::new(Ok(whole))]
}

#[test]
fn only_the_newest_answer_is_taken_and_the_first_page_comes_before_the_count() {
    let mut model = open(80, 24);
    press(&mut model, "/");
    let old = typed(&mut model, "w");
    let new = typed(&mut model, "ajir");
    let [page, whole] = answers("wajir", 3);
    update(&mut model, Msg::Found { ticket: old, answer: Arc::clone(&whole) });
    assert!(view(&model).answer.is_none() && text(&model).contains("searching …"));
    update(&mut model, Msg::Found { ticket: new, answer: page });
    assert!(text(&model).contains("counting …") && view(&model).count() == 3);
    update(&mut model, Msg::Key(Key::Down));
    update(&mut model, Msg::Found { ticket: new, answer: Arc::clone(&whole) });
    assert_eq!((view(&model).cursor, view(&model).asked), (1, false), "the cursor stays where it was");
    let count = whole.as_ref().as_ref().unwrap().docs.len();
    assert!(text(&model).contains(&format!("{count} results")));
    let before = model.state.clone();
    assert_eq!(update(&mut model, Msg::Found { ticket: new, answer: whole }), []);
    assert_eq!(model.state, before, "a late repetition is nobody's");
}

#[test]
fn keys_that_need_the_answer_wait_for_it_in_their_order_and_esc_calls_them_off() {
    let mut model = open(80, 24);
    press(&mut model, "/");
    let ticket = typed(&mut model, "wajir");
    for key in [Key::Down, Key::Enter, Key::Char('3')] {
        assert_eq!(asked(&update(&mut model, Msg::Key(key))), [], "{key}: it is asked already");
    }
    let (mut called_off, before) = (model.clone(), model.state.selection.clone());
    let [_, whole] = answers("wajir", 3);
    update(&mut model, Msg::Found { ticket, answer: Arc::clone(&whole) });
    let mut other = open(80, 24);
    press(&mut other, "/ 'wajir' Down Enter 3");
    assert_eq!((chosen(&model), model.state.focus), (chosen(&other), other.state.focus));
    update(&mut called_off, Msg::Key(Key::Esc));
    update(&mut called_off, Msg::Found { ticket, answer: whole });
    assert_eq!(called_off.state.selection, before);
    assert!(view(&called_off).input.text.is_empty());
}

#[test]
fn going_back_a_letter_asks_nobody() {
    let mut model = open(80, 24);
    press(&mut model, "/");
    for key in ["'w'", "'a'", "'j'"] {
        press(&mut model, key);
    }
    let whole = view(&model).answer.clone();
    update(&mut model, Msg::Key(Key::Backspace));
    assert_eq!(asked(&update(&mut model, Msg::Rest)), []);
    update(&mut model, Msg::Key(Key::Char('j')));
    assert_eq!(asked(&update(&mut model, Msg::Rest)), []);
    assert!(Arc::ptr_eq(view(&model).answer.as_ref().unwrap(), whole.as_ref().unwrap()));
}

#[test]
fn the_preview_follows_the_cursor_and_nothing_is_selected_before_enter() {
    for (cols, rows) in [(80, 24), (120, 36)] {
        let mut model = open(cols, rows);
        let before = model.state.selection.clone();
        press(&mut model, "/ 'wajir'");
        assert!(text(&model).contains(" Wajir · county "));
        press(&mut model, "Down");
        assert!(text(&model).contains(" Wajir · county headquarters "), "{}", text(&model));
        assert_eq!(model.state.selection, before);
        press(&mut model, "Esc Esc");
        assert_eq!((&model.state.selection, model.state.overlays.len()), (&before, 0), "all is as it was");
    }
    let mut model = open(60, 16);
    press(&mut model, "/ 'wajir'");
    assert!(!text(&model).contains(" Wajir · county "), "no room for it");
}

#[test]
fn only_rows_in_sight_are_described_however_many_there_are() {
    let mut model = open(80, 24);
    press(&mut model, "/ 'a'");
    let all = view(&model).count();
    assert!(all > 60, "{all}");
    for key in ["End", "Home", "PgDn", "Down"] {
        press(&mut model, key);
        let described = (0..all).filter(|row| view(&model).hit(*row).is_some()).count();
        assert!((8..=20).contains(&described), "{key}: {described}");
    }
}

#[test]
fn by_kind_every_result_is_there_below_the_heading_of_its_kind_and_the_cursor_stays_on_its_own() {
    let mut model = open(120, 36);
    press(&mut model, "/ 'wajir' Down");
    let (count, here) = (view(&model).count(), view(&model).landing(&model.desk));
    press(&mut model, "Ctrl-g");
    let screen = text(&model);
    assert!(screen.contains("county · 1 result") && screen.contains("results by kind"), "{screen}");
    assert_eq!((view(&model).count(), view(&model).landing(&model.desk)), (count, here.clone()));
    let order = view(&model).order.clone().unwrap();
    assert_eq!(order.iter().collect::<std::collections::BTreeSet<_>>().len(), count);
    press(&mut model, "Ctrl-g");
    assert_eq!((view(&model).landing(&model.desk), view(&model).order.is_none()), (here, true));
}

#[test]
fn n_goes_through_the_results_in_the_order_in_which_they_were_listed() {
    for script in ["/ 'wajir' Enter", "/ 'wajir' Ctrl-g Enter"] {
        let mut model = open(120, 36);
        press(&mut model, script.trim_end_matches(" Enter"));
        let listed: Vec<_> =
            (0..4).map(|row| view(&model).hit(row).map(|hit| hit.target.id().to_string()).unwrap()).collect();
        press(&mut model, "Enter");
        let mut walked = vec![chosen(&model).to_string()];
        for _ in 0..3 {
            press(&mut model, "n");
            walked.push(chosen(&model).to_string());
        }
        assert_eq!(walked, listed, "{script}");
        press(&mut model, "N N N N");
        assert_eq!(model.state.hits.as_ref().map(|hits| hits.at + 1), Some(model_count(&model)), "around the end");
    }
}

fn model_count(model: &Model) -> usize {
    model.state.hits.as_ref().unwrap().answer.as_ref().as_ref().unwrap().docs.len()
}

#[test]
fn tab_takes_a_field_and_then_its_value_and_goes_on_to_the_next_one() {
    let mut model = open(120, 36);
    press(&mut model, "/ 'cou'");
    assert!(text(&model).contains("Tab county:"), "{}", text(&model));
    press(&mut model, "Tab");
    assert_eq!(view(&model).input.text, "county:");
    press(&mut model, "'tur' Tab");
    assert_eq!(view(&model).input.text, "county:turkana");
    press(&mut model, "Ctrl-u 'kenya_-s' Tab");
    let first = view(&model).input.text.clone();
    press(&mut model, "Tab");
    let second = view(&model).input.text.clone();
    assert!(first != second && first.starts_with("kenya -") && second.starts_with("kenya -"), "{first} {second}");
    press(&mut model, "Shift-Tab");
    assert_eq!(view(&model).input.text, first);
}

#[test]
fn a_field_alone_offers_its_values_as_rows_and_enter_takes_one() {
    let mut model = open(80, 24);
    press(&mut model, "/ 'kind:'");
    assert!(text(&model).contains("Tab or Enter takes a value."));
    press(&mut model, "Down Enter");
    assert!(view(&model).input.text.starts_with("kind:") && view(&model).input.text.len() > 5);
}

#[test]
fn the_last_queries_and_the_ready_views_stand_below_the_empty_line() {
    let mut model = open(80, 24);
    press(&mut model, "/ 'wajir' Enter / 'haiti' Enter /");
    assert_eq!(**model.state.recents, ["haiti", "wajir"]);
    let screen = text(&model);
    assert!(screen.contains("Searched before") && screen.contains("Ready views"), "{screen}");
    press(&mut model, "Down Enter");
    assert_eq!(view(&model).input.text, "wajir");
    assert!(view(&model).found().is_some_and(|answer| answer.count.is_some()));
}

#[test]
fn a_ready_view_is_a_command_too() {
    let mut model = open(80, 24);
    press(&mut model, ": 'view_promises' Enter");
    assert_eq!(view(&model).input.text, "kind:promise missing:date");
}

#[test]
fn a_wrong_field_is_a_sentence_and_its_place_in_the_line_is_set_off() {
    let mut model = open(80, 24);
    press(&mut model, "/ 'wajir_cuonty:x'");
    assert!(text(&model).contains("Did you mean county:?"), "{}", text(&model));
    let buf = super::harness::draw(&model);
    let room = model.overlay_room();
    let underlined = |x: u16| {
        let cell = buf.cell((room.x + 2 + x, room.y)).unwrap();
        cell.modifier.contains(ratatui::style::Modifier::UNDERLINED)
    };
    assert!(!underlined(4) && underlined(6) && underlined(13));
}

#[test]
fn where_nothing_is_found_it_says_in_what_and_without_which_part_something_is() {
    let mut model = open(80, 24);
    press(&mut model, "/ 'wajir_qqqqzzzz'");
    let screen = text(&model);
    assert!(screen.contains("Nothing found in") && screen.contains("newest 4 Jul"), "{screen}");
    assert!(screen.contains("> wajir  ") && screen.contains("without qqqqzzzz"), "{screen}");
    press(&mut model, "Enter");
    assert_eq!(view(&model).input.text, "wajir");
    press(&mut model, "Ctrl-u 'qqqqzzzz_xxxxqqqq'");
    assert!(text(&model).contains("Nor without"), "{}", text(&model));
}

#[test]
fn a_question_mark_asks_for_help_only_before_anything_is_typed() {
    let mut model = open(80, 24);
    press(&mut model, "/ ?");
    let screen = text(&model);
    assert!(screen.contains("what can be typed into the search") && screen.contains("partner:china"), "{screen}");
    press(&mut model, "Esc 'who'");
    assert_eq!(view(&model).input.text, "who", "back in the search");
    press(&mut model, "?");
    assert_eq!(view(&model).input.text, "who?");
    press(&mut model, "F1");
    assert!(matches!(model.state.overlays.last(), Some(Overlay::Help(_))));
}

#[test]
fn data_that_is_read_again_is_searched_again() {
    let mut model = open(80, 24);
    press(&mut model, "/ 'wajir' Enter");
    told(&mut model, Msg::Loaded(desk()));
    assert!(model.state.hits.is_some(), "n goes on in what is there now");
    press(&mut model, "/ 'haiti'");
    let effects = told(&mut model, Msg::Loaded(desk()));
    assert!(view(&model).answer.is_none() && effects.contains(&Effect::Draw), "old numbers mean nothing now");
    told(&mut model, Msg::Rest);
    assert!(view(&model).found().is_some_and(|answer| !answer.docs.is_empty()));
    burst(&mut model, "Enter");
    assert!(model.state.overlays.is_empty());
}
