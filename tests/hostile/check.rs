//! `check` names each hostile text, wherever it stands, with its line.

use mpaka::domain::check::check;
use mpaka::domain::dataset::{FileText, Layer};
use mpaka::domain::library::Library;
use mpaka::shipped;

use crate::folder::templates;

/// A folder in which every text is harmless but the one at that place of that file.
fn layer(file: usize, place: usize, words: &str) -> (Layer, String, u32) {
    let calm = |text: &str| text.replace(['@', '#', '~'], "x");
    let mut files = Vec::new();
    let (mut name, mut line) = (String::new(), 0);
    for (at, (own, text)) in templates().iter().enumerate() {
        let mut text = (*text).to_string();
        if at == file {
            let (offset, _) = text.match_indices(['@', '~']).nth(place).unwrap();
            name = calm(own);
            line = 1 + u32::try_from(text[..offset].matches('\n').count()).unwrap();
            text.replace_range(offset..=offset, words);
        }
        files.push(FileText { name: calm(own), bytes: calm(&text).into_bytes() });
    }
    (Layer { name: "the folder".into(), files, ..Layer::default() }, name, line)
}

#[test]
fn each_field_and_comment_that_holds_a_hostile_text_is_named_with_its_line() {
    let mut looked = 0;
    for (words, sign) in [("a\u{202e}b", "U+202E"), ("\u{422}urkana", "alphabets")] {
        for (file, (_, text)) in templates().iter().enumerate() {
            for place in 0..text.matches(['@', '~']).count() {
                let (layer, name, line) = layer(file, place, words);
                let library = Library::new(&[layer], shipped::atlas().unwrap());
                let faults = check(&library);
                let is_it = |fault: &&mpaka::domain::fault::Fault| {
                    fault.file == name
                        && fault.spot.line == line
                        && (fault.sentence.contains(sign) || fault.rule.ends_with("id"))
                };
                assert!(faults.iter().any(|fault| is_it(&fault)), "place {place} of {name}, line {line}: {faults:#?}");
                looked += 1;
            }
        }
    }
    println!("hostile texts in {looked} places were named");
    assert!(looked > 200);
}
