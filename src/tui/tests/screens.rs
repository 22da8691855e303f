//! Golden screens, text and style, at three sizes; and without Braille and colour.

use std::sync::Arc;

use super::harness::{desk, open, press, styled, text, today};
use crate::domain::dataset::{FileText, Layer};
use crate::domain::glyphs::Glyphs;
use crate::domain::library::Library;
use crate::domain::safe::harmless;
use crate::tui::theme::Theme;
use crate::tui::{Desk, Model};

#[test]
fn opening_at_120_by_36() {
    insta::assert_snapshot!(styled(&open(120, 36)));
}

#[test]
fn opening_at_80_by_24() {
    insta::assert_snapshot!(styled(&open(80, 24)));
}

#[test]
fn one_pane_at_a_time_at_50_by_20() {
    let mut model = open(50, 20);
    press(&mut model, "2");
    insta::assert_snapshot!(styled(&model));
}

#[test]
fn opening_in_ascii_without_colour_at_80_by_24() {
    let model = Model::open(desk(), (80, 24), Theme::Mono, Glyphs::Ascii);
    let screen = styled(&model);
    let styles: String = screen.lines().filter(|line| line.starts_with("    ~ ")).collect();
    assert!(!["cyan", "green", "red", "blue", "yellow", "magenta"].iter().any(|colour| styles.contains(colour)));
    assert!(screen.is_ascii(), "nothing but ASCII reaches a terminal that has nothing else");
    insta::assert_snapshot!(screen);
}

#[test]
fn search_for_haiti_at_80_by_24() {
    let mut model = open(80, 24);
    press(&mut model, "/ 'haiti'");
    insta::assert_snapshot!(styled(&model));
}

#[test]
fn search_by_kind_with_a_preview_at_120_by_36() {
    let mut model = open(120, 36);
    press(&mut model, "/ 'omollo' Ctrl-g Down Down");
    insta::assert_snapshot!(styled(&model));
}

#[test]
fn search_with_a_slip_in_ascii_without_colour_at_60_by_20() {
    let mut model = Model::open(desk(), (60, 20), Theme::Mono, Glyphs::Ascii);
    press(&mut model, "/ 'turkna' Down");
    let screen = styled(&model);
    assert!(screen.is_ascii(), "{screen}");
    insta::assert_snapshot!(screen);
}

#[test]
fn search_before_anything_is_typed_at_80_by_24() {
    let mut model = open(80, 24);
    press(&mut model, "/ 'haiti' Enter /");
    insta::assert_snapshot!(text(&model));
}

#[test]
fn search_with_a_wrong_field_at_80_by_24() {
    let mut model = open(80, 24);
    press(&mut model, "/ 'wajir_cuonty:x'");
    insta::assert_snapshot!(styled(&model));
}

#[test]
fn filtered_at_80_by_24() {
    let mut model = open(80, 24);
    press(&mut model, "/ 'italy' Ctrl-f 1 j");
    insta::assert_snapshot!(text(&model));
}

#[test]
fn statements_at_80_by_24() {
    let mut model = open(80, 24);
    press(&mut model, "s");
    insta::assert_snapshot!(text(&model));
}

#[test]
fn a_county_on_the_map_at_120_by_36() {
    let mut model = open(120, 36);
    press(&mut model, "/ 'wajir' Enter 3");
    insta::assert_snapshot!(text(&model));
}

#[test]
fn timeline_in_focus_at_120_by_36() {
    let mut model = open(120, 36);
    press(&mut model, "4 j l");
    insta::assert_snapshot!(text(&model));
}

/// Without colours every state that a person must tell apart still looks different.
#[test]
fn nothing_is_told_by_colour_alone() {
    let mono = |script: &str| {
        let mut model = Model::open(desk(), (120, 36), Theme::Mono, Glyphs::Braille);
        press(&mut model, script);
        styled(&model)
    };
    let pairs = [
        ("focus", "1", "2"),
        ("cursor in the list", "g", "g j"),
        ("what is lit", "g", "G"),
        ("county selected", "3 Right", "3 Right Up"),
        ("cursor in time", "4 l", "4 l l"),
        ("link under the cursor", "2 j j j j j j l", "2 j j j j j j"),
        ("result under the cursor", "/ 'haiti'", "/ 'haiti' Down"),
    ];
    for (what, one, other) in pairs {
        assert_ne!(mono(one), mono(other), "{what}");
    }
}

/// Whatever stands in the data, the screen is the one with harmless text of the same width.
#[test]
fn data_cannot_reach_the_terminal_unsafe() {
    let file = |name: &str, text: String| FileText { name: name.into(), bytes: text.into_bytes() };
    let record = |words: &str| {
        let words = words.escape_default().to_string();
        format!(
            "Instrument(id: \"x\", label: \"{words}\", claims: [(id: \"a\", says: Supplied(\"{words}\"), note: \"{words}\", cite: [Title(\"{words}\")]), (id: \"s\", says: Stage(Signed), cite: [Whole])])"
        )
    };
    for hostile in ["\u{1b}]52;c;ZQ==\u{7}", "\u{9b}2J", "a\u{202e}b", "\u{2028}x", "\u{e000}", "\u{200b}\u{3164}"] {
        let layer =
            Layer { name: "test".into(), files: vec![file("agreements/x.ron", record(hostile))], ..Layer::default() };
        let library = Library::new(&[layer], crate::shipped::atlas().unwrap());
        let desk = Arc::new(Desk::new(library, today(), false));
        for script in ["", "2", "s", "o", "4 l", "/ 'x'", ": 'faults' Enter"] {
            let mut model = Model::open(desk.clone(), (100, 30), Theme::Terminal, Glyphs::Braille);
            press(&mut model, script);
            let screen = text(&model);
            let bad = screen.chars().find(|c| *c != '\n' && !harmless(*c));
            assert_eq!(bad, None, "{hostile:?} after {script:?}");
        }
    }
}
