//! Country codes as they are read and written.

use ron::Options;
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::Country;

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum Fact {
    Party { org: String, side: Country },
    HailsFrom(Country),
    Office(Office),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Office {
    name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    country: Option<Country>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    also: Vec<Country>,
}

fn options() -> Options {
    Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_default_extension(Extensions::UNWRAP_VARIANT_NEWTYPES)
}

fn read<T: DeserializeOwned>(text: &str) -> T {
    options().from_str(text).unwrap()
}

fn country(code: &str) -> Country {
    code.parse().unwrap()
}

/// Reads a text, and expects the same text when the value is written again.
fn there_and_back<T: Serialize + DeserializeOwned>(text: &str) -> T {
    let value: T = read(text);
    assert_eq!(options().to_string(&value).unwrap(), text);
    value
}

#[test]
fn a_bare_code_is_read_wherever_a_fact_or_a_field_has_one() {
    assert_eq!(there_and_back::<Country>("KE"), Country::KENYA);
    assert_eq!(there_and_back::<Country>("INT"), Country::INTERNATIONAL);
    assert_eq!(
        there_and_back::<Fact>("Party(org:\"x\",side:KE)"),
        Fact::Party { org: "x".into(), side: Country::KENYA }
    );
    assert_eq!(there_and_back::<Fact>("HailsFrom(AE)"), Fact::HailsFrom(country("AE")));
    let office =
        Office { name: "x".into(), country: Some(country("SO")), also: vec![Country::KENYA, Country::INTERNATIONAL] };
    let text = "Office(name:\"x\",country:SO,also:[KE,INT])";
    assert_eq!(there_and_back::<Fact>(text), Fact::Office(office));
}

#[test]
fn white_space_comments_and_an_absent_field_do_no_harm() {
    let office: Office = read("(name: \"x\")");
    assert_eq!(office.country, None);
    let office: Office = read("(\n  country: /* where */ DJ , // near\n  name: \"x\",\n)");
    assert_eq!(office.country, Some(country("DJ")));
    let fact: Fact = read("HailsFrom( HT, )");
    assert_eq!(fact, Fact::HailsFrom(country("HT")));
}

#[test]
fn codes_that_look_like_other_words_are_read_as_codes() {
    for code in ["NO", "IN", "AS", "DO", "IS", "IO", "NA", "TO"] {
        let office: Office = read(&format!("(name: \"x\", country: {code})"));
        assert_eq!(office.country.unwrap().code(), code);
    }
}

#[test]
fn in_json_a_country_is_a_text() {
    let office = Office { name: "x".into(), country: Some(Country::KENYA), also: vec![Country::INTERNATIONAL] };
    let text = serde_json::to_string(&office).unwrap();
    assert_eq!(text, r#"{"name":"x","country":"KE","also":["INT"]}"#);
    assert_eq!(serde_json::from_str::<Office>(&text).unwrap(), office);
}

#[test]
fn an_unknown_code_is_refused_by_a_sentence_in_a_file_too() {
    let said = "XX is no ISO 3166-1 country code; use two letters such as KE, or INT";
    assert_eq!("XX".parse::<Country>().unwrap_err().to_string(), said);
    for text in ["HailsFrom(XX)", "Party(org: \"x\", side: XX)"] {
        let fault = options().from_str::<Fact>(text).unwrap_err();
        assert!(fault.to_string().contains(said), "{fault}");
    }
}

#[test]
fn the_usual_slips_are_told_the_right_code() {
    let slips = [
        ("UK", "for United Kingdom write GB"),
        ("ke", "for Kenya write KE"),
        ("SOM", "for Somalia write SO"),
        ("int", "for international write INT"),
    ];
    for (slip, advice) in slips {
        let said = slip.parse::<Country>().unwrap_err().to_string();
        let start = format!("{slip} is no ISO 3166-1 country code; use two letters");
        assert!(said.starts_with(&start), "{said}");
        assert!(said.ends_with(advice), "{said}");
    }
}

#[test]
fn names_are_short_and_plain_at_hand_and_isos_elsewhere() {
    assert_eq!(country("GB").name(), "United Kingdom");
    assert_eq!(country("TZ").name(), "Tanzania");
    assert_eq!(country("SD").name(), "Sudan");
    assert_eq!(Country::INTERNATIONAL.name(), "international");
    assert_eq!(country("RW").name(), "Rwanda");
    assert_eq!(format!("{:<4}|", Country::KENYA), "KE  |");
}
