//! Loads the data that the command line names: names first, then files, several at once, each parsed and let go of as soon
//! as it is read. It can be watched and stopped from another thread. It draws nothing and knows no terminal.

use std::path::PathBuf;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use crate::domain::dataset::{Dataset, Gathering, Layer, Most, is_named_by_others};
use crate::domain::geo::{Atlas, AtlasFault};
use crate::domain::library::Library;
use crate::runtime::files::{self, Came, Limits, Names};
use crate::shipped;

/// What is to be loaded.
#[derive(Debug, Clone)]
pub struct Load {
    /// The folders, later over earlier; none means the embedded data.
    pub folders: Vec<PathBuf>,
    /// How many records of each are read.
    pub most: Most,
    /// True where somebody is to be told where each statement stands, in the embedded data too.
    pub placed: bool,
    /// The map, and the map in detail, which is read when a picture first needs it.
    pub atlas: fn() -> Result<Atlas, AtlasFault>,
    pub detail: fn() -> Result<Atlas, AtlasFault>,
}

impl Default for Load {
    fn default() -> Self {
        let (atlas, detail) = (shipped::atlas, shipped::atlas_in_detail);
        Self { folders: Vec::new(), most: Most::default(), placed: false, atlas, detail }
    }
}

/// A load under way: what of it is done, and the wish to stop it.
#[derive(Debug, Default)]
pub struct Reading {
    stop: AtomicBool,
    named: AtomicUsize,
    read: AtomicUsize,
    gathering: OnceLock<Gathering>,
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Seen {
    pub files: usize,
    /// How many there are in all; none while names are still found.
    pub of: Option<usize>,
    /// How many names were found.
    pub named: usize,
    pub records: usize,
}

impl Reading {
    /// Asks it to stop: what is under way is finished, nothing else is begun.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    pub fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    pub fn seen(&self) -> Seen {
        let named = self.named.load(Ordering::Relaxed);
        let of = self.gathering.get().map(|_| named);
        let records = self.gathering.get().map_or(0, Gathering::records);
        Seen { files: self.read.load(Ordering::Relaxed), of, named, records }
    }

    /// What was read so far.
    pub fn data(&self) -> Dataset {
        self.gathering.get().map(Gathering::data).unwrap_or_default()
    }
}

impl Load {
    /// Whether the embedded data are meant.
    pub fn is_shipped(&self) -> bool {
        self.folders.is_empty()
    }

    /// Reads everything, on several threads, and gives the layers without their files.
    ///
    /// # Errors
    /// A sentence, where a folder cannot be opened.
    pub fn whole(&self) -> Result<(Vec<Layer>, Library), String> {
        if self.is_shipped() {
            return self.embedded();
        }
        let reading = Reading::default();
        let (read, atlas) = rayon::join(|| self.read(&reading), self.atlas);
        read?;
        let (data, layers) = reading.gathering.into_inner().map(Gathering::into_data).unwrap_or_default();
        let library = Library::of(data, atlas.map_err(|fault| damaged(&fault))?);
        Ok((layers, library.with_detail(self.detail)))
    }

    /// The embedded data have no fault, which a test proves: unless somebody is to be told where a statement stands, they
    /// are read without places and without asking the rules.
    fn embedded(&self) -> Result<(Vec<Layer>, Library), String> {
        let layer = Layer { placeless: !self.placed, ..shipped::dataset() };
        let layers = vec![layer];
        let library = Library::read(&layers, self.atlas).map_err(|fault| damaged(&fault))?;
        let library = library.with_detail(self.detail);
        Ok((layers, if self.placed { library } else { library.known_as_sound() }))
    }

    /// A library without data, to lay others over its map.
    ///
    /// # Errors
    /// A sentence, where the map cannot be read.
    pub fn ground(&self) -> Result<Library, String> {
        let atlas = (self.atlas)().map_err(|fault| damaged(&fault))?;
        Ok(Library::of(Dataset::default(), atlas).with_detail(self.detail))
    }

    /// Reads the folders into `reading`, until all is read or it is stopped.
    ///
    /// # Errors
    /// A sentence, where a folder cannot be opened; nothing is read then.
    pub fn read(&self, reading: &Reading) -> Result<(), String> {
        let mut found: Vec<Names> = Vec::new();
        for folder in &self.folders {
            let before = reading.named.load(Ordering::Relaxed);
            let count = |files: usize| {
                reading.named.store(before.saturating_add(files), Ordering::Relaxed);
                !reading.is_stopped()
            };
            let names = files::names(folder, Limits::of(self.most), &count)?;
            reading.named.store(before.saturating_add(names.files.len()), Ordering::Relaxed);
            found.push(names);
        }
        let layers = self.folders.iter().zip(&mut found);
        let layers = layers.map(|(folder, names)| files::layer(folder, names, self.most)).collect();
        let counts: Vec<usize> = found.iter().map(|names| names.files.len()).collect();
        let gathering = reading.gathering.get_or_init(|| Gathering::new(layers, &counts));
        for (layer, names) in found.iter().enumerate() {
            // What others are called by comes first, so that they have their names while the rest is read.
            let mut order: Vec<usize> = (0..names.files.len()).collect();
            order.sort_by_key(|at| names.files.get(*at).is_none_or(|file| !is_named_by_others(&file.name)));
            files::each(names, &order, &reading.stop, &|at, file, came| {
                match came {
                    Came::Bytes(bytes) => gathering.take((layer, at), &file.name, &bytes),
                    Came::Not(sentence) => gathering.refuse((layer, at), files::refused(&file.name, sentence)),
                }
                reading.read.fetch_add(1, Ordering::Relaxed);
            });
        }
        Ok(())
    }
}

fn damaged(fault: &AtlasFault) -> String {
    format!("The map data is damaged: {fault}")
}
