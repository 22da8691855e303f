//! The commands as a user runs them: the program itself, its output word by word, its exit codes.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up is a failure")]

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Output, Stdio};

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

const DATASET: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/dataset");

fn mpaka(args: &[&str]) -> Output {
    Command::cargo_bin("mpaka").unwrap().env("LC_ALL", "C").args(["--today", "2026-11-22"]).args(args).output().unwrap()
}

/// Command line, exit code and both streams, for a snapshot.
fn told(args: &[&str]) -> String {
    let out = mpaka(args);
    let mut all = format!("$ mpaka {}\n", args.join(" "));
    all.push_str(&String::from_utf8(out.stdout).unwrap());
    if !out.stderr.is_empty() {
        all.push_str(&format!("--- standard error\n{}", String::from_utf8(out.stderr).unwrap()));
    }
    all.push_str(&format!("--- exit {}\n", out.status.code().unwrap()));
    all
}

fn json(args: &[&str]) -> Value {
    serde_json::from_slice(&mpaka(args).stdout).unwrap()
}

/// Exit code and standard error of a call that says nothing on standard output.
fn refused(args: &[&str]) -> (i32, String) {
    let out = mpaka(args);
    assert_eq!(String::from_utf8(out.stdout).unwrap(), "");
    (out.status.code().unwrap(), String::from_utf8(out.stderr).unwrap())
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let there = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &there);
        } else {
            fs::copy(entry.path(), there).unwrap();
        }
    }
}

/// A copy of the shipped data to spoil.
fn dataset() -> TempDir {
    let folder = TempDir::new().unwrap();
    copy(Path::new(DATASET), folder.path());
    folder
}

fn change(folder: &TempDir, file: &str, from: &str, to: &str) {
    let path = folder.path().join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} has no {from}");
    fs::write(path, text.replace(from, to)).unwrap();
}

fn path(folder: &TempDir) -> &str {
    folder.path().to_str().unwrap()
}

// ---- words -----------------------------------------------------------------------------------------------------------

#[test]
fn help_and_version_name_commands_exit_codes_and_both_versions() {
    insta::assert_snapshot!("help", told(&["--help"]));
    insta::assert_snapshot!("help_list", told(&["list", "--help"]));
    assert_eq!(mpaka(&["--version"]).stdout, b"mpaka 0.1.0, data 2026-11-22\n");
    for command in ["check", "list", "show", "search", "fmt", "about"] {
        let help = String::from_utf8(mpaka(&[command, "--help"]).stdout).unwrap();
        assert!(help.contains("Example"), "{command}: {help}");
    }
}

#[test]
fn check_finds_no_fault_in_the_shipped_data() {
    insta::assert_snapshot!("check", told(&["check", "--strict"]));
    insta::assert_snapshot!("check_json", told(&["check", "--json"]));
}

#[test]
fn every_kind_is_listed_in_columns() {
    for kind in [
        "agreements",
        "talks",
        "partners",
        "orgs",
        "events",
        "commitments",
        "questions",
        "people",
        "posts",
        "tenures",
        "sources",
        "counties",
    ] {
        insta::assert_snapshot!(format!("list_{kind}"), told(&["list", kind]));
    }
    let places = String::from_utf8(mpaka(&["list", "place"]).stdout).unwrap();
    assert!(places.lines().count() > 100);
}

#[test]
fn the_day_that_counts_as_today_decides_the_status() {
    insta::assert_snapshot!(
        "list_agreements_2024",
        String::from_utf8(
            Command::cargo_bin("mpaka")
                .unwrap()
                .args(["--today", "2024-01-01", "list", "agreements"])
                .output()
                .unwrap()
                .stdout
        )
        .unwrap()
    );
}

#[test]
fn the_details_of_each_kind_of_thing_are_shown() {
    for id in ["uk-border-mou", "china", "wajir", "nyeri", "raymond-omollo", "it-sdp", "mygov-uk-mou", "ke-so"] {
        insta::assert_snapshot!(format!("show_{}", id.replace('-', "_")), told(&["show", id]));
    }
}

#[test]
fn several_may_be_shown_and_names_aliases_places_and_disputed_land_are_understood() {
    insta::assert_snapshot!(
        "show_several",
        told(&["show", "UK MoU", "Raymond Omollo", "busia-osbp", "ilemi", "nothere"])
    );
}

#[test]
fn search_says_where_it_found_the_words() {
    insta::assert_snapshot!("search_busia", told(&["search", "busia"]));
    insta::assert_snapshot!("search_words", told(&["search", "sharing", "intelligence", "--limit", "3"]));
    insta::assert_snapshot!("search_piantedosi", told(&["search", "Piantedosi"]));
}

#[test]
fn nothing_found_says_what_was_searched_and_a_slip_is_answered_with_a_guess() {
    insta::assert_snapshot!("search_nothing", told(&["search", "zzyzx"]));
    insta::assert_snapshot!("search_slip", told(&["search", "piantedosy"]));
    insta::assert_snapshot!("search_nothing_json", told(&["search", "zzyzx", "--json"]));
}

#[test]
fn about_says_what_it_is_not_and_credits_whom_it_must() {
    insta::assert_snapshot!("about", told(&["about"]));
    let about = json(&["about", "--json"]);
    assert!(about["notice"].as_str().unwrap().contains("OpenStreetMap contributors"));
    assert_eq!(about["counts"]["agreements"], 7);
    assert_eq!(about["counts"]["talks"], 5);
}

// ---- JSON ------------------------------------------------------------------------------------------------------------

#[test]
fn a_record_in_json_has_its_claims_with_their_citations() {
    insta::assert_snapshot!("show_json", told(&["show", "so-delay-request", "--json"]));
}

#[test]
fn agreements_in_json_hold_talks_marked_as_talks_and_what_the_claims_amount_to() {
    let list = json(&["list", "agreements", "--json"]);
    assert_eq!((&list["schema"], &list["command"], &list["today"]), (&1.into(), &"list".into(), &"2026-11-22".into()));
    let items = list["items"].as_array().unwrap();
    assert_eq!(items.iter().filter(|item| item["talks"] == true).count(), 5);
    let uk = items.iter().find(|item| item["id"] == "uk-border-mou").unwrap();
    assert_eq!(uk["status"]["word"], "signed");
    assert_eq!(uk["status"]["as_at"], Value::Null);
    assert_eq!(uk["partners"], serde_json::json!(["united-kingdom"]));
    assert_eq!(uk["evidence"], "official statement");
    assert_eq!(uk["counties"]["named"], serde_json::json!(["busia", "mandera", "marsabit", "turkana", "wajir"]));
    assert_eq!(uk["counties"]["on_named_line"], serde_json::json!(["garissa", "lamu"]));
    assert!(uk["not_stated"].as_array().unwrap().contains(&"cost".into()));
    for claim in items.iter().flat_map(|item| item["claims"].as_array().unwrap()) {
        assert!(claim["cite"].as_array().unwrap().iter().all(|cite| cite["source"].is_string()), "{claim}");
    }
    let planned = items.iter().find(|item| item["id"] == "cn-police-mou").unwrap();
    assert_eq!((&planned["status"]["word"], &planned["talks"]), (&"planned".into(), &false.into()));
}

#[test]
fn every_kind_answers_in_json_with_ids_and_names() {
    for kind in ["talks", "partners", "orgs", "events", "people", "posts", "tenures", "sources", "counties", "places"] {
        let list = json(&["list", kind, "--json"]);
        assert_eq!(list["kind"], kind);
        let items = list["items"].as_array().unwrap();
        assert!(!items.is_empty());
        assert!(
            items.iter().all(|item| item["id"].is_string() && item["name"].is_string() && item["kind"].is_string())
        );
    }
}

#[test]
fn a_county_in_json_keeps_naming_apart_from_lying_on_a_named_line() {
    let counties = json(&["list", "counties", "--json"]);
    let find = |id: &str| counties["items"].as_array().unwrap().iter().find(|item| item["id"] == id).unwrap().clone();
    assert_eq!(find("wajir")["tie"], "named");
    assert_eq!(find("garissa")["tie"], "on a named line");
    assert_eq!((&find("nyeri")["tie"], &find("nyeri")["documents"]), (&"not named".into(), &serde_json::json!([])));
    assert_eq!(find("wajir")["facts"][1]["source"], "KNBS 2019 census Vol. I table 2.4");
}

// ---- what goes wrong -------------------------------------------------------------------------------------------------

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
    assert!(words.contains("is a file; a folder of .ron files is wanted here."), "{words}");
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
    assert_eq!((&report["errors"], &report["faults"][0]["line"]), (&2.into(), &9.into()));
    let out = mpaka(&["--data", path(&folder), "show", "uk-border-mou"]);
    assert_eq!(out.status.code(), Some(0));
    assert_eq!(String::from_utf8(out.stderr).unwrap(), "note: 2 faults in the data; run `mpaka check`\n");
    assert!(String::from_utf8(out.stdout).unwrap().contains("Turkana"));
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

// ---- fmt -------------------------------------------------------------------------------------------------------------

#[test]
fn the_shipped_data_is_canonical() {
    let out = mpaka(&["fmt", "--check", DATASET]);
    assert_eq!(String::from_utf8(out.stdout).unwrap(), "");
    assert_eq!(out.status.code(), Some(0));
}

/// Out of order, spread over lines, without an id, with a comment above a claim and one behind.
const SHUFFLED: &str = "\u{feff}// about the file
Org(kind: State,
    id: \"utopia\", label: \"Utopia\",
    claims: [
        // stays with the remark
        (says: Remark(\"it isn't there\"),
         cite: [From(\"mygov-uk-mou\", Para(1, \"socio-economic development\"))]),
        (id: \"name\", cite: [From(\"mygov-uk-mou\", Title(\"Kenya, UK sign MoU\"))], says: Name(text: \"Utopia\", form: AsPrinted)), // the name
    ],
    // at the end
)
";

#[test]
fn fmt_orders_fills_ids_keeps_comments_and_then_changes_nothing_more() {
    let folder = dataset();
    let file = folder.path().join("orgs/utopia.ron");
    fs::write(&file, SHUFFLED).unwrap();
    let check = mpaka(&["fmt", "--check", path(&folder)]);
    assert_eq!(check.status.code(), Some(1));
    assert_eq!(String::from_utf8(check.stdout).unwrap(), format!("{}\n", file.display()));
    assert_eq!(fs::read_to_string(&file).unwrap(), SHUFFLED, "--check writes nothing");
    assert_eq!(mpaka(&["fmt", path(&folder)]).status.code(), Some(0));
    let once = fs::read_to_string(&file).unwrap();
    insta::assert_snapshot!("fmt_utopia", once);
    assert_eq!(mpaka(&["--data", path(&folder), "fmt", "--check"]).status.code(), Some(0));
    assert_eq!(fs::read_to_string(&file).unwrap(), once);
    assert_eq!(mpaka(&["check", path(&folder)]).status.code(), Some(0));
}

#[test]
fn fmt_names_the_file_it_leaves_alone_and_still_writes_the_others() {
    let folder = dataset();
    let utopia = folder.path().join("orgs/utopia.ron");
    fs::write(&utopia, SHUFFLED).unwrap();
    let inside =
        "        (id: \"x\", /* where would it go? */ says: Remark(\"x\"), cite: [Title(\"Kenya\")]),\n    ],\n)";
    change(&folder, "agreements/uk-border-mou.ron", "    ],\n)", inside);
    change(&folder, "orgs/rock.ron", "kind:", "kin:");
    let before = fs::read_to_string(folder.path().join("agreements/uk-border-mou.ron")).unwrap();
    let out = mpaka(&["fmt", path(&folder)]);
    let words = String::from_utf8(out.stderr).unwrap();
    assert_eq!(out.status.code(), Some(1));
    assert!(words.contains("agreements/uk-border-mou.ron") && words.contains("orgs/rock.ron"), "{words}");
    assert!(words.ends_with("132 files: 1 rewritten, 2 left alone\n"), "{words}");
    assert_eq!(fs::read_to_string(folder.path().join("agreements/uk-border-mou.ron")).unwrap(), before);
    assert_ne!(fs::read_to_string(utopia).unwrap(), SHUFFLED);
}

#[test]
fn fmt_leaves_no_other_file_behind_and_keeps_permissions() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("utopia.ron");
    fs::write(&file, SHUFFLED).unwrap();
    let before = fs::metadata(&file).unwrap().permissions();
    assert_eq!(mpaka(&["fmt", file.to_str().unwrap()]).status.code(), Some(0));
    assert_eq!(fs::metadata(&file).unwrap().permissions(), before);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

// ---- manners ---------------------------------------------------------------------------------------------------------

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
        let bad = text.chars().find(|c| *c != '\n' && !mpaka::domain::safe::is_harmless(*c));
        assert_eq!(bad, None, "{args:?}: {text}");
    }
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
