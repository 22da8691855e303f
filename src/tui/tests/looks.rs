//! The looks: the same letters in each, and nothing that only a colour tells.

use std::collections::BTreeMap;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier};

use super::harness::{desk, draw, open, press, text};
use crate::domain::glyphs::Glyphs;
use crate::tui::Model;
use crate::tui::layout::places;
use crate::tui::pane::Pane;
use crate::tui::theme::{Role, Theme};

const COLOURED: [Theme; 3] = [Theme::Terminal, Theme::Contrast, Theme::Truecolor];

/// Every screen and overlay, with something selected, lit, matched, pinned, brushed.
const SCENES: [&str; 24] = [
    "",
    "1 g j j j",
    "2 j j",
    "/ 'terrorism' Enter",
    "/ 'haiti'",
    "s j",
    "o",
    "i",
    "?",
    ": 'pane'",
    ": 'faults' Enter",
    ": 'about' Enter",
    "3 z 0",
    "3 z c",
    "3 Right Up f",
    "3 z v",
    "3 z v v",
    "3 z T",
    "3 T v v",
    "3 T T j",
    "4 z",
    "4 z v + + l",
    "4 z c H H",
    "/ 'it-crime-loi' Enter 4 c H H c 1 Space",
];

fn scene(script: &str, glyphs: Glyphs, theme: Theme) -> Model {
    let mut model = Model::open(desk(), (120, 36), theme, glyphs);
    press(&mut model, script);
    model
}

#[test]
fn every_look_shows_the_same_letters() {
    for script in SCENES {
        let mut model = scene(script, Glyphs::Braille, Theme::Mono);
        let mono = text(&model);
        for theme in COLOURED {
            model.state.theme = theme;
            assert_eq!(text(&model), mono, "{theme:?} {script:?}");
        }
    }
}

/// The parts of a screen: a sign has a meaning of its own in each.
fn parts(model: &Model) -> Vec<Rect> {
    let places = places(&model.state);
    if !model.state.overlays.is_empty() {
        return vec![places.header, places.footer, places.body];
    }
    [places.header, places.footer].into_iter().chain(Pane::ALL.into_iter().filter_map(|pane| places.of(pane))).collect()
}

/// What has a colour: a run of letters, or a single sign, with its form (bold, underlined, reversed), and its colour.
fn coloured(buf: &Buffer, part: Rect) -> Vec<((String, Modifier), Color)> {
    let mut out: Vec<((String, Modifier), Color)> = Vec::new();
    for y in part.top()..part.bottom() {
        let mut run: Option<(String, Modifier, Color)> = None;
        for x in part.left()..=part.right() {
            let cell = buf.cell((x, y)).filter(|_| x < part.right()).map(|cell| {
                let style = cell.style();
                (cell.symbol().to_string(), style.add_modifier, style.fg.unwrap_or(Color::Reset))
            });
            match (&mut run, cell) {
                (Some((letters, form, colour)), Some((next, its, own))) if *form == its && *colour == own => {
                    letters.push_str(&next);
                }
                (_, next) => {
                    let done = std::mem::replace(&mut run, next);
                    out.extend(done.into_iter().flat_map(|(letters, form, colour)| {
                        signs(letters.trim()).into_iter().map(move |sign| ((sign, form), colour))
                    }));
                }
            }
        }
    }
    out
}

/// Words stay together; lines, patterns and marks stand each for itself.
fn signs(run: &str) -> Vec<String> {
    if run.chars().any(char::is_alphanumeric) {
        return vec![run.to_string()];
    }
    run.chars().filter(|c| *c != ' ').map(String::from).collect()
}

/// In one part of a screen nothing differs from anything by its colour alone: what has the same letters in the same form has the
/// same colour. So whoever sees no colour misses nothing.
#[test]
fn nothing_differs_by_colour_alone() {
    let mut seen = 0;
    for (script, glyphs) in SCENES.into_iter().flat_map(|script| Glyphs::ALL.map(|glyphs| (script, glyphs))) {
        let mut model = scene(script, glyphs, Theme::Mono);
        for theme in COLOURED {
            model.state.theme = theme;
            let buf = draw(&model);
            for part in parts(&model) {
                let mut colours: BTreeMap<(String, u16), Color> = BTreeMap::new();
                for ((sign, form), colour) in coloured(&buf, part) {
                    seen += usize::from(colour != Color::Reset);
                    let known = *colours.entry((sign.clone(), form.bits())).or_insert(colour);
                    assert_eq!(known, colour, "{theme:?} {script:?} {glyphs:?}: “{sign}” {form:?}\n{}", text(&model));
                }
            }
        }
    }
    assert!(seen > 10_000, "colours were compared: {seen}");
}

/// Also what the pictures write: names of lakes and countries, the scale, years.
#[test]
fn high_contrast_has_every_letter_on_the_screen_bold_or_reversed() {
    let mut seen = 0;
    for script in SCENES {
        let model = scene(script, Glyphs::Braille, Theme::Contrast);
        let buf = draw(&model);
        for (at, cell) in buf.content.iter().enumerate() {
            let is_word = cell.symbol().chars().any(char::is_alphanumeric);
            let strong = cell.modifier.intersects(Modifier::BOLD | Modifier::REVERSED);
            seen += usize::from(is_word);
            assert!(strong || !is_word, "{script:?}: “{}” {:?}\n{}", cell.symbol(), buf.pos_of(at), text(&model));
        }
    }
    assert!(seen > 10_000, "letters were looked at: {seen}");
}

/// Cyan is next to nothing on white, and the default look knows no ground.
#[test]
fn no_sign_of_the_default_look_is_cyan_yellow_or_white() {
    for role in Role::ALL {
        for theme in [Theme::Terminal, Theme::Contrast] {
            let colour = theme.style(role).fg;
            assert!(!matches!(colour, Some(Color::Cyan | Color::Yellow | Color::White)), "{theme:?} {role:?}");
        }
    }
}

#[test]
fn a_look_is_chosen_by_name_or_in_turn_also_over_a_page() {
    let mut model = open(100, 30);
    press(&mut model, ": 'look_contrast' Enter");
    assert_eq!(model.state.theme, Theme::Contrast);
    assert!(text(&model).contains("Look: high contrast."));
    press(&mut model, "s : 'look' Enter");
    assert_eq!((model.state.theme, model.state.overlays.len()), (Theme::Mono, 1));
    press(&mut model, ": 'look_pink' Enter");
    assert!(text(&model).contains("write terminal, contrast or mono"), "{}", text(&model));
    assert_eq!(model.state.theme, Theme::Mono);
}
