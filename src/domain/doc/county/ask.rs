//! What to ask of a county: what no document says of the agreements that reach it, and what would change an empty sheet.

use crate::domain::doc::Value;
use crate::domain::doc::county::to_border;
use crate::domain::doc::listed::{Listed, listed};
use crate::domain::doc::matter::link;
use crate::domain::doc::writer::Writer;
use crate::domain::fold::asked::asked;
use crate::domain::fold::county::{Tie, lines_of, naming_line, naming_places, reaching};
use crate::domain::geo::County;
use crate::domain::library::Target;
use crate::domain::record::Record;
use crate::domain::record::instrument::InstrumentFact;
use crate::domain::vocab::{GeoLink, Word};
use crate::domain::words::{text, worded};

/// The row of what to ask.
pub fn ask(writer: &mut Writer<'_>, county: &County) {
    let mut values = of_agreements(writer, county);
    values.extend(of_lines(writer, county));
    values.extend(of_expansion(writer, county));
    if reaching(writer.library, &county.slug).next().is_none() {
        let placed = naming_places(writer.library, &county.slug).next().is_some();
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
    let Listed { told, more } = listed(reaching(library, &county.slug));
    for asked in told.into_iter().map(|(instrument, _)| asked(library, instrument)) {
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
    values.extend(more.map(|more| Value { spans: vec![writer.more(&more)], faint: true, ..Value::default() }));
    values
}

/// The border lines of the county that nobody names.
fn of_lines(writer: &Writer<'_>, county: &County) -> Vec<Value> {
    let library = writer.library;
    let unnamed = lines_of(library, &county.slug).into_iter();
    let unnamed = unnamed.filter(|border| naming_line(library, border).next().is_none());
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
    let may_grow = library.mentions(&Target::from(GeoLink::ExpansionPossible.term())).iter();
    for at in may_grow {
        let named = library.tables().reach.of_place(at.entry());
        let number = library.atlas.counties.iter().position(|one| one.slug == county.slug);
        let named = number.and_then(|number| named.tie_of(number)).is_some_and(Tie::names);
        let Some(entry) = library.data.entries().get(at.entry()).filter(|_| !named) else { continue };
        let record = &entry.record;
        let Record::Instrument(instrument) = record else { continue };
        if let Some(claim) = instrument.claims.get(at.claim()) {
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
