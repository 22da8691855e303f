//! The records of several folders while their files are read: each file is taken in by itself, in any order and from any
//! thread, and at any time there is a dataset of what is there so far. It opens no file, and keeps no text.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use super::{Dataset, Entry, Layer};
use crate::domain::fault::Fault;
use crate::domain::read::{Read, is_leaving, read, read_placeless};

/// What one file gave.
#[derive(Debug, Default)]
pub struct Part {
    pub entries: Vec<Arc<Entry>>,
    pub faults: Vec<Fault>,
    /// True where it counts as a file that was read.
    pub counts: bool,
}

/// Layers with a place for each of their files, by name. What comes of them does not hang on the order in which files come.
#[derive(Debug)]
pub struct Gathering {
    layers: Vec<Layer>,
    /// What to call each layer in its records; none where there is one alone.
    names: Vec<Option<Arc<str>>>,
    places: Vec<Box<[OnceLock<Part>]>>,
    records: AtomicUsize,
}

impl Gathering {
    /// Layers without their files, and how many files each has.
    pub fn new(layers: Vec<Layer>, files: &[usize]) -> Self {
        let several = layers.len() > 1;
        let names = layers.iter().map(|layer| several.then(|| Arc::from(layer.name.as_str()))).collect();
        let places = files.iter().map(|files| (0..*files).map(|_| OnceLock::new()).collect()).collect();
        Self { layers, names, places, records: AtomicUsize::new(0) }
    }

    /// Reads the text of a file, the one at a place of a layer. What is read of a place a second time is left out.
    pub fn take(&self, place: (usize, usize), name: &str, bytes: &[u8]) {
        let placeless = self.layers.get(place.0).is_some_and(|layer| layer.placeless);
        let quick = placeless.then(|| read_placeless(bytes)).flatten();
        let (found, faults) = quick.map_or_else(|| read(name, bytes), |one| (vec![one], Vec::new()));
        let (file, layer) = (Arc::<str>::from(name), self.names.get(place.0).cloned().flatten());
        let entry = |Read { record, at }| Arc::new(Entry { record, layer: layer.clone(), file: Arc::clone(&file), at });
        let entries: Vec<Arc<Entry>> = found.into_iter().map(entry).collect();
        self.records.fetch_add(entries.len(), Ordering::Relaxed);
        self.put(place, Part { entries, faults, counts: !is_leaving(name) });
    }

    /// Puts down that a file, or what follows from it on, was not read, and why.
    pub fn refuse(&self, place: (usize, usize), fault: Fault) {
        self.put(place, Part { faults: vec![fault], ..Part::default() });
    }

    fn put(&self, (layer, at): (usize, usize), part: Part) {
        if let Some(place) = self.places.get(layer).and_then(|places| places.get(at)) {
            let _ = place.set(part);
        }
    }

    /// How many records were taken in, those among them that an earlier or a later one stands for.
    pub fn records(&self) -> usize {
        self.records.load(Ordering::Relaxed)
    }

    /// The layers, without their files.
    pub fn layers(&self) -> &[Layer] {
        &self.layers
    }

    /// The dataset of what is there so far. It shares the records.
    pub fn data(&self) -> Dataset {
        let parts = self.places.iter().map(|places| places.iter().filter_map(OnceLock::get).collect());
        Dataset::of(&self.layers, parts)
    }

    /// The same at the end: nothing else is kept.
    pub fn into_data(self) -> (Dataset, Vec<Layer>) {
        (self.data(), self.layers)
    }
}

#[cfg(test)]
mod tests;
