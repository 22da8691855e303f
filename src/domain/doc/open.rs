//! Open points: what no source states of something, and what the sources themselves ask or await.

use crate::domain::doc::matter::{asked, link, question};
use crate::domain::doc::unread::unread;
use crate::domain::doc::writer::Writer;
use crate::domain::doc::{Doc, Row, Value};
use crate::domain::fold::county::{no_county, ties_of};
use crate::domain::fold::mentions::related;
use crate::domain::fold::partner::partners;
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
    for instrument in &behind {
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
        asked(&mut writer, &Target::Record(instrument.id.clone()));
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
        Target::County(slug) => {
            library.data.instruments().filter(|one| ties_of(library, one).contains_key(slug)).collect()
        }
        Target::Record(id) => match library.data.get(id) {
            Some(Record::Instrument(instrument)) => vec![instrument],
            Some(Record::Org(_)) => {
                let partner = partners(library).into_iter().find(|partner| partner.org == *id);
                partner
                    .into_iter()
                    .flat_map(|partner| partner.instruments)
                    .filter_map(|id| library.data.instrument(&id))
                    .collect()
            }
            _ => Vec::new(),
        },
        Target::Term { .. } => saying(library, target).filter_map(|one| library.data.instrument(one.id())).collect(),
        _ => Vec::new(),
    }
}

/// The agreements and talks that name no county, by name.
fn name_none(writer: &mut Writer<'_>) {
    let (talks, agreements): (Vec<&Instrument>, Vec<&Instrument>) =
        no_county(writer.library).into_iter().partition(|one| one.is_engagement());
    for (label, of) in [("No county", agreements), ("Nor do talks", talks)] {
        let values = of.iter().filter_map(|one| writer.library.data.get(&one.id));
        let values = values.map(|record| Value::ours(vec![link(writer, record)])).collect();
        writer.field(label, values);
    }
}

/// Questions tied to a record that is no agreement, in either direction.
fn around(writer: &mut Writer<'_>, target: &Target) {
    let Some(record) = target.record().and_then(|id| writer.library.data.get(id)) else { return };
    let found = related(writer.library, record);
    let tied: Vec<Value> = found
        .iter()
        .filter_map(|id| writer.library.data.get(id))
        .filter(|other| other.kind() == Kind::Question)
        .map(|other| question(writer, other))
        .collect();
    writer.field("Tied to it", tied);
}
