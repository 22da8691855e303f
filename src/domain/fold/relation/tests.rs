//! The relations of the shipped data, and how they are drawn.

use super::*;
use crate::domain::chart::{GutterWidth, Picture, Role, Scale, View, draw};
use crate::domain::date::Day;
use crate::domain::fold::occasion::{LanesBy, chart};
use crate::domain::glyphs::Glyphs;

fn library() -> Library {
    Library::new(&[crate::shipped::dataset()], crate::shipped::atlas().unwrap())
}

fn said(library: &Library, id: &str) -> Vec<(String, &'static str, Bond)> {
    relations_of(library, id).into_iter().map(|one| (one.id, one.words, one.bond)).collect()
}

#[test]
fn a_relation_is_read_from_both_ends_in_the_words_of_the_vocabulary() {
    let library = library();
    let compact = said(&library, "uk-security-compact-2023");
    assert!(compact.contains(&("uk-security-compact-2021".into(), "renews", Bond::Base)), "{compact:?}");
    let before = said(&library, "uk-security-compact-2021");
    assert!(before.contains(&("uk-security-compact-2023".into(), "is renewed by", Bond::Follows)), "{before:?}");
    assert!(before.contains(&("uk-security-compact-2018".into(), "renews", Bond::Base)));
    let letter = said(&library, "it-crime-loi");
    assert!(letter.contains(&("it-migration-mou".into(), "signed alongside", Bond::Alongside)));
    assert!(letter.contains(&("it-security-agreement".into(), "a step towards", Bond::Follows)));
    assert_eq!(said(&library, "it-security-agreement"), [("it-crime-loi".into(), "has as a step", Bond::Base)]);
}

#[test]
fn what_is_not_named_is_no_relation() {
    let library = library();
    assert!(relations_of(&library, "uk-border-mou").iter().all(|one| one.id != "unnamed"));
    assert!(relations_of(&library, "no-such-record").is_empty());
}

fn pictures(glyphs: Glyphs, (cols, rows): (u16, u16)) -> (Picture, Picture) {
    let library = library();
    let chart = chart(&library, Day::parse("2026-11-22").unwrap(), LanesBy::Partner);
    let related = related_keys(&chart, &relations_of(&library, "uk-security-compact-2021"));
    assert!(related.len() >= 3, "{related:?}");
    let cursor = Some("uk-security-compact-2021#Signed");
    let plain = View { cursor, glyphs, gutter: GutterWidth::Auto, ..View::new(cols, rows) };
    let scale = Scale::fitting(&chart, cols);
    let tied = View { related, ..plain.clone() };
    (draw(&chart, &scale, &plain), draw(&chart, &scale, &tied))
}

#[test]
fn signs_and_dots_to_what_is_related_cover_no_mark_and_no_word() {
    for glyphs in Glyphs::ALL {
        for size in [(80, 12), (118, 34), (198, 58)] {
            let (plain, tied) = pictures(glyphs, size);
            for (before, after) in plain.cells.iter().zip(&tied.cells) {
                let free = before.role == Role::Blank || before.role == Role::Today;
                assert!(before.ch == after.ch || (free && after.role == Role::Related), "{before:?} {after:?}");
            }
        }
    }
}

#[test]
fn what_the_cursors_agreement_rests_on_and_what_follows_it_bear_their_signs() {
    let (_, tied) = pictures(Glyphs::Braille, (198, 58));
    let text: Vec<String> = (0..58).map(|row| tied.row_text(row)).collect();
    let text = text.join("\n");
    assert!(text.contains("[~◆]"), "{text}");
    assert!(text.contains('«') && text.contains('»') && text.contains("· · ·"), "{text}");
}
