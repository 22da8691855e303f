//! What the bytes of real terminals mean, whole and cut into reads at every place.

use proptest::prelude::*;

use super::{Decoder, Input, Wait};
use crate::domain::trials;
use crate::tui::key::Key;
use crate::tui::state::Mouse;

/// All that comes of reads with no pause between them, and of waiting long after the last.
fn heard(reads: &[&[u8]]) -> Vec<Input> {
    let mut decoder = Decoder::default();
    let mut out: Vec<Input> = reads.iter().flat_map(|bytes| decoder.take(bytes)).collect();
    while decoder.held().is_some() {
        out.extend(decoder.flush());
    }
    out
}

/// All that comes of reads with a pause after each that only a sequence outlives.
fn heard_slowly(reads: &[&[u8]]) -> Vec<Input> {
    let mut decoder = Decoder::default();
    let mut out = Vec::new();
    for bytes in reads {
        out.extend(decoder.take(bytes));
        if decoder.held().is_some_and(|held| held.wait == Wait::Brief) {
            out.extend(decoder.flush());
        }
    }
    out
}

fn keys(keys: &[Key]) -> Vec<Input> {
    keys.iter().copied().map(Input::Key).collect()
}

fn typed(text: &str) -> Vec<Input> {
    text.chars().map(|c| Input::Key(Key::Char(c))).collect()
}

fn paste(text: &str) -> Input {
    Input::Paste(text.into())
}

#[test]
fn each_key_is_known_in_every_form_terminals_send() {
    let forms: [(Key, &[&str]); 17] = [
        (Key::Up, &["\x1b[A", "\x1bOA", "\x1b[1;2A", "\x1b[1;5A"]),
        (Key::Down, &["\x1b[B", "\x1bOB"]),
        (Key::Right, &["\x1b[C", "\x1bOC"]),
        (Key::Left, &["\x1b[D", "\x1bOD"]),
        (Key::Home, &["\x1b[H", "\x1bOH", "\x1b[1~", "\x1b[7~"]),
        (Key::End, &["\x1b[F", "\x1bOF", "\x1b[4~", "\x1b[8~"]),
        (Key::PageUp, &["\x1b[5~", "\x1b[5;2~"]),
        (Key::PageDown, &["\x1b[6~"]),
        (Key::Delete, &["\x1b[3~"]),
        (Key::BackTab, &["\x1b[Z"]),
        (Key::F1, &["\x1bOP", "\x1b[11~", "\x1b[[A"]),
        (Key::Enter, &["\r", "\x1bOM"]),
        (Key::Tab, &["\t"]),
        (Key::Backspace, &["\x7f"]),
        (Key::Ctrl('h'), &["\x08"]),
        (Key::Ctrl('j'), &["\n"]),
        (Key::Ctrl('z'), &["\x1a"]),
    ];
    for (key, forms) in forms {
        for form in forms {
            assert_eq!(heard(&[form.as_bytes()]), keys(&[key]), "{form:?}");
            let cut: Vec<&[u8]> = form.as_bytes().chunks(1).collect();
            assert_eq!(heard(&cut), keys(&[key]), "{form:?}, byte by byte");
        }
    }
}

#[test]
fn letters_of_any_script_survive_being_cut_and_what_is_no_utf8_is_left_out() {
    assert_eq!(heard(&["Côte 日本 🐘".as_bytes()]), typed("Côte 日本 🐘"));
    assert_eq!(heard(&[b"\xf0\x9f", b"\x90", b"\x98a"]), typed("🐘a"));
    for wrong in
        [&b"\xff\xfe"[..], b"\x80", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf5\x80\x80\x80", b"\xc2\x9b", b"\x00\x1c"]
    {
        assert_eq!(heard(&[wrong, b"a"]), typed("a"), "{wrong:?}");
    }
    // A letter cut off by another is left out, the other is not.
    assert_eq!(heard(&[b"\xe6\x97a"]), typed("a"));
}

#[test]
fn escape_alone_is_a_key_after_a_while_and_escape_twice_is_two() {
    let mut decoder = Decoder::default();
    assert_eq!(decoder.take(b"\x1b"), []);
    assert_eq!(decoder.held().map(|held| held.wait), Some(Wait::Brief));
    assert_eq!(decoder.flush(), keys(&[Key::Esc]));
    assert_eq!(decoder.held(), None);
    assert_eq!(heard(&[b"\x1b\x1b"]), keys(&[Key::Esc, Key::Esc]));
    assert_eq!(heard(&[b"\x1b\x1b[A"]), keys(&[Key::Esc, Key::Up]));
    assert_eq!(heard(&[b"\x1b\x03"]), keys(&[Key::Esc, Key::Ctrl('c')]));
}

#[test]
fn a_cursor_key_cut_by_the_line_never_becomes_letters() {
    // In time, or after two seconds within the sequence: it is the cursor key.
    assert_eq!(heard(&[b"\x1b", b"[A"]), keys(&[Key::Up]));
    assert_eq!(heard_slowly(&[b"\x1b[", b"A"]), keys(&[Key::Up]));
    // Escape alone was taken for a key already: the rest is the cursor key all the same.
    assert_eq!(heard_slowly(&[b"\x1b", b"[A"]), keys(&[Key::Esc, Key::Up]));
    assert_eq!(heard_slowly(&[b"\x1b", b"[6~"]), keys(&[Key::Esc, Key::PageDown]));
    assert_eq!(heard_slowly(&[b"\x1b", b"[A\x1b[A"]), keys(&[Key::Esc, Key::Up, Key::Up]));
    assert_eq!(heard_slowly(&[b"\x1b", b"[5", b"~"]), keys(&[Key::Esc, Key::PageUp]));
    // So is the mark of a paste, or what is pasted would be pressed; and a click.
    assert_eq!(heard_slowly(&[b"\x1b", b"[200~:q\r\x1b[201~"]), [keys(&[Key::Esc]), vec![paste(":q\r")]].concat());
    let click = [Input::Key(Key::Esc), Input::Mouse(crate::tui::state::Mouse::Click, 4, 3)];
    assert_eq!(heard_slowly(&[b"\x1b", b"[<0;5;4M"]), click);
    assert_eq!(heard_slowly(&[b"\x1b", b"[<0;5;4m"]), keys(&[Key::Esc]));
    assert_eq!(heard_slowly(&[b"\x1b", b"[?2026;2$y"]), keys(&[Key::Esc]));
    assert_eq!(heard_slowly(&[b"\x1b", b"[12;40R"]), keys(&[Key::Esc]));
    // But brackets that somebody types are brackets.
    assert_eq!(heard_slowly(&[b"\x1b", b"["]), keys(&[Key::Esc, Key::Char('[')]));
    assert_eq!(heard_slowly(&[b"\x1b", b"x", b"[A"]), [keys(&[Key::Esc]), typed("x[A")].concat());
}

#[test]
fn a_sequence_that_never_ends_is_dropped_after_a_while_and_the_next_key_works() {
    for begun in ["\x1b[", "\x1b[1;", "\x1b]11;rgb:", "\x1bP1$r", "\x1b_G", "\x1bO", "\x1b[[", "\x1b[M!", "\x1b[<0;5"] {
        let mut decoder = Decoder::default();
        assert_eq!(decoder.take(begun.as_bytes()), [], "{begun:?}");
        assert!(decoder.held().is_some(), "{begun:?}");
        assert_eq!(decoder.flush(), [], "{begun:?}");
        assert_eq!(decoder.take(b"q"), typed("q"), "{begun:?}");
        // And it does not take Ctrl-C with it while it is waited for.
        assert_eq!(
            heard(&[begun.as_bytes(), b"\x03"]).last(),
            keys(&[Key::Ctrl('c')]).last().filter(|_| begun != "\x1b[M!")
        );
    }
}

#[test]
fn a_key_with_alt_is_no_key_and_its_letter_is_none() {
    for alt in ["\x1bq", "\x1b\x7f", "\x1bé", "\x1b\r", "\x1b[1;3A", "\x1b[1;9D", "\x1bN"] {
        assert_eq!(heard(&[alt.as_bytes(), b"j"]), typed("j"), "{alt:?}");
    }
}

#[test]
fn answers_nobody_asked_for_are_left_out_whole() {
    let answers = [
        "\x1b]11;rgb:1e1e/1e1e/1e1e\x07",
        "\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\",
        "\x1bP>|tmux 3.3a\x1b\\",
        "\x1bP1$r0m\x1b\\",
        "\x1b_Gi=31;OK\x1b\\",
        "\x1b[?62;22c",
        "\x1b[>41;354;0c",
        "\x1b[0n",
        "\x1b[24;80R",
        "\x1b[8;24;80t",
        "\x1b[?0u",
        "\x1b[?2026;2$y",
        "\x1b[I",
        "\x1b[O",
        "\x1b[27;5;106~",
        "\x1b[106;5u",
        "\x1b[15~",
        "\x1bOQ",
        "\x1b[201~",
        "\x1b[1;1:3A",
    ];
    for answer in answers {
        for cut in 0..answer.len() {
            let (head, tail) = answer.as_bytes().split_at(cut);
            assert_eq!(heard(&[head, tail, b"j"]), typed("j"), "{answer:?} cut at {cut}");
        }
    }
}

#[test]
fn only_a_press_of_the_left_button_and_the_wheel_mean_something() {
    let at = |what| vec![Input::Mouse(what, 4, 3)];
    assert_eq!(heard(&[b"\x1b[<0;5;4M"]), at(Mouse::Click));
    assert_eq!(heard(&[b"\x1b[<64;5;4M"]), at(Mouse::WheelUp));
    assert_eq!(heard(&[b"\x1b[<65;5;4M"]), at(Mouse::WheelDown));
    let nothing = [
        "\x1b[<0;5;4m",
        "\x1b[<2;5;4M",
        "\x1b[<35;5;4M",
        "\x1b[<0;0;4M",
        "\x1b[<0;5M",
        "\x1b[<0;99999;1M",
        "\x1b[M q!",
    ];
    for other in nothing {
        assert_eq!(heard(&[other.as_bytes()]), [], "{other:?}");
    }
}

#[test]
fn a_paste_is_one_input_however_it_is_cut() {
    let bytes = b"\x1b[200~q\x1b[A\rC\xc3\xb4te\x1b[201~";
    for cut in 0..bytes.len() {
        let (head, tail) = bytes.split_at(cut);
        assert_eq!(heard(&[head, tail]), [paste("q[A\rCôte")], "cut at {cut}");
    }
}

#[test]
fn a_paste_with_its_own_end_inside_is_pasted_whole() {
    assert_eq!(heard(&[b"\x1b[200~a\x1b[201~q\x1b[201~"]), [paste("aq")]);
    assert_eq!(heard(&[b"\x1b[200~a\x1b[201~", b"q\x1b[2", b"01~"]), [paste("aq")]);
    // Without another end, what follows are keys.
    assert_eq!(heard(&[b"\x1b[200~a\x1b[201~q"]), [vec![paste("a")], typed("q")].concat());
    assert_eq!(heard(&[b"\x1b[200~a\x1b[201~\x1b[200~b\x1b[201~"]).len(), 1, "two pastes at once are one");
}

#[test]
fn a_great_paste_is_not_kept_whole_and_only_a_silence_gives_up_one_without_end() {
    let great = [b"\x1b[200~".to_vec(), vec![b'x'; 300_000], b"\x1b[201~".to_vec()].concat();
    let reads: Vec<&[u8]> = great.chunks(1000).collect();
    let kept = "x".repeat(super::paste::KEPT);
    assert_eq!(heard(&reads), [paste(&kept)]);
    // After a silence.
    let mut decoder = Decoder::default();
    assert_eq!(decoder.take(b"\x1b[200~abc"), []);
    assert_eq!(decoder.held().map(|held| held.wait), Some(Wait::Paste));
    assert_eq!(decoder.flush(), [paste("abc")]);
    assert_eq!(decoder.take(b"q"), typed("q"));
    // But never for its length: what was pasted would be pressed.
    let mut decoder = Decoder::default();
    decoder.take(b"\x1b[200~");
    assert_eq!(decoder.take(&vec![b'q'; 3 << 20]), []);
    assert_eq!(decoder.take(b"\x1b[201~"), []);
    assert_eq!(decoder.flush(), [paste(&"q".repeat(super::paste::KEPT))]);
}

#[test]
fn the_clock_starts_anew_with_each_thing_begun_and_each_piece_of_a_paste() {
    let mut decoder = Decoder::default();
    decoder.take(b"\x1b[1");
    let first = decoder.held();
    decoder.take(b";");
    assert_eq!(decoder.held(), first, "more of the same sequence wins no time");
    decoder.take(b"5A\x1b[");
    assert_ne!(decoder.held(), first);
    decoder.take(b"200~a");
    let paste = decoder.held();
    decoder.take(b"b");
    assert_ne!(decoder.held(), paste);
}

#[test]
fn a_runaway_sequence_is_bounded_and_an_answer_is_left_out_however_long_it_is() {
    let mut decoder = Decoder::default();
    decoder.take(b"\x1b[");
    decoder.take(&vec![b'1'; super::LONGEST_SEQUENCE + 2]);
    assert_eq!(decoder.held(), None);
    for begun in ["\x1b]", "\x1bP"] {
        let mut decoder = Decoder::default();
        decoder.take(begun.as_bytes());
        let first = decoder.held();
        assert_eq!(decoder.take(&vec![b'q'; 1 << 20]), []);
        assert_ne!(decoder.held(), first, "each piece of it counts anew");
        assert_eq!(decoder.take(b"\x1b\\q"), typed("q"), "{begun:?}");
    }
}

proptest! {
    #![proptest_config(trials::cases(400))]

    #[test]
    fn any_bytes_cut_anywhere_mean_the_same_and_end_in_rest(
        pieces in prop::collection::vec(prop_oneof![
            prop::collection::vec(any::<u8>(), 0..12),
            prop::sample::select(vec!["\x1b", "\x1b[", "\x1b[200~", "\x1b[201~", "\x1b]0;", "\x07", "\x1b\\", "\x1b[<0;1;1M", "é", "q", "\x1bO"])
                .prop_map(|text| text.as_bytes().to_vec()),
        ], 0..24),
        cut in 1usize..9,
    ) {
        let bytes = pieces.concat();
        let whole = heard(&[&bytes]);
        let cuts: Vec<&[u8]> = bytes.chunks(cut).collect();
        prop_assert_eq!(&heard(&cuts), &whole);
        for input in &whole {
            if let Input::Key(Key::Char(c)) = input {
                prop_assert!(!c.is_control());
            }
        }
    }
}

#[test]
fn escape_and_a_key_that_begins_an_answer_leave_the_keys_alive() {
    let mut decoder = Decoder::default();
    assert_eq!(decoder.take(b"\x1b]"), []);
    assert_eq!(decoder.held().map(|held| held.wait), Some(Wait::Brief));
    assert_eq!(decoder.flush(), []);
    assert_eq!(decoder.take(b"q"), typed("q"));
}
