//! Facts with their sources, and areas that differ.

use super::*;

#[test]
fn digits_are_grouped_from_the_right() {
    assert_eq!(grouped(47_564_296), "47 564 296");
    assert_eq!(grouped(7), "7");
}

#[test]
fn lists_that_differ_are_named_with_what_each_says() {
    assert_eq!(
        named_lists("lists differ: Mwatate (A, C) / Voi (B)"),
        "lists differ: Mwatate (nasonga.com list, Wikipedia list of 2018) / Voi (OpenStreetMap county repository)"
    );
    assert_eq!(
        named_lists("gazetted seat Rumuruti (Nation 2019-12-17; B); offices long in Nanyuki (A)"),
        "gazetted seat Rumuruti (Nation 2019-12-17; OpenStreetMap county repository); offices long in Nanyuki (nasonga.com list)"
    );
}

#[test]
fn only_an_outline_that_differs_much_is_spoken_of_and_turkanas_says_why() {
    let atlas = crate::shipped::atlas().unwrap();
    let off: Vec<&str> =
        atlas.counties.iter().filter(|county| drawn(county).is_some()).map(|county| county.slug.as_str()).collect();
    assert_eq!(off, ["mombasa", "kwale", "tana-river", "lamu", "turkana", "kericho", "bomet", "nairobi-city"]);
    let (value, why) = drawn(atlas.county("turkana").unwrap()).unwrap();
    assert_eq!(value, "58017.9 km², 15.0 % less than the census");
    assert!(why.contains("Ilemi Triangle") && why.contains("our inference"));
}
