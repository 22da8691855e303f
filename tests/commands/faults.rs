//! What goes wrong: calls that mean nothing, folders that cannot be read, data with faults.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use tempfile::TempDir;

use crate::{DATASET, change, dataset, json, mpaka, path, refused};

#[test]
fn an_unknown_id_is_answered_with_the_nearest_and_exit_1() {
    let (code, words) = refused(&["show", "uk-border-mo"]);
    assert_eq!((code, words.as_str()), (1, "Nothing is called “uk-border-mo”. Did you mean uk-border-mou?\n"));
}

#[test]
fn a_bare_number_is_refused_because_two_numberings_collide() {
    let (code, words) = refused(&["show", "24"]);
    assert_eq!(code, 1);
    assert!(words.contains("two county numberings collide"), "{words}");
}

#[test]
fn what_is_no_command_line_is_exit_2_with_a_suggestion() {
    for (args, wanted) in [
        (&["list", "agrements"][..], "Did you mean agreements?"),
        (&["list", "zebras"], "The kinds are agreements, talks"),
        (&["serch", "busia"], "search"),
        (&["show"], "<ID>"),
        (&["fmt"], "The embedded data cannot be rewritten"),
    ] {
        let (code, words) = refused(args);
        assert_eq!(code, 2, "{args:?}");
        assert!(words.contains(wanted), "{words}");
    }
}

#[test]
fn a_day_that_is_none_is_refused_with_the_reason() {
    let out = Command::cargo_bin("mpaka").unwrap().args(["--today", "2026-02-30", "check"]).output().unwrap();
    assert_eq!(out.status.code(), Some(2));
    let words = String::from_utf8(out.stderr).unwrap();
    assert!(words.contains("2026-02-30 is no day: February 2026 has 28 days"), "{words}");
}

#[test]
fn a_folder_that_cannot_be_read_is_exit_3() {
    let (code, words) = refused(&["list", "orgs", "--data", "/no/such/folder"]);
    assert_eq!(code, 3);
    assert!(words.starts_with("There is no folder /no/such/folder."), "{words}");
    let (code, words) = refused(&["check", concat!(env!("CARGO_MANIFEST_DIR"), "/NOTICE")]);
    assert_eq!(code, 3);
    assert!(words.contains("is a file; a folder is wanted here."), "{words}");
}

#[test]
fn an_empty_folder_says_that_nothing_is_in_it() {
    let folder = TempDir::new().unwrap();
    let out = mpaka(&["check", path(&folder)]);
    let words = String::from_utf8(out.stdout).unwrap();
    assert_eq!(out.status.code(), Some(1));
    assert!(words.contains("No record was found in"), "{words}");
}

#[test]
fn two_faults_in_one_file_are_both_shown_with_their_lines_and_the_rest_still_answers() {
    let folder = dataset();
    let file = "agreements/uk-border-mou.ron";
    change(&folder, file, "Kind(Mou)", "Kind(Memo)");
    change(&folder, file, "org: \"ke-interior\", side: KE", "org: \"ke-interor\", side: KE");
    insta::assert_snapshot!("check_two_faults", String::from_utf8(mpaka(&["check", path(&folder)]).stdout).unwrap());
    let report = json(&["check", path(&folder), "--json"]);
    assert_eq!((&report["errors"], &report["faults"][0]["line"]), (&2.into(), &10.into()));
    let out = mpaka(&["--data", path(&folder), "show", "uk-border-mou"]);
    assert_eq!(out.status.code(), Some(0));
    assert_eq!(String::from_utf8(out.stderr).unwrap(), "note: 2 errors in the data; run `mpaka check`\n");
    assert!(String::from_utf8(out.stdout).unwrap().contains("Turkana"));
}

/// A folder that holds only what was added to the shipped data.
fn addition() -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("orgs")).unwrap();
    fs::write(
        folder.path().join("orgs/utopia.ron"),
        "Org(\n    id: \"utopia\",\n    kind: State,\n    parent: \"italy\",\n    source: \"mygov-uk-mou\",\n    claims: [\n\
         (says: Remark(\"a\"), cite: [Title(\"Kenya\")]),\n(says: Remark(\"b\"), cite: [Title(\"Kenya\")]),\n\
         (id: \"c\", by: \"nobody\", says: Remark(\"c\"), cite: [Title(\"Kenya\")]),\n    ],\n)\n",
    )
    .unwrap();
    folder
}

#[test]
fn a_folder_is_checked_over_another_that_it_refers_to_and_faults_name_their_folder() {
    let folder = addition();
    let alone = String::from_utf8(mpaka(&["check", path(&folder)]).stdout).unwrap();
    assert!(alone.contains("“italy” leads nowhere") && alone.contains("“mygov-uk-mou” leads nowhere"), "{alone}");
    assert!(alone.contains("--> orgs/utopia.ron:"), "{alone}");
    for args in [&["--data", DATASET, "check", path(&folder)][..], &["check", DATASET, path(&folder)]] {
        let words = String::from_utf8(mpaka(args).stdout).unwrap();
        assert!(!words.contains("italy” leads") && !words.contains("mygov-uk-mou” leads"), "{words}");
        assert!(words.contains(&format!("{}/orgs/utopia.ron:9", path(&folder))), "{words}");
        assert!(words.contains("(id: \"c\", by: \"nobody\""), "the line is that of the right folder: {words}");
        assert!(words.contains(": 1 error, 1 warning\n"), "{words}");
    }
}

#[test]
fn the_line_of_a_fault_is_taken_from_its_own_folder() {
    let (lower, upper) = (dataset(), TempDir::new().unwrap());
    fs::create_dir(upper.path().join("orgs")).unwrap();
    change(&lower, "orgs/rock.ron", "kind:", "kin: Below, kind:");
    fs::write(upper.path().join("orgs/rock.ron"), "Org(id: \"rock\", kin: Above)").unwrap();
    let words = String::from_utf8(mpaka(&["check", path(&lower), path(&upper)]).stdout).unwrap();
    for (folder, line) in [(&lower, "kin: Below"), (&upper, "kin: Above")] {
        let (_, rest) = words.split_once(&format!("{}/orgs/rock.ron", path(folder))).unwrap();
        assert!(rest.lines().take(4).any(|shown| shown.contains(line)), "{words}");
    }
}

#[test]
fn statements_without_an_id_are_one_warning_a_file() {
    let folder = addition();
    let report = json(&["check", DATASET, path(&folder), "--json"]);
    let found: Vec<_> =
        report["faults"].as_array().unwrap().iter().filter(|fault| fault["rule"] == "claim-id").collect();
    assert_eq!(found.len(), 1, "{report}");
    assert_eq!((&found[0]["sentence"], &found[0]["line"]), (&"2 statements have no id yet.".into(), &7.into()));
}

#[test]
fn an_id_or_alias_of_something_on_the_map_is_an_error() {
    for (id, wanted) in [
        ("lodwar", "“lodwar” is a place's id"),
        ("ke-so", "“ke-so” is a border's id"),
        ("wajir", "“wajir” is a county's id"),
    ] {
        let folder = dataset();
        let text = format!("Org(\n    id: \"{id}\",\n    kind: State,\n)\n");
        fs::write(folder.path().join(format!("orgs/{id}.ron")), text).unwrap();
        let text = format!("Org(\n    id: \"utopia\",\n    aliases: [\"{id}\"],\n    kind: State,\n)\n");
        fs::write(folder.path().join("orgs/utopia.ron"), text).unwrap();
        let words = String::from_utf8(mpaka(&["check", path(&folder)]).stdout).unwrap();
        assert!(words.contains(&format!("{wanted}; a record cannot")), "{words}");
        assert!(
            words.contains(&format!("{wanted}; an alias cannot")) || words.contains("already stands for"),
            "{words}"
        );
    }
}

#[test]
fn a_countys_number_is_refused_by_search_as_by_show() {
    let (code, words) = refused(&["search", "24"]);
    assert_eq!((code, words), refused(&["show", "24"]));
    assert_eq!(code, 1);
    assert_eq!(mpaka(&["search", "KE-43"]).status.code(), Some(0));
}

#[test]
fn a_warning_fails_only_when_strict() {
    let folder = dataset();
    fs::write(folder.path().join("orgs/empty.ron"), "").unwrap();
    assert_eq!(mpaka(&["check", path(&folder)]).status.code(), Some(0));
    assert_eq!(mpaka(&["check", path(&folder), "--strict"]).status.code(), Some(1));
}

#[test]
fn a_later_folder_stands_over_an_earlier_one() {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("orgs")).unwrap();
    let text = fs::read_to_string(Path::new(DATASET).join("orgs/rock.ron")).unwrap();
    fs::write(folder.path().join("orgs/rock.ron"), text.replace("label: \"ROCK\"", "label: \"Rock centre\"")).unwrap();
    let out = mpaka(&["--data", DATASET, "--data", path(&folder), "list", "partners"]);
    let words = String::from_utf8(out.stdout).unwrap();
    assert!(words.contains("United Kingdom") && words.contains("Rock centre"), "{words}");
}

#[cfg(unix)]
#[test]
fn only_regular_files_within_the_folder_are_read() {
    use std::os::unix::fs::symlink;
    let folder = dataset();
    let outside = TempDir::new().unwrap();
    fs::write(outside.path().join("secret.ron"), "Org(id: \"secret\", kind: State)").unwrap();
    symlink(outside.path().join("secret.ron"), folder.path().join("orgs/out.ron")).unwrap();
    symlink(folder.path(), folder.path().join("orgs/loop")).unwrap();
    symlink("/dev/zero", folder.path().join("orgs/zero.ron")).unwrap();
    symlink(folder.path().join("orgs/rock.ron"), folder.path().join("orgs/zz-nowhere.ron")).unwrap();
    fs::remove_file(folder.path().join("orgs/rock.ron")).unwrap();
    let report = json(&["check", path(&folder), "--json"]);
    let files: Vec<&str> = report["faults"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|fault| fault["rule"] == "file")
        .map(|fault| fault["file"].as_str().unwrap())
        .collect();
    assert_eq!(files, ["orgs/loop", "orgs/out.ron", "orgs/zero.ron", "orgs/zz-nowhere.ron"]);
    assert_eq!(mpaka(&["--data", path(&folder), "show", "secret"]).status.code(), Some(1));
}
