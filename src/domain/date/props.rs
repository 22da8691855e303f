//! What holds of every date, whatever is written.

use std::cmp::Ordering;

use proptest::prelude::*;

use super::{Day, Edtf};

/// Any day of the years 0000 to 9999, with the years near to us more often.
pub(crate) fn any_day() -> BoxedStrategy<Day> {
    let year = prop_oneof![0u16..=9999, 2015u16..=2030];
    (year, 1u8..=12, 1u8..=31).prop_filter_map("no such day", |(y, m, d)| Day::from_ymd(y, m, d)).boxed()
}

// Boxed, because the value trees of nested strategies are large and live on the stack.
fn plain() -> BoxedStrategy<String> {
    prop_oneof![
        any_day().prop_map(|day| day.to_string()),
        (2000u16..=2030, 1u8..=12).prop_map(|(y, m)| format!("{y:04}-{m:02}")),
        (0u16..=9999, 21u8..=24).prop_map(|(y, s)| format!("{y:04}-{s}")),
        (0u16..=9999).prop_map(|y| format!("{y:04}")),
    ]
    .boxed()
}

fn unspecified() -> BoxedStrategy<String> {
    prop_oneof![
        (0u16..=9999, 1u8..=12).prop_map(|(y, m)| format!("{y:04}-{m:02}-XX")),
        (0u16..=9999).prop_map(|y| format!("{y:04}-XX")),
        (0u16..=9999).prop_map(|y| format!("{y:04}-XX-XX")),
        (0u16..=999).prop_map(|d| format!("{d:03}X")),
        (0u16..=99).prop_map(|c| format!("{c:02}XX")),
    ]
    .boxed()
}

fn marked(text: BoxedStrategy<String>) -> BoxedStrategy<String> {
    let mark = prop_oneof![3 => Just(""), 1 => Just("?"), 1 => Just("~"), 1 => Just("%")];
    (text, mark).prop_map(|(text, mark)| format!("{text}{mark}")).boxed()
}

fn interval() -> BoxedStrategy<String> {
    (marked(plain()), marked(plain()))
        .prop_map(|(a, b)| {
            let turned = format!("{b}/{a}");
            let text = format!("{a}/{b}");
            if Edtf::parse(&text).is_ok() { text } else { turned }
        })
        .boxed()
}

/// Any valid EDTF text of levels 0 and 1.
pub(crate) fn any_text() -> BoxedStrategy<String> {
    prop_oneof![
        marked(plain()),
        marked(unspecified()),
        interval(),
        marked(plain()).prop_map(|a| format!("{a}/..")),
        marked(plain()).prop_map(|a| format!("{a}/")),
        marked(plain()).prop_map(|a| format!("../{a}")),
        marked(plain()).prop_map(|a| format!("/{a}")),
    ]
    .boxed()
}

/// Any EDTF value.
pub(crate) fn any_edtf() -> BoxedStrategy<Edtf> {
    any_text().prop_map(|text| Edtf::parse(&text).expect("a generated text is valid")).boxed()
}

proptest! {
    #![proptest_config(crate::domain::trials::cases(512))]

    #[test]
    fn what_is_read_prints_as_it_was_written(text in any_text()) {
        let date = Edtf::parse(&text);
        prop_assert_eq!(date.map(|d| d.to_string()), Ok(text));
    }

    #[test]
    fn no_text_at_all_makes_the_parser_panic(text in "\\PC*") {
        let _ = Edtf::parse(&text).map_err(|fault| fault.to_string());
        let _ = Day::parse(&text);
    }

    #[test]
    fn no_text_of_date_signs_panics_and_what_reads_is_canonical(text in "[0-9X?~%/.\\-]{0,24}|[0-9XxTYES:/.?~%\\[\\] –a-e-]{0,24}|[0-9]{1,4}[-/.][0-9X]{1,4}([-/.][0-9X]{1,4}){0,2}[?~%]{0,2}") {
        match Edtf::parse(&text) {
            Ok(date) => prop_assert_eq!(date.to_string(), text),
            Err(fault) => prop_assert!(fault.to_string().contains(": ")),
        }
    }

    #[test]
    fn words_never_fail_to_propose_and_never_panic(text in "(early |about |4th |25 )?(Sep|may|February|open|unknown|opopenen)[ ,/T]{0,2}[0-9]{0,5}") {
        let _ = Edtf::parse(&text).map_err(|fault| fault.to_string());
    }

    #[test]
    fn the_earliest_day_is_not_after_the_latest(date in any_edtf()) {
        if let (Some(earliest), Some(latest)) = (date.earliest(), date.latest()) {
            prop_assert!(earliest <= latest);
        }
        prop_assert!(date.earliest().is_some() || date.latest().is_some());
    }

    #[test]
    fn the_beginning_lies_within_the_days_of_the_date(date in any_edtf()) {
        let (from, to) = date.beginning();
        if let (Some(from), Some(to)) = (from, to) {
            prop_assert!(from <= to);
        }
        if let (Some(from), Some(earliest)) = (from, date.earliest()) {
            prop_assert!(from >= earliest);
        }
        if let (Some(to), Some(latest)) = (to, date.latest()) {
            prop_assert!(to <= latest);
        }
    }

    #[test]
    fn the_order_is_total_and_agrees_with_equality(a in any_edtf(), b in any_edtf(), c in any_edtf()) {
        prop_assert_eq!(a.cmp(&b), b.cmp(&a).reverse());
        prop_assert_eq!(a.cmp(&b) == Ordering::Equal, a == b);
        if a <= b && b <= c {
            prop_assert!(a <= c);
        }
    }

    #[test]
    fn a_date_that_stands_before_another_does_not_begin_after_it(a in any_edtf(), b in any_edtf()) {
        if let (Some(x), Some(y)) = (a.earliest(), b.earliest()) {
            prop_assert!(a > b || x <= y);
        }
    }

    #[test]
    fn words_show_no_unspecified_digit_as_a_sign(date in any_edtf()) {
        prop_assert!(!date.words().contains('X') && !date.words().is_empty());
    }

    #[test]
    fn a_day_reads_back_from_its_text(day in any_day()) {
        prop_assert_eq!(Day::parse(&day.to_string()), Ok(day));
        prop_assert_eq!(Edtf::parse(&day.to_string()).map(Edtf::earliest), Ok(Some(day)));
    }
}
