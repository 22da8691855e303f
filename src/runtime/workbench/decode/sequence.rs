//! What a whole escape sequence means; none for all that is no key and no click here.

use super::Input;
use crate::tui::key::Key;
use crate::tui::state::Mouse;

/// Shift, Alt and Control as bits, sent with 1 added.
const SHIFT: u16 = 1;
const CONTROL: u16 = 4;

/// Of a button: Shift, Alt and Control held with it.
const HELD_WITH: u16 = 4 + 8 + 16;

/// The key of `ESC O` and a letter.
pub fn single(letter: u8) -> Option<Key> {
    match letter {
        b'M' => Some(Key::Enter),
        _ => named(letter),
    }
}

/// Keys that end in a letter of their own.
fn named(letter: u8) -> Option<Key> {
    Some(match letter {
        b'A' => Key::Up,
        b'B' => Key::Down,
        b'C' => Key::Right,
        b'D' => Key::Left,
        b'H' => Key::Home,
        b'F' => Key::End,
        b'P' => Key::F1,
        _ => return None,
    })
}

/// What `ESC [`, parameters and a last byte mean.
pub fn control(parameters: &[u8], last: u8) -> Option<Input> {
    if let Some(rest) = parameters.strip_prefix(b"<") {
        return click(&numbers(rest)?, last);
    }
    let numbers = numbers(parameters)?;
    let (first, held) = match *numbers.as_slice() {
        [] => (1, 0),
        [first] => (first, 0),
        [first, held] => (first, held.saturating_sub(1)),
        _ => return None,
    };
    // With Shift or Control it is the plain key; with Alt it is none.
    if held & !(SHIFT | CONTROL) != 0 {
        return None;
    }
    let key = match (last, first) {
        (b'Z', 1) => Key::BackTab,
        (b'~', 1 | 7) => Key::Home,
        (b'~', 4 | 8) => Key::End,
        (b'~', 3) => Key::Delete,
        (b'~', 5) => Key::PageUp,
        (b'~', 6) => Key::PageDown,
        (b'~', 11) => Key::F1,
        (_, 1) => named(last)?,
        _ => return None,
    };
    Some(Input::Key(key))
}

/// A press of the left button, and the wheel.
fn click(numbers: &[u16], last: u8) -> Option<Input> {
    let [button, col, row] = *numbers else { return None };
    if last != b'M' || col == 0 || row == 0 {
        return None;
    }
    let what = match button & !HELD_WITH {
        0 => Mouse::Click,
        64 => Mouse::WheelUp,
        65 => Mouse::WheelDown,
        _ => return None,
    };
    Some(Input::Mouse(what, col - 1, row - 1))
}

/// Numbers between semicolons, none left out; anything else is no sequence of ours.
fn numbers(parameters: &[u8]) -> Option<Vec<u16>> {
    if parameters.is_empty() {
        return Some(Vec::new());
    }
    let text = std::str::from_utf8(parameters).ok()?;
    text.split(';').map(|number| number.parse().ok().filter(|_| !number.starts_with('+'))).collect()
}

/// True where these bytes begin with the rest of a sequence whose Escape came long before: a bracket and numbers, or a
/// bracket and the letter of a key. A bracket alone is a key.
pub fn is_late(bytes: &[u8]) -> bool {
    match bytes {
        [b'[', b'0'..=b'?', ..] => true,
        [b'[', last, ..] => *last == b'M' || control(&[], *last).is_some(),
        _ => false,
    }
}
