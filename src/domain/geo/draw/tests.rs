//! The map as it is drawn, cell by cell.

use super::*;
use crate::domain::geo::fill::{Pattern, Tone};
use crate::domain::geo::picture::{Cell, Role};
use crate::domain::geo::sample::{atlas, scene};
use crate::domain::geo::shape::Coord;
use proptest::prelude::*;
use unicode_width::UnicodeWidthChar;

const FIVE: [&str; 5] = ["Turkana", "Mandera", "Marsabit", "Wajir", "Busia"];

/// Whether a row holds the name, or its first three letters standing for it.
fn is_labelled(picture: &Picture, name: &str) -> bool {
    let short: String = name.chars().take(3).collect();
    picture.plain().contains(&short)
}

#[test]
fn the_five_are_labelled_at_every_size_a_pane_has() {
    let atlas = atlas();
    for (cols, rows) in [(30, 12), (36, 18), (60, 30), (40, 20), (34, 14), (46, 16)] {
        for view in [Viewport::whole(&atlas, cols, rows), Viewport::border_region(&atlas, cols, rows)] {
            for glyphs in [Glyphs::Braille, Glyphs::Ascii] {
                for scene in [scene(), Scene::default()] {
                    let picture = draw(&atlas, &scene, view, cols, rows, glyphs);
                    for name in FIVE {
                        assert!(is_labelled(&picture, name), "{name} at {cols}x{rows}\n{}", picture.plain());
                    }
                }
            }
        }
    }
}

#[test]
fn the_five_are_told_apart_where_their_names_end() {
    let atlas = atlas();
    for (cols, rows) in [(30, 12), (36, 18), (60, 30)] {
        let view = Viewport::border_region(&atlas, cols, rows);
        let picture = draw(&atlas, &scene(), view, cols, rows, Glyphs::Braille);
        for county in atlas.priority() {
            let own = |role| {
                let has = |c: &&Cell| c.county == Some(county.code) && role == c.role;
                picture.cells.iter().filter(has).count()
            };
            assert!(own(Role::LabelPriority) + own(Role::LabelSelected) >= 3);
            let ground = picture.cells.iter().filter(|c| c.county == Some(county.code)).count();
            assert!(ground > own(Role::LabelPriority), "{} is more than its name", county.slug);
        }
    }
}

#[test]
fn the_selected_county_is_told_by_a_sign_and_its_outline() {
    let atlas = atlas();
    for slug in atlas.counties.iter().map(|county| county.slug.clone()) {
        let scene = Scene { selected: Some(slug.clone()), ..Scene::default() };
        for (cols, rows) in [(40, 20), (60, 30)] {
            let view = Viewport::whole(&atlas, cols, rows);
            let picture = draw(&atlas, &scene, view, cols, rows, Glyphs::Ascii);
            assert!(picture.plain().contains('>'), "{slug} at {cols}x{rows}");
            assert!(picture.cells.iter().any(|c| c.role == Role::LabelSelected), "{slug}");
        }
    }
}

#[test]
fn the_outline_of_a_selected_county_is_heavier_than_other_county_lines() {
    let atlas = atlas();
    let dots = |selected: Option<String>| {
        let scene = Scene { selected, ..Scene::default() };
        let view = Viewport::whole(&atlas, 60, 30);
        let picture = draw(&atlas, &scene, view, 60, 30, Glyphs::Braille);
        let dots = |cell: &Cell| (cell.text as u32).wrapping_sub(0x2800);
        let braille = picture.cells.iter().map(dots).filter(|dots| *dots < 256);
        braille.map(u32::count_ones).sum::<u32>()
    };
    assert!(dots(Some("marsabit".into())) > dots(None) + 40);
}

#[test]
fn lit_counties_get_an_outline_and_a_star() {
    let atlas = atlas();
    let mut scene = Scene::default();
    scene.lit.extend(["mandera".into(), "garissa".into()]);
    let view = Viewport::whole(&atlas, 60, 30);
    let plain = draw(&atlas, &scene, view, 60, 30, Glyphs::Braille);
    assert!(plain.plain().contains("*Mandera") && plain.plain().contains("*Garissa"));
    assert!(plain.cells.iter().any(|cell| cell.role == Role::LitLine));
}

#[test]
fn lighting_a_county_leaves_labels_and_fills_where_they_are() {
    let atlas = atlas();
    let view = Viewport::whole(&atlas, 60, 30);
    let before = draw(&atlas, &Scene::default(), view, 60, 30, Glyphs::Braille);
    let mut scene = Scene::default();
    scene.lit.insert("mandera".into());
    let after = draw(&atlas, &scene, view, 60, 30, Glyphs::Braille);
    let changed = before.cells.iter().zip(&after.cells).filter(|(a, b)| a != b);
    let beyond = changed.filter(|(_, b)| b.role != Role::LitLine && b.text != '*').count();
    assert_eq!(beyond, 0);
}

#[test]
fn classes_are_told_without_colour() {
    let atlas = atlas();
    let view = Viewport::whole(&atlas, 60, 30);
    for glyphs in Glyphs::ALL {
        let picture = draw(&atlas, &scene(), view, 60, 30, glyphs);
        for (tone, pattern) in
            [(Tone::Strong, Pattern::Dense), (Tone::Plain, Pattern::Marked), (Tone::Faint, Pattern::Sparse)]
        {
            let shown = |c: &&Cell| c.role == Role::Fill(tone) && c.text == pattern.glyph(glyphs);
            assert!(picture.cells.iter().filter(shown).count() > 5, "{pattern:?}");
        }
    }
}

#[test]
fn the_class_of_each_of_the_five_shows_at_every_size_a_pane_has() {
    let atlas = atlas();
    for (cols, rows) in [(30, 12), (36, 18), (40, 20), (60, 30), (120, 36)] {
        for view in [Viewport::whole(&atlas, cols, rows), Viewport::border_region(&atlas, cols, rows)] {
            let picture = draw(&atlas, &scene(), view, cols, rows, Glyphs::Ascii);
            for county in atlas.priority() {
                let shown = |c: &Cell| c.county == Some(county.code) && c.role == Role::Fill(Tone::Strong);
                let any = picture.cells.iter().any(|c| shown(c) && c.text == ';');
                assert!(any, "{} at {cols}x{rows}\n{}", county.slug, picture.plain());
            }
        }
    }
}

#[test]
fn ascii_pictures_are_ascii_and_no_cell_holds_an_empty_pattern() {
    let atlas = atlas();
    let view = Viewport::whole(&atlas, 80, 40);
    let ascii = draw(&atlas, &scene(), view, 80, 40, Glyphs::Ascii);
    assert!(ascii.cells.iter().all(|cell| cell.text.is_ascii()));
    let braille = draw(&atlas, &scene(), view, 80, 40, Glyphs::Braille);
    assert!(braille.cells.iter().all(|cell| cell.text != '\u{2800}'));
    assert!(braille.cells.iter().all(|cell| cell.text.width() == Some(1)));
}

#[test]
fn ilemi_is_hatched_and_called_disputed() {
    let atlas = atlas();
    let view = Viewport::whole(&atlas, 60, 30);
    let picture = draw(&atlas, &Scene::default(), view, 60, 30, Glyphs::Braille);
    assert!(picture.plain().contains("Ilemi (disputed)"), "{}", picture.plain());
    assert!(picture.cells.iter().any(|c| c.role == Role::Disputed && c.text == '/'));
}

#[test]
fn a_shown_place_is_marked_and_named() {
    let atlas = atlas();
    let scene = Scene { place: Some("dadaab".into()), ..Scene::default() };
    let view = Viewport::whole(&atlas, 60, 30);
    let picture = draw(&atlas, &scene, view, 60, 30, Glyphs::Braille);
    assert!(picture.plain().contains('X') && picture.plain().contains("Dadaab"));
}

#[test]
fn clicks_find_the_county_under_a_cell_and_the_one_a_label_names() {
    let atlas = atlas();
    let view = Viewport::whole(&atlas, 60, 30);
    let picture = draw(&atlas, &scene(), view, 60, 30, Glyphs::Braille);
    for county in atlas.counties.iter().filter(|county| county.planar_area > 0.5) {
        let (col, row) = view.cell_of(county.label_point.x, county.label_point.y).unwrap();
        assert_eq!(picture.cell(col, row).unwrap().county, Some(county.code), "{}", county.slug);
    }
}

#[test]
fn no_size_panics() {
    let atlas = atlas();
    let scene = Scene { place: Some("busia".into()), ..scene() };
    let sizes = (0..=200).step_by(7).chain([1, 2, 3, 4, 5, 6, 8, 9, 200]);
    for cols in sizes {
        for rows in (0..=60).step_by(6).chain([1, 2, 3, 4, 5]) {
            for view in [Viewport::whole(&atlas, cols, rows), Viewport::border_region(&atlas, 30, 12)] {
                let picture = draw(&atlas, &scene, view, cols, rows, Glyphs::Braille);
                assert_eq!(picture.cells.len(), usize::from(cols) * usize::from(rows));
            }
        }
    }
}

proptest! {
    #![proptest_config(crate::domain::trials::cases(64))]
    #[test]
    fn no_view_panics(
        lon in proptest::num::f64::ANY, lat in proptest::num::f64::ANY,
        across in proptest::num::f64::ANY, down in proptest::num::f64::ANY,
        cols in 0..60u16, rows in 0..30u16, ascii: bool,
    ) {
        let centre = Coord { x: lon, y: lat };
        let view = Viewport { centre, lon_per_col: across, lat_per_row: down, cols: 1, rows: 1 };
        let glyphs = if ascii { Glyphs::Ascii } else { Glyphs::Braille };
        draw(&ATLAS, &Scene::default(), view, cols, rows, glyphs);
    }

    #[test]
    fn no_place_in_kenya_panics_at_any_zoom(
        lon in 30.0..46.0f64, lat in -8.0..9.0f64, scale in 0.0001..3.0f64,
        cols in 0..100u16, rows in 0..50u16,
    ) {
        let centre = Coord { x: lon, y: lat };
        let view = Viewport { centre, lon_per_col: scale, lat_per_row: scale * 2.0, cols, rows };
        draw(&ATLAS, &Scene::default(), view, cols, rows, Glyphs::Braille);
    }
}

static ATLAS: std::sync::LazyLock<Atlas> = std::sync::LazyLock::new(atlas);
