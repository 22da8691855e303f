//! Opens the workbench on the shipped data, plays key scripts, and reads the screen back as text and style.

use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};

use crate::domain::dataset::{Dataset, Gathering, Layer};
use crate::domain::date::Day;
use crate::domain::glyphs::Glyphs;
use crate::domain::library::{Library, Target};
use crate::tui::answering::answer_at_once;
use crate::tui::key::Key;
use crate::tui::theme::Theme;
use crate::tui::{Desk, Effect, Model, Msg, update, view};

pub fn today() -> Day {
    Day::parse("2026-11-22").unwrap()
}

pub fn desk() -> Arc<Desk> {
    static DESK: std::sync::OnceLock<Arc<Desk>> = std::sync::OnceLock::new();
    let make = || {
        let library = Library::new(&[crate::shipped::dataset()], crate::shipped::atlas().unwrap());
        Arc::new(Desk::new(library, today(), true))
    };
    DESK.get_or_init(make).clone()
}

/// The shipped data of those files alone, by their number and name.
pub fn desk_where(is_read: impl Fn(usize, &str) -> bool) -> Arc<Desk> {
    let shipped = crate::shipped::dataset();
    let layer = Layer { name: "the folder".into(), ..Layer::default() };
    let gathering = Gathering::new(vec![layer], &[shipped.files.len()]);
    for (at, file) in shipped.files.iter().enumerate().filter(|(at, file)| is_read(*at, &file.name)) {
        gathering.take((0, at), &file.name, &file.bytes);
    }
    let library = Library::of(Dataset::default(), crate::shipped::atlas().unwrap());
    Arc::new(Desk::new(library.over_same_ground(gathering.data()), today(), false))
}

pub fn open(cols: u16, rows: u16) -> Model {
    Model::open(desk(), (cols, rows), Theme::Terminal, Glyphs::Braille)
}

/// Plays a script and lets the workbench come to rest, as before a frame. Gives every effect.
pub fn press(model: &mut Model, script: &str) -> Vec<Effect> {
    let mut effects = burst(model, script);
    effects.extend(told(model, Msg::Rest));
    effects
}

/// Plays a script as one burst: keys by name with spaces between, `'word'` for letters typed one by one.
pub fn burst(model: &mut Model, script: &str) -> Vec<Effect> {
    let mut effects = Vec::new();
    for word in script.split_whitespace() {
        let keys: Vec<Key> = match word.strip_prefix('\'').and_then(|word| word.strip_suffix('\'')) {
            Some(letters) => letters.chars().map(|c| Key::Char(if c == '_' { ' ' } else { c })).collect(),
            None => vec![Key::named(word).unwrap_or_else(|| panic!("no key is called {word}"))],
        };
        for key in keys {
            effects.extend(told(model, Msg::Key(key)));
        }
    }
    effects
}

/// Takes a message in, and what is searched for is answered at once.
pub fn told(model: &mut Model, msg: Msg) -> Vec<Effect> {
    let effects = update(model, msg);
    answer_at_once(model, effects)
}

pub fn chosen(model: &Model) -> &str {
    model.state.selection.chosen.as_ref().map_or("", Target::id)
}

pub fn draw(model: &Model) -> Buffer {
    let (cols, rows) = model.state.size;
    let area = Rect::new(0, 0, cols, rows);
    let mut buf = Buffer::empty(area);
    view(model, area, &mut buf);
    buf
}

/// The screen as text, without spaces at line ends.
pub fn text(model: &Model) -> String {
    let buf = draw(model);
    let rows = buf.area.height;
    (0..rows).map(|y| row(&buf, y).trim_end().to_string() + "\n").collect()
}

pub fn row(buf: &Buffer, y: u16) -> String {
    let mut line = String::new();
    let mut skip = 0;
    for x in 0..buf.area.width {
        if skip > 0 {
            skip -= 1;
            continue;
        }
        let symbol = buf.cell((x, y)).unwrap().symbol();
        skip = unicode_width::UnicodeWidthStr::width(symbol).saturating_sub(1);
        line.push_str(symbol);
    }
    line
}

/// Text and style: below each line that has any, its runs of style as `from-to style`.
pub fn styled(model: &Model) -> String {
    let buf = draw(model);
    let mut out = String::new();
    for y in 0..buf.area.height {
        out.push_str(row(&buf, y).trim_end());
        out.push('\n');
        let runs = runs(&buf, y);
        if !runs.is_empty() {
            out.push_str(&format!("    ~ {}\n", runs.join(" ")));
        }
    }
    out
}

fn runs(buf: &Buffer, y: u16) -> Vec<String> {
    let mut runs: Vec<(u16, u16, String)> = Vec::new();
    for x in 0..buf.area.width {
        let cell = buf.cell((x, y)).unwrap();
        let style = name(cell.style());
        if style.is_empty() || (cell.symbol() == " " && !style.contains('R')) {
            continue;
        }
        match runs.last_mut() {
            Some((_, to, last)) if *last == style && *to + 2 >= x => *to = x,
            _ => runs.push((x, x, style)),
        }
    }
    runs.into_iter().map(|(from, to, style)| format!("{from}-{to}{style}")).collect()
}

/// Colour in lower case, then B, U, R for bold, underlined, reversed.
fn name(style: Style) -> String {
    let mut name = match style.fg {
        None | Some(Color::Reset) => String::new(),
        Some(colour) => format!("{colour:?}").to_lowercase(),
    };
    for (modifier, letter) in [(Modifier::BOLD, 'B'), (Modifier::UNDERLINED, 'U'), (Modifier::REVERSED, 'R')] {
        if style.add_modifier.contains(modifier) {
            name.push(letter);
        }
    }
    name
}
