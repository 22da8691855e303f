//! Why a thing was found where no word was: the statement that has what was asked for by field, and how it stands where
//! it is not simply accepted.

use crate::domain::date::{Day, Edtf};
use crate::domain::fold::county::documents;
use crate::domain::fold::partner::{partner_over, partners_of};
use crate::domain::fold::period::dated;
use crate::domain::fold::status::{status, validity};
use crate::domain::ids::Wanted;
use crate::domain::library::{Library, Target};
use crate::domain::query::Field;
use crate::domain::record::org::Org;
use crate::domain::record::{ClaimRef, Record};
use crate::domain::search::Why;
use crate::domain::search::ask::Want;
use crate::domain::search::facet::{SAYABLE, of_claim, said};
use crate::domain::search::segment::fits;
use crate::domain::search::together::Together;
use crate::domain::vocab::State;
use crate::domain::when::When;
use crate::domain::words::{Link, Span};

/// The statement that has the value or the date of a field of the query; where several are asked for together, that which
/// has them all. That it is of some kind is said last: whoever asks for a kind sees it.
pub fn by_field(library: &Library, today: Day, target: &Target, wants: &[Want]) -> Option<Why> {
    let record = library.data.get(target.record()?)?;
    let claim = Together::of(wants).and_then(|together| together.first(library, record));
    let is_kind = |want: &&Want| matches!(want, Want::Value(Field::Kind, _));
    let mut others = wants.iter().filter(|want| !is_kind(want)).chain(wants.iter().filter(is_kind));
    let told_of_all = claim.map(|claim| told(library, claim));
    told_of_all.or_else(|| others.find_map(|want| by_want(library, today, record, want)))
}

fn by_want(library: &Library, today: Day, record: &Record, want: &Want) -> Option<Why> {
    match want {
        Want::When(dates) => {
            let found = dated(record).into_iter().filter(|one| fits(dates, one.when));
            // What is accepted goes before what others say, and of that a day before a period.
            let runs = |when: &When| when.edtf().is_some_and(Edtf::is_interval);
            let best = found.min_by_key(|one| (one.claim.state != State::Accepted, runs(one.when)));
            best.map(|one| told(library, one.claim))
        }
        Want::Value(Field::Missing, codes) => unsaid(record, codes),
        Want::Value(field, codes) => {
            let claims = record.claims();
            // What is accepted goes before what others say.
            let best = |is: &dyn Fn(ClaimRef<'_>) -> bool| {
                claims.iter().filter(|claim| is(**claim)).min_by_key(|claim| claim.state != State::Accepted)
            };
            let claim = best(&|claim| has(library, record, claim, (*field, codes)));
            let claim = claim.or_else(|| best(&|claim| leads(library, claim, (*field, codes))));
            match (field, claim) {
                (Field::Person, Some(claim)) => Some(told_by(library, *claim, want)),
                (Field::Source, Some(claim)) => Some(cited(library, record, *claim, want)),
                (_, Some(claim)) => Some(told(library, *claim)),
                (Field::Status, None) => by_today(library, today, record, codes),
                (Field::Partner, None) => part_of(library, record),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The first that is asked for of what a record leaves unsaid.
fn unsaid(record: &Record, codes: &[String]) -> Option<Why> {
    let mut missing = Vec::new();
    said(record, &record.claims(), &mut |field, code| {
        if field == Field::Missing {
            missing.push(code.to_string());
        }
    });
    if matches!(record, Record::Source(source) if source.published.is_none()) {
        missing.push("date".into());
    }
    let is_it = |code: &str| codes.iter().any(|one| one == code) && missing.iter().any(|one| one == code);
    let (_, words, _) = SAYABLE.iter().find(|(code, ..)| is_it(code))?;
    Some(Why { field: "not stated", text: (*words).to_string(), marks: Vec::new(), claim: None })
}

/// A text of a statement; that it is not simply accepted is said behind it.
pub fn as_it_stands(text: String, state: State) -> String {
    if state == State::Accepted { text } else { format!("{text} ({})", state.word()) }
}

/// A statement in words.
fn told(library: &Library, claim: ClaimRef<'_>) -> Why {
    let spans = library.named(claim.fact.spans(), claim.as_printed);
    let text = as_it_stands(spans.into_iter().map(|span| span.text).collect(), claim.state);
    Why { field: claim.fact.label(), text, marks: Vec::new(), claim: Some(claim.id.to_string()) }
}

/// The same with whose words it is, where it is for that that it was found.
fn told_by(library: &Library, claim: ClaimRef<'_>, want: &Want) -> Why {
    let mut why = told(library, claim);
    if let Some(by) = claim.by.filter(|by| want.is(Field::Person, &by.0)) {
        why.text.push_str(&format!(" · said by {}", library.name(Wanted::Actor, &by.0)));
    }
    why
}

/// Which of the sources is cited: the statement that does so first says little of it.
fn cited(library: &Library, record: &Record, claim: ClaimRef<'_>, want: &Want) -> Why {
    let source = documents(record, claim).find(|id| want.is(Field::Source, &id.0));
    let title = source.map(|id| library.title(&Target::Record(id.0.to_string())));
    Why { field: "cites", text: title.unwrap_or_default(), ..told(library, claim) }
}

/// Whom a body belongs to.
fn part_of(library: &Library, record: &Record) -> Option<Why> {
    let Record::Org(Org { parent: Some(parent), .. }) = record else { return None };
    let text = library.name(Wanted::Org, &parent.0);
    Some(Why { field: "part of", text, marks: Vec::new(), claim: None })
}

/// Where an agreement stands today, which no statement says: the period that was stated has run out.
fn by_today(library: &Library, today: Day, record: &Record, codes: &[String]) -> Option<Why> {
    let Record::Instrument(instrument) = record else { return None };
    let status = status(library, instrument, today);
    let stage = status.stage.filter(|_| status.run_out)?;
    let runs = validity(instrument).map(When::words).unwrap_or_default();
    let runs = runs.trim_end_matches(" (years only)");
    let text = format!("{}: the stated period, {runs}, is over; on record as {}", status.word, stage.word());
    let is_it = codes.contains(&status.word.to_lowercase());
    is_it.then_some(Why { field: "status", text, marks: Vec::new(), claim: None })
}

/// True for a statement that leads to an agreement with the partner: what is beside an agreement is with its partner.
fn leads(library: &Library, claim: ClaimRef<'_>, (field, codes): (Field, &[String])) -> bool {
    let is_with = |span: &Span| match &span.link {
        Some(Link::To(_, id)) => library.data.instrument(id).is_some_and(|instrument| {
            partners_of(library, instrument).iter().any(|id| codes.iter().any(|code| code == &**id))
        }),
        _ => false,
    };
    field == Field::Partner && claim.state.stands() && claim.fact.spans().iter().any(is_with)
}

fn has(library: &Library, record: &Record, claim: ClaimRef<'_>, (field, codes): (Field, &[String])) -> bool {
    let is_one = |code: &str| codes.iter().any(|one| one == code);
    let spans = claim.fact.spans();
    let says = |link: &Link| match (field, link) {
        (Field::Partner, Link::To(Wanted::Org | Wanted::Actor, id)) => {
            partner_over(library, id).is_some_and(|org| is_one(&org.id))
        }
        (Field::Status, Link::Term(_, code)) => {
            matches!(claim.fact.name(), "Stage" | "Status") && is_one(&code.to_lowercase())
        }
        _ => false,
    };
    match field {
        Field::Partner | Field::Status | Field::Has if !claim.state.stands() => false,
        Field::Partner | Field::Status => spans.iter().filter_map(|span| span.link.as_ref()).any(says),
        Field::Has => {
            let ways = SAYABLE.iter().filter(|(code, ..)| is_one(code)).flat_map(|(.., ways)| ways.iter());
            ways.into_iter().any(|(kind, facts)| *kind == record.kind() && facts.contains(&claim.fact.name()))
        }
        _ => {
            let mut is = false;
            of_claim(library, record, (claim, &spans), &mut |of, code| is |= of == field && is_one(code));
            is
        }
    }
}
