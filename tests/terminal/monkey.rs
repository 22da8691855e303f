//! A monkey at the real program in a terminal: seeded bytes of every kind for some seconds, in a kiosk, where it can do
//! no harm. It never ends by itself, is never stuck, and gives the terminal back.

use std::thread;
use std::time::{Duration, Instant};

use crate::terminal_harness::Session;
use crate::terminal_harness::clock::beside;

const CAP: Duration = Duration::from_secs(5);

/// Keys and what is no key; none of these quits.
const BYTES: [&str; 28] = [
    "jjjj",
    "k",
    "l",
    "h",
    "\t",
    "z",
    "3",
    "4",
    "2",
    "1",
    "\r",
    "s",
    "i",
    "?",
    "/kenya\r",
    ":look\r",
    "v",
    "T",
    "+",
    "\u{1a}",
    "y",
    "M",
    "\u{1b}[<0;12;9M",
    "\u{1b}[<65;70;20M",
    "\u{1b}[200~q\u{1b}]52;c;QQ==\u{7}\n\u{1b}[201~",
    "\u{1b}]11;rgb:1e1e/1e1e/1e1e\u{7}",
    "\u{1b}[999;999R",
    "\u{1b}[A\u{1b}[B",
];

const SIZES: [(u16, u16); 7] = [(80, 24), (120, 36), (20, 5), (10, 3), (45, 20), (200, 60), (5, 2)];

/// The same numbers for the same seed.
fn throw(seed: &mut u64, sides: usize) -> usize {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*seed >> 33).unwrap() % sides
}

#[test]
fn a_monkey_at_the_terminal_breaks_nothing() {
    let _turn = beside();
    let (mut seed, mut sent, mut resized) = (20_261_122_u64, 0, 0);
    let mut session = Session::start(80, 24, &["--kiosk"]);
    session.wait("1 Partners");
    let until = Instant::now() + CAP;
    while Instant::now() < until {
        if throw(&mut seed, 20) == 0 {
            let (cols, rows) = SIZES[throw(&mut seed, SIZES.len())];
            session.resize(cols, rows);
            resized += 1;
        }
        let bytes = BYTES[throw(&mut seed, BYTES.len())];
        // A slow line cuts anything in two; not what would quit without its beginning.
        let cut = if bytes.contains('q') { 0 } else { throw(&mut seed, bytes.len() + 1) };
        let (one, other) = bytes.split_at(cut);
        session.keys(one);
        session.keys(other);
        sent += 1;
        thread::sleep(Duration::from_millis(5));
    }
    println!("MONKEY at the real program in a terminal: {sent} keys, pastes and answers, {resized} sizes");
    assert!(sent > 100, "{sent}");
    session.resize(80, 24);
    for _ in 0..10 {
        session.keys("\u{1b}");
        thread::sleep(Duration::from_millis(120));
    }
    session.settle();
    session.keys("1");
    session.wait("Partners");
    session.keys("q");
    thread::sleep(Duration::from_millis(300));
    session.quit();
    let output = session.output();
    for mode in ["\u{1b}[?1049h", "\u{1b}[?1049l", "\u{1b}[?2004h", "\u{1b}[?2004l"] {
        assert_eq!(output.matches(mode).count(), 1, "{mode:?}");
    }
    assert!(!output.contains("\u{1b}]"), "nothing is copied in a kiosk, and nothing pasted comes through");
}
