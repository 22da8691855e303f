//! Texts made to take long or much: read in bounded time, with few faults, and never a crash.

use std::fs;
use std::time::{Duration, Instant};

use mpaka::domain::dataset::{Dataset, FileText, Layer};
use mpaka::domain::fault::Fault;
use mpaka::domain::read::read;
use mpaka::domain::write::canonical;

use crate::{GOOD, checked, folder};

/// Bytes of a hostile text. The larger of two sizes may take so many times as long as the smaller, for four times the bytes.
const SMALL: usize = 256 * 1024;
const LARGE: usize = 4 * SMALL;
const TIMES: u32 = 10;

/// What is said again and again between two ends.
const HOSTILE: &[(&str, &str, &str)] = &[
    ("", "[", ""),
    ("", "(", ""),
    ("", ")", ""),
    ("", "{", ""),
    ("", ",", ""),
    ("", "\"", ""),
    ("", "“", ""),
    ("", "/*", ""),
    ("", "/**/", ""),
    ("", "//\n", ""),
    ("", "r#\"", ""),
    ("", "r##########", ""),
    ("", "\\", ""),
    ("", "é", ""),
    ("", "\n", "x"),
    ("", "Org(", ""),
    ("", "Org(id:", ""),
    ("", "\nOrg(id:", ""),
    ("", "\nOrg(id: \"x\", ", ""),
    ("", "Org(id:\"x\",kind:State,claims:[]),", ""),
    ("[", "Org(id:\"x\",kind:State,claims:[]),", "]"),
    ("[", "Org(id:\"é\",kin:State,claims:[]),", "]"),
    ("[", "Org(id:\"x\",\nkin:State,claims:[]),", "]"),
    ("Org(id: \"x\", kind: State, claims: [", "(id:\"a\",says:Remark(\"é\")),", "])"),
    ("Org(id: \"x\", kind: State, claims: [", "(says:Nothing),", "])"),
    ("Org(id: \"x\", kind: State, claims: [", "(says:", "])"),
    ("Org(id: \"x\", kind: State, claims: [", "\n(id:", "])"),
    ("Org(id: \"x\", kind: State, claims: [(id: \"a\", says: Remark(", "/**/", "\"b\"))])"),
    ("Org(id: \"x\", kind: ", "/**/", "State)"),
    ("Org(id: \"x\", kind: State ", "/**/", "(1))"),
    ("Org(id: \"x\", kind: State, label: \"", "x", "\")"),
    ("Org(id: \"x\", kind: State, aliases: [", "\"x\",", "])"),
    ("Org(id: \"x\", kind: State, aliases: ", "[", "])"),
    ("Org(", "id: \"x\", ", ")"),
    ("Org(id: \"x\", kind: State", "),", ")"),
    ("", "<<<<<<<\n", ""),
    ("", "=======\n", ""),
];

fn text(part: &(&str, &str, &str), bytes: usize) -> String {
    let (front, again, end) = part;
    format!("{front}{}{end}", again.repeat(bytes / again.len()))
}

fn timed(text: &str) -> (Duration, Vec<Fault>) {
    let begun = Instant::now();
    let (_, faults) = read("x.ron", text.as_bytes());
    (begun.elapsed(), faults)
}

#[test]
fn no_text_takes_much_longer_than_its_length_nor_gives_more_faults_than_are_read() {
    for part in HOSTILE {
        let (small, _) = timed(&text(part, SMALL));
        let (large, faults) = timed(&text(part, LARGE));
        // What takes next to no time may take twice as long by chance.
        let bound = (small * TIMES).max(Duration::from_secs(4));
        assert!(large < bound, "{part:?}: {small:?} for {SMALL} bytes, {large:?} for {LARGE}");
        assert!(faults.len() <= 2002, "{part:?}: {} faults", faults.len());
        let kept: usize = faults.iter().map(|fault| fault.excerpt.len() + fault.sentence.len()).sum();
        assert!(kept < 200 * 1024 * 1024, "{part:?}: {kept} bytes of faults");
    }
}

#[test]
fn a_file_of_the_largest_size_is_read_in_bounded_time_whatever_it_holds() {
    let bytes = 32 * 1024 * 1024 - 200;
    for again in [0, 2, 6, 8, 21, 25] {
        let part = HOSTILE.get(again).unwrap();
        let (took, faults) = timed(&text(part, bytes));
        println!("{part:?}: {took:?}");
        assert!(took < Duration::from_mins(1), "{part:?}: {took:?}");
        assert!(!faults.is_empty() && faults.len() <= 2002, "{part:?}: {} faults", faults.len());
    }
}

#[test]
fn a_text_of_64_kib_is_read_and_a_longer_one_costs_its_statement_or_its_record() {
    let record = |label: usize, remark: usize| {
        format!(
            "Org(id: \"x\", label: \"{}\", kind: State, claims: [\n    (id: \"a\", says: Remark(\"{}\")),\n    (id: \"b\", says: Remark(\"short\")),\n])\n",
            "l".repeat(label),
            "r".repeat(remark)
        )
    };
    let whole = 64 * 1024 - 2;
    let claims = |text: &str| {
        let (found, faults) = read("x.ron", text.as_bytes());
        let rules: Vec<&str> = faults.iter().map(|fault| fault.rule).collect();
        (found.first().map(|one| one.record.claims().len()), rules.join(" "))
    };
    assert_eq!(claims(&record(10, whole)), (Some(2), String::new()));
    assert_eq!(claims(&record(10, whole + 1)), (Some(1), "long".into()));
    assert_eq!(claims(&record(whole, 10)), (Some(2), String::new()));
    assert_eq!(claims(&record(whole + 1, 10)), (None, "long".into()));
    assert_eq!(claims(&record(1024 * 1024, 10)), (None, "long".into()));
    let raw = record(10, 10).replace("\"short\"", &format!("r#\"{}\"#", "x\n".repeat(40_000)));
    assert_eq!(claims(&raw), (Some(1), "long".into()));
    assert!(canonical("x.ron", record(10, whole + 1).as_bytes()).is_err(), "fmt drops nothing");
}

#[test]
fn hostile_files_are_named_by_the_program_and_the_rest_is_open() {
    let folder = folder();
    for (name, text) in [
        ("deep", format!("Org(id: \"deep\", kind: {}", "[".repeat(10_000))),
        ("line", format!("Org(id: \"line\", label: \"{}\", kind: State, claims: [])", "x".repeat(1024 * 1024))),
        ("bom", format!("\u{feff}{}", GOOD.replace("good", "bom").replace("kind", "kin"))),
        ("nul", "Org(id: \"nul\0\")".into()),
    ] {
        fs::write(folder.path().join(format!("{name}.ron")), text).unwrap();
    }
    fs::write(folder.path().join("bytes.ron"), b"Org(id: \"\xff\xfe\")").unwrap();
    let said = checked(&folder);
    for words in ["deep.ron", "longer than 64 KiB", "byte order mark", "NUL byte", "not UTF-8"] {
        assert!(said.contains(words), "{words}: {}", said.chars().take(4000).collect::<String>());
    }
    assert!(said.len() < 200_000, "{} bytes are printed", said.len());
}

#[test]
fn a_layer_over_a_large_one_is_laid_in_time() {
    let file = |from: usize| FileText {
        name: format!("{from}.ron"),
        bytes: (from..from + 1000)
            .fold("[".to_string(), |all, at| all + &format!("Org(id:\"o{at}\",kind:State,claims:[]),"))
            .into_bytes(),
    };
    let layer = |name: &str| Layer {
        name: name.into(),
        files: (0..20).map(|at| file(at * 1000)).collect(),
        ..Layer::default()
    };
    let begun = Instant::now();
    let data = Dataset::assemble(&[layer("below"), layer("above")]);
    assert_eq!(data.entries().len(), 20_000);
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
}
