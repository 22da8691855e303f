//! The texts that are tried, and the harmless text of the same shape that each is compared with.

use mpaka::domain::safe::{cells, clean, harmless};

/// A field in which such a text stands: words before and behind it, so that the ends of the field are the same.
const BEFORE: &str = "Pact \u{7} ";
const BEHIND: &str = " end";

/// What is known to have been tried on terminals, and what is known to have broken their columns.
pub fn hostile() -> Vec<String> {
    let family = "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}";
    let mut all: Vec<String> = [
        "\u{1b}]52;c;ZWNobyBoaQ==\u{7}",
        "\u{1b}]52;c;?\u{7}",
        "\u{1b}]0;x\u{7}",
        "\u{1b}]8;;http://e",
        "\u{1b}[2J",
        "\u{9b}2J",
        "\u{9d}52;c;AA\u{9c}",
        "\u{1b}[6n\u{1b}[c\u{1b}c",
        "\u{1b}P$q\"p\u{1b}\\",
        "\u{1b}[?2026h\u{1b}[?1049l",
        "ok\rEVIL\u{8}\u{8}x",
        "\u{e}lqk\u{f}",
        "\t",
        "a\r\nb\nc",
        "\u{202e}gpj.exe",
        "\u{2066}a\u{2069}",
        "\u{200b}\u{feff}\u{ad}",
        "a\u{3164}b\u{e0041}",
        "\u{2028}\u{2029}\u{85}",
        "\u{e000}\u{10fffd}",
        family,
        "\u{1f1f0}\u{1f1ea} 1\u{fe0f}\u{20e3} \u{2764}\u{fe0f}",
        "日本 語",
        "\u{422}urkana",
        "\u{644}\u{627} \u{1112}\u{1161}\u{11ab} \u{1781}\u{17d2}\u{1798}\u{17c2}\u{179a}",
        "<<<<<<< -rf “smart”",
    ]
    .map(str::to_string)
    .to_vec();
    all.push("\u{7}".repeat(100));
    all.push(format!("e{}", "\u{301}".repeat(200)));
    all
}

/// All of them in one.
pub fn all_in_one() -> String {
    hostile().join(" ")
}

/// A field with such a text in it.
pub fn field(words: &str) -> String {
    format!("{BEFORE}{words}{BEHIND}")
}

/// Harmless text with a letter for each column that the text takes once it is safe, and a space for each space.
pub fn shape(words: &str) -> String {
    cells(&clean(words)).map(|(cell, columns)| if cell == " " { " ".into() } else { "x".repeat(columns) }).collect()
}

/// The first character that may not be printed, if there is one.
pub fn unprintable(printed: &str) -> Option<char> {
    printed.chars().find(|c| *c != '\n' && !harmless(*c))
}

#[test]
fn the_shape_of_a_text_is_as_wide_as_the_text() {
    assert_eq!(shape("a\u{1b}日 e\u{301}"), "xxxxxxxxxxx x");
    assert!(hostile().iter().all(|words| !shape(words).contains(|c| c != 'x' && c != ' ')));
}
