//! The hardware cursor stands on what is selected, on every screen, for screen readers and Braille displays.

use super::harness::{draw, open, press, row, text};
use crate::tui::{Model, cursor};

/// What stands from the cursor on.
fn at(model: &Model) -> String {
    let place = cursor(model).expect("there is a cursor");
    row(&draw(model), place.y).chars().skip(usize::from(place.x)).collect()
}

#[test]
fn it_stands_where_one_is_in_every_pane_and_over_them() {
    let places = [
        ("1 g", "> CHINA"),
        ("2 j", ">Kind"),
        ("/ 'wajir' Enter 3", ">Wajir"),
        ("/ 'wajir' Enter 3 f", ">Wajir"),
        ("/ 'wajir' Enter 3 T", ">░Waj"),
        ("/ 'wajir' Enter 3 T T", ">Wajir"),
        ("s j", ">             “signed"),
        ("?", "everywhere"),
        ("y", " Copy: i id"),
    ];
    for (script, words) in places {
        let mut model = open(120, 36);
        press(&mut model, script);
        assert!(at(&model).starts_with(words), "{script}: “{}”\n{}", at(&model), text(&model));
    }
}

#[test]
fn on_the_timeline_it_stands_on_the_item_under_the_cursor() {
    let mut model = open(120, 36);
    let mut seen = std::collections::BTreeSet::new();
    press(&mut model, "4 Home");
    for _ in 0..6 {
        press(&mut model, "l");
        let place = cursor(&model).unwrap();
        let buf = draw(&model);
        let reversed = buf.cell(place).unwrap().style().add_modifier.contains(ratatui::style::Modifier::REVERSED);
        assert!(reversed, "{place:?}\n{}", text(&model));
        seen.insert(place);
    }
    assert!(seen.len() > 2, "it moves along");
}

#[test]
fn while_typing_it_stands_behind_the_text() {
    let mut model = open(80, 24);
    press(&mut model, "/ 'wajir'");
    let place = cursor(&model).unwrap();
    assert!(row(&draw(&model), place.y).chars().take(usize::from(place.x)).collect::<String>().ends_with("/ wajir"));
}
