//! The dataset: all records of one or several folders, by id, with the faults found on the way.
//! Several folders are layers, later over earlier. It opens no file and judges no meaning; that is `check`'s part.

use std::collections::{HashMap, HashSet};

use rayon::prelude::*;

use crate::domain::date::Day;
use crate::domain::fault::{Fault, Severity};
use crate::domain::read::{Read, is_leaving, read, read_placeless};
use crate::domain::record::claim::Spot;
use crate::domain::record::instrument::Instrument;
use crate::domain::record::source::Source;
use crate::domain::record::{ClaimRef, Kind, Record};

/// The text of one data file, as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileText {
    /// Its path below the data folder, with `/`.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// One folder of data files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layer {
    /// What to call it in a sentence: a path, or "the embedded data".
    pub name: String,
    pub files: Vec<FileText>,
    /// What went wrong while it was read from disk.
    pub faults: Vec<Fault>,
    /// The text of its lock of proved passages, where it has one.
    pub lock: Option<String>,
    /// True where nobody will ask for the line of a statement, as in embedded data that a test has found sound: a file
    /// without a fault is then read without looking where each statement stands.
    pub placeless: bool,
    /// How many records are read, at most.
    pub most: Most,
}

/// How many records of a layer are read; a folder with more is refused the rest, unless more are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Most(pub usize);

impl Default for Most {
    fn default() -> Self {
        Self(300_000)
    }
}

/// A record with the place that it was read from.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub record: Record,
    /// The folder that the file is of, as it was given, where several are layered.
    pub layer: Option<String>,
    pub file: String,
    pub at: Spot,
}

/// All records, sorted by kind and id.
#[derive(Debug, Clone, Default)]
pub struct Dataset {
    entries: Vec<Entry>,
    by_id: HashMap<String, usize>,
    by_alias: HashMap<String, usize>,
    faults: Vec<Fault>,
    /// Ids of records that could not be read, or not wholly.
    broken: HashSet<String>,
    files: usize,
    locks: Vec<String>,
}

/// A file's name without folders and ending.
pub fn file_stem(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.strip_suffix(".ron").unwrap_or(name)
}

fn read_file(layer: &Layer, file: &FileText) -> (Vec<Read>, Vec<Fault>) {
    let quick = layer.placeless.then(|| read_placeless(&file.bytes)).flatten();
    quick.map_or_else(|| read(&file.name, &file.bytes), |one| (vec![one], Vec::new()))
}

/// The record that a fault of reading is of; a file that could not be read is taken to hold the one it is named by.
fn meant(fault: &Fault) -> &str {
    fault.record.as_deref().unwrap_or(file_stem(&fault.file))
}

impl Dataset {
    /// Reads the layers. Whatever is broken is left out and named in `faults`.
    pub fn assemble(layers: &[Layer]) -> Self {
        let mut data = Self::default();
        let mut merged: Vec<Entry> = Vec::new();
        for layer in layers {
            let before = data.faults.len();
            let of = (layers.len() > 1).then_some(layer.name.as_str());
            data.faults.extend(layer.faults.iter().cloned());
            data.files += layer.files.iter().filter(|file| !is_leaving(&file.name)).count();
            data.locks.extend(layer.lock.clone());
            let mut fresh = data.read_layer(layer);
            for entry in &mut fresh {
                entry.layer = of.map(str::to_string);
            }
            if fresh.is_empty() && data.faults.len() == before {
                let sentence = format!("No record was found in “{}”.", layer.name);
                data.faults.push(
                    Fault::error("nothing", sentence)
                        .hint("A data folder holds .ron files, such as agreements/uk-border-mou.ron."),
                );
            }
            for fault in data.faults.iter_mut().skip(before) {
                fault.layer = of.map(str::to_string);
            }
            let ids: HashSet<&str> = fresh.iter().map(|new| new.record.id()).collect();
            merged.retain(|old| !ids.contains(old.record.id()));
            merged.extend(fresh);
        }
        merged.sort_by(|a, b| (a.record.kind(), a.record.id()).cmp(&(b.record.kind(), b.record.id())));
        data.entries = merged;
        data.by_id = data.entries.iter().enumerate().map(|(at, entry)| (entry.record.id().to_string(), at)).collect();
        let errors = data.faults.iter().filter(|fault| fault.severity == Severity::Error && fault.rule != "id");
        data.broken = errors.filter(|fault| data.concerns(fault)).map(|fault| meant(fault).to_string()).collect();
        data.index();
        data
    }

    /// False for a fault of a record in whose place one of another layer is read.
    fn concerns(&self, fault: &Fault) -> bool {
        self.entry(meant(fault)).is_none_or(|entry| entry.layer == fault.layer)
    }

    /// The errors of reading that cost the record of that id statements, or the record itself.
    pub fn lost(&self, id: &str) -> impl Iterator<Item = &Fault> {
        let costs = |fault: &&Fault| fault.severity == Severity::Error && fault.rule != "alias";
        self.faults.iter().filter(costs).filter(move |fault| meant(fault) == id && self.concerns(fault))
    }

    fn read_layer(&mut self, layer: &Layer) -> Vec<Entry> {
        let mut fresh: Vec<Entry> = Vec::new();
        let mut first: HashMap<String, String> = HashMap::new();
        let read: Vec<_> = layer.files.par_iter().map(|file| read_file(layer, file)).collect();
        for (file, (found, faults)) in layer.files.iter().zip(read) {
            self.faults.extend(faults);
            for one in found {
                if fresh.len() >= layer.most.0 {
                    let sentence =
                        format!("There are more than {} records; from here on they were not read.", layer.most.0);
                    let fault = Fault::error("limit", sentence).hint("Ask for more with --most-records N.");
                    self.faults.push(fault.at(&file.name, one.at));
                    return fresh;
                }
                let id = one.record.id().to_string();
                if let Some(other) = first.get(&id) {
                    let sentence = format!("The id “{id}” is taken: {other} has it already. This record was left out.");
                    self.faults.push(
                        Fault::error("id", sentence)
                            .hint("Give one of the two another id, or merge their statements.")
                            .at(&file.name, one.at)
                            .in_record(&id)
                            .in_field("id"),
                    );
                    continue;
                }
                first.insert(id, file.name.clone());
                fresh.push(Entry { record: one.record, layer: None, file: file.name.clone(), at: one.at });
            }
        }
        fresh
    }

    fn index(&mut self) {
        for (at, entry) in self.entries.iter().enumerate() {
            for alias in entry.record.aliases() {
                let folded = alias.to_lowercase();
                let other = self
                    .by_alias
                    .get(&folded)
                    .or_else(|| self.by_id.get(&folded))
                    .and_then(|other| self.entries.get(*other));
                match other.filter(|other| other.record.id() != entry.record.id()) {
                    Some(other) => {
                        let sentence = format!("The alias “{alias}” already stands for {}.", other.record.id());
                        self.faults.push(
                            Fault::error("alias", sentence)
                                .hint("An alias leads to one record; drop it from one of the two.")
                                .at(&entry.file, entry.at)
                                .of_layer(entry.layer.as_deref())
                                .in_record(entry.record.id())
                                .in_field("aliases"),
                        );
                    }
                    None => {
                        self.by_alias.insert(folded, at);
                    }
                }
            }
        }
    }

    /// Faults of reading and of ids; rules of meaning are `check`'s.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// Whether a record of that id is there but could not be read: a reference to it is not at fault.
    /// A file that could not be read at all is taken to hold the record that it is named by.
    pub fn is_lost(&self, id: &str) -> bool {
        self.broken.contains(id) && self.get(id).is_none()
    }

    /// Whether every statement of a loaded record could be read; where not, nothing follows from one that is absent.
    pub fn is_whole(&self, id: &str) -> bool {
        !self.broken.contains(id)
    }

    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The texts of the layers' locks.
    pub fn locks(&self) -> &[String] {
        &self.locks
    }

    /// How many files were read.
    pub fn files(&self) -> usize {
        self.files
    }

    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.by_id.get(id).and_then(|at| self.entries.get(*at))
    }

    /// Where the record of that id stands among the entries.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    pub fn get(&self, id: &str) -> Option<&Record> {
        self.entry(id).map(|entry| &entry.record)
    }

    /// The record that an alias stands for, case aside.
    pub fn by_alias(&self, alias: &str) -> Option<&Record> {
        self.by_alias.get(&alias.to_lowercase()).and_then(|at| self.entries.get(*at)).map(|entry| &entry.record)
    }

    pub fn records(&self) -> impl Iterator<Item = &Record> {
        self.entries.iter().map(|entry| &entry.record)
    }

    /// The records of a kind; they stand together.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Record> {
        let from = self.entries.partition_point(|entry| entry.record.kind() < kind);
        self.entries.iter().skip(from).map(|entry| &entry.record).take_while(move |record| record.kind() == kind)
    }

    pub fn instruments(&self) -> impl Iterator<Item = &Instrument> {
        self.of_kind(Kind::Instrument).filter_map(|record| match record {
            Record::Instrument(instrument) => Some(instrument),
            _ => None,
        })
    }

    pub fn instrument(&self, id: &str) -> Option<&Instrument> {
        match self.get(id) {
            Some(Record::Instrument(instrument)) => Some(instrument),
            _ => None,
        }
    }

    pub fn sources(&self) -> impl Iterator<Item = &Source> {
        self.of_kind(Kind::Source).filter_map(|record| match record {
            Record::Source(source) => Some(source.as_ref()),
            _ => None,
        })
    }

    /// The last day on which a source was published; none where no source has a date.
    pub fn newest(&self) -> Option<Day> {
        let dates = self.sources().filter_map(|source| source.published.as_ref());
        dates.filter_map(|when| when.latest().or_else(|| when.earliest())).max()
    }

    pub fn source(&self, id: &str) -> Option<&Source> {
        match self.get(id) {
            Some(Record::Source(source)) => Some(source),
            _ => None,
        }
    }

    /// Every claim of every record.
    pub fn claims(&self) -> impl Iterator<Item = (&Record, ClaimRef<'_>)> {
        self.records().flat_map(|record| record.claims().into_iter().map(move |claim| (record, claim)))
    }
}
