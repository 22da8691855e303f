//! A kiosk in lines: no shell behind it gets the terminal, it starts nothing, opens nothing for writing, and nothing in
//! the environment makes more of it.

use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::terminal_harness::{PROGRAM, Session, signal};

/// How many threads a process has.
fn threads(pid: u32) -> usize {
    fs::read_dir(format!("/proc/{pid}/task")).unwrap().count()
}

/// What the system says a process does: `T` where it is stopped.
fn state(pid: u32) -> char {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap();
    stat.rsplit_once(") ").and_then(|(_, rest)| rest.chars().next()).unwrap()
}

/// Runs mpaka from a shell with job control.
fn from_a_shell(line: &str) -> Session {
    let shell = ["bash", "--norc", "--noprofile", "-i"];
    let mut session = Session::of(80, 24, &shell, &[("TERM", "dumb"), ("PS1", "shell> ")]);
    session.wait("shell> ");
    session.keys(&format!("{line}\n"));
    session
}

#[test]
fn a_kiosk_in_lines_cannot_be_suspended_and_another_can() {
    for options in ["--kiosk", "--kiosk --plain"] {
        let mut session = from_a_shell(&format!("{PROGRAM} {options}"));
        session.wait("mpaka> ");
        let program = session.program();
        for _ in 0..3 {
            session.keys("\u{1a}");
            signal("TSTP", program);
        }
        session.keys("\nshow turkana\n");
        session.wait("mpaka turkana> ");
        assert!(state(program) != 'T' && !session.screen().contains("Stopped"), "{}", session.screen());
        session.keys("q\n");
        session.wait_until("the shell", |screen| screen.trim_end().ends_with("shell>"));
        session.keys("exit\n");
        session.end();
    }
    let mut session = from_a_shell(&format!("{PROGRAM} --plain"));
    session.wait("mpaka> ");
    session.keys("\u{1a}");
    session.wait("Stopped");
    session.keys("kill -9 %1\n");
}

#[test]
fn a_kiosk_is_not_suspended_while_it_still_reads_its_data() {
    // A good deal of data, so that there is a while to be stopped in.
    let folder = tempfile::tempdir().unwrap();
    let many = (0..20_000).fold(String::new(), |all, at| all + &format!("Org(id:\"o{at}\",kind:State,claims:[]),"));
    fs::write(folder.path().join("many.ron"), format!("[{many}]")).unwrap();
    for options in ["--kiosk --plain", "--kiosk --glyphs ascii"] {
        let line = format!("TERM=xterm {PROGRAM} {options} --data {}", folder.path().display());
        let mut session = from_a_shell(&line);
        let program = session.program();
        let caught = |pid: u32| {
            let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
            let mask = status.lines().find_map(|line| line.strip_prefix("SigCgt:")).unwrap().trim().to_string();
            u64::from_str_radix(&mask, 16).unwrap() & (1 << (20 - 1)) != 0
        };
        let is_open = |screen: &str| screen.contains("mpaka> ") || screen.contains("not a register");
        let until = Instant::now() + Duration::from_secs(10);
        while !caught(program) && Instant::now() < until {
            std::thread::sleep(Duration::from_millis(1));
        }
        assert!(caught(program) && !is_open(&session.screen()), "it is shut in before it reads");
        session.keys("\u{1a}");
        session.wait_until("the kiosk", is_open);
        assert!(state(program) != 'T' && !session.screen().contains("Stopped"), "{}", session.screen());
        signal("KILL", program);
    }
}

#[test]
fn the_environment_does_not_say_how_many_threads_a_kiosk_has() {
    let count = |environment: &[(&str, &str)]| {
        let mut session = Session::with(80, 24, &["--kiosk", "--plain"], environment);
        session.wait("mpaka> ");
        let threads = threads(session.pid());
        session.keys("q\n");
        assert_eq!(session.end(), 0);
        threads
    };
    let usual = count(&[]);
    assert!((1..=9).contains(&usual), "{usual} threads");
    for name in ["RAYON_NUM_THREADS", "RAYON_RS_NUM_CPUS"] {
        assert_eq!(count(&[(name, "64")]), usual, "{name}");
    }
    assert_eq!(count(&[("RUST_MIN_STACK", "1"), ("RUST_BACKTRACE", "full")]), usual);
    let mut session = Session::with(80, 24, &["--kiosk"], &[("RAYON_NUM_THREADS", "64")]);
    session.wait("4 Timeline");
    assert!(threads(session.pid()) <= usual + 4, "{} threads", threads(session.pid()));
}

const TRACED: &str = "trace=process,open,openat,openat2,creat,connect,socket,kill,unlink,unlinkat,rename,renameat,renameat2,mkdir,mkdirat,truncate,ftruncate,chmod,fchmod";

#[test]
fn a_kiosk_in_lines_is_one_program_that_starts_none_and_opens_nothing_for_writing() {
    let test = "a_kiosk_in_lines_is_one_program_that_starts_none_and_opens_nothing_for_writing";
    if Command::new("strace").arg("-V").output().is_err() {
        println!("SKIPPED {test}: strace is not installed");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let (home, trace) = (folder.path().join("home"), folder.path().join("trace"));
    fs::create_dir(&home).unwrap();
    let (home, out) = (home.to_str().unwrap(), folder.path().join("out.txt"));
    let strace = ["strace", "-f", "-qq", "-e", TRACED, "-e", "signal=none", "-o", trace.to_str().unwrap()];
    let program = [PROGRAM, "--today", "2026-11-22", "--kiosk", "--plain"];
    let environment = [("HOME", home), ("EDITOR", "/bin/false"), ("PAGER", "/bin/false"), ("RUST_BACKTRACE", "1")];
    let mut session = Session::of(80, 24, &[&strace[..], &program[..]].concat(), &environment);
    session.wait("mpaka> ");
    // What was typed before it is thrown away by the terminal.
    session.keys("\u{1a}");
    for line in ["partners", "2", "s", "o", "i", "counties", "timeline", "/ busia", "faults", "reload", "!ls"] {
        session.keys(&format!("{line}\n"));
    }
    session.keys(&format!("show turkana\nwrite {}\n", out.display()));
    session.wait("A kiosk writes nothing.");
    session.keys("q\n");
    assert_eq!(session.end(), 0);
    let calls = fs::read_to_string(&trace).unwrap();
    let mut started = 0;
    for line in calls.lines() {
        let call = line.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
        let name = call.split('(').next().unwrap();
        started += usize::from(name == "execve");
        let changing = ["execveat", "fork", "vfork", "kill", "connect", "socket", "creat", "truncate", "ftruncate"];
        assert!(!changing.contains(&name), "{line}");
        assert!(!["unlink", "rename", "mkdir", "chmod", "fchmod"].iter().any(|one| name.starts_with(one)), "{line}");
        assert!(!name.starts_with("clone") || call.contains("CLONE_THREAD"), "{line}");
        let writes = ["O_WRONLY", "O_RDWR", "O_CREAT"].iter().any(|flag| call.contains(flag));
        assert!(!name.starts_with("open") || !writes && !call.contains(home), "{line}");
    }
    assert_eq!(started, 1, "{calls}");
    assert!(!out.exists());
    println!(
        "kiosk in lines: {} system calls looked at, one execve, nothing opened for writing",
        calls.lines().count()
    );
}
