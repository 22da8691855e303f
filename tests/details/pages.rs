//! Sheets, partners, links, open points and lanes.

use crate::{PLEDGE, day, details, has, plain, record, shipped_library, with};
use mpaka::domain::doc::{open_points, statements};
use mpaka::domain::fold::linked::linked;
use mpaka::domain::fold::occasion::{LanesBy, chart};
use mpaka::domain::library::Target;

#[test]
fn a_county_sheet_says_whose_words_they_are() {
    let claims = r#"(id: "n", says: Counties(link: Prioritised, ids: ["wajir"], phase: "initial"), cite: [Whole]),
        (id: "b", says: Borders(link: Focus, ids: ["ke-so"]), by: "guo", cite: [Whole]),
        (id: "p", says: Place(name: "Diif", county: "wajir", id: "diif-bp", link: Named), cite: [Whole])"#;
    let library = with(claims, "");
    let wajir = Target::County("wajir".into());
    let sheet = details(&library, &wajir);
    has(&sheet, "Reports on", "The accord: named first (initial phase)");
    has(&sheet, "Border line", "Kenya–Somalia border, named in reports on The accord · said by Guo Haiyan");
    assert!(sheet.contains("The accord: Diif, county Wajir, named"), "{sheet}");
    assert!(sheet.contains("Place named  Diif, in The accord: named"), "{sheet}");
    let line = details(&library, &Target::Border("ke-so".into()));
    has(&line, "Named in", "The accord: focus · said by Guo Haiyan");
    let said = statements(&library, &wajir);
    assert_eq!(said.kind, "3 statements", "the place in it among them, none twice: {}", plain(&said));
}

#[test]
fn a_partner_has_the_promises_posts_and_mentions_of_its_bodies() {
    let claims = r#"(id: "s", says: Stage(Signed), cite: [From("later", Whole)]),
        (id: "a", says: Party(org: "utopia-police", side: IS), cite: [Whole]), (id: "b", says: Party(org: "kenya", side: KE), cite: [Whole])"#;
    let sheet = details(&with(claims, PLEDGE), &record("utopia"));
    has(&sheet, "Promises", "pledge · Radios (by Utopia Police)");
    has(&sheet, "Posts", "Chief of Utopia's police: Asha Noor: seen in the post 5 Jan 2026");
    has(&sheet, "Named in", "The accord, party: Utopia Police");
    has(&sheet, "Agreements", "The accord: signed, as at 25 Sep 2023 or later");
    assert!(sheet.lines().any(|line| line.contains("or later") && line.ends_with("[1]")), "{sheet}");
}

#[test]
fn a_source_a_promise_a_question_and_a_body_light_the_agreement_behind_them() {
    let library = with(r#"(id: "s", says: Stage(Signed), cite: [From("later", Whole)])"#, PLEDGE);
    for id in ["later", "c", "q", "utopia-police", "guo"] {
        let target = record(id);
        assert!(linked(&library, [&target]).has(&library.data, "x"), "{id}");
    }
    let haiti = record("haiti-mission");
    let library = shipped_library();
    assert!(linked(&library, [&haiti]).has(&library.data, "us-defence-framework"));
}

#[test]
fn open_points_print_what_is_asked() {
    let claims = r#"(id: "a", says: Party(org: "utopia", side: IS), cite: [Whole])"#;
    let library = with(claims, PLEDGE);
    for id in ["x", "utopia"] {
        let open = plain(&open_points(&library, &record(id)));
        has(&open, "Asked", "Radios late: When do the radios come?");
    }
}

#[test]
fn a_partner_keeps_its_lane_and_what_is_drawn_there_is_safe() {
    let lanes: Vec<String> =
        chart(&shipped_library(), day("2026-11-22"), LanesBy::Partner).lanes.into_iter().map(|one| one.name).collect();
    assert!(lanes.iter().any(|name| name == "ROCK"), "{lanes:?}");
    let claims =
        r#"(id: "a", says: Party(org: "bad", side: IS), cite: [Whole]), (id: "s", says: Stage(Signed), cite: [Whole])"#;
    let library = with(claims, "Org(id: \"bad\", label: \"B\\u{1b}ad\", kind: State, country: IS)");
    let drawn = chart(&library, day("2026-11-22"), LanesBy::Partner);
    assert_eq!(drawn.lanes.first().map(|lane| lane.name.as_str()), Some("B<U+001B>ad"));
}
