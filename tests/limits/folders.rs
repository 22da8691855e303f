//! What is no file, leads elsewhere, cannot be read, or is too much.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::process::Command;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::{GOOD, checked, folder, path, told};

#[test]
fn pipes_sockets_devices_loops_and_links_that_leave_are_refused_each_with_a_sentence() {
    let (folder, outside) = (folder(), TempDir::new().unwrap());
    let at = |name: &str| folder.path().join(name);
    assert!(Command::new("mkfifo").arg(at("pipe.ron")).status().unwrap().success());
    let _socket = UnixListener::bind(at("socket.ron")).unwrap();
    fs::write(outside.path().join("theirs.ron"), GOOD.replace("good", "theirs")).unwrap();
    symlink(outside.path().join("theirs.ron"), at("leaves.ron")).unwrap();
    symlink("/dev/zero", at("device.ron")).unwrap();
    symlink(folder.path(), at("loop")).unwrap();
    symlink(outside.path(), at("elsewhere")).unwrap();
    symlink("itself.ron", at("itself.ron")).unwrap();
    symlink("nothing", at("nowhere.ron")).unwrap();
    fs::create_dir(at("folder.ron")).unwrap();
    symlink("pipe.ron", at("to-pipe.ron")).unwrap();
    let begun = Instant::now();
    let said = checked(&folder);
    for (file, sentence) in [
        ("pipe.ron", "no regular file"),
        ("to-pipe.ron", "no regular file"),
        ("socket.ron", "no regular file"),
        ("leaves.ron", "leaves the folder"),
        ("device.ron", "leaves the folder"),
        ("loop", "link to a folder"),
        ("elsewhere", "link to a folder"),
        ("itself.ron", "leads nowhere"),
        ("nowhere.ron", "leads nowhere"),
    ] {
        let blocks = said.split("\n\n").filter(|block| block.contains(&format!("--> {file}")));
        let block: String = blocks.collect();
        assert!(block.contains(sentence), "{file}: {block}\n{said}");
    }
    assert!(!said.contains("theirs"));
    assert!(begun.elapsed() < Duration::from_secs(30), "nothing waits for a pipe");
}

#[test]
fn what_is_named_itself_is_held_to_the_same() {
    let folder = folder();
    let pipe = folder.path().join("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for args in [
        &["fmt", path(&pipe)][..],
        &["source", "add", path(&pipe)],
        &["fmt", "/dev/zero"],
        &["source", "add", "/dev/zero"],
    ] {
        assert!(told(args).contains("no regular file"), "{args:?}");
    }
    for args in [&["check", "/dev/null"][..], &["check", path(&pipe)], &["check", "--sources", path(&pipe)]] {
        assert!(told(args).contains("a folder is wanted here"), "{args:?}: {}", told(args));
    }
    let sources = folder.path().join("sources");
    fs::create_dir(&sources).unwrap();
    assert!(Command::new("mkfifo").arg(sources.join("a.txt")).status().unwrap().success());
    assert!(told(&["check", "--sources", path(&sources)]).contains("no regular file"));
}

#[test]
fn a_lock_that_is_no_file_is_refused_and_the_rest_is_open() {
    for make in ["pipe", "link"] {
        let folder = folder();
        let lock = folder.path().join("proof.lock");
        if make == "pipe" {
            assert!(Command::new("mkfifo").arg(&lock).status().unwrap().success());
        } else {
            symlink("/etc/passwd", &lock).unwrap();
        }
        let said = checked(&folder);
        assert!(said.contains("proof.lock") && !said.contains("root:"), "{said}");
    }
}

#[test]
fn names_that_are_no_text_begin_with_a_dash_or_hold_an_escape_are_read_and_shown_safely() {
    let folder = folder();
    for (at, name) in [&b"-rf.ron"[..], b"\x1b]0;x\x07.ron", b"\xff\xfe.ron", b"a\nb.ron"].into_iter().enumerate() {
        let text = GOOD.replace("good", &format!("odd-{at}")).replace("kind: Agency", "kin: Agency");
        fs::write(folder.path().join(OsStr::from_bytes(name)), text).unwrap();
    }
    let said = checked(&folder);
    assert!(
        said.contains("-rf.ron") && said.contains("<U+001B>]0;x<U+0007>.ron") && said.contains("a / b.ron"),
        "{said}"
    );
    let bad = said.chars().find(|c| *c != '\n' && !mpaka::domain::safe::harmless(*c));
    assert_eq!(bad, Some('\u{fffd}').filter(|_| said.contains('\u{fffd}')), "{said}");
}

#[test]
fn a_file_that_may_not_be_read_is_named() {
    let folder = folder();
    let shut = folder.path().join("shut.ron");
    fs::write(&shut, GOOD.replace("good", "shut")).unwrap();
    fs::set_permissions(&shut, fs::Permissions::from_mode(0o000)).unwrap();
    // Nothing is shut to the superuser.
    let open = fs::read(&shut).is_ok();
    let said = checked(&folder);
    assert!(open || said.contains("permission is denied"), "{said}");
}

#[test]
fn folders_too_deep_and_files_too_large_are_left_and_said() {
    let folder = folder();
    let deep = folder.path().join("a/".repeat(40));
    fs::create_dir_all(&deep).unwrap();
    fs::write(deep.join("x.ron"), GOOD.replace("good", "deep")).unwrap();
    let large = fs::File::create(folder.path().join("large.ron")).unwrap();
    large.set_len(8 * 1024 * 1024 * 1024).unwrap();
    let said = checked(&folder);
    assert!(said.contains("folders deep") && said.contains("larger than 32 MiB"), "{said}");
}

#[test]
fn more_records_than_are_read_are_refused_unless_they_are_asked_for() {
    let folder = TempDir::new().unwrap();
    let all: String =
        (0..20).map(|at| GOOD.replace("good", &format!("o{at:02}")).trim_end().to_string() + ",\n").collect();
    fs::write(folder.path().join("many.ron"), format!("[\n{all}]\n")).unwrap();
    for at in 20..30 {
        fs::write(folder.path().join(format!("one-{at}.ron")), GOOD.replace("good", &format!("o{at}"))).unwrap();
    }
    let data = path(folder.path());
    let said = told(&["--data", data, "--most-records", "15", "list", "orgs"]);
    assert!(said.contains("o14") && !said.contains("o15"), "{said}");
    let said = told(&["check", data, "--most-records", "15"]);
    assert!(said.contains("There are more than 15 records") && said.contains("--most-records N"), "{said}");
    let said = told(&["check", data, "--most-records", "5"]);
    assert!(said.contains("The folder holds more than 5 files"), "{said}");
    let said = told(&["--data", data, "list", "orgs"]);
    assert!(said.contains("o00") && said.contains("o29"), "{said}");
}

#[test]
fn copies_that_other_programs_left_are_named_and_never_opened() {
    let folder = folder();
    let at = |name: &str| folder.path().join(name);
    for name in ["good.sync-conflict-20261122-101112-ABCDEFG.ron", "good.ron~", "good.ron.orig"] {
        fs::File::create(at(name)).unwrap().set_len(8 * 1024 * 1024 * 1024).unwrap();
    }
    assert!(Command::new("mkfifo").arg(at("good.ron.bak")).status().unwrap().success());
    symlink("/dev/zero", at("other~")).unwrap();
    let said = checked(&folder);
    assert_eq!(said.matches("left this copy").count(), 5, "{said}");
    assert!(!said.contains("larger than") && !said.contains("no regular file"), "{said}");
    if Command::new("strace").arg("-V").output().is_err() {
        println!("SKIPPED copies_that_other_programs_left_are_named_and_never_opened: strace is not installed");
        return;
    }
    let trace = folder.path().with_extension("trace");
    let program = assert_cmd::cargo::cargo_bin("mpaka");
    let mut traced = Command::new("strace");
    traced.args(["-f", "-qq", "-e", "trace=open,openat,openat2", "-o", path(&trace)]);
    assert!(traced.arg(program).args(["--data", path(folder.path()), "about"]).output().unwrap().status.success());
    let calls = fs::read_to_string(&trace).unwrap();
    fs::remove_file(&trace).unwrap();
    assert!(calls.contains("good.ron\""), "{calls}");
    for name in ["sync-conflict", "good.ron~", "good.ron.orig", "good.ron.bak", "other~", "/dev/zero"] {
        assert!(!calls.contains(name), "{name} was opened\n{calls}");
    }
}

/// A file that turns into a pipe, a link and nothing while the folder is read again and again.
#[test]
fn a_file_that_is_swapped_while_it_is_read_blocks_nothing_and_leaks_nothing() {
    let (folder, outside) = (folder(), TempDir::new().unwrap());
    let secret = outside.path().join("secret.ron");
    fs::write(&secret, GOOD.replace("good", "secret")).unwrap();
    let at = folder.path().join("swapped.ron");
    let stop = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
    let (until, file) = (stop.clone(), at.clone());
    let swapper = std::thread::spawn(move || {
        let pipe = file.with_extension("pipe");
        assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        while !until.load(std::sync::atomic::Ordering::Relaxed) {
            let _ = fs::remove_file(&file);
            let _ = fs::write(&file, GOOD.replace("good", "swapped"));
            let _ = fs::remove_file(&file);
            let _ = fs::hard_link(&pipe, &file);
            let _ = fs::remove_file(&file);
            let _ = symlink(&secret, &file);
        }
    });
    let begun = Instant::now();
    for _ in 0..40 {
        let said = told(&["--data", path(folder.path()), "list", "orgs"]);
        assert!(said.contains("good") && !said.contains("secret"), "{said}");
    }
    stop.store(true, std::sync::atomic::Ordering::Relaxed);
    swapper.join().unwrap();
    assert!(begun.elapsed() < Duration::from_secs(50));
}
