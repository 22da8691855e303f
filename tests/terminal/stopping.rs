//! Ctrl-Z and `fg` in a real shell, and the signals that stop and continue, from outside.

use std::thread;
use std::time::Duration;

use crate::terminal_harness::clock::beside;
use crate::terminal_harness::traces::{after_leaving, assert_given_back_times};
use crate::terminal_harness::{PROGRAM, Session, signal};

/// An interactive shell with the program in it.
fn shell(arguments: &str) -> Session {
    let mut session = Session::of(80, 24, &["bash", "--norc", "--noprofile", "-i"], &[("PS1", "ready> ")]);
    session.wait("ready>");
    session.keys(&format!("{PROGRAM} --today 2026-11-22 {arguments}\r"));
    session.wait("4 Timeline");
    session
}

/// The shell has the terminal: its prompt is there, and it echoes and edits.
fn assert_at_the_prompt(session: &mut Session) {
    session.wait("Stopped");
    assert!(!session.is_alternate());
    session.keys("stty -a | grep -o ' icanon.* echo '; echo mar''ker\r");
    session.wait("marker");
    let output = session.output();
    let after = after_leaving(&output);
    assert!(after.contains(" icanon") && !after.contains("-icanon"), "{after}");
}

fn quit(session: &mut Session, times: usize) {
    session.keys("q");
    session.wait_until("the prompt", |screen| !screen.contains("4 Timeline") && screen.contains("ready>"));
    session.keys("echo \"code [$?]\"; exit\r");
    session.wait("code [0]");
    session.end();
    let output = session.output();
    // The shell marks pastes of its own prompt, so only what is the program's is counted.
    assert_given_back_times(&output.replace("\u{1b}[?2004h", "").replace("\u{1b}[?2004l", ""), times, &["1049"]);
}

#[test]
fn ctrl_z_gives_the_terminal_to_the_shell_and_fg_brings_the_screen_back() {
    let _turn = beside();
    let mut session = shell("");
    for _ in 0..2 {
        session.keys("\u{1a}");
        assert_at_the_prompt(&mut session);
        session.keys("clear; fg\r");
        session.wait("4 Timeline");
        assert!(session.is_alternate());
    }
    // It listens, and goes on where it was.
    session.keys("?");
    session.wait("everywhere");
    session.keys("q");
    session.wait("4 Timeline");
    quit(&mut session, 3);
}

#[test]
fn sigtstp_from_outside_does_as_ctrl_z_and_the_size_is_asked_again() {
    let _turn = beside();
    let mut session = shell("");
    let pid = session.program();
    signal("TSTP", pid);
    assert_at_the_prompt(&mut session);
    session.resize(120, 36);
    session.keys("clear; fg\r");
    session.wait("Space pin");
    quit(&mut session, 2);
}

#[test]
fn in_the_background_it_stays_stopped_and_can_be_ended() {
    let _turn = beside();
    let mut session = shell("");
    let pid = session.program();
    session.keys("\u{1a}");
    assert_at_the_prompt(&mut session);
    session.keys("clear; bg\r");
    thread::sleep(Duration::from_millis(600));
    session.keys("jobs\r");
    session.wait("Stopped");
    assert!(!session.is_alternate());
    session.keys("clear; kill %1\r");
    session.wait("mpaka was ended by SIGTERM.");
    // The shell says so with the prompt after it has heard of it.
    session.keys(&format!("while kill -0 {pid} 2>/dev/null; do sleep 0.05; done; jobs\r"));
    session.wait("Exit 143");
    assert!(!std::path::Path::new(&format!("/proc/{pid}")).exists());
    session.keys("exit\r");
    session.end();
}

#[test]
fn stopped_without_warning_it_takes_the_terminal_again_when_it_goes_on() {
    let _turn = beside();
    let mut session = shell("");
    let pid = session.program();
    signal("STOP", pid);
    session.wait("Stopped");
    session.keys("fg\r");
    session.wait_until("the screen", |screen| screen.contains("4 Timeline") && !screen.contains("Stopped"));
    session.keys("?");
    session.wait("everywhere");
    session.keys("q");
    session.wait("4 Timeline");
    session.keys("q");
    session.wait("ready>");
    session.keys("exit\r");
    session.end();
}

#[test]
fn without_a_shell_it_says_that_it_cannot_be_stopped_and_goes_on() {
    let _turn = beside();
    let mut session = Session::start(80, 24, &[]);
    session.wait("4 Timeline");
    session.keys("\u{1a}");
    session.wait("Not suspended");
    session.keys("j");
    session.wait_until("the sentence goes", |screen| !screen.contains("Not suspended"));
    session.signal("TSTP");
    session.wait("Not suspended");
    session.quit();
    assert_given_back_times(&session.output(), 3, &["1049", "2004"]);
}

#[test]
fn a_kiosk_is_not_stopped_by_key_or_signal() {
    let _turn = beside();
    let mut session = Session::start(80, 24, &["--kiosk"]);
    session.wait("4 Timeline");
    session.signal("TSTP");
    session.keys("\u{1a}?");
    session.wait("everywhere");
    session.keys("qq");
    assert_eq!(session.end(), 0);
    assert_given_back_times(&session.output(), 1, &["1049", "2004"]);
}
