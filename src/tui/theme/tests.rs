//! What can be seen by whom: contrast by the formula of WCAG 2, and that form tells what colour tells.

use super::*;

/// Relative luminance, WCAG 2.2.
fn luminance((r, g, b): (u8, u8, u8)) -> f64 {
    let linear = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

fn contrast(one: (u8, u8, u8), other: (u8, u8, u8)) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

type Rgb = (u8, u8, u8);

const WHITE: Rgb = (255, 255, 255);
const BLACK: Rgb = (0, 0, 0);

#[test]
fn the_formula_is_that_of_the_standard() {
    assert!((contrast(WHITE, BLACK) - 21.0).abs() < 1e-9);
    assert!((contrast(WHITE, (119, 119, 119)) - 4.48).abs() < 0.01, "the grey that just fails AA");
}

#[test]
fn every_24_bit_colour_stands_out_from_black_and_from_white() {
    let mut seen = 0;
    for role in Role::ALL {
        let Some(Color::Rgb(r, g, b)) = Theme::Truecolor.style(role).fg else { continue };
        seen += 1;
        for ground in [WHITE, BLACK] {
            let found = contrast((r, g, b), ground);
            assert!(found >= 3.0, "{role:?} {found:.2} on {ground:?}");
        }
    }
    assert!(seen > 8, "colours were looked at: {seen}");
}

/// Red and magenta of common palettes, normal and bright (which bold becomes in some): xterm, the Linux console, Tango,
/// Windows, macOS, Visual Studio Code.
const PALETTES: [(&str, [Rgb; 2]); 6] = [
    ("xterm", [(205, 0, 0), (205, 0, 205)]),
    ("linux", [(170, 0, 0), (170, 0, 170)]),
    ("tango", [(204, 0, 0), (117, 80, 123)]),
    ("windows", [(197, 15, 31), (136, 23, 152)]),
    ("macos", [(153, 0, 0), (178, 0, 178)]),
    ("vscode", [(205, 49, 49), (188, 63, 188)]),
];

#[test]
fn words_have_only_such_colours_of_the_sixteen_as_are_legible_on_both_grounds() {
    for theme in [Theme::Terminal, Theme::Contrast] {
        for role in Role::ALL.into_iter().filter(|role| role.has_words()) {
            let at = match theme.style(role).fg {
                None => continue,
                Some(Color::Red) => 0,
                Some(Color::Magenta) => 1,
                Some(other) => panic!("{theme:?} {role:?}: {other} vanishes on some ground"),
            };
            for (name, colours) in PALETTES {
                let least = contrast(colours[at], WHITE).min(contrast(colours[at], BLACK));
                assert!(least > 2.2, "{name} {role:?}: {least:.2}");
            }
        }
    }
}

#[test]
fn no_look_paints_a_ground_or_dims_or_blinks() {
    for theme in [Theme::Terminal, Theme::Contrast, Theme::Mono, Theme::Truecolor] {
        for role in Role::ALL {
            let style = theme.style(role);
            assert_eq!(style.bg, None, "{theme:?} {role:?}");
            let never = Modifier::DIM | Modifier::SLOW_BLINK | Modifier::RAPID_BLINK | Modifier::HIDDEN;
            assert!(!style.add_modifier.intersects(never), "{theme:?} {role:?}");
            let grey = matches!(style.fg, Some(Color::DarkGray | Color::Gray | Color::White | Color::Black));
            assert!(!grey, "{theme:?} {role:?}");
        }
    }
}

#[test]
fn only_24_bits_asked_for_are_24_bits_and_mono_has_no_colour() {
    for role in Role::ALL {
        assert_eq!(Theme::Mono.style(role).fg, None);
        for theme in [Theme::Terminal, Theme::Contrast] {
            assert!(!matches!(theme.style(role).fg, Some(Color::Rgb(..) | Color::Indexed(_))), "{theme:?} {role:?}");
        }
    }
    let mut theme = Theme::Terminal;
    for _ in 0..10 {
        theme = theme.next();
        assert_ne!(theme, Theme::Truecolor, "a key never tries them");
    }
}

#[test]
fn high_contrast_has_every_word_bold_or_reversed() {
    for role in Role::ALL.into_iter().filter(|role| role.has_words()) {
        let style = Theme::Contrast.style(role);
        assert!(style.add_modifier.intersects(Modifier::BOLD | Modifier::REVERSED), "{role:?}");
    }
}
