//! Tenures: one person at a time in a post, and nobody with a post outside the time that he held it.
//! That somebody was seen in a post says that it was held that day, and nothing of its first or last day. The day of
//! a handover is the one on which the post was taken over; it can be later than the appointment.

use std::collections::HashMap;

use crate::domain::check::dating::{Window, datings, sure};
use crate::domain::check::{at_claim, at_record};
use crate::domain::dataset::Entry;
use crate::domain::date::Day;
use crate::domain::fault::Fault;
use crate::domain::fold::status::stages;
use crate::domain::ids::{PersonId, PostId, Refers, Wanted};
use crate::domain::library::Library;
use crate::domain::record::event::EventFact;
use crate::domain::record::instrument::InstrumentFact;
use crate::domain::record::person::{Tenure, TenureFact};
use crate::domain::record::{ClaimRef, Record};
use crate::domain::vocab::{HumanRole, Stage};

/// What is known of how long somebody held a post.
struct Held<'a> {
    entry: &'a Entry,
    tenure: &'a Tenure,
    /// The first day on which it can have been held, if a beginning is stated.
    opens: Option<Day>,
    /// The last day on which it can have been held, if an end is stated.
    closes: Option<Day>,
    /// The first and the last day on which it surely was held.
    surely: (Option<Day>, Option<Day>),
}

fn held(entry: &Entry) -> Option<Held<'_>> {
    let Record::Tenure(tenure) = &entry.record else { return None };
    let (mut appointed, mut handed, mut left, mut seen) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for claim in tenure.claims.iter().filter(|claim| claim.state.stands()) {
        match &claim.says {
            TenureFact::Appointed(when) => appointed.push(sure(when)),
            TenureFact::HandedOver(when) => handed.push(sure(when)),
            TenureFact::Left(when) => left.push(sure(when)),
            TenureFact::Observed(when) => seen.push(sure(when)),
            TenureFact::Term(_) => {}
        }
    }
    let begun: Vec<Window> = appointed.iter().chain(&handed).copied().collect();
    let taken = if handed.is_empty() { &appointed } else { &handed };
    let seen_by = seen.iter().filter_map(|window| window.last).min();
    let seen_from = seen.iter().filter_map(|window| window.first).max();
    Some(Held {
        entry,
        tenure,
        opens: all(&begun, |window| window.first).and_then(|days| days.into_iter().min()),
        closes: all(&left, |window| window.last).and_then(|days| days.into_iter().max()),
        surely: (
            all(taken, |window| window.last).and_then(|days| days.into_iter().max()).into_iter().chain(seen_by).min(),
            all(&left, |window| window.first).and_then(|days| days.into_iter().min()).max(seen_from),
        ),
    })
}

/// That side of all windows; none where one has none, for then nothing is sure: statements may dispute each other.
fn all(windows: &[Window], side: fn(&Window) -> Option<Day>) -> Option<Vec<Day>> {
    windows.iter().map(side).collect()
}

/// A warning for two people who surely held one post on the same day; the day of a change may be both's.
pub fn overlaps(library: &Library) -> Vec<Fault> {
    let mut by_post: HashMap<&str, Vec<Held<'_>>> = HashMap::new();
    for held in library.data.entries().iter().map(AsRef::as_ref).filter_map(held) {
        by_post.entry(held.tenure.post.id()).or_default().push(held);
    }
    let mut faults = Vec::new();
    for held in by_post.values() {
        for (at, later) in held.iter().enumerate() {
            let other = held.iter().take(at).find(|earlier| overlap(earlier, later));
            faults.extend(other.map(|other| overlapping(library, other, later)));
        }
    }
    faults
}

fn overlap(a: &Held<'_>, b: &Held<'_>) -> bool {
    let begins_within = |one: &Held<'_>, other: &Held<'_>| matches!((one.surely.0, other.surely.1), (Some(first), Some(last)) if first < last);
    a.tenure.person != b.tenure.person && begins_within(a, b) && begins_within(b, a)
}

fn overlapping(library: &Library, other: &Held<'_>, one: &Held<'_>) -> Fault {
    let person = |held: &Held<'_>| library.name(Wanted::Person, held.tenure.person.id());
    let post = library.name(Wanted::Post, one.tenure.post.id());
    let sentence = format!(
        "{} and {} both held the post {post} for a time; the other tenure is {}.",
        person(one),
        person(other),
        other.tenure.id
    );
    let hint = "Correct a date, or give the second holder, such as one who only acts for the other, a post of its own.";
    at_record(Fault::warning("tenure-overlap", sentence).hint(hint), one.entry).in_field("post")
}

/// A warning for each person who appears with a post on a day on which that person surely did not hold it, or whose
/// holding it is on no record though the day is known.
pub fn appearances(library: &Library) -> Vec<Fault> {
    let mut tenures: HashMap<(&str, &str), Vec<Held<'_>>> = HashMap::new();
    for held in library.data.entries().iter().map(AsRef::as_ref).filter_map(held) {
        tenures.entry((held.tenure.person.id(), held.tenure.post.id())).or_default().push(held);
    }
    let mut faults = Vec::new();
    for entry in library.data.entries() {
        let Some(day) = day(&entry.record) else { continue };
        for (claim, who, post) in people(&entry.record) {
            let known = tenures.get(&(who.id(), post.id())).map_or(&[][..], Vec::as_slice);
            let fault = outside(library, known, day, who, post);
            faults.extend(fault.map(|fault| at_claim(fault, entry, claim).in_field("says")));
        }
    }
    faults
}

/// Whoever appears with a post, where both have a record; who negotiates does so before the day of signing.
fn people(record: &Record) -> Vec<(ClaimRef<'_>, &PersonId, &PostId)> {
    let found: Vec<_> = match record {
        Record::Event(event) => {
            let said = event.claims.iter().filter(|claim| claim.state.stands()).filter_map(|claim| match &claim.says {
                EventFact::Person { who, post: Some(post), .. } => Some((ClaimRef::from(claim), who, post)),
                _ => None,
            });
            said.collect()
        }
        Record::Instrument(one) => {
            let said = one.claims.iter().filter(|claim| claim.state.stands()).filter_map(|claim| match &claim.says {
                InstrumentFact::Person { role: HumanRole::Negotiator, .. } => None,
                InstrumentFact::Person { who, post: Some(post), .. } => Some((ClaimRef::from(claim), who, post)),
                _ => None,
            });
            said.collect()
        }
        _ => Vec::new(),
    };
    found.into_iter().filter(|(_, who, post)| !who.is_unnamed() && !post.is_unnamed()).collect()
}

/// The days between which an event took place or an agreement was signed; none where nothing is said of it.
fn day(record: &Record) -> Option<Window> {
    let when = match record {
        Record::Event(_) => {
            datings(record).into_iter().find(|dating| dating.claim.state.stands()).map(|dating| dating.when)
        }
        Record::Instrument(one) => {
            stages(one).into_iter().find(|entered| entered.stage == Stage::Signed).and_then(|entered| entered.when)
        }
        _ => None,
    };
    when.map(sure)
}

fn outside(library: &Library, known: &[Held<'_>], day: Window, who: &PersonId, post: &PostId) -> Option<Fault> {
    let (person, title) = (library.name(Wanted::Person, who.id()), library.name(Wanted::Post, post.id()));
    if known.is_empty() {
        let unread = library.data.is_lost(who.id()) || library.data.is_lost(post.id()) || any_lost(library);
        let sentence = format!("{person} appears as {title}, but no record says that the post was held.");
        let hint = "Add a tenure with says: Observed(…), the day on which the source shows it.";
        return (!unread).then(|| Fault::warning("tenure", sentence).hint(hint));
    }
    let before = |held: &Held<'_>| day.precedes(Window { first: held.opens, last: None });
    let after = |held: &Held<'_>| Window { first: None, last: held.closes }.precedes(day);
    let held = known.iter().find(|held| before(held) || after(held))?;
    if !known.iter().all(|held| before(held) || after(held)) {
        return None;
    }
    let sentence = if before(held) {
        format!("{person} appears as {title} before {}, the day of appointment.", held.opens?.words())
    } else {
        format!("{person} appears as {title} after {}, the day of leaving.", held.closes?.words())
    };
    let hint = "Correct the date or the post, or add the tenure that is missing.";
    Some(Fault::warning("tenure", sentence).hint(hint))
}

/// Whether a file could not be read at all, or a tenure not wholly: the one that is missing may stand in it.
fn any_lost(library: &Library) -> bool {
    library
        .data
        .faults()
        .iter()
        .any(|fault| fault.severity == crate::domain::fault::Severity::Error && fault.file.starts_with("tenures/"))
}
