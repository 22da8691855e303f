//! Nothing is written but where it was named: the trees around the program before and after every command.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::time::Duration;

use assert_cmd::Command;
use tempfile::TempDir;

use crate::{GOOD, path};

const DATASET: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/good");

/// Every name below a folder, with what it holds or leads to.
fn tree(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut todo = vec![root.to_path_buf()];
    while let Some(here) = todo.pop() {
        for entry in fs::read_dir(here).unwrap() {
            let path = entry.unwrap().path();
            let about = fs::symlink_metadata(&path).unwrap();
            let holds = if about.is_symlink() {
                fs::read_link(&path).unwrap().into_os_string().into_encoded_bytes()
            } else if about.is_dir() {
                todo.push(path.clone());
                Vec::new()
            } else {
                fs::read(&path).unwrap()
            };
            found.insert(path, holds);
        }
    }
    found
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to.join(entry.file_name()));
        } else {
            fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}

/// A home, a working folder, a folder for what is temporary, data and documents.
struct World {
    root: TempDir,
}

impl World {
    fn new() -> Self {
        let world = Self { root: TempDir::new().unwrap() };
        for name in ["home", "cwd", "tmp", "docs"] {
            fs::create_dir(world.at(name)).unwrap();
        }
        copy(Path::new(DATASET), &world.at("data"));
        world.changed(&["fmt", path(&world.at("data"))], "");
        fs::write(world.at("docs/release.txt"), "A title\n\nThe first paragraph says something of note.\n").unwrap();
        world
    }

    fn at(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    /// Runs the program and gives what changed in the world, by name.
    fn changed(&self, args: &[&str], input: &str) -> Vec<String> {
        let before = tree(self.root.path());
        let mut command = Command::cargo_bin("mpaka").unwrap();
        command.current_dir(self.at("cwd")).env_clear().env("HOME", self.at("home")).env("TMPDIR", self.at("tmp"));
        command.env("XDG_STATE_HOME", self.at("home/state")).env("PATH", "/usr/bin:/bin").env("TERM", "xterm");
        command.timeout(Duration::from_mins(1)).args(["--today", "2026-11-22"]).args(args);
        assert!(command.write_stdin(input).output().unwrap().status.code().is_some(), "{args:?}");
        let after = tree(self.root.path());
        let names = before.keys().chain(after.keys()).filter(|name| before.get(*name) != after.get(*name));
        let mut names: Vec<String> =
            names.map(|name| name.strip_prefix(self.root.path()).unwrap().to_string_lossy().into_owned()).collect();
        names.sort();
        names.dedup();
        names
    }
}

#[test]
fn commands_that_only_tell_change_nothing_anywhere() {
    let world = World::new();
    let (data, docs, file) = (world.at("data"), world.at("docs"), world.at("docs/release.txt"));
    let (data, docs, file) = (path(&data), path(&docs), path(&file));
    for args in [
        &["--data", data, "check"][..],
        &["--data", data, "check", "--sources", docs],
        &["--data", data, "check", "--locked"],
        &["--data", data, "list", "agreements"],
        &["show", "uk-border-mou"],
        &["search", "turkana"],
        &["explain", "signed"],
        &["fmt", "--check", data],
        &["quote", "mygov-uk-mou", "words", "--sources", docs],
        &["source", "add", file],
        &["export", "svg", "--view", "map"],
        &["export", "svg", "--view", "timeline"],
        &["about"],
        &["--help"],
        &[],
        &["--kiosk"],
    ] {
        assert_eq!(world.changed(args, ""), Vec::<String>::new(), "{args:?}");
    }
    let lines = "partners\n2\ns\no\ncounties\ntimeline\nreload\nwrite\nq\n";
    assert_eq!(world.changed(&["--plain", "--data", data], lines), Vec::<String>::new());
    let lines = "about\nwrite x.txt\nwrite ../data/x.ron\n";
    assert_eq!(world.changed(&["--plain", "--kiosk", "--data", data], lines), Vec::<String>::new());
}

#[test]
fn commands_that_write_write_what_was_named_and_nothing_else() {
    let world = World::new();
    let (data, docs, file) = (world.at("data"), world.at("docs"), world.at("docs/release.txt"));
    let (data, docs, file) = (path(&data), path(&docs), path(&file));
    fs::write(world.at("data/odd.ron"), GOOD.replace("good", "odd")).unwrap();
    assert_eq!(world.changed(&["fmt", data], ""), ["data/odd.ron"]);
    assert_eq!(world.changed(&["fmt", data], ""), Vec::<String>::new());
    let made = world.changed(&["--data", data, "source", "add", file, "--id", "new-release"], "");
    assert_eq!(made, ["data/sources/new-release.ron"]);
    assert_eq!(world.changed(&["check", data, "--sources", docs, "--write-lock"], ""), ["data/proof.lock"]);
    let out = world.at("cwd/map.svg");
    assert_eq!(world.changed(&["export", "svg", "--view", "map", "--out", path(&out)], ""), ["cwd/map.svg"]);
    assert_eq!(world.changed(&["export", "svg", "--view", "timeline", "--out", path(&out)], ""), Vec::<String>::new());
    assert_eq!(world.changed(&["--plain"], "about\nwrite said.txt\nwrite map.svg\n"), ["cwd/said.txt"]);
}

#[test]
fn links_in_a_data_folder_are_not_written_through() {
    let world = World::new();
    let (data, docs, file) = (world.at("data"), world.at("docs"), world.at("docs/release.txt"));
    let (data, docs, file) = (path(&data), path(&docs), path(&file));
    fs::write(world.at("home/theirs.ron"), GOOD.replace("good", "theirs")).unwrap();
    fs::write(world.at("home/theirs.lock"), "").unwrap();
    symlink(world.at("home/theirs.ron"), world.at("data/link.ron")).unwrap();
    symlink(world.at("home/theirs.lock"), world.at("data/proof.lock")).unwrap();
    symlink(world.at("home"), world.at("cwd/named")).unwrap();
    let link = world.at("data/link.ron");
    for args in [
        &["fmt", data][..],
        &["fmt", path(&link)],
        &["check", data, "--sources", docs, "--write-lock"],
        &["export", "svg", "--view", "map", "--out", path(&link)],
    ] {
        assert_eq!(world.changed(args, ""), Vec::<String>::new(), "{args:?}");
    }
    if world.at("data/sources").exists() {
        fs::rename(world.at("data/sources"), world.at("data/kept")).unwrap();
    }
    symlink(world.at("home"), world.at("data/sources")).unwrap();
    assert_eq!(world.changed(&["--data", data, "source", "add", file, "--id", "x"], ""), Vec::<String>::new());
    // A folder that is itself named by a link is what was named.
    assert_eq!(world.changed(&["fmt", path(&world.at("cwd/named"))], ""), ["home/theirs.ron"]);
}

#[cfg(feature = "tui")]
#[test]
fn the_workbench_changes_nothing() {
    use crate::terminal_harness::Session;
    let world = World::new();
    let before = tree(world.root.path());
    let data = world.at("data");
    let mut session = Session::start(100, 30, &["--data", path(&data)]);
    session.wait("Partners");
    for keys in ["s", "\u{1b}", "4", "l", "3", "v", "/kenya\r", "R", "i", "q", "z", "?", "q", "q", "q"] {
        session.keys(keys);
        std::thread::sleep(Duration::from_millis(60));
    }
    session.keys("\u{3}\u{3}");
    assert_eq!(session.end(), 0);
    assert_eq!(tree(world.root.path()), before);
}
