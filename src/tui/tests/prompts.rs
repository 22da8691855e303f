//! What holds in every prompt: the keys that work there as elsewhere, and what the footer says of them.

use super::harness::{open, press, text};
use crate::tui::state::Effect;

#[test]
fn the_shell_and_a_fresh_screen_are_a_key_away_in_a_prompt_too() {
    for prompt in ["/ 'wajir'", ": 'zo'"] {
        let mut model = open(80, 24);
        press(&mut model, prompt);
        let before = model.state.clone();
        assert!(press(&mut model, "Ctrl-z").contains(&Effect::Suspend), "{prompt}");
        assert!(press(&mut model, "Ctrl-l").contains(&Effect::Repaint), "{prompt}");
        assert_eq!(model.state, before, "{prompt}: what was typed stays");
    }
}

#[test]
fn the_footer_of_a_prompt_says_what_its_keys_do() {
    let footer = |script: &str| {
        let mut model = open(80, 24);
        press(&mut model, script);
        text(&model).lines().last().unwrap().trim().to_string()
    };
    assert_eq!(footer(":"), "Enter run · Esc clear, close · Up Down choose · Tab complete");
    assert_eq!(footer("/"), "Enter open · Esc clear, close · Up Down choose · Tab complete · Ctrl-f filter");
}
