//! The program itself: in a pipe, with hostile input, and in a terminal that can do nothing.

use std::fs;
use std::time::{Duration, Instant};

use assert_cmd::Command;

fn run(args: &[&str], locale: &str, input: &[u8]) -> std::process::Output {
    let mut command = Command::cargo_bin("mpaka").unwrap();
    command.env("LC_ALL", locale).args(["--plain", "--today", "2026-11-22"]).args(args);
    command.timeout(Duration::from_mins(1)).write_stdin(input).output().unwrap()
}

fn text(out: &std::process::Output) -> String {
    String::from_utf8(out.stdout.clone()).unwrap()
}

#[test]
fn lines_in_a_pipe_are_answered_and_the_end_of_them_is_the_end() {
    let out = run(&[], "C.UTF-8", b"partners\n2\nq\npartners\n");
    let told = text(&out);
    assert_eq!((out.status.code(), out.stderr.as_slice()), (Some(0), &b""[..]));
    assert!(told.contains("China law-enforcement MoU (our short name): agreement"), "{told}");
    assert_eq!(told.matches("1. Partner China").count(), 1, "nothing is answered after q\n{told}");
    assert!(!told.contains("> "), "nobody is asked in a pipe\n{told}");
    assert_eq!(run(&[], "C.UTF-8", b"").status.code(), Some(0));
    assert!(text(&run(&[], "C.UTF-8", b"show turkana")).contains("seat Lodwar"), "a last line without an end counts");
}

/// What a terminal would obey, as a search, a name, a number, a word.
const HOSTILE: &str = "\u{1b}]52;c;ZWNobyBoaQ==\u{7}\u{9b}2J\u{202e}gpj\u{8}\u{e}\u{1b}[6n\u{e0041}\u{feff}";

#[test]
fn no_escape_sequence_and_no_control_character_is_ever_printed() {
    let lines = [
        "partners",
        "all",
        "show uk-border-mou",
        "all",
        "s",
        "all",
        "o",
        "i",
        "explain signed",
        "counties",
        "all",
        "timeline",
        "all",
        "due",
        "faults",
        "about",
        "all",
        "help",
        "with",
        "list sources",
        "list counties",
        "period 2025",
    ];
    let mut input: Vec<u8> = lines.iter().flat_map(|line| format!("{line}\n").into_bytes()).collect();
    for front in [
        "",
        "/ ",
        "show ",
        "explain ",
        "county ",
        "list ",
        "timeline ",
        "period ",
        "page ",
        "write /nowhere/",
        "counties ",
    ] {
        input.extend(format!("{front}{HOSTILE}\n").into_bytes());
        input.extend([front.as_bytes(), &b"\xff\xfe\x9b2J\x1b[c\n"[..]].concat());
    }
    input.extend([b"x".repeat(5000), b"\nabout\n".to_vec()].concat());
    for locale in ["C.UTF-8", "C"] {
        let out = run(&[], locale, &input);
        let told = text(&out);
        let bad = told.chars().find(|c| *c != '\n' && !mpaka::domain::safe::harmless(*c));
        assert_eq!((bad, out.status.code()), (None, Some(0)));
        assert!(told.contains("longer than 4096 bytes"));
        assert!(locale != "C" || told.is_ascii(), "{:?}", told.chars().find(|c| !c.is_ascii()));
    }
}

#[test]
fn the_last_answer_is_written_to_a_new_file_and_to_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("brief.txt");
    let line = format!("show turkana\nwrite {0}\nwrite {0}\nwrite {0}/x/y\n", file.display());
    let told = text(&run(&[], "C.UTF-8", line.as_bytes()));
    let written = fs::read_to_string(&file).unwrap();
    assert!(written.starts_with("Turkana: county") && written.contains("Next door:"), "{written}");
    assert!(told.contains("is there already and was left as it is"), "{told}");
    let other = folder.path().join("kiosk.txt");
    let told = text(&run(&["--kiosk"], "C.UTF-8", format!("about\nwrite {}\n", other.display()).as_bytes()));
    assert!(told.contains("A kiosk writes nothing.") && !other.exists());
}

#[test]
fn the_data_is_read_again_when_asked_and_kept_where_it_cannot_be() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("x.ron"), "Org(id: \"x\", label: \"Some body\", kind: Agency, claims: [])\n").unwrap();
    let data = folder.path().to_str().unwrap();
    let told = text(&run(&["--data", data], "C.UTF-8", b"show x\nreload\nagain\ns\n"));
    assert!(told.contains("Some body") && told.contains("The data is read again."), "{told}");
    assert!(told.contains("no statement on record"), "what was selected stays selected\n{told}");
    let out = run(&["--data", "/nowhere"], "C.UTF-8", b"about\n");
    assert_eq!((out.status.code(), text(&out).as_str()), (Some(3), ""));
}

#[test]
fn what_is_written_keeps_the_letters_that_the_screen_lacks_and_a_cursor_key_is_no_word() {
    let folder = tempfile::tempdir().unwrap();
    let file = |locale: &str| {
        let path = folder.path().join(locale);
        let out = run(&[], locale, format!("s uk-border-mou\nwrite {}\n", path.display()).as_bytes());
        assert_eq!(text(&out).is_ascii(), locale == "C", "{locale}");
        fs::read_to_string(path).unwrap()
    };
    assert_eq!(file("C"), file("C.UTF-8"));
    let told = text(&run(&[], "C.UTF-8", b"\x1b[A\nq\n"));
    assert!(told.contains("cursor or function key") && !told.contains("reliability"), "{told}");
}

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_is_said_and_not_passed_over() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_mpaka"));
    let out = command.arg("--plain").stdin(std::process::Stdio::null()).stdout(full).output().unwrap();
    assert_eq!(out.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&out.stderr).contains("could not be written"));
}

#[test]
fn the_log_tells_of_the_session_and_nothing_that_was_typed() {
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("session.log");
    let out = run(&["--log", log.to_str().unwrap()], "C.UTF-8", b"/ turkana\nR\nq\n");
    assert!(out.status.success());
    let kept = std::fs::read_to_string(&log).unwrap();
    let lines: Vec<&str> = kept.lines().collect();
    assert!(lines[0].contains("opened in lines"), "{kept}");
    assert!(lines[1].ends_with("the data is read again") && lines[2].ends_with("ended"), "{kept}");
    assert!(lines.len() == 3 && !kept.contains("turkana"), "{kept}");
    let refused = run(&["--log", folder.path().to_str().unwrap()], "C.UTF-8", b"q\n");
    assert_eq!(refused.status.code(), Some(3));
}

#[test]
fn input_that_never_ends_a_line_ends_the_program() {
    let begun = Instant::now();
    let out = run(&[], "C.UTF-8", &vec![b'x'; 8 * 1024 * 1024]);
    assert_eq!(out.status.code(), Some(0));
    assert!(begun.elapsed() < Duration::from_secs(50));
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let mut child = std::process::Command::new(assert_cmd::cargo::cargo_bin("mpaka"))
        .arg("--plain")
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let _ = std::io::Write::write_all(&mut child.stdin.take().unwrap(), b"partners\nabout\n");
    let out = child.wait_with_output().unwrap();
    assert_eq!((out.status.code(), out.stderr.as_slice()), (Some(0), &b""[..]));
}

#[cfg(all(unix, feature = "tui"))]
mod dumb {
    use crate::terminal_harness::Session;

    #[test]
    fn a_terminal_that_can_do_nothing_gets_lines_and_no_escape_sequence() {
        let mut session = Session::with(80, 24, &[], &[("TERM", "dumb")]);
        session.wait("mpaka> ");
        session.keys("show turkana\n");
        session.wait("mpaka turkana> ");
        session.keys("q\n");
        assert_eq!(session.end(), 0);
        let output = session.output();
        assert!(!output.contains('\u{1b}'), "{output:?}");
        assert!(output.contains("seat Lodwar"));
    }

    #[test]
    fn the_end_of_input_an_interrupt_and_a_closed_line_end_it() {
        let mut session = Session::with(80, 24, &[], &[("TERM", "")]);
        session.wait("mpaka> ");
        session.keys("\u{4}");
        assert_eq!(session.end(), 0);
        let mut session = Session::with(80, 24, &["--plain"], &[("TERM", "xterm")]);
        session.wait("mpaka> ");
        session.keys("\u{3}");
        assert_ne!(session.end(), 0, "an interrupt ends it as it ends any program");
        assert!(!session.output().contains('\u{1b}'));
    }
}
