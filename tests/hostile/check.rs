//! `check` names each hostile text, wherever it stands, with its line.

use mpaka::domain::check::check;
use mpaka::domain::dataset::{FileText, Layer};
use mpaka::domain::fault::Fault;
use mpaka::domain::library::Library;
use mpaka::shipped;

use crate::folder::templates;

/// Where a hostile text stands.
struct Place {
    file: String,
    line: u32,
    /// The id that it is part of, if it is.
    id: Option<String>,
}

/// A folder in which every text is harmless but the one at that place of that file.
fn layer(file: usize, place: usize, words: &str) -> (Layer, Place) {
    let calm = |text: &str| text.replace(['@', '#', '~'], "x");
    let mut files = Vec::new();
    let mut there = Place { file: String::new(), line: 0, id: None };
    for (at, (own, text)) in templates().iter().enumerate() {
        let mut text = (*text).to_string();
        if at == file {
            let (offset, _) = text.match_indices(['@', '~']).nth(place).unwrap();
            let before = text[..offset].rsplit('"').next().unwrap();
            let is_id = text[..offset].strip_suffix(before).is_some_and(|front| front.ends_with("id: \""));
            let line = 1 + u32::try_from(text[..offset].matches('\n').count()).unwrap();
            there = Place { file: calm(own), line, id: is_id.then(|| format!("{before}{words}")) };
            text.replace_range(offset..=offset, words);
        }
        files.push(FileText { name: calm(own), bytes: calm(&text).into_bytes() });
    }
    (Layer { name: "the folder".into(), files, ..Layer::default() }, there)
}

#[test]
fn each_field_and_comment_that_holds_a_hostile_text_is_named_with_its_line() {
    let (mut looked, mut ids) = (0, 0);
    for (words, sign) in [("a\u{202e}b", "U+202E"), ("\u{422}urkana", "alphabets")] {
        for (file, (_, text)) in templates().iter().enumerate() {
            for place in 0..text.matches(['@', '~']).count() {
                let (layer, there) = layer(file, place, words);
                let library = Library::new(&[layer], shipped::atlas().unwrap());
                let faults = check(&library);
                let sentence = |sentence: &str| match &there.id {
                    // An id may hold so few letters that all of it is quoted.
                    Some(id) => sentence.starts_with(&format!("“{id}” is no id")),
                    None => sentence.contains(sign),
                };
                let is_it = |fault: &&Fault| {
                    fault.file == there.file && fault.spot.line == there.line && sentence(&fault.sentence)
                };
                let (name, line) = (&there.file, there.line);
                assert!(faults.iter().any(|fault| is_it(&fault)), "place {place} of {name}, line {line}: {faults:#?}");
                looked += 1;
                ids += usize::from(there.id.is_some());
            }
        }
    }
    println!("hostile texts in {looked} places were named, {ids} of them ids");
    assert!(looked > 200 && ids == 2);
}
