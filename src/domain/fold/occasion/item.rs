//! What a record puts on the timeline, as shapes. A bound stays a bound and a year a year.
//! It must not decide the lane.

use crate::domain::chart::{Extent, Item, Sort, StageLook};
use crate::domain::date::{Day, Edtf, Precision};
use crate::domain::fold::firm::firmest;
use crate::domain::fold::period::{What, dated};
use crate::domain::fold::status::{stages, validity};
use crate::domain::record::Record;
use crate::domain::record::event::{Event, EventFact};
use crate::domain::record::instrument::Instrument;
use crate::domain::safe::clean;
use crate::domain::vocab::Stage;
use crate::domain::when::{Basis, When};

/// What a record puts on the timeline: an agreement its stages and its validity, an event itself, a promise or a
/// question what it is due by; other records nothing. `name` is what the record is called in its lane.
pub(super) fn items_of(record: &Record, name: &str) -> Vec<Item> {
    let mut items = raw(record, name);
    for item in &mut items {
        item.label = clean(&item.label).into_owned();
    }
    items
}

fn raw(record: &Record, name: &str) -> Vec<Item> {
    match record {
        Record::Instrument(instrument) => instrument_items(instrument, name),
        Record::Event(event) => vec![Item {
            key: event.id.to_string(),
            label: name.to_string(),
            detail: String::new(),
            extent: extent(event_when(event)),
            sort: Sort::Event,
        }],
        Record::Commitment(_) | Record::Question(_) => {
            let falls_due = dated(record).into_iter().filter(|one| one.what == What::Due);
            falls_due.map(|one| due(record.id(), one.claim.id, name, one.when)).collect()
        }
        _ => Vec::new(),
    }
}

/// What falls due. Two statements may give two days, and both stand: each has a key of its own.
fn due(record: &str, claim: &str, name: &str, when: &When) -> Item {
    Item {
        key: format!("{record}#due-{claim}"),
        label: format!("due: {name}"),
        detail: String::new(),
        extent: extent(Some(when)),
        sort: Sort::Deadline,
    }
}

/// The date of an event, if one is accepted.
pub fn event_when(event: &Event) -> Option<&When> {
    firmest(&event.claims, |fact| match fact {
        EventFact::On(when) => Some(when),
        _ => None,
    })
}

fn instrument_items(instrument: &Instrument, name: &str) -> Vec<Item> {
    if instrument.is_engagement() {
        return Vec::new();
    }
    let runs = validity(instrument);
    // "Cited" is no step in an agreement's life; where a period is stated, that is what there is to see.
    let mut entered = stages(instrument);
    entered.retain(|one| one.stage != Stage::Reported || runs.is_none());
    // Two sources may state one step; it is one step all the same. Equal steps stand side by side.
    entered.dedup_by_key(|one| one.stage);
    let mut items: Vec<Item> = entered
        .iter()
        .map(|entered| Item {
            key: format!("{}#{}", instrument.id, entered.stage.code()),
            label: name.to_string(),
            detail: entered.stage.word().to_string(),
            extent: extent(entered.when),
            sort: Sort::Stage(look(entered.stage)),
        })
        .collect();
    if let Some(when) = runs {
        items.push(Item {
            key: format!("{}#runs", instrument.id),
            label: name.to_string(),
            detail: runs_words(when),
            extent: period(when),
            sort: Sort::Validity,
        });
    }
    items
}

/// "runs 2023–2028": the words of the source's dating. That they are years only the bar shows by its ends.
fn runs_words(when: &When) -> String {
    let words = when.words();
    format!("runs {}", words.strip_suffix(" (years only)").unwrap_or(&words))
}

fn look(stage: Stage) -> StageLook {
    match stage {
        Stage::Proposed => StageLook::Planned,
        Stage::UnderNegotiation => StageLook::Negotiating,
        // Signed, and still to be approved: not yet what a signed one is.
        Stage::Initialled | Stage::ApprovalPending => StageLook::Initialled,
        Stage::Signed => StageLook::Signed,
        Stage::Ratified => StageLook::Ratified,
        Stage::InForce | Stage::Operative | Stage::ProvisionallyApplied => StageLook::InForce,
        Stage::Expired | Stage::Terminated | Stage::Superseded | Stage::Lapsed => StageLook::Ended,
        Stage::Suspended | Stage::Reported => StageLook::Other,
    }
}

/// A dating as a shape on the chart.
pub fn extent(when: Option<&When>) -> Extent {
    let Some(when) = when else { return Extent::Undated };
    let Some(edtf) = when.edtf() else {
        return Extent::Bound {
            not_before: when.not_before().map(Day::date),
            not_after: when.not_after().map(Day::date),
        };
    };
    if edtf.is_interval() {
        return period(when);
    }
    match (edtf.earliest(), edtf.latest()) {
        (Some(day), Some(last)) if day == last => Extent::Day {
            day: day.date(),
            uncertain: edtf.uncertain() || edtf.approximate(),
            derived: matches!(when.basis(), Basis::DerivedWeekday | Basis::DerivedRelative),
        },
        (Some(from), Some(to)) => {
            Extent::Span { from: from.date(), to: to.date(), uncertain: edtf.uncertain() || edtf.approximate() }
        }
        _ => Extent::Undated,
    }
}

/// A time that holds. Where an end is no finer than a year, or is doubted, both ends are drawn as a query.
fn period(when: &When) -> Extent {
    let coarse = |edtf: Edtf| edtf.precision() >= Precision::Year || edtf.uncertain() || edtf.approximate();
    let years_only = when.edtf().is_some_and(coarse);
    Extent::Period { from: when.earliest().map(Day::date), to: when.latest().map(Day::date), years_only }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_years_and_what_is_doubted_are_drawn_as_a_query_of_years() {
        for (text, query) in [
            ("2023/2028", true),
            ("2029/..", true),
            ("2024-05/2026-04", false),
            ("2024-05-03/2026-04-02", false),
            ("2024-05-03?/2026-04-02", true),
        ] {
            let when = When::new(Some(Edtf::parse(text).unwrap()), None, None, Basis::Stated).unwrap();
            let Extent::Period { years_only, .. } = extent(Some(&when)) else { panic!("{text}") };
            assert_eq!(years_only, query, "{text}");
        }
    }
}
