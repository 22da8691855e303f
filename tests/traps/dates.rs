//! Traps of time: what has no date, what a stamp or a caption dates, what is counted from something else.

use mpaka::domain::chart::{Extent, Sort};
use mpaka::domain::date::{Day, Edtf, Precision};
use mpaka::domain::fold::occasion::{LanesBy, chart, event_when};
use mpaka::domain::fold::status::{stages, validity};
use mpaka::domain::record::claim::{Cite, Claim};
use mpaka::domain::record::event::EventFact;
use mpaka::domain::record::instrument::InstrumentFact;
use mpaka::domain::record::person::TenureFact;
use mpaka::domain::vocab::{Credibility, Stage, State};
use mpaka::domain::when::{Basis, When};

use crate::{agreement, claim, event, library, passages, record_sheet, source, tenure, today};

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

#[test]
fn trap_1_the_uk_mou_has_no_day_of_signing_only_a_bound_from_the_press() {
    let library = library();
    assert!(source(&library, "mygov-uk-mou").published.is_none(), "the article is undated");
    let mou = agreement(&library, "uk-border-mou");
    let dates: Vec<&When> = mou
        .claims
        .iter()
        .filter_map(|claim| match &claim.says {
            InstrumentFact::Dated { when, .. } => Some(when),
            _ => None,
        })
        .collect();
    assert!(!dates.is_empty() && dates.iter().all(|when| when.is_absent()), "a bound, never a day: {dates:?}");
    assert!(dates.iter().all(|when| when.basis() == Basis::PublicationDate));
    assert_eq!(dates.iter().filter_map(|when| when.not_after()).min(), Some(day("2026-02-04")));
    assert!(record_sheet(&library, "uk-border-mou").contains("on or before 4 Feb 2026; day not stated"));
}

#[test]
fn trap_2_a_page_stamp_dates_the_page_and_not_the_meeting() {
    let library = library();
    let source = source(&library, "pulse-afripol");
    assert_eq!(source.published.unwrap().basis(), Basis::PublicationDate);
    let own = claim(&library, "afripol-meeting", "day");
    assert_eq!(own.cite.iter().filter_map(|cite| cite.source()).count(), 0, "what the document itself gives");
    let by_stamp = event(&library, "afripol-meeting").claims.iter().find(|claim| claim.id == "day").unwrap();
    let EventFact::On(when) = &by_stamp.says else { panic!("the day is no date") };
    assert!(when.is_absent() && when.not_before().is_none(), "a bound at most: {when:?}");
    let seen = &tenure(&library, "matiangi-ke-cs-interior").claims;
    let seen = seen.iter().find(|claim| claim.id == "seen").unwrap();
    assert!(matches!(&seen.says, TenureFact::Observed(when) if when.basis() == Basis::PublicationDate));
}

#[test]
fn trap_3_the_caption_makes_the_day_uncertain_and_two_other_origins_make_it_certain() {
    let library = library();
    let framework = agreement(&library, "us-defence-framework");
    let date = |id: &str| {
        let claim = framework.claims.iter().find(|claim| claim.id == id).unwrap();
        let InstrumentFact::Dated { when, .. } = &claim.says else { panic!("{id} is no date") };
        (claim, when)
    };
    let (caption, when) = date("signed-on");
    assert_eq!(when.basis(), Basis::Caption);
    assert!(when.edtf().unwrap().uncertain(), "the caption is of a press conference");
    assert!(caption.cite.iter().all(|cite| matches!(cite, Cite::Caption(_))));
    let (confirmed, _) = date("signed-on-monday");
    assert_eq!((confirmed.state, confirmed.cred().map(Credibility::number)), (State::Accepted, Some(1)));
    let origins: Vec<&str> = confirmed
        .cite
        .iter()
        .map(|cite| library.data.source(&cite.source().unwrap().0).unwrap().origin.as_str())
        .collect();
    assert!(origins.iter().any(|origin| *origin != origins[0]), "two origins: {origins:?}");
    for other in ["signed-on-26", "signed-on-weekend"] {
        let (claim, _) = date(other);
        assert_eq!((claim.state, claim.against()), (State::Disputed, &["signed-on-monday".into()][..]));
    }
    let entered = stages(framework);
    let signed = entered.iter().find(|one| one.stage == Stage::Signed).unwrap().when.unwrap();
    assert_eq!((signed.earliest(), signed.edtf().unwrap().uncertain()), (Some(day("2023-09-25")), false));
}

#[test]
fn trap_4_relative_dates_keep_their_words_and_their_anchor() {
    let library = library();
    for (id, basis, words, wanted) in [
        ("beledweyne-bombing", Basis::DerivedWeekday, "Saturday", Some("2023-09-23")),
        ("austin-hassan-sheikh", Basis::DerivedWeekday, "Sunday", Some("2023-09-24")),
        ("au-withdrawal-first", Basis::DerivedRelative, "by the end of this month", None),
        ("au-withdrawal-final", Basis::DerivedRelative, "by the end of next year", None),
    ] {
        let said = event(&library, id).claims.iter().find(|claim| claim.id == "day").unwrap();
        let EventFact::On(when) = &said.says else { panic!("{id} has no day") };
        assert_eq!((when.basis(), said.as_printed.as_deref()), (basis, Some(words)), "{id}");
        assert_eq!(when.edtf().and_then(Edtf::earliest), wanted.map(day), "{id}: a bound is no day");
        assert_eq!(when.edtf().and_then(Edtf::latest), wanted.map(day), "{id}");
        let anchored = said.cite.iter().any(|cite| matches!(cite, Cite::Caption(words) if words.contains("2023")));
        assert!(anchored, "{id} names what it is counted from");
    }
    let open = claim(&library, "haiti-un-approval", "status");
    assert!(open.as_of.is_some() && open.state == State::Superseded, "“currently” expires with the article");
    assert!(passages(open).iter().any(|passage| passage.contains("currently")));
}

#[test]
fn trap_8_the_letter_is_dated_by_its_heading_alone() {
    let library = library();
    let letter = agreement(&library, "it-crime-loi");
    let dated: Vec<&Claim<InstrumentFact>> =
        letter.claims.iter().filter(|claim| matches!(claim.says, InstrumentFact::Dated { .. })).collect();
    assert_eq!(dated.len(), 1);
    let own = dated[0].cite.iter().filter(|cite| cite.source().is_none());
    assert!(own.clone().count() > 0 && own.clone().all(|cite| matches!(cite, Cite::Title(_))), "{:?}", dated[0].cite);
}

#[test]
fn trap_22_a_period_of_years_ends_with_its_last_year_and_is_never_a_day() {
    let library = library();
    for (id, last) in [("us-defence-framework", "2028-12-31"), ("it-sdp", "2027-12-31")] {
        let when = validity(agreement(&library, id)).unwrap();
        assert_eq!(when.latest(), Some(day(last)));
        assert_eq!(when.edtf().unwrap().precision(), Precision::Year);
        let chart = chart(&library, today(), LanesBy::Partner);
        let key = format!("{id}#runs");
        let bar = chart.lanes.iter().flat_map(|lane| &lane.items).find(|item| item.key == key).unwrap();
        assert!(matches!(bar.extent, Extent::Period { years_only: true, .. }), "hollow: {:?}", bar.extent);
        assert!(matches!(bar.sort, Sort::Validity));
    }
}

#[test]
fn trap_26_austins_five_years_are_the_partnerships_and_end_no_framework() {
    let library = library();
    let framework = agreement(&library, "us-defence-framework");
    for claim in framework.claims.iter().filter(|claim| matches!(claim.says, InstrumentFact::Validity(_))) {
        let five_years = |cite: &Cite| cite.passage().is_some_and(|passage| passage.contains("five years"));
        assert!(!claim.cite.iter().any(five_years), "Austin speaks of the partnership");
    }
    let five = claim(&library, "us-defence-framework", "five-years");
    assert_eq!(five.fact.name(), "Remark");
    assert_eq!(five.by.map(|by| by.0.as_str()), Some("lloyd-austin"));
    assert!(five.note.unwrap().contains("Said of the partnership"));
}

#[test]
fn an_event_that_no_source_dates_has_no_day_on_the_timeline() {
    let library = library();
    for id in ["uk-mou-signing", "harambee-house-meeting"] {
        assert!(event_when(event(&library, id)).is_none_or(When::is_absent), "{id}");
    }
}
