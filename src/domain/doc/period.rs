//! A period in order of date: what happened, the steps of agreements, what runs, what falls due, and how much has no
//! date and stands in no period.

use crate::domain::doc::listed::{Listed, listed};
use crate::domain::doc::matter::link;
use crate::domain::doc::writer::Writer;
use crate::domain::doc::{Doc, Row, Value};
use crate::domain::fold::period::{Dated, What, falling_as, undated};
use crate::domain::library::{Library, Target};
use crate::domain::period::{Falls, Period};
use crate::domain::words::{Span, day, term, text};

/// The sheet of a period, written as `2025-03/2026-07`.
pub fn period(library: &Library, id: &str) -> Doc {
    let mut writer = Writer::new(library, &Target::Period(id.to_string()));
    let Some(period) = Period::parse(id) else { return Doc::missing(id) };
    let of = |how: Falls| falling_as(library, period, how);
    rows(&mut writer, listed(of(Falls::Within)));
    let reaching = listed(of(Falls::Reaches));
    if !reaching.told.is_empty() {
        writer.heading("Reaching into it, or perhaps in it");
        rows(&mut writer, reaching);
    }
    if writer.is_empty() {
        writer.row(Row::Words(vec![text("No dated statement of the documents read falls into it.")]));
    }
    without_date(&mut writer);
    writer.finish()
}

/// A row for each kind of date, in the order in which the first of each comes.
fn rows<'a>(writer: &mut Writer<'_>, found: Listed<Dated<'a>>) {
    let mut labels: Vec<(String, Vec<Vec<Dated<'a>>>)> = Vec::new();
    for one in found.told {
        let label = label(one.what);
        let at = labels.iter().position(|(known, _)| *known == label).unwrap_or_else(|| {
            labels.push((label, Vec::new()));
            labels.len() - 1
        });
        let Some((_, groups)) = labels.get_mut(at) else { continue };
        let same = |group: &&mut Vec<Dated<'_>>| {
            group
                .first()
                .is_some_and(|first| first.record.id() == one.record.id() && first.when.words() == one.when.words())
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(one),
            None => groups.push(vec![one]),
        }
    }
    for (label, groups) in labels {
        let values = groups.iter().filter_map(|group| value(writer, group)).collect();
        writer.field(&label, values);
    }
    if let Some(more) = found.more {
        writer.row(Row::Words(vec![text(format!("… and {more} more, later; a shorter period lists them"))]));
    }
}

fn label(what: What) -> String {
    let word = match what {
        What::Happened => "happened",
        What::Runs => "runs",
        What::Due => "due",
        What::Stage(stage) => stage.word(),
    };
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// "6 Oct 2025: name", with the sources of all that say so.
fn value(writer: &mut Writer<'_>, group: &[Dated<'_>]) -> Option<Value> {
    let first = group.first()?;
    let spans: Vec<Span> = vec![day(first.when), text(": "), link(writer, first.record)];
    let mut value = writer.said(first.record, first.claim, &spans);
    for other in group.iter().skip(1) {
        for cite in writer.cites(other.record, other.claim) {
            if !value.cites.contains(&cite) {
                value.cites.push(cite);
            }
        }
    }
    Some(value)
}

fn without_date(writer: &mut Writer<'_>) {
    let found = undated(writer.library);
    if found.len() > 0 {
        writer.heading("No date is stated: in this period, or in any other");
    }
    writer.each("No date", found, |writer, (record, stage)| {
        let mut spans = vec![link(writer, record)];
        if let Some(stage) = stage {
            spans.extend([text(", "), term(stage)]);
        }
        Some(Value { spans, faint: true, ..Value::default() })
    });
}
