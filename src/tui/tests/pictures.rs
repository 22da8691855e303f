//! Whole screens of the two pictures, as text: a change in what is drawn shows as a difference to be looked at.

use super::harness::{desk, press, text};
use crate::domain::glyphs::Glyphs;
use crate::tui::Model;
use crate::tui::theme::Theme;

/// The screens after a script: at three sizes in Braille, at one in half blocks and in ASCII.
fn screens(script: &str) -> String {
    let sizes = [(80, 24, Glyphs::Braille), (120, 36, Glyphs::Braille), (200, 60, Glyphs::Braille)];
    let letters = [(120, 36, Glyphs::Blocks), (120, 36, Glyphs::Ascii)];
    let mut out = String::new();
    for (cols, rows, glyphs) in sizes.into_iter().chain(letters) {
        let mut model = Model::open(desk(), (cols, rows), Theme::Mono, glyphs);
        press(&mut model, script);
        out.push_str(&format!("## {cols}x{rows}, {}\n{}\n", glyphs.word(), text(&model)));
    }
    out
}

#[test]
fn the_whole_country() {
    insta::assert_snapshot!(screens("3 z 0"));
}

#[test]
fn the_border_region() {
    insta::assert_snapshot!(screens("3 z c"));
}

#[test]
fn one_county_with_its_neighbours() {
    insta::assert_snapshot!(screens("3 Right Up f"));
}

#[test]
fn one_partner() {
    insta::assert_snapshot!(screens("1 g j j j j j j j j Down"));
}

#[test]
fn one_period() {
    insta::assert_snapshot!(screens("/ 'it-crime-loi' Enter 4 c H H c 1"));
}

#[test]
fn the_timeline_alone_by_partner() {
    insta::assert_snapshot!(screens("4 z"));
}

#[test]
fn the_timeline_alone_by_county_closer_to_today() {
    insta::assert_snapshot!(screens("4 z v + +"));
}

#[test]
fn tiles_and_the_counties_by_partner() {
    insta::assert_snapshot!(screens("3 T v v"));
}
