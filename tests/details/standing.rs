//! What counts as said, and as at when.

use crate::{day, details, has, record, sheet, shipped_library, with};
use mpaka::domain::dataset::{FileText, Layer};
use mpaka::domain::fold::county::{Tie, ties_of};
use mpaka::domain::fold::silence::silences;
use mpaka::domain::fold::status::status;
use mpaka::domain::library::{Library, Target};
use mpaka::shipped;

fn stands(library: &Library, id: &str, on: &str) -> (String, Option<String>) {
    let status = status(library, library.data.instrument(id).unwrap(), day(on));
    (status.word.clone(), status.as_at_words())
}

#[test]
fn only_what_stands_ties_a_county_answers_a_silence_or_names_a_record() {
    let states = [
        ("turkana", "Draft"),
        ("mandera", "Accepted"),
        ("marsabit", "Unreconciled"),
        ("wajir", "Disputed"),
        ("busia", "Superseded"),
        ("lamu", "Retracted"),
    ];
    let claims = states.map(|(slug, state)| {
        format!("(id: \"{slug}\", says: Counties(link: Named, ids: [\"{slug}\"]), state: {state}, cite: [Whole])")
    });
    let library = with(&claims.join(","), "");
    let ties = ties_of(&library, library.data.instrument("x").unwrap());
    assert_eq!(ties.into_keys().collect::<Vec<_>>(), ["mandera", "marsabit", "wajir"]);
    for (state, silent) in [("Draft", true), ("Retracted", true), ("Superseded", true), ("Disputed", false)] {
        let claim = format!("(id: \"o\", says: Oversight(\"a board\"), state: {state}, cite: [Whole])");
        let library = with(&claim, "");
        let found = silences(&library, library.data.instrument("x").unwrap());
        assert_eq!(found.iter().any(|one| one.word == "oversight"), silent, "{state}");
    }
    let post = r#"Post(id: "p", org: "utopia", source: "dated", claims: [
        (id: "a", says: Title("Old"), state: Retracted, cite: [Whole]), (id: "b", says: Title("New"), cite: [Whole])])"#;
    let library = with("", post);
    assert_eq!(library.title(&record("p")), "New");
}

#[test]
fn money_that_was_withdrawn_is_no_cost() {
    let pledge = |state: &str| {
        format!(
            "Commitment(id: \"c\", source: \"dated\", claims: [(id: \"u\", says: Under(\"x\"), cite: [Whole]), \
             (id: \"q\", says: Quantity(Money(amount: \"5\", currency: \"USD\", as_printed: \"5 dollars\", \
             kind: OutgoingPledge)), state: {state}, cite: [Whole])])"
        )
    };
    for (state, silent) in [("Accepted", false), ("Retracted", true)] {
        let library = with("", &pledge(state));
        let found = silences(&library, library.data.instrument("x").unwrap());
        assert_eq!(found.iter().any(|one| one.word == "cost"), silent, "{state}");
    }
}

#[test]
fn dates_and_places_keep_their_state_force_and_voice() {
    let sheet = sheet(
        r#"(id: "d", says: Dated(stage: Signed, when: (edtf: "2026-01-05", basis: Stated)), by: "asha", state: Disputed, cite: [Whole]),
        (id: "b", says: Borders(link: Focus, ids: ["ke-so"]), by: "guo", force: Planned, cite: [Whole]),
        (id: "p", says: Place(name: "Nairobi", country: KE, id: "nairobi"), state: Unreconciled, cite: [Whole])"#,
    );
    has(&sheet, "Signed", "5 Jan 2026 (disputed): Noor");
    has(&sheet, "Focus", "Kenya–Somalia border (planned): Guo");
    has(&sheet, "Place", "Nairobi (Kenya) (not in every source)");
}

#[test]
fn a_stage_that_is_not_accepted_is_shown_and_is_not_the_status() {
    let sheet = sheet(r#"(id: "s", says: Stage(Signed), state: Disputed, by: "asha", cite: [Whole])"#);
    has(&sheet, "Status", "not stated");
    assert!(sheet.contains("signed (disputed): Noor"), "{sheet}");
}

#[test]
fn as_at_is_no_sharper_than_the_source() {
    let signed = |from: &str| with(&format!("(id: \"s\", says: Stage(Signed), cite: [From(\"{from}\", Whole)])"), "");
    let at = |from: &str, on: &str| stands(&signed(from), "x", on);
    assert_eq!(at("month", "2026-11-22"), ("signed".into(), Some("Jul 2026".into())));
    assert_eq!(at("month", "2026-06-30"), ("not yet known".into(), None));
    assert_eq!(at("later", "2026-11-22"), ("signed".into(), Some("25 Sep 2023 or later".into())));
    assert_eq!(at("dated", "2026-11-22"), ("signed".into(), Some("10 Jan 2026".into())));
    assert_eq!(at("undated", "2026-11-22"), ("signed".into(), Some("source undated".into())));
    assert_eq!(at("undated", "2026-11-21"), ("signed?".into(), Some("source undated".into())), "read a day later");
}

#[test]
fn long_before_the_sources_were_read_a_dated_one_says_not_yet_and_an_undated_one_leaves_it_open() {
    let library = shipped_library();
    assert_eq!(stands(&library, "us-defence-framework", "2020-01-01"), ("not yet known".into(), None));
    assert_eq!(stands(&library, "uk-border-mou", "2020-01-01"), ("signed?".into(), Some("source undated".into())));
    let us = stands(&library, "us-defence-framework", "2026-11-22");
    assert_eq!(us, ("signed".into(), Some("25 Sep 2023 or later".into())));
}

#[test]
fn a_period_that_is_over_is_a_query_with_the_period() {
    let sheet = sheet(
        r#"(id: "s", says: Stage(Signed), cite: [Whole]),
        (id: "r", says: Validity(edtf: "2023/2025", basis: Stated), cite: [Whole])"#,
    );
    let over = "expired?: the stated period (2023–2025) is over; no source says what followed";
    has(&sheet, "Status", &format!("{over}; on record as signed, as at 10 Jan 2026"));
}

#[test]
fn what_is_withdrawn_is_not_said_of_a_county() {
    let claims = r#"(id: "n", says: Counties(link: Named, ids: ["wajir"]), cite: [Whole]),
        (id: "t", says: Threat("drugs"), state: Retracted, cite: [Whole]), (id: "u", says: Threat("terrorism"), cite: [Whole])"#;
    let sheet = details(&with(claims, ""), &Target::County("wajir".into()));
    assert!(sheet.contains("terrorism") && !sheet.contains("drugs"), "{sheet}");
}

#[test]
fn what_could_not_be_read_is_said_first_and_nothing_follows_from_its_absence() {
    let sheet = details(
        &with("(id: \"s\", says: Stage(Sgined), cite: [Whole]),\n(id: \"k\", says: Kind(Mou), cite: [Whole])", ""),
        &record("x"),
    );
    assert!(sheet.starts_with("Unread       1 statement could not be read: x.ron:1; `check` says why"), "{sheet}");
    has(&sheet, "Status", "not read");
    assert!(sheet.contains("Not stated   some statements could not be read · "), "{sheet}");
    let event = "Event(id: \"e\", label: \"The day\", source: \"dated\", claims: [(id: \"k\", says: Kidn(Meeting), cite: [Whole])])";
    let sheet = details(&with("", event), &record("e"));
    assert!(sheet.starts_with("Unread       1 statement could not be read: more.ron:1"), "{sheet}");
    has(&sheet, "Not stated", "some statements could not be read · when it happened");
}

#[test]
fn ties_are_named_or_on_a_named_line() {
    let library = with(r#"(id: "b", says: Borders(link: Focus, ids: ["ke-so"]), state: Draft, cite: [Whole])"#, "");
    let ties = ties_of(&library, library.data.instrument("x").unwrap());
    assert!(!ties.values().any(|tie| *tie == Tie::OnNamedLine), "a draft ties nothing");
}

#[test]
fn what_check_does_not_accept_is_marked_where_it_is_shown() {
    let claims = r#"(id: "k", says: Kind(Mou), cite: [Whole]),
        (id: "p", says: Person(who: "asha", role: Signatory), cite: [Whole])"#;
    let sheet = details(&with(claims, ""), &record("x"));
    assert!(sheet.contains("Asha Noor (faulty: `check` does not accept it)"), "{sheet}");
    assert!(!sheet.contains("MoU (faulty"), "{sheet}");
}

#[test]
fn documents_of_two_kinds_are_not_said_to_be_of_the_better_one() {
    let layer = r#"Instrument(id: "y", label: "Y", source: "mygov-uk-mou", claims: [(id: "k", says: Kind(Mou), cite: [Whole])])"#;
    let file = FileText { name: "agreements/y.ron".into(), bytes: layer.as_bytes().to_vec() };
    let mine = Layer { name: "mine".into(), files: vec![file], ..Layer::default() };
    let library = Library::new(&[shipped::dataset(), mine], shipped::atlas().unwrap());
    let sheet = details(&library, &record("y"));
    assert!(sheet.contains("1 document: official statement; not the agreement itself"), "{sheet}");
    let layer = r#"Instrument(id: "x", label: "X", source: "mygov-uk-mou", claims: [
        (id: "k", says: Kind(Mou), cite: [Whole, From("pulse-afripol", Whole)]),
        (id: "p", says: Party(org: "unnamed", side: INT), as_printed: "IOM", cite: [Whole])])"#;
    let file = FileText { name: "agreements/x.ron".into(), bytes: layer.as_bytes().to_vec() };
    let mine = Layer { name: "mine".into(), files: vec![file], ..Layer::default() };
    let library = Library::new(&[shipped::dataset(), mine], shipped::atlas().unwrap());
    let sheet = details(&library, &record("x"));
    assert!(sheet.contains("2 documents: official statement, press; not the agreement itself"), "{sheet}");
    assert!(!sheet.contains("for international"), "{sheet}");
}
