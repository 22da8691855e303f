//! What the encoder sends, read by a terminal emulator and compared cell by cell with the frame that was to be shown.

pub mod trial;

use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Color, Modifier, Style};
use unicode_width::UnicodeWidthStr;

use crate::domain::trials;
use trial::Trial;

const COLS: u16 = 40;
const ROWS: u16 = 6;

/// A text somewhere, in some style.
fn piece() -> impl Strategy<Value = (u16, u16, String, Style)> {
    let words = prop_oneof![
        4 => " {1,38}",
        4 => "[a-c ─░⣿]{1,30}",
        1 => "[日本a]{1,10}",
        1 => Just("e\u{301}x".to_string()),
    ];
    let colours = prop_oneof![
        3 => Just(Color::Reset), 2 => Just(Color::Green), 1 => Just(Color::LightRed), 1 => Just(Color::Indexed(99)),
        1 => Just(Color::Rgb(1, 2, 3)),
    ];
    let modifier = prop_oneof![4 => Just(0_u16), 3 => 0..0x80_u16].prop_map(|bits| {
        // The emulator has one intensity: it cannot show a letter both bold and dim.
        let known = Modifier::BOLD | Modifier::ITALIC | Modifier::UNDERLINED | Modifier::REVERSED;
        Modifier::from_bits_truncate(bits).intersection(known)
    });
    let ground = prop_oneof![6 => Just(Color::Reset), 1 => Just(Color::Blue)];
    (0..COLS, 0..ROWS, words, colours, ground, modifier)
        .prop_map(|(x, y, words, fg, bg, modifier)| (x, y, words, Style::new().fg(fg).bg(bg).add_modifier(modifier)))
}

type Piece = (u16, u16, String, Style);
type Frame = (Vec<Piece>, Option<(u16, u16)>);

fn frames() -> impl Strategy<Value = Vec<Frame>> {
    let cursor = prop_oneof![Just(None), (0..COLS, 0..ROWS).prop_map(Some)];
    prop::collection::vec((prop::collection::vec(piece(), 0..12), cursor), 1..8)
}

proptest! {
    #![proptest_config(trials::cases(400))]

    #[test]
    fn the_terminal_shows_every_cell_of_every_frame_and_the_cursor(frames in frames()) {
        let mut trial = Trial::new(COLS, ROWS);
        let mut buffer = Buffer::empty(Rect::new(0, 0, COLS, ROWS));
        for (number, (pieces, cursor)) in frames.into_iter().enumerate() {
            if number % 3 == 2 {
                buffer.reset();
            }
            for (x, y, words, style) in pieces {
                // A frame never has half a wide letter.
                let left = x.checked_sub(1).and_then(|x| buffer.cell_mut(Position { x, y }));
                if let Some(left) = left.filter(|left| left.symbol().width() > 1) {
                    left.set_symbol("b");
                }
                buffer.set_stringn(x, y, words, usize::from(COLS - x), style);
            }
            trial.show(&buffer, cursor.map(Position::from));
            let wrong = trial.wrong(&buffer);
            prop_assert!(wrong.is_none(), "frame {number}: {wrong:?}\n{:?}", trial.sent());
            let screen = trial.emulator.screen();
            prop_assert_eq!(screen.hide_cursor(), cursor.is_none());
            if let Some((x, y)) = cursor {
                prop_assert_eq!(screen.cursor_position(), (y, x));
            }
            prop_assert_eq!(trial.show(&buffer, cursor.map(Position::from)), 0, "the same frame again");
        }
    }
}

fn of_lines(lines: &[&str]) -> Buffer {
    Buffer::with_lines(lines.to_vec())
}

#[test]
fn a_frame_is_one_piece_between_its_marks_and_an_unchanged_one_is_nothing() {
    let mut trial = Trial::new(5, 1);
    trial.show(&of_lines(&["abcde"]), None);
    assert_eq!(trial.sent(), "\u{1b}[?2026h\u{1b}[m\u{1b}[H\u{1b}[2Jabcde\u{1b}[?2026l");
    assert_eq!(trial.show(&of_lines(&["abcde"]), None), 0);
    trial.show(&of_lines(&["abXde"]), None);
    assert_eq!(trial.sent(), "\u{1b}[?2026h\u{1b}[1;3HX\u{1b}[?2026l");
}

#[test]
fn what_became_blank_is_erased_and_not_written_over() {
    let mut trial = Trial::new(40, 1);
    trial.show(&of_lines(&["0123456789012345678901234567890123456789"]), None);
    trial.show(&of_lines(&["012                                    9"]), None);
    assert_eq!(trial.sent(), "\u{1b}[?2026h\u{1b}[1;4H\u{1b}[36X\u{1b}[?2026l");
    trial.show(&of_lines(&["0                                       "]), None);
    assert_eq!(trial.sent(), "\u{1b}[?2026h\u{8}\u{8}\u{1b}[K\u{1b}[?2026l");
}

#[test]
fn a_blank_that_only_changes_its_letters_colour_costs_nothing() {
    let mut trial = Trial::new(5, 1);
    let mut frame = of_lines(&["a   e"]);
    trial.show(&frame, None);
    frame.set_style(Rect::new(1, 0, 3, 1), Style::new().fg(Color::Red).add_modifier(Modifier::BOLD));
    assert_eq!(trial.show(&frame, None), 0);
    frame.set_style(Rect::new(1, 0, 3, 1), Style::new().add_modifier(Modifier::REVERSED));
    assert!(trial.show(&frame, None) > 0, "reverse video is seen on a blank");
}

#[test]
fn after_another_size_or_another_job_every_cell_is_sent_again() {
    let mut trial = Trial::new(5, 2);
    let frame = of_lines(&["abcde", "fghij"]);
    trial.show(&frame, None);
    trial.terminal.backend_mut().resized((5, 2));
    trial.terminal.resize(frame.area).unwrap();
    assert!(trial.show(&frame, None) > 10);
    assert_eq!(trial.wrong(&frame), None);
}
