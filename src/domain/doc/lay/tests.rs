//! Lines stay within their width, keep their stops, and are safe.

use super::*;

fn plain(doc: &Doc, width: usize) -> Vec<String> {
    lay(doc, width).iter().map(Laid::plain).collect()
}

fn doc(values: Vec<Value>) -> Doc {
    Doc { title: "t".into(), aside: None, kind: "k".into(), rows: vec![Row::Field { label: "Between".into(), values }] }
}

#[test]
fn sources_stand_at_the_right_of_the_first_line_and_words_wrap_under_the_value() {
    let value = Value {
        spans: vec![text("early warning, intelligence sharing, protective security")],
        cites: vec![1, 2],
        ..Value::default()
    };
    let lines = plain(&doc(vec![value]), 40);
    assert_eq!(
        lines,
        [
            "Between      early warning,       [1][2]",
            "             intelligence sharing,",
            "             protective security"
        ]
    );
}

#[test]
fn no_line_is_wider_than_asked_even_with_a_word_that_is() {
    for width in 8..60 {
        let value = Value {
            spans: vec![text("a".repeat(100)), text(" 日本語日本語日本語日本語日本語日本語日本語")],
            cites: vec![3],
            ..Value::default()
        };
        for line in plain(&doc(vec![value]), width) {
            assert!(columns(&line) <= width, "{width}: {line}");
        }
    }
}

#[test]
fn no_line_begins_with_a_stop() {
    let name = |words: &str| Span { text: words.into(), link: Some(Link::Term("set", words.into())) };
    let spans = vec![
        name("aaaaaaaa"),
        text(", "),
        name("bbb bbbbbbbbbbbbbb"),
        text("; "),
        name("c"),
        text("†"),
        text(" ("),
        name("ddd"),
        text(")"),
    ];
    for width in 8..60 {
        for line in plain(&doc(vec![Value { spans: spans.clone(), cites: vec![1], ..Value::default() }]), width) {
            assert!(!line.trim_start().starts_with([',', ';', '†']), "{width}: {line}");
            assert!(columns(&line) <= width && !line.ends_with('('), "{width}: {line}");
        }
    }
}

#[test]
fn what_reaches_a_line_is_safe() {
    let lines = plain(&doc(vec![Value::ours(vec![text("a\u{1b}[2Jb")])]), 60);
    assert_eq!(lines, ["Between      a<U+001B>[2Jb"]);
}
