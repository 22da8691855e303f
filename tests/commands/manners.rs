//! Manners in a pipe: a reader that leaves, hostile data, colour.

use std::fs;
use std::io::Write as _;
use std::process::Stdio;

use assert_cmd::Command;

use crate::{change, dataset, mpaka, path, refused};

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let mut child = std::process::Command::new(assert_cmd::cargo::cargo_bin("mpaka"))
        .args(["list", "agreements", "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let out = child.wait_with_output().unwrap();
    assert_eq!((out.status.code(), out.stderr.as_slice()), (Some(0), &b""[..]));
}

/// Strings that a terminal would obey, in every place that data comes from.
const HOSTILE: &str = "\u{1b}]52;c;ZWNobyBoaQ==\u{7}\u{9b}2J\u{202e}gpj\u{8}\u{e}\u{1b}[6n\u{e0041}\u{feff}";

#[test]
fn no_output_holds_what_a_terminal_would_obey_even_from_hostile_data() {
    let folder = dataset();
    let mut file = fs::File::create(folder.path().join(format!("orgs/{HOSTILE}.ron"))).unwrap();
    write!(
        file,
        "// {HOSTILE}\nOrg(id: \"evil\", label: \"Evil {HOSTILE}\", aliases: [\"{HOSTILE}\"], kind: State, claims: [\n(id: \"{HOSTILE}\", says: Remark(\"evil {HOSTILE}\"), note: \"{HOSTILE}\", cite: [From(\"mygov-uk-mou\", Para(1, \"{HOSTILE}\"))]),\n(says: Nothing(\"{HOSTILE}\")),\n])\n"
    )
    .unwrap();
    let data = path(&folder);
    for args in [
        &["check"][..],
        &["check", "--json"],
        &["list", "orgs"],
        &["list", "orgs", "--json"],
        &["show", "evil"],
        &["show", "evil", "--json"],
        &["show", HOSTILE],
        &["search", "evil"],
        &["search", "evil", "--json"],
        &["search", HOSTILE],
        &["list", HOSTILE],
        &[HOSTILE],
        &["fmt", "--check"],
        &["fmt", "--check", "--json"],
        &["fmt", HOSTILE],
    ] {
        let out = mpaka(&[&["--data", data], args].concat());
        let all = [out.stdout, out.stderr].concat();
        let text = String::from_utf8(all).unwrap();
        assert!(!text.is_empty());
        let bad = text.chars().find(|c| *c != '\n' && !mpaka::domain::safe::harmless(*c));
        assert_eq!(bad, None, "{args:?}: {text}");
    }
}

/// Who asks for a kiosk, or for a look or a log, must not get a command that goes its own way.
#[test]
fn an_option_of_the_workbench_beside_a_command_is_refused_and_nothing_is_done() {
    let folder = dataset();
    change(&folder, "orgs/rock.ron", "kind:", "  kind:");
    let (odd, log) = (folder.path().join("orgs/rock.ron"), folder.path().join("x.log"));
    let before = fs::read(&odd).unwrap();
    let options = [
        (&["--kiosk"][..], "--kiosk"),
        (&["--kiosk", "--allow-copy"], "--kiosk"),
        (&["--plain"], "--plain"),
        (&["--look", "mono"], "--look"),
        (&["--glyphs", "ascii"], "--glyphs"),
        (&["--truecolor"], "--truecolor"),
        (&["--log", log.to_str().unwrap()], "--log"),
    ];
    for (given, option) in options {
        for command in [&["fmt", path(&folder)][..], &["list", "talks"], &["about"]] {
            let (code, said) = refused(&[given, command].concat());
            let sentence = format!("{option} opens the workbench; leave it out, or the command.");
            assert!(code == 2 && said.contains(&sentence), "{given:?} {command:?}: {code}, {said}");
        }
    }
    assert_eq!(refused(&["--allow-copy", "about"]).0, 2);
    assert!(!log.exists() && fs::read(&odd).unwrap() == before);
    assert!(mpaka(&["fmt", path(&folder)]).status.success(), "without the option it is done");
    assert_ne!(fs::read(&odd).unwrap(), before);
}

#[test]
fn colour_is_kept_out_of_a_pipe_even_where_it_is_asked_for() {
    let folder = dataset();
    change(&folder, "orgs/rock.ron", "kind:", "kin:");
    let out = Command::cargo_bin("mpaka")
        .unwrap()
        .env("CLICOLOR_FORCE", "1")
        .env("TERM", "xterm-256color")
        .args(["check", path(&folder)])
        .output()
        .unwrap();
    assert!(!out.stdout.contains(&0x1b) && !out.stderr.contains(&0x1b));
}

#[test]
fn an_argument_that_is_not_understood_is_repeated_in_one_line() {
    for args in [["list", "x\nEVIL"], ["--look", "x\r\nEVIL"]] {
        let out = mpaka(&args);
        let said = String::from_utf8_lossy(&out.stderr).into_owned();
        assert_eq!(out.status.code(), Some(2));
        assert!(said.contains("x / EVIL") && !said.lines().any(|line| line.starts_with("EVIL")), "{said}");
    }
}
