//! The words and links of the guides: every term that can be written stands there, every link leads somewhere, and they
//! stay short enough to be read.

use mpaka::domain::codebook::terms;
use mpaka::domain::money::MoneyKind;
use mpaka::domain::vocab::{Evidence, Force};
use mpaka::domain::when::Basis;

use crate::guide::{GUIDES, column};

/// Whether a word stands in a guide as code, as such or in straight quotation marks.
fn stands(word: &str) -> bool {
    let forms = [format!("`{word}`"), format!("`\"{word}\"`")];
    GUIDES.iter().any(|(_, text)| forms.iter().any(|form| text.contains(form.as_str())))
}

#[test]
fn every_word_of_the_closed_lists_stands_in_them() {
    // What is derived, or stands on the screen and the map alone, is never typed; locators and dates have tests of their own.
    const NEVER_TYPED: [&str; 9] = [
        Evidence::SET,
        "place in a document",
        "date form",
        "kind of record",
        "kind of place",
        "how well it is checked",
        "code",
        "mark of the screen",
        "row of a sheet",
    ];
    let typed = terms().into_iter().filter(|term| !NEVER_TYPED.contains(&term.set)).map(|term| term.code.to_string());
    let bases = Basis::ALL.iter().map(|basis| format!("{basis:?}"));
    let sums = MoneyKind::ALL.iter().map(|kind| format!("{kind:?}"));
    let names = ["AsPrinted", "Official", "Alias"].map(str::to_string);
    let missing: Vec<String> = typed.chain(bases).chain(sums).chain(names).filter(|word| !stands(word)).collect();
    assert_eq!(missing, [""; 0]);
}

#[test]
fn every_force_has_words_of_a_source_for_it() {
    let rows = column("| the source says |", 1);
    assert_eq!(rows, Force::ALL.iter().map(|force| force.code()).collect::<Vec<_>>());
}

/// The anchor that a heading gets: small letters, digits and hyphens.
fn anchor(heading: &str) -> String {
    let kept = heading.to_lowercase().replace(' ', "-");
    kept.chars().filter(|c| c.is_alphanumeric() || *c == '-').collect()
}

#[test]
fn every_link_within_the_guides_leads_to_a_heading() {
    let headings = |guide: &str| -> Vec<String> {
        let (_, text) = GUIDES.iter().find(|(name, _)| *name == guide).unwrap();
        text.lines()
            .filter(|line| line.starts_with('#'))
            .map(|line| anchor(line.trim_start_matches(['#', ' '])))
            .collect()
    };
    for (name, text) in GUIDES.iter() {
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let (file, part) = link.split_once('#').unwrap_or((link, ""));
            let known = headings(if file.is_empty() { name } else { file });
            assert!(part.is_empty() || known.iter().any(|heading| heading == part), "{name}: {link}");
        }
    }
}

#[test]
fn the_guide_stays_short() {
    for (name, text) in GUIDES.iter() {
        let most = if *name == "KEEPING.md" { 600 } else { 700 };
        assert!(text.lines().count() <= most, "{name} has {} lines", text.lines().count());
    }
}
