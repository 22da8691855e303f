//! A kiosk starts nothing and opens nothing: the real program under strace, with keys played to it.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::Duration;

use crate::terminal_harness::clock::beside;
use crate::terminal_harness::{PROGRAM, Session};

const TRACED: &str = "trace=process,open,openat,openat2,creat,connect,socket,kill,unlink,unlinkat,rename,renameat,renameat2,mkdir,mkdirat,truncate,ftruncate,chmod,fchmod";

/// Plays keys to a kiosk and gives its system calls, one a line; none where there is no strace.
fn calls_of_a_kiosk(test: &str, home: &Path) -> Option<Vec<String>> {
    if std::process::Command::new("strace").arg("-V").output().is_err() {
        println!("SKIPPED {test}: strace is not installed");
        return None;
    }
    let trace = home.with_extension("trace");
    let words = ["strace", "-f", "-qq", "-e", TRACED, "-e", "signal=none", "-o", trace.to_str().unwrap(), PROGRAM];
    let all: Vec<&str> = words.into_iter().chain(["--today", "2026-11-22", "--kiosk"]).collect();
    let home = home.to_str().unwrap();
    let environment = [
        ("HOME", home),
        ("XDG_CONFIG_HOME", home),
        ("XDG_STATE_HOME", home),
        ("EDITOR", "/bin/false"),
        ("PAGER", "/bin/false"),
        ("MPAKA_DATA", home),
    ];
    let mut session = Session::of(80, 24, &all, &environment);
    session.wait("4 Timeline");
    session.keys("/turkana");
    session.wait("/ turkana");
    session.keys("\r");
    session.wait("result 1 of");
    session.keys("?");
    session.wait("everywhere");
    for keys in ["q", "\u{1a}", "yi", "yp", "R", "\u{c}", "M", "s", ":write x\r", "\u{3}", "\u{1b}"] {
        session.keys(keys);
        thread::sleep(Duration::from_millis(50));
    }
    session.resize(100, 30);
    session.wait_until("the new size", |screen| screen.lines().count() > 25);
    session.keys(&"\u{3}".repeat(6));
    assert_eq!(session.end(), 0);
    let calls: Vec<String> = fs::read_to_string(&trace).unwrap().lines().map(str::to_string).collect();
    assert!(calls.len() > 5, "{calls:?}");
    Some(calls)
}

/// The name of the call and what follows, without the number of the process.
fn call(line: &str) -> &str {
    line.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ')
}

#[test]
fn a_kiosk_is_one_program_that_starts_none_and_opens_nothing_of_its_user() {
    let _turn = beside();
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("home");
    for decoy in [".config/mpaka/config.ron", ".mpaka", ".inputrc", ".terminfo/x/xterm-256color", "mpaka/keys.ron"] {
        let decoy = home.join(decoy);
        fs::create_dir_all(decoy.parent().unwrap()).unwrap();
        fs::write(decoy, "decoy").unwrap();
    }
    let test = "a_kiosk_is_one_program_that_starts_none_and_opens_nothing_of_its_user";
    let Some(calls) = calls_of_a_kiosk(test, &home) else { return };
    let started = |name: &str| calls.iter().filter(|line| call(line).starts_with(&format!("{name}("))).count();
    assert_eq!(started("execve"), 1, "{calls:#?}");
    assert_eq!(started("execveat"), 0);
    for line in &calls {
        let call = call(line);
        let is = |names: &[&str]| names.iter().any(|name| call.starts_with(&format!("{name}(")));
        assert!(!is(&["fork", "vfork", "kill", "connect", "socket"]), "{line}");
        assert!(!is(&["creat", "unlink", "unlinkat", "rename", "renameat", "renameat2", "mkdir", "mkdirat"]), "{line}");
        assert!(!is(&["truncate", "ftruncate", "chmod", "fchmod"]), "{line}");
        if is(&["clone", "clone3"]) {
            assert!(call.contains("CLONE_THREAD"), "{line}");
        }
        if is(&["open", "openat", "openat2"]) {
            let writes = ["O_WRONLY", "O_RDWR", "O_CREAT"].iter().any(|flag| call.contains(flag));
            let terminal = ["\"/dev/tty\"", "\"/dev/null\"", "\"/dev/pts/"].iter().any(|name| call.contains(name));
            assert!(!writes || terminal, "{line}");
            assert!(!call.contains(home.to_str().unwrap()), "{line}");
        }
    }
    assert!(!Path::new("x").exists());
    println!("kiosk: {} system calls looked at, one execve, nothing written", calls.len());
}
