//! What stands behind a field: what is understood, and what is suggested where nothing is called so.

use super::{INDEX, LIBRARY};
use crate::domain::query::Field;

fn resolved(field: Field, typed: &str) -> Result<Vec<String>, String> {
    INDEX.0.values(&LIBRARY).resolve(field, typed)
}

fn refusal(field: Field, typed: &str) -> String {
    resolved(field, typed).unwrap_err()
}

#[test]
fn a_slip_in_a_value_is_told_with_what_was_probably_meant() {
    for (field, typed, meant) in [
        (Field::County, "nairobbi", "nairobi-city"),
        (Field::County, "turkanna", "turkana"),
        (Field::County, "taita-tavetta", "taita-taveta"),
        (Field::Threat, "smugling", "smuggling-of-migrants"),
        (Field::Threat, "terorism", "terrorism"),
        (Field::Partner, "amerika", "united-states"),
        (Field::Partner, "unted kingdom", "united-kingdom"),
        (Field::Partner, "unted", "united"),
        (Field::Person, "omolo", "raymond-omollo"),
        (Field::Kind, "agrement", "agreement"),
    ] {
        let told = refusal(field, typed);
        assert!(told.contains(&format!(" Did you mean {meant}? ")), "{typed}: {told}");
        assert!(resolved(field, meant).is_ok(), "what is suggested is understood: {meant}");
    }
}

#[test]
fn a_country_goes_by_what_everybody_calls_it() {
    assert!(resolved(Field::Partner, "america").unwrap().contains(&"united-states".to_string()));
    assert!(resolved(Field::Partner, "britain").unwrap().contains(&"united-kingdom".to_string()));
    assert!(resolved(Field::Partner, "ireland").is_err());
}

#[test]
fn what_is_like_nothing_is_told_without_a_guess() {
    for (field, typed) in [(Field::County, "qqqqqq"), (Field::Threat, "zzzzzz"), (Field::Partner, "wxwxwxwx")] {
        let told = refusal(field, typed);
        assert!(told.starts_with("Nothing is called") && !told.contains("Did you mean"), "{told}");
    }
}

#[test]
fn a_county_goes_by_its_whole_iso_code_and_never_by_a_bare_number() {
    for typed in ["KE-24", "ke-24", "ke 24"] {
        assert_eq!(resolved(Field::County, typed), Ok(vec!["mandera".to_string()]), "{typed}");
    }
    for number in ["24", "9", "09", "1"] {
        let told = refusal(Field::County, number);
        assert!(told.contains("two county numberings collide"), "{told}");
    }
    assert!(resolved(Field::County, "ke-99").is_err() && resolved(Field::County, "ke-2").is_err());
    let begun = resolved(Field::County, "ke").unwrap();
    assert!(begun.contains(&"kericho".to_string()) && !begun.contains(&"mandera".to_string()), "{begun:?}");
}

#[test]
fn what_is_typed_the_same_is_offered_once_with_all_that_it_finds() {
    for field in ["status", "kind", "threat", "role", "county"] {
        let offers = INDEX.0.complete(&LIBRARY, &format!("{field}:"));
        for (at, one) in offers.iter().enumerate() {
            assert!(!offers[..at].iter().any(|other| other.shown == one.shown), "{} is offered twice", one.shown);
        }
    }
    let expired = INDEX.0.complete(&LIBRARY, "status:expired").remove(0);
    let found = INDEX.search("status:expired").len();
    assert!(found > 1 && expired.about.contains(&format!("{found} results")), "{expired:?}");
}
