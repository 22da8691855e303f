//! A desk in which nothing is gathered yet that could be searched: keys are taken all the same, and none of them gathers it.

use std::sync::Arc;

use super::harness::{chosen, desk, desk_where, open, press, text};
use crate::domain::glyphs::Glyphs;
use crate::tui::answering::answer_at_once;
use crate::tui::key::Key;
use crate::tui::overlay::{Overlay, find};
use crate::tui::theme::Theme;
use crate::tui::{Desk, Effect, Model, Msg, update};

/// All of the shipped data, just read.
fn unsearched() -> Arc<Desk> {
    desk_where(|_, _| true)
}

fn over(desk: &Arc<Desk>) -> Model {
    Model::open(Arc::clone(desk), (80, 24), Theme::Terminal, Glyphs::Braille)
}

/// Plays keys as `press` does, but nobody answers; gives what is asked last.
fn unanswered(model: &mut Model, script: &str) -> Vec<Effect> {
    let mut asked = None;
    let mut send = |model: &mut Model, msg| {
        let searches = |effect: &Effect| matches!(effect, Effect::Search { .. });
        asked = update(model, msg).into_iter().rfind(searches).or(asked.take());
    };
    for word in script.split_whitespace() {
        let letters = word.strip_prefix('\'').and_then(|word| word.strip_suffix('\''));
        let named = || vec![Key::named(word).unwrap_or_else(|| panic!("no key is called {word}"))];
        for key in letters.map_or_else(named, |letters| letters.chars().map(Key::Char).collect()) {
            send(model, Msg::Key(key));
            send(model, Msg::Rest);
        }
    }
    asked.into_iter().collect()
}

fn view(model: &Model) -> &find::View {
    match model.state.overlays.last() {
        Some(Overlay::Find(view)) => view,
        other => panic!("{other:?}"),
    }
}

const KEYS: &str =
    "Down Up PgDn PgUp Ctrl-n Ctrl-p Ctrl-g Ctrl-f Tab Shift-Tab Enter Backspace Ctrl-w Ctrl-u F1 n N Esc";

#[test]
fn no_key_of_the_search_gathers_what_is_searched_whether_or_not_results_stand_there() {
    let (ungathered, mut told) = (unsearched(), Vec::new());
    desk().search("wajir", &|| false, &mut |answer| told.push(Arc::new(answer)));
    for key in KEYS.split_whitespace() {
        for results in [false, true] {
            let mut model = over(&ungathered);
            let asked = unanswered(&mut model, "/ 'wajir'");
            if results {
                // As if another desk could answer for this one: what needs to be gathered is not there, and that is all.
                let Some(Effect::Search { ticket, .. }) = asked.first() else { panic!("{asked:?}") };
                update(&mut model, Msg::Found { ticket: *ticket, answer: Arc::clone(told.last().unwrap()) });
            }
            let before = model.state.selection.clone();
            unanswered(&mut model, &format!("{key} 'x' Down {key} Enter n"));
            text(&model);
            assert!(model.desk.indexed().is_none(), "{key}, {results}");
            assert_eq!(model.state.selection, before, "{key}, {results}: nothing is landed on");
        }
    }
    let mut model = over(&ungathered);
    unanswered(&mut model, "n N / Down Enter");
    assert!(model.desk.indexed().is_none());
}

#[test]
fn letters_are_seen_at_once_behind_moves_that_wait_and_lead_where_they_would_with_the_answer() {
    for script in [
        "'wa' Down 'jir' Enter",
        "'waj' PgDn Ctrl-n Down Backspace Backspace Backspace 'haiti' Down Enter",
        "'wa' Ctrl-g Down 'jir' Down Enter",
        "'wa' Ctrl-g Down Ctrl-g 'jir' Ctrl-g Down Down Enter",
        "'wajir' Down Down Enter",
    ] {
        let (mut late, mut soon) = (over(&unsearched()), open(80, 24));
        let typing = script.strip_suffix(" Enter").unwrap();
        let first = unanswered(&mut late, &format!("/ {typing}"));
        press(&mut soon, &format!("/ {typing}"));
        assert_eq!(view(&late).input.text, view(&soon).input.text, "{script}: before any answer");
        let asked: Vec<Effect> = unanswered(&mut late, "Enter").into_iter().chain(first).take(1).collect();
        assert!(late.state.overlays.len() == 1 && late.desk.indexed().is_none());
        assert!(text(&late).contains("keys wait for it, Esc calls them off"), "{}", text(&late));
        press(&mut soon, "Enter");
        answer_at_once(&mut late, asked);
        assert_eq!((chosen(&late), late.state.overlays.len()), (chosen(&soon), 0), "{script}");
    }
}

#[test]
fn what_waits_behind_enter_waits_in_its_order_and_help_waits_behind_a_move() {
    let mut model = over(&unsearched());
    let asked = unanswered(&mut model, "/ 'wajir' Down F1 'x'");
    assert_eq!((view(&model).input.text.as_str(), model.state.ahead.len()), ("wajir", 3));
    answer_at_once(&mut model, asked);
    assert!(model.state.ahead.is_empty());
    assert!(matches!(model.state.overlays.last(), Some(Overlay::Help(_))), "the letter was for the help");
    press(&mut model, "Esc");
    assert_eq!((view(&model).input.text.as_str(), view(&model).cursor), ("wajir", 1));
}

#[test]
fn what_tab_completes_is_there_with_the_first_answer_and_a_field_alone_lists_its_values_then() {
    let mut model = over(&unsearched());
    let asked = unanswered(&mut model, "/ 'cou' Tab");
    assert_eq!(view(&model).input.text, "cou");
    assert!(text(&model).contains("still being gathered"), "{}", text(&model));
    answer_at_once(&mut model, asked);
    assert!(text(&model).contains("Tab county:"), "{}", text(&model));
    let mut model = over(&unsearched());
    let asked = unanswered(&mut model, "/ 'kind:'");
    assert_eq!(view(&model).count(), 0);
    answer_at_once(&mut model, asked);
    assert!(view(&model).count() > 0 && text(&model).contains("Tab or Enter takes a value."), "{}", text(&model));
}

#[test]
fn other_letters_begin_with_the_first_result_also_where_the_data_came_between() {
    let mut model = open(80, 24);
    press(&mut model, "/ 'waj' Down Down");
    assert_eq!(view(&model).cursor, 2);
    update(&mut model, Msg::Whole(desk()));
    press(&mut model, "'ir'");
    assert_eq!(view(&model).cursor, 0);
}
