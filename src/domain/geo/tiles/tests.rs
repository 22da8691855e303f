//! The boards against the atlas, and the tiles as they are drawn.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::domain::geo::sample::{atlas, filled, scene};

const BOARDS: [Board; 2] = [Board::Border, Board::Whole];

/// Where each county of a board stands; fails where one stands twice.
fn places(board: Board) -> BTreeMap<&'static str, (i32, i32)> {
    let mut places = BTreeMap::new();
    for (tile, (col, row)) in board.tiles() {
        if let Tile::County(slug) = tile {
            assert!(places.insert(slug, (i32::from(col), i32::from(row))).is_none(), "{slug} stands twice");
        }
    }
    places
}

/// Counties of a board that share a line on land, each pair once.
fn pairs(atlas: &Atlas, board: Board) -> Vec<(&County, &County)> {
    let places = places(board);
    let on_board = |county: &&County| places.contains_key(county.slug.as_str());
    let all = atlas.counties.iter().filter(on_board);
    let pairs = all.flat_map(|one| one.neighbours.iter().filter_map(move |slug| Some((one, atlas.county(slug)?))));
    pairs.filter(|(one, other)| one.code < other.code && on_board(other)).collect()
}

fn shown(cols: u16, rows: u16, asked: Option<Board>, glyphs: Glyphs) -> String {
    tiles(&atlas(), &scene(), (cols, rows), asked, glyphs).map(|picture| picture.plain()).unwrap_or_default()
}

#[test]
fn the_whole_board_has_each_of_the_47_once_and_the_border_board_the_border_and_what_is_next_to_the_five() {
    let atlas = atlas();
    let all: BTreeSet<&str> = atlas.counties.iter().map(|county| county.slug.as_str()).collect();
    assert_eq!(places(Board::Whole).into_keys().collect::<BTreeSet<_>>(), all);
    let mut wanted: BTreeSet<&str> = BTreeSet::new();
    for county in &atlas.counties {
        if county.priority || !county.countries.is_empty() {
            wanted.insert(&county.slug);
        }
        if county.priority {
            wanted.extend(county.neighbours.iter().map(String::as_str));
        }
    }
    assert_eq!(places(Board::Border).into_keys().collect::<BTreeSet<_>>(), wanted);
}

#[test]
fn each_board_has_the_five_neighbouring_countries() {
    for board in BOARDS {
        let mut countries: Vec<&str> = board
            .tiles()
            .filter_map(|(tile, _)| match tile {
                Tile::Country(code) => Some(code),
                Tile::County(_) => None,
            })
            .collect();
        countries.sort_unstable();
        assert_eq!(countries, ["ET", "SO", "SS", "TZ", "UG"]);
        assert!(countries.iter().all(|code| atlas().neighbours.iter().any(|one| one.iso == *code)));
    }
}

#[test]
fn counties_that_share_a_line_are_at_most_two_tiles_apart_and_four_of_five_touch() {
    let atlas = atlas();
    for (board, touching) in [(Board::Border, 90), (Board::Whole, 80)] {
        let places = places(board);
        let pairs = pairs(&atlas, board);
        let apart = |one: &County, other: &County| {
            let ((x, y), (u, v)) = (places[one.slug.as_str()], places[other.slug.as_str()]);
            (x - u).abs().max((y - v).abs())
        };
        for (one, other) in &pairs {
            assert!(apart(one, other) <= 2, "{} and {} on {board:?}", one.name, other.name);
        }
        let touch = pairs.iter().filter(|(one, other)| apart(one, other) == 1).count();
        assert!(touch * 100 >= pairs.len() * touching, "{touch} of {} touch on {board:?}", pairs.len());
    }
}

/// Pairs whose tiles lie the other way round than the counties, of all pairs that lie apart in that direction.
fn turned(board: Board) -> (Vec<String>, usize) {
    let atlas = atlas();
    let places = places(board);
    let (mut turned, mut all) = (Vec::new(), 0);
    for (one, other) in pairs(&atlas, board) {
        let ((x, y), (u, v)) = (places[one.slug.as_str()], places[other.slug.as_str()]);
        let (east, north) = (other.centre.x - one.centre.x, other.centre.y - one.centre.y);
        for (tiles, degrees) in [(u - x, east), (y - v, north)] {
            all += usize::from(tiles != 0);
            if f64::from(tiles) * degrees < 0.0 {
                turned.push(format!("{}, {}", one.name, other.name));
            }
        }
    }
    (turned, all)
}

#[test]
fn west_is_left_and_north_is_up_among_counties_side_by_side_but_for_the_pairs_named_here() {
    assert_eq!(turned(Board::Border), (vec![], 35));
    assert_eq!(turned(Board::Whole), (vec!["Tana River, Kitui".to_string()], 151));
}

#[test]
fn short_names_tell_all_counties_of_a_board_apart() {
    let atlas = atlas();
    for board in BOARDS {
        for letters in board.letters()..WIDEST {
            let names = places(board).into_keys().map(|slug| short(&atlas.county(slug).unwrap().name, letters.into()));
            let unique: BTreeSet<Vec<char>> = names.collect();
            assert_eq!(unique.len(), places(board).len(), "{board:?} with {letters} letters");
        }
    }
}

#[test]
fn every_size_draws_or_is_too_small_and_the_five_are_always_there() {
    let (atlas, scene) = (atlas(), scene());
    for (cols, rows) in
        (0..=60).chain([100, 140, 200]).flat_map(|cols| (0..=12).chain([23, 24, 60]).map(move |rows| (cols, rows)))
    {
        for asked in [None, Some(Board::Border), Some(Board::Whole)] {
            let picture = tiles(&atlas, &scene, (cols, rows), asked, Glyphs::Braille);
            assert_eq!(picture.is_some(), cols >= 25 && rows >= 7, "{cols}x{rows}");
            let Some(picture) = picture else { continue };
            assert_eq!(picture.cells.len(), usize::from(cols) * usize::from(rows));
            if cols % 7 == 4 && rows % 4 == 0 {
                let text = picture.plain();
                for name in ["Tur", "Mar", "Man", "Waj", "Bus"] {
                    assert!(text.contains(name), "{name} at {cols}x{rows}\n{text}");
                }
            }
        }
    }
}

#[test]
fn a_tile_has_sign_pattern_and_name_and_a_click_on_any_of_it_finds_the_county() {
    let atlas = atlas();
    let text = shown(25, 7, None, Glyphs::Ascii);
    for tile in [" ;Tur", " ;Mar", ">;Waj", "*,Gar", " ;Bus", "  Kwa", " ,Lam"] {
        assert!(text.contains(tile), "{tile}\n{text}");
    }
    let picture = tiles(&atlas, &scene(), (60, 24), None, Glyphs::Braille).unwrap();
    let cells = |slug: &str| {
        let code = atlas.county(slug).unwrap().code;
        picture.cells.iter().filter(|cell| cell.county == Some(code)).count()
    };
    assert!(atlas.counties.iter().all(|county| cells(&county.slug) == 7 * 3));
}

#[test]
fn higher_tiles_are_filled_with_their_pattern_and_several_classes_take_turns() {
    let atlas = atlas();
    let mut fill = (*filled([("turkana", 0), ("lamu", 2)])).clone();
    fill.of.insert("wajir".into(), vec![0, 2]);
    let scene = Scene { fill: std::sync::Arc::new(fill), ..Scene::default() };
    let picture = tiles(&atlas, &scene, (60, 24), Some(Board::Border), Glyphs::Ascii).unwrap();
    let drawn = |slug: &str, c: char| {
        let code = atlas.county(slug).unwrap().code;
        picture.cells.iter().filter(|cell| cell.county == Some(code) && cell.text == c).count()
    };
    assert!(drawn("turkana", ';') > 10 && drawn("lamu", ',') > 5);
    assert!(drawn("wajir", ';') > 5 && drawn("wajir", ',') > 5);
    assert_eq!(drawn("kwale", ';') + drawn("kwale", ','), 0);
}

#[test]
fn the_whole_country_is_shown_where_four_letters_fit_unless_the_border_is_asked_for() {
    assert!(shown(48, 8, None, Glyphs::Braille).contains("Nyer"));
    assert!(!shown(47, 8, None, Glyphs::Braille).contains("Nye"));
    assert!(!shown(48, 7, None, Glyphs::Braille).contains("Nye"));
    assert!(!shown(80, 24, Some(Board::Border), Glyphs::Braille).contains("Nye"));
}
