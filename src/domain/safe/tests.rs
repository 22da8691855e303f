//! What is clean, what is not, and how wide it is.

use super::*;
use crate::domain::trials;
use proptest::prelude::*;

#[test]
fn escape_sequences_become_visible_and_harmless() {
    assert_eq!(clean("\u{1b}]52;c;ZQ==\u{7}"), "<U+001B>]52;c;ZQ==<U+0007>");
    assert_eq!(clean("\u{9b}2J"), "<U+009B>2J");
}

#[test]
fn direction_and_zero_width_characters_are_named() {
    assert_eq!(clean("\u{202e}gpj.exe"), "<U+202E>gpj.exe");
    assert_eq!(clean("a\u{200b}b\u{e0041}"), "a<U+200B>b<U+E0041>");
}

#[test]
fn a_line_end_stays_within_its_line() {
    assert_eq!(clean("ok\r\nEVIL\tx"), "ok / EVIL x");
}

#[test]
fn ordinary_words_of_any_script_are_left_alone() {
    for word in ["Matiang’i", "Côte", "日本", "Kenya–Somalia", "ng'ombe"] {
        assert_eq!(clean(word), word);
    }
}

#[test]
fn a_word_in_two_alphabets_is_found_and_a_word_in_one_is_not() {
    assert_eq!(mixed_word("to \u{422}urkana, by road"), Some("\u{422}urkana"));
    assert_eq!(mixed_word("Москва, Αθήνα, Turkana"), None);
}

#[test]
fn a_family_a_flag_a_keycap_and_a_heart_are_one_sign_each() {
    let family = "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}\u{200d}\u{1f466}";
    for emoji in [
        family,
        "\u{1f1f0}\u{1f1ea}",
        "1\u{fe0f}\u{20e3}",
        "#\u{20e3}",
        "\u{2764}\u{fe0f}",
        "\u{1f44d}\u{1f3fd}",
        "\u{231a}",
        "\u{2b50}",
    ] {
        assert_eq!(clean(&format!("a{emoji}b")), "a□b", "{emoji:?}");
    }
    assert_eq!(clean("\u{1f1f0}\u{1f1ea}\u{1f1f8}\u{1f1f4}"), "□□");
}

#[test]
fn what_only_looks_like_part_of_an_emoji_is_named() {
    assert_eq!(clean("a\u{fe0f}1\u{fe0f}"), "a<U+FE0F>1<U+FE0F>");
    assert_eq!(clean("\u{200d}\u{1f3fd}"), "<U+200D><U+1F3FD>");
    assert_eq!(clean("\u{1f3f4}\u{e0067}\u{e007f}"), "□<U+E0067><U+E007F>", "words hidden in tags do not vanish");
}

#[test]
fn line_and_paragraph_separators_are_named() {
    assert_eq!(clean("a\u{2028}b\u{2029}c\u{85}"), "a<U+2028>b<U+2029>c<U+0085>");
}

#[test]
fn a_mark_without_a_letter_is_not_drawn_on_what_stands_before_the_text() {
    assert_eq!(clean("\u{301}a"), "<U+0301>a");
    assert_eq!(clean("\u{200b}\u{301}"), "<U+200B>\u{301}");
}

#[test]
fn only_what_is_shown_of_a_long_text_is_looked_at() {
    let long = format!("{}\u{1b}", "é".repeat(1_000_000));
    assert_eq!(clean_within(&long, 10), "é".repeat(10).as_str());
    assert_eq!(clean_within("abc\u{1b}", 3), "abc");
    assert_eq!(clean_within("abe\u{301}d", 3), "abe\u{301}");
    assert_eq!(clean_within("ab", 3), "ab");
    assert_eq!(clean_within("ab", 0), "");
    let whole = std::time::Instant::now();
    for _ in 0..4000 {
        assert!(columns(&clean_within(&long, 80)) == 80);
    }
    assert!(whole.elapsed().as_secs() < 2, "4,000 looks at 2 MB took {:?}", whole.elapsed());
}

#[test]
fn a_cell_holds_a_character_with_its_marks() {
    let cells: Vec<_> = cells("a日e\u{301}\u{1112}\u{1161}").collect();
    assert_eq!(cells, [("a", 1), ("日", 2), ("e\u{301}", 1), ("\u{1112}\u{1161}", 2)]);
}

#[test]
fn marks_do_not_pile_up() {
    assert_eq!(clean(&format!("e{}", "\u{301}".repeat(200))).chars().count(), 3);
}

/// Classes that a terminal obeys, or that nobody sees, by number; written apart from the list that lets characters in.
fn is_forbidden(c: char) -> bool {
    let number = u32::from(c);
    c.is_control()
        || [0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x2800, 0x3164, 0xfeff, 0xffa0].contains(&number)
        || [0x180b..=0x180f, 0x200b..=0x200f, 0x2028..=0x202e, 0x2060..=0x206f, 0xfe00..=0xfe0f, 0xfff0..=0xfffb]
            .iter()
            .any(|range| range.contains(&number))
        || [0xe000..=0xf8ff, 0xfdd0..=0xfdef, 0x1_bca0..=0x1_bca3, 0x1_d173..=0x1_d17a, 0xe_0000..=0x10_ffff]
            .iter()
            .any(|range| range.contains(&number))
        || number & 0xfffe == 0xfffe
}

#[test]
fn no_character_of_a_forbidden_class_is_harmless() {
    for c in ('\0'..=char::MAX).filter(|c| is_forbidden(*c)) {
        assert!(!harmless(c), "U+{:04X}", u32::from(c));
        assert!(!clean(&format!("a{c}b")).contains(c), "U+{:04X}", u32::from(c));
    }
}

#[test]
fn punctuation_and_drawing_characters_are_harmless() {
    for c in "–—‘’“”…‹›«»•·†‡§°£€¥₦→←─│┌┼█▒●○◆◇⣿⠁、。「」½²".chars()
    {
        assert!(harmless(c), "{c}");
    }
}

proptest! {
    #![proptest_config(trials::cases(500))]

    #[test]
    fn what_is_clean_holds_nothing_forbidden_and_stays_so(chars in prop::collection::vec(any::<char>(), 0..60), words in "\\PC*|(?s).*") {
        let text: String = chars.into_iter().chain(words.chars()).collect();
        let cleaned = clean(&text).into_owned();
        prop_assert!(!cleaned.contains(is_forbidden), "{:?}", cleaned);
        prop_assert!(cleaned.chars().all(harmless));
        prop_assert_eq!(clean(&cleaned).into_owned(), cleaned);
    }

    #[test]
    fn a_terminal_moves_on_by_as_many_columns_as_are_counted(words in "[a-z \u{621}-\u{64a}\u{e01}-\u{e4e}\u{1780}-\u{17d3}\u{1100}-\u{11ff}\u{1f300}-\u{1f6ff}]{0,20}|\\PC{0,20}") {
        let cleaned = clean(&words);
        let mut terminal = vt100::Parser::new(2, 400, 0);
        terminal.process(cleaned.as_bytes());
        prop_assert_eq!(usize::from(terminal.screen().cursor_position().1), columns(&cleaned), "{:?}", cleaned);
        prop_assert_eq!(cells(&cleaned).map(|(_, columns)| columns).sum::<usize>(), columns(&cleaned));
    }

    #[test]
    fn the_beginning_of_a_text_is_the_beginning_of_the_whole(words in "(?s).{0,40}", room in 0_usize..30) {
        let (whole, part) = (clean(&words).into_owned(), clean_within(&words, room));
        prop_assert!(whole.starts_with(&*part), "{:?} {:?}", whole, part);
        prop_assert!(*part == *whole || columns(&part) >= room);
    }
}
