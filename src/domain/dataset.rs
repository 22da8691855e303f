//! The dataset: all records of one or several folders, by id, with the faults found on the way.
//! Several folders are layers, later over earlier. It opens no file and judges no meaning; that is `check`'s part.

mod aliases;
mod gathering;
mod layer;
mod places;

use std::collections::HashSet;
use std::sync::Arc;

use rayon::prelude::*;

use crate::domain::date::Day;
use crate::domain::fault::{Fault, Severity};
use crate::domain::record::claim::Spot;
use crate::domain::record::instrument::Instrument;
use crate::domain::record::source::Source;
use crate::domain::record::{ClaimRef, Kind, Record};

use aliases::Aliases;
pub use gathering::Gathering;
use gathering::Part;
pub use layer::{FileText, Layer, Most};
use places::Places;

/// A record with the place that it was read from.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub record: Record,
    /// The folder that the file is of, as it was given, where several are layered.
    pub layer: Option<Arc<str>>,
    pub file: Arc<str>,
    pub at: Spot,
}

/// All records, sorted by kind and id. A clone shares them.
#[derive(Debug, Clone, Default)]
pub struct Dataset {
    entries: Vec<Arc<Entry>>,
    /// The places of the entries, by the hash of their ids: no id is kept twice.
    by_id: Places,
    by_alias: Aliases,
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

/// Whether a file lies where those records are kept that others are known by: agreements by their partners, and whatever is
/// said by the documents that say it.
pub fn is_named_by_others(file: &str) -> bool {
    file.split('/').any(|folder| [Kind::Org.folder(), Kind::Source.folder()].contains(&folder))
}

/// The record that a fault of reading is of; a file that could not be read is taken to hold the one it is named by.
fn meant(fault: &Fault) -> &str {
    fault.record.as_deref().unwrap_or(file_stem(&fault.file))
}

/// A second record of an id.
fn taken(entry: &Entry, other: &Entry) -> Fault {
    let (id, file) = (entry.record.id(), &other.file);
    let sentence = format!("The id “{id}” is taken: {file} has it already. This record was left out.");
    Fault::error("id", sentence)
        .hint("Give one of the two another id, or merge their statements.")
        .at(&entry.file, entry.at)
        .in_record(id)
        .in_field("id")
}

/// By kind and id. The beginnings of the ids lie beside one another while they are sorted: records lie all over the memory.
fn sorted(entries: Vec<Arc<Entry>>) -> Vec<Arc<Entry>> {
    let key = |entry: &Entry| {
        let mut begins = [0_u8; 32];
        begins.iter_mut().zip(entry.record.id().bytes()).for_each(|(to, byte)| *to = byte);
        (entry.record.kind(), begins)
    };
    let mut keyed: Vec<_> = entries.into_par_iter().map(|entry| (key(&entry), entry)).collect();
    keyed.par_sort_unstable_by(|(a, one), (b, other)| a.cmp(b).then_with(|| one.record.id().cmp(other.record.id())));
    keyed.into_iter().map(|(_, entry)| entry).collect()
}

impl Dataset {
    /// Reads the layers. Whatever is broken is left out and named in `faults`.
    pub fn assemble(layers: &[Layer]) -> Self {
        let files: Vec<usize> = layers.iter().map(|layer| layer.files.len()).collect();
        let gathering = Gathering::new(layers.iter().map(Layer::without_files).collect(), &files);
        let all: Vec<(usize, usize, &FileText)> = (0..)
            .zip(layers)
            .flat_map(|(of, layer)| (0..).zip(&layer.files).map(move |(at, file)| (of, at, file)))
            .collect();
        all.par_iter().for_each(|(of, at, file)| {
            gathering.take((*of, *at), &file.name, &file.bytes);
        });
        gathering.data()
    }

    /// What was read of the layers, in the order of their files.
    fn of<'a>(layers: &[Layer], parts: impl Iterator<Item = Vec<&'a Part>>) -> Self {
        let mut data = Self::default();
        let several = layers.len() > 1;
        for (layer, parts) in layers.iter().zip(parts) {
            let before = data.faults.len();
            data.faults.extend(layer.faults.iter().cloned());
            data.files = data.files.saturating_add(parts.iter().filter(|part| part.counts).count());
            data.locks.extend(layer.lock.clone());
            let (fresh, ids) = data.lay(layer, &parts);
            if fresh.is_empty() && data.faults.len() == before {
                let sentence = format!("No record was found in “{}”.", layer.name);
                data.faults.push(
                    Fault::error("nothing", sentence)
                        .hint("A data folder holds .ron files, such as agreements/uk-border-mou.ron."),
                );
            }
            for fault in data.faults.iter_mut().skip(before).filter(|_| several) {
                fault.layer = Some(layer.name.clone());
            }
            data.entries.retain(|old| ids.find(&fresh, old.record.id()).is_none());
            data.entries.extend(fresh);
        }
        data.entries = sorted(std::mem::take(&mut data.entries));
        data.by_id = Places::of(&data.entries);
        let errors = data.faults.iter().filter(|fault| fault.severity == Severity::Error && fault.rule != "id");
        data.broken = errors.filter(|fault| data.concerns(fault)).map(|fault| meant(fault).to_string()).collect();
        data.index();
        data
    }

    /// False for a fault of a record in whose place one of another layer is read.
    fn concerns(&self, fault: &Fault) -> bool {
        self.entry(meant(fault)).is_none_or(|entry| entry.layer.as_deref() == fault.layer.as_deref())
    }

    /// The errors of reading that cost the record of that id statements, or the record itself.
    pub fn lost(&self, id: &str) -> impl Iterator<Item = &Fault> {
        let costs = |fault: &&Fault| fault.severity == Severity::Error && fault.rule != "alias";
        self.faults.iter().filter(costs).filter(move |fault| meant(fault) == id && self.concerns(fault))
    }

    /// The records of a layer, each id once, and no more than are read.
    fn lay(&mut self, layer: &Layer, parts: &[&Part]) -> (Vec<Arc<Entry>>, Places) {
        let room = parts.iter().map(|part| part.entries.len()).sum::<usize>().min(layer.most.0);
        let (mut fresh, mut first) = (Vec::with_capacity(room), Places::with_room(room));
        for part in parts {
            self.faults.extend(part.faults.iter().cloned());
            for entry in &part.entries {
                if fresh.len() >= layer.most.0 {
                    let sentence =
                        format!("There are more than {} records; from here on they were not read.", layer.most.0);
                    let fault = Fault::error("limit", sentence).hint("Ask for more with --most-records N.");
                    self.faults.push(fault.at(&entry.file, entry.at));
                    return (fresh, first);
                }
                match first.put(&fresh, entry) {
                    None => fresh.push(Arc::clone(entry)),
                    Some(other) => self.faults.push(taken(entry, other)),
                }
            }
        }
        (fresh, first)
    }

    fn index(&mut self) {
        self.by_alias = Aliases::with_room(self.records().map(|record| record.aliases().len()).sum());
        for (at, entry) in self.entries.iter().enumerate() {
            for (which, alias) in entry.record.aliases().iter().enumerate() {
                let folded = alias.to_lowercase();
                let place = self.by_alias.find(&self.entries, &folded);
                let other = place.or_else(|| self.by_id.find(&self.entries, &folded));
                let other = other.and_then(|other| self.entries.get(other));
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
                        self.by_alias.put(&self.entries, (at, which), &folded);
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

    /// All of them, sorted by kind and id.
    pub fn entries(&self) -> &[Arc<Entry>] {
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
        self.by_id.find(&self.entries, id).and_then(|at| self.entries.get(at)).map(AsRef::as_ref)
    }

    /// Where the record of that id stands among the entries.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.by_id.find(&self.entries, id)
    }

    pub fn get(&self, id: &str) -> Option<&Record> {
        self.entry(id).map(|entry| &entry.record)
    }

    /// The record that an alias stands for, case aside.
    pub fn by_alias(&self, alias: &str) -> Option<&Record> {
        let at = self.by_alias.find(&self.entries, &alias.to_lowercase())?;
        self.entries.get(at).map(|entry| &entry.record)
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
