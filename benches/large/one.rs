//! What one process measures: so that the memory of one thing is not that of another.

use std::io;
use std::path::Path;
use std::time::Instant;

use mpaka::domain::dataset::{FileText, Layer, Most};
use mpaka::domain::library::Library;
use mpaka::domain::search::Index;
use mpaka::shipped;
use rayon::prelude::*;

use crate::figures::Figures;
use crate::{bare, find, frame};

/// Measures one thing of a folder and tells the figures.
pub fn measure(what: &str, folder: &Path) -> io::Result<()> {
    let mut figures = Figures::default();
    match what.split_once('.') {
        Some(("bare", form)) => {
            let begun = Instant::now();
            figures.put("records", bare::parse(&bare::files(folder)?)? as f64);
            figures.put(&format!("{form}.bare"), begun.elapsed().as_secs_f64() * 1000.0);
            figures.put(&format!("{form}.bare.peak"), peak());
        }
        Some((_, form)) => {
            let begun = Instant::now();
            let library = open(folder)?;
            figures.put(&format!("{form}.load"), begun.elapsed().as_secs_f64() * 1000.0);
            figures.put(&format!("{form}.load.peak"), peak());
            let begun = Instant::now();
            let index = Index::of(&library);
            figures.put("index", begun.elapsed().as_secs_f64() * 1000.0);
            figures.put("peak", peak());
            std::mem::forget((library, index));
        }
        None => {
            let library = open(folder)?;
            let index = Index::of(&library);
            find::measure(&library, &index, &mut figures);
            drop(index);
            frame::measure(library, &mut figures);
        }
    }
    figures.tell();
    Ok(())
}

/// The folder as the workbench opens it; the rules are asked aside.
fn open(folder: &Path) -> io::Result<Library> {
    let read = |path: &std::path::PathBuf| {
        let name = path.strip_prefix(folder).unwrap_or(path).to_string_lossy().into_owned();
        Ok(FileText { name, bytes: std::fs::read(path)? })
    };
    let files: io::Result<Vec<FileText>> = bare::files(folder)?.par_iter().map(read).collect();
    let layer = Layer { name: "large".into(), files: files?, most: Most(usize::MAX), ..Layer::default() };
    Library::read(&[layer], shipped::atlas)
        .map(Library::known_as_sound)
        .map_err(|fault| io::Error::other(fault.to_string()))
}

/// The most memory that this process has had, in bytes; 0 where the system does not tell.
fn peak() -> f64 {
    let told = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().split(' ').next()?.parse::<f64>().ok()).unwrap_or_default() * 1024.0
}
