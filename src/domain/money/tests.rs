//! Sums of money as they are read and worded.

use proptest::prelude::*;
use ron::extensions::Extensions;
use ron::options::Options;
use serde::{Deserialize, Serialize};

use super::{Amount, Currency, Money, MoneyKind};

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum Fact {
    Money(Money),
}

fn records() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES)
}

fn read(text: &str) -> Result<Fact, String> {
    records().from_str(text).map_err(|fault| fault.to_string())
}

const PLEDGE: &str = r#"Money(amount:"14500000000",currency:"KES",as_printed:"Sh14.5 billion",kind:OutgoingPledge)"#;

#[test]
fn a_money_reads_inside_a_newtype_variant_without_extra_parentheses_and_is_written_back_the_same() {
    let fact = read(PLEDGE).expect("a pledge");
    assert_eq!(records().to_string(&fact).expect("text"), PLEDGE);
    let Fact::Money(money) = fact;
    assert_eq!(money.words(), "\"Sh14.5 billion\" (KES 14 500 000 000, pledge)");
    let json = serde_json::to_string(&money).expect("json");
    assert_eq!(serde_json::from_str::<Money>(&json).expect("money"), money);
}

#[test]
fn each_faulty_money_is_refused_with_its_sentence() {
    let faults = [
        (
            r#"Money(amount: "-5", currency: "KES", as_printed: "x", kind: Expenditure)"#,
            "\"-5\" is no amount: write digits only, with a point before decimals, such as 14500000000 or 12.50",
        ),
        (
            r#"Money(amount: "5", currency: "Ksh", as_printed: "x", kind: Expenditure)"#,
            "\"Ksh\" is no currency: write the three capital letters of ISO 4217, such as KES or USD",
        ),
        (
            r#"Money(amount: "5", currency: "KES", as_printed: " ", kind: Expenditure)"#,
            "the sum 5 KES lacks its printed form: write as_printed with the words of the source",
        ),
        (
            r#"Money(amount: "5", currency: "KES", as_printed: "x", kind: Expenditure, year: "2023")"#,
            "Unexpected field named `year`",
        ),
        (r#"Money(amount: "5", currency: "KES", kind: Expenditure)"#, "missing field named `as_printed`"),
    ];
    for (text, sentence) in faults {
        let fault = read(text).expect_err(text);
        assert!(fault.contains(sentence), "{fault}");
    }
}

#[test]
fn an_amount_is_digits_with_at_most_one_inner_point() {
    for text in ["0", "14500000000", "12.50", "007", "0.5"] {
        assert_eq!(Amount::parse(text).expect(text).as_str(), text);
    }
    for text in ["", "+1", "-1", "1,000", "1 000", "1.", ".5", "1.2.3", "1e9", "٣", "12_5"] {
        assert!(Amount::parse(text).is_err(), "{text}");
    }
}

#[test]
fn a_currency_is_three_capital_letters() {
    assert_eq!(Currency::parse("KES").expect("KES").as_str(), "KES");
    for text in ["", "KE", "KESH", "kes", "K3S", "É€"] {
        assert!(Currency::parse(text).is_err(), "{text}");
    }
}

#[test]
fn figures_are_grouped_by_three_from_the_point_and_decimals_are_left_alone() {
    let grouped = |text: &str| Amount::parse(text).expect(text).grouped();
    assert_eq!(grouped("5"), "5");
    assert_eq!(grouped("500"), "500");
    assert_eq!(grouped("1000"), "1 000");
    assert_eq!(grouped("100000.12345"), "100 000.12345");
}

#[test]
fn the_kinds_carry_the_codes_of_iati() {
    let codes = MoneyKind::ALL.map(MoneyKind::code);
    assert_eq!(codes, [12, 2, 3, 4]);
    assert!(MoneyKind::ALL.iter().all(|kind| kind.definition().ends_with('.')));
}

proptest! {
    #![proptest_config(crate::domain::trials::cases(256))]

    #[test]
    fn grouping_changes_no_digit(text in "[0-9]{1,30}(\\.[0-9]{1,8})?") {
        let amount = Amount::parse(&text).expect("a decimal figure");
        prop_assert_eq!(amount.grouped().replace(' ', ""), text);
    }

    #[test]
    fn no_text_makes_amount_or_currency_panic(text in "\\PC{0,20}|[0-9.,+-]{0,12}") {
        let _ = Amount::parse(&text).map(|amount| amount.grouped());
        let _ = Currency::parse(&text);
    }
}
