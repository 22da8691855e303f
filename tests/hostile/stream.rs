//! The real program in a terminal: with hostile data it writes the codes that it writes with harmless data of the same
//! width, and the terminal's title, clipboard and modes are what they were.

use std::path::Path;
use std::time::{Duration, Instant};

use unicode_width::UnicodeWidthChar;
use vt100::{Callbacks, Parser, Screen};

use crate::folder::write;
use crate::inputs::{field, hostile, shape};
use crate::terminal_harness::Session;

const SIZE: (u16, u16) = (110, 40);

/// Keys that lead to each pane, page and prompt, from the one before.
const STEPS: [&str; 10] = ["", "2z", "G", "zs", "qo", "qi", "q4z", "v", "vz", ":faults\r"];

/// What a frame that draws every cell begins with.
const CLEAR: &str = "\u{1b}[2J";

/// What a terminal was asked to do beside showing text.
#[derive(Default)]
struct Asked(Vec<String>);

impl Callbacks for Asked {
    fn set_window_title(&mut self, _: &mut Screen, title: &[u8]) {
        self.0.push(format!("title {title:?}"));
    }
    fn set_window_icon_name(&mut self, _: &mut Screen, name: &[u8]) {
        self.0.push(format!("icon {name:?}"));
    }
    fn audible_bell(&mut self, _: &mut Screen) {
        self.0.push("bell".into());
    }
    fn visual_bell(&mut self, _: &mut Screen) {
        self.0.push("flash".into());
    }
    fn resize(&mut self, _: &mut Screen, size: (u16, u16)) {
        self.0.push(format!("size {size:?}"));
    }
    fn copy_to_clipboard(&mut self, _: &mut Screen, _: &[u8], data: &[u8]) {
        self.0.push(format!("clipboard {data:?}"));
    }
    fn paste_from_clipboard(&mut self, _: &mut Screen, _: &[u8]) {
        self.0.push("paste".into());
    }
    fn unhandled_control(&mut self, _: &mut Screen, byte: u8) {
        self.0.push(format!("control {byte}"));
    }
    fn unhandled_osc(&mut self, _: &mut Screen, params: &[&[u8]]) {
        self.0.push(format!("OSC {params:?}"));
    }
}

/// Splits what was written into control sequences and runs of text.
fn tokens(output: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = output;
    while !rest.is_empty() {
        let length = match rest.strip_prefix('\u{1b}') {
            Some(sequence) if sequence.starts_with('[') => {
                sequence[1..].find(|c: char| ('@'..='~').contains(&c)).map_or(rest.len(), |at| at + 3)
            }
            Some(_) => 2,
            None if rest.starts_with(char::is_control) => 1,
            None => rest.find(char::is_control).unwrap_or(rest.len()),
        };
        tokens.push(&rest[..length]);
        rest = &rest[length..];
    }
    tokens
}

/// The stream with every letter as an `x` a column, and without moves to where the cursor is: after a wide letter the
/// program may say once more where it writes.
fn masked(output: &str) -> String {
    let mut terminal = Parser::new(SIZE.1, SIZE.0, 0);
    let mut out = String::new();
    for token in tokens(output) {
        let before = terminal.screen().cursor_position();
        terminal.process(token.as_bytes());
        if token.starts_with('\u{1b}') {
            let is_move = token.ends_with(['H', 'G', 'C', 'd']);
            if !is_move || terminal.screen().cursor_position() != before {
                out.push_str(token);
            }
        } else {
            out.extend(token.chars().map(|c| match c {
                ' ' => " ".to_string(),
                c if c.is_alphanumeric() || c.is_ascii() || "□“”".contains(c) => {
                    "x".repeat(c.width().unwrap_or(0))
                }
                c if c.width() == Some(0) => String::new(),
                c => c.to_string(),
            }));
        }
    }
    out
}

/// Everything written, and the last whole frame after each step.
fn played(data: &Path) -> (String, Vec<String>) {
    let mut session = Session::start(SIZE.0, SIZE.1, &["--data", data.to_str().unwrap()]);
    session.wait("in the data");
    let mut frames = Vec::new();
    for keys in STEPS {
        let cleared = |session: &Session| session.output().matches(CLEAR).count();
        let before = cleared(&session);
        session.keys(&format!("{keys}\u{c}"));
        let until = Instant::now() + Duration::from_secs(20);
        while cleared(&session) == before && Instant::now() < until {
            std::thread::sleep(Duration::from_millis(20));
        }
        session.settle();
        frames.push(session.output().rsplit(CLEAR).next().unwrap().to_string());
    }
    session.keys("\u{3}\u{3}\u{3}\u{3}");
    session.end();
    (session.output(), frames)
}

/// What a terminal of usual size was asked for, its modes being as before at the end.
pub fn asked(output: &str) -> Vec<String> {
    let mut terminal = Parser::new_with_callbacks(SIZE.1, SIZE.0, 0, Asked::default());
    terminal.process(output.as_bytes());
    let screen = terminal.screen();
    assert!(!screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste(), "a mode is left on");
    terminal.callbacks().0.clone()
}

#[test]
fn the_stream_is_that_of_harmless_data_of_the_same_width() {
    let root = tempfile::tempdir().unwrap();
    for (at, words) in [&hostile()[..14], &hostile()[14..26], &hostile()[26..]].iter().enumerate() {
        let words = &words.join(" ");
        let (one, other) = (root.path().join(format!("a{at}")), root.path().join(format!("b{at}")));
        write(&one, &field(words));
        write(&other, &field(&shape(words)));
        let calm = std::thread::spawn(move || played(&other));
        let (output, frames) = played(&one);
        let (calm_output, calm_frames) = calm.join().unwrap();
        assert_eq!(asked(&output), asked(&calm_output));
        for ((frame, calm), step) in frames.iter().zip(&calm_frames).zip(STEPS) {
            assert!(frame.len() > 500, "{step:?} drew nothing: {frame:?}");
            let (frame, calm) = (masked(frame), masked(calm));
            let differs = frame.chars().zip(calm.chars()).position(|(a, b)| a != b);
            let near =
                |text: &str| text.chars().skip(differs.unwrap_or(0).saturating_sub(60)).take(120).collect::<String>();
            assert!(frame == calm, "after {step:?}:\n{:?}\n{:?}", near(&frame), near(&calm));
        }
    }
}
