//! What a query means, whole and half typed.

use super::*;

fn parsed(text: &str) -> Vec<(bool, What)> {
    Query::parse(text).unwrap().clauses.into_iter().map(|clause| (clause.not, clause.what)).collect()
}

fn word(text: &str) -> What {
    What::Word(text.into())
}

fn phrase(words: &[&str], open: Open) -> What {
    What::Phrase { words: words.iter().map(|word| (*word).to_string()).collect(), open }
}

fn is(field: Field, values: &[&str]) -> What {
    What::Is(field, values.iter().map(|value| (*value).to_string()).collect())
}

#[test]
fn words_are_folded_and_each_is_asked_for_once() {
    assert_eq!(parsed("Turkana 1998 turkana"), [(false, word("turkana")), (false, word("1998"))]);
    assert_eq!(parsed("U.S. u.k"), [(false, word("us")), (false, word("uk"))], "letters with stops are one word");
    assert_eq!(parsed("Al-Raisi"), [(false, word("al")), (false, word("raisi"))]);
    assert_eq!(parsed("Ng’ang’a's"), [(false, word("nganga")), (false, word("s"))]);
    assert_eq!(parsed("ke-43"), [(false, phrase(&["ke", "43"], Open::Both))]);
    assert_eq!(parsed("14.5"), [(false, phrase(&["14", "5"], Open::Both))]);
}

#[test]
fn quotation_marks_hold_words_together_and_may_still_be_open() {
    assert_eq!(
        parsed("\"letter of intent\" uk"),
        [(false, phrase(&["letter", "of", "intent"], Open::Neither)), (false, word("uk"))]
    );
    assert_eq!(parsed("“joint tra"), [(false, phrase(&["joint", "tra"], Open::End))]);
    assert_eq!(parsed("\"kind:x\""), [(false, phrase(&["kind", "x"], Open::Neither))]);
    assert_eq!(parsed("\""), []);
}

#[test]
fn a_minus_in_front_says_not_and_one_inside_a_word_does_not() {
    assert_eq!(parsed("-italy ke-so"), [(true, word("italy")), (false, word("ke")), (false, word("so"))]);
    assert_eq!(parsed("-\"of intent\""), [(true, phrase(&["of", "intent"], Open::Neither))]);
    assert_eq!(parsed("-kind:source"), [(true, is(Field::Kind, &["source"]))]);
    assert_eq!(parsed("-"), []);
    assert_eq!(parsed("-al-shabaab"), [(true, phrase(&["al", "shabaab"], Open::Both))], "one thing is not wanted");
}

#[test]
fn a_field_takes_one_value_several_or_one_of_several_words() {
    assert_eq!(parsed("county:turkana,Wajir"), [(false, is(Field::County, &["turkana", "Wajir"]))]);
    assert_eq!(parsed("partner:\"united kingdom\""), [(false, is(Field::Partner, &["united kingdom"]))]);
    assert_eq!(parsed("SUBJECT:tip"), [(false, is(Field::Threat, &["tip"]))]);
    assert_eq!(parsed("county:"), [(false, What::Begun(Field::County))]);
    assert!(Query::parse("county: ").unwrap().is_empty());
}

#[test]
fn a_date_is_a_day_a_month_a_year_or_from_one_to_the_other() {
    let on = |text: &str| What::When(Field::On, Period::parse(text).unwrap());
    assert_eq!(parsed("on:2025-04"), [(false, on("2025-04"))]);
    assert_eq!(parsed("in:2024/2026"), [(false, on("2024/2026"))]);
    for begun in ["on:20", "on:2025-", "on:2025-0", "on:2025-04-", "on:2024/20"] {
        assert_eq!(parsed(begun), [(false, What::Begun(Field::On))], "{begun}");
    }
    assert_eq!(parsed("2025-04"), [(false, on("2025-04"))], "a month or a day is a date without a field too");
    assert_eq!(parsed("2025-10-06"), [(false, on("2025-10-06"))]);
    assert_eq!(parsed("2025"), [(false, word("2025"))]);
    let several = Query::parse("on:2024,2025").unwrap_err();
    assert!(several.sentence.contains("takes one date"), "{}", several.sentence);
    let refused = Query::parse("turkana before:soon").unwrap_err();
    assert!(refused.sentence.starts_with("“soon” is no date for before"), "{}", refused.sentence);
    assert_eq!(refused.span, 8..19);
}

#[test]
fn a_wrong_field_is_a_sentence_with_the_valid_ones() {
    let refused = Query::parse("contry:kenya").unwrap_err();
    assert!(refused.sentence.contains("There is no field “contry:”. Did you mean county:?"), "{}", refused.sentence);
    assert!(Field::ALL.iter().all(|field| refused.sentence.contains(field.code())));
    assert_eq!(parsed("Haiti: police"), [(false, word("haiti")), (false, word("police"))], "nor is a title's colon");
    assert_eq!(parsed("12:30"), [(false, phrase(&["12", "30"], Open::Both))], "a time is no field");
}

#[test]
fn a_paste_is_no_query() {
    let words: Vec<String> = (0..2000).map(|number| format!("w{number}")).collect();
    assert!(Query::parse(&words.join(" ")).is_err());
    let many: Vec<String> = (0..400).map(|number| format!("w{}", "x".repeat(number))).collect();
    assert!(Query::parse(&many.join("-")).is_err() && Query::parse(&format!("-{}", many.join("-"))).is_err());
    assert!(Query::parse(&"x".repeat(100_000)).is_ok());
}

#[test]
fn every_example_of_a_field_is_understood() {
    for field in Field::ALL {
        let query = Query::parse(field.example()).unwrap();
        assert_eq!(query.clauses.len(), 1, "{field:?}");
        assert!(field.example().starts_with(field.code()));
    }
    for ready in READY {
        assert!(Query::parse(ready.query).is_ok(), "{}", ready.query);
    }
}
