//! A burst of keys is taken in key by key; what is costly is done once, before the frame.

use std::sync::Arc;

use super::harness::{burst, open, press, text};
use crate::tui::key::Key;
use crate::tui::overlay::Overlay;
use crate::tui::{Model, Msg, update};

/// A search costs a hundredth of a second and more: letters that were pasted or held must not each cost one.
#[test]
fn letters_that_come_in_one_burst_are_searched_for_once_and_enter_lands_on_the_right_result() {
    let hits = |model: &Model| match model.state.overlays.last() {
        Some(Overlay::Find(view)) => Arc::clone(&view.hits),
        other => panic!("{other:?}"),
    };
    let mut model = open(80, 24);
    burst(&mut model, "/");
    let first = hits(&model);
    for letter in "border security ".chars().cycle().take(100) {
        update(&mut model, Msg::Key(Key::Char(letter)));
        assert!(Arc::ptr_eq(&hits(&model), &first), "searched at a letter");
    }
    burst(&mut model, "Backspace Ctrl-w Ctrl-u 'wajir'");
    assert!(Arc::ptr_eq(&hits(&model), &first), "searched at a deletion");
    update(&mut model, Msg::Rest);
    let found = hits(&model);
    assert!(!Arc::ptr_eq(&found, &first) && !found.is_empty());
    assert!(update(&mut model, Msg::Rest).is_empty() && Arc::ptr_eq(&hits(&model), &found), "searched for nothing");
    let (mut typed, mut burst_of) = (open(80, 24), open(80, 24));
    for key in ["/", "'wajir'", "Down", "Enter", "j", "j", "s"] {
        press(&mut typed, key);
    }
    burst(&mut burst_of, "/ 'wajir' Down Enter j j s");
    assert_eq!(typed.state, burst_of.state);
    assert_eq!(text(&typed), text(&burst_of));
}
