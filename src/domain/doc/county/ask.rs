//! What to ask of a county: what no document says of the agreements that reach it, and what would change an empty sheet.

use crate::domain::doc::Value;
use crate::domain::doc::county::to_border;
use crate::domain::doc::matter::link;
use crate::domain::doc::writer::Writer;
use crate::domain::fold::asked::asked_of;
use crate::domain::fold::county::{lines_of, naming_places, on_named_line, ties_of};
use crate::domain::geo::County;
use crate::domain::record::instrument::InstrumentFact;
use crate::domain::vocab::GeoLink;
use crate::domain::words::{text, worded};

/// The row of what to ask.
pub fn ask(writer: &mut Writer<'_>, county: &County) {
    let mut values = of_agreements(writer, county);
    values.extend(of_lines(writer, county));
    values.extend(of_expansion(writer, county));
    let reached = writer.library.data.instruments().any(|one| ties_of(writer.library, one).contains_key(&county.slug));
    if !reached {
        let placed = !naming_places(writer.library, &county.slug).is_empty();
        let words = format!(
            "Which agreements reach {0}? No document read says{1}. One that names {0} or all counties would change this sheet.",
            county.name,
            if placed { "; a place in it is named only as where something happened or stands" } else { "" },
        );
        values.push(Value::ours(vec![text(words)]));
    }
    writer.field("What to ask", values);
}

/// Open questions about the agreements that name the county or its border line, and what nobody states of them.
fn of_agreements(writer: &mut Writer<'_>, county: &County) -> Vec<Value> {
    let library = writer.library;
    let mut values = Vec::new();
    for asked in asked_of(library, &county.slug) {
        for question in &asked.questions {
            let cites = writer.cites(question.record, question.claim);
            values.push(Value { spans: vec![link(writer, question.record)], cites, ..Value::default() });
        }
        let silent: Vec<&str> = asked.silences.iter().map(|silence| silence.word).collect();
        if let (Some(record), false) = (library.data.get(&asked.instrument.id), silent.is_empty()) {
            let spans = vec![link(writer, record), text(format!(": {}", silent.join(", ")))];
            values.push(Value { spans, faint: true, ..Value::default() });
        }
    }
    values
}

/// The border lines of the county that nobody names.
fn of_lines(writer: &Writer<'_>, county: &County) -> Vec<Value> {
    let named = on_named_line(writer.library, &county.slug);
    let unnamed = lines_of(writer.library, &county.slug)
        .into_iter()
        .filter(|border| !named.iter().any(|(_, _, line)| line == border));
    let ask = |border| {
        let name = to_border(writer.library, border);
        Value::ours(vec![text("Which agreement covers the "), name, text(" here? No document read names that line.")])
    };
    unnamed.map(ask).collect()
}

/// Agreements that may be extended to areas which nobody names: to this county too?
fn of_expansion(writer: &mut Writer<'_>, county: &County) -> Vec<Value> {
    let library = writer.library;
    let mut values = Vec::new();
    for instrument in library.data.instruments() {
        let named = ties_of(library, instrument).get(&county.slug).is_some_and(|tie| tie.names());
        let Some(record) = library.data.get(&instrument.id).filter(|_| !named) else { continue };
        for claim in instrument.claims.iter().filter(|claim| claim.state.stands()) {
            let InstrumentFact::Counties { link: GeoLink::ExpansionPossible, ids, .. } = &claim.says else { continue };
            if ids.is_empty() {
                let spans = vec![
                    text("Will "),
                    link(writer, record),
                    text(" be "),
                    worded("extended here? Other areas may follow, none named", GeoLink::ExpansionPossible),
                ];
                let cites = writer.cites(record, claim.into());
                values.push(Value { spans, cites, ..Value::default() });
            }
        }
    }
    values
}
