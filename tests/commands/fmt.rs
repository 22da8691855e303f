//! Canonical form: nothing lost, nothing changed twice, nothing written that was not asked for.

use std::fs;

use tempfile::TempDir;

use crate::{DATASET, change, dataset, json, mpaka, path};

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
    assert!(words.ends_with(" files: 1 rewritten, 2 left alone\n"), "{words}");
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

/// The README's way to add an agreement by hand works as written: checked, completed, listed.
#[test]
fn the_agreement_in_the_readme_can_be_added_as_it_says() {
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let blocks: Vec<&str> =
        readme.split("```ron\n// my-data/").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert_eq!(blocks.len(), 2);
    for block in blocks {
        let (name, text) = block.split_once('\n').unwrap();
        let file = folder.path().join(name);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, text).unwrap();
    }
    let mine = folder.path().to_str().unwrap();
    let check = || json(&["--data", crate::DATASET, "check", mine, "--json"]);
    assert_eq!((&check()["errors"], &check()["warnings"]), (&0.into(), &1.into()), "only the missing ids");
    assert_eq!(crate::mpaka(&["fmt", mine]).status.code(), Some(0));
    assert_eq!(check()["warnings"], 0);
    let shown = json(&["--data", crate::DATASET, "--data", mine, "show", "busia", "--json"]);
    assert!(shown.to_string().contains("XY border MoU"), "{shown}");
}
