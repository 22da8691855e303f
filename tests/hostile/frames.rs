//! Frames in memory: every cell has the style it has with harmless text of the same width, and nothing but such text.

use std::sync::Arc;
use std::time::Instant;

use mpaka::domain::dataset::Layer;
use mpaka::domain::date::Day;
use mpaka::domain::glyphs::Glyphs;
use mpaka::domain::library::Library;
use mpaka::domain::safe::{clean, columns, harmless};
use mpaka::shipped;
use mpaka::tui::key::Key;
use mpaka::tui::theme::Theme;
use mpaka::tui::{Desk, Effect, Model, Msg, cursor, update, view};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;

use crate::folder::layer;
use crate::inputs::{field, hostile, shape, unprintable};

const SIZE: (u16, u16) = (110, 40);

/// Every pane, page and prompt that shows data.
const SCRIPTS: [&str; 14] = [
    "",
    "2 z",
    "2 z G",
    "s",
    "s G",
    "o",
    "i",
    "3 T T z",
    "4 z",
    "4 v z",
    "4 v v z",
    "4 l z",
    "/ 'question'",
    ": 'faults' Enter",
];

fn model(words: &str) -> Model {
    opened(layer(words))
}

fn opened(layer: Layer) -> Model {
    let library = Library::new(&[layer], shipped::atlas().unwrap());
    let desk = Arc::new(Desk::new(library, Day::parse("2026-11-22").unwrap(), false));
    Model::open(desk, SIZE, Theme::Terminal, Glyphs::Braille)
}

fn press(model: &mut Model, script: &str) {
    for word in script.split_whitespace() {
        match word.strip_prefix('\'').and_then(|word| word.strip_suffix('\'')) {
            Some(letters) => letters.chars().for_each(|c| drop(update(model, Msg::Key(Key::Char(c))))),
            None => drop(update(model, Msg::Key(Key::named(word).unwrap()))),
        }
    }
}

fn frame(model: &Model) -> Buffer {
    let mut model = model.clone();
    update(&mut model, Msg::Rest);
    let area = Rect::new(0, 0, SIZE.0, SIZE.1);
    let mut buf = Buffer::empty(area);
    view(&model, area, &mut buf);
    buf
}

fn text(buf: &Buffer) -> String {
    let rows = buf.content.chunks(usize::from(SIZE.0));
    rows.map(|row| row.iter().map(Cell::symbol).collect::<String>() + "\n").collect()
}

/// What a cell is made of, its letter aside: a blank, or so many columns.
fn kind(symbol: &str) -> usize {
    if symbol == " " { 0 } else { columns(symbol) }
}

fn assert_same(one: &Model, harmless_one: &Model, what: &str) {
    assert_eq!(cursor(one), cursor(harmless_one), "{what}: the cursor");
    let (hostile, calm) = (frame(one), frame(harmless_one));
    let mut wide = false;
    for (at, (cell, other)) in hostile.content.iter().zip(&calm.content).enumerate() {
        let context = || format!("{what}, cell {at}\n{}\n{}", text(&hostile), text(&calm));
        assert!(cell.symbol().chars().all(harmless), "{:?} in {}", cell.symbol(), context());
        assert_eq!(*clean(cell.symbol()), *cell.symbol(), "{}", context());
        // The right half of a wide letter is never written.
        assert!(
            wide || cell.style() == other.style(),
            "{:?} is not {:?} in {}",
            cell.style(),
            other.style(),
            context()
        );
        let same = if wide { 1 } else { kind(cell.symbol()).min(1) };
        assert_eq!(same, kind(other.symbol()), "{:?} for {:?} in {}", cell.symbol(), other.symbol(), context());
        wide = kind(cell.symbol()) > 1;
    }
}

#[test]
fn a_frame_of_hostile_data_is_a_frame_of_harmless_data_of_the_same_width() {
    for words in hostile() {
        let (mut one, mut other) = (model(&field(&words)), model(&field(&shape(&words))));
        for script in SCRIPTS {
            for model in [&mut one, &mut other] {
                press(model, script);
            }
            assert_same(&one, &other, &format!("{words:?} after {script:?}"));
            for model in [&mut one, &mut other] {
                press(model, "Esc Esc Esc Esc 1 g");
            }
        }
    }
}

#[test]
fn what_is_copied_or_written_is_harmless_line_by_line() {
    for words in hostile() {
        let mut model = model(&field(&words));
        let mut given = 0;
        for script in ["y i", "y d", "2 j j j y p", "s y d", "s j j j y p", ": 'write_x' Enter"] {
            for word in script.split_whitespace() {
                let keys: Vec<Key> = match word.strip_prefix('\'').and_then(|word| word.strip_suffix('\'')) {
                    Some(letters) => letters.chars().map(|c| Key::Char(if c == '_' { ' ' } else { c })).collect(),
                    None => vec![Key::named(word).unwrap()],
                };
                for effect in keys.into_iter().flat_map(|key| update(&mut model, Msg::Key(key))) {
                    if let Effect::Copy(text) | Effect::Write { text, .. } = effect {
                        assert_eq!(unprintable(&text), None, "{words:?} after {script:?}: {text}");
                        given += 1;
                    }
                }
            }
            press(&mut model, "Esc Esc Esc Esc 1 g");
        }
        assert!(given > 3, "only {given} texts were given away");
    }
}

#[test]
fn what_is_typed_or_pasted_into_the_search_is_shown_as_harmless_text_of_the_same_width() {
    let desk = model(&field("x"));
    for words in hostile() {
        let typed: String = words.chars().filter(|c| !c.is_control()).collect();
        let pasted = words.replace(['\r', '\n', '\t'], " ").chars().filter(|c| !c.is_control()).collect::<String>();
        for (text, as_paste) in [(typed, false), (pasted, true)] {
            let shown = |text: &str, raw: &str| {
                let mut model = desk.clone();
                press(&mut model, "/ 'qzjqzj'");
                let raw = format!(".{raw}.");
                if as_paste {
                    update(&mut model, Msg::Paste(raw));
                } else {
                    raw.chars().for_each(|c| drop(update(&mut model, Msg::Key(Key::Char(c)))));
                }
                (model, text.to_string())
            };
            let calm = shape(&text);
            let ((one, _), (other, _)) = (shown(&text, &words), shown(&text, &calm));
            assert_same(&one, &other, &format!("{words:?} in the search"));
        }
    }
}

/// The budget is a few milliseconds; the test allows for a slow build on a busy machine, and fails where the cost goes with
/// the length of the text instead of the size of the screen.
#[test]
fn a_text_of_64_kib_makes_no_frame_slow() {
    let long = |words: &str| {
        let mut layer = layer(&field("x"));
        for file in &mut layer.files {
            let text = String::from_utf8(file.bytes.clone()).unwrap();
            let name = format!("label: \"{}", words.repeat(64 * 1024 / words.len()));
            file.bytes = text.replacen("label: \"", &name, 1).into_bytes();
        }
        opened(layer)
    };
    let mut model = long("é日 ");
    for script in ["", "2 z", "s", "4 z", "/ 'question'", ": 'faults' Enter"] {
        press(&mut model, script);
        frame(&model);
        let start = Instant::now();
        frame(&model);
        let each = start.elapsed();
        println!("64 KiB in every name, {script:?}: {each:?} a frame");
        assert!(each.as_secs() < 5, "{script:?}: {each:?} a frame");
        press(&mut model, "Esc Esc Esc Esc 1 g");
    }
}
