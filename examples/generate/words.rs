//! The words that made-up records are made of, as `words.txt` lists them.

use std::collections::HashMap;
use std::sync::LazyLock;

/// One of a list: its parts.
pub type Item = Vec<&'static str>;

static LISTS: LazyLock<HashMap<&'static str, Vec<Item>>> = LazyLock::new(|| {
    let lists = include_str!("words.txt").lines().filter(|line| !line.starts_with('#'));
    let items = |items: &'static str| items.split(';').map(|item| item.trim().split('=').collect()).collect();
    lists.filter_map(|line| line.split_once(':')).map(|(name, all)| (name, items(all))).collect()
});

/// The list of that name; none has no items.
pub fn list(name: &str) -> &'static [Item] {
    LISTS.get(name).map_or(&[], Vec::as_slice)
}

/// A part of an item, empty where it has fewer.
pub fn part(item: &Item, at: usize) -> &'static str {
    item.get(at).copied().unwrap_or_default()
}

/// A text as RON takes it between quotation marks.
pub fn quoted(text: &str) -> String {
    text.replace(['"', '\\'], "'")
}

/// The first so many words of a text: a passage is short.
pub fn first_words(text: &str, count: usize) -> String {
    text.split_whitespace().take(count).collect::<Vec<_>>().join(" ")
}

/// An id: small letters and digits, with a hyphen for whatever else.
pub fn slug(text: &str) -> String {
    let plain = |c: char| match c {
        'à' | 'á' | 'ã' | 'å' | 'Å' => 'a',
        'è' | 'é' | 'É' | 'ë' => 'e',
        'í' | 'î' => 'i',
        'ó' | 'ö' | 'Ö' | 'ø' => 'o',
        'ú' | 'ü' | 'ũ' => 'u',
        'ñ' => 'n',
        'ş' | 'Ş' => 's',
        other => other.to_ascii_lowercase(),
    };
    let kept: String = text.chars().filter(|c| *c != '\'').map(plain).collect();
    kept.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}
