//! A terminal that goes away under the real program: it is gone within a second, and does not spin until then.

use std::io::Read;
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{PtySize, native_pty_system};

use super::leaving::{SOON, assert_cooked, assert_gone, fill};
use crate::terminal_harness::clock::alone;
use crate::terminal_harness::traces::effort;
use crate::terminal_harness::{PROGRAM, Session};

/// The exit code, as of SIGHUP, whoever notices first.
const GONE: u32 = 129;
/// What a frame ends with.
const FRAME_ENDS: &str = "\u{1b}[?2026l";

/// The terminal is closed in the middle of a frame; ticks of the processor that it cost until the program was gone.
fn close(session: &mut Session, pid: u32, way: &str) {
    let (before, _) = effort(pid).unwrap();
    session.close();
    let started = Instant::now();
    let mut last = before;
    while let Some((ticks, _)) = effort(pid) {
        last = ticks;
        assert!(started.elapsed() < SOON, "{way}: still there");
        thread::sleep(Duration::from_millis(5));
    }
    // A frame of a program that was not optimised is part of it; a loop that spins would have taken all the time there was.
    assert!(last - before < 30, "{way}: {} ticks after the terminal went", last - before);
    println!("leaving: {} ticks after the terminal went, {way}", last - before);
}

#[test]
fn a_terminal_that_goes_away_ends_it_even_in_the_middle_of_a_frame() {
    let _turn = alone();
    for blocked in [false, true] {
        let mut session = Session::start(80, 24, &[]);
        session.wait("4 Timeline");
        if blocked {
            let pid = session.pid();
            fill(&mut session, pid);
        }
        session.close();
        assert_eq!(session.end_within(SOON), GONE);
    }
}

#[test]
fn a_terminal_that_goes_away_unsaid_or_with_sighup_ignored_ends_it_too() {
    let _turn = alone();
    let folder = tempfile::tempdir().unwrap();
    let said = folder.path().join("said");
    // With SIGHUP ignored, as under nohup; and in a session of its own, which gets no SIGHUP at all.
    for (way, setsid) in [("ignored", ""), ("unsaid", "setsid -w")] {
        let line =
            format!("trap '' HUP; {setsid} \"$0\" --today 2026-11-22 2>{0}.err; echo $? >{0}.code", said.display());
        let mut session = Session::of(80, 24, &["sh", "-c", &line, PROGRAM], &[]);
        session.wait("4 Timeline");
        let mut pid = session.program();
        if !setsid.is_empty() {
            let children = std::fs::read_to_string(format!("/proc/{pid}/task/{pid}/children")).unwrap();
            pid = children.split_whitespace().next().map_or(pid, |child| child.parse().unwrap());
        }
        close(&mut session, pid, way);
        session.end();
        let read = |what: &str| std::fs::read_to_string(format!("{}.{what}", said.display())).unwrap();
        assert_eq!(read("code").trim(), GONE.to_string(), "{way}");
        assert!(
            read("err").starts_with("mpaka was ended by SIGHUP.") || read("err").starts_with("The terminal "),
            "{way}: {}",
            read("err")
        );
    }
}

/// Reads a terminal until a whole frame with the words came.
fn read_frame(reader: &mut dyn Read, words: &str) {
    let (mut output, mut bytes) = (Vec::new(), [0; 8192]);
    loop {
        let text = String::from_utf8_lossy(&output);
        if text.split_once(words).is_some_and(|(_, rest)| rest.contains(FRAME_ENDS)) {
            return;
        }
        let count = reader.read(&mut bytes).unwrap();
        assert!(count > 0, "it ended before its first frame: {text}");
        output.extend_from_slice(&bytes[..count]);
    }
}

#[test]
fn output_that_cannot_be_written_any_more_ends_it_with_a_sentence_and_the_input_as_it_was() {
    let _turn = alone();
    let way = "the output closed";
    // Its output is another terminal than the one that it is run in, and that goes away: no signal tells of it.
    let size = PtySize { rows: 24, cols: 80, ..PtySize::default() };
    let output = native_pty_system().openpty(size).unwrap();
    let mut reader = output.master.try_clone_reader().unwrap();
    let path = output.master.tty_name().unwrap();
    let line = format!("stty -a; \"$0\" --today 2026-11-22 >{}; echo \"code [$?]\"; stty -a", path.display());
    let mut session = Session::of(200, 50, &["sh", "-c", &line, PROGRAM], &[]);
    read_frame(&mut *reader, "4 Timeline");
    let pid = session.program();
    drop((reader, output));
    session.keys("j");
    assert_gone(pid, way);
    assert_eq!(session.end(), 0, "the shell");
    let told = session.output();
    let (before, after) = told.split_once("The terminal went away").unwrap();
    let (_, after) = after.split_once(&format!("code [{GONE}]")).unwrap();
    assert_cooked(after, way);
    assert_eq!(before.trim(), after.trim(), "the terminal is as it was");
    println!("leaving: by {way}");
}
