//! Data that are read again while questions wait: what is asked anew, what is no longer wanted, and what waits meanwhile.

use std::sync::Arc;

use super::harness::{chosen, desk, open, press};
use crate::tui::answering::answer_at_once;
use crate::tui::key::Key;
use crate::tui::state::Ahead;
use crate::tui::{Effect, Model, Msg, update};

fn key(model: &mut Model, name: &str) -> Vec<Effect> {
    update(model, Msg::Key(Key::named(name).unwrap()))
}

/// Types a query and waits; what is asked is given.
fn typed(model: &mut Model, word: &str) -> Vec<Effect> {
    key(model, "/");
    for letter in word.chars() {
        update(model, Msg::Key(Key::Char(letter)));
    }
    update(model, Msg::Rest)
}

/// Answers one question and no more; gives what is asked then.
fn answer_one(model: &mut Model, effects: &[Effect]) -> Vec<Effect> {
    let asked = effects.iter().rev().find_map(|effect| match effect {
        Effect::Search { ticket, text } => Some((*ticket, text.clone())),
        _ => None,
    });
    let (ticket, text) = asked.unwrap();
    let mut told = Vec::new();
    desk().search(&text, &|| false, &mut |answer| told.push(Arc::new(answer)));
    told.into_iter().flat_map(|answer| update(model, Msg::Found { ticket, answer })).collect()
}

fn filter(model: &Model) -> Option<&str> {
    model.state.filter.as_ref().map(|filter| filter.text.as_str())
}

/// The query of the results that n goes through.
fn hits(model: &Model) -> Option<&str> {
    let hits = model.state.hits.as_ref()?;
    hits.answer.as_ref().as_ref().ok().map(|answer| answer.query.text.as_str())
}

#[test]
fn a_filter_that_is_let_go_before_the_answer_stays_let_go_and_what_waits_is_asked() {
    let mut model = open(80, 24);
    press(&mut model, "/ 'china' Ctrl-f / 'wajir' Enter");
    let asked = update(&mut model, Msg::Loaded(desk()));
    assert_eq!(filter(&model), Some("china"), "until the answer is there");
    let then = key(&mut model, "Esc");
    assert_eq!(filter(&model), None);
    answer_at_once(&mut model, asked);
    assert_eq!((filter(&model), hits(&model)), (None, None), "an answer that nobody wants");
    answer_at_once(&mut model, then);
    assert_eq!((filter(&model), hits(&model)), (None, Some("wajir")));
}

/// After the script the data are read again; a word is typed, and a key takes what it finds before the old query is
/// answered.
fn overtaken(script: &str, word: &str, last: &str, is_taken: impl Fn(&Model) -> bool) -> Model {
    let mut model = open(80, 24);
    press(&mut model, script);
    update(&mut model, Msg::Loaded(desk()));
    let asked = typed(&mut model, word);
    let then = answer_one(&mut model, &asked);
    let last = key(&mut model, last);
    assert!(is_taken(&model), "{word}");
    answer_at_once(&mut model, then);
    answer_at_once(&mut model, last);
    model
}

#[test]
fn a_filter_that_is_kept_before_the_answer_is_not_overwritten_by_the_one_before_it() {
    let model = overtaken("/ 'china' Ctrl-f", "italy", "Ctrl-f", |model| filter(model) == Some("italy"));
    assert_eq!(filter(&model), Some("italy"));
}

#[test]
fn results_that_one_has_landed_in_are_not_overwritten_by_those_before_them() {
    let script = "/ 'china' Ctrl-f / 'wajir' Enter";
    let model = overtaken(script, "haiti", "Enter", |model| hits(model) == Some("haiti"));
    assert_eq!((hits(&model), filter(&model)), (Some("haiti"), Some("china")));
}

#[test]
fn two_parts_before_the_answer_leave_the_results_and_one_goes_on_from_where_one_was() {
    for script in ["/ 'wajir' Down Down Enter", "/ 'wajir' Ctrl-g Down Down Down Enter"] {
        let mut model = open(80, 24);
        press(&mut model, script);
        let place = model.state.hits.as_ref().unwrap().place();
        update(&mut model, Msg::Part(desk()));
        update(&mut model, Msg::Part(desk()));
        let asked = update(&mut model, Msg::Whole(desk()));
        press(&mut model, "n");
        assert_eq!(model.state.message.as_deref(), Some("The results are searched again."));
        answer_at_once(&mut model, asked);
        assert_eq!((hits(&model), model.state.hits.as_ref().unwrap().at), (Some("wajir"), place), "{script}");
        let before = chosen(&model).to_string();
        press(&mut model, "n N");
        assert_eq!(chosen(&model), before);
    }
}

#[test]
fn the_rest_of_the_results_leaves_where_one_went_among_those_of_the_page() {
    let mut model = open(80, 24);
    press(&mut model, "/ 'a' Enter");
    let effects = update(&mut model, Msg::Whole(desk()));
    let Some(Effect::Search { ticket, text }) = effects.iter().find(|one| matches!(one, Effect::Search { .. })) else {
        panic!("{effects:?}");
    };
    let mut told = Vec::new();
    desk().search(text, &|| false, &mut |answer| told.push(Arc::new(answer)));
    let whole = told.pop().unwrap();
    let page = whole.as_ref().as_ref().unwrap();
    let page = crate::domain::search::Answer { docs: page.docs[..9].into(), count: None, ..page.clone() };
    update(&mut model, Msg::Found { ticket: *ticket, answer: Arc::new(Ok(page)) });
    press(&mut model, "n n");
    let at = model.state.hits.as_ref().unwrap().at;
    assert!(at > 0);
    // Also where one has gone elsewhere since.
    model.state.selection.chosen = None;
    update(&mut model, Msg::Found { ticket: *ticket, answer: whole });
    let hits = model.state.hits.as_ref().unwrap();
    assert!(hits.at == at && hits.answer.as_ref().as_ref().unwrap().docs.len() > 9);
}

#[test]
fn no_key_overtakes_those_that_wait_however_many_there_are() {
    let mut model = open(80, 24);
    let asked = typed(&mut model, "wajir");
    key(&mut model, "Enter");
    let before = model.state.overlays.clone();
    for _ in 0..400 {
        key(&mut model, "x");
    }
    assert_eq!((&model.state.overlays, model.state.ahead.len()), (&before, 256));
    answer_at_once(&mut model, asked);
    assert!(model.state.overlays.is_empty() && model.state.ahead.is_empty());
}

#[test]
fn a_paste_waits_as_keys_do() {
    let mut model = open(80, 24);
    let asked = typed(&mut model, "wajir");
    for name in ["Enter", "/"] {
        key(&mut model, name);
    }
    update(&mut model, Msg::Paste("haiti".into()));
    assert_eq!(model.state.ahead.back(), Some(&Ahead::Paste("haiti".into())));
    answer_at_once(&mut model, asked);
    press(&mut model, "Enter");
    assert_eq!((hits(&model), &**model.state.recents), (Some("haiti"), &["haiti".to_string(), "wajir".into()][..]));
}
