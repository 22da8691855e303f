//! Golden screens, text and style, at three sizes; and without Braille and colour.

use super::harness::{desk, open, press, styled, text};
use crate::domain::geo::Glyphs;
use crate::tui::Model;
use crate::tui::theme::Theme;

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
    assert!(!["cyan", "green", "red", "blue", "yellow", "magenta"].iter().any(|colour| screen.contains(colour)));
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

#[test]
fn nothing_is_told_by_colour_alone() {
    for script in ["", "3 Right", "/ 'haiti'", "g", "4 l", "s"] {
        let mut coloured = open(120, 36);
        let mut mono = Model::open(desk(), (120, 36), Theme::Mono, Glyphs::Braille);
        press(&mut coloured, script);
        press(&mut mono, script);
        assert_eq!(text(&coloured), text(&mono), "{script}");
    }
}
