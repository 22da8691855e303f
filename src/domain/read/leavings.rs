//! What other programs leave beside data files, known by their names: copies of a sync program, of a merge, of an editor.
//! None of them is read: it would stand for the record that it is a copy of.

use crate::domain::fault::Fault;
use crate::domain::record::claim::Spot;

/// Whether a file of that name is such a copy.
pub fn is_leaving(file: &str) -> bool {
    what(file).is_some()
}

/// The fault of a file that is such a copy; none for any other. What an editor keeps is older than the file and no loss.
pub fn leaving(file: &str) -> Option<Fault> {
    let (of_editor, sentence, hint) = what(file)?;
    let fault = if of_editor { Fault::warning("leaving", sentence) } else { Fault::error("leaving", sentence) };
    Some(fault.hint(hint).at(file, Spot::default()))
}

/// A warning where a file or one of its folders has a name that hides or imitates something.
pub fn named(file: &str) -> Option<Fault> {
    let fault = Fault::of_text(file)?;
    let sentence = format!("Of the name of this file or its folder: {}", fault.sentence);
    let hint = "Rename it: small letters, digits and hyphens.";
    Some(Fault::warning("file-name", sentence).hint(hint).at(file, Spot::default()))
}

fn what(file: &str) -> Option<(bool, &'static str, &'static str)> {
    let name = file.rsplit('/').next().unwrap_or(file).to_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    let holds = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
    let is_data = name.contains(".ron");
    if is_data && holds(&[".sync-conflict-", "conflicted copy", "case conflict", "_conf("]) {
        return Some((
            false,
            "A sync program left this copy because two people changed the file; it was not read.",
            "Move what it says more into the file itself, then delete the copy.",
        ));
    }
    if ends(&[".ron.orig", ".ron.rej", ".ron.mine", ".ron.theirs"])
        || is_data && holds(&["_backup_", "_base_", "_local_", "_remote_"])
    {
        return Some((
            false,
            "A merge left this copy; it was not read.",
            "Look whether the file itself has what it says, then delete the copy.",
        ));
    }
    (ends(&[".ron~", ".ron.bak", ".ron.swp", ".ron.tmp"])
        || name.len() > 1 && name.ends_with('~') && !name.contains('.'))
    .then_some((
        true,
        "An editor left this copy; it was not read.",
        "Delete it, or rename it to .ron if it is the record that is meant.",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_are_known_by_their_names_and_records_are_not_taken_for_them() {
        for name in [
            "a/x.sync-conflict-20261122-101112-ABCDEFG.ron",
            "x (conflicted copy).ron",
            "x (Asha's conflicted copy 2026-11-22).ron",
            "x.ron.orig",
            "x.ron~",
            "x~",
            "x_LOCAL_4711.ron",
            "x.ron.bak",
        ] {
            assert!(is_leaving(name), "{name}");
        }
        for name in [
            "agreements/uk-border-mou.ron",
            "remote-talks.ron",
            "conflict-2026.ron",
            "notes.orig",
            "~",
            "proof.lock",
            "README.md~",
        ] {
            assert!(!is_leaving(name), "{name}");
        }
    }

    #[test]
    fn a_name_that_hides_or_imitates_something_is_a_warning() {
        assert!(named("agreements/\u{202e}nor.x.ron").unwrap().sentence.contains("U+202E"));
        assert!(named("\u{422}urkana/x.ron").unwrap().sentence.contains("alphabets"));
        assert!(named("bad\u{fffd}/x.ron").is_some(), "a name that is not UTF-8");
        assert_eq!(named("agreements/côte-d-ivoire.ron"), None);
    }
}
