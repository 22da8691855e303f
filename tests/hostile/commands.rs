//! Every command, with hostile data, hostile arguments and a hostile environment: what it prints is UTF-8 and harmless,
//! what it says in JSON is what the data says, and it leaves no file behind.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::process::Output;
use std::time::{Duration, Instant};

use assert_cmd::Command;
use serde_json::Value;

use crate::folder::write;
use crate::inputs::{all_in_one, field, hostile, unprintable};

/// Runs the program in an empty folder and looks at what it printed and left behind.
fn run(args: &[OsString], env: &[(&str, &str)]) -> Output {
    run_with(args, env, "")
}

/// The same with lines typed to it.
fn run_with(args: &[OsString], env: &[(&str, &str)], lines: &str) -> Output {
    let here = tempfile::tempdir().unwrap();
    let mut command = Command::cargo_bin("mpaka").unwrap();
    command.current_dir(here.path()).env("HOME", here.path()).env("LC_ALL", "C.UTF-8");
    command.timeout(Duration::from_mins(1)).write_stdin(lines);
    let out = command.envs(env.iter().copied()).args(args).output().unwrap();
    for printed in [&out.stdout, &out.stderr] {
        let printed = std::str::from_utf8(printed).unwrap_or_else(|error| panic!("{args:?}: {error}"));
        assert_eq!(unprintable(printed), None, "{args:?} printed {printed}");
    }
    assert!(out.status.code().is_some_and(|code| code < 4), "{args:?}: {out:?}");
    assert_eq!(fs::read_dir(here.path()).unwrap().count(), 0, "{args:?} left a file");
    out
}

fn args<S: AsRef<OsStr>>(args: &[S]) -> Vec<OsString> {
    args.iter().map(|arg| arg.as_ref().to_os_string()).collect()
}

/// A data folder whose own name is hostile too.
fn folder(root: &Path, words: &str) -> String {
    let data = root.join("data \u{1b}]0;x\u{7}\u{202e}");
    write(&data, &field(words));
    data.to_str().unwrap().to_string()
}

/// A folder that reading finds fault with, at hostile places.
fn broken(root: &Path) -> String {
    let data = root.join("broken");
    fs::create_dir_all(data.join("agreements")).unwrap();
    for (at, words) in hostile().iter().enumerate() {
        let told = words.escape_default().to_string();
        for (what, text) in [
            ("field", format!("Instrument(id: \"a{at}\", {words}: 1)")),
            ("kind", format!("Instrument(id: \"b{at}\", claims: [(id: \"{told}\", says: Stage({words}))])")),
            ("word", format!("Instrument(id: \"c{at}\", claims: [(id: \"x\", says: Threat(\"{told}\"))])")),
            ("date", format!("Instrument(id: \"d{at}\", claims: [(id: \"x\", says: Validity(edtf: \"{told}\"))])")),
            ("record", format!("{words}(id: \"e{at}\")")),
            ("open", format!("Instrument(id: \"f{at}\", label: \"{words}")),
            (
                "ref",
                format!(
                    "Instrument(id: \"g{at}\", source: \"{told}\", claims: [(id: \"x\", says: Stage(Signed), by: \"{told}\", against: [\"{told}\"], cite: [Whole])])"
                ),
            ),
            ("mark", format!("<<<<<<< {words}\n")),
        ] {
            fs::write(data.join(format!("agreements/{what}-{at}.ron")), text).unwrap();
        }
    }
    fs::write(data.join(OsStr::from_bytes(b"agreements/\x1b]0;x\x07\xff\xfe.ron")), b"Instrument(\xff\xfe\x9b2J)")
        .unwrap();
    fs::write(data.join("agreements/x\u{202e}\n.ron"), "[".repeat(10_000)).unwrap();
    fs::write(data.join("agreements/long.ron"), format!("Instrument(id: \"{}\u{1b}[2J\" x)", "x".repeat(1 << 20)))
        .unwrap();
    std::os::unix::fs::symlink("/nowhere/\u{1b}[2J", data.join("agreements/link\u{9b}2J.ron")).unwrap();
    data.to_str().unwrap().to_string()
}

#[test]
fn no_command_passes_hostile_data_on() {
    let root = tempfile::tempdir().unwrap();
    let words = all_in_one();
    let data = folder(root.path(), &words);
    let id = format!("alias {}", field(&words));
    let kinds = [
        "agreements",
        "talks",
        "partners",
        "orgs",
        "events",
        "promises",
        "questions",
        "people",
        "posts",
        "tenures",
        "sources",
        "counties",
    ];
    let mut calls: Vec<Vec<&str>> = kinds.iter().map(|kind| vec!["list", kind]).collect();
    calls.extend([
        vec!["show", &id, "wajir", "counties", "2025", "terrorism"],
        vec!["search", "pact"],
        vec!["search", "EVIL", "x"],
        vec!["explain", "terrorism"],
        vec!["check"],
        vec!["fmt", "--check"],
        vec!["about"],
        vec!["export", "svg", "--view", "map", "--of", &id],
        vec!["export", "svg", "--view", "timeline"],
    ]);
    for call in calls {
        for json in [&[][..], &["--json"][..]] {
            let call = [&["--data", &data, "--today", "2026-11-22"], json, &call[..]].concat();
            let out = run(&args(&call), &[]);
            if !json.is_empty() && !out.stdout.is_empty() {
                serde_json::from_slice::<Value>(&out.stdout).unwrap_or_else(|error| panic!("{call:?}: {error}"));
            }
        }
    }
}

/// Every list and every word of the plain mode, each thing that a list leads to, and what is asked of it.
fn script() -> String {
    let kinds =
        "partners agreements talks orgs events promises questions people posts tenures sources counties borders";
    let mut lines = vec!["page all".to_string()];
    for kind in kinds.split(' ') {
        lines.extend([&format!("list {kind}"), "1", "s", "o"].map(str::to_string));
    }
    lines.extend(["list agreements", "1", "i", "with", "[", "2", "s", "["].map(str::to_string));
    for words in ["/ pact", "/ x", "/ EVIL", "counties", "map", "county wajir", "timeline", "timeline by subject"] {
        lines.extend([words.to_string(), "1".into(), "s".into(), "[".into()]);
    }
    for words in ["period 2025", "due", "faults", "show 2025", "show terrorism", "about", "help", "reload", "again"] {
        lines.push(words.into());
    }
    // Each for itself is tried on the shipped data, where a name to compare with is not a page long.
    let typed = all_in_one().replace(['\r', '\n'], " ");
    lines.extend(["", "/ ", "show ", "list ", "i ", "timeline ", "write /nowhere/"].map(|ask| format!("{ask}{typed}")));
    lines.join("\n") + "\n"
}

#[test]
fn the_plain_mode_passes_nothing_hostile_on() {
    let root = tempfile::tempdir().unwrap();
    let (odd, broken) = (folder(root.path(), &all_in_one()), broken(root.path()));
    let lines = script();
    for (data, locales) in [(&odd, &["C.UTF-8", "C"][..]), (&broken, &["C.UTF-8"])] {
        for locale in locales {
            let args = args(&["--plain", "--data", data, "--today", "2026-11-22"]);
            let begun = Instant::now();
            let out = run_with(&args, &[("LC_ALL", locale)], &lines);
            println!("the plain mode in {locale}: {} bytes in {:?}", out.stdout.len(), begun.elapsed());
            let told = String::from_utf8(out.stdout).unwrap();
            assert_eq!((out.status.code(), String::from_utf8(out.stderr).unwrap().as_str()), (Some(0), ""));
            assert!(told.len() > 20_000 && told.contains("The data is read again."), "{told}");
            assert!(*locale != "C" || told.is_ascii(), "{:?}", told.chars().find(|c| !c.is_ascii()));
            assert!(data != &odd || told.contains("<U+001B>"), "what is hostile is told by its numbers\n{told}");
        }
    }
}

#[test]
fn what_the_plain_mode_writes_is_harmless_too() {
    let root = tempfile::tempdir().unwrap();
    let data = folder(root.path(), &all_in_one());
    let file = root.path().join("brief.txt");
    let lines = format!("page all\nlist agreements\n1\ns\nwrite {}\n", file.display());
    run_with(&args(&["--plain", "--data", &data]), &[], &lines);
    let written = fs::read_to_string(&file).unwrap();
    assert!(written.len() > 1000 && written.contains("<U+001B>"), "{written}");
    assert_eq!(unprintable(&written), None, "{written}");
}

#[test]
fn json_says_what_the_data_says_to_the_letter() {
    let root = tempfile::tempdir().unwrap();
    let words = field(&all_in_one());
    let data = folder(root.path(), &all_in_one());
    let out = run(&args(&["--data", &data, "--json", "show", &format!("alias {words}")]), &[]);
    let answer: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(answer["items"][0]["id"], Value::String(format!("pact-{words}")));
    assert!(answer["items"][0].to_string().contains(&Value::String(words).to_string()));
}

#[test]
fn no_fault_passes_on_what_it_quotes() {
    let root = tempfile::tempdir().unwrap();
    let data = broken(root.path());
    for call in [
        vec!["check", &data],
        vec!["check", &data, "--json"],
        vec!["fmt", "--check", &data],
        vec!["--data", &data, "list", "agreements"],
    ] {
        let out = run(&args(&call), &[]);
        assert!(!out.stdout.is_empty() || !out.stderr.is_empty(), "{call:?}");
    }
}

#[test]
fn no_argument_comes_back_unclean() {
    let document = tempfile::NamedTempFile::new().unwrap();
    fs::write(document.path(), "A headline \u{1b}[2J\nThe first paragraph \u{202e}of it.\n").unwrap();
    let document = document.path().to_str().unwrap().to_string();
    let tried: Vec<String> = hostile().into_iter().map(|words| words.replace('\0', "")).collect();
    let several: Vec<&str> = tried.iter().map(|words| words.trim_start_matches('-')).collect();
    for command in ["show", "explain", "search"] {
        let call = [&[command, "--"], &several[..]].concat();
        run(&args(&call), &[]);
        run(&args(&[&["--json"], &call[..]].concat()), &[]);
    }
    for words in [tried.concat(), "\u{1b}]0;x\u{7}".into(), "-\u{9b}2J".into(), "\u{202e}--data".into()] {
        let w = words.as_str();
        for call in [
            vec![w],
            vec!["list", w],
            vec!["list", "agreements", "--", w],
            vec!["quote", "--sources", "/nowhere", "--", w, w],
            vec!["quote", "--sources", w, "--", "x", "y"],
            vec!["--data", w, "list", "agreements"],
            vec!["check", "--", w],
            vec!["fmt", "--", w],
            vec!["--today", w, "about"],
            vec!["--glyphs", w],
            vec!["export", "svg", "--view", w],
            vec!["export", "svg", "--view", "map", "--of", w],
            vec!["export", "svg", "--view", "map", "--period", w],
            vec!["source", "add", "--", w],
            vec!["source", "add", &document, "--publisher", w, "--url", w, "--title", w],
            vec!["source", "add", &document, "--id", w],
            vec!["show", "--json", "--", w],
        ] {
            run(&args(&call), &[]);
        }
    }
    let out = "nowhere/\u{1b}]0;x\u{7}.svg";
    let told = run(&args(&["export", "svg", "--view", "map", "--out", out]), &[]);
    assert!(String::from_utf8(told.stderr).unwrap().contains("<U+001B>"));
    for bytes in [&b"\x9b2J"[..], b"\xff\xfe", b"\x1b]0;x\x07\xff"] {
        let raw = OsStr::from_bytes(bytes);
        for call in [
            vec![OsStr::new("--data"), raw, OsStr::new("about")],
            vec![raw],
            vec![OsStr::new("show"), raw],
            vec![OsStr::new("fmt"), raw],
        ] {
            run(&args(&call), &[]);
        }
    }
}

#[test]
fn no_environment_reaches_the_output() {
    let words = "\u{1b}]0;x\u{7}\u{202e}";
    for name in ["TERM", "LANG", "LC_ALL", "COLUMNS", "NO_COLOR", "TMUX", "SSH_CONNECTION", "COLORTERM", "EDITOR", "TZ"]
    {
        for call in [&["list", "talks"][..], &["check"], &[]] {
            run(&args(call), &[(name, words)]);
        }
    }
}
