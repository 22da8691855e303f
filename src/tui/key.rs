//! A key as the workbench knows it, free of any terminal library, so that key scripts are plain text.

use std::fmt;

/// A key press.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    Char(char),
    Ctrl(char),
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
    Enter,
    Esc,
    Tab,
    BackTab,
    Backspace,
    Delete,
    F1,
}

const NAMED: [(&str, Key); 17] = [
    ("Up", Key::Up),
    ("Down", Key::Down),
    ("Left", Key::Left),
    ("Right", Key::Right),
    ("Home", Key::Home),
    ("End", Key::End),
    ("PgUp", Key::PageUp),
    ("PgDn", Key::PageDown),
    ("Enter", Key::Enter),
    ("Esc", Key::Esc),
    ("Tab", Key::Tab),
    ("Shift-Tab", Key::BackTab),
    ("Backspace", Key::Backspace),
    ("Del", Key::Delete),
    ("F1", Key::F1),
    ("Space", Key::Char(' ')),
    ("Minus", Key::Char('-')),
];

impl Key {
    /// The key of a name: a single character, `Ctrl-d`, `PgDn`, `Space` …
    pub fn named(name: &str) -> Option<Self> {
        let mut chars = name.chars();
        if let (Some(c), None) = (chars.next(), chars.next()) {
            return Some(Self::Char(c));
        }
        if let Some(c) = name.strip_prefix("Ctrl-").and_then(|rest| rest.chars().next()) {
            return Some(Self::Ctrl(c.to_ascii_lowercase()));
        }
        NAMED.iter().find(|(known, _)| *known == name).map(|(_, key)| *key)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (NAMED.iter().find(|(_, key)| key == self), self) {
            (_, Self::Char('-')) => f.write_str("-"),
            (Some((name, _)), _) => f.write_str(name),
            (None, Self::Ctrl(c)) => write!(f, "Ctrl-{c}"),
            (None, Self::Char(c)) => write!(f, "{c}"),
            (None, other) => write!(f, "{other:?}"),
        }
    }
}
