//! Datings with bounds, and what they settle.

use ron::extensions::Extensions;
use ron::options::Options;
use serde::{Deserialize, Serialize};

use super::{Basis, Certainty, When};
use crate::domain::date::Day;

#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(super) enum Fact {
    On(When),
}

pub(super) fn records() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES)
}

fn read(text: &str) -> Result<When, String> {
    let fact = records().from_str(&format!("On({text})"));
    fact.map(|Fact::On(when)| when).map_err(|fault| fault.to_string())
}

fn when(text: &str) -> When {
    read(text).expect(text)
}

fn day(text: &str) -> Day {
    Day::parse(text).expect(text)
}

#[test]
fn a_dating_reads_inside_a_newtype_variant_without_extra_parentheses_and_is_written_back_the_same() {
    let texts = [
        r#"On(edtf:"2023-09-25",basis:Caption)"#,
        r#"On(not_after:"2026-02-04",basis:PublicationDate)"#,
        r#"On(edtf:"2023",not_before:"2023-01-01",not_after:"2023-12-31",basis:Corroborated)"#,
    ];
    for text in texts {
        let fact: Fact = records().from_str(text).expect(text);
        assert_eq!(records().to_string(&fact).expect("text"), text);
    }
}

#[test]
fn a_dating_reads_on_its_own_and_as_an_optional_field_too() {
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Source {
        published: Option<When>,
    }
    let text = r#"(published:(edtf:"2022-03-30",basis:Stated))"#;
    let source: Source = records().from_str(text).expect("a source");
    assert_eq!(records().to_string(&source).expect("text"), text);
    let json = r#"{"edtf":"2023-09","basis":"Stated"}"#;
    let dated: When = serde_json::from_str(json).expect("a dating");
    assert_eq!(serde_json::to_string(&dated).expect("json"), json);
}

#[test]
fn each_faulty_dating_is_refused_with_its_sentence() {
    let faults = [
        ("basis: Stated", "a dating needs a date or a bound: write edtf, not_before or not_after, or leave it out"),
        (
            r#"not_before: "2026-02-04", not_after: "2026-02-03", basis: Stated"#,
            "not_before 2026-02-04 is later than not_after 2026-02-03: exchange the two",
        ),
        (
            r#"edtf: "2023", not_before: "2023-02-01", basis: Stated"#,
            "2023 begins before not_before 2023-02-01: give the date within its bounds, or drop the bound",
        ),
        (
            r#"edtf: "2023/2028", not_after: "2027-12-31", basis: Stated"#,
            "2023/2028 ends after not_after 2027-12-31: give the date within its bounds, or drop the bound",
        ),
        (
            r#"edtf: "2023/..", not_after: "2027-12-31", basis: Stated"#,
            "2023/.. ends after not_after 2027-12-31: give the date within its bounds, or drop the bound",
        ),
        (r#"edtf: "2026-02-30", basis: Stated"#, "2026-02-30 is no day: February 2026 has 28 days"),
        (r#"not_after: "2026-02", basis: Stated"#, "2026-02 is not one day: write a whole date, YYYY-MM-DD"),
        (r#"edtf: "2026""#, "missing field named `basis`"),
        (r#"edtf: "2026", basis: Guessed"#, "Unexpected variant named `Guessed` in enum `Basis`"),
        (r#"edtf: "2026", basis: Stated, day: "4""#, "Unexpected field named `day`"),
        (r#"edtf: "2026", edtf: "2027", basis: Stated"#, "Unexpected duplicate field named `edtf`"),
    ];
    for (text, sentence) in faults {
        let fault = read(text).expect_err(text);
        assert!(fault.contains(sentence), "{text}: {fault}");
    }
}

#[test]
fn an_unknown_side_may_lie_within_a_bound() {
    let known = when(r#"edtf: "/2026-02-04", not_before: "2025-01-01", basis: Stated"#);
    assert_eq!(known.earliest(), Some(day("2025-01-01")));
    assert!(read(r#"edtf: "/2026-02-04", not_before: "2026-02-05", basis: Stated"#).is_err());
    assert!(read(r#"edtf: "2023/", not_after: "2022-12-31", basis: Stated"#).is_err());
}

#[test]
fn an_absent_date_says_so_and_never_reads_as_an_uncertain_one() {
    let words = [
        (r#"edtf: "2023-09-25", basis: Caption"#, "25 Sep 2023"),
        (r#"not_after: "2026-02-04", basis: PublicationDate"#, "on or before 4 Feb 2026; day not stated"),
        (r#"not_before: "2026-02-04", basis: Stated"#, "on or after 4 Feb 2026; day not stated"),
        (
            r#"not_before: "2025-01-01", not_after: "2026-02-04", basis: Stated"#,
            "between 1 Jan 2025 and 4 Feb 2026; day not stated",
        ),
    ];
    for (text, expected) in words {
        assert_eq!(when(text).words(), expected);
        assert_eq!(when(text).is_absent(), !text.contains("edtf"));
    }
}

#[test]
fn every_basis_but_a_stated_one_is_put_in_words() {
    let words: Vec<_> = Basis::ALL.map(Basis::words).into_iter().flatten().collect();
    assert_eq!(
        words,
        ["from a caption", "derived from a weekday", "derived from the text", "date of publication", "corroborated"]
    );
    assert_eq!(when(r#"edtf: "2023", basis: Stated"#).basis_words(), None);
}

#[test]
fn absent_dates_stand_last_among_those_of_the_same_days() {
    let mut datings = [
        r#"not_after: "2026-02-04", basis: Stated"#,
        r#"edtf: "/2026-02-04", basis: Stated"#,
        r#"edtf: "2026-02-04", basis: Stated"#,
        r#"not_before: "2026-01-01", not_after: "2026-01-31", basis: Stated"#,
        r#"edtf: "2026-01", basis: Stated"#,
        r#"not_before: "2026-01-01", basis: Stated"#,
        r#"edtf: "2026-02-05", basis: Stated"#,
    ]
    .map(when);
    datings.sort_by_key(When::sort_key);
    let words = datings.map(|dating| dating.words());
    assert_eq!(
        words,
        [
            "Jan 2026",
            "between 1 Jan 2026 and 31 Jan 2026; day not stated",
            "on or after 1 Jan 2026; day not stated",
            "4 Feb 2026",
            "begin not known, to 4 Feb 2026",
            "on or before 4 Feb 2026; day not stated",
            "5 Feb 2026",
        ]
    );
}

#[test]
fn what_is_dated_has_certainly_happened_only_when_every_reading_is_past() {
    use Certainty::{No, Unknown, Yes};
    let answers = [
        (r#"edtf: "2023-09-25", basis: Caption"#, "2023-09-24", No),
        (r#"edtf: "2023-09-25", basis: Caption"#, "2023-09-25", Yes),
        (r#"edtf: "2023-09", basis: Stated"#, "2023-08-31", No),
        (r#"edtf: "2023-09", basis: Stated"#, "2023-09-29", Unknown),
        (r#"edtf: "2023-09", basis: Stated"#, "2023-09-30", Yes),
        // An interval is entered where it begins.
        (r#"edtf: "2023/2028", basis: Stated"#, "2023-06-01", Unknown),
        (r#"edtf: "2023/2028", basis: Stated"#, "2024-01-01", Yes),
        (r#"edtf: "2023/..", basis: Stated"#, "2023-12-31", Yes),
        (r#"edtf: "/2026-02-04", basis: Stated"#, "2026-02-03", Unknown),
        (r#"edtf: "/2026-02-04", basis: Stated"#, "2026-02-04", Yes),
        // Bounds alone.
        (r#"not_after: "2026-02-04", basis: Stated"#, "2020-01-01", Unknown),
        (r#"not_after: "2026-02-04", basis: Stated"#, "2026-02-04", Yes),
        (r#"not_before: "2026-02-04", basis: Stated"#, "2026-02-03", No),
        (r#"not_before: "2026-02-04", basis: Stated"#, "2030-01-01", Unknown),
        // A qualified date settles nothing by itself.
        (r#"edtf: "2023?", basis: Stated"#, "2030-01-01", Unknown),
        (r#"edtf: "2023~", not_after: "2023-12-31", basis: Stated"#, "2023-12-31", Yes),
        // It may have happened before the page was published.
        (r#"edtf: "2022-03-30", basis: PublicationDate"#, "2022-03-29", Unknown),
        (r#"edtf: "2022-03-30", basis: PublicationDate"#, "2022-03-30", Yes),
    ];
    for (text, by, expected) in answers {
        assert_eq!(when(text).entered_by(day(by)), expected, "{text} by {by}");
    }
}

#[test]
fn a_dating_contains_the_days_it_can_mean() {
    let bounded = when(r#"not_after: "2026-02-04", basis: Stated"#);
    assert!(bounded.contains(day("2026-02-04")) && !bounded.contains(day("2026-02-05")));
    let year = when(r#"edtf: "2023", basis: Stated"#);
    assert!(year.contains(day("2023-12-31")) && !year.contains(day("2022-12-31")));
}
