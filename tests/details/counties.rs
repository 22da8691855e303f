//! The county sheet serves for every county, the unnamed ones too.

use crate::{day, details, has, shipped_library, with};
use mpaka::domain::doc::{Row, doc, open_points};
use mpaka::domain::fold::county::ties_of;
use mpaka::domain::library::Target;

#[test]
fn every_sheet_has_the_facts_with_their_sources_and_no_empty_row() {
    let library = shipped_library();
    for county in &library.atlas.counties {
        let sheet = doc(&library, &Target::County(county.slug.clone()), day("2026-11-22"));
        let mut labels = Vec::new();
        for row in &sheet.rows {
            let Row::Field { label, values } = row else { continue };
            labels.push(label.as_str());
            assert!(!values.is_empty(), "{}: {label}", county.name);
            for value in values {
                let words: String = value.spans.iter().map(|span| span.text.as_str()).collect();
                assert!(!words.trim().is_empty() && !words.ends_with(": "), "{}: {label}", county.name);
            }
        }
        for wanted in [
            "Facts",
            "Codes",
            "Named in",
            "Border line",
            "Next door",
            "Countries",
            "Border posts",
            "Towns",
            "What to ask",
            "Seat",
            "Population",
            "Land area",
            "By law",
            "ISO code",
            "P-code",
        ] {
            assert!(labels.contains(&wanted), "{} has no {wanted}: {labels:?}", county.name);
        }
    }
}

#[test]
fn a_border_county_is_asked_for_each_line_that_nobody_names() {
    let library = shipped_library();
    let sheet = details(&library, &Target::County("turkana".into()));
    for line in ["Kenya–South Sudan border", "Kenya–Uganda border"] {
        assert!(sheet.contains(&format!("{line}: not named in the documents read")), "{sheet}");
    }
    assert!(sheet.contains("Which agreement covers the Kenya–Uganda border here?"), "{sheet}");
    assert!(!sheet.contains("Which agreement covers the Kenya–Ethiopia border here?"), "{sheet}");
    assert!(sheet.contains("58017.9 km², 15.0 % less than the census"), "{sheet}");
    assert!(sheet.contains("position unverified") && sheet.contains("position from one gazetteer"), "{sheet}");
}

#[test]
fn agreements_that_name_no_county_are_counted_apart_from_talks_and_named_among_the_open_points() {
    let library = shipped_library();
    let target = Target::County("nyeri".into());
    let sheet = details(&library, &target);
    let no_county = |talks: bool| {
        let all = library.data.instruments().filter(|one| one.is_engagement() == talks);
        all.filter(|one| ties_of(&library, one).is_empty()).count()
    };
    let words = format!("{} agreements · {} talks; the open points (o) name them", no_county(false), no_county(true));
    has(&sheet, "No county", &words);
    let open = crate::plain(&open_points(&library, &target));
    assert!(open.contains("China law-enforcement MoU") && open.contains("ROCK cooperation"), "{open}");
}

#[test]
fn a_table_of_figures_is_no_document_that_could_name_a_county() {
    let table = "Source(id: \"table\", title: \"Figures\", publisher: \"Bureau\", kind: Dataset, language: \"en\", \
        accessed: \"2026-11-22\", origin: \"table\", reliability: B, reason: \"made up\", marking: Clear)";
    let claims = r#"(id: "n", says: Counties(link: Named, ids: ["wajir"]), cite: [Whole, From("table", Whole)])"#;
    let of = |sheet: String| sheet.lines().find(|line| line.starts_with("Named in")).unwrap().to_string();
    let wajir = Target::County("wajir".into());
    let without =
        of(details(&with(r#"(id: "n", says: Counties(link: Named, ids: ["wajir"]), cite: [Whole])"#, ""), &wajir));
    assert_eq!(of(details(&with(claims, table), &wajir)), without);
}
