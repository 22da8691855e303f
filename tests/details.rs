//! What the details say of statements that differ in state, strength, voice, date and note, on made-up records.
#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

#[path = "details/counties.rs"]
mod counties;
#[path = "details/pages.rs"]
mod pages;
#[path = "details/rows.rs"]
mod rows;
#[path = "details/standing.rs"]
mod standing;

use mpaka::domain::dataset::{FileText, Layer};
use mpaka::domain::date::Day;
use mpaka::domain::doc::{Doc, doc, lay};
use mpaka::domain::library::{Library, Target};
use mpaka::shipped;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn record(id: &str) -> Target {
    Target::Record(id.into())
}

fn layer(files: &[(&str, &str)]) -> Layer {
    let files = files.iter().map(|(name, text)| FileText { name: (*name).into(), bytes: text.as_bytes().to_vec() });
    Layer { name: "made up".into(), files: files.collect(), ..Layer::default() }
}

fn source(id: &str, published: &str) -> String {
    format!(
        "Source(id: \"{id}\", title: \"About {id}\", publisher: \"The Daily\", kind: News, language: \"en\", {published} \
         accessed: \"2026-11-22\", origin: \"{id}\", reliability: C, reason: \"made up\", marking: Clear)"
    )
}

const OTHERS: &str = r#"[
    Org(id: "kenya", label: "Kenya", kind: State, country: KE),
    Org(id: "utopia", label: "Utopia", kind: State, country: IS),
    Org(id: "utopia-police", label: "Utopia Police", kind: Agency, country: IS, parent: "utopia"),
    Person(id: "guo", label: "Guo Haiyan", family: "Guo"),
    Person(id: "asha", label: "Asha Noor"),
    Post(id: "chief", label: "Chief of Utopia's police", org: "utopia-police"),
    Tenure(id: "asha-chief", person: "asha", post: "chief", source: "dated",
        claims: [(id: "seen", says: Observed(edtf: "2026-01-05", basis: Stated), note: "In passing.", cite: [Whole])]),
]"#;

/// An agreement "x" with these claims, and whatever records more.
fn with(claims: &str, more: &str) -> Library {
    let x = format!("Instrument(id: \"x\", label: \"The accord\", source: \"dated\", claims: [{claims}])");
    let dated = source("dated", "published: (edtf: \"2026-01-10\", basis: Stated),");
    let (month, later) = (
        source("month", "published: (edtf: \"2026-07\", basis: Stated),"),
        source("later", "published: (not_before: \"2023-09-25\", basis: Caption),"),
    );
    let undated = source("undated", "");
    let files = [
        ("x.ron", x.as_str()),
        ("dated.ron", &dated),
        ("month.ron", &month),
        ("later.ron", &later),
        ("undated.ron", &undated),
        ("others.ron", OTHERS),
        ("more.ron", more),
    ];
    let files: Vec<(&str, &str)> = files.into_iter().filter(|(_, text)| !text.is_empty()).collect();
    Library::new(&[layer(&files)], shipped::atlas().unwrap())
}

fn shipped_library() -> Library {
    Library::new(&[shipped::dataset()], shipped::atlas().unwrap())
}

fn plain(doc: &Doc) -> String {
    lay(doc, 200).iter().map(|line| line.plain() + "\n").collect()
}

fn details(library: &Library, target: &Target) -> String {
    plain(&doc(library, target, day("2026-11-22")))
}

fn sheet(claims: &str) -> String {
    let library = with(claims, "");
    assert_eq!(library.data.faults(), []);
    // What `check` makes of these small records is not the matter here.
    details(&library, &record("x")).replace(" (faulty: `check` does not accept it)", "")
}

fn has(sheet: &str, label: &str, words: &str) {
    let line = format!("{label:<13}{words}");
    let found = sheet.lines().any(|one| {
        let one = one.trim_end_matches(|c: char| c == ']' || c == '[' || c.is_ascii_digit() || c == ' ');
        one == line.trim_end_matches(|c: char| c == ']' || c == '[' || c.is_ascii_digit() || c == ' ')
    });
    assert!(found, "no “{line}” in\n{sheet}");
}

const PLEDGE: &str = r#"[
    Commitment(id: "c", label: "Radios", source: "dated", claims: [
        (id: "k", says: Kind(Pledge), by: "asha", cite: [Whole]), (id: "b", says: By("utopia-police"), by: "asha", cite: [Whole]),
        (id: "t", says: To("guo"), cite: [Whole]), (id: "u", says: Beside("x"), cite: [Whole])]),
    Question(id: "q", label: "Radios late", source: "dated", claims: [
        (id: "t", says: Text("When do the radios come?"), cite: [Whole]), (id: "a", says: About("c"), cite: [Whole]),
        (id: "x", says: About("x"), cite: [Whole])]),
]"#;
