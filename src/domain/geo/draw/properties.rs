//! What holds of the map at every size, view, level of detail and glyph set.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::domain::geo::picture::{Cell, Role};
use crate::domain::geo::sample::{self, scene};
use crate::domain::geo::shape::Coord;

static LEVELS: LazyLock<[Atlas; 2]> = LazyLock::new(|| [sample::atlas(), sample::detail()]);

/// What the set of half blocks may use beside ASCII, all of it in Windows Glyph List 4.
const BLOCKS: &str = "▀▄█▌▐░·~/•▲─│┌┐└┘├┤┬┴┼↑";

fn view() -> impl Strategy<Value = Viewport> {
    let scale = (1.0..30.0f64).prop_map(|times| 0.01 * times);
    (33.0..43.0f64, -5.0..6.0f64, scale, 0..130u16, 0..60u16).prop_map(|(lon, lat, scale, cols, rows)| Viewport {
        centre: Coord { x: lon, y: lat },
        lon_per_col: scale,
        lat_per_row: scale * 2.0,
        cols,
        rows,
    })
}

fn glyphs() -> impl Strategy<Value = Glyphs> {
    prop::sample::select(Glyphs::ALL.to_vec())
}

/// A scene with another county selected, another lit and another place shown each time.
fn any_scene() -> impl Strategy<Value = Scene> {
    (0..47usize, 0..47usize, 0..112usize).prop_map(|(selected, lit, place)| {
        let [atlas, _] = &*LEVELS;
        let mut scene = scene();
        scene.selected = Some(atlas.counties[selected].slug.clone());
        scene.lit.insert(atlas.counties[lit].slug.clone());
        scene.place = Some(atlas.places[place].id.clone());
        scene
    })
}

fn picture(level: usize, scene: &Scene, view: Viewport, glyphs: Glyphs) -> Picture {
    draw(&LEVELS[level], scene, view, view.cols, view.rows, glyphs)
}

proptest! {
    #![proptest_config(crate::domain::trials::cases(96))]

    #[test]
    fn every_glyph_set_keeps_to_its_characters(view in view(), level in 0..2usize, scene in any_scene()) {
        let blocks = picture(level, &scene, view, Glyphs::Blocks);
        for cell in &blocks.cells {
            prop_assert!(cell.text.is_ascii() || BLOCKS.contains(cell.text), "{:?}", cell.text);
        }
        let ascii = picture(level, &scene, view, Glyphs::Ascii);
        prop_assert!(ascii.cells.iter().all(|cell| cell.text.is_ascii()));
    }

    #[test]
    fn no_two_labels_overlap_or_touch(
        view in view(), level in 0..2usize, scene in any_scene(), glyphs in glyphs(),
    ) {
        let plan = Plan::new(&LEVELS[level], &scene, view, glyphs);
        let (canvas, posts) = (lines::trace(&plan), posts::shown(&plan));
        let sheet = labels::set(&plan, &canvas, &posts);
        let mut taken = std::collections::BTreeSet::new();
        for label in &sheet.labels {
            let end = label.col + label.text.len() as u16;
            prop_assert!(end <= view.cols && label.row < view.rows);
            prop_assert!(label.county.is_none() || label.col > 0, "no cell for the sign");
            for col in label.col..end {
                prop_assert!(taken.insert((col, label.row)), "{:?}", label.text);
            }
        }
        for label in sheet.labels.iter().filter(|label| label.county.is_some()) {
            prop_assert!(!taken.contains(&(label.col - 1, label.row)), "the sign of {:?}", label.text);
        }
    }

    #[test]
    fn every_label_is_written_whole(view in view(), level in 0..2usize, scene in any_scene(), glyphs in glyphs()) {
        let plan = Plan::new(&LEVELS[level], &scene, view, glyphs);
        let (canvas, posts) = (lines::trace(&plan), posts::shown(&plan));
        let picture = picture(level, &scene, view, glyphs);
        for label in &labels::set(&plan, &canvas, &posts).labels {
            for (col, letter) in (label.col..).zip(&label.text) {
                prop_assert_eq!(picture.cell(col, label.row).unwrap().text, *letter, "{:?}", &label.text);
            }
        }
    }

    #[test]
    fn the_county_of_a_cell_is_the_one_under_its_middle(
        view in view(), level in 0..2usize, scene in any_scene(), glyphs in glyphs(),
    ) {
        let atlas = &LEVELS[level];
        let picture = picture(level, &scene, view, glyphs);
        let columns = usize::from(view.cols.max(1));
        for (i, cell) in picture.cells.iter().enumerate() {
            let (col, row) = ((i % columns) as u16, (i / columns) as u16);
            let label = matches!(cell.role, Role::Label | Role::LabelPriority | Role::LabelSelected);
            // A small county is given the cell of its label point, and a sign or a fill beside its label.
            let rescued = cell.county.and_then(|code| atlas.county_by_code(code)).is_some_and(|county| {
                let own = county.label_point;
                let cells = county.planar_area / (view.lon_per_col * view.lat_per_row);
                view.cell_of(own.x, own.y) == Some((col, row)) || cells < 12.0
            });
            let token = matches!(cell.role, Role::Fill(_)) && col > 0 && {
                let before = picture.cell(col - 1, row).unwrap();
                before.county == cell.county && before.text.is_alphabetic()
            };
            if !label && !rescued && !token {
                let middle = view.unproject(f64::from(col) + 0.5, f64::from(row) + 0.5);
                let found = atlas.county_at(middle.x, middle.y);
                let taken = found.is_some_and(|county| county.planar_area < 12.0 * view.lon_per_col * view.lat_per_row);
                if !taken {
                    prop_assert_eq!(cell.county, found.map(|county| county.code), "{},{}", col, row);
                }
            }
        }
    }
}

#[test]
fn the_five_are_named_at_every_size_in_every_glyph_set_at_both_levels() {
    let scenes = [scene(), Scene::default()];
    for (cols, rows) in [(30, 12), (36, 18), (40, 20), (60, 30), (100, 40), (120, 56)] {
        let view = Viewport::border_region(&LEVELS[0], cols, rows);
        for (level, glyphs) in [0, 1].into_iter().flat_map(|level| Glyphs::ALL.map(|glyphs| (level, glyphs))) {
            for scene in &scenes {
                let picture = picture(level, scene, view, glyphs);
                for county in LEVELS[level].priority() {
                    let letters = picture.cells.iter().filter(|cell| {
                        let label = matches!(cell.role, Role::LabelPriority | Role::LabelSelected);
                        cell.county == Some(county.code) && label && cell.text.is_alphabetic()
                    });
                    let name: String = letters.map(|cell| cell.text).collect();
                    let whole = name.len() >= 3 && county.name.starts_with(&name);
                    assert!(whole, "{} at {cols}x{rows}, {glyphs:?}\n{}", county.name, picture.plain());
                    let ground = |c: &&Cell| c.county == Some(county.code) && !c.text.is_alphabetic();
                    assert!(picture.cells.iter().filter(ground).count() > 0, "{}", county.name);
                }
            }
        }
    }
}

#[test]
fn borders_and_county_lines_are_told_apart_by_shape() {
    let view = Viewport::border_region(&LEVELS[1], 60, 30);
    for (glyphs, heavy, light) in [(Glyphs::Blocks, "▀▄█▌▐", "─│┌┐└┘├┤┬┴┼"), (Glyphs::Ascii, "#", "-|/\\_.'%")]
    {
        let picture = picture(1, &Scene::default(), view, glyphs);
        let drawn = |role: Role, chars: &str| {
            let all: Vec<char> = picture.cells.iter().filter(|c| c.role == role).map(|c| c.text).collect();
            assert!(all.len() > 20 && all.iter().all(|c| chars.contains(*c)), "{role:?}: {all:?}");
        };
        drawn(Role::Border, heavy);
        drawn(Role::CountyLine, light);
    }
}

#[test]
fn posts_are_told_apart_by_kind_and_named_when_near() {
    let atlas = &LEVELS[1];
    let mandera = Viewport::around(atlas.county("mandera").unwrap(), 118, 34);
    let busia = Viewport::around(atlas.county("busia").unwrap(), 60, 30);
    for (glyphs, seat, one_stop) in [(Glyphs::Braille, '•', '▲'), (Glyphs::Blocks, '•', '▲'), (Glyphs::Ascii, 'o', 'A')]
    {
        let signs = |view: Viewport| -> String {
            let picture = picture(1, &Scene::default(), view, glyphs);
            let posts = picture.cells.iter().filter(|cell| cell.role == Role::Post);
            posts.map(|cell| cell.text).collect()
        };
        let (near, far) = (signs(busia), signs(mandera));
        assert!(near.contains(one_stop) && near.contains(seat) && near.contains("Busia OSBP"), "{near}");
        assert!(far.contains('+') && far.contains("Rhamu") && far.contains("Moyale OSBP"), "{far}");
    }
}

#[test]
fn a_small_lake_is_water_that_still_belongs_to_its_county() {
    let atlas = &LEVELS[1];
    let lake = atlas.lakes.iter().find(|lake| lake.id == "masinga-res").unwrap();
    let view = Viewport::fit(lake.bounds, 60, 30);
    let picture = picture(1, &Scene::default(), view, Glyphs::Ascii);
    let water = picture.cells.iter().filter(|cell| cell.role == Role::Water && cell.text == '~');
    assert!(water.clone().count() > 5, "{}", picture.plain());
    assert!(water.clone().all(|cell| cell.county.is_some()), "{}", picture.plain());
}
