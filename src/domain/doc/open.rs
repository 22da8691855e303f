//! Open points: what no source states of something, and what the sources themselves ask or await.

use std::collections::BTreeSet;

use crate::domain::doc::listed::{Listed, listed};
use crate::domain::doc::matter::{asked, link, question};
use crate::domain::doc::unread::unread;
use crate::domain::doc::writer::Writer;
use crate::domain::doc::{Doc, Row, Value};
use crate::domain::fold::county::{no_county, reaching};
use crate::domain::fold::mentions::{of_kind, outward};
use crate::domain::fold::silence::silences;
use crate::domain::fold::term::saying;
use crate::domain::library::{Library, Target};
use crate::domain::record::instrument::Instrument;
use crate::domain::record::{Kind, Record};
use crate::domain::words::text;

/// What is not stated and what is asked, for the target or for the agreements behind it.
pub fn open_points(library: &Library, target: &Target) -> Doc {
    let mut writer = Writer::new(library, target);
    let behind = agreements_behind(library, target);
    let Listed { told, more } = listed(behind.iter());
    for instrument in told {
        let Some(record) = library.data.get(&instrument.id) else { continue };
        if behind.len() > 1 || target.record() != Some(&instrument.id) {
            let heading = vec![link(&writer, record)];
            writer.row(Row::Words(heading));
        }
        unread(&mut writer, &instrument.id);
        let faint = |words: String| Value { spans: vec![text(words)], faint: true, ..Value::default() };
        let silent = silences(library, instrument).into_iter();
        let values = silent.map(|silence| faint(format!("{}: {}", silence.word, silence.question))).collect();
        writer.field("Not stated", values);
        asked(&mut writer, &Target::Record(instrument.id.to_string()));
    }
    if let Some(more) = more {
        let spans = vec![writer.more(&more)];
        writer.row(Row::Words(spans));
    }
    if !behind.iter().any(|instrument| target.record() == Some(&instrument.id)) {
        asked(&mut writer, target);
        around(&mut writer, target);
    }
    if matches!(target, Target::County(_)) {
        name_none(&mut writer);
    }
    let mut doc = writer.finish();
    doc.kind = "open points".into();
    if doc.rows.is_empty() {
        doc.rows.push(Row::Words(vec![text(
            "Nothing is asked or awaited in the documents read. That is no finding about the matter itself.",
        )]));
    }
    doc
}

/// The agreement itself, those of a partner, or those that name a county or say a word.
fn agreements_behind<'a>(library: &'a Library, target: &Target) -> Vec<&'a Instrument> {
    match target {
        Target::County(slug) => reaching(library, slug).map(|(one, _)| one).collect(),
        Target::Record(id) => match library.data.get(id) {
            Some(Record::Instrument(instrument)) => vec![instrument],
            Some(Record::Org(_)) => {
                let partner = library.tables().partner(id);
                partner.into_iter().flat_map(|partner| partner.agreements(library)).collect()
            }
            _ => Vec::new(),
        },
        Target::Term { .. } => {
            let said = saying(library, target);
            let all = said.places().filter_map(|place| library.data.entries().get(place));
            all.filter_map(|entry| library.data.instrument(entry.record.id())).collect()
        }
        _ => Vec::new(),
    }
}

/// The agreements and talks that name no county, by name.
fn name_none(writer: &mut Writer<'_>) {
    let library = writer.library;
    let is_talks = |place: &usize| library.tables().reach.is_talks(*place);
    let (talks, agreements): (Vec<usize>, Vec<usize>) = no_county(library).partition(is_talks);
    for (label, of) in [("No county", agreements), ("Nor do talks", talks)] {
        writer.each(label, of.into_iter(), |writer, place| {
            let record = &library.data.entries().get(place)?.record;
            Some(Value::ours(vec![link(writer, record)]))
        });
    }
}

/// Questions tied to a record that is no agreement, in either direction.
fn around(writer: &mut Writer<'_>, target: &Target) {
    let Some(record) = target.record().and_then(|id| writer.library.data.get(id)) else { return };
    let library = writer.library;
    let outward = outward(library, record).into_iter().filter_map(|target| match target {
        Target::Record(id) if id != record.id() => library.data.get(&id),
        _ => None,
    });
    let inward = of_kind(library, target, Kind::Question).map(|mention| mention.record);
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let tied = outward.filter(|other| other.kind() == Kind::Question).chain(inward);
    let tied = tied.filter(|other| seen.insert(other.id()));
    writer.each("Tied to it", tied, |writer, other| Some(question(writer, other)));
}
