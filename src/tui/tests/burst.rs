//! A burst of keys is taken in key by key; what is costly is done once, before the frame.

use super::harness::{burst, open, press, text};
use crate::tui::key::Key;
use crate::tui::{Effect, Msg, update};

/// A search costs a hundredth of a second and more: letters that were pasted or held must not each cost one.
#[test]
fn letters_that_come_in_one_burst_are_searched_for_once_and_enter_lands_on_the_right_result() {
    let asked = |effects: Vec<Effect>| effects.into_iter().filter(|one| matches!(one, Effect::Search { .. })).count();
    let mut model = open(80, 24);
    burst(&mut model, "/");
    for letter in "border security ".chars().cycle().take(100) {
        assert_eq!(asked(update(&mut model, Msg::Key(Key::Char(letter)))), 0, "searched at a letter");
    }
    for name in ["Backspace", "Ctrl-w", "Ctrl-u", "w", "a", "j", "i", "r"] {
        let key = Msg::Key(Key::named(name).unwrap());
        assert_eq!(asked(update(&mut model, key)), 0, "searched at {name}");
    }
    assert_eq!(asked(update(&mut model, Msg::Rest)), 1);
    assert!(update(&mut model, Msg::Rest).is_empty(), "searched for nothing");
    let (mut typed, mut burst_of) = (open(80, 24), open(80, 24));
    for key in ["/", "'wajir'", "Down", "Enter", "j", "j", "s"] {
        press(&mut typed, key);
    }
    burst(&mut burst_of, "/ 'wajir' Down Enter j j s");
    assert_eq!(typed.state, burst_of.state);
    assert_eq!(text(&typed), text(&burst_of));
}
