//! The records of the guides: canonical, sound as a folder of data, one small and one full of every kind.

use std::collections::HashSet;
use std::fs;

use assert_cmd::Command;
use mpaka::domain::dataset::{FileText, Layer};
use mpaka::domain::library::Library;
use mpaka::domain::record::{Kind, Record};
use mpaka::domain::vocab::{Force, SourceKind, State};
use mpaka::domain::write::canonical;
use mpaka::shipped;

use crate::guide::{Block, all};

const SMALLEST: &str = "the smallest";
const FULL: &str = "in full";

/// The records that make up a folder together; those of the walk are apart, in `my-data`.
fn together(wanted: impl Fn(&str) -> bool) -> Vec<Block> {
    let own = |block: &Block| !block.heading().0.starts_with("my-data/") && wanted(block.heading().1);
    all("ron").into_iter().filter(own).collect()
}

fn faults(blocks: &[Block]) -> Vec<String> {
    let file = |block: &Block| FileText { name: block.heading().0.into(), bytes: block.text.into() };
    let layer = Layer { name: "guide".into(), files: blocks.iter().map(file).collect(), ..Layer::default() };
    let library = Library::new(&[layer], shipped::atlas().unwrap());
    mpaka::domain::check::faults(&library)
        .iter()
        .map(|fault| format!("{}: {}", fault.place(), fault.sentence))
        .collect()
}

/// The kinds as the guide tells them apart: talks from agreements, the field from documents.
fn kind(block: &Block) -> String {
    match block.record() {
        Record::Source(source) if source.kind.is_field() => "field source".into(),
        Record::Instrument(instrument) if instrument.is_engagement() => "talks".into(),
        record => record.kind().code().into(),
    }
}

#[test]
fn the_smallest_records_are_sound_by_themselves() {
    assert_eq!(faults(&together(|what| what.starts_with(SMALLEST))), [""; 0]);
}

#[test]
fn the_full_records_are_sound_beside_them_and_so_is_the_one_with_all_states() {
    assert_eq!(faults(&together(|_| true)), [""; 0]);
}

#[test]
fn every_record_is_canonical_and_stands_in_the_file_of_its_kind_and_id() {
    let folder = tempfile::tempdir().unwrap();
    for block in all("ron") {
        let (name, _) = block.heading();
        assert_eq!(canonical(name, block.text.as_bytes()).unwrap(), block.text, "{name}");
        let record = block.record();
        let wanted = format!("{}/{}.ron", record.kind().folder(), record.id());
        assert_eq!(name.trim_start_matches("my-data/"), wanted);
        let file = folder.path().join(&wanted);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, block.text).unwrap();
    }
    Command::cargo_bin("mpaka").unwrap().args(["fmt", "--check"]).arg(folder.path()).assert().success();
}

#[test]
fn every_kind_has_a_small_and_a_full_example() {
    let of = |what: &str| -> HashSet<String> { together(|word| word.starts_with(what)).iter().map(kind).collect() };
    let kinds = Kind::ALL.iter().map(|kind| kind.code()).chain(["talks", "field source"]);
    let wanted: HashSet<String> = kinds.map(str::to_string).collect();
    assert_eq!(of(SMALLEST), wanted);
    assert_eq!(of(FULL), wanted);
}

#[test]
fn a_smallest_record_says_one_thing() {
    for block in together(|what| what.starts_with(SMALLEST)) {
        let record = block.record();
        let wanted = usize::from(record.kind() != Kind::Source);
        assert_eq!(record.claims().len(), wanted, "{}", record.id());
    }
}

#[test]
fn the_full_records_have_every_fact_of_their_kind_but_our_own_title() {
    for block in together(|what| what.starts_with(FULL)) {
        let record = block.record();
        if matches!(record.kind(), Kind::Source | Kind::Org) || kind(&block) == "talks" {
            continue;
        }
        let said: HashSet<&str> = record.claims().iter().map(|claim| claim.fact.name()).collect();
        let all = crate::tables::facts(record.kind()).into_iter();
        let missing: Vec<&str> = all.filter(|name| !said.contains(name)).collect();
        let optional = match record.kind() {
            Kind::Instrument => vec!["Supplied"],
            Kind::Post => vec!["Successor"],
            _ => vec![],
        };
        assert_eq!(missing, optional, "{}", record.id());
    }
}

#[test]
fn every_state_and_every_kind_of_field_source_has_an_example() {
    let records: Vec<Record> = all("ron").iter().map(Block::record).collect();
    let claims: Vec<_> = records.iter().flat_map(Record::claims).collect();
    let states: Vec<State> = claims.iter().map(|claim| claim.state).collect();
    assert!(State::ALL.iter().all(|state| states.contains(state)), "{states:?}");
    let forces: HashSet<Force> = claims.iter().filter_map(|claim| claim.force).collect();
    assert!(forces.len() >= 5, "{forces:?}");
    let sources: Vec<SourceKind> = records.iter().filter_map(source_kind).collect();
    let mut field = SourceKind::ALL.iter().filter(|kind| kind.is_field());
    assert!(field.all(|kind| sources.contains(kind)), "{sources:?}");
}

fn source_kind(record: &Record) -> Option<SourceKind> {
    if let Record::Source(source) = record { Some(source.kind) } else { None }
}
