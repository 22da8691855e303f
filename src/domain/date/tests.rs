//! Dates as they are read, worded and ordered.

use super::{Day, Edge, Edtf, Precision};

fn edtf(text: &str) -> Edtf {
    Edtf::parse(text).expect(text)
}

fn day(text: &str) -> Day {
    Day::parse(text).expect(text)
}

/// Text, earliest, latest, words.
const READ: &[(&str, Option<&str>, Option<&str>, &str)] = &[
    ("2023-09-25", Some("2023-09-25"), Some("2023-09-25"), "25 Sep 2023"),
    ("2024-02-29", Some("2024-02-29"), Some("2024-02-29"), "29 Feb 2024"),
    ("2023-09", Some("2023-09-01"), Some("2023-09-30"), "Sep 2023"),
    ("2024-02", Some("2024-02-01"), Some("2024-02-29"), "Feb 2024"),
    ("2023-12", Some("2023-12-01"), Some("2023-12-31"), "Dec 2023"),
    ("2023", Some("2023-01-01"), Some("2023-12-31"), "2023"),
    ("0000", Some("0000-01-01"), Some("0000-12-31"), "0000"),
    ("9999-12-31", Some("9999-12-31"), Some("9999-12-31"), "31 Dec 9999"),
    ("2001-21", Some("2001-01-01"), Some("2001-12-31"), "spring 2001"),
    ("2001-24?", Some("2001-01-01"), Some("2001-12-31"), "winter 2001 (uncertain)"),
    ("2023-09?", Some("2023-09-01"), Some("2023-09-30"), "Sep 2023 (uncertain)"),
    ("2023~", Some("2023-01-01"), Some("2023-12-31"), "about 2023"),
    ("2023%", Some("2023-01-01"), Some("2023-12-31"), "about 2023 (uncertain)"),
    ("2023-09-XX", Some("2023-09-01"), Some("2023-09-30"), "day not stated, Sep 2023"),
    ("2004-XX", Some("2004-01-01"), Some("2004-12-31"), "month not stated, 2004"),
    ("1985-XX-XX", Some("1985-01-01"), Some("1985-12-31"), "month and day not stated, 1985"),
    ("201X", Some("2010-01-01"), Some("2019-12-31"), "2010s"),
    ("20XX", Some("2000-01-01"), Some("2099-12-31"), "some year from 2000 to 2099"),
    ("2023/2028", Some("2023-01-01"), Some("2028-12-31"), "2023–2028 (years only)"),
    ("2023?/2028~", Some("2023-01-01"), Some("2028-12-31"), "2023 (uncertain) – about 2028 (years only)"),
    ("2023-09-25/2023-09-28", Some("2023-09-25"), Some("2023-09-28"), "25 Sep 2023 – 28 Sep 2023"),
    ("2023-09/2023", Some("2023-09-01"), Some("2023-12-31"), "Sep 2023 – 2023"),
    ("2023/..", Some("2023-01-01"), None, "from 2023, end open"),
    ("2023/", Some("2023-01-01"), None, "from 2023, end not known"),
    ("/2026-02-04", None, Some("2026-02-04"), "begin not known, to 4 Feb 2026"),
    ("../2023", None, Some("2023-12-31"), "begin open, to 2023"),
];

#[test]
fn levels_0_and_1_read_with_their_days_and_words_and_print_as_written() {
    for (text, earliest, latest, words) in READ {
        let date = edtf(text);
        assert_eq!(date.earliest(), earliest.map(day), "earliest of {text}");
        assert_eq!(date.latest(), latest.map(day), "latest of {text}");
        assert_eq!(date.words(), *words, "words of {text}");
        assert_eq!(date.to_string(), *text);
    }
}

#[test]
fn precision_is_that_of_what_is_stated_and_the_coarser_of_an_interval() {
    let expected = [
        ("2023-09-25~", Precision::Day),
        ("2023-09", Precision::Month),
        ("2023-09-XX", Precision::Month),
        ("2001-22", Precision::Season),
        ("2023", Precision::Year),
        ("1985-XX-XX", Precision::Year),
        ("201X", Precision::Decade),
        ("20XX", Precision::Century),
        ("2023-09-25/2028", Precision::Year),
        ("2023-09/..", Precision::Month),
        ("/2026-02-04", Precision::Day),
    ];
    for (text, precision) in expected {
        assert_eq!(edtf(text).precision(), precision, "{text}");
    }
}

#[test]
fn a_qualifier_at_either_end_qualifies_the_interval() {
    assert!(edtf("2023?/2028").uncertain() && !edtf("2023?/2028").approximate());
    assert!(edtf("2023/2028~").approximate() && !edtf("2023/2028~").uncertain());
    assert!(edtf("../2028%").approximate() && edtf("../2028%").uncertain());
    assert!(!edtf("2023/2028").uncertain() && !edtf("2023/2028").approximate());
}

#[test]
fn open_and_unknown_sides_are_told_apart() {
    let sides = |text: &str| (edtf(text).opens(), edtf(text).open_end());
    assert_eq!(sides("2023"), (Edge::Closed, Edge::Closed));
    assert_eq!(sides("2023/.."), (Edge::Closed, Edge::Open));
    assert_eq!(sides("2023/"), (Edge::Closed, Edge::Unknown));
    assert_eq!(sides("../2023"), (Edge::Open, Edge::Closed));
    assert_eq!(sides("/2023"), (Edge::Unknown, Edge::Closed));
    assert!(edtf("2023/").is_interval() && !edtf("2023").is_interval());
}

#[test]
fn dates_stand_by_earliest_then_latest_then_precision() {
    let in_order = [
        "20XX",
        "2001-21",
        "2022-03-30",
        "2023-01-01",
        "2023-01",
        "2023-01-XX",
        "2023",
        "2023/2028",
        "2023/..",
        "2023-09-25",
        "../2023",
        "2026-02-04",
        "/2026-02-04",
    ];
    let mut dates = in_order.map(edtf);
    dates.reverse();
    dates.sort();
    assert_eq!(dates.map(|date| date.to_string()), in_order);
}

#[test]
fn a_day_beyond_four_digit_years_is_none() {
    let far = chrono::NaiveDate::from_ymd_opt(10_000, 1, 1).expect("a date of chrono");
    assert_eq!(Day::from_date(far), None);
    assert_eq!(Day::from_ymd(2026, 2, 29), None);
}

#[test]
fn serde_takes_and_gives_the_text_and_refuses_with_the_sentence() {
    let date: Edtf = serde_json::from_str("\"2023/2028\"").expect("an interval");
    assert_eq!(serde_json::to_string(&date).expect("text"), "\"2023/2028\"");
    let day: Day = ron::from_str("\"2026-02-04\"").expect("a day");
    assert_eq!(ron::to_string(&day).expect("text"), "\"2026-02-04\"");
    let fault = ron::from_str::<Edtf>("\"2026-02-30\"").expect_err("no day");
    assert!(fault.to_string().contains("2026-02-30 is no day: February 2026 has 28 days"));
}
