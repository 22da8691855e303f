//! A kiosk only looks: what is forbidden answers with a sentence and is offered nowhere.

use super::harness::{open, press, text};
use crate::tui::state::Effect;
use crate::tui::{Kiosk, Model};

fn kiosk(copy: bool) -> Model {
    let mut model = open(100, 60);
    model.state.kiosk = Some(Kiosk { copy });
    model
}

fn leaves(effects: &[Effect]) -> bool {
    effects.iter().any(|effect| matches!(effect, Effect::Copy(_) | Effect::Write { .. } | Effect::Suspend))
}

#[test]
fn what_is_forbidden_answers_with_a_sentence() {
    for script in [
        "Ctrl-z",
        "y",
        "y i",
        "s y",
        "s Ctrl-z",
        "? Ctrl-z",
        ": 'suspend' Enter",
        ": 'write_x' Enter",
        ": 'copy' Enter",
    ] {
        let mut model = kiosk(false);
        assert!(!leaves(&press(&mut model, script)), "{script}");
    }
    for (script, words) in [("Ctrl-z", "cannot be suspended"), ("y", "nothing is copied"), ("s y", "nothing is copied")]
    {
        let mut model = kiosk(false);
        press(&mut model, script);
        assert!(text(&model).contains(words), "{script}: {}", text(&model));
    }
}

#[test]
fn a_command_that_is_forbidden_is_answered_by_its_name_and_a_key_of_the_copy_menu_does_nothing_else() {
    for (script, words) in [
        (": 'write'", "nothing is written"),
        (": 'write_x' Enter", "nothing is written"),
        (": 'copy'", "nothing is copied"),
        (": 'suspend' Enter", "cannot be suspended"),
        (": Ctrl-z", "cannot be suspended"),
        ("/ Ctrl-z", "cannot be suspended"),
    ] {
        let mut model = kiosk(false);
        press(&mut model, script);
        assert!(text(&model).contains(words), "{script}: {}", text(&model));
    }
    for script in ["y i", "y p", "y d", "s y i", "2 y d"] {
        let mut model = kiosk(false);
        let effects = press(&mut model, script);
        assert!(!leaves(&effects) && text(&model).contains("nothing is copied"), "{script}: {}", text(&model));
        assert_eq!(model.state.overlays.len(), usize::from(script.starts_with('s')), "{script}");
        press(&mut model, "j");
        assert!(!text(&model).contains("nothing is copied"), "{script}: any other key goes on working");
    }
}

#[test]
fn what_is_forbidden_is_offered_nowhere() {
    for script in ["", "2", "s", "?", "? G", ":", ": 'write'", ": 'copy'", ": 'suspend'"] {
        let mut model = kiosk(false);
        press(&mut model, script);
        let screen = text(&model);
        let typed = |line: &&str| !line.starts_with("│: ") && !line.contains("This is a kiosk: ");
        for word in ["copy", "suspend", "write FILE", "clipboard", "to the shell"] {
            assert!(!screen.lines().filter(typed).any(|line| line.contains(word)), "{script}: {word}: {screen}");
        }
    }
    let mut model = open(100, 60);
    press(&mut model, ":");
    assert!(text(&model).contains("write FILE") && text(&model).contains("suspend"), "elsewhere they are");
}

#[test]
fn at_every_common_size_a_kiosk_says_that_it_only_looks_and_how_to_get_help() {
    for (cols, rows) in [(80, 24), (60, 14), (40, 12), (120, 36)] {
        for script in ["", "4", "2 z", "s"] {
            let mut model = open(cols, rows);
            model.state.kiosk = Some(Kiosk { copy: false });
            press(&mut model, script);
            let screen = text(&model);
            let header = screen.lines().next().unwrap();
            assert!(header.contains("? help"), "{cols}x{rows} {script}: {header}");
            assert!(header.contains("read only"), "{cols}x{rows} {script}: {header}");
        }
    }
    assert!(text(&kiosk(false)).lines().next().unwrap().contains("not a register"));
}

#[test]
fn a_kiosk_says_so_reads_again_and_copies_where_it_was_let() {
    let mut model = kiosk(false);
    assert!(text(&model).lines().next().unwrap().contains("read only"));
    assert!(press(&mut model, "R").contains(&Effect::Reload));
    let mut model = kiosk(true);
    assert!(leaves(&press(&mut model, "y i")));
    assert!(!text(&model).contains(":write"), "{}", text(&model));
    assert!(!leaves(&press(&mut model, ": 'write_x' Enter")));
}
