//! Slips of the finger in a word that something holds: a misprint in one passage does not hide all that is meant.

use crate::domain::dataset::{FileText, Layer};
use crate::domain::date::Day;
use crate::domain::library::Library;
use crate::domain::query::Query;
use crate::domain::search::Index;
use crate::shipped;

fn person(id: &str, note: &str) -> String {
    format!(
        "Person(id: \"{id}\", claims: [(id: \"name\", says: Name(text: \"{id}\")), (id: \"n\", says: Remark(\"{note}\"))]),"
    )
}

/// How many surely hold the word, how many there are in all, and what was searched instead.
fn found(commoner: usize, query: &str) -> (usize, usize, Option<String>) {
    let people: String = (0..commoner).map(|at| person(&format!("p{at}"), "a meeting of chiefs")).collect();
    let bytes = format!("[{people}{}]", person("q", "a meeting of chifes")).into_bytes();
    let files = vec![FileText { name: "people/all.ron".into(), bytes }];
    let library = Library::new(&[Layer { files, ..Layer::default() }], shipped::atlas().unwrap());
    let index = Index::of(&library, Day::parse("2026-11-22").unwrap());
    let answer = index.answer(&library, &Query::parse(query).unwrap()).unwrap();
    (answer.sure, answer.docs.len(), answer.instead)
}

#[test]
fn what_is_only_guessed_is_not_told_as_found_without_a_part() {
    let left = |text: &str| -> Vec<usize> {
        super::INDEX.0.without(&super::LIBRARY, text).into_iter().map(|one| one.count).collect()
    };
    assert_eq!(left("hati zzzzq"), [0, 0], "Haiti is what it would be taken for");
    assert!(matches!(left("haiti zzzzq").as_slice(), [0, found] if *found > 10));
}

#[test]
fn a_rare_word_is_found_first_and_what_is_much_commoner_below_it() {
    assert_eq!(found(8, "chifes"), (1, 9, Some("chiefs".into())));
    assert_eq!(found(8, "chiefs"), (8, 8, None), "what is common is no slip");
    assert_eq!(found(2, "chifes"), (1, 1, None), "two are not much commoner than one");
    assert_eq!(found(8, "chifse").0, 0, "nothing holds that");
}
